"""When and how a version was approved, typed in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from facilitator_app.domain.text import clean_line
from facilitator_app.i18n.words import _
from facilitator_app.ui.override import override
from facilitator_app.ui.theme.measures import SMALL
from facilitator_app.ui.widgets.button import Button
from facilitator_app.ui.widgets.combo import Combo
from facilitator_app.ui.widgets.date_field import DateField
from facilitator_app.ui.widgets.label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtGui import QKeyEvent

_OTHER = ""
_DAY, _HOW, _LEAST = 210, 170, 190
"""Pixels."""


class ApprovalForm(QWidget):
    """Hidden until it is opened; Enter records, Escape leaves."""

    given = Signal(object, str)
    """The day, and how, as people say it."""
    left = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self.day, self.how, self.other = DateField(today, self), Combo(self), QLineEdit(self)
        self.day.setObjectName("approval-day")
        self.day.setAccessibleName(_("Approuvée le"))
        self.day.setMinimumWidth(_LEAST)
        self.day.setMaximumWidth(_DAY)
        usual = [_("en début de séance"), _("par courriel")]
        self.how.setObjectName("approval-how")
        self.how.setAccessibleName(_("Comment elle a été approuvée"))
        self.how.offer([*((words, words) for words in usual), (_OTHER, _("autrement"))])
        self.how.setMaximumWidth(_HOW)
        self.other.setObjectName("approval-other")
        self.other.setAccessibleName(_("Comment elle a été approuvée, en quelques mots"))
        self.other.setPlaceholderText(_("Comment ?"))
        self.record = Button(_("Enregistrer"), self, icon="check")
        self.record.setObjectName("approval-record")
        self.cancel = Button(_("Renoncer"), self, kind="quiet")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        row.addWidget(PlainLabel(_("Le"), self))
        for widget in (self.day, self.how, self.other):
            row.addWidget(widget, 1)
        row.addStretch(0)
        row.addWidget(self.record)
        row.addWidget(self.cancel)
        self.record.clicked.connect(self._on_record)
        self.cancel.clicked.connect(self.left)
        self.how.edited.connect(self._follow_how)
        self.hide()

    def open(self) -> None:
        """Begin anew, with today; the keyboard is in the day."""
        self.day.show_value(self._today())
        self.how.setCurrentIndex(0)
        self.other.clear()
        self._follow_how()
        self.show()
        self.day.setFocus()
        self.day.selectAll()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_record()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _follow_how(self) -> None:
        other = self.how.value() == _OTHER
        self.other.setVisible(other)
        if other:
            self.other.setFocus()

    def _on_record(self) -> None:
        self.day.settle()
        day = self.day.value()
        if day is None or not self.day.is_understood():
            self.day.setFocus()
            return
        self.given.emit(day, str(self.how.value()) or clean_line(self.other.text()))
