"""An open workspace: whose it is, its records, its secret, and its copy at closing."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from facilitator_app.domain.problem import Problem
from facilitator_app.i18n.words import _
from facilitator_app.services.keystore import missing_key
from facilitator_app.services.library import Library
from facilitator_app.storage import backups, meta, opening, seeding
from facilitator_app.storage.database import Database
from facilitator_app.storage.incarnation import Marker
from facilitator_app.storage.pen import Pen

if TYPE_CHECKING:
    from typing import Literal

    from facilitator_app.bundles.keys import DeviceKeys
    from facilitator_app.domain.identity import RecordId
    from facilitator_app.services.surroundings import Surroundings
    from facilitator_app.storage.opening import Workspace

Role: TypeAlias = 'Literal["facilitator", "coordinator"]'
FACILITATOR: Role = "facilitator"
COORDINATOR: Role = "coordinator"
_CATALOGUE = Path(__file__).resolve().parents[2] / "resources" / "reference" / "catalogue.jsonl"


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner:
    """Whose workspace this is. ``group`` is the working group of a facilitator; its identity is the home space."""

    device: RecordId
    name: str
    role: Role
    region: str
    home: RecordId
    fingerprint: str

    @property
    def group(self) -> RecordId | None:
        """The group that new rencontres belong to; a coordinator has none."""
        return self.home if self.role == FACILITATOR else None


@dataclass
class Carnet:
    """An open workspace: whose it is, its records, its secret."""

    workspace: Workspace
    surroundings: Surroundings
    database: Database
    owner: Owner
    library: Library

    @property
    def folder(self) -> Path:
        """Where everything lies."""
        return self.workspace.folder

    @cached_property
    def keys(self) -> DeviceKeys:
        """The keys of this device; ``Problem`` when its secret is gone."""
        from facilitator_app.bundles.keys import DeviceKeys  # noqa: PLC0415 - only exchanges pay for cryptography

        seed = self.surroundings.keystore(self.folder).seed(self.owner.device)
        if seed is None:
            raise missing_key()
        return DeviceKeys.from_seed(seed)

    def close(self) -> None:
        """Keep a verified copy if something changed, then let the folder go."""
        self.database.close()
        try:
            if self.library.changed:
                backups.back_up(self.workspace.file, "fermeture", self.surroundings.clock())
        finally:
            self.workspace.release()


def open_carnet(workspace: Workspace, surroundings: Surroundings) -> Carnet:
    """Open a workspace that was begun; ``Problem`` when it is not sound, newer, or not begun."""
    if not workspace.started:
        raise Problem(_("Ce dossier ne contient pas encore de carnet : rien n’a été modifié. Commencez-en un avec "
                        "« facilitator-app workspace init », ou en ouvrant la fenêtre."))  # fmt: skip
    opening.ready(workspace, surroundings.clock())
    reader = Database(workspace.file)
    owner = _owner(reader)
    reader.close()
    pen = pen_of(owner, surroundings, workspace.folder)
    database = Database(workspace.file, pen)
    _refresh(database, pen)
    library = Library(database, surroundings, owner.home, owner.device)
    return Carnet(workspace, surroundings, database, owner, library)


def pen_of(owner: Owner, surroundings: Surroundings, folder: Path) -> Pen:
    """What writes the logs of this device."""
    return Pen(
        device=owner.device,
        home=owner.home,
        author=owner.device,
        clock=surroundings.clock,
        fresh_id=surroundings.fresh_id,
        nonce=lambda: surroundings.random(9).hex(),
        app=surroundings.app,
        marker=Marker.of(surroundings.state_folder, folder),
    )


def shipped() -> list[bytes]:
    """The lines of the reference lists that ship with the program."""
    return _CATALOGUE.read_bytes().splitlines()


def _owner(database: Database) -> Owner:
    with database.read() as session:
        facts = meta.facts(session)
    return Owner(**{name: facts[name] for name in ("device", "name", "role", "region", "home", "fingerprint")})  # type: ignore[arg-type]  # identities as stored text


def _refresh(database: Database, pen: Pen) -> None:
    """Add newer reference lists; begin a new log if this file is older than what was written here."""
    with database.write() as session:
        seeding.seed(session.connection(), shipped())
        pen.resume(session.connection())
