"""The styles and the bullets of our Word files, in place of those of the empty document they begin with."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any, Final

from facilitator_app.i18n.words import _
from facilitator_app.reports.colours import INK, RULE
from facilitator_app.reports.docx.words import W
from facilitator_app.reports.office_looks import HANGING, LOOKS, SANS, SERIF, Style, own_names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from facilitator_app.reports.office_looks import Look
    from facilitator_app.reports.xml_tree import Node

PLAIN: Final = "TableNormal"
TABLE: Final = "CarnetTable"
DENSE: Final = "CarnetTableDense"
FACTS: Final = "CarnetFacts"
BULLETS: Final = 1
"""The number of the only list of the file."""

_BUILT_IN: Final = {
    Style.TITLE: "Title",
    Style.SUBTITLE: "Subtitle",
    Style.SECTION: "heading 1",
    Style.PART: "heading 2",
    Style.BULLET: "List Bullet",
    Style.QUOTE: "Quote",
    Style.CAPTION: "caption",
    Style.RUNNING: "header",
    Style.FOOT: "footer",
}
"""The names by which Word knows its own styles, which it shows in the language of its user."""
_BULLETED: Final = {Style.BULLET, Style.LEAD_BULLET}
_TWIPS: Final = 20
"""In a point."""
_LINE: Final = 240
"""The height of a line, in the unit of the format."""


def set_styles(document: Any, tag: str) -> None:
    """Give ``document`` our styles, in the language ``tag``, and our bullets."""
    root = document.styles.element
    for child in list(root):
        root.remove(child)
    root.extend([_defaults(tag), _normal(), *_character_defaults(), *_paragraph_styles(), *_table_styles()])
    numbering = document.part.numbering_part.element
    for child in list(numbering):
        numbering.remove(child)
    numbering.extend(_bullets())


def twips(points: float) -> int:
    """``points`` in the unit of lengths of the format."""
    return round(points * _TWIPS)


def _defaults(tag: str) -> Node:
    language = W("w:lang", {"w:val": tag, "w:eastAsia": tag, "w:bidi": "ar-SA"})
    characters = W("w:rPr", None, _fonts(serif=False), W("w:color", {"w:val": INK}), *_size(10.5), language)
    return W("w:docDefaults", None, W("w:rPrDefault", None, characters), W("w:pPrDefault"))


def _normal() -> Node:
    facts = {"w:type": "paragraph", "w:default": 1, "w:styleId": "Normal"}
    return W("w:style", facts, W("w:name", {"w:val": "Normal"}), W("w:qFormat"))


def _character_defaults() -> Iterator[Node]:
    facts = {"w:type": "character", "w:default": 1, "w:styleId": "DefaultParagraphFont"}
    yield W("w:style", facts, W("w:name", {"w:val": "Default Paragraph Font"}), W("w:uiPriority", {"w:val": 1}))
    facts = {"w:type": "numbering", "w:default": 1, "w:styleId": "NoList"}
    yield W("w:style", facts, W("w:name", {"w:val": "No List"}))


def _paragraph_styles() -> Iterator[Node]:
    names = {**_BUILT_IN, **own_names()}
    for style, look in LOOKS.items():
        facts = {"w:type": "paragraph", "w:styleId": style, "w:customStyle": None if style in _BUILT_IN else 1}
        follows = Style.TEXT if look.level or style == Style.SUBTITLE else style
        yield W(
            "w:style",
            facts,
            W("w:name", {"w:val": names[style]}),
            W("w:basedOn", {"w:val": "Normal"}),
            W("w:next", {"w:val": follows}),
            W("w:qFormat"),
            W("w:pPr", None, *_paragraph(look, bulleted=style in _BULLETED)),
            W("w:rPr", None, *_characters(look)),
        )


def _paragraph(look: Look, *, bulleted: bool) -> Iterator[Node]:
    """In the order that the format wants."""
    if look.keep_next:
        yield W("w:keepNext")
    if look.level:
        yield W("w:keepLines")
    yield W("w:widowControl")
    if bulleted:
        yield W("w:numPr", None, W("w:numId", {"w:val": BULLETS}))
    yield spacing(look)
    if look.indent:
        yield W("w:ind", {"w:left": twips(look.indent), "w:hanging": twips(look.hanging) or None})
    if look.centred:
        yield W("w:jc", {"w:val": "center"})
    if look.level:
        yield W("w:outlineLvl", {"w:val": look.level - 1})


def spacing(look: Look) -> Node:
    """The space above, below and between the lines."""
    space = {"w:before": twips(look.before), "w:after": twips(look.after)}
    return W("w:spacing", {**space, "w:line": round(look.leading * _LINE), "w:lineRule": "auto"})


def _characters(look: Look) -> Iterator[Node]:
    yield _fonts(serif=look.serif)
    yield from [W("w:b"), W("w:bCs")] * look.bold
    yield from [W("w:i"), W("w:iCs")] * look.italic
    yield W("w:color", {"w:val": look.colour})
    yield from _size(look.size)


def _fonts(*, serif: bool) -> Node:
    face = (SERIF if serif else SANS)[0]
    return W("w:rFonts", {"w:ascii": face, "w:hAnsi": face, "w:eastAsia": face, "w:cs": "Arial"})


def _size(points: float) -> tuple[Node, Node]:
    return W("w:sz", {"w:val": round(points * 2)}), W("w:szCs", {"w:val": round(points * 2)})


def _table_styles() -> Iterator[Node]:
    """Hairlines between rows, ink under the heads, nothing at the sides; the facts of the cover under one line."""
    facts = {"w:type": "table", "w:default": 1, "w:styleId": PLAIN}
    sides = _margins({"w:top": 0, "w:left": 108, "w:bottom": 0, "w:right": 108})
    yield W("w:style", facts, W("w:name", {"w:val": "Normal Table"}), W("w:tblPr", None, sides))
    rules = W("w:tblBorders", None, border("w:bottom", RULE, 4), border("w:insideH", RULE, 4))
    under = W("w:tcPr", None, W("w:tcBorders", None, border("w:bottom", INK, 8)), W("w:vAlign", {"w:val": "bottom"}))
    heads = W("w:tblStylePr", {"w:type": "firstRow"}, W("w:tblPr"), under)
    roomy = _margins({"w:top": 70, "w:left": 0, "w:bottom": 60, "w:right": 100})
    yield _table_style(TABLE, "Carnet", PLAIN, W("w:tblPr", None, rules, roomy), heads)
    close = _margins({"w:top": 40, "w:left": 0, "w:bottom": 30, "w:right": 100})
    yield _table_style(DENSE, _("Carnet serré"), TABLE, W("w:tblPr", None, close), deepcopy(heads))
    over = W("w:tblBorders", None, border("w:top", RULE, 6))
    plain = _margins({"w:top": 60, "w:left": 0, "w:bottom": 0, "w:right": 100})
    yield _table_style(FACTS, _("Carnet repères"), PLAIN, W("w:tblPr", None, over, plain))


def _margins(sides: dict[str, int]) -> Node:
    return W("w:tblCellMar", None, *(W(side, {"w:w": width, "w:type": "dxa"}) for side, width in sides.items()))


def _table_style(key: str, name: str, parent: str, *facts: Node) -> Node:
    kind = {"w:type": "table", "w:customStyle": 1, "w:styleId": key}
    return W("w:style", kind, W("w:name", {"w:val": name}), W("w:basedOn", {"w:val": parent}), *facts)


def border(side: str, colour: str, eighths: int, space: int = 0) -> Node:
    """A line at a ``side``, as thick as so many eighths of a point, ``space`` points away."""
    return W(side, {"w:val": "single", "w:sz": eighths, "w:space": space, "w:color": colour})


def _bullets() -> tuple[Node, Node]:
    left = W("w:pPr", None, W("w:ind", {"w:left": twips(HANGING), "w:hanging": twips(HANGING)}))
    level = W(
        "w:lvl",
        {"w:ilvl": 0},
        W("w:start", {"w:val": 1}),
        W("w:numFmt", {"w:val": "bullet"}),
        W("w:lvlText", {"w:val": "•"}),
        W("w:lvlJc", {"w:val": "left"}),
        left,
    )
    kind = W("w:multiLevelType", {"w:val": "hybridMultilevel"})
    abstract = W("w:abstractNum", {"w:abstractNumId": BULLETS}, kind, level)
    return abstract, W("w:num", {"w:numId": BULLETS}, W("w:abstractNumId", {"w:val": BULLETS}))
