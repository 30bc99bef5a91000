"""Every paragraph of every document is made here, from plain words: nothing typed is ever read as markup."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Paragraph
from reportlab.platypus.paraparser import ParaFrag

from facilitator_app.reports.blocks import Run
from facilitator_app.reports.pdf.faces import BOLD, TEXT, register_faces
from facilitator_app.reports.pdf.glyphs import drawable, in_faces, spoken
from facilitator_app.reports.pdf.look import GREY, LINK, axis_colour, style
from facilitator_app.reports.pdf.tags import Tag
from facilitator_app.reports.pdf.turned_lines import turned
from facilitator_app.reports.prose import ORDINAL, linked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlab.lib.colors import Color
    from reportlab.lib.styles import ParagraphStyle

    from facilitator_app.reports.blocks import Words
    from facilitator_app.reports.pdf.canvas import TaggedCanvas

_RAISED_SIZE, _RAISED_BY = 0.65, 0.35
_LINE: Final = 500
"""No line of ours holds more characters."""


class Para(Paragraph):
    """A paragraph that knows its place in the structure; without a tag it belongs to what holds it (a cell)."""

    canv: TaggedCanvas
    tag: Tag | None = None
    height: float
    blPara: Any  # noqa: N815 - the name of reportlab
    _broken: tuple[Any, Any] | None = None
    """The widths that the lines were broken for, and the lines."""

    def breakLines(self, width: Any) -> Any:  # noqa: N802 - the name of reportlab
        """The lines for these widths, broken once: reportlab asks several times, and again on each page."""
        if self._broken is None or self._broken[0] != width:
            self._broken = width, turned(super().breakLines(width))
        return self._broken[1]

    def split(self, aW: float, aH: float) -> list[Any]:  # noqa: N803 - the names of reportlab
        """The part that fits in the height ``aH`` and the rest, both under the same tag."""
        parts: list[Any] = super().split(aW, aH)
        for part in parts:
            if part is not self:
                self.continue_as(part)
        if len(parts) == 2:  # noqa: PLR2004 - what fits, and the rest
            self._hand_on_lines(*parts)
        return parts

    def _hand_on_lines(self, head: Para, tail: Para) -> None:
        """Both keep their lines: broken anew on every page, a text of a hundred pages would take minutes."""
        if self._broken is not None and not self.style.firstLineIndent:
            width, broken = self._broken
            here = len(head.blPara.lines)
            head._broken = width, broken.clone(lines=broken.lines[:here])
            tail._broken = width, broken.clone(lines=_counted_anew(broken.lines[here:]))

    def continue_as(self, part: Para) -> None:
        """Hand to ``part``, cut from this paragraph, what reportlab does not know of."""
        part.tag = self.tag

    def draw(self) -> None:
        """Draw under the tag."""
        if self.tag is None:
            super().draw()
        else:
            with self.canv.tagged(self.tag):
                super().draw()


def _counted_anew(lines: list[Any]) -> list[Any]:
    """Lines that know at which word of their paragraph they begin, for a paragraph that begins with the first one."""
    first = getattr(lines[0], "sFW", None)
    return lines if first is None else [line.clone(sFW=line.sFW - first) for line in lines]


@dataclass(frozen=True, slots=True)
class Pen:
    """Writes in one language ("fr" or "en"): typography, missing characters, and nothing read as markup."""

    language: str

    def __post_init__(self) -> None:
        register_faces()

    def write(self, words: Words, look: ParagraphStyle, tag: Tag | str | None = None) -> Para:
        """A paragraph of ``words``; ``tag`` is its place in the structure, or just its role there."""
        made: Para = self.write_as(Para, words, look, tag)
        return made

    def write_as(self, kind: Any, words: Words, look: ParagraphStyle, tag: Tag | str | None = None) -> Any:
        """As ``write``, for a ``kind`` of ``Para`` that draws something more."""
        paragraph = kind(None, look, frags=list(self._fragments(words, look)))
        paragraph.tag = Tag(tag) if isinstance(tag, str) else tag
        return paragraph

    def one_line(self, words: str, look: ParagraphStyle, width: float, tag: Tag | str | None = None) -> Para:
        """A paragraph of one line, shortened with an ellipsis where it would be wider than ``width`` points."""
        text = drawable(words[:_LINE], self.language).replace("\n", " ")
        if _width(text, look) > width or len(words) > _LINE:
            short, long = 0, len(text)
            while long - short > 1:
                middle = (short + long) // 2
                fits = _width(_shortened(text, middle), look) <= width
                short, long = (middle, long) if fits else (short, middle)
            text = _shortened(text, short)
        return self.write(text, look, tag)

    def aloud(self, text: str) -> str:
        """``text`` as bookmarks and descriptions of figures want it: plain."""
        return spoken(text, self.language)

    def width(self, words: str, look: ParagraphStyle) -> float:
        """How wide ``words`` are on one line, in points."""
        return _width(drawable(words, self.language), look)

    def balanced(self, words: Words, look: ParagraphStyle, width: float) -> ParagraphStyle:
        """``look`` with the narrowest measure that adds no line: a title without a lone last word."""
        lines = self._lines(words, look, width)
        narrow, wide = width / 2, width
        while wide - narrow > 2:  # noqa: PLR2004 - points: nobody sees less
            middle = (narrow + wide) / 2
            more = self._lines(words, look, middle) > lines
            narrow, wide = (middle, wide) if more else (narrow, middle)
        return style(look, rightIndent=width - wide)

    def _lines(self, words: Words, look: ParagraphStyle, width: float) -> int:
        broken: Any = self.write(words, look).breakLines(width)
        return len(broken.lines)

    def _fragments(self, words: Words, look: ParagraphStyle) -> Iterator[ParaFrag]:
        runs = (Run(words),) if isinstance(words, str) else words
        for run in runs:
            face, colour = _face(run, look), _colour(run, look)
            for number, line in enumerate(drawable(run.text, self.language).split("\n")):
                if number:
                    yield _fragment("", face, look.fontSize, colour, lineBreak=True)
                for place, (text, target) in enumerate(linked(line)):
                    if target:
                        yield from _led(text, face, look.fontSize, [(number * _LINE + place, target)])
                    else:
                        yield from self._line(text, face, look.fontSize, colour)

    def _line(self, line: str, face: str, size: float, colour: Color) -> Iterator[ParaFrag]:
        """One line; French ordinals stand raised (3ᵉ), while the letters stay letters for who copies them."""
        parts = ORDINAL.split(line) if self.language == "fr" else [line]
        for number, part in enumerate(parts):
            raised = number % 2 == 1
            for lender, piece in in_faces(part, face):
                if raised:
                    yield _fragment(piece, lender, size * _RAISED_SIZE, colour, rise=size * _RAISED_BY)
                else:
                    yield _fragment(piece, lender, size, colour)


def _led(text: str, face: str, size: float, link: list[tuple[int, str]]) -> Iterator[ParaFrag]:
    """The text of a link; the empty piece makes reportlab tell where a paragraph that is but a link begins."""
    yield _fragment("", face, size, LINK)
    for lender, piece in in_faces(text, face):
        yield _fragment(piece, lender, size, LINK, link=link)


def _width(text: str, look: ParagraphStyle) -> float:
    return sum(stringWidth(piece, face, look.fontSize) for face, piece in in_faces(text, look.fontName))


def _shortened(text: str, length: int) -> str:
    """``text`` cut to about ``length`` characters, at a word where there is one near, with an ellipsis."""
    cut = text[:length]
    at_word = cut.rpartition(" ")[0]
    return (at_word if len(at_word) * 2 > length else cut).rstrip(" ,;:–-") + "…"


def _face(run: Run, look: ParagraphStyle) -> str:
    return BOLD if run.strong and look.fontName == TEXT else str(look.fontName)


def _colour(run: Run, look: ParagraphStyle) -> Color:
    if run.axis is not None:
        return axis_colour(run.axis)
    return GREY if run.soft else look.textColor


def _fragment(text: str, face: str, size: float, colour: Color, **more: Any) -> ParaFrag:
    facts = {"rise": 0, "link": [], "us_lines": [], "bold": 0, "italic": 0, **more}
    return ParaFrag(text=text, fontName=face, fontSize=size, textColor=colour, **facts)
