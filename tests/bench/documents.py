"""Budgets 9 and 10: a compte rendu and an attendance sheet, tagged, against the same words put on bare pages."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache
from io import BytesIO
from itertools import cycle, islice
from time import process_time
from typing import NamedTuple

import pypdfium2
from pypdfium2 import raw
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from facilitator_app.reports.minutes import draw_minutes
from facilitator_app.reports.pdf.faces import BOLD, ITALIC, QUOTE, TEXT, TITLE, register_faces
from facilitator_app.reports.sheet import draw_sheet
from tests.bench.measuring import TURNS, Figure, by_turns
from tests.reports.samples import ATTENDANCE, OUTCOMES, minutes, participants, sheet


class Words(NamedTuple):
    """A piece of a line: where it begins, in points, its face and size, and what it says."""

    x: float
    y: float
    face: str
    size: float
    text: str


def documents(people: int = 60, outcomes: int = 200, names: int = 200, turns: int = TURNS) -> list[Figure]:
    """Both documents."""
    said = tuple(islice(cycle(OUTCOMES), outcomes))
    everyone = tuple(islice(cycle(participants()), people))
    data = minutes(outcomes=said, attendance=replace(ATTENDANCE, people=people, participants=everyone))
    listed = sheet(names)
    return [
        _beside_floor("9", f"minutes, {people} people, {outcomes} outcomes", lambda: draw_minutes(data), turns),
        _beside_floor("10", f"attendance sheet, {names} names", lambda: draw_sheet(listed), turns),
    ]


def _beside_floor(budget: str, what: str, draw: Callable[[], bytes], turns: int) -> Figure:
    pages = words_of(draw())
    floor, ours = by_turns(lambda: bare_pages(pages), draw, turns, process_time)
    return Figure(budget, f"{what} ({len(pages)} pages)", ours, 3.0, floor)


def words_of(document: bytes) -> list[list[Words]]:
    """What stands on each page, where, and in which face and size."""
    with pypdfium2.PdfDocument(document) as opened:
        return [_words_on(page.get_textpage()) for page in opened]


def _words_on(page: pypdfium2.PdfTextPage) -> list[Words]:
    places = [page.get_rect(number) for number in range(page.count_rects())]
    return [Words(left, low, *_look(page, left, low, top), page.get_text_bounded(left, low, right, top))
            for left, low, right, top in places]  # fmt: skip


def _look(page: pypdfium2.PdfTextPage, left: float, low: float, top: float) -> tuple[str, float]:
    """The registered face and the size, in points, of the first character of a piece."""
    place = page.get_index(left + 1, (low + top) / 2, 4, 8) or 0
    name = ctypes.create_string_buffer(100)
    raw.FPDFText_GetFontInfo(page, place, name, len(name), ctypes.c_int())
    face = name.value.decode().partition("+")[2]
    return _faces().get(face, TEXT), round(raw.FPDFText_GetFontSize(page, place), 1)


@cache
def _faces() -> dict[str, str]:
    """The name inside each font file -> the name it is registered under."""
    register_faces()
    registered = (TEXT, BOLD, ITALIC, TITLE, QUOTE)
    return {pdfmetrics.getFont(name).face.name.decode(): name for name in registered}


def bare_pages(pages: Sequence[Sequence[Words]]) -> bytes:
    """The floor: every piece put in its place, in its face and size, without lay-out, lines or tags."""
    file = BytesIO()
    canvas = Canvas(file, pagesize=A4, invariant=1, pageCompression=1)
    for page in pages:
        for piece in page:
            canvas.setFont(piece.face, piece.size)
            canvas.drawString(piece.x, piece.y, piece.text)
        canvas.showPage()
    canvas.save()
    return file.getvalue()
