"""Verified copies: list them, make one, put one back. A restored file begins a new log and can itself be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.storage import backups

if TYPE_CHECKING:
    from pathlib import Path

    from facilitator_app.services.surroundings import Surroundings
    from facilitator_app.services.workspace import Carnet
    from facilitator_app.storage.backups import Backup
    from facilitator_app.storage.opening import Workspace


def backups_of(workspace: Workspace) -> list[Backup]:
    """The copies beside the file that can be read, the latest first."""
    return backups.backups(workspace.file)


def back_up(carnet: Carnet, folder: Path | None = None) -> Backup:
    """Make a copy now and check it: in the folder of backups, or in another one."""
    now = carnet.surroundings.clock()
    if folder is None:
        return backups.back_up(carnet.workspace.file, "demande", now)
    return backups.copy_to(carnet.workspace.file, folder / f"carnet_{now.strftime('%Y-%m-%d_%H%M%S')}.sqlite3")


def checked(copy: Path) -> dict[str, int]:
    """How many records a copy holds, once checked; ``Problem`` when it is damaged."""
    return backups.verified(copy)


def restore(workspace: Workspace, surroundings: Surroundings, copy: Path) -> Path | None:
    """Put a checked copy in place of the file, which must be closed; gives where the replaced file lies."""
    now = surroundings.clock()
    backups.verified(copy)
    if workspace.started:
        backups.back_up(workspace.file, "restauration", now)
    return backups.restore(copy, workspace.file, now)
