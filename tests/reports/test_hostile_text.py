"""Whatever somebody types is drawn as they typed it: never obeyed, never a hole, never the end of the document."""

import unicodedata
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reports import reading, samples

from facilitator_app.domain.problem import Problem
from facilitator_app.domain.progress import unwatched
from facilitator_app.reports.blocks import Section, Text
from facilitator_app.reports.minutes import draw_minutes, minutes_document
from facilitator_app.reports.minutes_data import ActionData, DecisionData, MinutesData, OutcomeData
from facilitator_app.reports.minutes_frame import identity_of
from facilitator_app.reports.pdf.writer import document_pdf
from facilitator_app.reports.sheet import draw_sheet
from facilitator_app.reports.sheet_data import SheetPerson

CANARY = '<img src="file:///etc/hosts"/><onDraw name="x"/><a href="javascript:1">&amp;</a><b>'
NASTY = (
    CANARY,
    "😀👍🏽👨‍👩‍👧",
    "שלום مرحبا",
    "漢字",
    "\u202e\u0000\x07\ud800\ue000",
    "%(x)s {n} {0}",
    "]]>",
    "- ",
    "\n\n",
)
texts = st.lists(st.sampled_from(NASTY) | st.text(max_size=60), max_size=6).map("".join)


def everywhere(text: str) -> MinutesData:
    """The compte rendu in which every text is ``text``."""
    return samples.minutes(
        reference=text,
        title=text,
        organisation=text,
        led_by=text,
        format=text,
        place=text,
        facilitators=(text, text),
        axes=tuple(replace(axis, short_name=text, name=text) for axis in samples.AXES),
        objectives=text,
        essential=text,
        decisions=(DecisionData(text, text, 1, "", text),),
        actions=(ActionData(text, text, "open", text, None, 3),),
        outcomes=tuple(OutcomeData(kind, text, 1, (), "", quoted, text, text) for kind, quoted in KINDS),
        funders=(text,),
        application=text,
        attendance=replace(samples.ATTENDANCE, participants=(replace(samples.participants()[0], last_name=text),)),
    )


KINDS = (("finding", False), ("finding", True), ("question", False))


def drawn_whole(document: bytes) -> bool:
    """Whether every page is painted under marks, and no character fell into the hole of a font."""
    return reading.unmarked(document) == [] and "\ufffd" not in reading.words(document)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(text=texts)
def test_any_text_anywhere_makes_a_whole_document(text):
    assert drawn_whole(draw_minutes(everywhere(text)))


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(text=texts)
def test_any_name_makes_a_whole_sheet(text):
    people = tuple(SheetPerson(text, text, text, text) for _ in range(3))

    assert drawn_whole(draw_sheet(samples.sheet(0, people=people, title=text, place=text, contact=text)))


@pytest.mark.parametrize("text", NASTY, ids=ascii)
def test_nasty_text_breaks_no_rule_of_archives(text):
    assert reading.broken_rules(draw_minutes(everywhere(text))) == set()


def test_markup_is_only_words():
    document = draw_minutes(everywhere(CANARY))

    assert "</a>&amp;" not in reading.words(document)
    assert "&amp;</a><b>" in reading.words(document)
    assert not {"/Image", "/URI", "/JavaScript"} & reading.keys(document)


def test_what_is_copied_is_what_was_typed():
    typed = "Fichier & <dossier>, 3 < 4, élu·e·s, œuvre, € ½ 😀"

    document = draw_minutes(samples.short_minutes(objectives=typed))

    assert unicodedata.normalize("NFC", typed) in reading.words(document).replace("\u00a0", " ")


@pytest.mark.parametrize(
    "long",
    [
        pytest.param("Phrase assez longue pour remplir la case. " * 250, id="10 kB"),
        pytest.param("x" * 20_000, id="a word of 20,000 characters"),
        pytest.param(" " * 20_000 + "!", id="20,000 spaces"),
        pytest.param("mot\n" * 500, id="500 lines"),
    ],
)
def test_long_text_is_laid_out_over_as_many_pages_as_it_needs(long):
    data = samples.short_minutes(
        essential=long,
        decisions=(DecisionData("D1", long),),
        actions=(ActionData("A1", long, "open"), ActionData("A2", "Courte", "done")),
        outcomes=(OutcomeData("finding", long, 1), OutcomeData("finding", long, 1, verbatim=True)),
    )

    assert reading.unmarked(draw_minutes(data)) == []


def test_what_cannot_be_laid_out_is_said_plainly():
    endless = Section("mot " * 5_000, (Text("court"),), set_apart=True)
    document = replace(minutes_document(samples.minutes()), sections=(endless,))

    with pytest.raises(Problem) as problem:
        document_pdf(document, identity_of(samples.minutes()), unwatched)

    assert "Rien n’est perdu" in problem.value.sentence


def test_a_name_of_an_axis_that_fits_nowhere_is_whole_at_the_end():
    endless = replace(samples.AXES[0], short_name="mot " * 5_000)

    assert reading.words(draw_minutes(samples.minutes(axes=(endless,)))).count("mot ") >= 5_000


def test_a_row_that_fits_on_a_page_is_never_cut():
    people = samples.participants() * 6
    document = draw_minutes(samples.minutes(attendance=replace(samples.ATTENDANCE, participants=people)))
    for page in reading.pypdf.PdfReader(reading.BytesIO(document)).pages:
        assert page.extract_text().count("Fonction et structure") <= 1
