"""People as a list to hand over: CSV for French spreadsheets, XLSX, vCard; never a formula."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from facilitator_app.domain.problem import Problem
from facilitator_app.i18n.words import _
from facilitator_app.services import people
from facilitator_app.services.catalogue import Catalogue
from facilitator_app.services.people_import import COLUMNS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator_app.services.library import Library
    from facilitator_app.services.people import Known

_FORMULA_MARKS = ("=", "+", "-", "@", "\t", "\r")


def people_file(library: Library, ending: str) -> bytes:
    """Everyone known, as a file whose name ends so (".csv", ".xlsx", ".vcf"); ``Problem`` for another ending."""
    everyone = people.known_people(library)
    if ending == ".csv":
        return csv_bytes(_lines(library, everyone))
    if ending == ".xlsx":
        return _xlsx(_lines(library, everyone))
    if ending == ".vcf":
        from facilitator_app.services.vcards import write_vcards  # noqa: PLC0415 - only for files of that kind

        return write_vcards(everyone)
    raise Problem(_("Le format « {ending} » n’est pas proposé pour une liste de personnes : rien n’a été écrit. "
                    "Choisissez .csv, .xlsx ou .vcf.").format(ending=ending or "?"))  # fmt: skip


def csv_bytes(lines: Sequence[Sequence[str]]) -> bytes:
    """Lines as a CSV that French spreadsheets open with a double click: `;`, UTF-8 with its mark, CRLF."""
    text = io.StringIO()
    csv.writer(text, delimiter=";", lineterminator="\r\n").writerows([guarded(c) for c in line] for line in lines)
    return text.getvalue().encode("utf-8-sig")


def guarded(cell: str) -> str:
    """``cell`` with a leading apostrophe where a spreadsheet would read a formula (reliability.md, 3)."""
    return f"'{cell}" if cell.startswith(_FORMULA_MARKS) else cell


def _lines(library: Library, everyone: Sequence[Known]) -> list[list[str]]:
    catalogue = Catalogue.of(library)
    return [[column.heading for column in COLUMNS], *(_line(catalogue, known) for known in everyone)]


def _line(catalogue: Catalogue, known: Known) -> list[str]:
    person = known.person
    profile = catalogue.label("profile", person.profile)
    names = [person.last_name, person.first_name, known.organisation]
    return [*names, person.function, profile, person.territory, person.email, person.phone]


def _xlsx(lines: Sequence[Sequence[str]]) -> bytes:
    """A workbook of plain texts: no cell is ever a formula."""
    from openpyxl import Workbook  # noqa: PLC0415 - openpyxl costs 0.2 s
    from openpyxl.cell import Cell, WriteOnlyCell  # noqa: PLC0415 - the same

    book = Workbook(write_only=True)
    sheet = book.create_sheet(_("Personnes"))

    def written(value: str) -> Cell:
        cell: Cell = WriteOnlyCell(sheet, value=value)
        cell.data_type = "s"
        return cell

    for line in lines:
        sheet.append([written(value) for value in line])
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()
