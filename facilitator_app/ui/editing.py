"""Performs edits for the widgets, and takes them back: the only door through which screens write."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from facilitator_app.domain.edit_parts import in_parts
from facilitator_app.domain.problem import Conflict
from facilitator_app.i18n.words import _
from facilitator_app.ui.override import override

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from facilitator_app.domain.edit import Edit
    from facilitator_app.services.library import Library


class Editor(QObject):
    """Stores edits at once, makes them undoable, and tells every screen."""

    performed = Signal(object)
    """An `Edit` is stored, whoever asked for it: a person, an undo, or a colleague's file."""
    failed = Signal(object)
    """An exception: nothing was stored."""
    told = Signal(str)
    """A sentence worth reading: what has just been undone or done again."""
    unsaved_changed = Signal(bool)
    """True while something typed is not stored yet."""

    def __init__(self, library: Library | None = None, parent: QObject | None = None) -> None:
        """Without ``library``: the window is painted before the carnet is open; ``work_on`` gives it."""
        super().__init__(parent)
        self._library = library
        self.stack = QUndoStack(self)
        self._burst = 0
        self._stored = True
        self.outdated = False
        """Whether the last refusal was because a value had changed since."""
        self._holders: set[QObject] = set()

    @property
    def library(self) -> Library:
        """The records that are edited."""
        if self._library is None:
            message = "no carnet is open yet"
            raise RuntimeError(message)
        return self._library

    def work_on(self, library: Library) -> None:
        """Edit the records of a carnet that has just been opened."""
        self._library = library

    def perform(self, edit: Edit) -> bool:
        """Store `edit` now, as one undo step; false after `failed` if it could not be stored."""
        return not edit.changes or self.perform_all((edit,), edit.label)

    def perform_all(self, edits: Sequence[Edit], label: str) -> bool:
        """Store several edits in one transaction, as the one undo step `label`."""
        changing = tuple(edit for edit in edits if edit.changes)
        stored = self.store(changing)
        if stored and changing:
            self.stack.push(_Step(self, label, changing, self._burst))
        return stored

    def undo(self) -> None:
        """Take the last step back, and say which."""
        self._tell(self.stack.undoText(), _("Annulé : {step}"), self.stack.undo, self.stack.redo)

    def redo(self) -> None:
        """Do the last undone step again, and say which."""
        self._tell(self.stack.redoText(), _("Rétabli : {step}"), self.stack.redo, self.stack.undo)

    def end_burst(self) -> None:
        """What is typed from now on is another undo step."""
        self._burst += 1

    def hold(self, holder: QObject) -> None:
        """`holder` has typed text that isn't stored yet."""
        self._change_holders(self._holders | {holder})

    def release(self, holder: QObject) -> None:
        """What `holder` had is stored, or was no change."""
        self._change_holders(self._holders - {holder})

    def has_unsaved(self) -> bool:
        """Whether something typed isn't stored."""
        return bool(self._holders)

    def adopt(self, edit: Edit) -> None:
        """Make one undo step of an edit that a service stored by itself, such as an import, and tell every screen."""
        if edit.changes:
            self.end_burst()
            self.stack.push(_Step(self, edit.label, in_parts(edit), self._burst))
            self.end_burst()
            self.receive((edit,))

    def receive(self, edits: Sequence[Edit]) -> None:
        """Tell every screen of edits that are already stored, and that no undo takes back."""
        for edit in edits:
            self.performed.emit(edit)

    def store(self, edits: Sequence[Edit]) -> bool:
        """Store without an undo step; for undo itself, and for what no person did."""
        self._stored = False
        try:
            self.library.perform_all(edits)
        except Exception as error:  # noqa: BLE001 - whoever listens shows it, or lets a bug rise
            self.outdated = isinstance(error, Conflict)
            self.failed.emit(error)
            return False
        self._stored = True
        self.receive(edits)
        return True

    def _tell(self, step: str, sentence: str, move: Callable[[], None], stay: Callable[[], None]) -> None:
        """Move one step; one that is refused stays the next, so that none before it is taken back in its place."""
        steps = self.stack.count()
        move()
        if step and self._stored:
            self.told.emit(sentence.format(step=step))
        elif step and self.stack.count() == steps:
            stay()

    def _change_holders(self, holders: set[QObject]) -> None:
        before, self._holders = bool(self._holders), holders
        if bool(holders) != before:
            self.unsaved_changed.emit(bool(holders))


class _Step(QUndoCommand):
    """Edits that are already stored.

    Qt calls `redo` on push; that first call does nothing, because an exception raised
    there would leave the step on the stack (measured with PySide6 6.11).
    """

    def __init__(self, editor: Editor, label: str, edits: tuple[Edit, ...], burst: int) -> None:
        super().__init__(label)
        self._editor, self.edits, self._burst = editor, edits, burst
        self._stored = True

    @override
    def redo(self) -> None:
        if not self._stored:
            self._move()

    @override
    def undo(self) -> None:
        if self._stored:
            self._move()

    @override
    def id(self) -> int:
        return 1

    @override
    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, _Step) or not self._continued_by(other):
            return False
        self.edits = (self.edits[0].then(other.edits[0]),)
        self.setObsolete(not self.edits[0].changes)
        return True

    def _move(self) -> None:
        """Store the way back, which is then the way the next move goes back.

        A step whose values have changed since goes; one that is refused for another reason (a full disk, a seal) stays.
        """
        back = tuple(edit.inverse() for edit in reversed(self.edits))
        moved = self._editor.store(back)
        self.edits = back if moved else self.edits
        self._stored = self._stored != moved
        self.setObsolete(not moved and self._editor.outdated)

    def _continued_by(self, other: _Step) -> bool:
        if len(self.edits) != 1 or len(other.edits) != 1:
            return False
        mine, theirs = ({change.place for change in step.edits[0].changes} for step in (self, other))
        return self._burst == other._burst and self.text() == other.text() and mine == theirs
