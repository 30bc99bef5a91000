"""Ma pratique: planned and real durations, evaluations, axes of a year, from one's own rencontres."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from facilitator_app.i18n.dates import duration
from facilitator_app.i18n.words import _, plural
from facilitator_app.ui.jobs import Job
from facilitator_app.ui.override import override
from facilitator_app.ui.pages.practice.axes_card import AxesCard
from facilitator_app.ui.pages.practice.durations_card import DurationsCard
from facilitator_app.ui.pages.practice.evaluation_card import EvaluationCard
from facilitator_app.ui.pages.practice.practice_printing import PracticePrinting
from facilitator_app.ui.shell.page import Page, Target
from facilitator_app.ui.shell.window_keys import add_action
from facilitator_app.ui.theme.measures import LARGE, MEDIUM, WIDE
from facilitator_app.ui.widgets.button import Button
from facilitator_app.ui.widgets.combo import Combo
from facilitator_app.ui.widgets.empty_state import EmptyState
from facilitator_app.ui.widgets.scroll_column import ScrollColumn
from facilitator_app.ui.widgets.split_columns import Column, SplitColumns
from facilitator_app.ui.widgets.tool_row import ToolRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator_app.domain.edit import Edit
    from facilitator_app.domain.practice import Practice
    from facilitator_app.domain.progress import Progress
    from facilitator_app.services.workspace import Carnet
    from facilitator_app.ui.editing import Editor
    from facilitator_app.ui.files import Files
    from facilitator_app.ui.jobs import Jobs

_FOLD = 860
_WIDEST = 1400
_LATEST = "latest"
"""The year of the last rencontre that took place: what is shown first."""


@dataclass(frozen=True, slots=True)
class _Read:
    years: Sequence[int]
    practice: Practice


class PracticePage(Page):
    """Read in a job, anew whenever it comes on screen or something changes while it is there."""

    def __init__(self, editor: Editor, carnet: Carnet, jobs: Jobs, files: Files) -> None:
        super().__init__()
        self.title = _("Ma pratique")
        self._carnet, self._jobs = carnet, jobs
        self._wanted: int | str | None = _LATEST
        self.practice: Practice | None = None
        """What is shown."""
        self.year = Combo(self)
        self.year.setObjectName("practice-year")
        self.year.setAccessibleName(_("Année"))
        self.pdf = Button(_("Bilan en PDF…"), self, kind="primary", icon="file-down", tip=_("Ctrl+P"))
        self.pdf.setObjectName("practice-pdf")
        self.printing = PracticePrinting(carnet, jobs, files, self)
        self.durations, self.evaluation, self.axes = DurationsCard(self), EvaluationCard(self), AxesCard(self)
        self.empty = EmptyState(
            _("Votre pratique sera ici après votre première rencontre : durées prévues et réelles par méthode, "
              "évaluations, axes traités."), _("Voir les rencontres"), "chart-column", self, "calendar-days",
        )  # fmt: skip
        self._assemble()
        self._connect(editor)

    @override
    def activate(self) -> None:
        self._refresh()
        self.year.setFocus()

    @override
    def explain(self) -> str:
        return _(
            "Ce que disent vos propres rencontres, une année ou toutes. Une durée compte quand la séquence a été "
            "lancée puis terminée dans « Animer » ; une médiane partage les valeurs en deux moitiés.\n\nDans un "
            "graphique, les flèches disent chaque valeur et Entrée montre d’où elle vient. À partir de cinq fois, la "
            "durée habituelle d’une méthode est rappelée dans « Préparer ». Ctrl+P fait le bilan en PDF."
        )

    def _assemble(self) -> None:
        self.head = ToolRow(self.title, self, page=True)
        self.head.add_tool(self.year)
        self.head.add_tool(self.pdf)
        left, right = ScrollColumn(self), ScrollColumn(self)
        for column, cards in ((left, (self.durations,)), (right, (self.evaluation, self.axes))):
            for card in cards:
                column.body.addWidget(card)
            column.body.addStretch(1)
        self.columns = SplitColumns(
            [Column(_("Durées"), left, stretch=11), Column(_("Évaluations et axes"), right, stretch=9)], _FOLD, self
        )
        self.columns.setMaximumWidth(_WIDEST)
        self.views = QStackedWidget(self)
        self.views.addWidget(QWidget(self))
        self.views.addWidget(self.columns)
        self.views.addWidget(self.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(WIDE, LARGE, WIDE, LARGE)
        layout.setSpacing(MEDIUM)
        layout.addWidget(self.head)
        layout.addWidget(self.printing)
        layout.addWidget(self.views, 1)

    def _connect(self, editor: Editor) -> None:
        self.year.edited.connect(self._on_year)
        self.pdf.clicked.connect(self._on_pdf)
        add_action(self, _("Bilan en PDF"), ("Ctrl+P",), self._on_pdf)
        for card in (self.durations, self.evaluation, self.axes):
            card.asked.connect(self.asked)
        self.empty.action.setObjectName("practice-rencontres")
        self.empty.action.clicked.connect(self._on_rencontres)
        editor.performed.connect(self._on_performed)

    def _refresh(self) -> None:
        wanted = self._wanted

        def read(_progress: Progress) -> _Read:
            from facilitator_app.services import practice  # noqa: PLC0415 - in the job, off the window's thread
            from facilitator_app.services.catalogue import Catalogue  # noqa: PLC0415 - the same

            held = practice.held(self._carnet)
            years = practice.years(held)
            year = next(iter(years), None) if wanted == _LATEST else wanted
            catalogue = Catalogue.of(self._carnet.library)
            return _Read(years, practice.practice_of(catalogue, held, year if isinstance(year, int) else None))

        job = Job(read)
        job.succeeded.connect(self._on_read)
        job.failed.connect(self.problem)
        self._jobs.start(job)

    def _on_read(self, read: _Read) -> None:
        if read.practice == self.practice:
            return  # what a person is looking at stays as they left it
        self.practice = practice = read.practice
        self.year.offer([*((year, str(year)) for year in read.years), (None, _("Toutes les années"))])
        self.year.show_value(practice.year)
        empty = not read.years
        self.year.setVisible(not empty)
        self.pdf.setVisible(not empty)
        self.views.setCurrentWidget(self.empty if empty else self.columns)
        self.head.note.setText("" if empty else _said(practice))
        for card in (self.durations, self.evaluation, self.axes):
            card.show_practice(practice)

    def _on_year(self) -> None:
        year = self.year.value()
        self._wanted = year if isinstance(year, int) else None
        self._refresh()

    def _on_pdf(self) -> None:
        if self.practice is not None and self.practice.rencontres:
            self.printing.ask(self.practice)

    def _on_rencontres(self) -> None:
        self.asked.emit(Target("rencontres"))

    def _on_performed(self, _edit: Edit) -> None:
        if self.isVisible():
            self._refresh()


def _said(practice: Practice) -> str:
    held = plural(len(practice.rencontres), _("{n} rencontre"), _("{n} rencontres"))
    outcomes = plural(practice.outcomes, _("{n} apport"), _("{n} apports"))
    timed = _("{duration} chronométrées").format(duration=duration(practice.minutes))
    return " · ".join((held, outcomes, timed) if practice.minutes else (held, outcomes))
