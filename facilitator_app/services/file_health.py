"""Is the file of a carnet sound? Looked at on a copy, so that nothing can be changed by looking."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator_app.domain.progress import Progress, unwatched
from facilitator_app.i18n.words import _
from facilitator_app.services import attachments
from facilitator_app.storage.health import Health, examined

if TYPE_CHECKING:
    from collections.abc import Iterator

    from facilitator_app.services.workspace import Carnet


def examine(carnet: Carnet, progress: Progress = unwatched) -> Health:
    """The health of the file; takes as long as rebuilding every table."""
    with tempfile.TemporaryDirectory(prefix="carnet-", ignore_cleanup_errors=True) as folder:
        return examined(carnet.workspace.file, Path(folder) / "copy.sqlite3", progress)


def health_sentences(health: Health) -> Iterator[tuple[str, str]]:
    """A code and a sentence for each thing that is wrong."""
    if health.pages:
        yield "F1", _("le fichier est abîmé : restaurez une sauvegarde")
    for log, seq in health.chains:
        sentence = _("le journal {log} est rompu à la ligne {seq} : restaurez une sauvegarde")
        yield "F2", sentence.format(log=log[:8], seq=seq)
    if health.tables:
        names = ", ".join(health.tables)
        yield "F3", _("des tables diffèrent du journal ({names}) : restaurez une sauvegarde").format(names=names)


def damaged_pieces(carnet: Carnet) -> Iterator[tuple[str, str]]:
    """A code and a sentence for each attached file that is no longer what it was; reads them all."""
    for attachment in attachments.damaged(carnet.library):
        sentence = _("la pièce jointe « {name} » est abîmée ou a disparu : restaurez une sauvegarde")
        yield "F4", sentence.format(name=attachment.name)


def awaited_pieces(carnet: Carnet) -> Iterator[tuple[str, str]]:
    """A code and a sentence for each attached file that has not come yet: nothing is wrong with that."""
    for attachment in attachments.missing(carnet.library):
        sentence = _("la pièce jointe « {name} » n’est pas encore arrivée : demandez-la à votre correspondant")
        yield "F5", sentence.format(name=attachment.name)
