"""The door before every write: a sealed half-day of the sheet changes only by an amendment that gives its reason."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

from facilitator_app.domain.attendance import Attendance
from facilitator_app.domain.identity import RecordId, halves, is_pair
from facilitator_app.domain.problem import Problem
from facilitator_app.domain.record import DELETED, LIFE, Record
from facilitator_app.domain.rencontre import HalfDay
from facilitator_app.domain.seal import Amendment, Sealed, SheetSeal, seal_id
from facilitator_app.domain.signature import Signature
from facilitator_app.i18n.dates import short_date
from facilitator_app.i18n.words import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from facilitator_app.domain.edit import Change, Edit

Kept = TypeVar("Kept", bound=Record)

SEALED_KINDS = frozenset({Attendance.kind, Signature.kind})
"""The kinds of records that a seal is about."""

_KEPT_KINDS = frozenset({SheetSeal.kind, Amendment.kind})


class Reads(Protocol):
    """Gives a record as it stands within the transaction that is about to write."""

    def __call__(self, record_type: type[Kept], record_id: RecordId, /) -> Kept | None:
        """The record, or ``None`` when it is not there."""


def refuse_silent_changes(get: Reads, edits: Sequence[Edit]) -> None:
    """Raise ``Sealed`` when ``edits`` would change a sealed half-day without saying why.

    Raise ``Problem`` when they would take back a seal or an amendment. What colleagues send does not
    pass here: it is shown by the verification instead.
    """
    changes = [change for edit in edits for change in edit.changes]
    kept = [change for change in changes if change.kind in _KEPT_KINDS]
    if any(_takes_back(change) for change in kept) or not _created_whole(kept):
        raise Problem(_("Un sceau et les modifications d’une feuille scellée ne s’annulent pas : rien n’a été modifié. "
                        "Corrigez la feuille par une nouvelle modification, avec sa raison."))  # fmt: skip
    explained = _explained(changes)
    for half_day, person in dict.fromkeys(touched(changes)):
        if (half_day, person) not in explained and get(SheetSeal, seal_id(half_day)) is not None:
            raise Sealed(_sentence(get(HalfDay, half_day)), edits)


def touched(changes: Iterable[Change]) -> Iterable[tuple[RecordId, RecordId]]:
    """The rows that these changes are about: half-day and person."""
    return (halves(c.record_id) for c in changes if c.kind in SEALED_KINDS and is_pair(c.record_id))


def _takes_back(change: Change) -> bool:
    return change.field == LIFE and change.after == DELETED


def _created_whole(kept: Sequence[Change]) -> bool:
    """Whether every seal or amendment that is touched appears now: one that stands already is never changed."""
    appearing = {(change.kind, change.record_id) for change in kept if change.field == LIFE}
    return all((change.kind, change.record_id) in appearing for change in kept)


def _explained(changes: Iterable[Change]) -> set[tuple[RecordId, RecordId]]:
    """The rows that an amendment with a reason speaks of."""
    said: dict[RecordId, dict[str, object]] = {}
    for change in changes:
        if change.kind == Amendment.kind:
            said.setdefault(change.record_id, {})[change.field] = change.after
    return {
        (RecordId(str(one["half_day"])), RecordId(str(one["person"])))
        for one in said.values()
        if str(one.get("reason", "")).strip() and one.get("half_day") and one.get("person")
    }


def _sentence(half_day: HalfDay | None) -> str:
    if half_day is None or half_day.day is None:
        return _("Cette demi-journée de la feuille est scellée : rien n’a été modifié. Elle se modifie dans "
                 "« Accueillir », en disant pourquoi.")  # fmt: skip
    return _("La feuille du {day} est scellée pour cette demi-journée : rien n’a été modifié. Elle se modifie dans "
             "« Accueillir », en disant pourquoi.").format(day=short_date(half_day.day))  # fmt: skip
