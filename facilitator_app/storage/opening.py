"""Opens a workspace: one instance at a time, the right version, a sound file, a copy before anything is converted."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from filelock import FileLock, Timeout

from facilitator_app.domain.problem import Problem
from facilitator_app.i18n.words import _
from facilitator_app.storage import backups, schema
from facilitator_app.storage.disk_words import disk_words

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

FILE = "carnet.sqlite3"
_LOCK = "carnet.lock"


class AlreadyOpen(Problem):
    """Another Carnet holds this workspace."""


@dataclass(slots=True)
class Workspace:
    """A folder that this process holds; ``release`` lets it go. The lock dies with the process, even killed."""

    folder: Path
    lock: FileLock

    @property
    def file(self) -> Path:
        """The one file that holds everything."""
        return self.folder / FILE

    @property
    def started(self) -> bool:
        """Whether somebody has begun to work here."""
        return self.file.exists()

    def take(self) -> None:
        """Hold the folder again after ``release``; ``AlreadyOpen`` when another instance took it meanwhile."""
        if not self.lock.is_locked:
            self.lock = hold(self.folder).lock

    def release(self) -> None:
        """Let another instance open the folder."""
        self.lock.release()


def hold(folder: Path) -> Workspace:
    """Take the folder for this process, making it if needed.

    Raises ``AlreadyOpen`` for a second instance, ``Problem`` where the folder cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock = FileLock(folder / _LOCK, timeout=0, mode=0o600)
        lock.acquire()
    except Timeout as error:
        raise AlreadyOpen(
            _("Carnet est déjà ouvert sur ce dossier : rien n’a été modifié. Revenez à la fenêtre ouverte, ou "
              "fermez-la, puis recommencez.")
        ) from error  # fmt: skip
    except OSError as error:
        raise Problem(
            _("Le dossier de travail « {folder} » ne peut pas être écrit ({reason}) : rien n’a été modifié. Choisissez "
              "un autre dossier, ou demandez le droit d’y écrire.").format(folder=folder, reason=disk_words(error))
        ) from error  # fmt: skip
    return Workspace(folder, lock)


def ready(workspace: Workspace, now: datetime) -> None:
    """Bring the workspace's file to the version of this program; a copy is kept before a conversion."""
    version = schema.version_of(workspace.file)
    if version:
        _check(workspace.file)
    if version == schema.CURRENT:
        return
    if version:
        backups.back_up(workspace.file, "migration", now)
    schema.migrate(workspace.file)


def _check(path: Path) -> None:
    """A quick look through the whole file (27 ms for 15 MB): ``Problem`` when it is damaged."""
    try:
        with closing(sqlite3.connect(path)) as connection:
            answer = connection.execute("PRAGMA quick_check").fetchone()[0]
    except sqlite3.DatabaseError as error:
        answer = str(error)
    if answer != "ok":
        raise Problem(_damaged().format(reason=answer))


def _damaged() -> str:
    return _(
        "Le fichier de travail est abîmé ({reason}) : il n’a pas été modifié. Restaurez la dernière sauvegarde avec "
        "« facilitator-app restore », puis rouvrez Carnet."
    )
