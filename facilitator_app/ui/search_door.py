"""Opens the line that searches everywhere over the window of a carnet, and keeps its index near."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from facilitator_app.i18n.words import _
from facilitator_app.ui.palette_commands import page_commands, window_commands
from facilitator_app.ui.shell.command import Command
from facilitator_app.ui.shell.index_keeper import IndexKeeper

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from facilitator_app.services.search import Finder
    from facilitator_app.services.workspace import Carnet
    from facilitator_app.ui.editing import Editor
    from facilitator_app.ui.jobs import Jobs
    from facilitator_app.ui.main_window import MainWindow
    from facilitator_app.ui.shell.page import Entry
    from facilitator_app.ui.shell.palette import Palette


class SearchDoor(QObject):
    """Closed until a carnet is received; the palette is made when it is first asked for."""

    chosen = Signal(object)
    """A ``Target`` that the person wants to see."""

    def __init__(self, window: MainWindow, entries: Sequence[Entry], plan: Callable[[], object]) -> None:
        """``plan`` begins another rencontre."""
        super().__init__(window)
        self._window, self._entries, self._plan = window, entries, plan
        self._received: tuple[Carnet, Jobs] | None = None
        self._keeper: IndexKeeper | None = None
        self.palette: Palette | None = None
        window.search_asked.connect(self.open)

    def receive(self, carnet: Carnet, editor: Editor, jobs: Jobs) -> None:
        """Search this carnet from now on."""
        self._received = (carnet, jobs)
        self._keeper = IndexKeeper(self._window, self._finder, editor, jobs)

    def open(self, text: str = "") -> None:
        """Show the line, with ``text`` in it."""
        if self._received is None:
            return
        if self.palette is None:
            self.palette = self._built(self._received[1])
        self.palette.open(text)

    def close(self) -> None:
        """Nothing is searched any more: the carnet is being closed."""
        if self._keeper is not None:
            self._keeper.stop()
        if self.palette is not None:
            self.palette.searching.wait()

    @cached_property
    def _known(self) -> Finder:
        """What searches: it loads with the first search, or the first time that nothing else is to be done."""
        from facilitator_app.services.catalogue import Catalogue  # noqa: PLC0415 - after the first paint
        from facilitator_app.services.search import Finder  # noqa: PLC0415 - the same

        if self._received is None:
            message = "no carnet is open yet"
            raise RuntimeError(message)
        library = self._received[0].library
        return Finder(library, Catalogue.of(library))

    def _finder(self) -> Finder:
        return self._known

    def _built(self, jobs: Jobs) -> Palette:
        from facilitator_app.ui.pages.outcome_words import NATURE_ICONS  # noqa: PLC0415 - when first asked for
        from facilitator_app.ui.shell.palette import Palette  # noqa: PLC0415 - the same

        palette = Palette(self._window, self._known, jobs, self._commands(), NATURE_ICONS)
        palette.chosen.connect(self.chosen)
        palette.problem.connect(self._window.banner.show_problem)
        return palette

    def _commands(self) -> list[Command]:
        new = (
            Command(_("Nouvelle rencontre"), "plus", self._plan, also=_("prévoir, créer, ajouter")),
            Command(_("Chercher dans cette page"), "search", self._window.search_page, _("Ctrl+F")),
        )
        return [*new, *page_commands(self._entries, self._window.go_to), *window_commands(self._window)]
