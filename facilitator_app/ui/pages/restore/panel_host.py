"""The board and the panels in one place: a row of buttons, and the panel that was asked for, built when first shown."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from facilitator_app.domain.rencontre import Rencontre
from facilitator_app.i18n.words import _
from facilitator_app.ui.pages.restore.panels import PanelEntry, panel_entries
from facilitator_app.ui.shell.window_keys import add_action
from facilitator_app.ui.theme.measures import SMALL
from facilitator_app.ui.widgets.button import Button
from facilitator_app.ui.widgets.tool_row import ToolRow

if TYPE_CHECKING:
    from collections.abc import Iterable

    from facilitator_app.domain.edit import Edit
    from facilitator_app.domain.identity import RecordId
    from facilitator_app.ui.pages.restore.panel import Given, Panel

BOARD: Final = "board"


class PanelHost(QWidget):
    """Shows the board first. The button or the key of a panel brings it; once it is there, it brings the board back."""

    switched = Signal()
    """Another panel is on screen."""
    built = Signal(object)
    """A `Panel` that has just been made, for who wants to hear of it."""

    def __init__(self, given: Given, board: Panel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._given = given
        self._rencontre: Rencontre | None = None
        self._entries = {entry.key: entry for entry in panel_entries()}
        self._panels: dict[str, Panel] = {BOARD: board}
        self.tools = ToolRow("", self)
        self.essential = Button(_("L’essentiel"), self, icon="file-text", tip=_("Ctrl+{letter}").format(letter="L"))
        self.essential.setObjectName("to-essential")
        self.tools.add_tool(self.essential)
        self.buttons = {entry.key: self._button(entry) for entry in self._entries.values()}
        self._stack = QStackedWidget(self)
        self._stack.addWidget(board)
        board.hinted.connect(self._say)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SMALL)
        layout.addWidget(self.tools)
        layout.addWidget(self._stack, 1)
        self._say()

    def listen_in(self, page: QWidget) -> None:
        """Let the keys of the panels work wherever the keyboard is within `page`."""
        for entry in self._entries.values():
            add_action(page, entry.text, (f"Ctrl+{entry.letter}",), partial(self.toggle, entry.key))

    def show_rencontre(self, rencontre: Rencontre | None) -> None:
        """Put another rencontre in every panel there is."""
        self._rencontre = rencontre
        for panel in self._panels.values():
            panel.show_rencontre(rencontre)
        self._count()

    def follow(self, edit: Edit) -> None:
        """Let every panel there is show what an edit changed."""
        if self._rencontre is not None and edit.touches(self._rencontre):
            self._rencontre = self._given.carnet.library.get(Rencontre, self._rencontre.id) or self._rencontre
        for panel in self._panels.values():
            panel.follow(edit)
        self._count()

    def show_panel(self, key: str = BOARD) -> Panel:
        """Bring a panel on screen, building it the first time, with the keyboard in it."""
        panel = self._panels.get(key) or self._build(self._entries[key])
        self._stack.setCurrentWidget(panel)
        for other, button in self.buttons.items():
            button.setChecked(other == key)
        self._say()
        self.switched.emit()
        panel.take_keyboard()
        return panel

    def panel(self) -> Panel:
        """The panel on screen."""
        return next(panel for panel in self._panels.values() if panel is self._stack.currentWidget())

    def panels(self) -> Iterable[Panel]:
        """The panels that were built."""
        return self._panels.values()

    def toggle(self, key: str) -> None:
        """Bring a panel, or the board if that panel is on screen."""
        self.show_panel(BOARD if self._panels.get(key) is self.panel() else key)

    def go_back(self) -> bool:
        """Escape: leave what is open in the panel, then the panel; false on the board with nothing open."""
        if self.panel().go_back():
            return True
        if self.panel() is self._panels[BOARD]:
            return False
        self.show_panel()
        return True

    def show_record(self, record: RecordId) -> None:
        """Bring the panel that has a record, with that record chosen; those not built yet are asked last."""
        for key in (*self._panels, *(key for key in self._entries if key not in self._panels)):
            panel = self._panels.get(key) or self._build(self._entries[key])
            if panel.show_record(record):
                self.show_panel(key)
                panel.show_record(record)  # again: the keyboard has gone where work in that panel begins
                return

    def show_part(self, key: str, record: RecordId | None = None) -> None:
        """Bring a panel by its key, on a record if one is named; nothing when there is no such panel."""
        if key in self._entries:
            panel = self.show_panel(key)
            if record is not None:
                panel.show_record(record)

    def flush(self) -> None:
        """Store what is typed in any panel."""
        for panel in self._panels.values():
            panel.flush()

    def _build(self, entry: PanelEntry) -> Panel:
        panel = self._panels[entry.key] = entry.build(self._given, self)
        self._stack.addWidget(panel)
        panel.hinted.connect(self._say)
        panel.named.connect(self.buttons[entry.key].setText)
        panel.show_rencontre(self._rencontre)
        self.built.emit(panel)
        return panel

    def _button(self, entry: PanelEntry) -> Button:
        tip = _("Ctrl+{letter}").format(letter=entry.letter)
        button = Button(entry.text, self, icon=entry.icon, tip=tip)
        button.setObjectName(f"to-{entry.key}")
        button.setCheckable(True)
        button.clicked.connect(partial(self.toggle, entry.key))
        self.tools.add_tool(button)
        return button

    def _count(self) -> None:
        if self._rencontre is None:
            return
        for entry in self._entries.values():
            if entry.say is not None and entry.key not in self._panels:
                self.buttons[entry.key].setText(entry.say(self._given.carnet.library, self._rencontre))
            if entry.count is not None:
                count = entry.count(self._given.carnet.library, self._rencontre.id)
                self.buttons[entry.key].setText(f"{entry.text} {count}" if count else entry.text)

    def _say(self) -> None:
        panel = self.panel()
        self.tools.title.setText(panel.title)
        self.tools.note.setText(panel.hint)
