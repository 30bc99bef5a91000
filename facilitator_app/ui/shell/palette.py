"""Ctrl+K: one line over the page, in which one types where to go, what to do, or what to find."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QKeyCombination, QObject, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from facilitator_app.i18n.words import _
from facilitator_app.ui.jobs import Job
from facilitator_app.ui.override import override
from facilitator_app.ui.shell.palette_list import PaletteList
from facilitator_app.ui.shell.palette_rows import command_rows, found_rows, near_rows
from facilitator_app.ui.shell.palette_words import help_words, hint_words, nothing_words
from facilitator_app.ui.shell.searching import Searching
from facilitator_app.ui.theme.measures import LARGE, SMALL, WIDE
from facilitator_app.ui.theme.palette import tokens_of
from facilitator_app.ui.widgets.card import Card
from facilitator_app.ui.widgets.label import PlainLabel
from facilitator_app.ui.widgets.search_field import SearchField
from facilitator_app.ui.widgets.wait_bar import WaitBar

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtCore import QModelIndex

    from facilitator_app.services.search import Finder, Findings
    from facilitator_app.ui.jobs import Jobs
    from facilitator_app.ui.shell.command import Command
    from facilitator_app.ui.shell.palette_rows import PaletteRow

_WIDTH = 680
_LEAST = 2
"""Letters from which records are searched."""
_VEIL = 0.45


class Palette(QWidget):
    """Covers ``window`` while it is open. ``natures`` are the icons of what is noted."""

    chosen = Signal(object)
    """A ``Target`` that the person wants to see."""
    problem = Signal(object)
    """An exception: the search could not be done."""

    def __init__(
        self, window: QWidget, finder: Finder, jobs: Jobs, commands: Sequence[Command], natures: Mapping[str, str]
    ) -> None:
        super().__init__(window)
        self._window, self._finder, self._jobs = window, finder, jobs
        self._commands, self._natures = commands, natures
        self._before: QWidget | None = None
        self._reading: Job | None = None
        self._findings: Findings | None = None
        self._answered = self._moved = self._opening = False
        self.searching = Searching(finder, self)
        self.line = SearchField(_("Rechercher partout, aller à, faire"), self, large=True)
        self.line.setObjectName("search-everywhere")
        self.list = PaletteList(self)
        self.list.setObjectName("found-everywhere")
        self.list.setAccessibleName(_("Ce qui a été trouvé"))
        self.nothing = PlainLabel("", self, tone="soft", wrap=True)
        self.wait = WaitBar(self)
        self.help = PlainLabel(help_words(), self, size="small", wrap=True)
        self.hint = PlainLabel("", self, size="small", tone="soft", wrap=True)
        self._keys = self._actions()
        self._assemble()
        self._connect()
        self.hide()

    def open(self, text: str = "") -> None:
        """Show the line over the page, with ``text`` in it and the keyboard."""
        if not self.isVisible():
            self._before = self._window.focusWidget()
            self._catch_up()
        self.help.hide()
        self.line.setText(text)
        self._on_typed()
        self.show()
        self.raise_()
        self._place()
        self.line.setFocus()
        self.line.selectAll()

    def leave(self) -> None:
        """Close, and give the keyboard back to where it was."""
        self.searching.forget()
        if self._reading is not None:
            self._reading.cancel()
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus()
        self._before = None

    def explain(self) -> None:
        """F1: show or hide what can be typed here."""
        self.help.setVisible(not self.help.isVisible())
        self._place()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self._place()
        elif isinstance(event, QKeyEvent):
            return self._on_key(event)
        return super().eventFilter(watched, event)

    @override
    def focusNextPrevChild(self, forwards: bool) -> bool:
        """Tab stays within: between the line and the button that stops what takes long."""
        stop = self.wait.stop
        (stop if self.line.hasFocus() and stop.isVisible() else self.line).setFocus()
        return True

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.leave()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        veil = QColor(tokens_of(self.palette()).deep)
        veil.setAlphaF(_VEIL)
        QPainter(self).fillRect(self.rect(), veil)

    def _assemble(self) -> None:
        self.card = Card(parent=self)
        self.card.body.setContentsMargins(SMALL, SMALL, SMALL, SMALL)
        self.card.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        for words in (self.nothing, self.help, self.hint):
            words.setContentsMargins(LARGE, SMALL, LARGE, SMALL)
        for widget in (self.line, self.wait, self.help, self.list, self.nothing, self.hint):
            self.card.body.addWidget(widget, 1 if widget is self.list else 0)
        self.line.setFixedHeight(self.line.sizeHint().height())
        self.nothing.hide()
        self.help.hide()

    def _actions(self) -> dict[QKeyCombination, Callable[[], None]]:
        key = Qt.Key
        ctrl_k = QKeyCombination(Qt.KeyboardModifier.ControlModifier, key.Key_K)
        keypad = QKeyCombination(Qt.KeyboardModifier.KeypadModifier, key.Key_Enter)
        actions = {key.Key_Escape: self.leave, key.Key_F1: self.explain, key.Key_Return: self._on_enter}
        plain = {QKeyCombination(one): action for one, action in actions.items()}
        return plain | {ctrl_k: self.line.selectAll, keypad: self._on_enter}

    def _connect(self) -> None:
        for watched in (self._window, self.line, self.wait.stop):
            watched.installEventFilter(self)
        self.line.textChanged.connect(self._on_typed)
        self.list.clicked.connect(self._on_clicked)
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.searching.found.connect(self._on_found)
        self.searching.failed.connect(self._on_failed)

    def _on_key(self, event: QKeyEvent) -> bool:
        """Every key is ours while the palette is open: no shortcut of the page below may answer."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() != QEvent.Type.KeyPress:
            return False
        action = self._keys.get(event.keyCombination())
        if action is not None:
            action()
            return True
        stepped = self.list.step(event.key())
        self._moved = self._moved or stepped
        return stepped

    def _place(self) -> None:
        """Cover the window; the card is as high as what it holds, and stays within."""
        self.setGeometry(self._window.rect())
        width = min(_WIDTH, self.width() - 2 * LARGE)
        top = min(WIDE * 2, self.height() // 12)
        others = [w for w in (self.line, self.wait, self.help, self.nothing, self.hint) if not w.isHidden()]
        taken = sum(_height(widget, width - 2 * SMALL) + self.card.body.spacing() for widget in others) + 2 * SMALL
        room = min(self.list.height_of_all(), self.height() - top - LARGE - taken)
        self.card.setGeometry(QRect((self.width() - width) // 2, top, width, taken + max(room, 0)))

    def _catch_up(self) -> None:
        """Read what was written since the last search; a bar says so where that takes a while."""
        job = self._reading = Job(self._finder.keep_up)
        job.succeeded.connect(self._on_read)
        job.failed.connect(self._on_failed)
        job.finished.connect(self._on_reading_over)
        self.wait.watch(job, _("Lecture de ce qui a été écrit…"))
        self._jobs.start(job)

    def _on_typed(self) -> None:
        self._moved = self._opening = False
        self._answered = False
        self._show()
        if 0 < len(self.line.text().strip()) < _LEAST:
            self.searching.forget()
            self._findings, self._answered = None, True
            self._show()
        else:
            self.searching.ask(self.line.text())

    def _on_found(self, findings: Findings) -> None:
        self._findings, self._answered = findings, True
        self._show()
        if self._opening:
            self._open_row(self.list.chosen())

    def _show(self) -> None:
        """The commands at once; what was found stays until what is found now is there."""
        typed, findings = self.line.text().strip(), self._findings
        commands = command_rows(self._commands, typed)
        found = [] if findings is None else found_rows(findings, self._natures)
        near = [] if findings is None or typed else near_rows(findings.near)
        rows = [*near, *commands, *found]
        self.list.lines.show_records(rows)
        self.list.setVisible(bool(rows))
        if not self._moved:
            self.list.choose_first()
        self.nothing.setText(nothing_words(typed))
        self.nothing.setVisible(not rows and self._answered)
        self.hint.setText(hint_words(findings.unclear if findings is not None and typed else ()))
        self._place()

    def _on_enter(self) -> None:
        """Open what is chosen; who types and presses Enter before the answer gets the first of the answer."""
        if self._answered or self._moved:
            self._open_row(self.list.chosen())
        else:
            self._opening = True

    def _open_row(self, row: PaletteRow | None) -> None:
        self._opening = False
        if row is None:
            return
        self.leave()
        if row.command is not None:
            row.command.run()
        elif row.target is not None:
            self.chosen.emit(row.target)

    def _on_clicked(self, index: QModelIndex) -> None:
        row = self.list.lines.record(index.row())
        if not row.head:
            self._open_row(row)

    def _on_current(self, index: QModelIndex) -> None:
        """The keyboard stays in the line: a screen reader hears from it which result is chosen."""
        row = self.list.lines.record(index.row()) if index.isValid() else None
        self.line.setAccessibleDescription("" if row is None else row.spoken())

    def _on_read(self) -> None:
        if self.isVisible():
            self.searching.ask(self.line.text())

    def _on_reading_over(self) -> None:
        self._reading = None

    def _on_failed(self, error: Exception) -> None:
        self.leave()
        self.problem.emit(error)


def _height(widget: QWidget, width: int) -> int:
    return widget.heightForWidth(width) if widget.hasHeightForWidth() else widget.sizeHint().height()
