"""Words on the screen, always as plain text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from facilitator_app.ui.override import override
from facilitator_app.ui.theme.fonts import font
from facilitator_app.ui.theme.palette import tokens_of
from facilitator_app.ui.widgets.tip import plain_tip

if TYPE_CHECKING:
    from facilitator_app.ui.theme.fonts import Size
    from facilitator_app.ui.theme.tokens import Tone


class PlainLabel(QLabel):
    """Text that is never read as HTML: a name from a file could otherwise load pictures or leak a password.

    `wrap` breaks lines, `elide` cuts with "…" what doesn't fit (the whole is then in the tool tip).
    """

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        size: Size = "body",
        tone: Tone = "plain",
        wrap: bool = False,
        elide: bool = False,
    ) -> None:
        self._tone, self._axis, self._elide = tone, 0, elide
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(font(size))
        self.setWordWrap(wrap)
        if elide:
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._colour()
        self.setText(text)

    def make_selectable(self) -> None:
        """Let people select and copy the text, by mouse and by keyboard."""
        by = Qt.TextInteractionFlag
        self.setTextInteractionFlags(by.TextSelectableByMouse | by.TextSelectableByKeyboard)

    def set_tone(self, tone: Tone) -> None:
        """Write in another tone."""
        self._tone, self._axis = tone, 0
        self._colour()

    def set_axis(self, axis: int) -> None:
        """Write in the colour of an axis."""
        self._axis = axis
        self._colour()

    @override
    def setTextFormat(self, text_format: Qt.TextFormat) -> None:
        """Refuse anything but plain text."""
        if text_format != Qt.TextFormat.PlainText:
            message = "a PlainLabel shows plain text only"
            raise ValueError(message)
        super().setTextFormat(text_format)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._colour()

    @override
    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(self.fontMetrics().horizontalAdvance("…"), hint.height()) if self._elide else hint

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._elide:
            super().paintEvent(event)
            return
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.drawText(self.rect(), self.alignment() | Qt.TextFlag.TextSingleLine, shown)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and self._elide:
            cut = self.fontMetrics().horizontalAdvance(self.text()) > self.width()
            self.setToolTip(plain_tip(self.text()) if cut else "")
        return super().event(event)

    def _colour(self) -> None:
        tokens = tokens_of(self.palette())
        ink = QColor(tokens.axis(self._axis).ink if self._axis else tokens.tint(self._tone).ink)
        if self.palette().color(self.foregroundRole()) != ink and self.isEnabled():
            dressed = QPalette(self.palette())
            dressed.setColor(QPalette.ColorRole.WindowText, ink)
            self.setPalette(dressed)
