"""The window: puts the navigation, the pages and what is said about them together, and nothing more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from facilitator_app.i18n.words import _
from facilitator_app.ui.override import override
from facilitator_app.ui.shell.help_panel import HelpPanel
from facilitator_app.ui.shell.navigation_bar import NavigationBar
from facilitator_app.ui.shell.page_stack import PageStack
from facilitator_app.ui.shell.window_keys import add_action, redo_words, undo_words
from facilitator_app.ui.widgets.banner import Banner
from facilitator_app.ui.widgets.notice_bar import NoticeBar
from facilitator_app.ui.widgets.status_line import StatusLine
from facilitator_app.ui.widgets.toast_bar import ToastBar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from PySide6.QtGui import QCloseEvent, QResizeEvent

    from facilitator_app.ui.editing import Editor
    from facilitator_app.ui.shell.page import Entry, Page

FOLD_UNDER = 1100
"""Below this width, in pixels, the navigation shows icons only."""


class MainWindow(QMainWindow):
    """Shows `entries` in the navigation; the first page is shown by `go_to`. `clock` gives the hour of the room."""

    asked = Signal(object)
    """A ``Target`` that a page wants to see."""
    search_asked = Signal(str)
    """The person wants to search everywhere, beginning with these words."""

    def __init__(
        self, entries: Sequence[Entry], editor: Editor, clock: Callable[[], datetime], group_name: str = ""
    ) -> None:
        super().__init__()
        self.setWindowTitle(_("Carnet de rencontres"))
        self.resize(1366, 728)
        self.setMinimumSize(800, 560)
        self._editor = editor
        self._closing = False
        self.pages = PageStack(entries, self)
        self.status = StatusLine(editor, clock, self, deep=True)
        self.navigation = NavigationBar(entries, group_name, self.status, self)
        self.notice = NoticeBar(self)
        self.banner = Banner(self)
        self.help = HelpPanel(self)
        self._assemble()
        self.toast = ToastBar(self.pages)
        self._add_actions()
        self._connect()

    def go_to(self, key: str) -> Page:
        """Bring a page on screen, building it the first time."""
        return self.pages.go_to(key)

    def retitle(self) -> None:
        """Name the page on screen in the title of the window."""
        page = self.pages.page()
        if page is not None and page.title:
            self.setWindowTitle(_("{page} – Carnet de rencontres").format(page=page.title))

    def search_everywhere(self, text: str = "") -> None:
        """Ctrl+K: ask for the line that searches everywhere, with ``text`` in it."""
        self.search_asked.emit(text)

    def search_page(self) -> None:
        """Ctrl+F: put the keyboard in the line that searches the page on screen."""
        if (page := self.pages.page()) is not None:
            page.search()

    def explain(self) -> None:
        """F1: show beside the page what it is for."""
        if (page := self.pages.page()) is not None:
            self.help.explain(page.explain())

    def undo(self) -> None:
        """Take the last step back, storing first what is being typed, which is then that step."""
        self.pages.flush()
        self._editor.undo()

    def redo(self) -> None:
        """Do again what was undone."""
        self.pages.flush()
        self._editor.redo()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.navigation.show_narrow(self.width() < FOLD_UNDER)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        """Store everything; stay open if that fails, unless the person insists."""
        self.pages.flush()
        if self._editor.has_unsaved() and not self._closing:
            self._offer_to_close()
            event.ignore()
        else:
            super().closeEvent(event)

    def _assemble(self) -> None:
        middle = QVBoxLayout()
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addWidget(self.notice)
        middle.addWidget(self.banner)
        middle.addWidget(self.pages, 1)
        whole = QWidget(self)
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.navigation)
        row.addLayout(middle, 1)
        row.addWidget(self.help)
        self.setCentralWidget(whole)

    def _add_actions(self) -> None:
        self.undo_action = add_action(self, undo_words(""), ("Ctrl+Z",), self.undo)
        self.redo_action = add_action(self, redo_words(""), ("Ctrl+Shift+Z", "Ctrl+Y"), self.redo)
        add_action(self, _("Chercher dans la page"), ("Ctrl+F",), self.search_page)
        add_action(self, _("Rechercher partout"), ("Ctrl+K",), lambda: self.search_everywhere(""))
        # Where F1 is a key of the page, Shift+F1 is free.
        add_action(self, _("Aide"), ("F1", "Shift+F1"), self.explain)
        add_action(self, _("Page suivante"), ("Ctrl+PgDown",), lambda: self.navigation.step(1))
        add_action(self, _("Page précédente"), ("Ctrl+PgUp",), lambda: self.navigation.step(-1))
        add_action(self, _("Revenir"), ("Escape",), self._on_back)

    def _connect(self) -> None:
        self.navigation.chosen.connect(self.go_to)
        self.pages.built.connect(self._on_built)
        self.pages.shown.connect(self._on_shown)
        self.toast.undo_asked.connect(self.undo)
        self._editor.failed.connect(self.banner.show_problem)
        # Methods, not lambdas: the editor may outlive the window, and Qt disconnects only methods.
        self._editor.told.connect(self._on_told)
        self._editor.stack.undoTextChanged.connect(self._on_undo_text)
        self._editor.stack.redoTextChanged.connect(self._on_redo_text)

    def _offer_to_close(self) -> None:
        self.banner.offer(_("Fermer quand même"), self._close_anyway)

    def _close_anyway(self) -> None:
        self._closing = True
        self.close()

    def _on_told(self, words: str) -> None:
        self.toast.say(words, undoable=False)

    def _on_undo_text(self, step: str) -> None:
        self.undo_action.setText(undo_words(step))

    def _on_redo_text(self, step: str) -> None:
        self.redo_action.setText(redo_words(step))

    def _on_built(self, page: Page) -> None:
        page.problem.connect(self.banner.show_problem)
        page.told.connect(self.toast.say)
        page.asked.connect(self.asked)

    def _on_shown(self, key: str) -> None:
        self.navigation.show_chosen(key)
        self.help.hide()
        self.retitle()

    def _on_back(self) -> None:
        """Escape leaves the nearest thing first: the help, the message, then what the page has open."""
        page = self.pages.page()
        if self.help.isVisible():
            self.help.hide()
        elif self.banner.isVisible():
            self.banner.hide()
        elif page is not None:
            page.go_back()
