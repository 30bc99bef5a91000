"""What every page of a DOCX repeats: the running line on top; below, reference, occasion, place, and the page."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from facilitator_app.i18n.words import _
from facilitator_app.reports.colours import RULE
from facilitator_app.reports.docx.styles import border, twips
from facilitator_app.reports.docx.words import Pen, W, paragraph, written
from facilitator_app.reports.office_looks import MARGIN, WIDTH, Style
from facilitator_app.reports.xml_tree import fill

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from facilitator_app.reports.blocks import Furniture
    from facilitator_app.reports.xml_tree import Node

_POINTS = 72 / 25.4
_WIDE, _HIGH = 210, 297
_PAGE, _PAGES = "\x01", "\x02"
"""Stand for the two numbers in the sentence of the page, until fields take their place."""


def set_furniture(document: Any, furniture: Furniture, language: str) -> None:
    """Lay out the pages of ``document`` and furnish them; the first has no running line, but says who supports."""
    section = document.sections[0]
    _set_paper(section)
    section.different_first_page_header_footer = True
    _replace(section.first_page_header, lambda _pen: [paragraph(Style.RUNNING, [])], language)
    _replace(section.header, partial(_running, furniture), language)
    _replace(section.first_page_footer, partial(_foot, furniture, furniture.support), language)
    _replace(section.footer, partial(_foot, furniture, ""), language)


def _set_paper(section: Any) -> None:
    from docx.shared import Mm  # noqa: PLC0415 - only this function measures in millimetres

    section.page_width, section.page_height = Mm(_WIDE), Mm(_HIGH)
    section.left_margin = section.right_margin = Mm(MARGIN)
    section.top_margin, section.bottom_margin = Mm(MARGIN), Mm(MARGIN + 8)
    section.header_distance = section.footer_distance = Mm(10)


def _replace(place: Any, write: Callable[[Pen], Iterable[Node]], language: str) -> None:
    place.is_linked_to_previous = False
    root = place.part.element
    for child in list(root):
        root.remove(child)
    fill(root, write(Pen(language, place.part)))


def _running(furniture: Furniture, pen: Pen) -> Iterator[Node]:
    yield pen.paragraph(" · ".join(filter(None, (furniture.kind, furniture.title))), Style.RUNNING)


def _foot(furniture: Furniture, support: str, pen: Pen) -> Iterator[Node]:
    if support:
        yield pen.paragraph(support, Style.FOOT)
    line = W("w:pBdr", None, border("w:top", RULE, 6, 6))
    tabs = W("w:tabs", None, W("w:tab", {"w:val": "right", "w:pos": twips(WIDTH * _POINTS)}))
    marks = " · ".join(filter(None, (furniture.reference, furniture.mark)))
    yield paragraph(Style.FOOT, [*pen.runs(marks), W("w:r", None, W("w:tab")), *_page_number()], line, tabs)
    where = " · ".join(filter(None, (furniture.occasion, furniture.place)))
    yield pen.paragraph(where, Style.FOOT)


def _page_number() -> Iterator[Node]:
    """« page 3 / 4 », of which both numbers are fields."""
    before, rest = _("page {page} / {total}").format(page=_PAGE, total=_PAGES).split(_PAGE)
    between, after = rest.split(_PAGES)
    for text, field in ((before, "PAGE"), (between, "NUMPAGES"), (after, "")):
        yield W("w:r", None, written(text))
        if field:
            yield W("w:fldSimple", {"w:instr": field}, W("w:r", None, written("1")))
