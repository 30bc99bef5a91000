"""What the boxes of a filled sheet say, and which of them are struck for good."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from facilitator_app.domain.attendance import Method, Presence
from facilitator_app.i18n.dates import hour
from facilitator_app.i18n.words import _
from facilitator_app.reports.sheet_form import Box
from facilitator_app.reports.wording import method_word, presence_word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from facilitator_app.reports.minutes_data import HalfDayData
    from facilitator_app.reports.sheet_data import MarkData

_EMPTY: Final = frozenset({Presence.ABSENT, Presence.EXCUSED})
"""The states that leave a box empty for good. Someone represented is not struck: who spoke for them is named."""


def filled_boxes(marks: Sequence[MarkData | None], half_days: Sequence[HalfDayData], language: str, *,
                 final: bool) -> Iterator[Box]:  # fmt: skip
    """The boxes of one person.

    In a ``final`` sheet the boxes of absences are struck, and so are those that follow a departure on the same day.
    Nothing recorded is said so and never struck: it is not an absence, and nobody said that they had left.
    """
    gone = None
    for place, half_day in enumerate(half_days):
        mark = marks[place] if place < len(marks) else None
        if mark is None and final and gone == half_day.day:
            yield Box(_("après le départ"), "", struck=True)
            continue
        if mark is not None:
            gone = half_day.day if mark.state == Presence.LEFT else None
        yield _box(mark, language, struck=final and mark is not None and mark.state in _EMPTY)


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
