"""To whom a version is handed, when and how, typed in place: several people at once."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from facilitator_app.domain.text import clean_line
from facilitator_app.i18n.folding import folded
from facilitator_app.i18n.words import _, plural
from facilitator_app.services.minutes_delivery import Recipient
from facilitator_app.ui.override import override
from facilitator_app.ui.pages.restore.version_words import means_words
from facilitator_app.ui.theme.measures import SMALL
from facilitator_app.ui.widgets.button import Button
from facilitator_app.ui.widgets.combo import Combo
from facilitator_app.ui.widgets.completion import Completion
from facilitator_app.ui.widgets.date_field import DateField
from facilitator_app.ui.widgets.flow_row import FlowRow
from facilitator_app.ui.widgets.removable_chip import RemovableChip
from facilitator_app.ui.widgets.window_undo import WindowUndo

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date

_DAY, _MEANS, _LEAST = 210, 170, 150
"""Pixels."""


class HandingForm(QWidget):
    """Hidden until it is opened. Enter adds a name, then on an empty line notes the delivery; Escape leaves."""

    given = Signal(object, object, str)
    """The ``Recipient`` of each, the day, and the code of the means."""
    left = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._known: dict[str, Recipient] = {}
        self._chosen: dict[str, Recipient] = {}
        self.chosen: list[RemovableChip] = []
        self._waiting: Sequence[Recipient] = ()
        self._absent: Sequence[Recipient] = ()
        self.line = QLineEdit(self)
        self.line.setObjectName("handing-name")
        self.line.setAccessibleName(_("À qui cette version est remise"))
        self.line.setPlaceholderText(_("Un nom, une structure, puis Entrée"))
        self._names = Completion(self.line)
        self.came, self.others = Button("", self, kind="quiet", icon="users"), Button("", self, kind="quiet")
        self.came.setObjectName("handing-came")
        self.others.setObjectName("handing-others")
        self.chips = FlowRow(self)
        self.day, self.means = DateField(today, self), Combo(self)
        self.day.setObjectName("handing-day")
        self.day.setAccessibleName(_("Remise le"))
        self.means.setObjectName("handing-means")
        self.means.setAccessibleName(_("Comment elle est remise"))
        self.means.offer([*means_words().items()])
        self.note = Button("", self, icon="check")
        self.note.setObjectName("handing-note")
        self.cancel = Button(_("Renoncer"), self, kind="quiet")
        self._assemble()
        self._connect()
        self.hide()

    def offer(self, waiting: Sequence[Recipient], absent: Sequence[Recipient], others: Iterable[Recipient]) -> None:
        """Who came and waits for it, who is on the sheet without having come, and who else is known by name."""
        self._waiting, self._absent = waiting, absent
        everyone = [*waiting, *absent, *others]
        self._known = {folded(one.name): one for one in reversed(everyone)}
        self._names.offer([*dict.fromkeys(one.name for one in everyone)])
        self.came.setText(plural(len(waiting), _("{n} présent"), _("Les {n} présents")))
        self.others.setText(plural(len(absent), _("{n} excusé ou invité"), _("Les {n} excusés et invités")))
        self.came.setVisible(bool(waiting))
        self.others.setVisible(bool(absent))

    def knows(self, name: str) -> bool:
        """Whether somebody of this name is offered."""
        return folded(name) in self._known

    def open(self, chosen: Sequence[Recipient] = ()) -> None:
        """Begin anew, today and by e-mail, with these people; the keyboard is where one types a name."""
        self._chosen = {}
        self.day.show_value(self._today())
        self.means.setCurrentIndex(0)
        self.line.clear()
        self._choose(chosen)
        self.show()
        self.line.setFocus()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter in the line is a name; without one it notes the delivery, as Enter elsewhere in the form does."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _ENTER:
            if not self._take_line():
                self._on_note()
            return True
        return super().eventFilter(watched, event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self._on_note()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _assemble(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SMALL)
        first, last = QHBoxLayout(), QHBoxLayout()
        first.addWidget(self.line, 1)
        first.addWidget(self.came)
        first.addWidget(self.others)
        self.day.setMinimumWidth(_LEAST)
        self.day.setMaximumWidth(_DAY)
        self.means.setMaximumWidth(_MEANS)
        for widget in (self.day, self.means):
            last.addWidget(widget, 1)
        last.addStretch(0)
        last.addWidget(self.note)
        last.addWidget(self.cancel)
        layout.addLayout(first)
        layout.addWidget(self.chips)
        layout.addLayout(last)

    def _connect(self) -> None:
        WindowUndo(self.line)
        self.line.installEventFilter(self)
        self._names.activated.connect(lambda _name: self._take_line())
        self.came.clicked.connect(lambda: self._choose(self._waiting))
        self.others.clicked.connect(lambda: self._choose(self._absent))
        self.note.clicked.connect(self._on_note)
        self.cancel.clicked.connect(self.left)

    def _take_line(self) -> bool:
        """Choose whoever is typed, several separated by semicolons; false when nobody is."""
        names = [name for part in self.line.text().split(";") if (name := clean_line(part))]
        self.line.clear()
        self._choose([self._known.get(folded(name), Recipient(None, name)) for name in names])
        return bool(names)

    def _choose(self, people: Iterable[Recipient]) -> None:
        self._chosen |= {folded(one.name): one for one in people}
        self._show_chosen()
        self.line.setFocus()

    def _leave_out(self, key: str) -> None:
        self._chosen.pop(key, None)
        self._show_chosen()
        self.line.setFocus()

    def _show_chosen(self) -> None:
        chips: list[RemovableChip] = []
        for key, one in self._chosen.items():
            chip = RemovableChip(one.name, self.chips, icon="user" if one.person else "")
            chip.clicked.connect(partial(self._leave_out, key))
            chips.append(chip)
        self.chosen = chips
        self.chips.show_widgets(chips)
        self.chips.setVisible(bool(chips))
        count = plural(len(chips), _("{n} personne"), _("{n} personnes"))
        self.note.setText(_("Noter la remise à {count}").format(count=count) if chips else _("Noter la remise"))
        self.note.setEnabled(bool(chips))

    def _on_note(self) -> None:
        self._take_line()
        self.day.settle()
        day = self.day.value()
        if not self._chosen:
            self.line.setFocus()
        elif day is None or not self.day.is_understood():
            self.day.setFocus()
        else:
            self.given.emit([*self._chosen.values()], day, str(self.means.value()))


_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
