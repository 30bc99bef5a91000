"""The keys that say what a note is, the same in the capture line and on the notes already there."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import Qt

from facilitator_app.domain.catalogue import OUTSIDE
from facilitator_app.domain.outcome import Kind, also_filed, filed, next_support, refiled
from facilitator_app.ui.widgets.digit_keys import digit_with_ctrl

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from facilitator_app.domain.identity import RecordId
    from facilitator_app.domain.outcome import Outcome

What = Literal["nature", "axis", "also", "support", "subgroup", "verbatim", "internal", "next"]


@dataclass(frozen=True, slots=True)
class Command:
    """What a key asks. `number` counts natures and axes from 1; axis 0 is outside the axes."""

    what: What
    number: int = 0


@dataclass(frozen=True, slots=True)
class Frame:
    """What a note can be filed under in a rencontre: the codes of its axes in order, its subgroups in order."""

    axes: Sequence[str] = ()
    subgroups: Sequence[RecordId] = ()

    def axis(self, number: int) -> str | None:
        """The code of an axis by its number, `OUTSIDE` for 0, `None` for an axis that is not there."""
        if number == 0:
            return OUTSIDE
        return self.axes[number - 1] if number <= len(self.axes) else None


_CTRL = Qt.KeyboardModifier.ControlModifier
_KEYPAD = Qt.KeyboardModifier.KeypadModifier
_PLAIN: Final[dict[int, Command]] = {
    Qt.Key.Key_F7: Command("support"),
    Qt.Key.Key_F8: Command("subgroup"),
    Qt.Key.Key_F9: Command("next"),
}


def command_of(event: QKeyEvent) -> Command | None:
    """What a key asks, or `None` when it is no key of ours."""
    held = event.modifiers() & ~_KEYPAD
    key = event.key()
    if held == Qt.KeyboardModifier.NoModifier:
        if Qt.Key.Key_F1 <= key < Qt.Key.Key_F1 + len(Kind):
            return Command("nature", key - Qt.Key.Key_F1 + 1)
        return _PLAIN.get(key)
    if key == Qt.Key.Key_G and held == _CTRL:
        return Command("verbatim")
    if (axis := digit_with_ctrl(event)) is not None:
        return Command("axis", axis)
    also = digit_with_ctrl(event, shift=True)
    return Command("also", also) if also else None


def changed(outcome: Outcome, command: Command, frame: Frame) -> Outcome:
    """The note as the key asks; a key that asks for nothing that is there changes nothing."""
    if command.what in ("axis", "also"):
        return _filed(outcome, command, frame)
    if command.what == "subgroup":
        places: list[RecordId | None] = [None, *frame.subgroups]
        now = places.index(outcome.subgroup) if outcome.subgroup in places else -1
        return replace(outcome, subgroup=places[(now + 1) % len(places)])
    turned: dict[str, Outcome] = {
        "support": replace(outcome, support=next_support(outcome.support)),
        "verbatim": replace(outcome, verbatim=not outcome.verbatim),
        "internal": replace(outcome, internal=not outcome.internal),
    }
    if command.what == "nature":
        return replace(outcome, nature=list(Kind)[command.number - 1].value)
    return turned.get(command.what, outcome)


def changed_alike(outcomes: Sequence[Outcome], command: Command, frame: Frame) -> list[Outcome]:
    """Several notes as the key asks of the first: what that one becomes they all become."""
    first = changed(outcomes[0], command, frame)
    if command.what == "axis":
        return [refiled(outcome, first.axis) for outcome in outcomes]
    if command.what == "also":
        axis = frame.axis(command.number) or ""
        return [_also(outcome, axis, wanted=axis in first.also) for outcome in outcomes]
    return [replace(outcome, **{command.what: getattr(first, command.what)}) for outcome in outcomes]


def _also(outcome: Outcome, axis: str, *, wanted: bool) -> Outcome:
    return outcome if (axis in outcome.also) == wanted else also_filed(outcome, axis)


def _filed(outcome: Outcome, command: Command, frame: Frame) -> Outcome:
    axis = frame.axis(command.number)
    if axis is None:
        return outcome
    return filed(outcome, axis) if command.what == "axis" else also_filed(outcome, axis)
