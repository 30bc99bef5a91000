"""The next rencontre: when and where it is, and what is left to prepare."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator_app.i18n.dates import long_date
from facilitator_app.i18n.words import _
from facilitator_app.ui.pages.home.home_faces import near_words
from facilitator_app.ui.pages.home.lines_card import LinesCard
from facilitator_app.ui.pages.rencontre.face import face_of
from facilitator_app.ui.theme.measures import LARGE, SMALL
from facilitator_app.ui.widgets.button import Button
from facilitator_app.ui.widgets.chip import Chip
from facilitator_app.ui.widgets.fact import Fact
from facilitator_app.ui.widgets.flow_row import FlowRow
from facilitator_app.ui.widgets.label import PlainLabel
from facilitator_app.ui.widgets.line_button import LineFace

if TYPE_CHECKING:
    from datetime import date

    from facilitator_app.services.catalogue import Catalogue
    from facilitator_app.services.home_next import Next, ToPrepare
    from facilitator_app.services.rencontre_list import Listed
    from facilitator_app.ui.theme.tokens import Tone


class NextCard(LinesCard):
    """Asks for a step of the rencontre, or for its sheet to print."""

    step_asked = Signal(str)
    sheet_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._chips, self._facts = FlowRow(self), FlowRow(self, LARGE)
        self.name = PlainLabel("", self, size="title", wrap=True)
        self.open = Button("", self, icon="arrow-right")
        self.open.setObjectName("home-open-next")
        self.sheet = Button(_("Feuille d’émargement"), self, icon="printer")
        self.sheet.setObjectName("home-sheet")
        for place, widget in enumerate((self._chips, self.name, self._facts)):
            self.body.insertWidget(place, widget)
        buttons = QHBoxLayout()
        buttons.setSpacing(SMALL)
        buttons.addWidget(self.open)
        buttons.addWidget(self.sheet)
        buttons.addStretch(1)
        self.body.addSpacing(SMALL)
        self.body.addLayout(buttons)
        self._step = "prepare"
        self.open.clicked.connect(lambda: self.step_asked.emit(self._step))
        self.sheet.clicked.connect(self.sheet_asked)

    def show_listed(self, line: Listed, day: date, today: date) -> None:
        """Show what is known before the carnet is open: no more than its name, its day and its place."""
        self.name.setText(line.title or _("Rencontre sans titre"))
        self._chips.show_widgets([_when_chip(day, today)])
        facts = (("calendar-days", long_date(day)), ("map-pin", line.place))
        self._facts.show_widgets([Fact(icon, words) for icon, words in facts if words])
        self.open.hide()
        self.sheet.hide()

    def show_next(self, coming: Next, catalogue: Catalogue, today: date) -> None:
        """Show a rencontre and what is left to prepare for it."""
        face = face_of(coming.rencontre, coming.sheet, catalogue)
        axes = [
            Chip(_("Axe {number} · {name}").format(number=a.number, name=catalogue.axis_name(a)), axis=a.number)
            for a in coming.axes
        ]
        running = Chip(_("en cours"), tone="accent", icon="circle-dot")
        when = running if coming.running else _when_chip(coming.rencontre.starts_on or today, today)
        self._chips.show_widgets([when, *axes])
        self.name.setText(face.title or _("Rencontre sans titre"))
        self._facts.show_widgets([Fact(icon, words) for icon, words in face.facts])
        self.show_lines([_face(one) for one in coming.left], self._on_line)
        self._step = "animate" if coming.running else "welcome" if coming.days == 0 else "prepare"
        words = {
            "prepare": _("Ouvrir la préparation"),
            "welcome": _("Accueillir les participants"),
            "animate": _("Reprendre l’animation"),
        }
        self.open.setText(words[self._step])
        self.open.show()
        self.sheet.show()

    def _on_line(self, _number: int) -> None:
        self.step_asked.emit("prepare")


def _when_chip(day: date, today: date) -> Chip:
    days = max((day - today).days, 0)
    near: Tone = "warning" if days <= _SOON else "soft"
    return Chip(near_words(days), tone=near, icon="clock")


_SOON = 7
"""Days: from then on the chip is in the colour of what is near."""


def _face(one: ToPrepare) -> LineFace:
    return LineFace(
        text=one.what, state=one.how, state_tone="warning" if one.late else "soft", box=one.done, quiet=one.done
    )
