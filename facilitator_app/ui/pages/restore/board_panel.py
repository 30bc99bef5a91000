"""The board of the axes with the essential below it, or the note that is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from facilitator_app.domain.outcome import Action, Outcome
from facilitator_app.domain.rencontre import Rencontre
from facilitator_app.i18n.words import _, plural
from facilitator_app.services import outcomes
from facilitator_app.services.board import Board, axes_of_board
from facilitator_app.ui.override import override
from facilitator_app.ui.pages.restore.board_view import BoardView
from facilitator_app.ui.pages.restore.essential_area import EssentialArea
from facilitator_app.ui.pages.restore.note_editor import NoteEditor
from facilitator_app.ui.pages.restore.note_face import NoteFaces
from facilitator_app.ui.pages.restore.panel import Panel
from facilitator_app.ui.theme.measures import MEDIUM
from facilitator_app.ui.widgets.digit_keys import digit_with_ctrl

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator_app.domain.edit import Edit
    from facilitator_app.domain.identity import RecordId
    from facilitator_app.services.board import Noted
    from facilitator_app.ui.pages.restore.panel import Given


class BoardPanel(Panel):
    """What was said is put in order here."""

    def __init__(self, given: Given, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = _("Tableau des axes")
        self._editor, self._library, self._catalogue = given.editor, given.carnet.library, given.catalogue
        self._faces = NoteFaces(given.catalogue)
        self._rencontre: Rencontre | None = None
        self._board = Board(self._library, self._library.home)
        self.view = BoardView(self)
        self.essential = EssentialArea(given.editor, self)
        self.note = NoteEditor(given.editor, self)
        self.below = QStackedWidget(self)
        self.below.addWidget(self.essential)
        self.below.addWidget(self.note)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(MEDIUM)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.below)
        self.view.moved.connect(self._on_moved)
        self.view.opened.connect(self._on_opened)
        self.view.removed.connect(self._on_removed)
        self.note.left.connect(self._leave_note)

    @override
    def show_rencontre(self, rencontre: Rencontre | None) -> None:
        self._rencontre = rencontre
        self._board = Board(self._library, self._library.home if rencontre is None else rencontre.id)
        self._board.read()
        self._leave_note()
        self.essential.show_rencontre(rencontre)
        self._show_board()

    @override
    def follow(self, edit: Edit) -> None:
        if self._rencontre is None:
            return
        if edit.touches(self._rencontre):
            self._rencontre = self._library.get(Rencontre, self._rencontre.id)
        if edit.touches_kind(Outcome, Action) and self._board.follow(edit):
            self._show_board()

    @override
    def take_keyboard(self) -> None:
        self.view.take_keyboard()

    @override
    def flush(self) -> None:
        self.essential.binding.flush()
        self.note.binding.flush()

    @override
    def go_back(self) -> bool:
        if self.below.currentWidget() is not self.note:
            return False
        self._leave_note()
        return True

    @override
    def explain(self) -> str:
        return _(
            "Ce que le groupe a dit, axe par axe. Glissez une note pour la reclasser, ou choisissez-la et tapez Ctrl "
            "et le numéro de l’axe (Ctrl+0 : hors axes). Les flèches passent d’une note à l’autre, Entrée en modifie "
            "le texte, Suppr la met à la corbeille, Ctrl+Z annule.\n\nCtrl+L écrit l’essentiel, Ctrl+T montre les "
            "actions, Ctrl+P enregistre le compte rendu en PDF."
        )

    @override
    def event(self, event: QEvent) -> bool:
        """Ctrl+1 is an axis wherever the keyboard is on this panel, and never another page of the window."""
        asked = digit_with_ctrl(event) if isinstance(event, QKeyEvent) else None
        if asked is not None and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def write_essential(self) -> None:
        """Put the keyboard in the essential."""
        self._leave_note()
        self.essential.area.setFocus()

    def _show_board(self) -> None:
        if self._rencontre is None:
            return
        axes = axes_of_board(self._catalogue, self._rencontre, self._board, self._library)
        names = {axis.code: self._catalogue.axis_name(axis) for axis in axes}
        self.view.show_axes(axes, names, self._faces)
        self.view.show_notes(self._board.shelves())
        self.hint = (
            _("glisser une note la reclasse · Ctrl+Z annule")
            if self._board.notes
            else _("ce que vous noterez dans « Animer » viendra ici, axe par axe")
        )
        self.hinted.emit()

    def _on_moved(self, identities: Sequence[RecordId], axis: str | None) -> None:
        found = [self._board.notes[i].outcome for i in identities if i in self._board.notes]
        edits = [outcomes.reclassifying(outcome, axis) for outcome in found]
        label = plural(len(edits), _("Reclasser"), _("Reclasser {n} notes"))
        self._editor.perform_all(edits, label)

    def _on_removed(self, notes: Sequence[Noted]) -> None:
        edits = [outcomes.deleting(self._library, noted.outcome) for noted in notes]
        if self._editor.perform_all(edits, plural(len(edits), _("Supprimer la note"), _("Supprimer {n} notes"))):
            self.told.emit(plural(len(edits), _("Note supprimée"), _("{n} notes supprimées")))

    def _on_opened(self, noted: Noted) -> None:
        face = self._faces.face(noted)
        self.below.setCurrentWidget(self.note)
        self.note.show_note(noted.outcome, f"{face.kind} · {face.axis_text}")

    def _leave_note(self) -> None:
        self.note.show_note(None)
        if self.below.currentWidget() is self.note:
            self.below.setCurrentWidget(self.essential)
            self.view.take_keyboard()
