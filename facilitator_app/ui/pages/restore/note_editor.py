"""One note to read and write at leisure, in the place of the essential."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator_app.i18n.words import _
from facilitator_app.ui.binding import TextBinding
from facilitator_app.ui.override import override
from facilitator_app.ui.theme.measures import SMALL
from facilitator_app.ui.widgets.button import Button
from facilitator_app.ui.widgets.label import PlainLabel
from facilitator_app.ui.widgets.text_area import TextArea

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from facilitator_app.domain.outcome import Outcome
    from facilitator_app.ui.editing import Editor


class NoteEditor(QWidget):
    """Stored as it is typed; `left` when the person is done."""

    left = Signal()

    def __init__(self, editor: Editor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = PlainLabel("", self, size="section", elide=True)
        self.done = Button(_("Terminé"), self, kind="quiet", icon="check", tip=_("Échap"))
        self.done.setObjectName("note-done")
        self.done.clicked.connect(self.left)
        self.area = TextArea(self, least=3, most=6)
        self.area.setObjectName("note-text")
        self.area.setAccessibleName(_("Texte de la note"))
        self.binding: TextBinding[Outcome] = TextBinding(
            self.area,
            editor,
            _("Modifier une note"),
            get=lambda outcome: outcome.text,
            put=lambda outcome, text: replace(outcome, text=text),
        )
        head = QHBoxLayout()
        head.addWidget(self.name, 1)
        head.addWidget(self.done)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SMALL)
        layout.addLayout(head)
        layout.addWidget(self.area)

    def show_note(self, outcome: Outcome | None, name: str = "") -> None:
        """Put a note on screen, under its kind and axis in words."""
        self.name.setText(name)
        self.binding.show(outcome)
        if outcome is not None:
            self.area.setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
