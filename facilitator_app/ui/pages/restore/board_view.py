"""The board: a column for each axis, and one beside them for what is in none."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator_app.domain.catalogue import OUTSIDE
from facilitator_app.i18n.words import _
from facilitator_app.ui.override import override
from facilitator_app.ui.pages.restore.shelf import SLIM, Shelf
from facilitator_app.ui.theme.measures import SMALL
from facilitator_app.ui.widgets.digit_keys import digit_with_ctrl
from facilitator_app.ui.widgets.list_menu import show_menu

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from facilitator_app.domain.catalogue import Axis
    from facilitator_app.services.board import Noted
    from facilitator_app.ui.pages.restore.note_face import NoteFaces

_LEAST = 96
_SIDES: Final[dict[int, int]] = {int(Qt.Key.Key_Left): -1, int(Qt.Key.Key_Right): 1}


class BoardView(QWidget):
    """Shows notes on their shelves, and says what a person wants of them; it changes nothing by itself."""

    moved = Signal(object, object)
    """The identities of notes, and the code of the axis they go to (None: to be filed)."""
    opened = Signal(object)
    """A note to read and write at leisure."""
    removed = Signal(object)
    """The notes to delete."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shelves: dict[str | None, Shelf] = {}
        self._axes: tuple[tuple[str, int], ...] = ()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(SMALL)
        self._side = QWidget(self)
        self._sides = QVBoxLayout(self._side)
        self._sides.setContentsMargins(0, 0, 0, 0)
        self._sides.setSpacing(SMALL)

    def show_axes(self, axes: Sequence[Axis], names: Mapping[str, str], faces: NoteFaces) -> None:
        """Make the columns, if they are not there yet; `names` are by code."""
        wanted = tuple((axis.code, axis.number) for axis in axes)
        if wanted == self._axes and self.shelves:
            return
        for gone in self.shelves.values():
            gone.deleteLater()
        self._axes, self.shelves = wanted, {}
        for code, number in wanted:
            shelf = self._add(code, number, names[code], faces)
            shelf.take_width(_LEAST)
            self._row.addWidget(shelf, 1)
        self._row.addWidget(self._side, 1)
        self._sides.addWidget(self._add(None, None, _("À classer"), faces))
        self._sides.addWidget(self._add(OUTSIDE, None, _("Hors axes"), faces))

    def show_notes(self, notes: Mapping[str | None, Sequence[Noted]]) -> None:
        """Show what lies on each shelf."""
        for code, shelf in self.shelves.items():
            shelf.show_notes(notes.get(code, ()))
        self._fold_side({code for code in (None, OUTSIDE) if notes.get(code)})

    def take_keyboard(self) -> None:
        """Put the keyboard on a card: one to be filed first, else the first there is."""
        shelf = next((s for s in self._filled()), None)
        for candidate in (self.shelves.get(None), shelf):
            if candidate is not None and candidate.model.rowCount():
                self._enter(candidate, candidate.list.currentIndex().row())
                return

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and (code := self._meant(event)) is not _NOTHING:
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()  # else Ctrl+1 would change the page
                return True
            if event.type() == QEvent.Type.KeyPress:
                self._move_chosen(watched, code)
                return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = _SIDES.get(event.key(), 0)
            return bool(step) and self._step_aside(watched, step)
        return super().eventFilter(watched, event)

    def _add(self, code: str | None, number: int | None, name: str, faces: NoteFaces) -> Shelf:
        shelf = self.shelves[code] = Shelf(code, number, name, faces.face, self)
        shelf.dropped.connect(self.moved)
        shelf.list.installEventFilter(self)
        shelf.list.keys.opened.connect(self.opened)
        shelf.list.keys.removed.connect(self.removed)
        shelf.list.keys.menu_asked.connect(lambda notes, at: self._on_menu(shelf, notes, at))
        return shelf

    def _fold_side(self, filled: set[str | None]) -> None:
        """What is empty beside the axes takes no more room than it needs to be dropped on."""
        self._side.setMinimumWidth(_LEAST if filled else SLIM)
        self._side.setMaximumWidth(16_777_215 if filled else SLIM)
        for code in (None, OUTSIDE):
            shelf = self.shelves[code]
            shelf.set_slim(not filled)
            empty = bool(filled) and code not in filled
            shelf.list.setVisible(bool(filled) and not empty)
            shelf.setMaximumHeight(SLIM if empty else 16_777_215)

    def _meant(self, event: QKeyEvent) -> str | object | None:
        """The axis that Ctrl and a digit mean; `_NOTHING` for any other key."""
        number = digit_with_ctrl(event)
        if number == 0:
            return OUTSIDE
        return next((code for code, axis in self._axes if axis == number), _NOTHING)

    def _move_chosen(self, watched: QObject, code: object) -> None:
        """File the chosen notes, and stay where they were: the next one is probably for another axis."""
        shelf = self._shelf_of(watched)
        chosen = shelf.list.chosen() if shelf else []
        if shelf is None or not chosen or shelf.code == code:
            return
        row = shelf.list.currentIndex().row()
        self.moved.emit([noted.id for noted in chosen], code)
        self._enter(shelf if shelf.model.rowCount() else next(self._filled(), shelf), row)

    def _step_aside(self, watched: QObject, step: int) -> bool:
        filled, here = list(self._filled()), self._shelf_of(watched)
        if here is None or here not in filled:
            return False
        there = filled[(filled.index(here) + step) % len(filled)]
        self._enter(there, min(here.list.currentIndex().row(), there.model.rowCount() - 1))
        return True

    def _enter(self, shelf: Shelf, row: int) -> None:
        for other in self.shelves.values():
            if other is not shelf:
                other.list.clearSelection()
        shelf.list.choose(max(min(row, shelf.model.rowCount() - 1), 0))
        shelf.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _filled(self) -> Iterator[Shelf]:
        return (shelf for shelf in self.shelves.values() if shelf.model.rowCount())

    def _shelf_of(self, watched: QObject) -> Shelf | None:
        return next((shelf for shelf in self.shelves.values() if shelf.list is watched), None)

    def _on_menu(self, shelf: Shelf, notes: Sequence[Noted], at: QPoint) -> None:
        identities = [noted.id for noted in notes]
        lines: list[tuple[str, str, Callable[[], object]]] = [
            (_("Modifier le texte"), "pencil", lambda: self.opened.emit(notes[0]))
        ]
        for code, other in self.shelves.items():
            if other is not shelf:
                words = _("Classer dans « {name} »").format(name=other.accessibleName())
                lines.append((words, "tag", partial(self.moved.emit, identities, code)))
        lines.append((_("Supprimer"), "trash-2", lambda: self.removed.emit(notes)))
        show_menu(shelf.list, at, lines)


_NOTHING = object()
