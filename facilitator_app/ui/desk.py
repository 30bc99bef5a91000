"""One carnet in one window: shown at once, opened after the first paint, let go at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from facilitator_app.i18n.words import _
from facilitator_app.ui.editing import Editor
from facilitator_app.ui.jobs import Jobs
from facilitator_app.ui.late_badge import LateBadge
from facilitator_app.ui.main_window import MainWindow
from facilitator_app.ui.pages.rencontre.section import RencontresSection
from facilitator_app.ui.rooms import Given, Rooms
from facilitator_app.ui.search_door import SearchDoor
from facilitator_app.ui.shell.first_paint import FirstPaint

if TYPE_CHECKING:
    from pathlib import Path

    from facilitator_app.services.workspace import Carnet
    from facilitator_app.ui.shell.page import Target


class Desk(QObject):
    """Shows the window at once; opens the carnet right after the first paint; ``ready`` says that it is usable."""

    ready = Signal()
    preferences_changed = Signal(object)
    """Another ``Preferences``: whoever made the desk applies it."""
    sample_left = Signal()
    """The person has seen enough of the sample."""

    def __init__(self, given: Given, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._given = given
        self._carnet: Carnet | None = None
        self._late: LateBadge | None = None
        self._closed = False
        self.editor, self.jobs = Editor(parent=self), Jobs(self)
        self._rooms = Rooms(given, self.editor, self.jobs, lambda: self._carnet, self)
        entries = self._rooms.entries()
        self.window = MainWindow(entries, self.editor, given.here, given.name)
        self.search = SearchDoor(self.window, entries, self._on_new)
        self.search.chosen.connect(self.show_target)
        self.window.asked.connect(self.show_target)
        self._rooms.retitled.connect(self.window.retitle)
        self._rooms.new_asked.connect(self._on_new)
        self._rooms.preferences_changed.connect(self.preferences_changed)
        self.window.go_to("home")

    @property
    def carnet(self) -> Carnet:
        """The open carnet."""
        if self._carnet is None:
            message = "the carnet is opened after the first paint"
            raise RuntimeError(message)
        return self._carnet

    @property
    def rencontres(self) -> RencontresSection:
        """The section of the rencontres, built if nobody has been there yet."""
        section = self.window.pages.built_page("rencontres")
        if not isinstance(section, RencontresSection):
            raise TypeError(section)
        return section

    def show(self) -> None:
        """Put the window on screen; the carnet follows as soon as it is painted."""
        FirstPaint(self.window).painted.connect(self.open)
        self.window.show()

    def open(self) -> None:
        """Open the carnet now, if it isn't; what goes wrong is shown above the page.

        A desk that is closed stays closed: its first paint may come only when it leaves.
        """
        if self._carnet is not None or self._closed:
            return
        self._carnet = self._given.open_carnet()
        self.editor.work_on(self._carnet.library)
        self._rooms.receive(self._carnet)
        self.search.receive(self._carnet, self.editor, self.jobs)
        self._late = LateBadge(self.window.navigation.row("actions"), self.editor, self)
        if self._given.sample:
            self._say_sample()
        self.ready.emit()

    def show_target(self, target: Target) -> None:
        """Go to a place in the window, and light the record it names."""
        page = self.window.go_to(target.page)
        if isinstance(page, RencontresSection) and target.rencontre is not None:
            page.open_rencontre(target.rencontre, target.step)
        if target.part:
            page.show_part(target.part, target.record)
        elif target.record is not None:
            page.show_record(target.record)

    def receive_file(self, path: Path) -> None:
        """Show what a bundle would bring; it is applied only when the person says so."""
        from facilitator_app.ui.pages.exchanges_page import ExchangesPage  # noqa: PLC0415 - built when first shown

        page = self.window.go_to("exchanges")
        if isinstance(page, ExchangesPage):
            page.receive_file(path)

    def close(self) -> None:
        """Wait for the work under way, then let the carnet go, with its copy."""
        self._closed = True
        self.window.pages.flush()
        self.search.close()
        if self._late is not None:
            self._late.stop()
            self._late = None
        self.jobs.wait()
        if self._carnet is not None:
            self._carnet.close()
            self._carnet = None

    def _on_new(self) -> None:
        """Plan a rencontre, from wherever it was asked."""
        self.window.go_to("rencontres")
        self.rencontres.plan()

    def _say_sample(self) -> None:
        notice = self.window.notice
        notice.say(
            _("Carnet d’exemple : ce que vous y faites disparaît quand vous le quittez."), _("Quitter l’exemple")
        )
        notice.asked.connect(self.sample_left)
