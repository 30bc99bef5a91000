"""A sheet can be signed by whoever comes, and a filled one says what was recorded and no more."""

from dataclasses import replace
from datetime import time

import pytest
from pictures import saved
from PIL import Image
from reports import reading, samples

from facilitator_app.reports.sheet import draw_sheet, ordinary_notice
from facilitator_app.reports.sheet_data import FunderData, MarkData, SheetPerson


def said(document: bytes) -> str:
    return reading.words(document).replace("\u00a0", " ").replace("\u202f", " ")


@pytest.mark.parametrize(("people", "pages"), [(0, 1), (1, 1), (25, 2), (200, 13)])
def test_it_holds_everybody_and_leaves_lines_for_the_others(people, pages):
    document = draw_sheet(samples.sheet(people))
    lines = [element for element in reading.elements(document) if element.role == "TR"]

    assert reading.page_count(document) == pages
    assert len(lines) >= 1 + people + 4 + 1


def test_as_many_lines_are_left_blank_as_asked():
    document = draw_sheet(samples.sheet(10, blank_lines=3))

    assert sum(element.role == "TR" for element in reading.elements(document)) == 1 + 10 + 3 + 1
    assert "Les lignes 11 à 13" in said(document)


@pytest.mark.parametrize("people", range(12, 20))
def test_the_certificate_never_stands_alone(people):
    document = draw_sheet(samples.sheet(people, blank_lines=0))
    last = reading.pypdf.PdfReader(reading.BytesIO(document)).pages[-1].extract_text()

    assert "Je certifie exact" in last
    assert f"\n{people} " in f"\n{last}"


@pytest.mark.parametrize("people", [0, 1, 25])
def test_every_box_is_at_least_12_millimetres_high(people):
    heights = [high for page in reading.box_heights(draw_sheet(samples.sheet(people))) for high in page]

    assert len(heights) >= people + 4
    assert min(heights) >= 12 * reading.MILLIMETRE


def test_beyond_two_half_days_the_sheet_lies_down():
    assert _is_wide(draw_sheet(samples.sheet(5, half_days=samples.FOUR_HALF_DAYS)))
    assert not _is_wide(draw_sheet(samples.sheet(5)))


def test_each_page_stands_alone():
    document = draw_sheet(samples.sheet(25))
    pages = [said(_page(document, number)) for number in range(2)]

    for number, text in enumerate(pages, 1):
        assert "Feuille d’émargement" in text
        assert "Nom, prénom, structure" in text
        assert f"R-2026-014/E/{number}" in text
        assert f"page {number} / 2" in text
        assert "responsable du traitement" in text


def test_a_blank_sheet_says_nothing_of_who_came():
    text = said(draw_sheet(samples.sheet(14, filled=False)))

    assert "excusé" not in text
    assert "Nombre de personnes présentes" in text


@pytest.mark.parametrize(
    "words",
    [
        "présence, 9 h 27 à l’écran",
        "départ à 15 h 10",
        "suppléance : Maud Teissèdre",
        "absence excusée",
        "présence sur papier absence",
        "non relevé à distance, 13 h 50",
        "soit 10 personnes",
    ],
)
def test_a_filled_sheet_says(words):
    assert words in said(draw_sheet(samples.sheet(14, filled=True)))


def test_what_was_not_recorded_is_said_to_be_so():
    person = SheetPerson("Roux", "Inès", marks=(None, MarkData("present")))

    text = said(draw_sheet(samples.sheet(0, people=(person,), filled=True)))

    assert "non relevé présence" in text
    assert "absence" not in text


def test_a_presence_that_the_facilitator_attests_is_told_from_a_signature():
    attested = MarkData("present", method="attested", reason="départ en urgence")
    person = SheetPerson("Roux", "Inès", marks=(attested, MarkData("present", method="paper")))

    text = said(draw_sheet(samples.sheet(0, people=(person,), filled=True)))

    assert "attesté par l’animation : départ en urgence" in text
    assert text.count("sur papier") == 1


def test_lines_keep_the_numbers_they_are_given():
    people = (SheetPerson("Barthe", "Youssef", number=1), SheetPerson("Aaron", "Lia", number=4))

    text = said(draw_sheet(samples.sheet(0, people=people, blank_lines=2)))

    assert "4 Aaron" in text
    assert "Les lignes 5 à 6" in text


def test_names_are_taken_literally():
    person = SheetPerson("<b>O’Neil & fils</b>", "<img src='x'/>", "A<B>C & D")

    text = said(draw_sheet(samples.sheet(0, people=(person,))))

    assert "<b>O’Neil & fils</b> <img src=" in text
    assert "A<B>C & D" in text


def test_the_notice_is_short_enough_to_be_read():
    notice = ordinary_notice("L’Unadel", "donnees@example.org")

    assert len(notice.split()) <= 90


def test_long_texts_leave_room_to_sign():
    endless = "x" * 5000
    sheet = samples.sheet(30, title=endless, place=endless, facilitators=(endless,), notice=endless)

    assert reading.page_count(draw_sheet(replace(sheet, organisation=endless))) <= 5


def test_a_long_name_is_whole_on_two_lines():
    people = (SheetPerson("De La Rochefoucauld-Montmorency-Bouteville", "Marie-Antoinette Philippine", "Mairie"),)
    words = said(draw_sheet(samples.sheet(people=people)))

    assert "De La Rochefoucauld-Montmorency-Bouteville Marie-Antoinette Philippine" in " ".join(words.split())


def _is_wide(document: bytes) -> bool:
    box = reading.pypdf.PdfReader(reading.BytesIO(document)).pages[0].mediabox
    return box.width > box.height


def _page(document: bytes, number: int) -> bytes:
    writer = reading.pypdf.PdfWriter()
    writer.add_page(reading.pypdf.PdfReader(reading.BytesIO(document)).pages[number])
    out = reading.BytesIO()
    writer.write(out)
    return out.getvalue()


FINAL = {"filled": True, "final": True}


def drawn(document):
    """How many lines go from corner to corner of a box."""
    return sum(abs(x1 - x0) > 20 and abs(y1 - y0) > 20 for x0, y0, x1, y1 in reading.segments(document))


def test_the_boxes_of_absences_are_struck_in_the_final_version():
    people = (
        SheetPerson("Roux", "Inès", marks=(MarkData("present"), MarkData("absent"))),
        SheetPerson("Blanc", "Léo", marks=(MarkData("excused"), MarkData("represented", None, "Ana Gil"))),
    )
    document = draw_sheet(samples.sheet(0, people=people, blank_lines=0, **FINAL))

    assert drawn(document) == 2
    assert "version définitive" in said(document)
    assert "soit 1 personne. 2 cases barrées, 0 non relevée." in said(document)


def test_what_nobody_recorded_is_said_and_never_struck():
    document = draw_sheet(samples.sheet(0, people=(SheetPerson("Roux", "Inès"),), blank_lines=0, **FINAL))

    assert drawn(document) == 0
    assert "non relevé non relevé" in said(document)
    assert "0 case barrée, 2 non relevées" in said(document)


def test_what_follows_a_departure_is_struck_that_day_only():
    left = SheetPerson("Roux", "Inès", marks=(MarkData("left", time(11)), None, None, MarkData("present")))
    document = draw_sheet(samples.sheet(0, people=(left,), half_days=samples.FOUR_HALF_DAYS, blank_lines=0, **FINAL))

    assert drawn(document) == 1
    assert "départ à 11 h après le départ non relevé présence" in said(document)


def test_who_comes_back_after_a_departure_is_not_struck():
    back = SheetPerson("Roux", "Inès", marks=(MarkData("left", time(11)), MarkData("present")))

    assert drawn(draw_sheet(samples.sheet(0, people=(back,), blank_lines=0, **FINAL))) == 0


def test_nobody_can_be_added_to_the_final_version():
    document = draw_sheet(samples.sheet(3, **FINAL))
    rows = sum(element.role == "TR" for element in reading.elements(document)) - 2

    assert rows > 3
    assert drawn(document) >= 3 * (rows - 3)
    assert "personnes non inscrites" not in said(document)


def test_only_the_final_version_strikes():
    assert drawn(draw_sheet(samples.sheet(14, filled=True))) == 0


@pytest.mark.parametrize("people", [0, 1, 25, 200])
def test_the_final_version_is_fit_for_archives(people):
    document = draw_sheet(samples.sheet(people, **FINAL))

    assert reading.broken_rules(document) == set()
    assert reading.unmarked(document) == []
    assert reading.read_marks(document) == reading.drawn_marks(document)


LOGO = saved(Image.new("RGB", (300, 100), "#1B5E9B"), "PNG")
FUNDERS = (
    FunderData("Région Auvergne-Rhône-Alpes", "2026-118", "Projet cofinancé par la Région.", LOGO),
    FunderData("ANCT", logo=saved(Image.new("RGB", (80, 100), "#B5441B"), "PNG")),
)


def test_each_page_names_the_funders_as_their_agreements_ask():
    pages = [said(_page(draw_sheet(samples.sheet(25, funders=FUNDERS)), number)) for number in range(2)]

    for text in pages:
        assert "Avec le soutien de Région Auvergne-Rhône-Alpes (convention n° 2026-118) · ANCT" in text
        assert "Projet cofinancé par la Région" in text


def test_their_logos_stand_on_each_page_and_once_in_the_file():
    document = draw_sheet(samples.sheet(25, funders=FUNDERS))
    pages = reading.pypdf.PdfReader(reading.BytesIO(document)).pages

    assert [len(page.images) for page in pages] == [2, 2]
    assert document.count(b"/Subtype /Image") == 2
    assert reading.broken_rules(document) == set()


def test_a_funder_who_wants_the_sheet_kept_for_ten_years_is_named_in_the_notice():
    assert "Conservation : 10 ans, comme les financeurs le demandent" in said(
        draw_sheet(samples.sheet(1, funders=FUNDERS, retention=10))
    )


def test_many_funders_with_long_names_leave_room_to_sign():
    talkative = tuple(FunderData("N" * 300, "C" * 300, f"{n} " + "mot " * 200, LOGO) for n in range(9))

    assert reading.page_count(draw_sheet(samples.sheet(25, funders=talkative))) <= 4
