"""The one door of text into HTML: every word is escaped here, and nothing else makes markup of data."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, NewType

from facilitator_app.reports.prose import lines

if TYPE_CHECKING:
    from collections.abc import Iterable

    from facilitator_app.reports.blocks import Words
    from facilitator_app.reports.prose import Piece

Html = NewType("Html", str)
"""Markup of ours, in which data is escaped."""

NOTHING = Html("")


def element(tag: str, content: Html = NOTHING, /, **attributes: object) -> Html:
    """An element; ``class_`` stands for `class`, ``aria_label`` for `aria-label`, and ``None`` omits an attribute."""
    said = "".join(
        f' {name.rstrip("_").replace("_", "-")}="{escape(str(value))}"'
        for name, value in attributes.items()
        if value is not None
    )
    return Html(f"<{tag}{said}>{content}</{tag}>")


def together(parts: Iterable[Html], between: str = "") -> Html:
    """Parts one after the other; ``between`` is markup of ours."""
    return Html(between.join(parts))


def said(words: Words, language: str) -> Html:
    """``words`` as they are read, their lines under one another."""
    return together((together(map(_piece, line)) for line in lines(words, language)), "<br>")


def escaped(text: str) -> Html:
    """Characters as they are: words already typeset, a number."""
    return Html(escape(text))


def paragraph(words: Words, language: str, class_: str | None = None) -> Html:
    """A paragraph, or nothing where there are no words."""
    text = said(words, language)
    return element("p", text, class_=class_) if text else NOTHING


def axis_class(axis: int | None) -> str | None:
    """The class that gives an axis its colour."""
    return None if axis is None else f"axis a{axis}"


def _piece(piece: Piece) -> Html:
    text = escaped(piece.text)
    if piece.link:
        text = element("a", text, href=piece.link)
    if piece.raised:
        text = element("sup", text)
    if piece.soft or piece.axis is not None:
        text = element("span", text, class_=axis_class(piece.axis) or "soft")
    return element("strong", text) if piece.strong else text
