"""A large edit in parts that each fit on one line of the log, such as what a whole bundle brought."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.domain.edit import Edit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from facilitator_app.domain.edit import Change

_MOST = 200_000
"""Characters: written in UTF-8 with the rest of the line, they stay under its limit of 1 MiB."""
_LEAST = 110
"""What a change weighs beside its texts, so that no part has more than the 2,000 records a line may name."""


def in_parts(edit: Edit) -> tuple[Edit, ...]:
    """The same changes as edits of the same name, each record whole in one of them, in the same order."""
    return tuple(Edit(edit.label, tuple(changes)) for changes in _shared_out(edit))


def _shared_out(edit: Edit) -> Iterator[list[Change]]:
    by_record: dict[tuple[str, str], list[Change]] = {}
    for change in edit.changes:
        by_record.setdefault((change.kind, change.record_id), []).append(change)
    part: list[Change] = []
    weight = 0
    for changes in by_record.values():
        more = sum(_LEAST + len(str(change.before)) + len(str(change.after)) for change in changes)
        if part and weight + more > _MOST:
            yield part
            part, weight = [], 0
        part += changes
        weight += more
    if part:
        yield part
