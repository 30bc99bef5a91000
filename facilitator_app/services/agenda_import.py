"""The plan of a day from a list: one line for each sequence, added after those already there."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from facilitator_app.domain.agenda import AgendaItem, Priority, rank_after
from facilitator_app.domain.edit import Edit
from facilitator_app.domain.problem import Problem
from facilitator_app.i18n.folding import folded
from facilitator_app.i18n.typed import typed_hour, typed_minutes
from facilitator_app.i18n.words import _
from facilitator_app.services import agenda
from facilitator_app.services.axis_words import axis_meant
from facilitator_app.services.catalogue import Catalogue
from facilitator_app.services.tables import Column, Fault, read_table

if TYPE_CHECKING:
    from datetime import time
    from pathlib import Path

    from facilitator_app.domain.rencontre import Rencontre
    from facilitator_app.services.library import Library
    from facilitator_app.services.tables import Row

COLUMNS = (
    Column("minutes", ("durée", "minutes"), ("duration", "length", "minutes"), required=True),
    Column("title", ("titre", "séquence", "intitulé", "étape"), ("title", "sequence", "step"), required=True),
    Column("method", ("méthode", "outil"), ("method", "tool")),
    Column("axis", ("axe",), ("axis",)),
    Column("priority", ("priorité",), ("priority",)),
    Column("facilitation", ("animation", "animateur", "qui anime"), ("facilitation", "facilitator", "led by")),
    Column("material", ("matériel",), ("material", "materials")),
    Column("fixed_start", ("heure fixe", "heure", "début"), ("fixed start", "time", "start")),
    Column("day", ("jour",), ("day",)),
)
_PRIORITIES: dict[str, Priority] = {
    "essentielle": Priority.ESSENTIAL, "essentiel": Priority.ESSENTIAL, "essential": Priority.ESSENTIAL,
    "prioritaire": Priority.ESSENTIAL, "1": Priority.ESSENTIAL, "haute": Priority.ESSENTIAL, "high": Priority.ESSENTIAL,
    "utile": Priority.USEFUL, "useful": Priority.USEFUL, "2": Priority.USEFUL, "moyenne": Priority.USEFUL,
    "facultative": Priority.OPTIONAL, "facultatif": Priority.OPTIONAL, "optional": Priority.OPTIONAL,
    "optionnelle": Priority.OPTIONAL, "optionnel": Priority.OPTIONAL, "3": Priority.OPTIONAL,
    "basse": Priority.OPTIONAL, "low": Priority.OPTIONAL,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class AgendaImport:
    """What a list brings: nothing is written until its edits are performed."""

    items: tuple[AgendaItem, ...]
    known: int
    refused: tuple[Fault, ...]
    edits: tuple[Edit, ...]


def read_agenda(library: Library, rencontre: Rencontre, path: Path) -> AgendaImport:
    """The sequences in ``path``; those that the agenda holds already are known. ``Problem`` when it has none."""
    table = read_table(path, COLUMNS)
    reader, faults = _Reader(library, rencontre), list(table.faults)
    found: list[AgendaItem] = []
    for row in table.rows:
        try:
            found.append(reader.item(row))
        except Problem as problem:
            faults.append(Fault(row.line, problem.sentence))
    fresh = _ranked(library, rencontre, found)
    ordered = tuple(sorted(faults, key=lambda fault: fault.line))
    edits = tuple(Edit.creating(_("Importer le déroulé"), item) for item in fresh)
    return AgendaImport(tuple(fresh), len(found) - len(fresh), ordered, edits)


def _ranked(library: Library, rencontre: Rencontre, found: list[AgendaItem]) -> list[AgendaItem]:
    """Those that are not there yet, in their order, after the last one."""
    present = agenda.items_of(library, rencontre.id)
    before = Counter(_said(item) for item in present)
    last = max((item.rank for item in present), default="")
    fresh: list[AgendaItem] = []
    for item in found:
        if before[_said(item)]:
            before[_said(item)] -= 1
        else:
            last = rank_after(last)
            fresh.append(replace(item, rank=last))
    return fresh


def _said(item: AgendaItem) -> tuple[object, ...]:
    return item.day, folded(item.title), item.minutes, item.method, item.axis, item.facilitation, item.fixed_start


class _Reader:
    """Understands the lines of a plan, for one rencontre."""

    def __init__(self, library: Library, rencontre: Rencontre) -> None:
        self._library, self._rencontre = library, rencontre
        self._catalogue = Catalogue.of(library)
        self._date = rencontre.starts_on or library.today()

    def item(self, row: Row) -> AgendaItem:
        """The sequence of a line; ``Problem`` with the reason as its sentence where a word is not understood."""
        if not row["title"]:
            raise Problem(_("il manque le titre"))
        return AgendaItem(
            id=self._library.new_id(),
            rencontre=self._rencontre.id,
            day=_day(row["day"]),
            title=row["title"],
            minutes=_minutes(row["minutes"]),
            fixed_start=_hour(row["fixed_start"]),
            method=row["method"],
            axis=self._axis(row["axis"]),
            priority=_priority(row["priority"]),
            facilitation=row["facilitation"],
            material=row["material"],
        )

    def _axis(self, typed: str) -> str | None:
        code = axis_meant(self._catalogue, typed, self._date) if typed else None
        if code == "":
            raise Problem(_("l’axe « {axis} » n’est pas dans la liste").format(axis=typed))
        return code


def _minutes(typed: str) -> int:
    minutes = typed_minutes(typed)
    if minutes is None:
        raise Problem(_("la durée « {duration} » n’est pas comprise").format(duration=typed))
    return minutes


def _hour(typed: str) -> time | None:
    hour = typed_hour(typed) if typed else None
    if typed and hour is None:
        raise Problem(_("l’heure « {hour} » n’est pas comprise").format(hour=typed))
    return hour


def _day(typed: str) -> int:
    """The rank of a day from 0; people count from 1."""
    if not typed:
        return 0
    if not typed.isdecimal() or not 1 <= int(typed) <= 31:  # noqa: PLR2004 - no rencontre lasts longer
        raise Problem(_("le jour « {day} » n’est pas compris : 1 est le premier").format(day=typed))
    return int(typed) - 1


def _priority(typed: str) -> str:
    priority = _PRIORITIES.get(folded(typed)) if typed else Priority.USEFUL
    if priority is None:
        known = _("essentielle, utile ou facultative")
        raise Problem(_("la priorité « {typed} » n’est pas connue : {known}").format(typed=typed, known=known))
    return priority.value
