"""The one door of text into ODT: words become spans of paragraphs, and nothing typed is ever markup."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from facilitator_app.reports.colours import AXES, GREY, WHITE, axis_hex
from facilitator_app.reports.prose import lines
from facilitator_app.reports.xml_tree import Xml

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from facilitator_app.reports.blocks import Words
    from facilitator_app.reports.office_looks import Style
    from facilitator_app.reports.prose import Piece
    from facilitator_app.reports.xml_tree import Node

_OASIS: Final = "urn:oasis:names:tc:opendocument:xmlns"
X: Final = Xml(
    {
        "office": f"{_OASIS}:office:1.0",
        "style": f"{_OASIS}:style:1.0",
        "text": f"{_OASIS}:text:1.0",
        "table": f"{_OASIS}:table:1.0",
        "draw": f"{_OASIS}:drawing:1.0",
        "fo": f"{_OASIS}:xsl-fo-compatible:1.0",
        "svg": f"{_OASIS}:svg-compatible:1.0",
        "xlink": "http://www.w3.org/1999/xlink",
    }
)


def _chip(number: int) -> dict[str, str]:
    ground = f"#{axis_hex(number)}"
    return {"fo:color": f"#{WHITE}", "fo:background-color": ground, "fo:font-weight": "bold"}


CHARACTERS: Final[dict[str, dict[str, str]]] = {
    "CarnetStrong": {"fo:font-weight": "bold"},
    "CarnetSoft": {"fo:color": f"#{GREY}"},
    "CarnetWhite": {"fo:color": f"#{WHITE}"},
    "CarnetRaised": {"style:text-position": "super 65%"},
    "CarnetLink": {"style:text-underline-style": "solid", "style:text-underline-width": "auto"},
    **{f"CarnetAxis{number}": {"fo:color": f"#{axis_hex(number)}"} for number in (0, *AXES)},
    **{f"CarnetChip{number}": _chip(number) for number in (0, *AXES)},
}
"""The looks of characters; 0 stands for the axes of another programme."""
_SPACES: Final = re.compile("(^ +|(?<= ) +)")
"""What the format would make one space of, or none."""


@dataclass(slots=True)
class Pen:
    """Writes in one ``language``, and keeps the styles that only this file has, by their names."""

    language: str
    automatic: dict[str, Node] = field(default_factory=dict)
    tables: int = 0

    def paragraph(self, words: Words, style: str) -> Node:
        """A paragraph of ``words``."""
        return paragraph(style, self.spans(words))

    def heading(self, words: Words, style: str, level: int) -> Node:
        """A heading, in the outline at ``level``."""
        return X("text:h", {"text:style-name": style, "text:outline-level": level}, *self.spans(words))

    def spans(self, words: Words, ink: str = "") -> list[Node]:
        """The spans of ``words``, all in the style ``ink`` where one is given, a line end between their lines."""
        made: list[Node] = []
        for number, line in enumerate(lines(words, self.language)):
            made += [X("text:line-break")] if number else []
            made += [self._span(piece, ink) for piece in line]
        return made

    def _span(self, piece: Piece, ink: str) -> Node:
        content = list(_characters(piece.text))
        names = [ink] * bool(ink) + list(_looks(piece))
        node = X("text:span", {"text:style-name": self._look(names)}, *content)
        return X("text:a", {"xlink:type": "simple", "xlink:href": piece.link}, node) if piece.link else node

    def _look(self, names: Sequence[str]) -> str | None:
        """One style for several looks: of spans within spans, LibreOffice keeps the innermost alone."""
        if len(names) < 2:  # noqa: PLR2004 - nothing to join
            return names[0] if names else None
        facts: dict[str, str] = {}
        for name in names:
            facts |= CHARACTERS[name]
        return self.automatically("".join(names), "text", None, properties("text", facts))

    def automatically(self, name: str, family: str, parent: str | None, *properties: Node) -> str:
        """The name of a style that this file alone has, made the first time it is asked for."""
        if name not in self.automatic:
            facts = {"style:name": name, "style:family": family, "style:parent-style-name": parent}
            self.automatic[name] = X("style:style", facts, *properties)
        return name

    def table_name(self) -> str:
        """A name that no other table has."""
        self.tables += 1
        return f"T{self.tables}"


def paragraph(style: str, content: Sequence[Node | str]) -> Node:
    """A paragraph."""
    return X("text:p", {"text:style-name": style}, *content)


def chip(axis: int) -> Node:
    """The number of an axis on its colour."""
    return X("text:span", {"text:style-name": f"CarnetChip{_known(axis)}"}, f"\u00a0{axis}\u00a0")


def properties(kind: str, facts: Mapping[str, object]) -> Node:
    """The properties of a style: ``kind`` is "paragraph", "text", "table-cell"..."""
    return X(f"style:{kind}-properties", facts)


def style_name(style: Style) -> str:
    """How the format names a style that it knows, and ours as they are."""
    return _NAMES.get(style.value, style.value)


_NAMES: Final = {
    "Heading1": "Heading_20_1",
    "Heading2": "Heading_20_2",
    "CarnetText": "Text_20_body",
    "Quote": "Quotations",
}


def _known(axis: int) -> int:
    return axis if axis in AXES else 0


def _looks(piece: Piece) -> Iterator[str]:
    if piece.raised:
        yield "CarnetRaised"
    if piece.axis is not None:
        yield f"CarnetAxis{_known(piece.axis)}"
    elif piece.soft:
        yield "CarnetSoft"
    if piece.strong:
        yield "CarnetStrong"
    if piece.link:
        yield "CarnetLink"


def _characters(text: str) -> Iterator[Node | str]:
    for number, part in enumerate(_SPACES.split(text)):
        if number % 2:
            yield X("text:s", {"text:c": len(part)})
        elif part:
            yield part
