"""Restituer: what was said, axis by axis, the essential, the actions, and the compte rendu beside them."""

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
from facilitator_app.ui.pages.restore.actions_panel import ActionsPanel
from facilitator_app.ui.pages.restore.board_view import BoardView
from facilitator_app.ui.pages.restore.essential_area import EssentialArea
from facilitator_app.ui.pages.restore.minutes_side import MinutesSide
from facilitator_app.ui.pages.restore.note_editor import NoteEditor
from facilitator_app.ui.pages.restore.note_face import NoteFaces
from facilitator_app.ui.shell.page import Page
from facilitator_app.ui.shell.window_keys import add_action
from facilitator_app.ui.theme.measures import LARGE, MEDIUM, SMALL, WIDE
from facilitator_app.ui.widgets.button import Button
from facilitator_app.ui.widgets.digit_keys import digit_with_ctrl
from facilitator_app.ui.widgets.split_columns import Column, SplitColumns
from facilitator_app.ui.widgets.tool_row import ToolRow

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from facilitator_app.domain.edit import Edit
    from facilitator_app.domain.identity import RecordId
    from facilitator_app.services.board import Noted
    from facilitator_app.services.catalogue import Catalogue
    from facilitator_app.services.workspace import Carnet
    from facilitator_app.ui.editing import Editor
    from facilitator_app.ui.files import Files
    from facilitator_app.ui.jobs import Jobs

FOLD_UNDER = 1050
"""Width of the page; the window is then about 1250 pixels wide."""


class RestorePage(Page):
    """What was said is put in order here, and the compte rendu is drawn beside it as it is written."""

    def __init__(
        self,
        editor: Editor,
        carnet: Carnet,
        catalogue: Catalogue,
        jobs: Jobs,
        files: Files,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.title = _("Restituer")
        self._editor, self._carnet, self._catalogue, self._files = editor, carnet, catalogue, files
        self._faces = NoteFaces(catalogue)
        self._rencontre: Rencontre | None = None
        self._board = Board(carnet.library, carnet.library.home)
        self.board = BoardView(self)
        self.follow_ups = ActionsPanel(editor, self)
        self.essential = EssentialArea(editor, self)
        self.note = NoteEditor(editor, self)
        self.minutes = MinutesSide(carnet, jobs, self)
        self._make_tools()
        self._assemble()
        self._connect()

    def show_rencontre(self, rencontre_id: RecordId) -> None:
        """Put another rencontre on screen."""
        self.flush()
        self._rencontre = self._carnet.library.get(Rencontre, rencontre_id)
        self._board = Board(self._carnet.library, rencontre_id)
        self._board.read()
        self._leave_note()
        self.essential.show_rencontre(self._rencontre)
        self._show_board()
        self.minutes.show_rencontre(rencontre_id)

    @override
    def activate(self) -> None:
        if self._rencontre is not None and not self.minutes.is_up_to_date():
            self.minutes.refresh()
        self.board.take_keyboard()

    @override
    def flush(self) -> None:
        self.essential.binding.flush()
        self.note.binding.flush()
        self.follow_ups.flush()

    @override
    def go_back(self) -> bool:
        if self.below.currentWidget() is self.note:
            self._leave_note()
            return True
        if self.above.currentWidget() is self.follow_ups:
            self._show_actions(shown=False)
            return True
        return False

    @override
    def explain(self) -> str:
        return _(
            "Ce que le groupe a dit, axe par axe. Glissez une note pour la reclasser, ou choisissez-la et tapez Ctrl "
            "et le numéro de l’axe (Ctrl+0 : hors axes). Les flèches passent d’une note à l’autre, Entrée en modifie "
            "le texte, Suppr la met à la corbeille, Ctrl+Z annule.\n\nCtrl+L écrit l’essentiel, Ctrl+T montre les "
            "actions, Ctrl+P enregistre le compte rendu en PDF."
        )

    @override
    def event(self, event: QEvent) -> bool:
        """Ctrl+1 is an axis wherever the keyboard is on this page, and never another page of the window."""
        asked = digit_with_ctrl(event) if isinstance(event, QKeyEvent) else None
        if asked is not None and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def _make_tools(self) -> None:
        self.tools = ToolRow(_("Tableau des axes"), self)
        self.to_essential = Button(_("L’essentiel"), self, icon="file-text", tip=_("Ctrl+L"))
        self.to_essential.setObjectName("to-essential")
        self.to_actions = Button("", self, icon="list-checks", tip=_("Ctrl+T"))
        self.to_actions.setObjectName("to-actions")
        self.tools.add_tool(self.to_essential)
        self.tools.add_tool(self.to_actions)

    def _assemble(self) -> None:
        self.above = QStackedWidget(self)
        self.above.addWidget(self.board)
        self.above.addWidget(self.follow_ups)
        self.below = QStackedWidget(self)
        self.below.addWidget(self.essential)
        self.below.addWidget(self.note)
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(self.tools)
        column.addWidget(self.above, 1)
        column.addSpacing(MEDIUM - SMALL)
        column.addWidget(self.below)
        sides = (Column(_("Tableau des axes"), left, stretch=5), Column(_("Compte rendu"), self.minutes, stretch=2))
        self.columns = SplitColumns(sides, FOLD_UNDER, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(WIDE, LARGE, WIDE, LARGE)
        layout.addWidget(self.columns)

    def _connect(self) -> None:
        self.board.moved.connect(self._on_moved)
        self.board.opened.connect(self._on_opened)
        self.board.removed.connect(self._on_removed)
        self.note.left.connect(self._leave_note)
        self.to_essential.clicked.connect(self._on_essential)
        self.to_actions.clicked.connect(self._on_actions)
        self.minutes.pdf.clicked.connect(self._on_pdf)
        self.minutes.open_asked.connect(self._files.open)
        self.minutes.failed.connect(self.problem)
        self.minutes.written.connect(self._on_written)
        self._editor.performed.connect(self._on_performed)
        add_action(self, _("Écrire l’essentiel"), ("Ctrl+L",), self._on_essential)
        add_action(self, _("Montrer les actions"), ("Ctrl+T",), self._on_actions)
        add_action(self, _("Enregistrer le compte rendu en PDF"), ("Ctrl+P",), self._on_pdf)

    def _show_board(self) -> None:
        if self._rencontre is None:
            return
        axes = axes_of_board(self._catalogue, self._rencontre, self._board, self._carnet.library)
        names = {axis.code: self._catalogue.axis_name(axis) for axis in axes}
        self.board.show_axes(axes, names, self._faces)
        self.board.show_notes(self._board.shelves())
        self._say_hint()
        followed = self._board.actions()
        self.follow_ups.show_actions(followed)
        self.to_actions.setText(_("Actions {n}").format(n=len(followed)) if followed else _("Actions"))

    def _say_hint(self) -> None:
        if self.above.currentWidget() is self.follow_ups:
            hint = _("enregistrées à mesure · Échap revient au tableau")
        elif self._board.notes:
            hint = _("glisser une note la reclasse · Ctrl+Z annule")
        else:
            hint = _("ce que vous noterez dans « Animer » viendra ici, axe par axe")
        self.tools.note.setText(hint)

    def _on_moved(self, identities: Sequence[RecordId], axis: str | None) -> None:
        found = [self._board.notes[i].outcome for i in identities if i in self._board.notes]
        edits = [outcomes.reclassifying(outcome, axis) for outcome in found]
        label = plural(len(edits), _("Reclasser"), _("Reclasser {n} notes"))
        self._editor.perform_all(edits, label)

    def _on_removed(self, notes: Sequence[Noted]) -> None:
        edits = [outcomes.deleting(self._carnet.library, noted.outcome) for noted in notes]
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
            self.board.take_keyboard()

    def _on_essential(self) -> None:
        self._leave_note()
        self.columns.show_column(0)
        self.essential.area.setFocus()

    def _on_actions(self) -> None:
        self.columns.show_column(0)
        self._show_actions(shown=self.above.currentWidget() is self.board)

    def _show_actions(self, *, shown: bool) -> None:
        self.above.setCurrentWidget(self.follow_ups if shown else self.board)
        self.tools.title.setText(_("Suites à donner") if shown else _("Tableau des axes"))
        self._say_hint()
        self.to_actions.set_icon("columns-2" if shown else "list-checks")
        (self.follow_ups if shown else self.board).take_keyboard()

    def _on_pdf(self) -> None:
        if self._rencontre is None:
            return
        self.flush()
        path = self._files.choose(self, _("{reference}-compte-rendu.pdf").format(reference=self._rencontre.reference))
        if path is not None:
            self.minutes.write(path)

    def _on_written(self, path: Path) -> None:
        self.minutes.offer(path)
        self._editor.told.emit(_("Compte rendu enregistré dans {path}").format(path=path))

    def _on_performed(self, edit: Edit) -> None:
        if self._rencontre is None:
            return
        if edit.touches(self._rencontre):
            self._rencontre = self._carnet.library.get(Rencontre, self._rencontre.id)
        if edit.touches_kind(Outcome, Action) and self._board.follow(edit):
            self._show_board()
        self.minutes.refresh()
