"""Sujets: the topics a group follows, and what each rencontre did on the one that is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from facilitator_app.i18n.dates import month_and_year
from facilitator_app.i18n.folding import folded
from facilitator_app.i18n.words import _, plural
from facilitator_app.services import topics
from facilitator_app.ui.models.line_model import LineFace, LineModel
from facilitator_app.ui.pages.actions.topic_day_card import TopicDayCard
from facilitator_app.ui.theme.measures import LARGE, SMALL
from facilitator_app.ui.widgets.button import Button
from facilitator_app.ui.widgets.card import Card
from facilitator_app.ui.widgets.empty_state import EmptyState
from facilitator_app.ui.widgets.line_list import LineList
from facilitator_app.ui.widgets.scroll_column import ScrollColumn

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator_app.services.library import Library
    from facilitator_app.services.topics import Topic, TopicDay

_LIST = 300
_FIRST = 8
"""Rencontres told at once; a button tells the others."""


class TopicsView(QStackedWidget):
    """`show_topics` reads them; the arrows choose one, its rencontres stand beside it, the latest at the top."""

    asked = Signal(object)
    """A `Target` that the person wants to see."""

    def __init__(self, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._days: Sequence[TopicDay] = ()
        self.cards: list[TopicDayCard] = []
        self.model: LineModel[Topic] = LineModel(_face, key=lambda topic: topic.key, parent=self)
        self.list = LineList(self.model, self)
        self.list.setObjectName("topics")
        self.list.setAccessibleName(_("Sujets"))
        self.older = Button(_("Rencontres plus anciennes"), self, kind="quiet", icon="chevron-down")
        self.older.setObjectName("topics-older")
        self.empty = EmptyState(
            _("Les sujets suivis d’une rencontre à l’autre seront ici. Donnez un sujet à une séquence, dans "
              "« Préparer », ou à une note."), icon="bookmark", parent=self,
        )  # fmt: skip
        self.column = ScrollColumn(self)
        self._assemble()
        self.list.selectionModel().currentRowChanged.connect(self._on_row)
        self.older.clicked.connect(lambda: self._show_days(len(self._days)))

    def show_topics(self, typed: str = "") -> None:
        """Read the topics, those that have a word beginning like each word typed."""
        words = folded(typed).split()
        known = topics.topics(self._library)
        found = [topic for topic in known if all(f" {word}" in f" {topic.key}" for word in words)]
        self.model.show_records(found)
        self.setCurrentIndex(0 if known else 1)
        if found and not self.list.currentIndex().isValid():
            self.list.choose(0)
        self._read()

    def topic(self) -> Topic | None:
        """The topic chosen."""
        row = self.list.currentIndex().row()
        return self.model.record(row) if 0 <= row < self.model.rowCount() else None

    def take_keyboard(self) -> None:
        """Put the keyboard in the list of topics."""
        self.list.setFocus()

    def _on_row(self) -> None:
        self._read()

    def _read(self) -> None:
        topic = self.topic()
        self._days = () if topic is None else topics.timeline(self._library, topic.name)
        self._show_days(_FIRST)

    def _show_days(self, most: int) -> None:
        for card in self.cards:
            card.hide()
            card.deleteLater()
        today = self._library.today()
        self.cards = [TopicDayCard(day, today, self.column.content) for day in self._days[:most]]
        for number, card in enumerate(self.cards):
            card.asked.connect(self.asked)
            self.column.body.insertWidget(number, card)
        self.older.setVisible(len(self._days) > most)

    def _assemble(self) -> None:
        beside = Card(parent=self)
        beside.setFixedWidth(_LIST)
        beside.body.setContentsMargins(SMALL, SMALL, SMALL, SMALL)
        beside.body.addWidget(self.list)
        self.column.body.addWidget(self.older)
        self.column.body.addStretch(1)
        both = QWidget(self)
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(LARGE)
        row.addWidget(beside)
        row.addWidget(self.column, 1)
        self.addWidget(both)
        self.addWidget(self.empty)


def _face(topic: Topic) -> LineFace:
    last = month_and_year(topic.last) if topic.last else _("sans date")
    count = plural(topic.rencontres, _("{n} rencontre"), _("{n} rencontres"))
    left = plural(topic.unfinished, _("{n} action à suivre"), _("{n} actions à suivre")) if topic.unfinished else ""
    return LineFace(topic.name, f"{last} · {count}", left, tone="warning")
