"""Renders a document as DOCX."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

from docx import Document as EmptyDocument
from docx.shared import Mm

from facilitator_app.reports.blocks import Run
from facilitator_app.reports.colours import PAPER, RULE, axis_hex
from facilitator_app.reports.docx.blocks import block_nodes
from facilitator_app.reports.docx.cover import cover_nodes
from facilitator_app.reports.docx.furniture import set_furniture
from facilitator_app.reports.docx.package import drop_template, package_bytes, set_properties, set_surroundings
from facilitator_app.reports.docx.styles import border, set_styles, twips
from facilitator_app.reports.docx.words import Pen, W, change, paragraph
from facilitator_app.reports.office_looks import LOOKS, Style
from facilitator_app.reports.phrases import grouped, section_title
from facilitator_app.reports.prose import on_one_line
from facilitator_app.reports.qr import code_png, qr_code

if TYPE_CHECKING:
    from collections.abc import Iterator

    from facilitator_app.reports.blocks import Document, Provenance, Section
    from facilitator_app.reports.identity import Identity
    from facilitator_app.reports.xml_tree import Node

_CODE_SIDE = 22
"""Millimetres."""
_PADDING: Final = 8.0
"""Points, around what is set apart."""
_OPEN_LINE: Final = 316
"""The height of its lines, in 240ths: there is no other space between its paragraphs, which would show as gaps."""


def document_docx(document: Document, identity: Identity) -> bytes:
    """``document`` as a file for Word; the same data gives the same bytes."""
    file = EmptyDocument()
    drop_template(file)
    set_styles(file, identity.tag)
    set_properties(file, identity)
    set_surroundings(file, identity)
    set_furniture(file, document.furniture, document.language)
    body = file.element.body
    for node in _nodes(Pen(document.language, file.part), document):
        body.insert(len(body) - 1, node)  # what comes last says how the pages are
    return package_bytes(file, identity)


def _nodes(pen: Pen, document: Document) -> Iterator[Node]:
    yield from cover_nodes(pen, document.cover)
    for section in document.sections:
        yield from _section(pen, section)
    yield from _provenance(pen, document.provenance)


def _section(pen: Pen, section: Section) -> Iterator[Node]:
    title = pen.paragraph((Run(section_title(section), axis=section.axis),), Style.SECTION, *_rule(section))
    notes = [pen.paragraph(" · ".join(section.note), Style.NOTE, W("w:keepNext"))] if section.note else []
    nodes = [title, *notes, *(node for block in section.blocks for node in block_nodes(pen, block, section))]
    yield from _set_apart(nodes) if section.set_apart else nodes


def _rule(section: Section) -> list[Node]:
    if section.set_apart:
        return []
    colour, thick = (axis_hex(section.axis), 18) if section.axis else (RULE, 6)
    return [W("w:pBdr", None, border("w:top", colour, thick, 8))]


def _set_apart(nodes: list[Node]) -> list[Node]:
    """Paragraphs on a tinted ground, without gaps between them; tables keep their own."""
    paragraphs = [node for node in nodes if node.tag == W.name("w:p")]
    for number, node in enumerate(paragraphs):
        properties = node[0]
        look = LOOKS[Style(properties[0].get(W.name("w:val")))]
        left = twips(_PADDING + look.indent)
        edges = [*["w:top"] * (number == 0), "w:left", *["w:bottom"] * (number == len(paragraphs) - 1), "w:right"]
        changes = [
            W("w:pBdr", None, *(border(side, PAPER, 4, round(_PADDING)) for side in edges)),
            W("w:shd", {"w:val": "clear", "w:color": "auto", "w:fill": PAPER}),
            W("w:spacing", {"w:before": 0, "w:after": 0, "w:line": _OPEN_LINE, "w:lineRule": "auto"}),
            W("w:ind", {"w:left": left, "w:right": twips(_PADDING), "w:hanging": twips(look.hanging)}),
        ]
        change(properties, changes)
    return nodes


def _provenance(pen: Pen, provenance: Provenance) -> Iterator[Node]:
    rule = W("w:pBdr", None, border("w:top", RULE, 6, 8))
    yield pen.paragraph(provenance.title, Style.SECTION, rule)
    drawn = _code(pen, provenance)
    if drawn is not None:
        yield paragraph(Style.SMALL, [drawn], W("w:keepNext"))
    for words in provenance.texts:
        yield pen.paragraph(words, Style.SMALL)
    if provenance.fingerprint:
        yield pen.paragraph(grouped(provenance.fingerprint), Style.NOTE)


def _code(pen: Pen, provenance: Provenance) -> Node | None:
    """The QR code, described for those who do not see it."""
    code = qr_code(provenance.code)
    if code is None:
        return None
    inline: Any = pen.part.new_pic_inline(BytesIO(code_png(code)), width=Mm(_CODE_SIDE))
    inline.docPr.set("descr", on_one_line(provenance.code_means, pen.language))
    inline.docPr.set("name", "QR")
    return W("w:r", None, W("w:drawing", None, inline))
