"""What one row of the sheet says at a half-day, as it is displayed: what a seal covers, and the words for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from facilitator_app.domain.attendance import Attendance
from facilitator_app.domain.identity import pair
from facilitator_app.domain.people import Person
from facilitator_app.domain.record import plain
from facilitator_app.domain.seal import SealedRow
from facilitator_app.domain.signature import Signature
from facilitator_app.i18n.hours import hour
from facilitator_app.i18n.words import _
from facilitator_app.reports.wording import method_word, presence_word

if TYPE_CHECKING:
    from facilitator_app.domain.identity import RecordId
    from facilitator_app.services.foreseen import Foreseen


def row_at(seen: Foreseen, half_day: RecordId, person: RecordId) -> SealedRow | None:
    """The row of someone at a half-day; ``None`` when nothing is recorded of them there."""
    mark = seen.get(Attendance, pair(half_day, person))
    signature = seen.get(Signature, pair(half_day, person))
    return None if mark is None else row_of(mark, signature, _name(seen, person))


def row_of(mark: Attendance, signature: Signature | None, name: str) -> SealedRow:
    """The row that shows this mark and this signature; a signature has the name under which it was given."""
    signed = Signature(id=mark.id, name=name) if signature is None else signature
    values = {
        "name": signed.name,
        "structure": mark.organisation,
        "function": mark.function,
        "state": mark.state,
        "method": mark.method,
        "arrived": _text(mark.arrived),
        "left": _text(mark.left),
        "represented_by": mark.represented_by,
        "reason": mark.reason,
        "strokes": signed.strokes,
        "signed_at": _text(signed.signed_at),
        "witness": signed.witness,
    }
    return SealedRow.of(mark.person or mark.id, values)


def row_words(seen: Foreseen, half_day: RecordId, person: RecordId) -> str:
    """What the row says, for people: « présence, 9 h 28, à l’écran »."""
    mark = seen.get(Attendance, pair(half_day, person))
    if mark is None:
        return presence_word(None)
    hours = [hour(at) for at in (mark.arrived, mark.left) if at is not None]
    said = [presence_word(mark.state), mark.represented_by, *hours, method_word(mark.method), mark.reason]
    return ", ".join(filter(None, said))


def no_longer(field: str) -> str:
    """That a field of a row, one of ``seal.FIELDS``, has changed since it was sealed."""
    return {
        "name": _("le nom n’est plus celui qui a été scellé"),
        "structure": _("la structure n’est plus celle qui a été scellée"),
        "function": _("la fonction n’est plus celle qui a été scellée"),
        "state": _("l’état n’est plus celui qui a été scellé"),
        "method": _("le moyen de l’émargement n’est plus celui qui a été scellé"),
        "arrived": _("l’heure d’arrivée n’est plus celle qui a été scellée"),
        "left": _("l’heure de départ n’est plus celle qui a été scellée"),
        "represented_by": _("la suppléance n’est plus celle qui a été scellée"),
        "reason": _("le motif n’est plus celui qui a été scellé"),
        "strokes": _("le tracé de la signature n’est plus celui qui a été scellé"),
        "signed_at": _("l’heure de la signature n’est plus celle qui a été scellée"),
        "witness": _("le témoin de la signature n’est plus celui qui a été scellé"),
    }[field]


def _name(seen: Foreseen, person: RecordId) -> str:
    found = seen.get(Person, person)
    return found.full_name if found else ""


def _text(value: Any) -> str:
    return "" if value is None else str(plain(value))
