"""Words as Markdown: every mark that a reader of Markdown, or of a template, would obey is escaped."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, Final

from facilitator_app.reports.prose import lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator_app.reports.blocks import Words
    from facilitator_app.reports.prose import Piece

_MARKS: Final = str.maketrans({mark: f"\\{mark}" for mark in "\\`*_[]<>&#|~{}$^"})
"""Emphasis, code, links, HTML, entities, headings, tables, and what templates ({{ }}) and formulas ($) begin with."""

_TEMPLATE: Final = re.compile(r"(?<=\\[{<])%|%(?=\\[}>])")
"""In {% %} and <% %>, makers of sites see no backslash that stands before."""

_BEGINNING: Final = re.compile(r"(?:[-+=:!%@]|\d{1,9}(?=[.)]))")
"""What makes a list, a rule, a heading or an aside of a line, where it begins one."""

_PLAIN_LINK: Final = re.compile(r"(?!.*xn--)(?:https?://|mailto:)[\w.~/?=&#@:+-]+", re.ASCII)
"""What readers show as it is written; they decode %20 and names of domains with accents."""

STRONG: Final = "**"


def inline(words: Words, language: str) -> str:
    """``words`` in one line of source: the cell of a table, a heading."""
    return " ".join(_line(line) for line in lines(words, language))


def paragraph(words: Words, language: str) -> str:
    """``words`` in as many lines of source as they have, the line ends being kept by who reads them."""
    return "\\\n".join(_line(line) for line in lines(words, language))


def escaped(text: str) -> str:
    """``text``, already typeset, where it does not begin a line."""
    return _TEMPLATE.sub(r"\\%", text.translate(_MARKS))


def _line(line: Sequence[Piece]) -> str:
    groups = [(strong, "".join(map(_piece, pieces))) for strong, pieces in groupby(line, lambda piece: piece.strong)]
    source = ""
    for number, (strong, inside) in enumerate(groups):
        after = groups[number + 1][1] if number + 1 < len(groups) else ""
        source += _emphasised(source, inside, after) if strong else inside
    found = _BEGINNING.match(source)
    return _guarded(source, found.end()) if found else source


def _guarded(source: str, end: int) -> str:
    """A mark is escaped; of a number, it is what stands after it."""
    at = end if source[0].isdigit() else end - 1
    return f"{source[:at]}\\{source[at:]}"


def _emphasised(before: str, inside: str, after: str) -> str:
    """``inside`` in bold, or as it is where the marks would be read as stars (CommonMark 6.2).

    Spaces stay outside. Next to a punctuation sign, the marks are only read at a space or at an end of the line.
    """
    text = inside.strip()
    left, right = inside[: inside.find(text)], inside[inside.find(text) + len(text) :]
    opens = text and (text[0].isalnum() or not before + left or (before + left)[-1].isspace())
    closes = text and (text[-1].isalnum() or not right + after or (right + after)[0].isspace())
    return f"{left}{STRONG}{text}{STRONG}{right}" if opens and closes else inside


def _piece(piece: Piece) -> str:
    text = escaped(piece.text)
    if not piece.link:
        return text
    bare = piece.link.removeprefix("mailto:")
    if bare == piece.text and _PLAIN_LINK.fullmatch(piece.link):
        return f"<{bare}>"
    target = piece.link.replace("&", "\\&")  # else what looks like an entity is read as one
    return f"[{text}](<{target}>)"
