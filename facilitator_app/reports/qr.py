"""The QR code of a text, as stretches of dark squares that any format can draw."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST: Final = 2200
"""Bytes: what the largest code holds at the level M of correction, less the few bytes of its own header."""


@dataclass(frozen=True, slots=True)
class Code:
    """``side`` squares on each side; ``dark`` are the (row, first column, length) of the dark stretches."""

    side: int
    dark: tuple[tuple[int, int, int], ...]


def qr_code(text: str) -> Code | None:
    """The code of ``text``, which reads with a seventh of it damaged; ``None`` for a text that no code can hold."""
    from reportlab.graphics.barcode.qrencoder import QRCode, QRErrorCorrectLevel  # noqa: PLC0415 - half a second

    if not text or len(text.encode("utf-8", "replace")) > _MOST:
        return None
    made: Any = QRCode(None, QRErrorCorrectLevel.M)
    made.addData(text)
    made.make()
    side = made.getModuleCount()
    return Code(side, tuple((row, *stretch) for row in range(side) for stretch in _dark(made, row, side)))


def _dark(made: Any, row: int, side: int) -> Iterator[tuple[int, int]]:
    start = None
    for column in range(side + 1):
        dark = column < side and made.isDark(row, column)
        if dark and start is None:
            start = column
        elif not dark and start is not None:
            yield start, column - start
            start = None


def code_png(code: Code, square: int = 6) -> bytes:
    """The code as a picture, ``square`` pixels for each of its squares."""
    from PIL import Image  # noqa: PLC0415 - only formats that hold pictures need it

    picture = Image.new("1", (code.side, code.side), 1)
    for row, start, length in code.dark:
        for column in range(start, start + length):
            picture.putpixel((column, row), 0)
    written = BytesIO()
    picture.resize((code.side * square, code.side * square)).save(written, "PNG")
    return written.getvalue()
