"""One carnet in one window: the entries of the navigation, and the page each of them builds when first shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from facilitator_app.i18n.words import _
from facilitator_app.ui.editing import Editor
from facilitator_app.ui.jobs import Jobs
from facilitator_app.ui.main_window import MainWindow
from facilitator_app.ui.pages.rencontre.section import RencontresSection
from facilitator_app.ui.pages.rencontres_page import RencontresPage
from facilitator_app.ui.shell.first_paint import FirstPaint
from facilitator_app.ui.shell.page import Entry

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from pathlib import Path

    from facilitator_app.services.preferences import Preferences
    from facilitator_app.services.rencontre_list import Listed
    from facilitator_app.services.workspace import Carnet
    from facilitator_app.ui.files import Files
    from facilitator_app.ui.pages.rencontre.workspace import RencontreWorkspace
    from facilitator_app.ui.shell.page import Page, Target


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What bootstrap gives a desk. ``first`` is painted before ``open_carnet`` loads everything else."""

    first: Sequence[Listed]
    open_carnet: Callable[[], Carnet]
    here: Callable[[], datetime]
    files: Files
    preferences: Preferences
    keep_preferences: Callable[[Preferences], None]
    name: str = ""
    sample: bool = False


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
        self.editor, self.jobs = Editor(parent=self), Jobs(self)
        self.window = MainWindow(self._entries(), self.editor, given.here, given.name)
        self.window.asked.connect(self.show_target)
        self.rencontres = self._show_section()

    @property
    def carnet(self) -> Carnet:
        """The open carnet."""
        if self._carnet is None:
            message = "the carnet is opened after the first paint"
            raise RuntimeError(message)
        return self._carnet

    def show(self) -> None:
        """Put the window on screen; the carnet follows as soon as it is painted."""
        FirstPaint(self.window).painted.connect(self.open)
        self.window.show()

    def open(self) -> None:
        """Open the carnet now, if it isn't; what goes wrong is shown above the page."""
        if self._carnet is not None:
            return
        self._carnet = self._given.open_carnet()
        self.editor.work_on(self._carnet.library)
        self.rencontres.list.receive(self._carnet)
        if self._given.sample:
            self._say_sample()
        self.ready.emit()

    def show_target(self, target: Target) -> None:
        """Go to a place in the window, and light the record it names."""
        page = self.window.go_to(target.page)
        if isinstance(page, RencontresSection) and target.rencontre is not None:
            page.open_rencontre(target.rencontre, target.step)
        if target.record is not None:
            page.show_record(target.record)

    def receive_file(self, path: Path) -> None:
        """Show what a bundle would bring; it is applied only when the person says so."""
        from facilitator_app.ui.pages.exchanges_page import ExchangesPage  # noqa: PLC0415 - built when first shown

        page = self.window.go_to("exchanges")
        if isinstance(page, ExchangesPage):
            page.receive_file(path)

    def close(self) -> None:
        """Wait for the work under way, then let the carnet go, with its copy."""
        self.window.pages.flush()
        self.jobs.wait()
        if self._carnet is not None:
            self._carnet.close()
            self._carnet = None

    def _entries(self) -> list[Entry]:
        return [
            Entry("rencontres", _("Rencontres"), "calendar-days", self._build_rencontres),
            Entry("people", _("Personnes"), "users", self._build_people),
            Entry("practice", _("Ma pratique"), "chart-column", self._build_practice),
            Entry("exchanges", _("Échanges"), "arrow-left-right", self._build_exchanges),
            Entry("settings", _("Réglages"), "settings", self._build_settings, at_bottom=True),
        ]

    def _show_section(self) -> RencontresSection:
        section = self.window.go_to("rencontres")
        if not isinstance(section, RencontresSection):
            raise TypeError(section)
        return section

    def _build_rencontres(self) -> Page:
        page = RencontresPage(self.editor, lambda: self._given.here().date(), self._given.first)
        section = RencontresSection(page, self._build_workspace)
        section.retitled.connect(self._on_retitled)
        return section

    def _build_workspace(self) -> RencontreWorkspace:
        from facilitator_app.services.catalogue import Catalogue  # noqa: PLC0415 - after the first paint
        from facilitator_app.ui.pages.rencontre.steps import step_builders  # noqa: PLC0415 - the same
        from facilitator_app.ui.pages.rencontre.workspace import RencontreWorkspace  # noqa: PLC0415 - the same

        catalogue = Catalogue.of(self.carnet.library)
        builders = step_builders(self.carnet, catalogue, self.editor, self.jobs, self._given.files)
        return RencontreWorkspace(self.carnet, catalogue, self.editor, builders)

    def _build_people(self) -> Page:
        from facilitator_app.services.catalogue import Catalogue  # noqa: PLC0415 - after the first paint
        from facilitator_app.ui.pages.people_page import PeoplePage  # noqa: PLC0415 - the same

        return PeoplePage(self.editor, self.carnet, Catalogue.of(self.carnet.library), self.jobs)

    def _build_practice(self) -> Page:
        from facilitator_app.ui.pages.practice_page import PracticePage  # noqa: PLC0415 - after the first paint

        return PracticePage(self.editor, self.carnet, self.jobs, self._given.files)

    def _build_exchanges(self) -> Page:
        from facilitator_app.ui.pages.exchanges_page import ExchangesPage  # noqa: PLC0415 - after the first paint

        return ExchangesPage(self.editor, self.carnet, self.jobs, self._given.files)

    def _build_settings(self) -> Page:
        from facilitator_app.services.catalogue import Catalogue  # noqa: PLC0415 - after the first paint
        from facilitator_app.ui.pages.settings_page import Choosing, SettingsPage  # noqa: PLC0415 - the same

        choosing = Choosing(self._given.preferences, self._on_preferences)
        catalogue = Catalogue.of(self.carnet.library)
        return SettingsPage(self.editor, self.carnet, catalogue, self.jobs, choosing, self._given.files)

    def _on_retitled(self) -> None:
        self.window.retitle()

    def _on_preferences(self, preferences: Preferences) -> None:
        self._given.keep_preferences(preferences)
        self.preferences_changed.emit(preferences)

    def _say_sample(self) -> None:
        notice = self.window.notice
        notice.say(
            _("Carnet d’exemple : ce que vous y faites disparaît quand vous le quittez."), _("Quitter l’exemple")
        )
        notice.asked.connect(self.sample_left)
