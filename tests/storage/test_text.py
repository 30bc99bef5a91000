"""No text can poison the log: whatever is typed is stored, sent and undone."""

from __future__ import annotations

from dataclasses import replace

import pytest
from builders import a_person, a_rencontre, an_outcome
from file_tables import lines, rebuilt, tables
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facilitator_app.domain.edit import Edit
from facilitator_app.domain.operation import decode
from facilitator_app.domain.outcome import Outcome
from facilitator_app.domain.record import fields_of
from facilitator_app.domain.text import clean_text

ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=30)
ON_ONE_CARNET = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], database=None
)


@pytest.fixture
def records(carnet):
    """A rencontre, a person and an outcome."""
    rencontre = a_rencontre(carnet)
    return rencontre, a_person(carnet), an_outcome(carnet, rencontre)


def with_texts(record, text):
    """The record, with this text in each field of text and in each list."""
    said = {field.name: text for field in fields_of(type(record)) if field.type is str}
    lists = {field.name: (text, text) for field in fields_of(type(record)) if field.type is tuple}
    return replace(record, **said, **lists)


@ON_ONE_CARNET
@given(text=ANY_TEXT)
def test_any_text_in_any_field_is_stored_and_undone(carnet, records, text):
    for record in records:
        edit = Edit.between("Modifier", record, with_texts(record, text))

        carnet.library.perform(edit)

        assert carnet.library.get(type(record), record.id) == with_texts(record, clean_text(text))
        assert decode(lines(carnet)[-1][2])
        carnet.library.perform(edit.inverse())
        assert carnet.library.get(type(record), record.id) == record


@ON_ONE_CARNET
@given(text=ANY_TEXT)
def test_any_text_in_a_new_record_can_be_taken_back_and_made_again(carnet, text):
    outcome = with_texts(Outcome(id=carnet.library.new_id()), text)
    edit = Edit.creating("Noter", outcome)

    for step in (edit, edit.inverse(), edit):
        carnet.library.perform(step)

    assert carnet.library.get(Outcome, outcome.id) == with_texts(outcome, clean_text(text))


def test_any_text_travels(introduced, carry):
    carnet, coordinator = introduced
    poison = "".join(chr(code) for code in (*range(0x250), *range(0x2000, 0x2070), 0xD800, 0xDFFF, 0xFEFF, 0x1F600))
    an_outcome(carnet, a_rencontre(carnet))
    carnet.library.perform(Edit.creating("Noter", with_texts(Outcome(id=carnet.library.new_id()), poison)))

    carry(carnet, coordinator)

    assert tables(coordinator)["outcome"] == tables(carnet)["outcome"]
    assert rebuilt(coordinator) == tables(coordinator)
