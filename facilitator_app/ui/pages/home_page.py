"""Accueil: what is next, what is unfinished, what is late, what is to send, and that the copy is safe."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator_app.domain.rencontre import State
from facilitator_app.i18n.dates import long_date
from facilitator_app.i18n.words import _
from facilitator_app.ui.jobs import Job
from facilitator_app.ui.override import override
from facilitator_app.ui.pages.home.cards import HomeCards
from facilitator_app.ui.shell.page import Page
from facilitator_app.ui.shell.window_keys import add_action
from facilitator_app.ui.theme.measures import LARGE, MEDIUM, WIDE
from facilitator_app.ui.widgets.button import Button
from facilitator_app.ui.widgets.empty_state import EmptyState
from facilitator_app.ui.widgets.tool_row import ToolRow

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from facilitator_app.domain.edit import Edit
    from facilitator_app.services.home import Home
    from facilitator_app.services.rencontre_list import Listed
    from facilitator_app.services.workspace import Carnet
    from facilitator_app.ui.editing import Editor
    from facilitator_app.ui.files import Files
    from facilitator_app.ui.jobs import Jobs

_PAUSE_MS = 200
"""After an edit, before everything is read again."""


class HomePage(Page):
    """Shows the next of ``first`` until a carnet is received; then reads how things stand in a job."""

    search_asked = Signal()
    """The person wants to search everywhere."""
    new_asked = Signal()
    """The person wants to plan a rencontre."""
    shown = Signal()
    """What is on screen is what the file says."""

    def __init__(
        self,
        editor: Editor,
        jobs: Jobs,
        files: Files,
        today: Callable[[], date],
        first: Sequence[Listed] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.title = _("Accueil")
        self._editor, self._jobs, self._today = editor, jobs, today
        self._carnet: Carnet | None = None
        self._job: Job | None = None
        self._stale = True
        self.head = ToolRow(_("Bonjour"), self, page=True)
        self.search_button = Button(_("Rechercher partout"), self, icon="search", tip=_("Ctrl+K"))
        self.search_button.setObjectName("home-search")
        self.new = Button(_("Nouvelle rencontre"), self, kind="primary", icon="plus", tip=_("Ctrl+N"))
        self.new.setObjectName("home-new")
        self.empty = EmptyState(
            _("Tout commence par une rencontre : vous verrez ici ce qu’il reste à faire pour elle."),
            _("Nouvelle rencontre"), "calendar-days", self,
        )  # fmt: skip
        self.cards = HomeCards(editor, jobs, files, self)
        self._assemble()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._connect()
        self._show_first(first)

    def receive(self, carnet: Carnet) -> None:
        """Work on a carnet from now on."""
        self._carnet = carnet
        self.cards.receive(carnet)
        self.new.setEnabled(True)
        if self.isVisible():
            self._read()

    @override
    def activate(self) -> None:
        self.head.note.setText(long_date(self._today()))
        if self._stale:
            self._read()

    @override
    def search(self) -> None:
        self.search_asked.emit()

    @override
    def explain(self) -> str:
        return _(
            "Ce qui vous attend : la prochaine rencontre et ce qu’il reste à préparer, les comptes rendus à clore, les "
            "actions en retard, ce qui est à transmettre. Tab passe d’une ligne à l’autre, Entrée ouvre, Espace coche "
            "une action (Ctrl+Z la rouvre).\n\nCtrl+K cherche partout, Ctrl+N prévoit une rencontre."
        )

    def _assemble(self) -> None:
        self.head.add_tool(self.search_button)
        self.head.add_tool(self.new)
        self.new.setEnabled(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(WIDE, LARGE, WIDE, LARGE)
        layout.setSpacing(MEDIUM)
        layout.addWidget(self.head)
        layout.addWidget(self.empty, 1)
        layout.addWidget(self.cards, 1)

    def _connect(self) -> None:
        add_action(self, _("Nouvelle rencontre"), ("Ctrl+N",), self._on_new)
        self._pause.timeout.connect(self._read)
        self.search_button.clicked.connect(self.search_asked)
        self.new.clicked.connect(self._on_new)
        self.empty.action.clicked.connect(self._on_new)
        self.cards.asked.connect(self.asked)
        self.cards.told.connect(self.told)
        self._editor.performed.connect(self._on_performed)

    def _on_new(self) -> None:
        if self._carnet is not None:
            self.new_asked.emit()

    def _show_first(self, first: Sequence[Listed]) -> None:
        """Only what the first paint knows: nothing more is said than is sure."""
        self.head.note.setText(long_date(self._today()))
        today, over = self._today(), {State.CLOSED.value, State.APPROVED.value}
        ahead = [(one.starts_on, one) for one in first if one.starts_on and one.starts_on >= today
                 and one.state not in over]  # fmt: skip
        self._show_empty(empty=not first)
        if ahead:
            day, line = min(ahead, key=lambda pair: (pair[0], pair[1].reference))
            self.cards.show_listed(line, day, today)

    def _show_empty(self, *, empty: bool) -> None:
        self.empty.setVisible(empty)
        self.cards.setVisible(not empty)
        self.new.setVisible(not empty)

    def _read(self) -> None:
        carnet = self._carnet
        if carnet is None or self._job is not None:
            return
        self._stale = False

        def work(_progress: object) -> Home:
            from facilitator_app.services.home import home_of  # noqa: PLC0415 - after the first paint

            return home_of(carnet)

        job = self._job = Job(work)
        job.succeeded.connect(self._on_read)
        job.failed.connect(self.problem)
        job.finished.connect(self._on_finished)
        self._jobs.start(job)

    def _on_read(self, home: Home) -> None:
        nothing = home.next is None and not (home.unfinished or home.held or home.actions)
        self._show_empty(empty=nothing)
        self.cards.show_home(home)

    def _on_finished(self) -> None:
        self._job = None
        if self._stale and self.isVisible():
            self._pause.start()
        else:
            self.shown.emit()

    def _on_performed(self, _edit: Edit) -> None:
        self._stale = True
        if self.isVisible():
            self._pause.start()
