"""One line of a table as a file gives it, and what makes a line unfit to be taken."""

from __future__ import annotations

from typing import NamedTuple

from facilitator_app.i18n.words import _

_UNREADABLE = "\ufffd"
"""What decoding leaves for a byte that is no character."""


class Line(NamedTuple):
    """The number of a line from 1, its cells, and why it could not be cut into cells ("" when it could)."""

    number: int
    cells: list[str]
    broken: str = ""


def broken(line: Line, width: int) -> str:
    """Why a line of a table of ``width`` columns cannot be taken; "" when it is sound."""
    if line.broken:
        return line.broken
    if any(_UNREADABLE in cell for cell in line.cells):
        return _("un caractère est illisible")
    if len(line.cells) < width or any(cell.strip() for cell in line.cells[width:]):
        return _("{found} cellules au lieu de {wanted}").format(found=len(line.cells), wanted=width)
    return ""
