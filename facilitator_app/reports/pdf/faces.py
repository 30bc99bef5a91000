"""The faces of our documents: Source Sans and Source Serif, and two others for what they lack."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus.tables import CellStyle

from facilitator_app.reports.pdf.direction import unjoined

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reportlab.pdfbase.pdfdoc import PDFDocument

FONTS: Final = Path(__file__).resolve().parents[3] / "resources" / "fonts"
"""Where the files are, beside the package; `fetch.py` there says where they come from."""

TEXT: Final = "Text"
BOLD: Final = "Text-Bold"
ITALIC: Final = "Text-Italic"
TITLE: Final = "Title"
QUOTE: Final = "Quote"
SIGNS: Final = "Signs"
EMOJI: Final = "Emoji"

_FILES: Final = {
    TEXT: "SourceSans3_400Regular.ttf",
    BOLD: "SourceSans3_600SemiBold.ttf",
    ITALIC: "SourceSans3_400Regular_Italic.ttf",
    TITLE: "SourceSerif4_600SemiBold.ttf",
    QUOTE: "SourceSerif4_400Regular_Italic.ttf",
    SIGNS: "DejaVuSans.ttf",
    EMOJI: "NotoEmoji_400Regular.ttf",
}

NARROW: Final = "\u2060"
"""How U+202F travels through reportlab, which would break a line at the real one (and lose its width)."""

_NARROW_SPACE, _THIN_SPACE, _REPLACEMENT = 0x202F, 0x2009, 0xFFFD


class _Widths(dict[str, float]):
    """How wide each character is, in thousandths of the size; one that the face lacks is as wide as its blank."""

    def __init__(self, widths: Mapping[int, float], blank: float) -> None:
        super().__init__({chr(code): width for code, width in widths.items()})
        self.blank = blank

    def __missing__(self, _character: str) -> float:
        return self.blank


class Face(TTFont):
    """A TrueType face in which ``NARROW`` is a true narrow no-break space, drawn and copied as U+202F."""

    def __init__(self, name: str, filename: str) -> None:
        super().__init__(name, filename)
        glyphs, widths = self.face.charToGlyph, self.face.charWidths
        space = _NARROW_SPACE if _NARROW_SPACE in glyphs else _THIN_SPACE
        if space in glyphs:
            glyphs[ord(NARROW)], widths[ord(NARROW)] = glyphs[space], widths[space]
        self._widths = _Widths(widths, self.face.defaultWidth)

    def stringWidth(self, text: str, size: float, encoding: str = "utf8") -> float:  # noqa: ARG002, N802 - as reportlab calls it
        """How wide ``text`` is, in points; that of reportlab takes twice as long, and is asked for every word."""
        return 0.001 * size * sum(map(self._widths.__getitem__, text))

    def addObjects(self, doc: PDFDocument) -> None:  # noqa: N802 - called by reportlab
        """Write the subsets; the maps for copying and reading aloud are ours (reportlab's stop at U+FFFF)."""
        subsets = [list(subset) for subset in self.state[doc].subsets]
        objects: dict[str, Any] = doc.idToObject
        known = set(objects)
        super().addObjects(doc)
        names = [name for name in objects if name not in known and name.startswith("toUnicodeCMap:")]
        for name, subset in zip(names, subsets, strict=True):
            objects[name].content = _unicode_map(subset)


@cache
def register_faces() -> None:
    """Make the faces known to reportlab, once; every document begins with this (60 ms the first time)."""
    for name, file in _FILES.items():
        pdfmetrics.registerFont(Face(name, str(FONTS / file)))
    CellStyle.fontname = TEXT  # else each table selects Helvetica, which no file of ours embeds


@cache
def covered(face: str) -> frozenset[int]:
    """The characters that ``face`` can draw, as code points."""
    register_faces()
    font: Any = pdfmetrics.getFont(face)
    return frozenset(font.face.charToGlyph)


def _unicode_map(subset: list[int]) -> str:
    """What each code of a subset means, in blocks of at most 100 as Adobe's note 5411 requires."""
    pairs = [f"<{code:02X}> <{_utf16(character)}>" for code, character in enumerate(subset)]
    blocks = (pairs[start : start + 100] for start in range(0, len(pairs), 100))
    lines = [line for block in blocks for line in (f"{len(block)} beginbfchar", *block, "endbfchar")]
    return "\n".join((*_MAP_HEAD, *lines, *_MAP_FOOT))


def _utf16(character: int) -> str:
    if character == ord(NARROW):
        return f"{_NARROW_SPACE:04X}"
    return unjoined(chr(character or _REPLACEMENT)).encode("utf-16-be").hex().upper()


_MAP_HEAD: Final = (
    "/CIDInit /ProcSet findresource begin",
    "12 dict begin",
    "begincmap",
    "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
    "/CMapName /Adobe-Identity-UCS def",
    "/CMapType 2 def",
    "1 begincodespacerange",
    "<00> <FF>",
    "endcodespacerange",
)
_MAP_FOOT: Final = ("endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end")
