"""The pages of a PDF as pictures; slow, so only jobs call it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator_app.domain.progress import Progress


@dataclass(frozen=True, slots=True)
class PageSize:
    """Width and height of a page in points, 1/72 inch."""

    width: float
    height: float


def page_sizes(pdf: bytes) -> tuple[PageSize, ...]:
    """The size of each page."""
    import pypdfium2  # noqa: PLC0415 - heavy, and only where a PDF is shown

    with pypdfium2.PdfDocument(pdf) as document:
        return tuple(PageSize(*document.get_page_size(number)) for number in range(len(document)))


def page_pictures(pdf: bytes, numbers: Sequence[int], width: int, progress: Progress) -> dict[int, QImage]:
    """Pictures of the pages `numbers` (from 0), `width` device pixels wide."""
    import pypdfium2  # noqa: PLC0415 - heavy, and only where a PDF is shown

    pictures: dict[int, QImage] = {}
    with pypdfium2.PdfDocument(pdf) as document:
        for number in numbers:
            progress(len(pictures), len(numbers))
            page = document[number]
            bitmap = page.render(scale=width / page.get_width(), rev_byteorder=True, force_bitmap_format=_RGBX)
            pictures[number] = QImage(
                bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGBX8888
            ).copy()
    return pictures


_RGBX = 3
"""FPDFBitmap_BGRx, whose bytes `rev_byteorder` turns into the order of Qt's RGBX."""
