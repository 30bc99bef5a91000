"""What every page of an ODT repeats: the running line on top; below, reference, occasion, place, and the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.i18n.words import _
from facilitator_app.reports.odt.words import Pen, X, paragraph
from facilitator_app.reports.office_looks import WIDTH, Style

if TYPE_CHECKING:
    from collections.abc import Iterator

    from facilitator_app.reports.blocks import Furniture
    from facilitator_app.reports.xml_tree import Node

_PAGE, _PAGES = "\x01", "\x02"
"""Stand for the two numbers in the sentence of the page, until fields take their place."""
RIGHT = "CarnetFootRight"


def foot_style() -> Node:
    """The style of the line that ends with the number of the page; it belongs with the pages."""
    stop = X("style:tab-stop", {"style:position": f"{WIDTH}mm", "style:type": "right"})
    look = X("style:paragraph-properties", None, X("style:tab-stops", None, stop))
    facts = {"style:name": RIGHT, "style:family": "paragraph", "style:parent-style-name": Style.FOOT}
    return X("style:style", facts, look)


def master_page(furniture: Furniture, language: str) -> Node:
    """The pages; the first has no running line, but says who supports."""
    pen = Pen(language)
    running = " · ".join(filter(None, (furniture.kind, furniture.title)))
    return X(
        "style:master-page",
        {"style:name": "Standard", "style:page-layout-name": "CarnetPage"},
        X("style:header", None, pen.paragraph(running, Style.RUNNING)),
        X("style:header-first", None, paragraph(Style.RUNNING, [])),
        X("style:footer", None, *_foot(pen, furniture)),
        X("style:footer-first", None, *_foot(pen, furniture), *_support(pen, furniture)),
    )


def _foot(pen: Pen, furniture: Furniture) -> Iterator[Node]:
    marks = " · ".join(filter(None, (furniture.reference, furniture.mark)))
    yield paragraph(RIGHT, [*pen.spans(marks), X("text:tab"), *_page_number()])
    yield pen.paragraph(" · ".join(filter(None, (furniture.occasion, furniture.place))), Style.FOOT)


def _support(pen: Pen, furniture: Furniture) -> Iterator[Node]:
    if furniture.support:
        yield pen.paragraph(furniture.support, Style.FOOT)


def _page_number() -> Iterator[Node | str]:
    """« page 3 / 4 », of which both numbers are fields."""
    before, rest = _("page {page} / {total}").format(page=_PAGE, total=_PAGES).split(_PAGE)
    between, after = rest.split(_PAGES)
    yield before
    yield X("text:page-number", {"text:select-page": "current"}, "1")
    yield between
    yield X("text:page-count", None, "1")
    yield after
