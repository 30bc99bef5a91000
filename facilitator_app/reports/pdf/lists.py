"""Headings and list entries: paragraphs that also have a bookmark or a label."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFName
from reportlab.platypus import Paragraph

from facilitator_app.reports.pdf.look import style
from facilitator_app.reports.pdf.paragraphs import Para
from facilitator_app.reports.pdf.tags import Tag

if TYPE_CHECKING:
    from reportlab.lib.styles import ParagraphStyle

    from facilitator_app.reports.blocks import Words
    from facilitator_app.reports.pdf.paragraphs import Pen

_ABOVE = 6


class Title(Para):
    """A heading with its entry in the outline."""

    level = 1
    outline = ""

    def continue_as(self, part: Para) -> None:
        """Only the first part is bookmarked: the rest keeps an empty entry."""
        super().continue_as(part)
        if isinstance(part, Title):
            part.level, part.outline, self.outline = self.level, self.outline, ""

    def draw(self) -> None:
        """Draw, and set the bookmark a little above."""
        if self.outline:
            self.canv.bookmark(self.outline, self.level, self.height + _ABOVE)
        super().draw()


class Entry(Para):
    """A list entry, `LI` with its `Lbl` and its `LBody`."""

    label: Para | None = None
    body: Tag

    def continue_as(self, part: Para) -> None:
        """The label stays with the first part."""
        super().continue_as(part)
        if isinstance(part, Entry):
            part.body, part.label, self.label = self.body, self.label, None

    def draw(self) -> None:
        """Draw the label, then the body beside it."""
        if self.label is not None:
            room = self.style.leftIndent - self.style.bulletIndent
            height = self.label.wrap(room, self.height)[1]
            self.label.drawOn(self.canv, self.style.bulletIndent, self.height - height)
        with self.canv.tagged(self.body):
            Paragraph.draw(self)


def title(pen: Pen, words: Words, look: ParagraphStyle, level: int, outline: str) -> Title:
    """A heading of ``level`` 1 to 6; ``outline`` is how the bookmarks name it, "" for no bookmark."""
    made: Title = pen.write_as(Title, words, look, f"H{level}")
    made.level, made.outline = level, pen.aloud(outline)
    return made


def list_tag(*, numbered: bool) -> Tag:
    """The `L` that the entries of one list share."""
    numbering = PDFName("None" if numbered else "Disc")
    return Tag("L", attributes={"A": PDFDictionary({"O": PDFName("List"), "ListNumbering": numbering})})


def entry(pen: Pen, words: Words, look: ParagraphStyle, label: str, of: Tag) -> Entry:
    """An entry of the list ``of``."""
    tag = Tag("LI", of)
    made: Entry = pen.write_as(Entry, words, look, tag)
    side: Any = style(look, leftIndent=0, textColor=look.bulletColor)
    made.label, made.body = pen.write(label, side, Tag("Lbl", tag)), Tag("LBody", tag)
    return made
