"""What the keys, the mouse and the menu ask of actions, made into edits."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal

from facilitator_app.domain.outcome import Progression
from facilitator_app.i18n.words import _, plural
from facilitator_app.services import actions, outcomes
from facilitator_app.services.action_list import ListedAction
from facilitator_app.services.action_words import state_words
from facilitator_app.ui.pages.actions.columns import STATE_ICONS
from facilitator_app.ui.widgets.list_menu import show_menu

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from PySide6.QtWidgets import QAbstractItemView, QWidget

    from facilitator_app.domain.identity import RecordId
    from facilitator_app.ui.editing import Editor
    from facilitator_app.ui.pages.actions.action_keys import ActionKeys
    from facilitator_app.ui.pages.actions.board import ActionBoard
    from facilitator_app.ui.widgets.list_keys import ListKeys


class ActionChanges(QObject):
    """Performs them, several actions as one undo step; says what the page must show then."""

    opened = Signal(object)
    """A `ListedAction` to read and write in."""
    closed = Signal(object)
    """A `ListedAction` just closed, alone: now one can say what came of it."""
    told = Signal(str)

    def __init__(self, editor: Editor, owner: QWidget) -> None:
        super().__init__(owner)
        self._editor, self._owner = editor, owner
        self._order = list(state_words())

    def attach(self, keys: ListKeys, action_keys: ActionKeys, view: QAbstractItemView) -> None:
        """Do what is asked in a list."""
        keys.opened.connect(self.opened)
        keys.removed.connect(self.remove)
        keys.menu_asked.connect(partial(self.show_menu, view))
        action_keys.edited.connect(self.opened)
        action_keys.ticked.connect(self.tick)
        action_keys.stepped.connect(self.step)

    def follow_board(self, board: ActionBoard) -> None:
        """Do what is asked on a board."""
        board.opened.connect(self.opened)
        board.removed.connect(self.remove)
        board.ticked.connect(self.tick)
        board.moved.connect(self.move_to)
        board.menu_asked.connect(partial(self.show_menu, board))

    def tick(self, chosen: Sequence[ListedAction]) -> None:
        """Close what is still to be done; if nothing is, open all again."""
        unfinished = [one for one in chosen if one.action.unfinished]
        self._move(unfinished or chosen, Progression.DONE if unfinished else Progression.OPEN)

    def step(self, chosen: Sequence[ListedAction], by: int) -> None:
        """Move each one state on, or back; those at the end stay."""
        today = self._editor.library.today()
        edits = [actions.moving(one.action, self._beside(one, by), today) for one in chosen]
        self._editor.perform_all(edits, edits[0].label)

    def move_to(self, identities: Iterable[RecordId], state: str) -> None:
        """Put actions into a state."""
        found = (actions.followed_action(self._editor.library, identity) for identity in identities)
        today = self._editor.library.today()
        edits = [actions.moving(one.action, state, today) for one in found if one is not None]
        if edits:
            self._editor.perform_all(edits, edits[0].label)

    def remove(self, chosen: Sequence[object]) -> None:
        """Send actions, which are notes, to the bin."""
        listed = [one for one in chosen if isinstance(one, ListedAction)]
        words = plural(len(listed), _("Action supprimée"), _("{n} actions supprimées"))
        edits = [outcomes.deleting(self._editor.library, one.followed.outcome) for one in listed]
        if edits and self._editor.perform_all(edits, words):
            self.told.emit(words)

    def show_menu(self, view: QWidget, chosen: Sequence[object], at: QPoint) -> None:
        """Offer all that can be done with what is chosen."""
        listed = [one for one in chosen if isinstance(one, ListedAction)]
        if not listed:
            return
        lines: list[tuple[str, str, Callable[[], object]]] = [
            (_("Ouvrir l’action"), "arrow-right", lambda: self.opened.emit(listed[0]))
        ]
        for state, words in state_words().items():
            lines.append((words, STATE_ICONS[state], partial(self._move, listed, state)))
        lines.append((_("Supprimer"), "trash-2", lambda: self.remove(listed)))
        show_menu(view, at, lines)

    def _move(self, chosen: Sequence[ListedAction], state: str) -> None:
        today = self._editor.library.today()
        edits = [actions.moving(one.action, state, today) for one in chosen]
        done = self._editor.perform_all(edits, edits[0].label)
        if done and len(chosen) == 1 and state in {Progression.DONE, Progression.DROPPED}:
            self.closed.emit(chosen[0])

    def _beside(self, one: ListedAction, by: int) -> str:
        place = self._order.index(one.action.state) if one.action.state in self._order else 0
        return self._order[min(max(place + by, 0), len(self._order) - 1)]
