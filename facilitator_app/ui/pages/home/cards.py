"""The cards of the home page side by side; on a narrow window one below the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from facilitator_app.domain.outcome import Progression
from facilitator_app.i18n.words import _, plural
from facilitator_app.services import actions
from facilitator_app.services.catalogue import Catalogue
from facilitator_app.ui.override import override
from facilitator_app.ui.pages.home.home_faces import action_face, copy_words, sending_words, unfinished_face
from facilitator_app.ui.pages.home.lines_card import LinesCard
from facilitator_app.ui.pages.home.next_card import NextCard
from facilitator_app.ui.pages.welcome.sheet_printing import SheetPrinting
from facilitator_app.ui.shell.page import Target
from facilitator_app.ui.theme.measures import LARGE
from facilitator_app.ui.widgets.axis_bars import AxisBars, AxisCount
from facilitator_app.ui.widgets.button import Button
from facilitator_app.ui.widgets.card import Card
from facilitator_app.ui.widgets.fact import Fact
from facilitator_app.ui.widgets.label import PlainLabel
from facilitator_app.ui.widgets.scroll_column import ScrollColumn

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QResizeEvent

    from facilitator_app.services.home import Home
    from facilitator_app.services.rencontre_list import Listed
    from facilitator_app.services.workspace import Carnet
    from facilitator_app.ui.editing import Editor
    from facilitator_app.ui.files import Files
    from facilitator_app.ui.jobs import Jobs

_FOLD_UNDER = 820
_LEFT, _RIGHT = 5, 3
"""How the two columns share the width."""


class HomeCards(ScrollColumn):
    """Shows a ``Home``; each line asks for its place."""

    asked = Signal(object)
    told = Signal(str)

    def __init__(self, editor: Editor, jobs: Jobs, files: Files, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor, self._jobs, self._files = editor, jobs, files
        self._carnet: Carnet | None = None
        self._home: Home | None = None
        self._printing: SheetPrinting | None = None
        self.next = NextCard(self)
        self.unfinished = LinesCard(_("À terminer"), parent=self)
        self.pressing = LinesCard(_("Actions à suivre"), _("Rien n’est en retard, rien n’est dû cette semaine."), self)
        self.all_actions = Button(_("Toutes"), self, kind="quiet")
        self.all_actions.setObjectName("home-actions")
        self.all_actions.setAccessibleName(_("Toutes les actions"))
        self.pressing.head.addStretch(1)
        self.pressing.head.addWidget(self.all_actions)
        self.axes, self.bars = Card(_("Cette année, par axe"), self), AxisBars(self)
        self.noted = PlainLabel("", self, size="small", tone="soft", wrap=True)
        self.axes.body.addWidget(self.bars)
        self.axes.body.addWidget(self.noted)
        self.sending, self.to_send = Card(_("À transmettre"), self), PlainLabel("", self, tone="soft", wrap=True)
        self.send = Button(_("Préparer l’envoi"), self, icon="package-plus")
        self.send.setObjectName("home-send")
        self.sending.body.addWidget(self.to_send)
        row = QHBoxLayout()
        row.addWidget(self.send)
        row.addStretch(1)
        self.sending.body.addLayout(row)
        self.copy, self.copy_made = Card(parent=self), Fact("shield-check", "", self)
        self.copy.body.addWidget(self.copy_made)
        self._arrange()
        self._connect()
        for card in (self.next, self.unfinished, self.pressing, self.axes, self.sending, self.copy):
            card.hide()

    def receive(self, carnet: Carnet) -> None:
        """Work on a carnet from now on."""
        self._carnet = carnet
        self._printing = SheetPrinting(carnet, self._jobs, self._files, self)
        self._left.insertWidget(1, self._printing)

    def show_listed(self, line: Listed, day: date, today: date) -> None:
        """Show what the first paint knows of the next rencontre."""
        self.next.show_listed(line, day, today)
        self.next.show()

    def show_home(self, home: Home) -> None:
        """Show how things stand."""
        if self._carnet is None:
            return
        self._home = home
        catalogue = Catalogue.of(self._carnet.library)
        self.next.setVisible(home.next is not None)
        if home.next is not None:
            self.next.show_next(home.next, catalogue, home.today)
        self.unfinished.setVisible(bool(home.unfinished))
        self.unfinished.show_lines([unfinished_face(one) for one in home.unfinished], self._on_unfinished)
        faces = [action_face(followed, home.today) for followed in home.actions]
        self.pressing.title.setText(_("Actions en retard") if home.late else _("Actions à suivre"))
        self.pressing.show_lines(faces, self._on_action, self._on_done)
        self.pressing.show()
        self._show_year(home)
        self.to_send.setText(sending_words(home.exchanges))
        self.send.setVisible(bool(home.exchanges.contents.lines))
        self.sending.show()
        self.copy_made.say(copy_words(home.copy_made, self._carnet.library.here()))
        self.copy.show()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < _FOLD_UNDER
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._columns.direction() != way:
            self._columns.setDirection(way)

    def _arrange(self) -> None:
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(LARGE)
        self._left, right = QVBoxLayout(), QVBoxLayout()
        for column, cards, share in (
            (self._left, (self.next, self.unfinished), _LEFT),
            (right, (self.pressing, self.axes, self.sending, self.copy), _RIGHT),
        ):
            column.setSpacing(LARGE)
            for card in cards:
                column.addWidget(card)
            column.addStretch(1)
            self._columns.addLayout(column, share)
        self.body.addLayout(self._columns)

    def _connect(self) -> None:
        self.next.step_asked.connect(self._on_step)
        self.next.sheet_asked.connect(self._on_sheet)
        self.all_actions.clicked.connect(lambda: self.asked.emit(Target("actions")))
        self.send.clicked.connect(lambda: self.asked.emit(Target("exchanges")))

    def _show_year(self, home: Home) -> None:
        self.bars.show_counts([AxisCount(axis.number, axis.label, axis.count) for axis in home.axes])
        notes = plural(home.noted, _("{n} élément consigné"), _("{n} éléments consignés"))
        held = plural(home.held, _("{n} rencontre"), _("{n} rencontres"))
        self.noted.setText(f"{notes} · {held}")
        self.axes.setVisible(bool(home.held))

    def _on_step(self, step: str) -> None:
        if self._home is not None and self._home.next is not None:
            self.asked.emit(Target("rencontres", self._home.next.rencontre.id, step))

    def _on_sheet(self) -> None:
        if self._home is not None and self._home.next is not None and self._printing is not None:
            self._printing.ask(self._home.next.rencontre, filled=False)

    def _on_unfinished(self, number: int) -> None:
        if self._home is not None:
            one = self._home.unfinished[number]
            self.asked.emit(Target("rencontres", one.rencontre.id, one.step))

    def _on_action(self, number: int) -> None:
        if self._home is not None:
            self.asked.emit(Target("actions", record=self._home.actions[number].id))

    def _on_done(self, number: int) -> None:
        if self._home is None:
            return
        action = self._home.actions[number].action
        if self._editor.perform(actions.moving(action, Progression.DONE, self._home.today)):
            self.told.emit(_("Action faite"))
