"""The one door of text into DOCX: words become runs of paragraphs, and nothing typed is ever markup."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from docx.opc.constants import RELATIONSHIP_TYPE

from facilitator_app.reports.colours import GREY, WHITE, axis_hex
from facilitator_app.reports.prose import lines
from facilitator_app.reports.xml_tree import Xml

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from facilitator_app.reports.blocks import Words
    from facilitator_app.reports.office_looks import Style
    from facilitator_app.reports.prose import Piece
    from facilitator_app.reports.xml_tree import Node

W: Final = Xml(
    {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    }
)
_ORDER: Final = [
    W.name(f"w:{name}")
    for name in ("pStyle", "keepNext", "keepLines", "numPr", "pBdr", "shd", "tabs", "spacing", "ind", "jc")
]
SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"


@dataclass(frozen=True, slots=True)
class Pen:
    """Writes in one ``language`` into one part of the file, ``part``, which holds the targets of its links."""

    language: str
    part: Any
    _targets: dict[str, str] = field(default_factory=dict)

    def paragraph(self, words: Words, style: Style, *changes: Node) -> Node:
        """A paragraph of ``words``; ``changes`` are properties that differ from those of its style."""
        return paragraph(style, self.runs(words), *changes)

    def runs(self, words: Words, colour: str = "") -> list[Node]:
        """The runs of ``words``, all in ``colour`` where one is given, a line end between their lines."""
        made: list[Node] = []
        for number, line in enumerate(lines(words, self.language)):
            made += [W("w:r", None, W("w:br"))] if number else []
            made += [self._linked(piece, colour) if piece.link else run(piece, colour) for piece in line]
        return made

    def _linked(self, piece: Piece, colour: str) -> Node:
        if piece.link not in self._targets:
            name = f"link{len(self._targets) + 1}"
            self.part.load_rel(RELATIONSHIP_TYPE.HYPERLINK, piece.link, name, is_external=True)
            self._targets[piece.link] = name
        return W("w:hyperlink", {"r:id": self._targets[piece.link], "w:history": 1}, run(piece, colour))


def paragraph(style: Style, runs: Sequence[Node], *changes: Node) -> Node:
    """A paragraph of ``runs``."""
    properties = W("w:pPr", None, W("w:pStyle", {"w:val": style}))
    change(properties, changes)
    return W("w:p", None, properties, *runs)


def change(properties: Node, changes: Sequence[Node]) -> None:
    """Set ``changes`` among the properties of a paragraph, in the order that the format wants."""
    known = {node.tag: node for node in (*properties, *changes)}
    properties[:] = sorted(known.values(), key=lambda node: _ORDER.index(node.tag))


def run(piece: Piece, colour: str = "") -> Node:
    """The characters of one look."""
    return W("w:r", None, W("w:rPr", None, *_properties(piece, colour)), written(piece.text))


def written(text: str) -> Node:
    """Characters, with the spaces at their ends."""
    node = W("w:t", None, text)
    node.set(SPACE, "preserve")
    return node


def chip(axis: int) -> Node:
    """The number of an axis on its colour."""
    colour = axis_hex(axis)
    ground = {"w:val": "clear", "w:color": "auto", "w:fill": colour}
    edge = {"w:val": "single", "w:sz": 12, "w:space": 0, "w:color": colour}
    looks = (W("w:b"), W("w:color", {"w:val": WHITE}), W("w:bdr", edge), W("w:shd", ground))
    return W("w:r", None, W("w:rPr", None, *looks), written(f"\u00a0{axis}\u00a0"))


def _properties(piece: Piece, colour: str) -> Iterator[Node]:
    """In the order that the format wants."""
    if piece.strong:
        yield W("w:b")
    if colour or piece.axis is not None or piece.soft:
        yield W("w:color", {"w:val": colour or (GREY if piece.axis is None else axis_hex(piece.axis))})
    if piece.link:
        yield W("w:u", {"w:val": "single"})
    if piece.raised:
        yield W("w:vertAlign", {"w:val": "superscript"})
