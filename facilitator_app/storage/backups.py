"""Verified copies of the file: made while it is open, opened and checked before they count."""

from __future__ import annotations

import os
import re
import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from typing import TYPE_CHECKING

from facilitator_app.domain.problem import Problem
from facilitator_app.i18n.words import _
from facilitator_app.storage import atomic, pieces, rotation
from facilitator_app.storage.schema import APPLICATION_ID, CURRENT

if TYPE_CHECKING:
    from pathlib import Path

FOLDER = "sauvegardes"
_NAME = re.compile(r"\d{4}-\d\d-\d\d_\d{6}(\d{3})?_[a-z-]+\.sqlite3")
_COUNTED = ("rencontre", "person", "attendance", "outcome")
_ROOM = 500_000_000
"""Bytes that copies may take."""


@dataclass(frozen=True, slots=True)
class Backup:
    """One copy: its file, how many records of each kind it holds."""

    path: Path
    counts: dict[str, int]


def back_up(source: Path, reason: str, now: datetime) -> Backup:
    """Copy ``source`` into the folder of backups beside it, and check the copy.

    ``reason``: one word, "fermeture", "import", "migration"... A copy that fails its check raises
    ``Problem`` and pushes out no good one.
    """
    folder = source.parent / FOLDER
    path = folder / f"{now.strftime('%Y-%m-%d_%H%M%S')}{now.microsecond // 1000:03}_{reason}.sqlite3"
    return copy_to(source, path)


def copy_to(source: Path, path: Path) -> Backup:
    """Copy ``source`` to ``path``, checked, with its SHA-256 beside it.

    The attached files lie beside the copies, each once for all of them: they never change.
    """
    pieces.copy_new(source.parent, path.parent)
    draft = path.with_name(f".{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _copy(source, draft)
        counts = verified(draft)
        digest = sha256(draft.read_bytes()).hexdigest()
        draft.replace(path)
        atomic.atomic_write(path.with_name(path.name + ".sha256"), f"{digest}  {path.name}\n".encode())
    except OSError as error:
        draft.unlink(missing_ok=True)
        raise atomic.refused(path, error) from error
    _rotate(path.parent)
    return Backup(path, counts)


def backups(source: Path) -> list[Backup]:
    """The copies beside ``source`` that can be read, the latest first."""
    folder = source.parent / FOLDER
    names = sorted((p for p in folder.glob("*.sqlite3") if _NAME.fullmatch(p.name)), reverse=True)
    return [Backup(path, _counts(path)) for path in names]


def verified(path: Path) -> dict[str, int]:
    """How many records a copy holds, once its whole content was checked; ``Problem`` when it is damaged."""
    try:
        with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
            sound = connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
            ours = connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
            version = connection.execute("PRAGMA user_version").fetchone()[0]
    except sqlite3.Error:
        sound, ours, version = False, False, 0
    if not sound or not ours:
        raise Problem(_("« {name} » est abîmé ou n’est pas un fichier de Carnet : il n’a pas été utilisé, et rien n’a "
                        "été modifié. Choisissez une autre sauvegarde.").format(name=path.name))  # fmt: skip
    if version > CURRENT:
        raise Problem(_("« {name} » vient d’une version plus récente de Carnet : rien n’a été modifié. Installez cette "
                        "version, puis recommencez.").format(name=path.name))  # fmt: skip
    return _counts(path)


def restore(copy: Path, target: Path, now: datetime) -> Path | None:
    """Put a checked copy in the place of ``target``, with the attached files beside it.

    Gives where the replaced file was set aside. The file must be closed. Opening it next begins a new log, so that
    no number is used twice.
    """
    verified(copy)
    pieces.bring_back(copy.parent, target.parent)
    aside = target.with_name(f"{target.name}.remplacee-{now.strftime('%Y-%m-%d_%H%M%S')}")
    fresh = target.with_name(f".{target.name}.part")
    try:
        _copy(copy, fresh)
        if target.exists():
            shutil.copy2(target, aside)
        fresh.replace(target)
    except OSError as error:
        fresh.unlink(missing_ok=True)
        raise atomic.refused(target, error) from error
    return aside if aside.exists() else None


def _copy(source: Path, target: Path) -> None:
    target.unlink(missing_ok=True)
    with (
        closing(sqlite3.connect(f"file:{source}?mode=ro", uri=True)) as origin,
        closing(sqlite3.connect(target)) as copy,
    ):
        origin.backup(copy)
        copy.execute("PRAGMA journal_mode=DELETE")
    with target.open("rb+") as file:
        os.fsync(file.fileno())


def _counts(path: Path) -> dict[str, int]:
    try:
        with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
            return {
                table: connection.execute(f"SELECT count(*) FROM {table} WHERE alive").fetchone()[0]  # noqa: S608 - names of ours
                for table in _COUNTED
            }
    except sqlite3.Error:
        return {}


def _rotate(folder: Path) -> None:
    every = {_instant(path): path for path in sorted(folder.glob("*.sqlite3")) if _NAME.fullmatch(path.name)}
    stay = sorted(rotation.kept([*every]), reverse=True)
    stay = stay[: rotation.within([every[at].stat().st_size for at in stay], _ROOM)]
    for at, path in every.items():
        if at not in stay:
            path.unlink()
            path.with_name(path.name + ".sha256").unlink(missing_ok=True)


def _instant(path: Path) -> datetime:
    """When a copy was made, from its name."""
    digits = path.name.partition("_")[0] + path.name.split("_")[1].ljust(9, "0") + "000"
    return datetime.strptime(digits, "%Y-%m-%d%H%M%S%f").replace(tzinfo=UTC)
