"""Files that a person names: read whole, written whole, with a sentence when the disk refuses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.domain.problem import Problem
from facilitator_app.i18n.numbers import file_size
from facilitator_app.i18n.words import _
from facilitator_app.storage import atomic
from facilitator_app.storage.disk_words import disk_words

if TYPE_CHECKING:
    from pathlib import Path

LIMIT = 40_000_000
"""The largest file that is read, in bytes: more than any bundle or list that Carnet makes."""


def read_file(path: Path, limit: int = LIMIT) -> bytes:
    """The bytes of ``path``; ``Problem`` when it is not there, too large, or cannot be read."""
    try:
        size = path.stat().st_size
        data = path.read_bytes() if size <= limit else b""
    except FileNotFoundError as error:
        raise Problem(_("Le fichier « {name} » est introuvable : rien n’a été modifié. Vérifiez son nom et son "
                        "dossier.").format(name=path)) from error  # fmt: skip
    except OSError as error:
        raise Problem(_("Le fichier « {name} » ne peut pas être lu ({reason}) : rien n’a été modifié.").format(
            name=path, reason=disk_words(error))) from error  # fmt: skip
    if size > limit:
        sentence = _("Le fichier « {name} » est trop grand ({size}, au plus {limit}) : rien n’a été modifié.")
        raise Problem(sentence.format(name=path.name, size=file_size(size), limit=file_size(limit)))
    return data


def write_file(path: Path, data: bytes) -> None:
    """Put ``data`` at ``path``, whole or not at all; ``Problem`` when the disk refuses."""
    atomic.atomic_write(path, data)
