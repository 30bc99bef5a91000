"""Logos side by side at the foot of a page; what they say stands beside them in words."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Final

from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator_app.reports.pdf.canvas import TaggedCanvas

_GAP: Final = 6 * mm


def draw_logos(
    canvas: TaggedCanvas, logos: Sequence[bytes], at: tuple[float, float], room: tuple[float, float]
) -> None:
    """Each as high as ``room`` lets it (width and height in points), none wider than its share."""
    x, y = at
    widest = (room[0] - _GAP * (len(logos) - 1)) / len(logos) if logos else 0
    for logo in logos:
        picture = ImageReader(BytesIO(logo))
        wide, high = picture.getSize()
        scale = min(room[1] / high, widest / wide)
        canvas.drawImage(picture, x, y + (room[1] - high * scale) / 2, wide * scale, high * scale)
        x += wide * scale + _GAP
