"""The menu of the chosen notes: everything their keys can do, with those keys."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from facilitator_app.domain.catalogue import OUTSIDE
from facilitator_app.i18n.words import _
from facilitator_app.ui.pages.note.keys import Command
from facilitator_app.ui.pages.outcome_words import NATURE_ICONS, nature_words, support_words
from facilitator_app.ui.theme.icons import icon

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from facilitator_app.domain.catalogue import Axis
    from facilitator_app.domain.identity import RecordId
    from facilitator_app.domain.outcome import Outcome


@dataclass(frozen=True, slots=True)
class MenuActions:
    """What the lines of the menu do to the chosen notes."""

    open: Callable[[], object]
    command: Callable[[Command], object]
    move: Callable[[str | None], object]
    put: Callable[[str, Any], object]
    """Give a field of all the notes a value."""
    remove: Callable[[], object]


@dataclass(frozen=True, slots=True)
class MenuFrame:
    """What can be chosen: the axes with their names, the subgroups with theirs."""

    axes: Sequence[Axis]
    names: Mapping[str, str]
    subgroups: Mapping[RecordId, str]


class BoardMenu(QMenu):
    """Shows what `first`, the first chosen note, is; what is chosen holds for all."""

    def __init__(self, frame: MenuFrame, first: Outcome, actions: MenuActions, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("board-menu")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._frame, self._first, self._actions = frame, first, actions
        self._line(self, _("Modifier la note"), _("Entrée"), actions.open, "pencil")
        self._add_axes()
        self._add_also()
        self._add_natures()
        self._add_support()
        if frame.subgroups:
            self._add_subgroups()
        self._tick(self, _("Mot pour mot"), _("Ctrl+{letter}").format(letter="G"), Command("verbatim"), first.verbatim)
        self._tick(self, _("Note interne"), _("Ctrl+{letter}").format(letter="I"), Command("internal"), first.internal)
        self.addSeparator()
        self._line(self, _("Supprimer"), _("Suppr"), actions.remove, "trash-2")

    def show_at(self, at: QPoint) -> None:
        """Open at a point of the screen."""
        self.popup(at)

    def _add_axes(self) -> None:
        menu = self._submenu(_("Classer dans"), "tag")
        for number, axis in enumerate(self._frame.axes, start=1):
            self._line(menu, f"{axis.number} · {self._frame.names[axis.code]}", _digit(number),
                       partial(self._actions.move, axis.code))  # fmt: skip
        self._line(menu, _("Hors axes"), _digit(0), partial(self._actions.move, OUTSIDE))
        self._line(menu, _("À classer"), "", partial(self._actions.move, None))

    def _add_also(self) -> None:
        menu = self._submenu(_("Touche aussi"), "layers")
        for number, axis in enumerate(self._frame.axes, start=1):
            keys = _("Ctrl+Maj+{digit}").format(digit=number)
            words = f"{axis.number} · {self._frame.names[axis.code]}"
            line = self._tick(menu, words, keys, Command("also", number), axis.code in self._first.also)
            line.setEnabled(axis.code != self._first.axis)

    def _add_natures(self) -> None:
        menu = self._submenu(_("Nature"), "list-checks")
        for number, (code, words) in enumerate(nature_words().items(), start=1):
            self._line(menu, words, f"F{number}", partial(self._actions.command, Command("nature", number)),
                       NATURE_ICONS[code])  # fmt: skip

    def _add_support(self) -> None:
        menu = self._submenu(_("Portage"), "users")
        for code, words in [("", _("non dit")), *support_words().items()]:
            line = self._line(menu, words, "", partial(self._actions.put, "support", str(code)))
            line.setCheckable(True)
            line.setChecked(self._first.support == code)

    def _add_subgroups(self) -> None:
        menu = self._submenu(_("Atelier"), "users")
        places: list[tuple[RecordId | None, str]] = [(None, _("Plénière")), *self._frame.subgroups.items()]
        for identity, name in places:
            line = self._line(menu, name, "", partial(self._actions.put, "subgroup", identity))
            line.setCheckable(True)
            line.setChecked(self._first.subgroup == identity)

    def _submenu(self, words: str, icon_name: str) -> QMenu:
        menu = self.addMenu(icon(icon_name), words)
        if menu is None:
            raise TypeError(words)
        return menu

    def _tick(self, menu: QMenu, words: str, keys: str, command: Command, on: bool) -> QAction:  # noqa: FBT001 - a state
        line = self._line(menu, words, keys, partial(self._actions.command, command))
        line.setCheckable(True)
        line.setChecked(on)
        return line

    @staticmethod
    def _line(menu: QMenu, words: str, keys: str, then: Callable[[], object], icon_name: str = "") -> QAction:
        shown = words.replace("&", "&&")
        line = menu.addAction(icon(icon_name), shown) if icon_name else menu.addAction(shown)
        line.setText(f"{shown}\t{keys}" if keys else shown)
        line.triggered.connect(lambda _checked=False: then())
        return line


def _digit(digit: int) -> str:
    return _("Ctrl+{digit}").format(digit=digit)
