"""The sheet of a rencontre from a list: one line for each person at each half-day."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from facilitator_app.domain.attendance import Attendance, Method, Presence
from facilitator_app.domain.edit import Edit
from facilitator_app.domain.half_day_words import half_days_meant
from facilitator_app.domain.identity import pair
from facilitator_app.domain.presence_words import presence_meant
from facilitator_app.domain.rencontre import Invitation
from facilitator_app.i18n.typed import typed_hour
from facilitator_app.i18n.words import _
from facilitator_app.services import attendance, people, rencontres
from facilitator_app.services.people_import import FIRST_NAME, FUNCTION, LAST_NAME, ORGANISATION, PROFILE, entry_of
from facilitator_app.services.profiles import Profiles
from facilitator_app.services.register import Register
from facilitator_app.services.tables import Column, Fault, read_table

if TYPE_CHECKING:
    from datetime import date, time
    from pathlib import Path

    from facilitator_app.domain.identity import RecordId
    from facilitator_app.domain.rencontre import HalfDay, Rencontre
    from facilitator_app.services.library import Library
    from facilitator_app.services.people import Known
    from facilitator_app.services.register import Entry
    from facilitator_app.services.tables import Row, Table

COLUMNS = (
    LAST_NAME,
    FIRST_NAME,
    ORGANISATION,
    FUNCTION,
    PROFILE,
    Column("half_day", ("demi-journée", "demi journée", "séance", "moment"), ("half-day", "half day", "session")),
    Column("state", ("état", "présence", "émargement", "statut"), ("state", "attendance", "status"), required=True),
    Column("hour", ("heure", "arrivée", "heure d’arrivée"), ("time", "hour", "arrival")),
)
_WITH_ARRIVAL = frozenset({Presence.PRESENT, Presence.REMOTE})


@dataclass(frozen=True, slots=True)
class Cell:
    """What a line says of one half-day; no state means "not recorded"."""

    half_day: HalfDay
    state: Presence | None
    hour: time | None = None
    represented_by: str = ""


@dataclass(slots=True)
class Attendee:
    """Someone of the list: what must be added or completed of them, who they were that day, their cells."""

    known: Known
    edit: Edit
    new: bool
    entry: Entry
    cells: dict[RecordId, Cell] = field(default_factory=dict)


@dataclass(slots=True)
class AttendanceImport:
    """What a list brings: nothing is written until its edits are performed."""

    attendees: list[Attendee] = field(default_factory=list)
    refused: list[Fault] = field(default_factory=list)
    edits: list[Edit] = field(default_factory=list)
    recorded: int = 0
    changed: int = 0
    unchanged: int = 0
    silent: int = 0
    """Cells left "not recorded"."""

    @property
    def added(self) -> list[Attendee]:
        """Those nobody knew."""
        return [attendee for attendee in self.attendees if attendee.new]


def read_attendance(library: Library, rencontre: Rencontre, path: Path) -> AttendanceImport:
    """What the list in ``path`` says of the sheet of ``rencontre``; ``Problem`` when it is no such list."""
    table = read_table(path, COLUMNS)
    found = AttendanceImport(refused=list(table.faults))
    reading = _Reading(library, rencontre, table)
    for row in table.rows:
        reason = reading.take(row)
        if reason:
            found.refused.append(Fault(row.line, reason))
    found.attendees = list(reading.attendees.values())
    invited = {invitation.person for invitation in library.find(Invitation, rencontre=rencontre.id)}
    for attendee in found.attendees:
        _write(library, rencontre, attendee, found, invited=attendee.known.id in invited)
    return found


class _Reading:
    """Reads the lines one after the other, gathering those of each person."""

    def __init__(self, library: Library, rencontre: Rencontre, table: Table) -> None:
        self._half_days = rencontres.half_days(library, rencontre.id)
        self._day: date = rencontre.starts_on or library.today()
        self._register, self._profiles, self._table = Register(library), Profiles(library), table
        self.attendees: dict[RecordId, Attendee] = {}

    def take(self, row: Row) -> str:
        """Take a line; gives why it cannot be, "" when it is taken."""
        entry = entry_of(row, self._table)
        if not entry.last_name:
            return _("il manque le nom")
        cell = self._cell(row)
        if isinstance(cell, str):
            return cell
        attendee = self._attendee(replace(entry, profile=self._profiles.code(entry.profile)))
        if attendee.cells.setdefault(cell.half_day.id, cell) != cell:
            return _("cette personne a déjà un autre état à cette demi-journée")
        return ""

    def _attendee(self, entry: Entry) -> Attendee:
        met = self._register.meet(entry)
        before = self.attendees.get(met.known.id)
        if before is None:
            self.attendees[met.known.id] = Attendee(met.known, met.edit, met.new, entry)
        else:
            before.known, before.edit = met.known, before.edit.then(met.edit)
        return self.attendees[met.known.id]

    def _cell(self, row: Row) -> Cell | str:
        """The cell of a line, or why it says nothing clear."""
        half_day = self._half_day(row["half_day"])
        if isinstance(half_day, str):
            return half_day
        if not row["state"]:
            return Cell(half_day, None)
        state, represented_by = presence_meant(row["state"])
        if state is None:
            sentence = _("l’état « {state} » n’est pas connu (présent, absent, excusé, parti, représenté, à distance)")
            return sentence.format(state=row["state"])
        hour = typed_hour(row["hour"]) if row["hour"] else None
        if row["hour"] and hour is None:
            return _("l’heure « {hour} » n’est pas comprise").format(hour=row["hour"])
        return Cell(half_day, state, hour, represented_by)

    def _half_day(self, typed: str) -> HalfDay | str:
        meant = half_days_meant(typed, self._half_days, self._day)
        if len(meant) == 1:
            return meant[0]
        if not self._half_days:
            return _("la rencontre n’a pas de demi-journée : donnez-lui d’abord sa date et ses heures")
        if not typed:
            return _("la demi-journée n’est pas indiquée")
        if meant:
            return _("« {half_day} » désigne plusieurs demi-journées : ajoutez la date").format(half_day=typed)
        return _("« {half_day} » n’est pas une demi-journée de cette rencontre").format(half_day=typed)


def _write(library: Library, rencontre: Rencontre, attendee: Attendee, found: AttendanceImport, *,
           invited: bool) -> None:  # fmt: skip
    """The edit of one person: who they are, that they are on the list, what was recorded."""
    label = _("Émarger {name}").format(name=attendee.known.person.full_name)
    changes = list(attendee.edit.changes)
    if not invited:
        changes += people.asking(library, rencontre.id, attendee.known.id).changes
    for cell in attendee.cells.values():
        changes += _mark(library, attendee, cell, label, found).changes
    if changes:
        found.edits.append(Edit(label, tuple(changes)))


def _mark(library: Library, attendee: Attendee, cell: Cell, label: str, found: AttendanceImport) -> Edit:
    if cell.state is None:
        found.silent += 1
        return Edit(label, ())
    fresh = _fresh(library, attendee, cell, cell.state)
    before = library.get(Attendance, pair(cell.half_day.id, attendee.known.id))
    if before is None:
        found.recorded += 1
        return Edit.creating(label, fresh)
    if fresh.state == before.state and cell.hour is None:
        fresh = replace(fresh, arrived=before.arrived, left=before.left)
    if _said(fresh) == _said(before):
        found.unchanged += 1
        return Edit(label, ())
    found.changed += 1
    return Edit.between(label, before, fresh)


def _fresh(library: Library, attendee: Attendee, cell: Cell, state: Presence) -> Attendance:
    mark = attendance.recorded(library, cell.half_day, attendee.known, state, Method.IMPORT)
    return replace(
        mark,
        arrived=cell.hour if state in _WITH_ARRIVAL else None,
        left=cell.hour if state is Presence.LEFT else None,
        represented_by=cell.represented_by,
        organisation=attendee.entry.organisation or mark.organisation,
        function=attendee.entry.function or mark.function,
        profile=attendee.entry.profile or mark.profile,
    )


def _said(mark: Attendance) -> tuple[object, ...]:
    """What a reader sees of a mark."""
    return mark.state, mark.arrived, mark.left, mark.represented_by, mark.organisation, mark.function, mark.profile
