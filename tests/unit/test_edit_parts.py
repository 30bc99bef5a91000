"""A large edit in parts: nothing is lost, no record is cut, and each part fits on a line of the log."""

from __future__ import annotations

import pytest

from facilitator_app.domain.edit import Change, Edit
from facilitator_app.domain.edit_parts import in_parts
from facilitator_app.domain.operation import MAX_CHANGES


def test_a_small_edit_is_one_part():
    edit = Edit("Noter", (Change("outcome", "a", "text", "", "Une idée"),))

    assert in_parts(edit) == (edit,)


def test_no_edit_has_no_part():
    assert in_parts(Edit("Rien", ())) == ()


@pytest.mark.parametrize("text", ["", "a" * 20_000])
def test_a_large_one_loses_nothing_and_cuts_no_record(text):
    changes = tuple(
        Change("outcome", f"{n}", field, "", text)
        for n in range(3_000 if not text else 60)
        for field in ("text", "vote")
    )

    parts = in_parts(Edit("Recevoir", changes))

    assert len(parts) > 1
    assert tuple(change for part in parts for change in part.changes) == changes
    named = [{change.record_id for change in part.changes} for part in parts]
    assert sum(len(records) for records in named) == len(set().union(*named))
    assert max(len(records) for records in named) <= MAX_CHANGES
    assert max(sum(len(c.after) for c in part.changes) for part in parts) <= 200_000
