"""The first sheet of an XLSX workbook as lines of cells; formulas give the value last computed."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from facilitator_app.domain.problem import Problem
from facilitator_app.i18n.words import _
from facilitator_app.services.table_lines import Line

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_UNPACKED_LIMIT = 200_000_000
"""Bytes once unpacked: a small file can hide a mountain of zeros."""


def xlsx_lines(path: Path, data: bytes) -> Iterator[Line]:
    """The number and the cells of each line that is not empty; ``Problem`` when it is no workbook."""
    try:
        rows = _rows(data)
    except (zipfile.BadZipFile, InvalidFileException, KeyError, ValueError, TypeError, OSError, SyntaxError) as error:
        raise Problem(_("« {name} » n’est pas un classeur XLSX lisible : rien n’a été modifié. Enregistrez la liste de "
                        "nouveau, en XLSX ou en CSV.").format(name=path.name)) from error  # fmt: skip
    filled = (i for i, row in enumerate(rows) if any(cell.strip() for cell in row))
    return iter([Line(i + 1, rows[i]) for i in filled])


def _rows(data: bytes) -> list[list[str]]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if sum(member.file_size for member in archive.infolist()) > _UNPACKED_LIMIT:
            message = "too large once unpacked"
            raise ValueError(message)
    book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    try:
        sheet = book.worksheets[0]
        return [[_said(value) for value in row] for row in sheet.iter_rows(values_only=True)]
    finally:
        book.close()


def _said(value: Any) -> str:
    """A cell as a person would type it: whole numbers without a fraction, dates and hours in ISO."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ", "minutes")
    if isinstance(value, date):
        return value.isoformat()
    return value.isoformat("minutes") if isinstance(value, time) else str(value)
