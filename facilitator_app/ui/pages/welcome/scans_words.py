"""What the card of signed pages says: each page, those that are missing, and what was counted on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.domain.scan import missing_pages, twice
from facilitator_app.i18n.numbers import file_size
from facilitator_app.i18n.words import _
from facilitator_app.services import scans
from facilitator_app.ui.models.line_model import LineFace

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from facilitator_app.domain.funder import Funder
    from facilitator_app.domain.rencontre import Rencontre
    from facilitator_app.domain.resource import Attachment
    from facilitator_app.domain.scan import ScannedPage


def page_name(page: ScannedPage) -> str:
    """« Page 2 », or « Pages 1 à 3 » for a file of several."""
    if page.leaves > 1:
        return _("Pages {first} à {last}").format(first=page.numbers[0], last=page.numbers[-1])
    return _("Page {number}").format(number=page.page)


def page_face(page: ScannedPage, file: Attachment | None, rencontre: Rencontre, *, here: bool) -> LineFace:
    """The line of a page: its code, its weight, and what is wrong with it."""
    size = file_size(file.size) if file else ""
    original = _("original gardé") if page.original else ""
    soft = " · ".join(filter(None, (page.code, size, original)))
    if scans.strange(page, rencontre):
        return LineFace(page_name(page), soft, _("autre rencontre"), "warning", "triangle-alert")
    return LineFace(page_name(page), soft, "" if here else _("à venir"), "soft", "file-text")


def gaps(pages: Sequence[ScannedPage]) -> str:
    """Which pages of the sheet are missing and which are there twice; "" when all is well."""
    lacking, doubled = missing_pages(pages), twice(pages)
    said = []
    if lacking:
        words = _("Il manque la page {pages}.") if len(lacking) == 1 else _("Il manque les pages {pages}.")
        said.append(words.format(pages=_listed(lacking)))
    if doubled:
        once = len(doubled) == 1
        words = _("La page {pages} est là deux fois.") if once else _("Les pages {pages} sont là deux fois.")
        said.append(words.format(pages=_listed(doubled)))
    return " ".join(said)


def originals(funders: Iterable[Funder]) -> str:
    """Who wants the paper itself kept, although it was scanned; "" when nobody does."""
    names = ", ".join(funder.name for funder in funders if funder.paper_original)
    return _("Gardez aussi le papier : {names} demande l’original.").format(names=names) if names else ""


def _listed(numbers: Sequence[int]) -> str:
    return ", ".join(map(str, numbers))
