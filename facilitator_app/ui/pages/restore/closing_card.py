"""Where the minutes stand, what is to be seen to before they are closed, and the button that closes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from facilitator_app.domain.text import clean_line
from facilitator_app.i18n.dates import plain_date
from facilitator_app.i18n.hours import hour
from facilitator_app.i18n.words import _, plural
from facilitator_app.services.minutes import Kind, Variant
from facilitator_app.ui.pages.missing_list import MissingList
from facilitator_app.ui.pages.restore.version_words import standing_chip, standing_sentence
from facilitator_app.ui.theme.measures import SMALL
from facilitator_app.ui.widgets.button import Button
from facilitator_app.ui.widgets.card import Card
from facilitator_app.ui.widgets.chip import Chip
from facilitator_app.ui.widgets.form_row import FormRow
from facilitator_app.ui.widgets.label import PlainLabel
from facilitator_app.ui.widgets.window_undo import WindowUndo

if TYPE_CHECKING:
    from facilitator_app.services.library import Library
    from facilitator_app.services.minutes_at_hand import MinutesAtHand

_MOST_CHANGES = 5
"""How many changes are shown here: the compte rendu beside them says all of them."""


class ClosingCard(Card):
    """The checks are said and never impose anything; a rectification says why it is made."""

    closing_asked = Signal(str)
    """Close the minutes as they stand now; the reason, "" for a first version."""
    save_asked = Signal(object, object)
    """The ``Kind`` of file and the ``Variant`` that the person wants of the version that holds."""
    asked = Signal(object)
    """A ``Target`` that the person wants to see."""

    def __init__(self, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(_("Où en est le compte rendu"), parent)
        self._library = library
        self._at_hand: MinutesAtHand | None = None
        self._rectifies = self._anyway = False
        self.chip = Chip("", self)
        self.sentence = PlainLabel("", self, wrap=True)
        self.apart = PlainLabel("", self, tone="warning", wrap=True)
        self.changes = PlainLabel("", self, size="small", wrap=True)
        self.before = PlainLabel(_("À voir avant de clore"), self, size="strong")
        self.missing = MissingList(self)
        self.missing.asked.connect(self.asked)
        self.free = PlainLabel(
            _("Rien n’empêche de clore maintenant : une rectification dira ce qui a changé."), self, size="small",
            tone="soft", wrap=True,
        )  # fmt: skip
        self.reason = QLineEdit(self)
        self.reason.setObjectName("version-reason")
        self.reason.setPlaceholderText(_("Une décision avait été oubliée"))
        self.reason_row = FormRow(_("Pourquoi une nouvelle version ?"), self.reason, self)
        self.close_button = Button("", self, kind="primary", icon="lock", tip=_("Ctrl+Entrée"))
        self.close_button.setObjectName("close-minutes")
        self.decisions = Button(_("Relevé de décisions (PDF)"), self, icon="file-down")
        self.decisions.setObjectName("ready-decisions")
        self.complete = Button(_("Compte rendu (PDF)"), self, icon="file-down")
        self.complete.setObjectName("ready-complete")
        self.anyway = Button(_("Rectifier quand même…"), self, kind="quiet", icon="pencil")
        self.anyway.setObjectName("rectify-anyway")
        self._assemble()
        self._connect()

    def show_minutes(self, at_hand: MinutesAtHand) -> None:
        """Put how far the minutes are on screen."""
        self._at_hand = at_hand
        standing, changes = at_hand.standing, at_hand.changes
        self.chip.say(*standing_chip(standing))
        self.sentence.setText(standing_sentence(at_hand, self._library))
        self._show_apart(at_hand)
        self._rectifies = standing.last is not None
        self._anyway = self._anyway and standing.done and bool(changes)
        closable = not standing.done or self._anyway
        shown = [*changes[:_MOST_CHANGES]]
        if len(changes) > _MOST_CHANGES:
            left = len(changes) - _MOST_CHANGES
            shown.append(plural(left, _("et {n} autre changement"), _("et {n} autres changements")))
        self.changes.setText("\n".join(shown))
        self.changes.setVisible(bool(changes) and closable)
        self._show_missing(at_hand, shown=not standing.done)
        self.reason_row.setVisible(self._rectifies and closable)
        self.close_button.setText(_("Clore la version {n}").format(n=at_hand.number))
        self.close_button.setVisible(closable)
        for button in (self.decisions, self.complete):
            button.setVisible(standing.done)
        self.anyway.setVisible(standing.done and bool(changes) and not self._anyway)

    def close_minutes(self) -> None:
        """Ask to close, or first for the reason of a rectification; nothing where there is nothing new to close."""
        reason = clean_line(self.reason.text())
        if self.close_button.isHidden():
            return
        if self._rectifies and not reason:
            self.reason_row.help.setText(_("Dites-le en une ligne : cette phrase est dans le compte rendu."))
            self.reason_row.help.show()
            self.reason.setFocus()
            return
        self.closing_asked.emit(reason if self._rectifies else "")

    def take_keyboard(self) -> None:
        """The keyboard is where the next thing is done."""
        if self._rectifies and not self.reason_row.isHidden():
            self.reason.setFocus()
        elif not self.close_button.isHidden():
            (self.missing.lines[0] if self.missing.lines else self.close_button).setFocus()
        else:
            self.decisions.setFocus()

    def clear_reason(self) -> None:
        """Forget the reason: it is in the version now, or another rencontre is on screen."""
        self._anyway = False
        self.reason.clear()
        self.reason_row.help.hide()

    def _assemble(self) -> None:
        self.head.addStretch(1)
        self.head.addWidget(self.chip)
        buttons = QHBoxLayout()
        buttons.setSpacing(SMALL)
        for button in (self.close_button, self.decisions, self.complete, self.anyway):
            buttons.addWidget(button)
        buttons.addStretch(1)
        for part in (self.sentence, self.apart, self.changes, self.before, self.missing, self.free, self.reason_row):
            self.body.addWidget(part)
        self.body.addLayout(buttons)

    def _connect(self) -> None:
        WindowUndo(self.reason)
        self.reason.returnPressed.connect(self.close_minutes)
        self.close_button.clicked.connect(self.close_minutes)
        self.anyway.clicked.connect(self._on_anyway)
        self.decisions.clicked.connect(lambda: self.save_asked.emit(Kind.PDF, Variant.DECISIONS))
        self.complete.clicked.connect(lambda: self.save_asked.emit(Kind.PDF, Variant.COMPLETE))

    def _on_anyway(self) -> None:
        """Only what became of actions has changed: whoever wants it in the compte rendu says so."""
        self._anyway = True
        if self._at_hand is not None:
            self.show_minutes(self._at_hand)
            self.reason.setFocus()

    def _show_missing(self, at_hand: MinutesAtHand, *, shown: bool) -> None:
        found = at_hand.missing if shown else ()
        self.missing.show_missing(at_hand.rencontre.id, found)
        self.before.setVisible(bool(found))
        self.free.setVisible(bool(found))

    def _show_apart(self, at_hand: MinutesAtHand) -> None:
        """The same number given twice, on two computers: which of the two holds."""
        holds = at_hand.closed_apart
        self.apart.setVisible(holds is not None)
        if holds is None or holds.closed_at is None:
            return
        at = self._library.local(holds.closed_at)
        words = _("La version {n} a été close deux fois, sur deux ordinateurs : celle du {day} à {hour}, par {who}, "
                  "est retenue partout.")  # fmt: skip
        day, clock = plain_date(at.date()), hour(at.time())
        self.apart.setText(words.format(n=holds.number, day=day, hour=clock, who=holds.closed_by))
