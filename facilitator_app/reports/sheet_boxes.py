"""What the boxes of a filled sheet say, and which of them are struck for good."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from facilitator_app.domain.attendance import Method, Presence
from facilitator_app.i18n.dates import hour
from facilitator_app.i18n.words import _
from facilitator_app.reports.sheet_evidence import signature_note, signature_says
from facilitator_app.reports.sheet_form import Box
from facilitator_app.reports.wording import method_word, presence_word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from facilitator_app.reports.minutes_data import HalfDayData
    from facilitator_app.reports.sheet_data import MarkData, SheetData, SheetPerson, SignatureData

_EMPTY: Final = frozenset({Presence.ABSENT, Presence.EXCUSED})
"""The states that leave a box empty for good. Someone represented is not struck: who spoke for them is named."""


def filled_boxes(person: SheetPerson, half_days: Sequence[HalfDayData], language: str, *,
                 final: bool) -> Iterator[Box]:  # fmt: skip
    """The boxes of one person.

    In a ``final`` sheet the boxes of absences are struck, and so are those that follow a departure on the same day.
    Nothing recorded is said so and never struck: it is not an absence, and nobody said that they had left.
    """
    gone = None
    for place, half_day in enumerate(half_days):
        mark = person.marks[place] if place < len(person.marks) else None
        if mark is None and final and gone == half_day.day:
            yield Box(_("après le départ"), "", struck=True)
            continue
        if mark is not None:
            gone = half_day.day if mark.state == Presence.LEFT else None
        if mark is not None and mark.signature is not None:
            yield _signed(mark, mark.signature, person, language)
            continue
        yield _box(mark, language, struck=final and mark is not None and mark.state in _EMPTY)


def certified_boxes(data: SheetData) -> Iterator[Box]:
    """The signature of who sealed the sheet last, for its last box, which has room for one."""
    signed = [seal for seal in data.seals if seal.strokes] if data.filled else []
    for seal in sorted(signed, key=lambda seal: seal.at)[-1:]:
        says = signature_says(seal.by, hour(seal.at.time(), data.language))
        yield Box("", seal.half_day, strokes=seal.strokes, says=says)


def _signed(mark: MarkData, signature: SignatureData, person: SheetPerson, language: str) -> Box:
    signed = hour(signature.at, language)
    says = signature_says(f"{person.last_name} {person.first_name}".strip(), signed)
    return Box("", signature_note(_recorded(mark, language), signed), strokes=signature.strokes, says=says)


def _box(mark: MarkData | None, language: str, *, struck: bool) -> Box:
    if mark is None:
        return Box("", presence_word(None))
    note = "" if mark.method == Method.REMOTE and mark.state == Presence.REMOTE else method_word(mark.method)
    if mark.reason:
        note = _("{method} : {reason}").format(method=note, reason=mark.reason)
    return Box(_recorded(mark, language), note, struck)


def _recorded(mark: MarkData, language: str) -> str:
    word = presence_word(mark.state)
    if mark.state == Presence.REPRESENTED and mark.represented_by:
        return _("{state} : {name}").format(state=word, name=mark.represented_by)
    if mark.at is None:
        return word
    clock = hour(mark.at, language)
    return _("départ à {hour}").format(hour=clock) if mark.state == Presence.LEFT else f"{word}, {clock}"
