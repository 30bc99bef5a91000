"""An area to write several lines in; it grows with what is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QSize
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from facilitator_app.ui.override import override
from facilitator_app.ui.theme.measures import TIGHT

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent


class TextArea(QPlainTextEdit):
    """Plain text only, also when pasted. Between `least` and `most` lines high, then it scrolls."""

    def __init__(self, parent: QWidget | None = None, *, least: int = 3, most: int = 10) -> None:
        super().__init__(parent)
        self._least, self._most = least, most
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(TIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFrameShape(QPlainTextEdit.Shape.StyledPanel)
        self.textChanged.connect(self._grow)

    @override
    def sizeHint(self) -> QSize:
        # A plain text document measures its height in lines.
        lines = min(max(round(self.document().size().height()), self._least), self._most)
        margins = 2 * (self.frameWidth() + round(self.document().documentMargin())) + TIGHT
        return QSize(super().sizeHint().width(), lines * self.fontMetrics().lineSpacing() + margins)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grow()

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste words and nothing else: no file names of a copied picture, no markup."""
        if source.hasText():
            self.insertPlainText(source.text())

    def _grow(self) -> None:
        if self.sizeHint().height() != self.height():
            self.updateGeometry()
