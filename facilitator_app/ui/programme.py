"""The program on screen: first start where nothing is begun, then the desk; again when the language changes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from facilitator_app.domain.problem import Problem
from facilitator_app.i18n.words import _, speak
from facilitator_app.ui.bugs import Bugs
from facilitator_app.ui.desk import Desk
from facilitator_app.ui.rooms import Given
from facilitator_app.ui.theme.wear import wear
from facilitator_app.ui.widgets.banner import Banner

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from facilitator_app.services.preferences import Preferences
    from facilitator_app.services.rencontre_list import Listed
    from facilitator_app.services.workspace import Carnet
    from facilitator_app.ui.files import Files


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A folder this program holds, and what can be done with it.

    ``begin`` takes name, role, region, group; ``here`` gives the date and hour of the room.
    """

    started: Callable[[], bool]
    begin: Callable[[str, str, str, str], None]
    first: Callable[[], Sequence[Listed]]
    open_carnet: Callable[[], Carnet]
    leave: Callable[[], None]
    name: Callable[[], str]
    here: Callable[[], datetime]
    folder: Path
    sample: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Outside:
    """What the program finds around it, the same for every place."""

    files: Files
    preferences: Preferences
    keep_preferences: Callable[[Preferences], None]
    regions: Callable[[], Sequence[tuple[str, str]]]
    own_place: Callable[[], Place]
    sample_place: Callable[[], Place]
    write_report: Callable[[BaseException], Path]
    """Writes the report of a bug, without personal data, and says where; ``OSError`` or ``Problem``."""


class Programme(QObject):
    """Shows one window at a time."""

    ready = Signal()
    """A carnet is open and its window answers."""

    def __init__(self, application: QApplication, outside: Outside, place: Place, file: Path | None = None) -> None:
        super().__init__(application)
        self._application, self._outside, self._place, self._file = application, outside, place, file
        self._bugs = Bugs(outside.write_report, outside.files)
        self.first: QMainWindow | None = None
        self._first_banner: Banner | None = None
        self.desk: Desk | None = None

    def show(self) -> None:
        """Put the right window on screen."""
        if self._place.started():
            self._show_desk()
        else:
            self._show_first_start()

    def show_bug(self, error: BaseException) -> bool:
        """Say above the page that something broke, or what the world did; false while no window is there to say it."""
        banner = self._first_banner if self.desk is None else self.desk.window.banner
        if banner is None:
            return False
        self._bugs.tell(error, banner, self._place.folder)
        return True

    def close(self) -> None:
        """Store everything and let the folder go."""
        if self.desk is not None:
            self.desk.close()
        self._place.leave()

    def _show_desk(self) -> None:
        given = Given(
            first=self._place.first(),
            open_carnet=self._place.open_carnet,
            here=self._place.here,
            files=self._outside.files,
            preferences=self._outside.preferences,
            keep_preferences=self._outside.keep_preferences,
            name=self._place.name(),
            sample=self._place.sample,
        )
        self.desk = Desk(given, self)
        self.desk.ready.connect(self._on_ready)
        self.desk.preferences_changed.connect(self._on_preferences)
        self.desk.sample_left.connect(self._on_sample_left)
        self.desk.show()

    def _show_first_start(self) -> None:
        from facilitator_app.ui.pages.first_start_page import FirstStartPage  # noqa: PLC0415 - seen once in a life

        window = QMainWindow()
        window.setWindowTitle(_("Carnet de rencontres"))
        window.resize(1000, 720)
        page = FirstStartPage(self._outside.regions(), window)
        banner = self._first_banner = Banner(window)
        whole = QWidget(window)
        layout = QVBoxLayout(whole)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(banner)
        layout.addWidget(page, 1)
        window.setCentralWidget(whole)
        page.begun.connect(lambda *answers: self._on_begun(banner, *answers))
        page.sample_asked.connect(self._on_sample_asked)
        self.first = window
        window.show()
        page.activate()

    def _on_begun(self, banner: Banner, name: str, role: str, region: str, group: str) -> None:
        try:
            self._place.begin(name, role, region, group)
        except Problem as problem:
            banner.show_problem(problem)
            return
        self._leave_first_start(self._place)

    def _on_sample_asked(self) -> None:
        self._place.leave()
        self._leave_first_start(self._outside.sample_place())

    def _leave_first_start(self, place: Place) -> None:
        self._place = place
        self._show_desk()
        if self.first is not None:
            self.first.close()
            self.first = self._first_banner = None

    def _on_ready(self) -> None:
        if self._file is not None and self.desk is not None:
            self.desk.receive_file(self._file)
            self._file = None
        self.ready.emit()

    def _on_preferences(self, preferences: Preferences) -> None:
        """The theme changes where it is; another language makes the window anew."""
        spoken = self._outside.preferences.language
        self._outside = replace(self._outside, preferences=preferences)
        wear(self._application, preferences.theme)
        if preferences.language != spoken:
            speak(preferences.language)
            self._replace_desk(self._place)

    def _on_sample_left(self) -> None:
        """Close the sample, which takes its folder with it, and go to the person's own carnet."""
        leaving = self._place
        self._replace_desk(None)
        leaving.leave()
        self._place = self._outside.own_place()
        self.show()

    def _replace_desk(self, place: Place | None) -> None:
        old, self.desk = self.desk, None
        self._application.setQuitOnLastWindowClosed(False)
        if old is not None:
            old.close()
            old.window.close()
            old.window.deleteLater()
            old.deleteLater()
        if place is not None:
            self._place = place
            self._show_desk()
        self._application.setQuitOnLastWindowClosed(True)
