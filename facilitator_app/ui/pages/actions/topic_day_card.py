"""What one rencontre did on a topic: its sequences, its decisions with their references, its actions, the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator_app.i18n.dates import long_date
from facilitator_app.i18n.hours import duration
from facilitator_app.i18n.words import _, plural
from facilitator_app.services.action_words import standing_words
from facilitator_app.ui.override import override
from facilitator_app.ui.pages.outcome_words import NATURE_ICONS, nature_words
from facilitator_app.ui.shell.page import Target
from facilitator_app.ui.theme.icons import draw_icon
from facilitator_app.ui.theme.measures import ICON, SMALL
from facilitator_app.ui.theme.palette import tokens_of
from facilitator_app.ui.widgets.button import Button
from facilitator_app.ui.widgets.card import Card
from facilitator_app.ui.widgets.label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from facilitator_app.services.topics import Said, TopicDay

MOST = 60
"""Lines that one card shows; the rencontre itself has them all."""


class TopicDayCard(Card):
    """Its button goes to the rencontre."""

    asked = Signal(object)
    """A `Target`."""

    def __init__(self, day: TopicDay, today: date, parent: QWidget | None = None) -> None:
        meeting = day.rencontre
        super().__init__(long_date(meeting.starts_on) if meeting.starts_on else _("sans date"), parent)
        self._target = Target("rencontres", meeting.id, "restitute")
        title = PlainLabel(meeting.title or _("Rencontre sans titre"), self, tone="soft", elide=True)
        self.open = Button(meeting.reference, self, kind="quiet", icon="arrow-up-right")
        self.open.setAccessibleName(_("Ouvrir {reference}").format(reference=meeting.reference))
        self.open.clicked.connect(lambda: self.asked.emit(self._target))
        self.head.addWidget(title, 1)
        self.head.addWidget(self.open)
        lines = list(_lines(day, today))
        for icon, axis_words, words in lines[:MOST]:
            self.body.addWidget(_Line(icon, axis_words, words, self))
        if len(lines) > MOST:
            more = plural(len(lines) - MOST, _("et {n} autre note"), _("et {n} autres notes"))
            self.body.addWidget(PlainLabel(more, self, size="small", tone="soft"))


class _Line(QWidget):
    """A quiet icon, then a small word and the text below one another."""

    def __init__(self, icon: str, kind: str, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._icon = icon
        self._kind = PlainLabel(kind, self, size="small", tone="soft")
        self._words = PlainLabel(words, self, wrap=True)
        self._kind.setFixedWidth(_KIND)
        row = QHBoxLayout(self)
        row.setContentsMargins(ICON + SMALL, 0, 0, 0)
        row.setSpacing(SMALL)
        row.addWidget(self._kind, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_icon(painter, QRect(0, 2, ICON, ICON), self._icon, tokens_of(self.palette()).soft)


def _lines(day: TopicDay, today: date) -> Iterator[tuple[str, str, str]]:
    """The icon, the kind and the words of each line."""
    for item in day.sequences:
        title = item.title or _("Séquence sans titre")
        yield "clock", _("Séquence"), f"{title} · {duration(item.minutes)}"
    kinds = nature_words()
    for said in day.said:
        nature = said.outcome.nature
        yield NATURE_ICONS.get(nature, "notebook-pen"), said.reference or kinds.get(nature, nature), _text(said, today)


def _text(said: Said, today: date) -> str:
    standing = "" if said.action is None else standing_words(said.action, today)
    return _("{text} ({standing})").format(text=said.outcome.text, standing=standing) if standing else said.outcome.text


_KIND = 104
"""Pixels: room for « D-2026-014-02 »."""
