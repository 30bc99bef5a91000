"""The signed sheet comes back as photos and PDFs: each finds its page, and what is missing is named."""

from __future__ import annotations

import pikepdf
import pytest
from builders import a_carnet, a_rencontre, some_surroundings
from file_tables import rebuilt, tables
from pictures import a_bomb, a_page, a_telling_jpeg, saved
from PIL import Image

from facilitator_app.domain.problem import Problem
from facilitator_app.domain.resource import Attachment
from facilitator_app.domain.scan import ScannedPage, missing_pages, sheet_code, twice
from facilitator_app.services import attachments, exchange_in, exchange_out, peers, record_of, scans, sheet
from facilitator_app.storage import pieces


@pytest.fixture
def rencontre(carnet):
    return a_rencontre(carnet)


@pytest.fixture
def scanned(carnet, rencontre, tmp_path):
    """A file of these bytes, attached as a signed page."""

    def build(data, name="photo.jpg", *, keep_original=False):
        path = tmp_path / name
        path.write_bytes(data)
        carnet.library.perform(scans.scanning(carnet, rencontre, path, keep_original=keep_original))
        return carnet.library.find(ScannedPage)[-1]

    return build


def a_photo(rencontre, page=1):
    """A photo of a page of the sheet of a rencontre."""
    return saved(a_page(1200, 1600, code=f"{rencontre.reference}/E/{page}"))


def file_of(carnet, page):
    return carnet.library.get(Attachment, page.attachment)


def test_a_photo_finds_its_page_by_the_code_on_it(carnet, rencontre, scanned):
    page = scanned(a_photo(rencontre, 3))

    assert (page.code, page.page, page.leaves) == (f"{rencontre.reference}/E/3", 3, 1)
    assert file_of(carnet, page).name == f"{rencontre.reference}-E-3.jpg"
    assert missing_pages([page]) == [1, 2]
    assert rebuilt(carnet) == tables(carnet)


def test_without_a_code_it_takes_the_first_page_that_is_missing(rencontre, scanned):
    scanned(a_photo(rencontre, 2))

    assert scanned(saved(a_page(600, 800))).page == 1
    assert scanned(saved(a_page(600, 800))).page == 3


def test_how_many_pages_there_are_is_known_from_the_sheet(carnet, rencontre, scanned):
    assert scanned(a_photo(rencontre)).pages == scans.printed_pages(carnet, rencontre) == 1


def test_the_paper_has_the_last_word_on_how_many_pages_there_are(carnet, rencontre, scanned):
    page = scanned(a_photo(rencontre))

    carnet.library.perform(scans.counting_pages([page], 3))

    assert missing_pages(scans.pages_of(carnet.library, rencontre.id)) == [2, 3]


def test_only_what_was_asked_for_is_kept(carnet, rencontre, scanned):
    photo = a_telling_jpeg(a_page(1200, 1600, code=f"{rencontre.reference}/E/1"))

    page = scanned(photo)

    assert page.original is None
    assert [b"Telephone" in attachments.content(carnet.library, file) for file in carnet.library.find(Attachment)] == [
        False
    ]


def test_the_original_is_kept_on_request_as_it_came(carnet, scanned):
    photo = a_telling_jpeg(a_page(1200, 1600))

    page = scanned(photo, "IMG_0214.jpg", keep_original=True)

    original = carnet.library.get(Attachment, page.original)
    assert (original.name, attachments.content(carnet.library, original)) == ("IMG_0214.jpg", photo)
    assert attachments.content(carnet.library, file_of(carnet, page)) != photo


def test_a_pdf_is_kept_as_it_is_with_all_its_pages(carnet, rencontre, scanned):
    paper = sheet.sheet_pdf(carnet, rencontre, blank_lines=40)

    page = scanned(paper, "scan.pdf", keep_original=True)

    assert (page.code, list(page.numbers)) == (f"{rencontre.reference}/E/1", [1, 2, 3])
    assert attachments.content(carnet.library, file_of(carnet, page)) == paper
    assert page.original is None
    assert missing_pages([page]) == []


def test_a_page_of_another_rencontre_is_said_to_be_so(carnet, rencontre, scanned):
    other = a_rencontre(carnet, title="Mobilités")

    page = scanned(a_photo(other))

    assert scans.strange(page, rencontre)
    assert not scans.strange(page, other)


def test_the_number_of_a_page_can_be_put_right(carnet, rencontre, scanned):
    page = scanned(saved(a_page(600, 800)))

    carnet.library.perform(scans.moving(page, rencontre.reference, 2))

    assert carnet.library.get(ScannedPage, page.id).code == f"{rencontre.reference}/E/2"


def test_a_page_goes_with_its_files_and_comes_back(carnet, scanned):
    page = scanned(a_telling_jpeg(a_page(600, 800)), keep_original=True)
    files = carnet.library.find(Attachment)

    removing = scans.removing(carnet.library, page)
    carnet.library.perform(removing)
    assert carnet.library.find(ScannedPage) + carnet.library.find(Attachment) == []
    carnet.library.perform(removing.inverse())

    assert carnet.library.find(ScannedPage) == [page]
    assert carnet.library.find(Attachment) == files


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "est vide"),
        (a_bomb(60_000, 60_000), "démesurée"),
        (saved(a_page(600, 800))[:9000], "abîmé"),
        (b"MZ\x90\x00 a program", "n’est pas une image"),
        (b"%PDF-1.7\nnothing", "abîmé ou protégé"),
    ],
)
def test_what_cannot_be_taken_in_leaves_nothing_behind(carnet, scanned, data, words):
    with pytest.raises(Problem, match=words):
        scanned(data)

    assert list(pieces.held(carnet.folder)) == []
    assert carnet.library.find(ScannedPage) + carnet.library.find(Attachment) == []


def test_a_locked_pdf_is_refused(scanned, tmp_path):
    locked = tmp_path / "locked.pdf"
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(locked, encryption=pikepdf.Encryption(owner="a", user="b"))

    with pytest.raises(Problem, match="mot de passe"):
        scanned(locked.read_bytes(), "scan.pdf")


@pytest.mark.parametrize("name", ["../../carnet.sqlite3.jpg", "CON.jpg", "a\u202egpj.exe", "x" * 180 + ".jpg"])
def test_the_name_of_a_photo_leads_nowhere(carnet, rencontre, tmp_path, name):
    path = tmp_path / name.replace("/", "_")
    path.write_bytes(a_photo(rencontre))

    carnet.library.perform(scans.scanning(carnet, rencontre, path, keep_original=True))

    kept = {file.name for file in carnet.library.find(Attachment)}
    assert f"{rencontre.reference}-E-1.jpg" in kept
    assert all(file == attachments.clean_name(file) for file in kept)


@pytest.mark.parametrize(
    "text", ["", "R-2026-014/E/0", "R-2026-014/E/100", "R 2026/E/1", "R/E/1/../2", "x" * 99 + "/E/1"]
)
def test_what_is_no_code_is_not_read_as_one(text):
    assert sheet_code(text) is None


def test_two_laptops_may_each_scan_the_same_page(carnet, rencontre, scanned, tmp_path):
    scanned(a_photo(rencontre))
    surroundings = some_surroundings(tmp_path / "unadel", seed=7)
    other = a_carnet(tmp_path / "unadel", role="coordinator", region="", surroundings=surroundings)
    peer = peers.enrol(carnet, peers.my_certificate(other))
    peers.enrol(other, peers.my_certificate(carnet))
    exchange_in.import_bundle(other, exchange_out.prepare(carnet, peer).data)
    (tmp_path / "again.jpg").write_bytes(a_photo(rencontre))

    other.library.perform(scans.scanning(other, rencontre, tmp_path / "again.jpg"))

    both = scans.pages_of(other.library, rencontre.id)
    shown = [attachments.is_here(other.library, file_of(other, page)) for page in both]
    other.close()
    assert shown == [True, True]
    assert twice(both) == [1]
    assert missing_pages(both) == []


def test_a_scan_changes_nothing_of_what_the_minutes_say(carnet, rencontre, scanned):
    before = record_of.whole(carnet, rencontre)

    scanned(a_photo(rencontre))

    after = record_of.whole(carnet, rencontre)
    assert record_of.nameless_json(after) == record_of.nameless_json(before)
    assert after.revision == before.revision


def test_a_scan_shows_what_the_paper_shows(carnet, scanned):
    page = scanned(saved(Image.new("RGB", (200, 100), "red")))

    assert attachments.content(carnet.library, file_of(carnet, page))[:3] == b"\xff\xd8\xff"
