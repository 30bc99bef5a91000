"""The styles of documents that colleagues edit: one table, from which Word and LibreOffice both get theirs."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from facilitator_app.i18n.words import _
from facilitator_app.reports.colours import GREY, INK

SANS: Final = ("Source Sans 3", "Calibri", "Arial")
SERIF: Final = ("Source Serif 4", "Cambria", "Georgia")
"""Our face, then what stands for it on a computer that does not have it."""

MARGIN: Final = 20
"""On all four sides of an A4 page, in millimetres."""
WIDTH: Final = 210 - 2 * MARGIN


class Style(StrEnum):
    """A style of paragraph; its value identifies it in both formats."""

    TEXT = "CarnetText"
    LEAD = "CarnetLead"
    SMALL = "CarnetSmall"
    NOTE = "CarnetNote"
    MASTHEAD = "CarnetMasthead"
    TITLE = "Title"
    SUBTITLE = "Subtitle"
    SECTION = "Heading1"
    PART = "Heading2"
    BULLET = "ListBullet"
    LEAD_BULLET = "CarnetLeadBullet"
    LABELLED = "CarnetLabelled"
    CONTINUED = "CarnetListNote"
    QUOTE = "Quote"
    SOURCE = "CarnetQuoteSource"
    CAPTION = "Caption"
    CELL = "CarnetCell"
    FIGURES = "CarnetCellFigures"
    MORE = "CarnetCellMore"
    HEAD = "CarnetColumnHead"
    HEAD_FIGURES = "CarnetColumnHeadFigures"
    VALUE = "CarnetFact"
    TILE = "CarnetAxisTile"
    GAP = "CarnetGap"
    RUNNING = "Header"
    FOOT = "Footer"


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How a style looks; lengths in points, ``leading`` as a multiple of the line, ``level`` in the outline."""

    size: float = 10.5
    leading: float = 1.25
    before: float = 0
    after: float = 6
    colour: str = INK
    bold: bool = False
    italic: bool = False
    serif: bool = False
    indent: float = 0
    hanging: float = 0
    centred: bool = False
    keep_next: bool = False
    level: int = 0


HANGING: Final = 14.0
LABEL: Final = 34.0
"""Room for a short label (D12), in points."""
LONG_LABEL: Final = 82.0
"""Room for a reference (D-2026-014-02)."""

LOOKS: Final[dict[Style, Look]] = {
    Style.TEXT: Look(),
    Style.LEAD: Look(size=11.5, leading=1.3),
    Style.SMALL: Look(size=9, after=4),
    Style.NOTE: Look(size=9, colour=GREY, leading=1.15),
    Style.MASTHEAD: Look(size=9, colour=GREY, after=14, leading=1.15),
    Style.TITLE: Look(size=24, serif=True, bold=True, leading=1.08, before=2, after=4, keep_next=True),
    Style.SUBTITLE: Look(size=11.5, colour=GREY, after=14, leading=1.15),
    Style.SECTION: Look(size=14.5, bold=True, leading=1.1, before=20, after=4, keep_next=True, level=1),
    Style.PART: Look(size=10.5, bold=True, leading=1.15, before=9, after=3, keep_next=True, level=2),
    Style.BULLET: Look(indent=HANGING, hanging=HANGING, after=3),
    Style.LEAD_BULLET: Look(size=11.5, leading=1.3, indent=HANGING, hanging=HANGING, after=4),
    Style.LABELLED: Look(size=11.5, indent=LABEL, hanging=LABEL, after=1, before=5, keep_next=True),
    Style.CONTINUED: Look(size=9, colour=GREY, indent=HANGING, after=5, leading=1.15),
    Style.QUOTE: Look(size=12, serif=True, italic=True, leading=1.3, indent=12, before=8, after=0, keep_next=True),
    Style.SOURCE: Look(size=9, colour=GREY, indent=12, after=8, leading=1.15),
    Style.CAPTION: Look(size=9, bold=True, before=8, after=3, keep_next=True),
    Style.CELL: Look(size=9.5, leading=1.15, after=0),
    Style.FIGURES: Look(size=9.5, leading=1.15, after=0, centred=True),
    Style.MORE: Look(size=9.5, leading=1.15, after=0, colour=GREY),
    Style.HEAD: Look(size=8.5, leading=1.1, after=0, bold=True, colour=GREY, keep_next=True),
    Style.HEAD_FIGURES: Look(size=8.5, leading=1.1, after=0, bold=True, colour=GREY, centred=True, keep_next=True),
    Style.VALUE: Look(leading=1.15, after=0, bold=True),
    Style.TILE: Look(size=9.5, leading=1.1, after=0),
    Style.GAP: Look(size=4, leading=1, after=2),
    Style.RUNNING: Look(size=8.5, colour=GREY, after=0, leading=1.1),
    Style.FOOT: Look(size=8.5, colour=GREY, after=0, leading=1.15),
}


def own_names() -> dict[Style, str]:
    """What the styles that neither Word nor LibreOffice knows are called in their menus."""
    return {
        Style.TEXT: _("Texte du document"),
        Style.LEAD: _("Chapeau"),
        Style.SMALL: _("Petit texte"),
        Style.NOTE: _("Précision"),
        Style.MASTHEAD: _("En-tête du document"),
        Style.LEAD_BULLET: _("Chapeau à puces"),
        Style.LABELLED: _("Liste numérotée par référence"),
        Style.CONTINUED: _("Précision de liste"),
        Style.SOURCE: _("Source de citation"),
        Style.CELL: _("Cellule"),
        Style.FIGURES: _("Cellule centrée"),
        Style.MORE: _("Cellule, précision"),
        Style.HEAD: _("Tête de colonne"),
        Style.HEAD_FIGURES: _("Tête de colonne centrée"),
        Style.VALUE: _("Repère"),
        Style.TILE: _("Axe"),
        Style.GAP: _("Intervalle"),
    }


def label_room(labels: list[str]) -> float:
    """How far the text of labelled items stands from the margin, in points."""
    return LABEL if all(len(label) <= 4 for label in labels) else LONG_LABEL  # noqa: PLR2004 - "D100" still fits
