"""A PDF from a scanner: how many pages it has, and what the first one looks like."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from facilitator_app.domain.problem import Problem
from facilitator_app.domain.scan import MOST_PAGES
from facilitator_app.i18n.words import _

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

LONG_SIDE: Final = 1600
"""Pixels: the code of a page, 14 mm wide, is then read with some to spare."""
_HEAD: Final = 1024
"""Bytes before which a PDF says that it is one (ISO 32000, annex on what readers accept)."""


@dataclass(frozen=True, slots=True)
class ScannedPdf:
    """A PDF that could be opened and drawn."""

    pages: int
    first_page: Picture


def is_pdf(data: bytes) -> bool:
    """Whether ``data`` says that it is a PDF."""
    return b"%PDF-" in data[:_HEAD]


def opened(data: bytes, name: str) -> ScannedPdf:
    """The PDF in ``data``; ``Problem`` when it is damaged, locked with a password, empty or endless."""
    import pypdfium2  # noqa: PLC0415 - the start does without it

    try:
        with pypdfium2.PdfDocument(data) as document:
            pages = len(document)
            if 0 < pages <= MOST_PAGES:
                return ScannedPdf(pages, _drawn(document[0]))
    except pypdfium2.PdfiumError as error:
        raise Problem(_("« {name} » est abîmé ou protégé par un mot de passe : il n’a pas été joint. "
                        "Enregistrez-le sans mot de passe, ou scannez de nouveau la feuille."
                        ).format(name=name)) from error  # fmt: skip
    raise Problem(_("« {name} » n’a aucune page, ou bien trop : il n’a pas été joint.").format(name=name))


def _drawn(page: Any) -> Picture:
    """The page with its long side at ``LONG_SIDE``, whatever size it says it has."""
    picture: Picture = page.render(scale=LONG_SIDE / max(1.0, *page.get_size())).to_pil().convert("RGB")
    return picture
