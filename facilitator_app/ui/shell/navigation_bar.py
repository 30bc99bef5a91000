"""The dark column at the left: the program's name, the pages, and at the bottom that all is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from facilitator_app.i18n.words import _
from facilitator_app.ui.override import override
from facilitator_app.ui.shell.navigation_row import NavigationRow
from facilitator_app.ui.theme.fonts import font
from facilitator_app.ui.theme.icons import draw_icon
from facilitator_app.ui.theme.measures import MEDIUM, TIGHT
from facilitator_app.ui.theme.palette import tokens_of
from facilitator_app.ui.widgets.digit_keys import digit_shortcuts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator_app.ui.shell.page import Entry

WIDE = 208
NARROW = 60
_HEAD = 88
_LAST_DIGIT = 9


class NavigationBar(QWidget):
    """Emits `chosen` with the key of a page, at a click or at Ctrl+1, Ctrl+2 and so on."""

    chosen = Signal(str)

    def __init__(self, entries: Sequence[Entry], group_name: str, status: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._group_name, self._narrow = group_name, False
        self._status = status
        self._group = QButtonGroup(self)
        self._rows = {entry.key: self._row(number, entry) for number, entry in enumerate(entries, 1)}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MEDIUM, _HEAD, MEDIUM, MEDIUM)
        layout.setSpacing(2)
        for entry in entries:
            if not entry.at_bottom:
                layout.addWidget(self._rows[entry.key])
        layout.addStretch(1)
        layout.addWidget(status)
        layout.addSpacing(TIGHT)
        for entry in entries:
            if entry.at_bottom:
                layout.addWidget(self._rows[entry.key])
        self.setFixedWidth(WIDE)

    def row(self, key: str) -> NavigationRow:
        """The line of a page, to give it a number or a dot."""
        return self._rows[key]

    def show_chosen(self, key: str) -> None:
        """Light the line of the page on screen."""
        self._rows[key].setChecked(True)

    def step(self, by: int) -> None:
        """Go to the next line (1) or to the one before (-1), round and round."""
        rows = list(self._rows.values())
        now = next((n for n, row in enumerate(rows) if row.isChecked()), 0)
        rows[(now + by) % len(rows)].click()

    def group_name(self) -> str:
        """What stands under the program's name."""
        return self._group_name

    def show_group(self, group_name: str) -> None:
        """Show under the program's name whose notebook this is."""
        self._group_name = group_name
        self.update()

    def show_narrow(self, narrow: bool) -> None:  # noqa: FBT001 - a setter
        """Fold to icons, or unfold."""
        self._narrow = narrow
        self.setFixedWidth(NARROW if narrow else WIDE)
        for row in self._rows.values():
            row.show_narrow(narrow)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens.deep))
        left = (self.width() - 24) // 2 if self._narrow else MEDIUM + 8
        draw_icon(painter, QRect(left, 16, 24, 24), "notebook-pen", tokens.deep_ink)
        if self._narrow:
            return
        painter.setPen(QColor(tokens.deep_ink))
        painter.setFont(font("section"))
        painter.drawText(QRect(left + 32, 14, 140, 28), Qt.AlignmentFlag.AlignVCenter, "Carnet")
        painter.setPen(QColor(tokens.deep_soft))
        painter.setFont(font("caption"))
        room = QRect(MEDIUM, 42, self.width() - 2 * MEDIUM, 32)
        painter.drawText(room, Qt.TextFlag.TextWordWrap, _two_lines(self._group_name, room.width()))

    def _row(self, number: int, entry: Entry) -> NavigationRow:
        digit = number if number <= _LAST_DIGIT else None
        keys = "" if digit is None else _("Ctrl+{digit}").format(digit=digit)
        row = NavigationRow(entry.text, entry.icon, self, keys=keys)
        row.setObjectName(f"go-{entry.key}")
        self._group.addButton(row)
        row.clicked.connect(lambda: self.chosen.emit(entry.key))
        if digit is not None:
            shortcut = QShortcut(self)
            shortcut.setKeys(digit_shortcuts(Qt.KeyboardModifier.ControlModifier, digit))
            shortcut.activated.connect(row.click)
        return row


def _two_lines(name: str, width: int) -> str:
    """The name, cut to what two lines hold."""
    return QFontMetrics(font("caption")).elidedText(name, Qt.TextElideMode.ElideRight, 2 * width - 24)
