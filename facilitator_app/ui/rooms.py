"""The rooms of the window: what the navigation leads to, and the page each entry builds when it is first shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from facilitator_app.i18n.words import _
from facilitator_app.ui.pages.home_page import HomePage
from facilitator_app.ui.pages.rencontre.section import RencontresSection
from facilitator_app.ui.pages.rencontres_page import RencontresPage
from facilitator_app.ui.shell.page import Entry

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date, datetime

    from facilitator_app.services.preferences import Preferences
    from facilitator_app.services.rencontre_list import Listed
    from facilitator_app.services.workspace import Carnet
    from facilitator_app.ui.editing import Editor
    from facilitator_app.ui.files import Files
    from facilitator_app.ui.jobs import Jobs
    from facilitator_app.ui.pages.rencontre.workspace import RencontreWorkspace
    from facilitator_app.ui.shell.page import Page


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


class Rooms(QObject):
    """Builds pages for a carnet that ``opened`` gives once it is open; the first ones are there before it."""

    retitled = Signal()
    """What is on screen has another name."""
    new_asked = Signal()
    """The person wants to plan a rencontre."""
    preferences_changed = Signal(object)
    """Another ``Preferences``, already kept."""

    def __init__(
        self, given: Given, editor: Editor, jobs: Jobs, opened: Callable[[], Carnet | None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._given, self._editor, self._jobs, self._open = given, editor, jobs, opened
        self._home: HomePage | None = None
        self._list: RencontresPage | None = None

    @property
    def _carnet(self) -> Carnet:
        carnet = self._open()
        if carnet is None:
            message = "the carnet is opened after the first paint"
            raise RuntimeError(message)
        return carnet

    def receive(self, carnet: Carnet) -> None:
        """Let the pages that were built before it work on the carnet."""
        for page in (self._home, self._list):
            if page is not None:
                page.receive(carnet)

    def entries(self) -> list[Entry]:
        """The lines of the navigation, in their order."""
        return [
            Entry("home", _("Accueil"), "home", self._build_home),
            Entry("rencontres", _("Rencontres"), "calendar-days", self._build_rencontres),
            Entry("people", _("Personnes"), "users", self._build_people),
            Entry("actions", _("Actions"), "list-checks", self._build_actions),
            Entry("resources", _("Ressources"), "library", self._build_resources),
            Entry("practice", _("Ma pratique"), "chart-column", self._build_practice),
            Entry("exchanges", _("Échanges"), "arrow-left-right", self._build_exchanges),
            Entry("settings", _("Réglages"), "settings", self._build_settings, at_bottom=True),
        ]

    def _build_home(self) -> Page:
        page = HomePage(self._editor, self._jobs, self._given.files, self._today, self._given.first)
        page.new_asked.connect(self.new_asked)
        self._home = page
        return page

    def _build_rencontres(self) -> Page:
        page = RencontresPage(self._editor, self._today, self._given.first, self._open())
        section = RencontresSection(page, self._build_workspace)
        section.retitled.connect(self.retitled)
        self._list = page
        return section

    def _build_workspace(self) -> RencontreWorkspace:
        from facilitator_app.services.catalogue import Catalogue  # noqa: PLC0415 - after the first paint
        from facilitator_app.ui.pages.rencontre.steps import step_builders  # noqa: PLC0415 - the same
        from facilitator_app.ui.pages.rencontre.workspace import RencontreWorkspace  # noqa: PLC0415 - the same

        catalogue = Catalogue.of(self._carnet.library)
        builders = step_builders(self._carnet, catalogue, self._editor, self._jobs, self._given.files)
        return RencontreWorkspace(self._carnet, catalogue, self._editor, builders)

    def _build_people(self) -> Page:
        from facilitator_app.services.catalogue import Catalogue  # noqa: PLC0415 - after the first paint
        from facilitator_app.ui.pages.people_page import PeoplePage  # noqa: PLC0415 - the same

        return PeoplePage(self._editor, self._carnet, Catalogue.of(self._carnet.library), self._jobs)

    def _build_actions(self) -> Page:
        from facilitator_app.services.catalogue import Catalogue  # noqa: PLC0415 - after the first paint
        from facilitator_app.ui.pages.actions_page import ActionsPage  # noqa: PLC0415 - the same

        catalogue = Catalogue.of(self._carnet.library)
        return ActionsPage(self._editor, self._carnet, catalogue, self._jobs, self._given.files)

    def _build_resources(self) -> Page:
        from facilitator_app.services.catalogue import Catalogue  # noqa: PLC0415 - after the first paint
        from facilitator_app.ui.pages.resources_page import ResourcesPage  # noqa: PLC0415 - the same

        catalogue = Catalogue.of(self._carnet.library)
        return ResourcesPage(self._editor, self._carnet, catalogue, self._jobs, self._given.files)

    def _build_practice(self) -> Page:
        from facilitator_app.ui.pages.practice_page import PracticePage  # noqa: PLC0415 - after the first paint

        return PracticePage(self._editor, self._carnet, self._jobs, self._given.files)

    def _build_exchanges(self) -> Page:
        from facilitator_app.ui.pages.exchanges_page import ExchangesPage  # noqa: PLC0415 - after the first paint

        return ExchangesPage(self._editor, self._carnet, self._jobs, self._given.files)

    def _build_settings(self) -> Page:
        from facilitator_app.services.catalogue import Catalogue  # noqa: PLC0415 - after the first paint
        from facilitator_app.ui.pages.settings_page import Choosing, SettingsPage  # noqa: PLC0415 - the same

        choosing = Choosing(self._given.preferences, self._on_preferences)
        catalogue = Catalogue.of(self._carnet.library)
        return SettingsPage(self._editor, self._carnet, catalogue, self._jobs, choosing, self._given.files)

    def _today(self) -> date:
        return self._given.here().date()

    def _on_preferences(self, preferences: Preferences) -> None:
        self._given.keep_preferences(preferences)
        self.preferences_changed.emit(preferences)
