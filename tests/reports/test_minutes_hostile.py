"""Whatever is typed in any field of the minutes, every variant comes out in every format: nothing obeyed or lost."""

from __future__ import annotations

import time
from dataclasses import fields, is_dataclass, replace
from itertools import product
from typing import Any

import pytest
from reports import read_office, read_pages, reading, samples
from reports.everything import HOSTILE
from reports.test_formats import LINKS, NAMES, TAGS, on_a_line, texts

from facilitator_app.domain.problem import Problem
from facilitator_app.reports.formats import suffixes
from facilitator_app.reports.minutes import draw_minutes
from facilitator_app.reports.minutes_data import OutcomeData, Variant
from facilitator_app.reports.prose import plain

MADE_BY_CARNET = {"fingerprint", "language", "variant", "state", "nature", "support", "part", "number", "reference",
                  "origin"}  # fmt: skip
NOTE = OutcomeData("finding", "Entre nous", 2, internal=True, more="à demain")
PUT_TOGETHER = {
    "marks": "\n".join(HOSTILE[name] for name in ("image", "template", "script", "link", "markup", "entity")),
    "layout": "\n".join(HOSTILE[name] for name in ("table", "code", "heading", "number", "rule", "emphasis")),
    "letters": " ".join(HOSTILE[name] for name in ("emoji", "Arabic", "override", "controls", "spaces", "formula")),
}
ENDLESS = "x" * 200_000


def everywhere(data: Any, text: str) -> Any:
    """``data`` with ``text`` in every field where somebody's words can stand, those of later fields too."""
    if isinstance(data, str):
        return text
    if isinstance(data, tuple):
        return tuple(everywhere(part, text) for part in data)
    if not is_dataclass(data) or isinstance(data, type):
        return data
    said = {field.name: getattr(data, field.name) for field in fields(data) if field.name not in MADE_BY_CARNET}
    kept = {name: value for name, value in said.items() if not isinstance(value, bytes)}
    return replace(data, **{name: everywhere(value, text) for name, value in kept.items()})


def minutes(text: str, variant: str) -> Any:
    full = samples.rich_minutes(outcomes=(*samples.OUTCOMES, NOTE))
    people = replace(full.attendance, participants=samples.participants()[:2])
    return replace(everywhere(replace(full, attendance=people), text), variant=variant)


CASES = list(product(PUT_TOGETHER.values(), Variant))
NAMED = [f"{name}-{variant}" for name, variant in product(PUT_TOGETHER, Variant)]


@pytest.mark.parametrize(("text", "variant"), CASES, ids=NAMED)
def test_a_pdf_stays_whole_and_obeys_nothing(text, variant):
    document = draw_minutes(minutes(text, variant))

    assert reading.unmarked(document) == []
    assert reading.read_marks(document) == reading.drawn_marks(document)
    assert reading.broken_rules(document) == set()
    assert not {"/JavaScript", "/Launch", "/Image"} & reading.keys(document)
    assert all(target.startswith(("http://", "https://", "mailto:")) for target in reading.targets(document))
    assert "\ufffd" not in reading.words(document)


@pytest.mark.parametrize(("text", "variant"), CASES, ids=NAMED)
def test_a_file_for_an_office_stays_whole_and_obeys_nothing(text, variant):
    for suffix in (".docx", ".odt"):
        data = draw_minutes(minutes(text, variant), suffix=suffix)
        assert {target for target in read_office.targets(data) if not LINKS.fullmatch(target)} == set()
        assert shown(text, variant) in texts(suffix, data)


@pytest.mark.parametrize(("text", "variant"), CASES, ids=NAMED)
def test_a_page_for_a_site_stays_whole_and_obeys_nothing(text, variant):
    page = read_pages.Page(draw_minutes(minutes(text, variant), suffix=".html"))

    assert set(page.tags) <= set(TAGS.split())
    assert {name for _tag, name, _value in page.attributes} <= set(NAMES.split())
    assert page.open == []
    assert shown(text, variant) in texts(".md", draw_minutes(minutes(text, variant), suffix=".md"))


def shown(text: str, variant: str) -> str:
    """What can be read of ``text`` at least once: its beginning, since four pages cut it and lists take its marks."""
    first = plain(text, "fr").split("\n")[0]
    return on_a_line(first)[: 20 if variant == Variant.SYNTHESIS else None]


@pytest.mark.parametrize("suffix", suffixes())
@pytest.mark.parametrize("variant", list(Variant))
def test_an_endless_word_in_one_field_takes_a_bounded_time(suffix, variant):
    data = samples.rich_minutes(variant=variant.value, title=ENDLESS, essential=ENDLESS, place=ENDLESS)
    began = time.process_time()

    document = draw_minutes(data, suffix=suffix)

    assert time.process_time() - began < 60
    assert len(document) > 1000


def test_an_endless_word_is_whole_in_the_complete_one():
    data = samples.short_minutes(objectives=ENDLESS)

    assert "".join(reading.pages(draw_minutes(data))).count("x") >= len(ENDLESS)


@pytest.mark.parametrize("field", ["decisions", "actions", "outcomes", "followed", "resources", "evaluation", "agenda"])
def test_an_endless_word_in_a_list_or_a_table_takes_a_bounded_time(field):
    said = everywhere(getattr(samples.rich_minutes(), field), ENDLESS)
    one = said[:1] if isinstance(said, tuple) else said
    began = time.process_time()

    document = draw_minutes(samples.short_minutes(**{field: one}))

    assert time.process_time() - began < 60
    assert reading.page_count(document) > 20


def test_a_day_of_two_hundred_notes_is_whole_on_paper():
    data = samples.long_minutes()
    document = draw_minutes(data)
    text = reading.words(document)

    assert all(f"Apport {number} :" in text for number in range(1, 201) if number % 11 != 4)
    assert all(f"{person.last_name} {person.first_name}" in text for person in data.attendance.participants)
    assert reading.broken_rules(document) == set()
    assert draw_minutes(data) == document


def test_no_field_of_the_minutes_brings_a_document_down():
    for name in (field.name for field in fields(samples.rich_minutes()) if field.name not in MADE_BY_CARNET):
        value = getattr(samples.rich_minutes(), name)
        if isinstance(value, bytes):
            continue
        try:
            draw_minutes(samples.rich_minutes(**{name: everywhere(value, PUT_TOGETHER["letters"])}))
        except Problem as problem:  # pragma: no cover - said for who reads the failure
            pytest.fail(f"{name}: {problem.sentence}")
