"""The row above the actions: under which headings, in which state, whose, late ones only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator_app.i18n.words import _
from facilitator_app.services.action_groups import Grouping
from facilitator_app.services.action_list import UNFINISHED, Wanted
from facilitator_app.services.action_words import state_words
from facilitator_app.ui.theme.measures import CONTROL_HEIGHT, SMALL
from facilitator_app.ui.widgets.check import Check
from facilitator_app.ui.widgets.combo import Combo
from facilitator_app.ui.widgets.flow_row import FlowRow
from facilitator_app.ui.widgets.segmented import Choice, Segmented

if TYPE_CHECKING:
    from collections.abc import Sequence

_OPEN, _ALL = "unfinished", "all"
_OWNER_LETTERS = 18


class ActionFilters(FlowRow):
    """`wanted` gives what is asked for; `edited` when a person asks for something else."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.grouping = Segmented(
            [Choice(value, words, name=f"group-by-{value.value}") for value, words in _groupings()], self
        )
        self.grouping.setAccessibleName(_("Ranger par"))
        self.state, self.owner = Combo(self), Combo(self)
        self.state.setObjectName("actions-state")
        self.state.setAccessibleName(_("Avancement"))
        self.state.offer([(_OPEN, _("À suivre")), (_ALL, _("Toutes")), *state_words().items()])
        self.state.show_value(_OPEN)
        self.owner.setObjectName("actions-owner")
        self.owner.setAccessibleName(_("Responsable"))
        self.owner.setSizeAdjustPolicy(Combo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.owner.setMinimumContentsLength(_OWNER_LETTERS)
        self.late, self.mine = Check(_("En retard"), self), Check(_("Les miennes"), self)
        self.late.setObjectName("actions-late")
        self.mine.setObjectName("actions-mine")
        self.show_owners([])
        checks = [_centred(self.late, self), _centred(self.mine, self)]
        self.show_widgets([self.grouping, self.state, self.owner, *checks])
        for choice in (self.grouping, self.state, self.owner, self.late, self.mine):
            choice.edited.connect(self.edited)

    def show_owners(self, owners: Sequence[str]) -> None:
        """Offer these; the choice stays where it can."""
        chosen = self.owner.value()
        self.owner.offer([("", _("Tous les responsables")), *((owner, owner) for owner in owners)])
        self.owner.show_value(chosen if chosen in owners else "")

    def show_board(self, shown: bool) -> None:  # noqa: FBT001 - a setter, as Qt's are
        """On the board the columns are the states, and there are no headings."""
        self.grouping.setEnabled(not shown)
        self.state.setEnabled(not shown)

    def group_by(self) -> Grouping:
        """What the headings are."""
        value = self.grouping.value()
        return value if isinstance(value, Grouping) else Grouping.DUE

    def wanted(self, typed: str, name: str, *, any_state: bool = False) -> Wanted:
        """What a person named `name` asks for, with the words they typed."""
        state = self.state.value()
        states = UNFINISHED if state == _OPEN else frozenset({str(state)})
        return Wanted(
            typed=typed,
            states=frozenset() if any_state or state == _ALL else states,
            owner=str(self.owner.value()),
            late=self.late.value(),
            mine=name if self.mine.value() else "",
        )

    def clear(self) -> None:
        """Ask for everything."""
        self.state.show_value(_ALL)
        self.owner.show_value("")
        self.late.show_value(False)
        self.mine.show_value(False)


def _centred(check: Check, parent: QWidget) -> QWidget:
    """A box as high as the fields beside it: the row lays everything out from the top."""
    room = QWidget(parent)
    room.setFixedHeight(CONTROL_HEIGHT)
    column = QVBoxLayout(room)
    column.setContentsMargins(SMALL, 0, 0, 0)
    column.addWidget(check)
    return room


def _groupings() -> tuple[tuple[Grouping, str], ...]:
    return (
        (Grouping.DUE, _("Échéance")),
        (Grouping.OWNER, _("Responsable")),
        (Grouping.AXIS, _("Axe")),
        (Grouping.GROUP, _("Groupe")),
    )
