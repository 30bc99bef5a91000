"""The signed pages of the paper sheet: take in a photo or a scan, say which pages are missing, let one go."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from facilitator_app.domain.edit import Edit
from facilitator_app.domain.problem import Problem
from facilitator_app.domain.resource import Attachment
from facilitator_app.domain.scan import MOST_PAGES, ScannedPage, missing_pages, page_code, sheet_code
from facilitator_app.i18n.words import _
from facilitator_app.services import attachments, images, scanned_pdf, sheet
from facilitator_app.services.files import read_file

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from facilitator_app.domain.identity import RecordId
    from facilitator_app.domain.rencontre import Rencontre
    from facilitator_app.services.library import Library
    from facilitator_app.services.workspace import Carnet

_TELEPHONE_PHOTO: Final = 40_000_000
"""The largest photo that is read, in bytes; what is kept of it is a hundred times smaller."""


@dataclass(frozen=True, slots=True)
class TakenIn:
    """A file as it will be kept: its bytes, the ending of its name, how many pages, and the code read on it."""

    data: bytes
    ending: str
    leaves: int
    code: str


def pages_of(library: Library, rencontre: RecordId) -> list[ScannedPage]:
    """The scanned pages of a rencontre, by the number of the page, then as they came."""
    return sorted(library.find(ScannedPage, rencontre=rencontre), key=lambda page: page.page)


def scanning(carnet: Carnet, rencontre: Rencontre, path: Path, *, keep_original: bool = False) -> Edit:
    """Take in the photo or the PDF at ``path``; gives the edit that attaches it to its page of the sheet.

    A photo is kept small and without metadata; the file as it came (place, hour and telephone included) is kept
    besides only with ``keep_original``. A PDF is kept as it is. The page is the one whose code is read on it, else
    the first that is missing. ``Problem`` when it cannot be taken in: nothing is kept then.
    """
    data = read_file(path, _TELEPHONE_PHOTO)
    taken = _taken_in(data, path.name)
    if keep_original and len(data) > attachments.LIMIT:
        raise Problem(_("L’original de « {name} » est trop grand pour être gardé : rien n’a été joint. Joignez-le sans "
                        "garder l’original.").format(name=path.name))  # fmt: skip
    library = carnet.library
    page = _placed(carnet, rencontre, taken)
    kept = [attachments.keeping(library, taken.data, _name(page, taken.ending), rencontre.id)]
    if keep_original and taken.data != data:
        kept.append(attachments.keeping(library, data, path.name, rencontre.id))
    page = replace(page, attachment=kept[0].id, original=kept[1].id if len(kept) > 1 else None)
    return Edit.creating(_("Joindre la page {number} signée").format(number=page.page), *kept, page)


def moving(page: ScannedPage, reference: str, number: int) -> Edit:
    """The edit that says which page of the sheet of ``reference`` the picture shows."""
    after = replace(page, page=number, code=page_code(reference, number))
    return Edit.between(_("Changer le numéro de la page"), page, after)


def counting_pages(pages: Sequence[ScannedPage], pages_of_sheet: int) -> Edit:
    """The edit that says how many pages the paper sheet has, as it says itself: « page 1 / 3 »."""
    label = _("Changer le nombre de pages")
    edits = (Edit.between(label, page, replace(page, pages=pages_of_sheet)) for page in pages)
    return Edit(label, tuple(change for edit in edits for change in edit.changes))


def removing(library: Library, page: ScannedPage) -> Edit:
    """The edit that takes a page off, with its files; undoing it brings them back."""
    files = (library.get(Attachment, identity) for identity in (page.attachment, page.original) if identity)
    return Edit.deleting(_("Retirer la page {number}").format(number=page.page), page, *filter(None, files))


def strange(page: ScannedPage, rencontre: Rencontre) -> bool:
    """Whether the code read on the page is that of the sheet of another rencontre."""
    read = sheet_code(page.code)
    return read is not None and read.reference != rencontre.reference


def _taken_in(data: bytes, name: str) -> TakenIn:
    if not data:
        raise Problem(_("Le fichier « {name} » est vide : il n’a pas été joint.").format(name=name))
    if scanned_pdf.is_pdf(data):
        if len(data) > attachments.LIMIT:
            raise Problem(_("« {name} » est trop grand : il n’a pas été joint. Scannez la feuille en 200 points par "
                            "pouce, ou page par page.").format(name=name))  # fmt: skip
        opened = scanned_pdf.opened(data, name)
        return TakenIn(data, ".pdf", opened.pages, images.code_on(opened.first_page))
    photo = images.page_photo(data, name)
    return TakenIn(photo.data, ".jpg", 1, images.code_on(images.picture_of(photo.data, name)))


def _placed(carnet: Carnet, rencontre: Rencontre, taken: TakenIn) -> ScannedPage:
    """The page that was taken in, at its place in the sheet."""
    known = pages_of(carnet.library, rencontre.id)
    pages = max((page.pages for page in known), default=0) or printed_pages(carnet, rencontre)
    read = sheet_code(taken.code)
    number = read.page if read else _first_free(known)
    code = taken.code if read else page_code(rencontre.reference, number)
    return ScannedPage(
        id=carnet.library.new_id(), rencontre=rencontre.id, code=code, page=number, leaves=taken.leaves,
        pages=max(pages, number + taken.leaves - 1),
    )  # fmt: skip


def printed_pages(carnet: Carnet, rencontre: Rencontre) -> int:
    """How many pages the sheet to sign has as it would be printed now; a third of a second for 60 people."""
    return scanned_pdf.opened(sheet.sheet_pdf(carnet, rencontre), rencontre.reference).pages


def _first_free(known: Sequence[ScannedPage]) -> int:
    lacking = missing_pages(known) if known else [1]
    after = max((page.numbers[-1] for page in known), default=0) + 1
    return lacking[0] if lacking else min(after, MOST_PAGES)


def _name(page: ScannedPage, ending: str) -> str:
    return page.code.replace("/", "-") + ending
