"""One note to read and write at leisure, in the place of the essential: its words, and all it is filed under."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from facilitator_app.domain.outcome import Kind, Outcome
from facilitator_app.i18n.words import _
from facilitator_app.ui.binding import TextBinding
from facilitator_app.ui.override import override
from facilitator_app.ui.pages.restore.action_row import ActionRow
from facilitator_app.ui.pages.restore.note_fields import NoteFields
from facilitator_app.ui.pages.restore.resource_sheet import ResourceSheet
from facilitator_app.ui.theme.measures import LARGE, SMALL
from facilitator_app.ui.widgets.button import Button
from facilitator_app.ui.widgets.label import PlainLabel
from facilitator_app.ui.widgets.scroll_column import ScrollColumn
from facilitator_app.ui.widgets.text_area import TextArea

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from facilitator_app.services.board import Noted
    from facilitator_app.ui.pages.restore.panel import Given

_LEAST = 150
_WORDS, _FIELDS = 4, 5
"""How the width is shared."""


class NoteEditor(QWidget):
    """Stored as it is typed; `left` when the person is done."""

    left = Signal()
    problem = Signal(object)
    """An exception: the file of a resource could not be kept, opened or copied."""

    def __init__(self, given: Given, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._note: Noted | None = None
        self.name = PlainLabel("", self, size="section", elide=True)
        self.done = Button(_("Terminé"), self, kind="quiet", icon="check", tip=_("Échap"))
        self.done.setObjectName("note-done")
        self.done.clicked.connect(self.left)
        self.area = TextArea(self, least=5, most=7)
        self.area.setObjectName("note-text")
        self.area.setAccessibleName(_("Texte de la note"))
        self.binding: TextBinding[Outcome] = TextBinding(
            self.area,
            given.editor,
            _("Modifier une note"),
            get=lambda outcome: outcome.text,
            put=lambda outcome, text: replace(outcome, text=text),
        )
        self.binding.store_soon()
        self.fields = NoteFields(given.editor, self)
        self.action = ActionRow(given.editor, self)
        self.resource = ResourceSheet(given, self)
        self.resource.file.problem.connect(self.problem)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._assemble()

    def show_note(self, noted: Noted | None, name: str = "") -> None:
        """Put a note on screen, under its kind and axis in words."""
        self.name.setText(name)
        self._note = noted
        outcome = None if noted is None else noted.outcome
        self.binding.show(outcome)
        self.fields.show_note(outcome)
        self._show_parts(noted)
        if noted is not None:
            self.area.setFocus()

    def note(self) -> Noted | None:
        """The note on screen."""
        return self._note

    def follow(self, noted: Noted, name: str) -> None:
        """Show the same note as it is now; what is bound follows by itself."""
        before, self._note = self._note, noted
        self.name.setText(name)
        self.fields.follow(noted.outcome)
        if before is None or before.outcome.nature != noted.outcome.nature:
            self._show_parts(noted)

    def flush(self) -> None:
        """Store what is typed."""
        for part in (self.binding, self.fields, self.action, self.resource):
            part.flush()

    @override
    def sizeHint(self) -> QSize:
        """As high as what it holds: it scrolls only where the window is too low for that."""
        high = self._head.sizeHint().height() + self._body.content.sizeHint().height() + SMALL
        return QSize(super().sizeHint().width(), high)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), _LEAST)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _assemble(self) -> None:
        self._head = QHBoxLayout()
        self._head.addWidget(self.name, 1)
        self._head.addWidget(self.done)
        self._body = ScrollColumn(self, spacing=SMALL)
        both = QHBoxLayout()
        both.setSpacing(LARGE)
        both.addWidget(self.area, _WORDS, Qt.AlignmentFlag.AlignTop)
        both.addWidget(self.fields, _FIELDS, Qt.AlignmentFlag.AlignTop)
        self._body.body.addLayout(both)
        self._body.body.addWidget(self.action)
        self._body.body.addWidget(self.resource)
        self._body.body.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SMALL)
        layout.addLayout(self._head)
        layout.addWidget(self._body, 1)

    def _show_parts(self, noted: Noted | None) -> None:
        """The follow-up of an action, the sheet of a resource."""
        nature = "" if noted is None else noted.outcome.nature
        if noted is not None and noted.action is not None:
            self.action.show_note(noted, 0)
            self.action.words.setText(_("Suite à donner"))
        self.action.setVisible(nature == Kind.ACTION and noted is not None and noted.action is not None)
        self.resource.show_resource(noted.outcome if noted is not None and nature == Kind.RESOURCE else None)
        self.resource.setVisible(nature == Kind.RESOURCE)
        self.updateGeometry()
