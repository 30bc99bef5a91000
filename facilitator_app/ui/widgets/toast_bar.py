"""A word about what has just been done, with the way to take it back."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator_app.i18n.words import _
from facilitator_app.ui.override import override
from facilitator_app.ui.theme.measures import CARD_RADIUS, LARGE, SMALL, TIGHT, WIDE
from facilitator_app.ui.theme.paint import draw_box, smooth
from facilitator_app.ui.theme.palette import tokens_of
from facilitator_app.ui.widgets.button import Button
from facilitator_app.ui.widgets.label import PlainLabel

SHOWN_MS = 8000


class ToastBar(QWidget):
    """Floats at the bottom of `host` for eight seconds; it never takes the keyboard."""

    undo_asked = Signal()

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._host = host
        self.words = PlainLabel("", self, size="body")
        self.undo = Button(_("Annuler"), self, kind="quiet", icon="undo-2")
        self.undo.setObjectName("toast-undo")
        self.undo.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(LARGE, TIGHT, SMALL, TIGHT)
        layout.setSpacing(SMALL)
        layout.addWidget(self.words)
        layout.addWidget(self.undo)
        self._leaving = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._leaving.timeout.connect(self.hide)
        self.undo.clicked.connect(self._on_undo)
        host.installEventFilter(self)
        self.hide()

    def say(self, words: str, *, undoable: bool = True) -> None:
        """Show `words`, with Annuler if that makes sense."""
        self.words.setText(words)
        self.undo.setVisible(undoable)
        self.adjustSize()
        self._place()
        self.show()
        self.raise_()
        self._leaving.start()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        with smooth(painter):
            draw_box(painter, self.rect(), CARD_RADIUS, tokens.card, tokens.accent)

    def _place(self) -> None:
        left = max((self._host.width() - self.width()) // 2, 0)
        self.move(left, self._host.height() - self.height() - WIDE)

    def _on_undo(self) -> None:
        self.hide()
        self.undo_asked.emit()
