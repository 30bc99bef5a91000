"""The styles of our OpenDocument texts: paragraphs, characters, lists, fonts and the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from facilitator_app.reports.colours import INK, RULE
from facilitator_app.reports.odt.words import CHARACTERS, X, properties, style_name
from facilitator_app.reports.office_looks import HANGING, LOOKS, MARGIN, SANS, SERIF, Style, own_names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from facilitator_app.reports.office_looks import Look
    from facilitator_app.reports.xml_tree import Node

BULLETS: Final = "CarnetBullets"
BULLETS_WITHIN: Final = "CarnetBulletsWithin"
"""The same, on a ground."""
LABELS: Final = "CarnetLabels"
PADDING: Final = 8.0
"""Points, around what is set apart."""
_SHOWN: Final = {
    Style.TITLE: "Title",
    Style.SUBTITLE: "Subtitle",
    Style.SECTION: "Heading 1",
    Style.PART: "Heading 2",
    Style.BULLET: "List Bullet",
    Style.QUOTE: "Quotations",
    Style.CAPTION: "Caption",
    Style.RUNNING: "Header",
    Style.FOOT: "Footer",
    Style.TEXT: "Text body",
}
"""The names by which LibreOffice knows its own styles, which it shows in the language of its user."""
_KIND: Final = {Style.TITLE: "chapter", Style.SUBTITLE: "chapter", Style.RUNNING: "extra", Style.FOOT: "extra"}


def fonts() -> Iterator[Node]:
    """Our faces, each with what stands for it where it is not installed."""
    for names, family in ((SANS, "swiss"), (SERIF, "roman")):
        listed = ", ".join(f"'{name}'" for name in names)
        facts = {"style:name": names[0], "svg:font-family": listed, "style:font-family-generic": family}
        yield X("style:font-face", {**facts, "style:font-pitch": "variable"})


def default_style(tag: str) -> Node:
    """What every paragraph has: our face, the language ``tag``."""
    language, country = tag.split("-")
    facts = {"style:font-name": SANS[0], "fo:font-size": "10.5pt", "fo:color": f"#{INK}", "fo:hyphenate": "false"}
    spoken = {"fo:language": language, "fo:country": country}
    lines = {"fo:orphans": 2, "fo:widows": 2, "style:tab-stop-distance": "12mm", "style:writing-mode": "page"}
    return X(
        "style:default-style",
        {"style:family": "paragraph"},
        properties("paragraph", lines),
        properties("text", {**facts, **spoken}),
    )


def common_styles() -> Iterator[Node]:
    """Every style by its name."""
    names = {**_SHOWN, **own_names()}
    for style, look in LOOKS.items():
        facts = {
            "style:name": style_name(style),
            "style:display-name": names[style],
            "style:family": "paragraph",
            "style:parent-style-name": "Standard",
            "style:next-style-name": style_name(Style.TEXT) if look.level else None,
            "style:default-outline-level": look.level or None,
            "style:class": _KIND.get(style, "text"),
        }
        yield X("style:style", facts, properties("paragraph", _paragraph(look)), properties("text", _text(look)))
    yield from _character_styles()
    yield from (_bullets(BULLETS, 0), _bullets(BULLETS_WITHIN, PADDING), _labels())


def _paragraph(look: Look) -> dict[str, str | None]:
    return {
        "fo:margin-top": f"{look.before}pt",
        "fo:margin-bottom": f"{look.after}pt",
        "fo:margin-left": f"{look.indent}pt",
        "fo:text-indent": f"{-look.hanging}pt",
        "fo:line-height": f"{look.leading * 100:.0f}%",
        "fo:text-align": "center" if look.centred else "start",
        "fo:keep-with-next": "always" if look.keep_next else "auto",
    }


def _text(look: Look) -> dict[str, str]:
    return {
        "style:font-name": (SERIF if look.serif else SANS)[0],
        "fo:font-size": f"{look.size}pt",
        "fo:font-weight": "bold" if look.bold else "normal",
        "fo:font-style": "italic" if look.italic else "normal",
        "fo:color": f"#{look.colour}",
    }


def _character_styles() -> Iterator[Node]:
    for name, look in CHARACTERS.items():
        yield X("style:style", {"style:name": name, "style:family": "text"}, properties("text", look))


def _bullets(name: str, left: float) -> Node:
    level = {"text:level": 1, "text:bullet-char": "•"}
    bullet = X("text:list-level-style-bullet", level, _placed(left + HANGING, HANGING, "listtab"))
    return X("text:list-style", {"style:name": name}, bullet)


def _labels() -> Node:
    """A list whose labels, which stay as they are for ever, are written in its text."""
    level = {"text:level": 1, "style:num-format": ""}
    return X(
        "text:list-style", {"style:name": LABELS}, X("text:list-level-style-number", level, _placed(0, 0, "nothing"))
    )


def _placed(left: float, hanging: float, followed: str) -> Node:
    facts = {
        "text:label-followed-by": followed,
        "text:list-tab-stop-position": f"{left}pt" if followed == "listtab" else None,
        "fo:text-indent": f"{-hanging}pt",
        "fo:margin-left": f"{left}pt",
    }
    mode = {"text:list-level-position-and-space-mode": "label-alignment"}
    return X("style:list-level-properties", mode, X("style:list-level-label-alignment", facts))


def outline() -> Node:
    """Headings without numbers."""
    levels = [X("text:outline-level-style", {"text:level": level, "style:num-format": ""}) for level in (1, 2)]
    return X("text:outline-style", {"style:name": "Outline"}, *levels)


def page_layout() -> Node:
    """A4, with a running line on top and a foot under a line."""
    size = {"fo:page-width": "210mm", "fo:page-height": "297mm", "style:print-orientation": "portrait"}
    sides = {"fo:margin-left": f"{MARGIN}mm", "fo:margin-right": f"{MARGIN}mm"}
    ends = {"fo:margin-top": "10mm", "fo:margin-bottom": "10mm"}
    head = {"fo:min-height": "8mm", "fo:margin-bottom": "4mm"}
    line = {"fo:border-top": f"0.5pt solid #{RULE}", "fo:padding-top": "5pt"}
    foot = {"fo:min-height": "12mm", "fo:margin-top": "5mm", **line}
    return X(
        "style:page-layout",
        {"style:name": "CarnetPage"},
        properties("page-layout", {**size, **sides, **ends}),
        X("style:header-style", None, properties("header-footer", head)),
        X("style:footer-style", None, properties("header-footer", foot)),
    )
