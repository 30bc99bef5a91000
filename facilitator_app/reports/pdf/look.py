"""How our paper looks: the grid, the colours, and the styles of text."""

from __future__ import annotations

from typing import Any, Final

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm

from facilitator_app.reports import colours
from facilitator_app.reports.pdf.faces import BOLD, QUOTE, TEXT, TITLE

LEFT: Final = 18 * mm
RIGHT: Final = 18 * mm
RAIL: Final = 34 * mm
"""The margin column where headings stand, level with the first line of their text."""
GUTTER: Final = 7 * mm
BLEED: Final = 5 * mm

INK: Final = HexColor(f"#{colours.INK}")
GREY: Final = HexColor(f"#{colours.GREY}")
RULE: Final = HexColor(f"#{colours.RULE}")
PAPER: Final = HexColor(f"#{colours.PAPER}")
LINK: Final = HexColor(f"#{colours.LINK}")
WHITE: Final = HexColor(f"#{colours.WHITE}")
_AXES: Final = {number: HexColor(f"#{colour}") for number, colour in colours.AXES.items()}


def axis_colour(number: int | None) -> Color:
    """The colour of an axis, the same on screen; ink for an axis of a later programme, or for none."""
    return _AXES.get(number or 0, INK)


def style(parent: ParagraphStyle | None = None, **changes: Any) -> ParagraphStyle:
    """A style like ``parent`` but for ``changes`` (sizes in points)."""
    return ParagraphStyle("", parent=parent, **changes)


BODY: Final = style(
    fontName=TEXT,
    fontSize=10.5,
    leading=15,
    textColor=INK,
    spaceAfter=6,
    bulletFontName=TEXT,
    allowWidows=0,
    allowOrphans=0,
    splitLongWords=1,
)
LEAD: Final = style(BODY, fontSize=11.5, leading=16.5)
ITEM: Final = style(BODY, leftIndent=12, bulletIndent=1, spaceAfter=3, bulletColor=GREY)
LEAD_ITEM: Final = style(LEAD, leftIndent=14, bulletIndent=1, spaceAfter=5, bulletColor=GREY)
NUMBERED: Final = style(LEAD, fontName=BOLD, leftIndent=12 * mm, spaceAfter=0, bulletIndent=0, bulletColor=INK)
SMALL: Final = style(BODY, fontSize=9, leading=12.5, spaceAfter=4)
NOTE: Final = style(BODY, fontSize=8.5, leading=11, textColor=GREY, spaceAfter=0)
ITEM_NOTE: Final = style(NOTE, fontSize=9, leading=12, leftIndent=12, spaceAfter=4)
NUMBERED_NOTE: Final = style(NOTE, fontSize=9, leading=12, leftIndent=12 * mm, spaceAfter=9)

COVER_TITLE: Final = style(BODY, fontName=TITLE, fontSize=25, leading=29.5, spaceAfter=5)
SUBTITLE: Final = style(LEAD, textColor=GREY, spaceAfter=0)
KIND: Final = style(BODY, fontName=BOLD, leading=13, spaceAfter=0)
LABEL: Final = style(NOTE, spaceAfter=0)
VALUE: Final = style(BODY, fontName=BOLD, leading=13.5, spaceAfter=0)
RAIL_TITLE: Final = style(BODY, fontName=BOLD, fontSize=13, leading=15.5, spaceAfter=0)
RAIL_OVER: Final = style(NOTE, fontName=BOLD)
PART: Final = style(BODY, fontName=BOLD, spaceBefore=5, spaceAfter=2, keepWithNext=1)
FIRST_PART: Final = style(PART, spaceBefore=0)

CELL: Final = style(BODY, fontSize=9.5, leading=12.5, spaceAfter=0)
CELL_FIGURES: Final = style(CELL, alignment=1)
CELL_NAME: Final = style(CELL, fontName=BOLD)
HEAD: Final = style(CELL, fontName=BOLD, fontSize=8.5, leading=11, textColor=GREY)
HEAD_FIGURES: Final = style(HEAD, alignment=1)

QUOTED: Final = style(BODY, fontName=QUOTE, fontSize=12, leading=17, leftIndent=12, spaceAfter=0)
SOURCE: Final = style(NOTE, leftIndent=12, spaceAfter=6)

TABLE_RULES: Final[tuple[tuple[Any, ...], ...]] = (
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ("RIGHTPADDING", (0, 0), (-1, -1), 4),
    ("TOPPADDING", (0, 0), (-1, -1), 4.5),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 4),
    ("LINEBELOW", (0, 0), (-1, 0), 0.9, INK),
    ("LINEBELOW", (0, 1), (-1, -1), 0.4, RULE),
    ("VALIGN", (0, 0), (-1, 0), "BOTTOM"),
    ("TOPPADDING", (0, 0), (-1, 0), 0),
)
"""Hairlines between rows, ink under the heads."""
DENSE_RULES: Final[tuple[tuple[Any, ...], ...]] = (
    ("TOPPADDING", (0, 1), (-1, -1), 3),
    ("BOTTOMPADDING", (0, 1), (-1, -1), 2.5),
)
"""What a table of short rows has instead."""
