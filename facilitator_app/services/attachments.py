"""Files that belong to a rencontre or to a resource: attach one, open it, save a copy, say what is missing here."""

from __future__ import annotations

import mimetypes
import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator_app.domain.edit import Edit
from facilitator_app.domain.problem import Problem
from facilitator_app.domain.resource import Attachment
from facilitator_app.domain.text import clean_line
from facilitator_app.i18n.words import _
from facilitator_app.services.files import read_file, write_file
from facilitator_app.storage import piece_ledger, pieces
from facilitator_app.storage.atomic import refused

if TYPE_CHECKING:
    from facilitator_app.domain.identity import RecordId
    from facilitator_app.services.library import Library

LIMIT = 20_000_000
"""The largest file that can be attached, in bytes: one file of exchange must be able to carry it."""

_SHOWN = "pieces-ouvertes"
_NAME_LIMIT = 120
# What no system, or no French-speaking colleague's, takes in the name of a file.
_NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*\x00-\x1f]')
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
"""Names that Windows keeps for devices, with any ending."""

_DOCUMENTS = frozenset({
    ".pdf", ".odt", ".ods", ".odp", ".docx", ".xlsx", ".pptx", ".rtf", ".txt", ".md", ".csv", ".epub",
    ".png", ".jpg", ".jpeg", ".gif", ".webp", ".tif", ".tiff",
    ".mp3", ".ogg", ".wav", ".m4a", ".mp4", ".webm", ".mov",
})  # fmt: skip
"""What is shown by another program and never run: a file from outside may be a program under any other ending."""

_TYPES = mimetypes.MimeTypes()
"""The types that Python knows by itself: those of the system differ from one computer to the next."""


def attaching(library: Library, path: Path, rencontre: RecordId | None) -> tuple[Edit, Attachment]:
    """Keep a copy of the file at ``path``; gives the edit that attaches it.

    ``Problem`` when it cannot be read, is empty or too large, or when the disk refuses.
    """
    data = read_file(path, LIMIT)
    if not data:
        raise Problem(_("Le fichier « {name} » est vide : il n’a pas été joint.").format(name=path.name))
    attachment = keeping(library, data, path.name, rencontre)
    return Edit.creating(_("Joindre « {name} »").format(name=attachment.name), attachment), attachment


def keeping(library: Library, data: bytes, called: str, rencontre: RecordId | None) -> Attachment:
    """Keep ``data`` under the name it is ``called``; gives the record that an edit is to create.

    ``Problem`` when the disk refuses.
    """
    name = clean_name(called)
    media_type = _TYPES.guess_type(name)[0] or "application/octet-stream"
    sha = pieces.keep(_folder(library), data)
    with library.database.write() as session:
        piece_ledger.note(session, piece_ledger.Piece(sha, len(data), media_type, name), piece_ledger.HERE)
    return Attachment(
        id=library.new_id(), rencontre=rencontre, sha256=sha, name=name, media_type=media_type, size=len(data)
    )


def clean_name(name: str) -> str:
    """``name`` as every system takes it: no folder, no sign with a meaning, not too long; never empty."""
    plain = _NOT_IN_NAMES.sub("_", clean_line(name.replace("\\", "/").rpartition("/")[2])).strip(". ")
    if _DEVICES.fullmatch(plain):
        plain = f"_{plain}"
    ending = Path(plain).suffix[:12]
    stem = plain.removesuffix(ending)[: _NAME_LIMIT - len(ending)]
    return f"{stem}{ending}" if stem else _("Pièce jointe")


def is_here(library: Library, attachment: Attachment) -> bool:
    """Whether its bytes are on this computer, and not still to come with another bundle."""
    return pieces.is_here(_folder(library), attachment.sha256)


def content(library: Library, attachment: Attachment) -> bytes:
    """The bytes, verified; ``Problem`` when they are not here, or no longer what was attached."""
    data = pieces.read(_folder(library), attachment.sha256)
    if data is not None:
        return data
    if is_here(library, attachment):
        sentence = _("La pièce jointe « {name} » est abîmée : elle n’a pas été ouverte, et rien d’autre n’est touché. "
                     "Joignez-la de nouveau, ou restaurez une sauvegarde.")  # fmt: skip
    else:
        sentence = _("La pièce jointe « {name} » n’est pas sur ce poste : elle viendra avec un prochain fichier "
                     "d’échange. Demandez à votre correspondant de vous l’envoyer.")  # fmt: skip
    raise Problem(sentence.format(name=attachment.name))


def save_copy(library: Library, attachment: Attachment, path: Path) -> None:
    """Put the file at ``path``; ``Problem`` when it is not here, is damaged, or the disk refuses."""
    write_file(path, content(library, attachment))


def can_open(attachment: Attachment) -> bool:
    """Whether another program may show it: a document, a picture, a sound; anything else is only saved."""
    return Path(clean_name(attachment.name)).suffix.casefold() in _DOCUMENTS


def copy_to_show(library: Library, attachment: Attachment) -> Path:
    """A copy for another program to show; what is changed in it stays out of the carnet.

    ``Problem`` when it is not a document, is not here, is damaged, or the disk refuses.
    """
    if not can_open(attachment):
        raise Problem(_("« {name} » pourrait être un programme : Carnet ne l’ouvre pas. Enregistrez-en une copie si "
                        "vous savez d’où vient ce fichier.").format(name=attachment.name))  # fmt: skip
    data = content(library, attachment)
    folder = _folder(library) / _SHOWN
    shutil.rmtree(folder, ignore_errors=True)  # earlier copies go, but for those a program still holds
    path = folder / attachment.sha256[:16] / clean_name(attachment.name)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.unlink(missing_ok=True)
    except OSError as error:
        raise refused(path, error) from error
    write_file(path, data)
    return path


def missing(library: Library) -> list[Attachment]:
    """The attached files whose bytes never came to this computer."""
    with library.database.read() as session:
        lost = piece_ledger.states(session)
    return [
        attachment
        for attachment in library.find(Attachment)
        if not is_here(library, attachment) and lost.get(attachment.sha256) != piece_ledger.HERE
    ]


def damaged(library: Library) -> list[Attachment]:
    """The attached files that were here and are gone, or are no longer what was attached. Reads them all."""
    with library.database.read() as session:
        known = piece_ledger.states(session)
    return [
        attachment
        for attachment in library.find(Attachment)
        if known.get(attachment.sha256) == piece_ledger.HERE
        and pieces.read(_folder(library), attachment.sha256) is None
    ]


def _folder(library: Library) -> Path:
    return library.database.path.parent
