"""The table of a sheet: a line a person, a box a half-day, and the certificate that never stands alone."""

from __future__ import annotations

from math import ceil, floor
from typing import TYPE_CHECKING, Any, Final

from reportlab.lib.units import mm

from facilitator_app.i18n.words import _
from facilitator_app.reports.pdf import look
from facilitator_app.reports.pdf.figures import Mark
from facilitator_app.reports.pdf.strokes import signature_figure
from facilitator_app.reports.pdf.tables import DataTable
from facilitator_app.reports.sheet_form import Box

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator_app.reports.pdf.paragraphs import Para, Pen
    from facilitator_app.reports.sheet_form import Line, SheetForm

_ROW: Final = 12.4 * mm
"""A signature needs 12 mm."""
_CERTIFICATE, _NUMBER = 21 * mm, 8 * mm
_IDENTITY, _BOX = 62 * mm, 48 * mm
_FEWEST_BLANK, _BLANK_SHARE = 4, 0.15
_KEPT_TOGETHER: Final = 4
_BOX_LINES: Final = 1.7
"""A box holds two lines of a state, or one and two of a note; this leaves room for where the first one breaks."""

_SIGNATURE: Final = 18.0
"""Points that a signature has above its note: with its proportions, 19 mm wide."""

_NAME = look.style(look.CELL, fontSize=10)
_LONG_NAME = look.style(look.CELL, fontSize=8.5, leading=9.5)
_STATE = look.style(look.CELL, alignment=1, fontSize=9)
_STATE_NOTE = look.style(look.NOTE, alignment=1)
_STRUCK, _STRUCK_SHARE = look.style(look.NOTE), 0.62


class Struck(Mark):
    """A line across a box, from corner to corner, and in the corner it leaves free why there is nothing in it."""

    def __init__(self, width: float, words: Sequence[Para] = ()) -> None:
        super().__init__(width, _ROW - 4.2)
        self._words = words

    def draw(self) -> None:
        """The line in grey, as thick as those of the box."""
        self.canv.setLineWidth(0.7)
        self.canv.setStrokeColor(look.GREY)
        self.canv.line(0, 0, self.width, self.height)
        top = self.height
        for para in self._words:
            top -= para.wrap(self.width, self.height)[1]
            para.drawOn(self.canv, 0, top)


class WritingLines(Mark):
    """Two dotted lines to write a name and a structure on."""

    def draw(self) -> None:
        """Dots light enough to write over."""
        self.canv.setLineWidth(0.6)
        self.canv.setStrokeColor(look.RULE)
        self.canv.setDash(0.6, 2)
        for y in (self.height * 0.5, 1):
            self.canv.line(0, y, self.width, y)
        self.canv.setDash()


def blank_lines(pen: Pen, form: SheetForm, width: float, rooms: tuple[float, float]) -> int:
    """How many lines to leave blank; ``rooms`` are the heights, in points, for the table on page 1 and others."""
    if form.blank_lines is not None:
        return form.blank_lines
    people = len(form.lines)
    wanted = people if form.struck else people + max(_FEWEST_BLANK, ceil(people * _BLANK_SHARE))
    heads = DataTable([_heads(pen, form)], _widths(form, width), style=_rules(1)).wrap(width, rooms[1])[1]
    above, room = 0, rooms[0] - heads
    while above + floor((room - _CERTIFICATE) / _ROW) < wanted:
        above, room = above + max(0, floor(room / _ROW)), rooms[1] - heads
    return above + floor((room - _CERTIFICATE) / _ROW) - people


def sheet_table(pen: Pen, form: SheetForm, width: float, blank: int) -> DataTable:
    """The table, ``width`` points wide, with ``blank`` lines for people who were not announced."""
    widths = _widths(form, width)
    identity, boxes = widths[1], len(widths) - 2
    rows = [_person(pen, line, (identity, widths[-1])) for line in form.lines]
    rows += [_blank(pen, form, n, (identity, widths[-1])) for n in range(1, blank + 1)]
    signed = [part for box in form.certified for part in _box(pen, box, widths[-1] - 6)]
    rows.append([_certificate(pen, form, blank), *([] for _place in range(boxes)), signed])
    return DataTable(
        [_heads(pen, form), *rows],
        widths,
        [None, *[_ROW] * (len(rows) - 1), _CERTIFICATE],
        header_columns=2,
        style=_rules(len(rows)),
    )


def _widths(form: SheetForm, width: float) -> list[float]:
    boxes = max(1, len(form.boxes))
    box = min(_BOX, (width - _NUMBER - _IDENTITY) / boxes)
    return [_NUMBER, width - _NUMBER - box * boxes, *[box] * boxes]


def _heads(pen: Pen, form: SheetForm) -> list[Any]:
    heads: list[Any] = [pen.write(_("N°"), look.HEAD), pen.write(_("Nom, prénom, structure"), look.HEAD)]
    for name, hours in form.boxes or ((_("Signature"), ""),):
        heads.append([pen.write(name, look.HEAD), *([pen.write(hours, look.NOTE)] if hours else [])])
    return heads


def _last(form: SheetForm) -> int:
    """The number of the last line with a name: the blank ones follow it."""
    return max((line.number for line in form.lines), default=0)


def _person(pen: Pen, line: Line, widths: tuple[float, float]) -> list[Any]:
    width = widths[0] - 6
    return [
        pen.write(str(line.number), look.NOTE),
        [_name(pen, line, width), pen.one_line(line.role, look.NOTE, width)],
        *(_box(pen, box, widths[1] - 6) for box in line.boxes or (Box(),)),
    ]


def _name(pen: Pen, line: Line, width: float) -> Para:
    """A name on one line, on two smaller ones where it is long, and cut only where it is longer than any name."""
    name = "".join(run if isinstance(run, str) else run.text for run in line.name)
    if pen.width(name, look.style(_NAME, fontName=look.CELL_NAME.fontName)) < width:
        return pen.write(line.name, _NAME)
    if pen.width(name, look.style(_LONG_NAME, fontName=look.CELL_NAME.fontName)) < width * _BOX_LINES:
        return pen.write(line.name, _LONG_NAME)
    return pen.one_line(name, _LONG_NAME, width * _BOX_LINES)


def _box(pen: Pen, box: Box, width: float) -> list[Any]:
    if box.strokes:
        drawn = signature_figure(box.strokes, (width, _SIGNATURE), box.says)
        return [drawn, pen.one_line(box.note, _STATE_NOTE, width)]
    if box.struck:
        return [Struck(width, [pen.one_line(box.text, _STRUCK, width * _STRUCK_SHARE)])]
    room = width if box.note else width * _BOX_LINES
    state = [pen.one_line(box.text, _STATE, room)] if box.text else []
    return state + ([pen.one_line(box.note, _STATE_NOTE, width * _BOX_LINES)] if box.note else [])


def _blank(pen: Pen, form: SheetForm, place: int, widths: tuple[float, float]) -> list[Any]:
    """A line for someone who was not announced; in a final sheet, one that nobody can take any more."""
    number = pen.write(str(_last(form) + place), look.NOTE)
    boxes = len(form.boxes) or 1
    if form.struck:
        return [number, *(Struck(width - 6) for width in (widths[0], *[widths[1]] * boxes))]
    return [number, WritingLines(widths[0] - 6, _ROW - 5), *([] for _box in range(boxes))]


def _certificate(pen: Pen, form: SheetForm, blank: int) -> list[Any]:
    last = _last(form)
    one = _("La ligne {first} est pour une personne non inscrite. Écrire en capitales.")
    many = _("Les lignes {first} à {last} sont pour les personnes non inscrites. Écrire en capitales.")
    if form.struck:
        blank = 0
    walk_ins = (one if blank == 1 else many).format(first=last + 1, last=last + blank)
    said = [walk_ins] * bool(blank) + [form.certificate, *filter(None, (form.certifier,))]
    return [pen.write(text, look.style(look.SMALL, spaceAfter=0)) for text in said]


def _rules(rows: int) -> Sequence[Any]:
    kept = min(_KEPT_TOGETHER, rows)
    return [
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
        ("VALIGN", (0, 0), (-1, 0), "BOTTOM"),
        ("LEFTPADDING", (0, 0), (-1, -1), 2),
        ("RIGHTPADDING", (0, 0), (-1, -1), 2),
        ("TOPPADDING", (0, 0), (-1, -1), 2),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 2),
        ("LEFTPADDING", (0, 0), (0, -1), 0),
        ("LINEBELOW", (0, 0), (-1, 0), 0.9, look.INK),
        ("LINEBELOW", (0, 1), (1, -2), 0.4, look.RULE),
        ("BOX", (2, 1), (-1, -2), 0.7, look.GREY),
        ("INNERGRID", (2, 1), (-1, -2), 0.7, look.GREY),
        ("BOX", (-1, -1), (-1, -1), 0.7, look.GREY),
        ("SPAN", (0, -1), (-2, -1)),
        ("VALIGN", (0, -1), (-2, -1), "TOP"),
        ("TOPPADDING", (0, -1), (-2, -1), 5),
        ("NOSPLIT", (0, -kept), (-1, -1)),
    ]
