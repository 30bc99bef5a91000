"""People as a list to hand over: CSV for French spreadsheets, XLSX, vCard; never a formula."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.domain.problem import Problem
from facilitator_app.i18n.dates import short_date
from facilitator_app.i18n.words import _
from facilitator_app.services import people
from facilitator_app.services.catalogue import Catalogue
from facilitator_app.services.people_import import COLUMNS
from facilitator_app.services.spreadsheets import Grid, csv_bytes, xlsx_bytes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator_app.services.library import Library
    from facilitator_app.services.people import Known


def people_file(library: Library, ending: str) -> bytes:
    """Everyone known, as a file whose name ends so (".csv", ".xlsx", ".vcf"); ``Problem`` for another ending."""
    everyone = people.known_people(library)
    if ending == ".csv":
        return csv_bytes(_lines(library, everyone))
    if ending == ".xlsx":
        return xlsx_bytes([Grid(_("Personnes"), _lines(library, everyone), listed=True)], library.here())
    if ending == ".vcf":
        from facilitator_app.services.vcards import write_vcards  # noqa: PLC0415 - only for files of that kind

        return write_vcards(everyone)
    raise Problem(_("Le format « {ending} » n’est pas proposé pour une liste de personnes : rien n’a été écrit. "
                    "Choisissez .csv, .xlsx ou .vcf.").format(ending=ending or "?"))  # fmt: skip


def _lines(library: Library, everyone: Sequence[Known]) -> list[list[str]]:
    catalogue = Catalogue.of(library)
    return [[column.heading for column in COLUMNS], *(_line(catalogue, known) for known in everyone)]


def _line(catalogue: Catalogue, known: Known) -> list[str]:
    person = known.person
    profile = catalogue.label("profile", person.profile)
    since = "" if person.public_since is None else short_date(person.public_since)
    names = [person.last_name, person.first_name, known.organisation]
    return [*names, person.function, profile, person.territory, person.email, person.phone, since]
