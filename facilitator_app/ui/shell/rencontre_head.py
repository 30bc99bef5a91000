"""The head of a rencontre: its title, its state and axes, when and where, and its five steps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from facilitator_app.i18n.words import _
from facilitator_app.ui.override import override
from facilitator_app.ui.theme.measures import LARGE, MEDIUM, SMALL, TIGHT, WIDE
from facilitator_app.ui.theme.palette import tokens_of
from facilitator_app.ui.widgets.button import Button
from facilitator_app.ui.widgets.chip import Chip
from facilitator_app.ui.widgets.fact import Fact
from facilitator_app.ui.widgets.flow_row import FlowRow
from facilitator_app.ui.widgets.label import PlainLabel
from facilitator_app.ui.widgets.step_bar import Step, StepBar

if TYPE_CHECKING:
    from collections.abc import Mapping

    from facilitator_app.ui.theme.tokens import Tone
    from facilitator_app.ui.widgets.step_bar import State


@dataclass(frozen=True, slots=True)
class HeadFace:
    """What the head says. `axes` are numbers; `facts` are pairs of an icon and words."""

    title: str
    state: str
    state_tone: Tone = "accent"
    axes: tuple[int, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()


def five_steps() -> tuple[Step, ...]:
    """The life of a rencontre, in order."""
    return (
        Step("prepare", _("Préparer")),
        Step("welcome", _("Accueillir")),
        Step("animate", _("Animer")),
        Step("restitute", _("Restituer")),
        Step("transmit", _("Transmettre")),
    )


class RencontreHead(QWidget):
    """Stands above every step; `steps.chosen` says which one a person wants, `more` is the button of the menu."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = PlainLabel("", self, size="title", elide=True)
        self.title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._chips = FlowRow(self)
        self._chips.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)  # the title gives way first
        self._facts = FlowRow(self, LARGE)
        self.back = Button("", self, kind="quiet", icon="arrow-left", tip=_("Revenir à la liste des rencontres"))
        self.back.setObjectName("back")
        self.more = Button("", self, icon="ellipsis", tip=_("Autres actions"))
        self.more.setObjectName("more")
        self.steps = StepBar(five_steps(), self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(WIDE, MEDIUM, WIDE, 1)
        layout.setSpacing(TIGHT)
        layout.addLayout(self._first_row())
        layout.addWidget(self._facts)
        layout.addWidget(self.steps)

    def show_face(self, face: HeadFace) -> None:
        """Show another rencontre, or what has changed of it."""
        self.title.setText(face.title or _("Rencontre sans titre"))
        state = Chip(face.state, tone=face.state_tone, icon="circle-dot")
        axes = [Chip(_("Axe {number}").format(number=axis), axis=axis) for axis in face.axes]
        self._chips.show_widgets([state, *axes])
        self._facts.show_widgets([Fact(icon, words) for icon, words in face.facts])

    def show_steps(self, here: str, states: Mapping[str, State]) -> None:
        """Say which step is on screen, and how far each one is."""
        self.steps.show_step(here)
        self.steps.show_states(states)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens.card))
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(tokens.line))

    def _first_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(-SMALL, 0, 0, 0)  # so that the arrow stands above the first icon
        row.setSpacing(SMALL)
        row.addWidget(self.back)
        row.addWidget(self.title)
        row.addWidget(self._chips, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.more)
        return row
