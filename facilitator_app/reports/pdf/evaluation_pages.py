"""The pages of the papers to fill in: two of size A5 side by side, alike, with a line to cut along."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.units import mm
from reportlab.platypus import PageBreak, Spacer

from facilitator_app.i18n.words import _
from facilitator_app.reports.pdf import look
from facilitator_app.reports.pdf.build import Paper, built
from facilitator_app.reports.pdf.figures import Figure
from facilitator_app.reports.pdf.furniture import draw_line
from facilitator_app.reports.pdf.lists import title
from facilitator_app.reports.pdf.paragraphs import Pen
from facilitator_app.reports.pdf.sheet_table import WritingLines
from facilitator_app.reports.wording import shortened

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator_app.domain.progress import Progress
    from facilitator_app.reports.evaluation_form_data import AskedData, EvaluationFormData
    from facilitator_app.reports.identity import Identity
    from facilitator_app.reports.pdf.canvas import TaggedCanvas

_SIZE: Final = landscape(A4)
_HALF: Final = _SIZE[0] / 2
_MARGIN, _TOP, _BOTTOM = 13 * mm, 14 * mm, 17 * mm
_WIDTH: Final = _HALF - 2 * _MARGIN
_HEIGHT: Final = _SIZE[1] - _TOP - _BOTTOM
_BOX: Final = 7.4 * mm
_LINES: Final = 15 * mm
"""Two lines to write on, as far apart as a hand in a hurry needs."""
_MARKS: Final = 5
_TITLE_LIMIT, _QUESTION_LIMIT, _END_LIMIT = 120, 180, 40
"""The longest texts that a paper shows, in characters: a question and its boxes must stay together on it."""

_TITLE = look.style(look.COVER_TITLE, fontSize=15, leading=18, spaceAfter=2)
_QUESTION = look.style(look.BODY, fontName=look.VALUE.fontName, leading=13.5, spaceAfter=3)
_END = look.style(look.SMALL, spaceAfter=0)
_FIGURE = look.style(look.CELL, alignment=1, textColor=look.GREY)


def evaluation_pdf(data: EvaluationFormData, identity: Identity, progress: Progress) -> bytes:
    """The paper as a PDF; the copy on the right of each page is not read aloud."""
    pen = Pen(data.language)
    read, copies = _pages(_story(pen, data)), _pages(_story(pen, data))
    story: list[Any] = []
    for number, page in enumerate(read):
        story += [*([PageBreak()] if number else []), *page]
    frame = (_MARGIN, _BOTTOM, _WIDTH, _HEIGHT)
    furnish = partial(_furnish, pen, data, copies)
    return built(story, Paper(frame, frame, _SIZE), identity, furnish, progress)


def _story(pen: Pen, data: EvaluationFormData) -> list[list[Any]]:
    """The head, then each question with what is to be filled in: parts that stay together."""
    said = shortened(data.title, _TITLE_LIMIT) or _("Rencontre sans titre")
    kind = _("Évaluation à chaud")
    intro = _("Cette feuille ne porte pas de nom. Pour chaque question, une croix dans une case.")
    head = [
        pen.write(kind, look.KIND, "P"),
        title(pen, said, _TITLE, 1, kind),
        pen.write(shortened(data.occasion, _TITLE_LIMIT), look.NOTE, "P"),
        Spacer(1, 3.5 * mm),
        pen.write(intro, look.SMALL, "P"),
        Spacer(1, 2.5 * mm),
    ]
    return [head, *(_asked(pen, number, question) for number, question in enumerate(data.questions, start=1))]


def _asked(pen: Pen, number: int, question: AskedData) -> list[Any]:
    words = shortened(question.text, _QUESTION_LIMIT) or _("Question {number}").format(number=number)
    head = pen.write(words, _QUESTION, "P")
    if question.in_words:
        return [head, WritingLines(_WIDTH, _LINES), Spacer(1, 4 * mm)]
    low, high = (shortened(end, _END_LIMIT) for end in (question.low, question.high))
    return [head, _boxes(pen, low, high), Spacer(1, 4.5 * mm)]


def _boxes(pen: Pen, low: str, high: str) -> Figure:
    """Five boxes with their marks inside, and under the ends what they mean."""
    says = _("Cinq cases, de 1 à 5.")
    if low and high:
        says = _("Cinq cases, de 1 ({low}) à 5 ({high}).").format(low=low, high=high)
    ends = (
        pen.one_line(_end(1, low), _END, _WIDTH / 2 - 4),
        pen.one_line(_end(_MARKS, high), look.style(_END, alignment=2), _WIDTH / 2 - 4),
    )
    return Figure(_WIDTH, _BOX + 13, partial(_draw_boxes, pen, ends), pen.aloud(says))


def _end(mark: int, words: str) -> str:
    return _("{mark}\u00a0: {words}").format(mark=mark, words=words) if words else ""


def _draw_boxes(pen: Pen, ends: Sequence[Any], canvas: TaggedCanvas, width: float, height: float) -> None:
    gap = (width - _MARKS * _BOX) / (_MARKS - 1)
    canvas.setStrokeColor(look.GREY)
    canvas.setLineWidth(0.8)
    for mark in range(_MARKS):
        x, y = mark * (_BOX + gap), height - _BOX
        canvas.setFillColor(look.WHITE)
        canvas.roundRect(x, y, _BOX, _BOX, 1 * mm, stroke=1, fill=1)
        figure = pen.write(str(mark + 1), _FIGURE)
        figure.wrap(_BOX, _BOX)
        figure.drawOn(canvas, x, y + (_BOX - figure.height) / 2 + 0.5)
    for end, x in zip(ends, (0, width / 2), strict=True):
        end.wrap(width / 2, 13)
        end.drawOn(canvas, x, 0)


def _pages(story: Sequence[Sequence[Any]]) -> list[list[Any]]:
    """The parts of the story shared out among as many papers as they need."""
    pages: list[list[Any]] = [[]]
    room = _HEIGHT
    for group in story:
        height = sum(part.wrap(_WIDTH, _HEIGHT)[1] + part.getSpaceAfter() for part in group)
        if height > room and pages[-1]:
            pages.append([])
            room = _HEIGHT
        pages[-1] += group
        room -= height
    return pages


def _furnish(
    pen: Pen, data: EvaluationFormData, copies: Sequence[Sequence[Any]], canvas: TaggedCanvas, page: int
) -> None:
    """The copy on the right, the line to cut along, and what both halves say at their foot."""
    top = _SIZE[1] - _TOP
    for part in copies[page - 1] if page <= len(copies) else ():
        height = part.wrap(_WIDTH, _HEIGHT)[1]
        top -= height
        part.drawOn(canvas, _HALF + _MARGIN, top)
        top -= part.getSpaceAfter()
    canvas.setStrokeColor(look.RULE)
    canvas.setLineWidth(0.6)
    canvas.setDash(3, 3)
    canvas.line(_HALF, 6 * mm, _HALF, _SIZE[1] - 6 * mm)
    canvas.setDash()
    thanks = _("Merci. Les réponses sont comptées ensemble, sans nom.")
    number = _("page {page} / {total}").format(page=page, total=len(copies)) if len(copies) > 1 else ""
    for left in (_MARGIN, _HALF + _MARGIN):
        draw_line(pen, thanks, _WIDTH, canvas, (left, 11 * mm))
        draw_line(pen, " · ".join(filter(None, (data.reference, number))), _WIDTH, canvas, (left, 7 * mm))
