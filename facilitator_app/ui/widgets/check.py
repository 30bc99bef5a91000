"""A box to tick."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QTextLayout
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QStyle, QStyleOptionButton, QWidget

from facilitator_app.ui.override import override

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent


class Check(QCheckBox):
    """Ticked or not; `edited` when a person ticks. Words that are longer than the line go on below."""

    edited = Signal()

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        self._words = text.replace("&", "&&")
        super().__init__(self._words, parent)
        self.setAccessibleName(text)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)  # a fixed height is one line's
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(self.edited)

    def value(self) -> bool:
        """Whether it is ticked."""
        return self.isChecked()

    def show_value(self, value: bool) -> None:  # noqa: FBT001 - the value is the point
        """Tick or clear without saying `edited`."""
        self.setChecked(value)

    @override
    def sizeHint(self) -> QSize:
        return self._room(self._words)

    @override
    def minimumSizeHint(self) -> QSize:
        return self._room(max(self._words.split(), key=len, default=""))

    @override
    def heightForWidth(self, width: int) -> int:
        return self._room(self._broken(width)).height()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        broken = self._broken(self.width())
        if broken != self.text():
            self.setText(broken)

    def _room(self, text: str) -> QSize:
        """What the style needs for the box and `text`."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        words = self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, text)
        return self.style().sizeFromContents(QStyle.ContentsType.CT_CheckBox, option, words, self)

    def _broken(self, width: int) -> str:
        """The words in lines that stand beside the box in `width` pixels: Qt breaks a box's text at newlines only."""
        words = self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, self._words)
        beside = width - (self._room(self._words).width() - words.width())
        if words.width() <= beside:
            return self._words
        layout, lines = QTextLayout(self._words, self.font()), []
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(beside, 1))
            lines.append(self._words[line.textStart() : line.textStart() + line.textLength()].strip(" "))
        layout.endLayout()
        return "\n".join(lines)
