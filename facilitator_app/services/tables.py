"""A table from outside (CSV or XLSX) as rows of cells, whatever its separator, encoding, or order of columns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from facilitator_app.domain.problem import Problem
from facilitator_app.domain.text import LINE_LIMIT, clean_line, clean_text
from facilitator_app.i18n.folding import folded
from facilitator_app.i18n.words import _, spoken
from facilitator_app.services.csv_reading import csv_lines
from facilitator_app.services.files import read_file
from facilitator_app.services.table_lines import Line, broken

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

_TABLE_LIMIT = 20_000_000
_MOST_ROWS = 50_000


@dataclass(frozen=True, slots=True)
class Fault:
    """A line of a file that could not be taken, and why."""

    line: int
    reason: str

    @property
    def sentence(self) -> str:
        """« ligne 12 : il manque le nom »."""
        return _("ligne {line} : {reason}").format(line=self.line, reason=self.reason)


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of one line by the name of their column; "" where a column is empty or missing."""

    line: int
    cells: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        """The cell of a column."""
        return self.cells.get(column, "")


@dataclass(frozen=True, slots=True)
class Table:
    """The rows that could be read, the lines that could not, the columns found and those nobody asked for."""

    rows: tuple[Row, ...]
    faults: tuple[Fault, ...]
    columns: frozenset[str]
    unknown: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of an import: the words that head it in French and in English, the most characters of a cell."""

    name: str
    french: tuple[str, ...]
    english: tuple[str, ...]
    limit: int = LINE_LIMIT
    required: bool = False

    @property
    def heading(self) -> str:
        """The usual word in the language spoken."""
        return self.french[0] if spoken() == "fr" else self.english[0]

    def headed(self, heading: str) -> bool:
        """Whether ``heading`` is one of its words; case, accents and spaces do not count."""
        typed = folded(heading).replace("_", " ").strip(" *:")
        return any(typed == folded(word) for word in (*self.french, *self.english))


def read_table(path: Path, wanted: Sequence[Column]) -> Table:
    """The table in a CSV or XLSX file; ``Problem`` when it is no table with the required columns."""
    data = read_file(path, _TABLE_LIMIT)
    if path.suffix.casefold() in {".xls", ".ods", ".numbers"}:
        raise Problem(_("« {name} » est un classeur que Carnet ne lit pas : rien n’a été modifié. Enregistrez-le en "
                        "CSV ou en XLSX, puis recommencez.").format(name=path.name))  # fmt: skip
    if data.startswith(b"PK\x03\x04"):
        from facilitator_app.services.xlsx_reading import xlsx_lines  # noqa: PLC0415 - openpyxl costs 0.2 s

        return _table(path, xlsx_lines(path, data), wanted)
    return _table(path, csv_lines(path, data, lambda cells: _known(cells, wanted)), wanted)


def refuse_faults(path: Path, faults: Iterable[Fault]) -> None:
    """``Problem`` that names every line at fault, if there is one: a file is taken whole or not at all."""
    at_fault = sorted(faults, key=lambda fault: fault.line)
    if not at_fault:
        return
    shown = [fault.sentence for fault in at_fault[:_SHOWN]]
    if len(at_fault) > _SHOWN:
        shown.append(_("et {n} autres lignes").format(n=len(at_fault) - _SHOWN))
    raise Problem(_("« {name} » contient des lignes fautives : rien n’a été modifié. Corrigez-les, puis recommencez.\n"
                    "{lines}").format(name=path.name, lines="\n".join(f"  {line}" for line in shown)))  # fmt: skip


_SHOWN = 40


def _table(path: Path, lines: Iterator[Line], wanted: Sequence[Column]) -> Table:
    """The table in ``lines``, the first of which holds the headings."""
    headings = next(lines, Line(0, [])).cells
    found = [_named(heading, wanted) for heading in headings]
    if not any(found) or any(column.required and column not in found for column in wanted):
        raise _no_table(path, wanted)
    unknown = tuple(clean_line(h) for h, column in zip(headings, found, strict=True) if not column and h.strip())
    rows: list[Row] = []
    faults: list[Fault] = []
    for line in lines:
        row = _row(line, found)
        if isinstance(row, Fault):
            faults.append(row)
        else:
            rows.append(row)
        if len(rows) > _MOST_ROWS:
            raise Problem(_("« {name} » a plus de {n} lignes : rien n’a été modifié. Partagez-le en plusieurs "
                            "fichiers.").format(name=path.name, n=_MOST_ROWS))  # fmt: skip
    return Table(tuple(rows), tuple(faults), frozenset(column.name for column in found if column), unknown)


def _known(headings: Sequence[str], wanted: Sequence[Column]) -> int:
    """How many headings name a column."""
    return sum(_named(heading, wanted) is not None for heading in headings)


def _named(heading: str, wanted: Sequence[Column]) -> Column | None:
    return next((column for column in wanted if column.headed(heading)), None)


def _row(line: Line, found: Sequence[Column | None]) -> Row | Fault:
    reason = broken(line, len(found))
    if reason:
        return Fault(line.number, reason)
    values: dict[str, str] = {}
    for column, cell in zip(found, line.cells, strict=False):
        if column and not values.get(column.name):
            values[column.name] = clean_line(cell) if column.limit == LINE_LIMIT else clean_text(cell).strip()
            if len(values[column.name]) > column.limit:
                sentence = _("« {column} » dépasse {n} caractères")
                return Fault(line.number, sentence.format(column=column.heading, n=column.limit))
    return Row(line.number, values)


def _no_table(path: Path, wanted: Sequence[Column]) -> Problem:
    needed = [column.heading for column in wanted if column.required] or [column.heading for column in wanted]
    sentence = _("« {name} » n’est pas le tableau attendu : rien n’a été modifié. Sa première ligne doit nommer les "
                 "colonnes, dont : {columns}.")  # fmt: skip
    return Problem(sentence.format(name=path.name, columns=", ".join(needed)))
