"""What a person asks of the notes of the board becomes edits: one undo step for all the notes chosen."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal

from facilitator_app.domain.edit import Edit
from facilitator_app.domain.edit_parts import in_parts
from facilitator_app.domain.outcome import Kind, refiled
from facilitator_app.i18n.words import _, plural
from facilitator_app.services import capture, outcomes
from facilitator_app.ui.pages.note.keys import Command, changed_alike
from facilitator_app.ui.pages.outcome_words import nature_words
from facilitator_app.ui.pages.restore.board_keys import step_words
from facilitator_app.ui.pages.restore.board_menu import BoardMenu, MenuActions, MenuFrame

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from facilitator_app.domain.identity import RecordId
    from facilitator_app.domain.outcome import Outcome
    from facilitator_app.services.board import Noted
    from facilitator_app.ui.editing import Editor
    from facilitator_app.ui.pages.restore.board_view import BoardView


class BoardWriting(QObject):
    """Listens to a board and writes; `told` says what was done that can be undone."""

    told = Signal(str)
    open_asked = Signal(object)
    """A note to open, asked in the menu."""

    def __init__(self, editor: Editor, view: BoardView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._editor, self._view = editor, view
        self._frame = MenuFrame((), {}, {})
        self._notes: Mapping[RecordId, Noted] = {}
        view.moved.connect(self._on_moved)
        view.commanded.connect(self._on_commanded)
        view.removed.connect(self._on_removed)
        view.menu_asked.connect(self._on_menu)

    def show_frame(self, frame: MenuFrame) -> None:
        """What notes can be filed under."""
        self._frame = frame

    def show_notes(self, notes: Mapping[RecordId, Noted]) -> None:
        """The notes as they are now."""
        self._notes = notes

    def _on_moved(self, identities: Sequence[RecordId], axis: str | None) -> None:
        self._change([self._notes[i].outcome for i in identities if i in self._notes], "axis",
                     lambda outcome: refiled(outcome, axis))  # fmt: skip

    def _on_commanded(self, notes: Sequence[Noted], command: Command) -> None:
        before = [noted.outcome for noted in notes]
        frame = self._view.frame(list(self._frame.subgroups))
        after = {outcome.id: outcome for outcome in changed_alike(before, command, frame)}
        if self._change(before, command.what, lambda outcome: after[outcome.id]) and command.what == "nature":
            nature = nature_words()[Kind(after[before[0].id].nature)]
            self.told.emit(_("Nature changée\u00a0: {nature}").format(nature=nature))

    def _on_removed(self, notes: Sequence[Noted]) -> None:
        edits = [outcomes.deleting(self._editor.library, noted.outcome) for noted in notes]
        if self._perform(edits, plural(len(edits), _("Supprimer la note"), _("Supprimer {n} notes"))):
            self.told.emit(plural(len(edits), _("Note supprimée"), _("{n} notes supprimées")))

    def _on_menu(self, notes: Sequence[Noted], at: QPoint) -> None:
        if not notes:
            return
        outcomes_chosen = [noted.outcome for noted in notes]
        actions = MenuActions(
            open=lambda: self.open_asked.emit(notes[0]),
            command=lambda command: self._on_commanded(notes, command),
            move=lambda axis: self._on_moved([noted.id for noted in notes], axis),
            put=lambda field, value: self._change(outcomes_chosen, field, lambda o: replace(o, **{field: value})),
            remove=lambda: self._on_removed(notes),
        )
        self.menu = BoardMenu(self._frame, outcomes_chosen[0], actions, self._view)
        self.menu.show_at(at)

    def _change(self, before: Sequence[Outcome], what: str, then: Callable[[Outcome], Outcome]) -> bool:
        """Change all these notes as one step; false when nothing was to be changed, or the file refused."""
        edits = [capture.changing(self._editor.library, outcome, then(outcome)) for outcome in before]
        changing = [edit for edit in edits if edit.changes]
        return bool(changing) and self._perform(changing, step_words(what, len(changing)))

    def _perform(self, edits: Sequence[Edit], label: str) -> bool:
        """As few edits as can be: every screen looks at each of them."""
        whole = Edit(label, tuple(change for edit in edits for change in edit.changes))
        return self._editor.perform_all(in_parts(whole), label)
