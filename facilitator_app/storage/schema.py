"""The version of the tables, written in the file's header, and how a file of another version is met."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from facilitator_app.domain.problem import Problem
from facilitator_app.i18n.words import _

if TYPE_CHECKING:
    from pathlib import Path

CURRENT = 2
"""The version this program reads and writes; each Alembic revision is one version."""

APPLICATION_ID = 0x4341524E
"""Four letters in the header of our files: "CARN"."""

_MAGIC = b"SQLite format 3\x00"


def version_of(path: Path) -> int:
    """The version of the file at ``path``, 0 where there is none yet.

    Raises ``Problem`` for another program's file, a damaged one, or one of a newer version.
    """
    if not path.exists() or path.stat().st_size == 0:
        return 0
    application, version = _header(path)
    if application != APPLICATION_ID:
        raise Problem(_("« {name} » n’est pas un fichier de Carnet, ou il est abîmé : rien n’a été modifié. Choisissez "
                        "un autre dossier, ou restaurez une sauvegarde.").format(name=path))  # fmt: skip
    if version > CURRENT:
        raise Problem(_("Ce dossier de travail a été ouvert par une version plus récente de Carnet : rien n’a été "
                        "modifié. Installez cette version pour l’ouvrir de nouveau."))  # fmt: skip
    return version


def _header(path: Path) -> tuple[int, int]:
    """The application and the version in the header: two numbers at fixed places (SQLite file format, 1.3)."""
    with path.open("rb") as file:
        header = file.read(100)
    if not header.startswith(_MAGIC):
        return 0, 0
    return int.from_bytes(header[68:72], "big"), int.from_bytes(header[60:64], "big")


def migrate(path: Path) -> None:
    """Bring the file, or a new one, to ``CURRENT``, then make its tables anew from its log.

    What an older program kept without being able to read it then stands in its place. Alembic is imported only here.
    """
    from alembic import command  # noqa: PLC0415 - half a second that an ordinary start does not pay
    from alembic.config import Config  # noqa: PLC0415 - the same

    from facilitator_app.storage.connecting import engine_for  # noqa: PLC0415 - the same
    from facilitator_app.storage.fold import rebuild  # noqa: PLC0415 - the same

    config = Config()
    config.set_main_option("script_location", "facilitator_app.storage:migrations")
    engine = engine_for(path)
    with engine.execution_options(writing=True).begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        rebuild(connection)
    engine.dispose()
    with closing(sqlite3.connect(path)) as plain:
        plain.execute(f"PRAGMA application_id={APPLICATION_ID}")
        plain.execute(f"PRAGMA user_version={CURRENT}")
