"""The letters: the same families on screen as on paper, in few sizes and two weights."""

from __future__ import annotations

from typing import Final, Literal

from PySide6.QtGui import QFont, QFontDatabase

from facilitator_app.ui.theme.resources import RESOURCES

Size = Literal["caption", "small", "body", "strong", "section", "title", "figure"]

SANS: Final = "Source Sans 3"

# One pixel more than the sizes of the pictures, which were drawn with Inter: the small letters of
# Source Sans 3 are 0.486 em high against 0.546, so that 14 px of it read like 12.5 px of Inter.
_PIXELS: Final[dict[Size, int]] = {
    "caption": 12,
    "small": 13,
    "body": 14,
    "strong": 14,
    "section": 16,
    "title": 23,
    "figure": 26,
}
_FIRM: Final[frozenset[Size]] = frozenset({"strong", "section", "title", "figure"})


def load_fonts() -> tuple[str, ...]:
    """Make the shipped letters known to Qt; gives the families found. Needs a running application.

    Only those of the screen: the serif titles of the paper would cost 4 ms of the start for nothing.
    """
    families: dict[str, None] = {}
    for file in sorted((RESOURCES / "fonts").glob("SourceSans3*.ttf")):
        number = QFontDatabase.addApplicationFont(str(file))
        families.update(dict.fromkeys(QFontDatabase.applicationFontFamilies(number)))
    return tuple(families)


def font(size: Size, *, firm: bool | None = None) -> QFont:
    """The font of a size; `firm` asks for weight 600 or 400 where the size does not decide well."""
    letters = QFont([SANS])
    letters.setPixelSize(_PIXELS[size])
    heavy = size in _FIRM if firm is None else firm
    letters.setWeight(QFont.Weight.DemiBold if heavy else QFont.Weight.Normal)
    return letters
