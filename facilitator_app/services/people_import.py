"""People from a list (CSV, XLSX, vCard): who is added, who was known already, who may be known twice."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from facilitator_app.domain.people import split_name
from facilitator_app.i18n.folding import folded
from facilitator_app.i18n.typed_dates import typed_date
from facilitator_app.i18n.words import _
from facilitator_app.services.profiles import Profiles
from facilitator_app.services.register import Entry, Register
from facilitator_app.services.tables import Column, Fault, read_table

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date
    from pathlib import Path

    from facilitator_app.domain.edit import Edit
    from facilitator_app.services.library import Library
    from facilitator_app.services.register import Meeting
    from facilitator_app.services.tables import Row, Table

LAST_NAME = Column(
    "last_name",
    ("nom", "nom de famille", "nom et prénom", "nom prénom", "nom complet", "participant"),
    ("last name", "surname", "family name", "name", "full name"),
    required=True,
)
FIRST_NAME = Column("first_name", ("prénom", "prénoms"), ("first name", "given name", "forename"))
ORGANISATION = Column(
    "organisation",
    ("structure", "organisme", "organisation", "employeur", "entreprise", "société", "établissement"),
    ("organisation", "organization", "company", "employer"),
)
FUNCTION = Column("function", ("fonction", "poste", "titre"), ("function", "role", "position", "job title", "title"))
PROFILE = Column("profile", ("profil", "qualité", "catégorie"), ("profile", "category"))
COLUMNS = (
    LAST_NAME,
    FIRST_NAME,
    ORGANISATION,
    FUNCTION,
    PROFILE,
    Column(
        "territory",
        ("territoire", "commune", "département", "ville", "territoire/commune", "commune/département"),
        ("territory", "municipality", "town", "city", "department"),
    ),
    Column(
        "email",
        ("courriel", "e-mail", "email", "mail", "mél", "adresse e-mail", "adresse électronique", "adresse mail"),
        ("e-mail", "email", "mail", "e-mail address"),
    ),
    Column(
        "phone",
        ("téléphone", "tél", "tel", "portable", "mobile", "téléphone portable", "numéro de téléphone"),
        ("phone", "telephone", "mobile", "phone number"),
    ),
    Column(
        "public_since",
        ("accord public", "accord pour être nommé", "d’accord pour être nommé", "nommé en public depuis"),
        ("public since", "agreed to be named", "may be named since"),
    ),
)
_AGREED, _NOT_AGREED = {"oui", "o", "x", "yes", "y"}, {"", "non", "n", "no"}


@dataclass(frozen=True, slots=True)
class PeopleImport:
    """What a list brings, in its order: nothing is written until its edits are performed."""

    meetings: tuple[Meeting, ...]
    refused: tuple[Fault, ...] = ()
    unknown_columns: tuple[str, ...] = ()

    @property
    def added(self) -> list[Meeting]:
        """Those nobody knew."""
        return [meeting for meeting in self.meetings if meeting.new]

    @property
    def matched(self) -> list[Meeting]:
        """Those who were known already, some of them completed."""
        return [meeting for meeting in self.meetings if not meeting.new]

    @property
    def doubles(self) -> list[Meeting]:
        """Those who were added and resemble somebody."""
        return [meeting for meeting in self.added if meeting.like is not None]

    @property
    def edits(self) -> list[Edit]:
        """One edit for each person added or completed."""
        return [meeting.edit for meeting in self.meetings if meeting.edit.changes]


def read_people(library: Library, path: Path) -> PeopleImport:
    """What the list in ``path`` brings; ``Problem`` when it is no list of people."""
    if path.suffix.casefold() == ".vcf":
        from facilitator_app.services.vcards import read_vcards  # noqa: PLC0415 - only for files of that kind

        return _met(library, read_vcards(path), (), ())
    table = read_table(path, COLUMNS)
    entries, faults = [], list(table.faults)
    for row in table.rows:
        try:
            since = _agreed(row["public_since"], library.today())
        except ValueError:
            faults.append(Fault(row.line, _("la date de l’accord pour être nommé n’est pas comprise")))
        else:
            entries.append((row.line, replace(entry_of(row, table), public_since=since)))
    return _met(library, entries, faults, table.unknown)


def _met(library: Library, entries: Iterable[tuple[int, Entry]], faults: Sequence[Fault],
         unknown: tuple[str, ...]) -> PeopleImport:  # fmt: skip
    register, profiles = Register(library), Profiles(library)
    meetings, refused = [], list(faults)
    for line, entry in entries:
        if entry.last_name:
            meetings.append(register.meet(replace(entry, profile=profiles.code(entry.profile))))
        else:
            refused.append(Fault(line, _("il manque le nom")))
    return PeopleImport(tuple(meetings), tuple(sorted(refused, key=lambda fault: fault.line)), unknown)


def entry_of(row: Row, table: Table) -> Entry:
    """What a line says of someone; a list without first names holds whole names."""
    last, first = row["last_name"], row["first_name"]
    if "first_name" not in table.columns:
        last, first = split_name(last)
    details: dict[str, Any] = {
        name: row[name] for name in ("organisation", "function", "profile", "territory", "email", "phone")
    }
    return Entry(last_name=last, first_name=first, **details)


def _agreed(cell: str, today: date) -> date | None:
    """The day someone agreed to be named in public: ``today`` where a list only says yes; ``ValueError`` if unclear."""
    said = folded(cell)
    if said in _NOT_AGREED:
        return None
    day = today if said in _AGREED else typed_date(cell, today)
    if day is None:
        raise ValueError(cell)
    return day
