"""The pages of a sheet to sign: each stands alone, with its head, its notice and its own code."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.units import mm
from reportlab.platypus import Spacer

from facilitator_app.reports.pdf import look
from facilitator_app.reports.pdf.build import Paper, built, draw_page_number
from facilitator_app.reports.pdf.cover import facts_table
from facilitator_app.reports.pdf.figures import draw_code
from facilitator_app.reports.pdf.furniture import draw_line, draw_thread
from facilitator_app.reports.pdf.lists import title
from facilitator_app.reports.pdf.logos import draw_logos
from facilitator_app.reports.pdf.paragraphs import Pen
from facilitator_app.reports.pdf.sheet_table import blank_lines, sheet_table

if TYPE_CHECKING:
    from facilitator_app.domain.progress import Progress
    from facilitator_app.reports.identity import Identity
    from facilitator_app.reports.pdf.canvas import TaggedCanvas
    from facilitator_app.reports.pdf.paragraphs import Para
    from facilitator_app.reports.sheet_form import SheetForm

_MARGIN: Final = 15 * mm
_FIRST_TOP, _LATER_TOP = 25 * mm, 33 * mm
_CODE: Final = 14 * mm
_FOOT: Final = 12 * mm
_TITLE = look.style(look.COVER_TITLE, fontSize=15.5, leading=19, spaceAfter=5)
_NOTICE = look.style(look.NOTE, fontSize=7.5, leading=9.5)
_SUPPORT = look.style(look.NOTE, leading=10.5)
_EVIDENCE = look.style(look.SMALL, spaceBefore=5, spaceAfter=0)
_LOGO: Final = 9 * mm
_PORTRAIT_BOXES: Final = 2


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A sheet and the paper it needs: ``bottom`` is where its text ends, above the notice."""

    pen: Pen
    form: SheetForm
    size: tuple[float, float]
    notice: Para
    support: Para | None
    bottom: float

    @property
    def width(self) -> float:
        return self.size[0] - 2 * _MARGIN


def sheet_pdf(form: SheetForm, identity: Identity, progress: Progress) -> bytes:
    """``form`` as a PDF: portrait up to two boxes a line, landscape beyond."""
    sheet = _measured(Pen(form.language), form)
    high = sheet.size[1]
    first = (_MARGIN, sheet.bottom, sheet.width, high - _FIRST_TOP - sheet.bottom)
    later = (_MARGIN, sheet.bottom, sheet.width, high - _LATER_TOP - sheet.bottom)
    story = _head(sheet)
    used = sum(part.wrap(sheet.width, high)[1] + part.getSpaceAfter() for part in story)
    blank = blank_lines(sheet.pen, form, sheet.width, (first[3] - used, later[3]))
    story.append(sheet_table(sheet.pen, form, sheet.width, blank))
    story += [sheet.pen.write(text, _EVIDENCE) for text in form.evidence]
    return built(story, Paper(first, later, sheet.size), identity, partial(_furnish, sheet), progress)


def _measured(pen: Pen, form: SheetForm) -> _Sheet:
    size = A4 if len(form.boxes) <= _PORTRAIT_BOXES else landscape(A4)
    notice = pen.write(form.notice.replace("\n", " "), _NOTICE)
    height = notice.wrap(size[0] - 2 * _MARGIN, size[1])[1]
    support = pen.write(form.support, _SUPPORT) if form.support else None
    above = support.wrap(size[0] - 2 * _MARGIN, size[1])[1] + 1.5 * mm if support else 0
    above += _LOGO + 2 * mm if form.logos else 0
    return _Sheet(pen, form, size, notice, support, _FOOT + height + 4 * mm + above)


def _head(sheet: _Sheet) -> list[Any]:
    width = sheet.width - _CODE - 6 * mm
    balanced = sheet.pen.balanced(sheet.form.title, _TITLE, width)
    narrowed = look.style(balanced, rightIndent=balanced.rightIndent + sheet.width - width)
    heading = title(sheet.pen, sheet.form.title, narrowed, 1, sheet.form.kind)
    return [heading, facts_table(sheet.pen, sheet.form.facts, sheet.width), Spacer(1, 3 * mm)]


def _furnish(sheet: _Sheet, canvas: TaggedCanvas, page: int) -> None:
    wide, high = sheet.size
    form = sheet.form
    draw_thread(canvas, form.axes, (_MARGIN, high - 11 * mm), sheet.width)
    _draw_kind(sheet, canvas)
    if page > 1:
        draw_line(sheet.pen, form.title, sheet.width - _CODE - 6 * mm, canvas, (_MARGIN, high - 24 * mm))
        draw_line(sheet.pen, form.occasion, sheet.width - _CODE - 6 * mm, canvas, (_MARGIN, high - 28.5 * mm))
    _draw_code(sheet, canvas, page)
    _draw_notice(sheet, canvas)
    draw_line(sheet.pen, form.reference, sheet.width - 25 * mm, canvas, (_MARGIN, 6.5 * mm))
    draw_page_number(canvas, wide - _MARGIN, 7.4 * mm, page)


def _draw_kind(sheet: _Sheet, canvas: TaggedCanvas) -> None:
    y = sheet.size[1] - 18.8 * mm
    kind = sheet.pen.one_line(sheet.form.kind, look.KIND, sheet.width / 2)
    kind.wrap(sheet.width / 2, 20)
    kind.drawOn(canvas, _MARGIN, y)
    beside = sheet.pen.width(sheet.form.kind, look.KIND) + 4 * mm
    draw_line(
        sheet.pen, sheet.form.organisation, sheet.width - beside - _CODE - 6 * mm, canvas, (_MARGIN + beside, y + 1)
    )


def _draw_code(sheet: _Sheet, canvas: TaggedCanvas, page: int) -> None:
    """The code of this page, so that a scanned page finds its rencontre, and what it says in letters."""
    code = sheet.pen.aloud(f"{sheet.form.code}/{page}")
    x, y = sheet.size[0] - _MARGIN - _CODE, sheet.size[1] - 13.5 * mm - _CODE
    canvas.saveState()
    canvas.translate(x, y)
    with canvas.sequence(None):
        draw_code(code)(canvas, _CODE, _CODE)
    canvas.restoreState()
    letters = sheet.pen.one_line(code, look.style(_NOTICE, alignment=2), 2.5 * _CODE)
    letters.wrap(2.5 * _CODE + 1, 20)
    letters.drawOn(canvas, x - 1.5 * _CODE - 1, y - 11)


def _draw_notice(sheet: _Sheet, canvas: TaggedCanvas) -> None:
    canvas.setStrokeColor(look.RULE)
    canvas.setLineWidth(0.6)
    top = _FOOT + sheet.notice.height + 1.5 * mm
    canvas.line(_MARGIN, top, _MARGIN + sheet.width, top)
    sheet.notice.drawOn(canvas, _MARGIN, _FOOT)
    if sheet.support:
        sheet.support.drawOn(canvas, _MARGIN, top + 1 * mm)
        top += 1 * mm + sheet.support.height
    draw_logos(canvas, sheet.form.logos, (_MARGIN, top + 1.5 * mm), (sheet.width, _LOGO))
