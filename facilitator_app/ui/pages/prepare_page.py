"""Préparer: the facts on the left, the day drawn to scale in the middle, the people on the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator_app.domain.agenda import AgendaItem
from facilitator_app.domain.people import Organisation, Person
from facilitator_app.domain.rencontre import HalfDay, Invitation, Rencontre
from facilitator_app.i18n.words import _
from facilitator_app.services import people
from facilitator_app.services.directory import Directory
from facilitator_app.ui.jobs import Job
from facilitator_app.ui.override import override
from facilitator_app.ui.pages.prepare.agenda_panel import AgendaPanel
from facilitator_app.ui.pages.prepare.facts_form import FactsForm
from facilitator_app.ui.pages.prepare.people_panel import PeoplePanel
from facilitator_app.ui.shell.page import Page
from facilitator_app.ui.theme.measures import LARGE, WIDE
from facilitator_app.ui.widgets.split_columns import Column, SplitColumns

if TYPE_CHECKING:
    from facilitator_app.domain.edit import Edit
    from facilitator_app.domain.identity import RecordId
    from facilitator_app.services.catalogue import Catalogue
    from facilitator_app.services.workspace import Carnet
    from facilitator_app.ui.editing import Editor
    from facilitator_app.ui.jobs import Jobs

_FACTS, _PEOPLE, _FOLD = 296, 240, 1010


class PreparePage(Page):
    """Works on one rencontre at a time; `show_rencontre` says which."""

    def __init__(
        self, editor: Editor, carnet: Carnet, catalogue: Catalogue, jobs: Jobs, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.title = _("Préparer")
        self._editor, self._carnet, self._jobs = editor, carnet, jobs
        self._rencontre: Rencontre | None = None
        self._directory = Directory(carnet.library)
        self.facts = FactsForm(editor, catalogue, self)
        self.agenda = AgendaPanel(editor, catalogue, self)
        self.people = PeoplePanel(editor, self._directory, self)
        self.columns = SplitColumns(
            [
                Column(_("Rencontre"), self.facts, width=_FACTS),
                Column(_("Déroulé"), self.agenda, stretch=1),
                Column(_("Inscrits"), self.people, width=_PEOPLE),
            ],
            _FOLD,
            self,
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(WIDE, LARGE, WIDE, LARGE)
        layout.addWidget(self.columns)
        for part in (self.facts.when, self.agenda, self.people):
            part.removed.connect(self.told)
        self.agenda.asked.connect(self.asked)
        editor.performed.connect(self._on_performed)

    def show_rencontre(self, rencontre_id: RecordId) -> None:
        """Put another rencontre on screen, storing first what was typed for the one that was there."""
        self.flush()
        self._rencontre = self._carnet.library.get(Rencontre, rencontre_id)
        if self._rencontre is not None:
            self.facts.show_rencontre(self._rencontre)
            self.agenda.show_rencontre(self._rencontre)
            self.people.show_rencontre(self._rencontre)

    @override
    def activate(self) -> None:
        """Read everyone in the background the first time: ten thousand people take a third of a second."""
        if not self._directory.filled:
            job = Job(lambda _progress: people.known_people(self._carnet.library))
            job.succeeded.connect(self._on_read)
            job.failed.connect(self.problem)
            self._jobs.start(job)

    @override
    def show_record(self, record: RecordId) -> None:
        """Choose a sequence of the agenda."""
        if self.agenda.choose(record):
            self.columns.show_column(1)
            self.agenda.list.setFocus()

    @override
    def show_part(self, part: str, record: RecordId | None = None) -> None:
        """One of the facts, by its key."""
        facts = self.facts
        fields = {"title": facts.title_field, "place": facts.place, "when": facts.when.first,
                  "facilitators": facts.facilitators, "capacity": facts.capacity}  # fmt: skip
        if part in fields:
            self.columns.show_column(0)
            fields[part].setFocus()

    @override
    def flush(self) -> None:
        self.facts.flush()
        self.agenda.flush()

    @override
    def search(self) -> None:
        self.columns.show_column(2)
        self.people.search_line.setFocus()

    @override
    def go_back(self) -> bool:
        return self.agenda.close_form() or self.people.clear()

    @override
    def explain(self) -> str:
        return _(
            "Les faits à gauche, la journée à l’échelle du temps au milieu, les personnes à droite. Tout ce qui est "
            "tapé est enregistré aussitôt.\n\nDéroulé : Ctrl+Entrée ajoute une séquence, Entrée l’ouvre sur place, "
            "Alt+↑ et Alt+↓ la déplacent, Suppr la supprime. Une heure fixe (le repas) ne bouge pas. "
            "Ctrl+Maj+Entrée ajoute le suivi des actions laissées ouvertes.\n\n"
            "Inscrits : tapez un nom puis Entrée ; « Nom Prénom, structure » puis Ctrl+Entrée ajoute une personne "
            "nouvelle. Ctrl+F met le clavier dans cette ligne."
        )

    def _on_read(self, everyone: list[people.Known]) -> None:
        self._directory.fill(everyone)
        self.people.refresh()

    def _on_performed(self, edit: Edit) -> None:
        self._directory.follow(edit)
        if self._rencontre is None:
            return
        if edit.touches_kind(Rencontre, HalfDay):
            fresh = self._carnet.library.get(Rencontre, self._rencontre.id)
            self._rencontre = fresh or self._rencontre
            self.facts.follow(self._rencontre)
            self.agenda.follow_rencontre(self._rencontre)
        if edit.touches_kind(AgendaItem, HalfDay):
            self.agenda.refresh()
        self.agenda.left_open.follow(edit)
        if edit.touches_kind(Invitation, Person, Organisation):
            self.people.refresh()
