"""Charts: what is drawn is also said and also a table; nothing is told by colour alone."""

from dataclasses import replace
from itertools import pairwise

import pytest
from reports import reading
from reports.chart_samples import BARS, BEGAN, SPREAD, TREND
from ui.test_theme import contrast, luminance

from facilitator_app.domain.progress import unwatched
from facilitator_app.i18n.words import speak
from facilitator_app.reports.blocks import Cover, Document, Fact, Furniture, Provenance, Section
from facilitator_app.reports.chart_blocks import Bar, Bars
from facilitator_app.reports.chart_shapes import apart, longest, places, shares
from facilitator_app.reports.chart_tables import chart_table
from facilitator_app.reports.identity import Identity
from facilitator_app.reports.pdf.charts_spread import STEPS
from facilitator_app.reports.pdf.writer import document_pdf


def drawn(*charts):
    """A document of these charts."""
    cover = Cover("Bilan", (), "Pôle", "", "Graphiques", "", (Fact("Année", "2026"),), ())
    furniture = Furniture("Bilan", "Graphiques", "", "", "")
    sections = [Section("Graphiques", charts)]
    document = Document("fr", cover, sections, Provenance("Source", (), "", "bilan", "Code"), furniture)
    return document_pdf(document, Identity("Graphiques", "Pôle", "", "", "fr", BEGAN), unwatched)


def descriptions(document):
    return [element.description for element in reading.elements(document) if element.role == "Figure"]


@pytest.mark.parametrize("chart", [BARS, SPREAD, TREND], ids=lambda chart: type(chart).__name__)
def test_a_chart_is_one_figure_that_is_heard_as_its_sentence(chart):
    document = drawn(chart)

    figure, _code = [element for element in reading.elements(document) if element.role == "Figure"]
    assert figure.description.replace("\u00a0", " ").replace("\u202f", " ") == chart.says
    assert figure.has_box
    assert reading.unmarked(document) == []
    assert reading.read_marks(document) == reading.drawn_marks(document)


def test_every_value_can_be_read_beside_what_it_is_the_value_of():
    said = reading.words(drawn(BARS, SPREAD, TREND)).replace("\u202f", " ").replace("\u00a0", " ")

    for words in ("Débat mouvant", "43 min", "prévu 40 min", "médiane 4 · 27 réponses", "1 : non · 5 : oui", "4,5",
                  "03/02/2026", "5 utile", "1 inutile"):  # fmt: skip
        assert words in said


def test_charts_can_be_kept_in_archives():
    assert reading.broken_rules(drawn(BARS, SPREAD, TREND)) == set()


def test_the_same_charts_give_the_same_bytes():
    assert drawn(BARS, SPREAD, TREND) == drawn(BARS, SPREAD, TREND)


def test_bars_that_no_page_could_hold_go_on():
    many = Bars(
        "Méthodes", ("Méthode", "Réel", ""), tuple(Bar(f"Méthode {n}", n, f"{n} min") for n in range(70)), "70."
    )

    document = drawn(many)

    assert len(descriptions(document)) == 3 + 1
    assert all(f"Méthode {n} " in f"{reading.words(document)} " for n in range(70))


@pytest.mark.parametrize(
    "chart",
    [
        replace(SPREAD, counts=(0, 0, 0, 0, 0), median=""),
        replace(SPREAD, counts=(1, 200, 0, 0, 0)),
        replace(TREND, points=TREND.points[:1]),
        replace(TREND, points=()),
        replace(BARS, bars=(Bar("<b>x</b> " * 60, 0, "0"), Bar("🌍 \u202eالعربية", 1e9, "beaucoup", 5, "x" * 500))),
        replace(SPREAD, name="<img src=file:///etc/passwd> " * 200, low="y" * 900, says="&" * 5000),
    ],
    ids=["nobody answered", "one of two hundred", "one day", "no day", "hostile bars", "hostile question"],
)
def test_a_chart_at_its_limits_is_drawn(chart):
    document = drawn(chart)

    assert reading.broken_rules(document) == set()


def test_a_chart_is_also_a_table():
    tables = [chart_table(chart, "fr") for chart in (BARS, SPREAD, TREND)]

    assert [[column.head for column in table.columns] for table in tables] == [
        ["Méthode", "Réel", "Prévu"],
        ["Note donnée", "Réponses"],
        ["Date", "Rencontre", "Médiane"],
    ]
    assert tables[0].rows[0] == ("Débat mouvant", "43 min", "prévu 40 min")
    assert [row[1] for row in tables[1].rows] == ["1", "0", "5", "12", "9"]
    assert tables[2].rows[1] == ("14\u00a0mars 2026", "Die", "4,5")


def test_a_table_speaks_the_language_of_its_document():
    speak("en")

    assert chart_table(TREND, "en").rows[0][0] == "3\u00a0February 2026"


def test_the_figures_on_every_step_can_be_read_and_the_steps_told_apart_in_grey():
    colours = [(f"#{ground.hexval()[2:]}", f"#{ink.hexval()[2:]}") for ground, ink in STEPS]
    greys = [luminance(ground) for ground, _ink in colours]

    assert all(contrast(ground, ink) >= 4.5 for ground, ink in colours)
    assert all(lighter - darker > 0.1 for lighter, darker in pairwise(greys))


def test_the_scale_holds_the_longest_bar_and_the_furthest_stroke():
    assert longest(BARS) == 43
    assert longest(replace(BARS, bars=(Bar("Météo", 10, "", 20),))) == 20
    assert longest(replace(BARS, bars=())) == 1


def test_the_parts_of_a_stacked_bar_fill_it_and_the_smallest_can_hold_a_figure():
    parts = shares((1, 0, 0, 200, 2), 0.1)

    assert [width > 0 for _start, width in parts] == [True, False, False, True, True]
    assert min(width for _start, width in parts if width) == pytest.approx(0.1)
    assert parts[-1][0] + parts[-1][1] == pytest.approx(1)
    assert shares((0, 0), 0.1) == [(0, 0), (0, 0)]


def test_points_stand_where_their_day_and_value_put_them():
    assert places(TREND) == [(0, 0.5), (1, 0.875)]
    assert places(replace(TREND, points=TREND.points[:1])) == [(0.5, 0.5)]


def test_labels_that_would_run_into_another_are_left_out_and_the_last_stays():
    assert apart([0, 5, 10, 30], [12, 12, 12, 12]) == [False, False, True, True]
