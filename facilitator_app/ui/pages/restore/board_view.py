"""The board: a column for each axis, and one beside them for what is in none."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator_app.domain.catalogue import OUTSIDE
from facilitator_app.i18n.words import _
from facilitator_app.ui.override import override
from facilitator_app.ui.pages.note.keys import Command, Frame
from facilitator_app.ui.pages.restore.board_keys import board_command
from facilitator_app.ui.pages.restore.ghost import Ghost
from facilitator_app.ui.pages.restore.shelf import SLIM, Shelf
from facilitator_app.ui.theme.measures import SMALL

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from facilitator_app.domain.catalogue import Axis
    from facilitator_app.domain.identity import RecordId
    from facilitator_app.services.board import Noted
    from facilitator_app.ui.pages.restore.note_face import NoteFaces

_LEAST = 96
_LOW = 150
_ANY = 16_777_215
_SIDES: Final[dict[int, int]] = {int(Qt.Key.Key_Left): -1, int(Qt.Key.Key_Right): 1}
_NOTES: Final[Mapping[str | None, Sequence[Noted]]] = {}


class BoardView(QWidget):
    """Shows notes on their shelves, and says what a person wants of them; it changes nothing by itself."""

    moved = Signal(object, object)
    """The identities of notes, and the code of the axis they go to (None: to be filed)."""
    commanded = Signal(object, object)
    """The chosen notes, and the `Command` of a key."""
    opened = Signal(object)
    """A note to read and write at leisure."""
    removed = Signal(object)
    """The notes to delete."""
    menu_asked = Signal(object, object)
    """The chosen notes, and where on the screen."""

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

    def begin(self) -> None:
        """Another rencontre comes on screen."""
        for shelf in self.shelves.values():
            shelf.begin()

    def show_notes(
        self,
        notes: Mapping[str | None, Sequence[Noted]],
        elsewhere: Mapping[str | None, Sequence[Noted]] = _NOTES,
    ) -> None:
        """Show what lies on each shelf, and what lies elsewhere but touches that axis too."""
        for code, shelf in self.shelves.items():
            shelf.show_notes(notes.get(code, ()), elsewhere.get(code, ()))
        self._fold_side({code for code in (None, OUTSIDE) if notes.get(code)})

    def take_keyboard(self) -> None:
        """Put the keyboard on a card: a chosen one, else one to be filed, else the first there is."""
        if not self.shelves:
            return
        holding = next((shelf for shelf in self.shelves.values() if shelf.list.chosen()), None)
        if holding is not None:
            holding.list.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        shelf = next((s for s in (self.shelves[None], *self._filled()) if s.cards()), None)
        if shelf is not None:
            self._enter(shelf, shelf.list.currentIndex().row())

    def choose(self, note: RecordId) -> bool:
        """Choose the card of a note and bring it in sight; false when it is on no shelf."""
        shelf = next((s for s in self.shelves.values() if s.row_of(note) >= 0), None)
        if shelf is not None:
            self._enter(shelf, shelf.row_of(note))
        return shelf is not None

    def chosen(self) -> list[Noted]:
        """The chosen notes, column by column."""
        return [noted for shelf in self.shelves.values() for noted in shelf.list.chosen()]

    def frame(self, subgroups: Sequence[RecordId] = ()) -> Frame:
        """What the keys file notes under."""
        return Frame([code for code, _number in self._axes], subgroups)

    @override
    def sizeHint(self) -> QSize:
        """It takes what is left: the note below it, while one is open, is the one that must be whole."""
        return QSize(super().sizeHint().width(), _LOW)

    @override
    def hasHeightForWidth(self) -> bool:
        """Not because the names of its axes have: their columns scroll."""
        return False

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), _LOW)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        command = board_command(event)
        if command is not None and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # else Ctrl+1 would change the page, and F1 explain it
            return True
        if event.type() == QEvent.Type.KeyPress:
            return self._on_key(watched, event, command)
        return super().eventFilter(watched, event)

    def _add(self, code: str | None, number: int | None, name: str, faces: NoteFaces) -> Shelf:
        shelf = self.shelves[code] = Shelf(code, number, name, faces.shown, self)
        notes = shelf.list
        notes.carried = self.chosen
        notes.installEventFilter(self)
        notes.chosen_alone.connect(partial(self._choose_only_in, shelf))
        notes.clicked.connect(lambda index: self._lead(shelf.model.record(index.row())))
        notes.keys.opened.connect(self._on_opened)
        notes.keys.removed.connect(lambda _notes: self.removed.emit(self.chosen()))
        notes.keys.menu_asked.connect(lambda _notes, at: self.menu_asked.emit(self.chosen(), at))
        shelf.dropped.connect(self.moved)
        return shelf

    def _fold_side(self, filled: set[str | None]) -> None:
        """What is empty beside the axes takes no more room than it needs to be dropped on."""
        self._side.setMinimumWidth(_LEAST if filled else SLIM)
        self._side.setMaximumWidth(_ANY if filled else SLIM)
        for code in (None, OUTSIDE):
            shelf = self.shelves[code]
            shelf.set_slim(not filled)
            empty = bool(filled) and code not in filled
            shelf.list.setVisible(bool(filled) and not empty)
            shelf.setMaximumHeight(SLIM if empty else _ANY)

    def _on_key(self, watched: QObject, event: QKeyEvent, command: Command | None) -> bool:
        shelf = self._shelf_of(watched)
        if command is not None and shelf is not None:
            self._obey(shelf, command)
            return True
        step = _SIDES.get(event.key(), 0)
        return bool(step) and self._step_aside(watched, step)

    def _obey(self, shelf: Shelf, command: Command) -> None:
        """Change the chosen notes, and stay where they were: the next one is probably for another axis."""
        chosen = self.chosen()
        if not chosen:
            return
        row = shelf.list.currentIndex().row()
        self.commanded.emit(chosen, command)
        if not self.chosen():
            self._enter(shelf if shelf.cards() else next(self._filled(), shelf), row)

    def _on_opened(self, record: Noted | Ghost) -> None:
        if not self._lead(record):
            self.opened.emit(record)

    def _lead(self, record: Noted | Ghost) -> bool:
        """From the line of a note to its card."""
        return isinstance(record, Ghost) and self.choose(record.id)

    def _step_aside(self, watched: QObject, step: int) -> bool:
        filled, here = list(self._filled()), self._shelf_of(watched)
        if here is None or here not in filled:
            return False
        there = filled[(filled.index(here) + step) % len(filled)]
        self._enter(there, here.list.currentIndex().row())
        return True

    def _enter(self, shelf: Shelf, row: int) -> None:
        self._choose_only_in(shelf)
        shelf.list.choose(max(min(row, shelf.cards() - 1), 0))
        shelf.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose_only_in(self, shelf: Shelf) -> None:
        for other in self.shelves.values():
            if other is not shelf:
                other.list.clearSelection()

    def _filled(self) -> Iterator[Shelf]:
        return (shelf for shelf in self.shelves.values() if shelf.cards())

    def _shelf_of(self, watched: QObject) -> Shelf | None:
        return next((shelf for shelf in self.shelves.values() if shelf.list is watched), None)
