"""An edit: the smallest thing a person can do, undo, and send to a colleague."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from facilitator_app.domain.identity import is_pair
from facilitator_app.domain.record import ALIVE, DELETED, LIFE, fields_of
from facilitator_app.domain.text import clean_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from facilitator_app.domain.identity import RecordId
    from facilitator_app.domain.record import Record


@dataclass(frozen=True, slots=True)
class Change:
    """One field of one record, before and after. Appearing and disappearing are changes of ``_life``."""

    kind: str
    record_id: RecordId
    field: str
    before: Any
    after: Any

    @property
    def place(self) -> tuple[str, str, str]:
        """What is changed: kind, identity, field."""
        return self.kind, self.record_id, self.field

    def inverse(self) -> Change:
        """The change that takes this one back."""
        return Change(self.kind, self.record_id, self.field, self.after, self.before)


@dataclass(frozen=True, slots=True)
class Edit:
    """Changes that are made, undone and logged together, under one name that a person reads."""

    label: str
    changes: tuple[Change, ...]

    @classmethod
    def between(cls, label: str, before: Record, after: Record) -> Edit:
        """The edit that leads from one state of a record to another; texts are cleaned on the way."""
        return cls(label, tuple(_differences(before, after)))

    @classmethod
    def creating(cls, label: str, *records: Record) -> Edit:
        """The edit that makes ``records`` appear, texts cleaned; fields left at their defaults are not written."""
        return cls(label, tuple(change for record in records for change in _creation(record)))

    @classmethod
    def deleting(cls, label: str, *records: Record) -> Edit:
        """The edit that sends ``records`` to the bin, with all they say."""
        return cls(label, tuple(Change(r.kind, r.id, LIFE, ALIVE, DELETED) for r in records))

    @classmethod
    def restoring(cls, label: str, *records: Record) -> Edit:
        """The edit that takes ``records`` out of the bin."""
        return cls.deleting(label, *records).inverse()

    def touches(self, record: Record) -> bool:
        """Whether ``record`` is no longer what it was."""
        return any(change.record_id == record.id and change.kind == record.kind for change in self.changes)

    def touches_kind(self, *kinds: type[Record]) -> bool:
        """Whether any record of these kinds is no longer what it was."""
        names = {kind.kind for kind in kinds}
        return any(change.kind in names for change in self.changes)

    def inverse(self) -> Edit:
        """The edit that takes this one back. What disappears keeps its fields: only its life changes."""
        back = [change.inverse() for change in reversed(self.changes)]
        leaving = {(c.kind, c.record_id) for c in back if c.field == LIFE and c.after == DELETED}
        kept = (c for c in back if c.field == LIFE or (c.kind, c.record_id) not in leaving)
        return Edit(self.label, tuple(kept))

    def then(self, later: Edit) -> Edit:
        """Both edits as one, keeping the first ``before`` and the last ``after``."""
        merged = {change.place: change for change in self.changes}
        for change in later.changes:
            first = merged.get(change.place, change)
            merged[change.place] = Change(*_names(change), first.before, change.after)
        return Edit(self.label, tuple(c for c in merged.values() if c.before != c.after))


def _names(change: Change) -> tuple[str, RecordId, str]:
    return change.kind, change.record_id, change.field


def _differences(before: Record, after: Record) -> Iterator[Change]:
    for field in fields_of(type(after)):
        old, new = getattr(before, field.name), getattr(after, field.name)
        cleaned = _cleaned(new)
        if old not in (new, cleaned):
            yield Change(after.kind, after.id, field.name, old, cleaned)


def _creation(record: Record) -> Iterator[Change]:
    """A paired record may lie in the bin under the same identity: each of its fields is said, so that none comes back.

    What is said and changes nothing is not written.
    """
    whole = is_pair(record.id)
    yield Change(record.kind, record.id, LIFE, DELETED, ALIVE)
    for field in fields_of(type(record)):
        value = _cleaned(getattr(record, field.name))
        if whole or value != field.default:
            yield Change(record.kind, record.id, field.name, field.default, value)


def _cleaned(value: Any) -> Any:
    """Here and nowhere else: what is stored, undone, sent and shown is then the same text."""
    if isinstance(value, tuple):
        return tuple([_cleaned(part) for part in value])
    return clean_text(value) if isinstance(value, str) else value
