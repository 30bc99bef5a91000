"""Renders a document as ODT."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

from odfdo import Document as EmptyDocument
from odfdo import Element

from facilitator_app.reports.blocks import Run
from facilitator_app.reports.colours import PAPER, RULE, axis_hex
from facilitator_app.reports.odt.blocks import block_nodes
from facilitator_app.reports.odt.cover import cover_nodes
from facilitator_app.reports.odt.furniture import foot_style, master_page
from facilitator_app.reports.odt.styles import (
    BULLETS,
    BULLETS_WITHIN,
    PADDING,
    common_styles,
    default_style,
    fonts,
    outline,
    page_layout,
)
from facilitator_app.reports.odt.words import Pen, X, paragraph, properties, style_name
from facilitator_app.reports.office_looks import LOOKS, Style
from facilitator_app.reports.packaging import dated
from facilitator_app.reports.phrases import grouped, section_title
from facilitator_app.reports.prose import on_one_line
from facilitator_app.reports.qr import code_png, qr_code

if TYPE_CHECKING:
    from collections.abc import Iterator

    from facilitator_app.reports.blocks import Document, Provenance, Section
    from facilitator_app.reports.identity import Identity
    from facilitator_app.reports.xml_tree import Node

_CODE: Final = "Pictures/code.png"
_CODE_SIDE: Final = "22mm"
_TEMPLATE_ONLY: Final = ("Thumbnails/thumbnail.png", "Configurations2/accelerator/current.xml")


def document_odt(document: Document, identity: Identity) -> bytes:
    """``document`` as a file for LibreOffice; the same data gives the same bytes."""
    file = EmptyDocument("text")
    _drop_template(file)
    pen = Pen(document.language)
    nodes = [*cover_nodes(pen, document.cover)]
    for section in document.sections:
        nodes += _section(pen, section)
    nodes += _provenance(pen, document.provenance, file)
    file.body.clear()
    for node in nodes:
        file.body.append(Element.from_tag(node))
    _set_styles(file, document, identity, pen)
    _set_properties(file, identity)
    written = BytesIO()
    file.save(written)
    return dated(written.getvalue(), identity.made_at)


def _drop_template(file: Any) -> None:
    for name in _TEMPLATE_ONLY:
        file.del_part(name)
        file.manifest.del_full_path(name)


def _set_styles(file: Any, document: Document, identity: Identity, pen: Pen) -> None:
    for part in (file.content, file.styles):
        faces = part.get_element("//office:font-face-decls")
        for font in fonts():
            faces.append(Element.from_tag(font))
    common = file.styles.get_element("//office:styles")
    common.delete(common.get_element("text:outline-style"))
    common.append(Element.from_tag(outline()))
    file.insert_style(Element.from_tag(default_style(identity.tag)), default=True)
    for style in common_styles():
        file.insert_style(Element.from_tag(style))
    for style in pen.automatic.values():
        file.insert_style(Element.from_tag(style), automatic=True)
    layouts = file.styles.get_element("//office:automatic-styles")
    layouts.append(Element.from_tag(page_layout()))
    layouts.append(Element.from_tag(foot_style()))
    file.insert_style(Element.from_tag(master_page(document.furniture, document.language)))


def _set_properties(file: Any, identity: Identity) -> None:
    meta = file.meta
    meta.title, meta.subject = (on_one_line(text, identity.language) for text in (identity.title, identity.subject))
    meta.creator = meta.initial_creator = on_one_line(identity.author, identity.language)
    meta.generator = on_one_line(identity.creator, identity.language)
    meta.language = identity.tag
    meta.creation_date = meta.date = identity.made_at.replace(microsecond=0)


def _section(pen: Pen, section: Section) -> Iterator[Node]:
    style = style_name(Style.SECTION) if section.set_apart else _ruled(pen, section.axis)
    title = pen.heading((Run(section_title(section), axis=section.axis),), style, 1)
    notes = [pen.paragraph(" · ".join(section.note), _note_style(pen))] if section.note else []
    nodes = [title, *notes, *(node for block in section.blocks for node in block_nodes(pen, block, section))]
    yield from [_set_apart(pen, nodes)] if section.set_apart else nodes


def _ruled(pen: Pen, axis: int | None) -> str:
    """The title of a section, under a line that has the colour of its axis."""
    colour, thick = (axis_hex(axis), 2.25) if axis else (RULE, 0.75)
    look = {"fo:border-top": f"{thick}pt solid #{colour}", "fo:padding-top": "8pt", "fo:keep-with-next": "always"}
    return pen.automatically(
        f"CarnetSection{colour}", "paragraph", style_name(Style.SECTION), properties("paragraph", look)
    )


def _note_style(pen: Pen) -> str:
    look = properties("paragraph", {"fo:keep-with-next": "always"})
    return pen.automatically("CarnetSectionNote", "paragraph", Style.NOTE, look)


def _set_apart(pen: Pen, nodes: list[Node]) -> Node:
    """A section of the page on a tinted ground, within which paragraphs keep their distance to its edges."""
    ground = properties("section", {"fo:background-color": f"#{PAPER}"})
    style = pen.automatically("CarnetApart", "section", None, ground)
    section = X("text:section", {"text:style-name": style, "text:name": pen.table_name()}, *nodes)
    found = list(section.iter(X.name("text:p"), X.name("text:h")))
    inside = [node for node in found if next(node.iterancestors(X.name("table:table")), None) is None]
    for number, node in enumerate(inside):
        edge = "top" if number == 0 else "bottom" if number == len(inside) - 1 else ""
        named = X.name("text:style-name")
        node.set(named, _within(pen, node.get(named), edge))
    for bullets in section.iter(X.name("text:list")):
        if bullets.get(X.name("text:style-name")) == BULLETS:
            bullets.set(X.name("text:style-name"), BULLETS_WITHIN)
    return section


def _within(pen: Pen, style: str, edge: str) -> str:
    """``style``, at a distance from the edges of the ground; ``edge`` is the one it stands at, "" for none."""
    if style in pen.automatic:  # a style that a file alone has cannot be the parent of another
        style = pen.automatic[style].get(X.name("style:parent-style-name"))
    look = next((look for known, look in LOOKS.items() if style_name(known) == style), LOOKS[Style.TEXT])
    facts = {
        "fo:margin-left": f"{PADDING + look.indent}pt",
        "fo:margin-right": f"{PADDING}pt",
        "fo:text-indent": f"{-look.hanging}pt",
        "fo:margin-top": "0pt" if edge == "top" else f"{look.before}pt",
        "fo:margin-bottom": "0pt" if edge == "bottom" else f"{look.after}pt",
    }
    if edge:  # a margin at the edge of a section is not drawn; within a line, room is
        facts |= {f"fo:border-{edge}": f"0.5pt solid #{PAPER}", f"fo:padding-{edge}": f"{PADDING}pt"}
    name = f"CarnetWithin{style}{edge}"
    return pen.automatically(name, "paragraph", style, properties("paragraph", facts))


def _provenance(pen: Pen, provenance: Provenance, file: Any) -> Iterator[Node]:
    yield pen.heading(provenance.title, _ruled(pen, None), 1)
    code = qr_code(provenance.code)
    if code is not None:
        file.container.set_part(_CODE, code_png(code))
        file.manifest.add_full_path(_CODE, "image/png")
        yield paragraph(Style.SMALL, [_picture(on_one_line(provenance.code_means, pen.language))])
    for words in provenance.texts:
        yield pen.paragraph(words, Style.SMALL)
    if provenance.fingerprint:
        yield pen.paragraph(grouped(provenance.fingerprint), Style.NOTE)


def _picture(says: str) -> Node:
    """The QR code, described for those who do not see it."""
    place = {"draw:name": "QR", "text:anchor-type": "as-char", "svg:width": _CODE_SIDE, "svg:height": _CODE_SIDE}
    link = {"xlink:href": _CODE, "xlink:type": "simple", "xlink:show": "embed", "xlink:actuate": "onLoad"}
    return X("draw:frame", place, X("draw:image", link), X("svg:title", None, says))
