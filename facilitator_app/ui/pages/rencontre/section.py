"""The entry « Rencontres » of the navigation: the list, and the workspace of the one that is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from facilitator_app.ui.override import override
from facilitator_app.ui.shell.page import Page

if TYPE_CHECKING:
    from collections.abc import Callable

    from facilitator_app.domain.identity import RecordId
    from facilitator_app.ui.pages.rencontre.workspace import RencontreWorkspace
    from facilitator_app.ui.pages.rencontres_page import RencontresPage


class RencontresSection(Page):
    """Shows the list first; the workspace is made when a rencontre is first opened."""

    retitled = Signal()
    """Another page of the section is on screen: the window's title follows."""

    def __init__(
        self,
        rencontres: RencontresPage,
        make_workspace: Callable[[], RencontreWorkspace],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.list, self._make = rencontres, make_workspace
        self.workspace: RencontreWorkspace | None = None
        self._stack = QStackedWidget(self)
        self._stack.addWidget(rencontres)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self.title = rencontres.title
        rencontres.problem.connect(self.problem)
        rencontres.told.connect(self.told)
        rencontres.asked.connect(self.asked)
        rencontres.opened.connect(self.open_rencontre)

    def open_rencontre(self, rencontre_id: RecordId, step: str = "") -> None:
        """Put the workspace of a rencontre on screen, at a step or where it usually is now."""
        workspace = self.workspace or self._built()
        self._stack.setCurrentWidget(workspace)
        workspace.show_rencontre(rencontre_id, step)
        self._say_title()

    def plan(self) -> None:
        """Put the list on screen with the form of a new rencontre open."""
        self.show_list()
        self.list.plan()

    def show_list(self) -> None:
        """Put the list on screen."""
        if self.workspace is not None:
            self.workspace.flush()
        self._stack.setCurrentWidget(self.list)
        self.list.activate()
        self._say_title()

    def page(self) -> Page:
        """The page of the section that is on screen."""
        return self.workspace if self.workspace is self._stack.currentWidget() and self.workspace else self.list

    @override
    def show_record(self, record: RecordId) -> None:
        self.page().show_record(record)

    @override
    def show_part(self, part: str, record: RecordId | None = None) -> None:
        self.page().show_part(part, record)

    @override
    def activate(self) -> None:
        self.page().activate()
        self._say_title()

    @override
    def flush(self) -> None:
        self.page().flush()

    @override
    def search(self) -> None:
        self.page().search()

    @override
    def go_back(self) -> bool:
        return self.page().go_back()

    @override
    def explain(self) -> str:
        return self.page().explain()

    def _built(self) -> RencontreWorkspace:
        workspace = self._make()
        self.workspace = workspace
        self._stack.addWidget(workspace)
        workspace.problem.connect(self.problem)
        workspace.told.connect(self.told)
        workspace.asked.connect(self.asked)
        workspace.left.connect(self.show_list)
        workspace.copied.connect(self.open_rencontre)
        return workspace

    def _say_title(self) -> None:
        self.title = self.page().title
        self.retitled.emit()
