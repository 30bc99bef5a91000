"""The proof dossier: what is there, with hashes that any tool verifies; what is missing, and why."""

from __future__ import annotations

import csv
import io
import shutil
import subprocess
import zipfile
from datetime import date
from hashlib import sha256

import pypdfium2
import pytest
from builders import a_person, a_rencontre, an_outcome, changed

from facilitator_app.domain.attendance import Method, Presence
from facilitator_app.domain.edit import Edit
from facilitator_app.domain.evaluation import EvaluationSheet
from facilitator_app.domain.funder import Funder
from facilitator_app.domain.identity import derived
from facilitator_app.domain.outcome import Kind
from facilitator_app.domain.progress import Cancelled
from facilitator_app.domain.rencontre import Rencontre
from facilitator_app.domain.scan import ScannedPage, page_code
from facilitator_app.services import agenda, attachments, attendance, evaluation, minutes_versions, people, rencontres
from facilitator_app.services.proof_dossier import file_name, proof_dossier
from facilitator_app.services.proof_pieces import profiles
from facilitator_app.storage import pieces

HOSTILE = "../../<b>=1+1</b>\u202eexe.\u0000 « né »\n" + "trop long " * 60


def unpacked(dossier):
    with zipfile.ZipFile(io.BytesIO(dossier.data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def text_of(pdf):
    document = pypdfium2.PdfDocument(pdf)
    return " ".join("".join(page.get_textpage().get_text_range() for page in document).split())


def scan(carnet, rencontre, data=b"\xff\xd8 a photo", page=1, pages=1):
    file = attachments.keeping(carnet.library, data, "page.jpg", rencontre.id)
    one = ScannedPage(id=carnet.library.new_id(), rencontre=rencontre.id, attachment=file.id, page=page, pages=pages,
                      code=page_code(rencontre.reference, page))  # fmt: skip
    carnet.library.perform(Edit.creating("Joindre", file, one))
    return file


@pytest.fixture
def complete(carnet):
    """A rencontre of yesterday with everything that Carnet keeps."""
    library = carnet.library
    rencontre = changed(carnet, a_rencontre(carnet, day=date(2026, 3, 13)), essential="Nous avons coopéré.")
    library.perform(agenda.adding(library, rencontre.id, "Accueil", 30)[0])
    person = a_person(carnet)
    library.perform(people.inviting(rencontre.id, [person.id]))
    (known,) = people.known_people(library)
    for half_day in rencontres.half_days(library, rencontre.id):
        library.perform(attendance.marking(library, half_day, known, Presence.PRESENT, Method.PAPER))
    scan(carnet, rencontre)
    an_outcome(carnet, rencontre, "Nommer un référent", nature=Kind.DECISION.value)
    library.perform(evaluation.beginning(library, rencontre))
    paper = EvaluationSheet(id=library.new_id(), rencontre=rencontre.id)
    library.perform(Edit.creating("Saisir", paper))
    library.perform(minutes_versions.closing(carnet, rencontre))
    return library.get(Rencontre, rencontre.id)


def test_everything_that_is_kept_is_in_it(carnet, complete):
    files = unpacked(proof_dossier(carnet, complete))

    assert list(files) == [
        "00-index.pdf", "00-index.csv", "01-programme.pdf", "02-deroule.pdf", "03-feuille-emargement.pdf",
        "04-page-signee-01.jpg", "05-compte-rendu.pdf", "06-releve-de-decisions.pdf", "07-evaluation.pdf", "SHA256SUMS",
    ]  # fmt: skip
    assert files["04-page-signee-01.jpg"] == b"\xff\xd8 a photo"


def test_what_the_papers_say_is_read_back(carnet, complete):
    files = unpacked(proof_dossier(carnet, complete))
    texts = {name: text_of(data) for name, data in files.items() if name.endswith(".pdf")}

    assert "Coopérer entre territoires" in texts["01-programme.pdf"]
    assert "1 personne invitée" in texts["01-programme.pdf"]
    assert "Accueil" in texts["02-deroule.pdf"]
    assert "DUPONT" in texts["03-feuille-emargement.pdf"]
    assert "Nommer un référent" in texts["06-releve-de-decisions.pdf"]
    assert "05-compte-rendu.pdf" in texts["00-index.pdf"]


def test_the_hashes_are_those_of_the_files(carnet, complete):
    files = unpacked(proof_dossier(carnet, complete))

    sums = dict(reversed(line.split("  ")) for line in files.pop("SHA256SUMS").decode().splitlines())

    assert sums == {name: sha256(data).hexdigest() for name, data in files.items()}
    index = text_of(files["00-index.pdf"]).replace(" ", "")
    assert all(digest in index for name, digest in sums.items() if not name.startswith("00-"))


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="this system has no sha256sum")
def test_the_usual_tool_verifies_it(carnet, complete, tmp_path):
    with zipfile.ZipFile(io.BytesIO(proof_dossier(carnet, complete).data)) as archive:
        archive.extractall(tmp_path / "out")

    command = [shutil.which("sha256sum"), "-c", "SHA256SUMS"]
    told = subprocess.run(command, cwd=tmp_path / "out", check=True, capture_output=True, text=True)  # noqa: S603 - the tool this test is about

    assert told.stdout.count(": ") == 9


def test_the_same_records_give_the_same_bytes(carnet, complete):
    first = proof_dossier(carnet, complete).data
    carnet.surroundings.clock.pass_minutes(90)

    assert proof_dossier(carnet, complete).data == first


def test_only_what_carnet_does_not_keep_is_missing_then(carnet, complete):
    dossier = proof_dossier(carnet, complete)

    reason = "Carnet ne les tient pas\u00a0: joignez-les au dossier"
    assert [(one.words, one.lacking) for one in dossier.missing] == [
        ("les dépenses", reason),
        ("les contributions valorisées", reason),
    ]
    assert reason in text_of(unpacked(dossier)["00-index.pdf"]).replace(" :", "\u00a0:")


def test_an_empty_rencontre_says_all_that_is_missing(carnet):
    rencontre = Rencontre(id=carnet.library.new_id())
    carnet.library.perform(Edit.creating("Ajouter", rencontre))

    dossier = proof_dossier(carnet, rencontre)

    assert list(unpacked(dossier)) == ["00-index.pdf", "00-index.csv", "SHA256SUMS"]
    assert [(one.piece, one.lacking) for one in dossier.missing] == [
        ("invitation", "la rencontre n’a pas de titre"),
        ("agenda", "aucune séquence n’est prévue"),
        ("sheet", "aucune présence n’est notée"),
        ("scans", "aucune page signée n’est jointe"),
        ("minutes", "le compte rendu n’est pas clos"),
        ("evaluation", "aucune feuille d’évaluation n’est saisie"),
        ("costs", "Carnet ne les tient pas\u00a0: joignez-les au dossier"),
        ("contributions", "Carnet ne les tient pas\u00a0: joignez-les au dossier"),
    ]


def test_the_index_for_spreadsheets_has_both_lists_and_no_formula(carnet, complete):
    files = unpacked(proof_dossier(carnet, complete))

    rows = list(csv.DictReader(io.StringIO(files["00-index.csv"].decode("utf-8-sig")), delimiter=";"))

    assert [row["État"] for row in rows] == ["jointe"] * 7 + ["manque"] * 2
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row.values())


def test_a_hostile_title_and_reference_name_no_file(carnet, complete):
    hostile = changed(carnet, complete, title=HOSTILE, reference="../../etc/R:1")

    files = unpacked(proof_dossier(carnet, hostile))

    assert file_name(hostile) == "R_1-dossier-de-preuve.zip"
    assert all("/" not in name and name.isascii() for name in files)
    assert "trop long" in text_of(files["00-index.pdf"])


def test_a_draft_of_the_minutes_proves_nothing(carnet):
    rencontre = a_rencontre(carnet, title="Une autre")

    files = unpacked(proof_dossier(carnet, rencontre))

    assert "05-compte-rendu.pdf" not in files


def test_a_page_that_is_damaged_is_missing(carnet, complete):
    (file,) = (one for one in carnet.library.find(ScannedPage))
    sha = next(a.sha256 for a in carnet.library.find(attachments.Attachment) if a.id == file.attachment)
    stored = next(path for path in carnet.folder.rglob("*") if path.is_file() and sha in str(path).replace("/", ""))
    stored.chmod(0o600)
    stored.write_bytes(b"altered")

    dossier = proof_dossier(carnet, complete)

    assert pieces.read(carnet.folder, sha) is None
    assert "04-page-signee-01.jpg" not in unpacked(dossier)
    assert ("scans", "une page jointe est abîmée\u202f; joignez-la de nouveau") in [
        (one.piece, one.lacking) for one in dossier.missing
    ]


def test_it_stops_when_nobody_wants_it_any_more(carnet, complete):
    def unwanted(done, _total):
        if done == 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        proof_dossier(carnet, complete, unwanted)


def test_how_far_it_is_never_goes_back(carnet, complete):
    told = []

    proof_dossier(carnet, complete, lambda done, total: told.append((done, total)))

    assert told == sorted(told)
    assert told[-1] == (8, 8)


def test_each_funder_has_its_own_measure(carnet, complete):
    one = Funder(id=derived("funder", "feader"), code="feader", name="FEADER", paper_original=True, retention=10,
                 pieces=("sheet", "scans", "costs"))  # fmt: skip
    carnet.library.perform(Edit.creating("Ajouter", one))
    paid = changed(carnet, complete, funders=("feader",))

    (profile,) = profiles(carnet.library, paid)

    assert (profile.name, profile.there, len(profile.asked)) == ("FEADER", 2, 3)
    assert [one.words for one in profile.asked if one.lacking] == ["les dépenses"]
    assert profile.note == "Gardez les originaux sur papier jusqu’à la fin de 2036."


def test_without_a_funder_all_that_carnet_keeps_is_looked_at(carnet, complete):
    (profile,) = profiles(carnet.library, complete)

    assert (profile.name, profile.there, len(profile.asked)) == ("", 6, 6)


def test_a_sheet_on_paper_is_certified_by_its_pages(carnet, complete):
    for page in carnet.library.find(ScannedPage):
        carnet.library.perform(Edit.deleting("Retirer", page))

    (profile,) = profiles(carnet.library, complete)

    assert {one.piece: one.lacking for one in profile.asked if one.lacking} == {
        "sheet": "elle n’est pas certifiée\u00a0: ni scellée, ni jointe signée",
        "scans": "aucune page signée n’est jointe",
    }


def test_a_page_that_has_not_come_yet_is_missing(carnet, complete):
    file = ScannedPage(id=carnet.library.new_id(), rencontre=complete.id, attachment=carnet.library.new_id(), page=2,
                       pages=2, code=page_code(complete.reference, 2))  # fmt: skip
    carnet.library.perform(Edit.creating("Joindre", file))

    (profile,) = profiles(carnet.library, complete)

    assert [one.lacking for one in profile.asked if one.piece == "scans"] == ["1\u00a0page n’est pas sur ce poste"]
