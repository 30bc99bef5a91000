"""CSV as people really make it: `;` `,` or tab, UTF-8 or Windows-1252, with or without a mark, quoted or not."""

from __future__ import annotations

import csv
import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from typing import TYPE_CHECKING

from facilitator_app.domain.problem import Problem
from facilitator_app.i18n.words import _
from facilitator_app.services.table_lines import Line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

_SEPARATORS = ";,\t"
_LINE_END = re.compile(r"\r\n|\r|\n")
_LONGEST_CELL = 100
"""Lines that one quoted cell may span; beyond, a quote was left open."""


def csv_lines(path: Path, data: bytes, headings: Callable[[list[str]], int]) -> Iterator[Line]:
    """The number and the cells of each line that is not empty.

    ``headings`` says how many column names it knows among cells: it tells which separator the file uses.
    ``Problem`` when the file is no text.
    """
    lines = _LINE_END.split(_text(path, data))
    first = next((line for line in lines if line.strip()), "")
    separator = max(_SEPARATORS, key=lambda mark: (headings(_line(1, first, mark).cells), first.count(mark)))
    return _records(lines, separator)


def _text(path: Path, data: bytes) -> str:
    """The text of a file in one of the encodings that spreadsheets write."""
    try:
        if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
            return data.decode("utf-16")
        text = data.removeprefix(BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
    if "\x00" in text:
        raise Problem(_("« {name} » n’est pas un fichier de texte : rien n’a été modifié. Enregistrez la liste en CSV "
                        "ou en XLSX, puis recommencez.").format(name=path.name))  # fmt: skip
    return text


def _records(lines: list[str], separator: str) -> Iterator[Line]:
    place = 0
    while place < len(lines):
        length = _length(lines, place)
        if not length:
            yield Line(place + 1, [], _("un guillemet n’est pas refermé"))
        else:
            line = _line(place + 1, "\n".join(lines[place : place + length]), separator)
            if line.broken or any(cell.strip() for cell in line.cells):
                yield line
        place += max(length, 1)


def _line(number: int, record: str, separator: str) -> Line:
    try:
        return Line(number, next(csv.reader([record], delimiter=separator, strict=True), []))
    except csv.Error:
        return Line(number, [], _("un guillemet est mal placé"))


def _length(lines: list[str], place: int) -> int:
    """How many lines the record at ``place`` takes; 0 when its quotes never close."""
    quotes = 0
    for length, line in enumerate(lines[place : place + _LONGEST_CELL], start=1):
        quotes += line.count('"')
        if quotes % 2 == 0:
            return length
    return 0
