"""The panel in which a rencontre is planned in one go: title, day, hours, place."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from facilitator_app.i18n.words import _
from facilitator_app.services.rencontres import Plan
from facilitator_app.ui.override import override
from facilitator_app.ui.theme.measures import MEDIUM
from facilitator_app.ui.widgets.button import Button
from facilitator_app.ui.widgets.card import Card
from facilitator_app.ui.widgets.date_field import DateField
from facilitator_app.ui.widgets.form_row import FormRow
from facilitator_app.ui.widgets.hour_field import HourField
from facilitator_app.ui.widgets.label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

_USUAL_HOURS = (time(9, 30), time(16, 30))
_HOUR_WIDTH = 72


class NewForm(Card):
    """Enter plans, Escape leaves. A copy asks for its day only."""

    planned = Signal(object)
    """A `Plan` that makes sense."""
    left = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(_("Nouvelle rencontre"), parent)
        self.title_field = QLineEdit(self)
        self.title_field.setObjectName("new-title")
        self.day = DateField(today, self)
        self.day.setObjectName("new-day")
        self.day.setPlaceholderText(_("14 mars"))
        self.starts, self.ends = HourField(self), HourField(self)
        self.starts.setObjectName("new-starts")
        self.ends.setObjectName("new-ends")
        for hours in (self.starts, self.ends):
            hours.setMinimumWidth(_HOUR_WIDTH)
        self.place = QLineEdit(self)
        self.place.setObjectName("new-place")
        self.wrong = PlainLabel("", self, size="small", tone="danger", wrap=True)
        self.wrong.setObjectName("new-wrong")
        self.add = Button(_("Ajouter"), self, kind="primary", icon="check")
        self.add.setObjectName("new-add")
        self.cancel = Button(_("Renoncer"), self, kind="quiet")
        self.cancel.setObjectName("new-cancel")
        self.add.clicked.connect(self._on_add)
        self.cancel.clicked.connect(self.left)
        self.set_edged(True)
        self._assemble()

    def begin(self, title: str = "", heading: str = "") -> None:
        """Come on screen empty, or with the title of a rencontre to copy."""
        self.title.setText(heading or _("Nouvelle rencontre"))
        self._rows["title"].setVisible(not heading)
        self._rows["hours"].setVisible(not heading)
        self._rows["ends"].setVisible(not heading)
        self._rows["place"].setVisible(not heading)
        self.title_field.setText(title)
        self.day.show_value(None)
        self.starts.show_value(_USUAL_HOURS[0])
        self.ends.show_value(_USUAL_HOURS[1])
        self.place.clear()
        self._say("")
        self.show()
        (self.day if heading else self.title_field).setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_add()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _assemble(self) -> None:
        self._rows = {
            "title": FormRow(_("Titre"), self.title_field, self),
            "day": FormRow(_("Quand"), self.day, self),
            "hours": FormRow(_("De"), self.starts, self),
            "ends": FormRow(_("À"), self.ends, self),
            "place": FormRow(_("Où"), self.place, self),
        }
        grid = QGridLayout()
        grid.setHorizontalSpacing(MEDIUM)
        grid.setVerticalSpacing(MEDIUM)
        grid.addWidget(self._rows["title"], 0, 0, 1, 6)
        for column, (name, stretch) in enumerate((("day", 4), ("hours", 1), ("ends", 1), ("place", 6))):
            grid.addWidget(self._rows[name], 1, column)
            grid.setColumnStretch(column, stretch)
        bottom = Qt.AlignmentFlag.AlignBottom
        grid.addWidget(self.add, 1, 4, bottom)
        grid.addWidget(self.cancel, 1, 5, bottom)
        self.body.addLayout(grid)
        self.body.addWidget(self.wrong)

    def _on_add(self) -> None:
        for said in (self.day, self.starts, self.ends):
            said.settle()  # a button pressed by mouse does not take the keyboard everywhere
        wrong = self._fault()
        self._say(wrong)
        if not wrong:
            self.planned.emit(
                Plan(
                    title=self.title_field.text().strip(),
                    day=self.day.value(),
                    starts=self.starts.value(),
                    ends=self.ends.value(),
                    place=self.place.text().strip(),
                )
            )

    def _fault(self) -> str:
        """What keeps the plan from making sense, and the keyboard put where it can be mended."""
        starts, ends = self.starts.value(), self.ends.value()
        faults = (
            (not self.title_field.text().strip(), self.title_field, _("Donnez un titre à la rencontre.")),
            (not self.day.is_understood(), self.day, self.day.accessibleDescription()),
            (self._rows["title"].isHidden() and self.day.value() is None, self.day, _("Donnez un jour à la copie.")),
            (not self.starts.is_understood(), self.starts, self.starts.accessibleDescription()),
            (not self.ends.is_understood(), self.ends, self.ends.accessibleDescription()),
            (bool(starts and ends and ends <= starts), self.ends, _("La fin vient avant le début.")),
        )
        for wrong, field, words in faults:
            if wrong:
                field.setFocus()
                return words
        return ""

    def _say(self, words: str) -> None:
        self.wrong.setText(words)
        self.wrong.setVisible(bool(words))
