"""Spreadsheets to hand over: tables of typed cells as an XLSX or a CSV, in which nothing is ever a formula."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any, TypeAlias

from facilitator_app.i18n.dates import short_date

if TYPE_CHECKING:
    from collections.abc import Sequence

Cell: TypeAlias = "str | int | float | date | time | datetime | None"
"""What a cell holds; an empty text and ``None`` are both an empty cell. Instants are in the zone of the room."""

_FORMULA_MARKS = ("=", "+", "-", "@", "\t", "\r")
_LONGEST = 32_767
"""As many characters as a cell of a spreadsheet holds."""
_DATE, _TIME, _INSTANT, _NUMBER = "dd/mm/yyyy", "hh:mm", "dd/mm/yyyy hh:mm", "0.00"


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: its name, its rows, and how wide its columns are, in characters; not said, they fit what they hold.

    ``heads`` are the places, from 0, of the rows that name columns. With ``listed`` the first row alone does: it stays
    in sight, and the rest can be filtered.
    """

    name: str
    rows: Sequence[Sequence[Cell]]
    widths: Sequence[int] = ()
    heads: frozenset[int] = frozenset({0})
    listed: bool = False


def xlsx_bytes(grids: Sequence[Grid], made_at: datetime, title: str = "") -> bytes:
    """A workbook of these tables, a sheet each; the same tables made at the same time give the same bytes."""
    import xlsxwriter  # noqa: PLC0415 - only for files of that kind

    data = io.BytesIO()
    options = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "in_memory": True}
    book = xlsxwriter.Workbook(data, options)
    book.set_properties({"title": title, "created": made_at.replace(tzinfo=None)})
    formats = {form: book.add_format({"num_format": form}) for form in (_DATE, _TIME, _INSTANT, _NUMBER)}
    strong = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "bottom"})
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    for grid in grids:
        page = book.add_worksheet(grid.name)
        _write_grid(page, grid, {**formats, "": wrapped, "head": strong})
    book.close()
    return data.getvalue()


def csv_bytes(rows: Sequence[Sequence[Cell]]) -> bytes:
    """Rows as a CSV that French spreadsheets open with a double click: `;`, UTF-8 with its mark, CRLF, 2,50."""
    text = io.StringIO()
    csv.writer(text, delimiter=";", lineterminator="\r\n").writerows([_said(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def guarded(cell: str) -> str:
    """``cell`` with a leading apostrophe where a spreadsheet would read a formula (reliability.md, 3)."""
    return f"'{cell}" if cell.startswith(_FORMULA_MARKS) else cell


def _write_grid(page: Any, grid: Grid, formats: dict[str, Any]) -> None:
    for column, width in enumerate(grid.widths):
        page.set_column(column, column, width)
    for place, row in enumerate(grid.rows):
        for column, cell in enumerate(row):
            _write(page, (place, column), cell, formats, head=place in grid.heads)
    if not grid.widths:
        page.autofit()
    if grid.listed and grid.rows:
        page.freeze_panes(1, 0)
        page.autofilter(0, 0, max(1, len(grid.rows) - 1), len(grid.rows[0]) - 1)
        page.repeat_rows(0)
    page.set_landscape()
    page.fit_to_pages(1, 0)
    page.set_paper(9)
    page.set_footer("&C&P / &N")


def _write(page: Any, at: tuple[int, int], cell: Cell, formats: dict[str, Any], *, head: bool) -> None:
    """One cell, as what it is: a number can be added up, and a text stays a text whatever it begins with."""
    if cell is None or cell == "":
        return
    if isinstance(cell, str):
        page.write_string(*at, _plain(cell), formats["head" if head else ""])
    elif isinstance(cell, int | float):
        page.write_number(*at, cell, formats[_NUMBER] if isinstance(cell, float) else None)
    else:
        page.write_datetime(*at, _moment(cell), formats[_form(cell)])


def _moment(cell: date | time) -> date | time:
    """Spreadsheets know no zone: an instant stands as the clock of the room showed it."""
    return cell.replace(tzinfo=None, microsecond=0) if isinstance(cell, datetime | time) else cell


def _form(cell: date | time) -> str:
    if isinstance(cell, datetime):
        return _INSTANT
    return _DATE if isinstance(cell, date) else _TIME


def _said(cell: Cell) -> str:
    """A cell of a CSV, in the French way whatever the language: that is what the spreadsheets here expect."""
    if isinstance(cell, datetime):
        return f"{short_date(cell)} {cell:%H:%M}"
    if isinstance(cell, date):
        return short_date(cell)
    if isinstance(cell, time):
        return f"{cell:%H:%M}"
    if isinstance(cell, float):
        return f"{cell:.2f}".replace(".", ",")
    return "" if cell is None else guarded(cell) if isinstance(cell, str) else str(cell)


def _plain(text: str) -> str:
    """``text`` without the control characters that XML has no place for, and no longer than a cell."""
    return "".join(letter for letter in text if letter >= " " or letter in "\n\t")[:_LONGEST]
