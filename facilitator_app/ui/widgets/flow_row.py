"""Chips and buttons in a row that breaks into more rows when it must."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator_app.ui.override import override
from facilitator_app.ui.theme.measures import SMALL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent


_ROW_GAP = 6


class FlowRow(QWidget):
    """Lays its widgets out from left to right, then below."""

    def __init__(self, parent: QWidget | None = None, spacing: int = SMALL) -> None:
        super().__init__(parent)
        self._spacing = spacing
        self._widgets: list[QWidget] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_widgets(self, widgets: Sequence[QWidget]) -> None:
        """Show these widgets and delete the ones that were there and are no longer."""
        for gone in set(self._widgets) - set(widgets):
            gone.hide()
            gone.deleteLater()
        self._widgets = list(widgets)
        for widget in widgets:
            widget.setParent(self)
            widget.show()
        self._arrange(self.width(), move=True)
        self.updateGeometry()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._arrange(width, move=False)

    @override
    def sizeHint(self) -> QSize:
        wide = sum(widget.sizeHint().width() + self._spacing for widget in self._widgets)
        return QSize(max(wide - self._spacing, 0), self.heightForWidth(max(self.width(), wide)))

    @override
    def minimumSizeHint(self) -> QSize:
        hints = [widget.sizeHint() for widget in self._widgets]
        return QSize(
            max((hint.width() for hint in hints), default=0), max((hint.height() for hint in hints), default=0)
        )

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange(self.width(), move=True)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange(self.width(), move=True)
            self.updateGeometry()
        return super().event(event)

    def _arrange(self, width: int, *, move: bool) -> int:
        """The height that the rows take in `width` pixels; with `move`, the widgets also go there."""
        at, row = QPoint(0, 0), 0
        for widget in self._widgets:
            hint = widget.sizeHint()
            if at.x() and at.x() + hint.width() > width:
                at, row = QPoint(0, at.y() + row + min(self._spacing, _ROW_GAP)), 0
            if move:
                widget.setGeometry(at.x(), at.y(), hint.width(), hint.height())
            at.setX(at.x() + hint.width() + self._spacing)
            row = max(row, hint.height())
        return at.y() + row
