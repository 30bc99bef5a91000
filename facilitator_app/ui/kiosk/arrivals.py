"""The start of the reception: who arrives types some letters of their name, and touches it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent

from facilitator_app.i18n.folding import folded
from facilitator_app.i18n.words import _
from facilitator_app.services.people import Known, likeliest
from facilitator_app.ui.kiosk.screen import KioskScreen
from facilitator_app.ui.models.line_model import LineFace, LineModel
from facilitator_app.ui.override import override
from facilitator_app.ui.widgets.line_list import LineList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

_MOST: Final = 6
_LETTERS: Final = 2
"""So many letters before a name is shown: the list of the others is nobody's business."""
_STEPS: Final = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class Arrivals(KioskScreen):
    """Shows names and organisations of people expected, and nothing else of them."""

    chosen = Signal(object)
    """A ``Known`` says that they are here."""
    unlisted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._expected: Sequence[Known] = ()
        self.line = self.field(_("Votre nom, ou celui de votre structure"), "kiosk-line")
        self.model: LineModel[Known] = LineModel(_face, lambda known: known.id, self)
        self.list = LineList(self.model, self, fits=_MOST)
        self.list.setObjectName("kiosk-list")
        self.list.setAccessibleName(_("Personnes trouvées"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.body.addWidget(self.list)
        self.not_found = self.button(_("Je ne suis pas sur la liste"), "kiosk-unlisted", icon="user-plus")
        self.body.addStretch(1)
        self.line.textChanged.connect(self._find)
        self.line.installEventFilter(self)
        self.list.clicked.connect(lambda index: self.chosen.emit(self.model.record(index.row())))
        self.not_found.clicked.connect(self.unlisted)

    def expect(self, expected: Sequence[Known], welcome: str, occasion: str) -> None:
        """Say welcome, and know who may arrive."""
        self._expected = expected
        self.title.setText(welcome)
        self.words.setText(occasion)

    @override
    def begin(self) -> None:
        self.line.clear()
        self._find("")
        self.line.setFocus()

    @override
    def sizeHint(self) -> QSize:
        return QSize(800, 600)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._on_key(Qt.Key(event.key()))
        return super().eventFilter(watched, event)

    def _on_key(self, key: Qt.Key) -> bool:
        count = self.model.rowCount()
        if key == Qt.Key.Key_Escape:
            self.line.clear()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take_chosen()
        elif key in _STEPS and count:
            self.list.choose((self.list.currentIndex().row() + _STEPS[key]) % count)
        else:
            return False
        return True

    def _take_chosen(self) -> None:
        if self.model.rowCount():
            self.chosen.emit(self.model.record(self.list.currentIndex().row()))

    def _find(self, typed: str) -> None:
        enough = len(folded(typed).replace(" ", "")) >= _LETTERS
        found = likeliest(self._expected, typed, _MOST) if enough else []
        self.model.show_records(found)
        self.list.setVisible(bool(found))
        if found:
            self.list.choose(0)


def _face(known: Known) -> LineFace:
    return LineFace(known.person.full_name, known.organisation or " ", icon="user")
