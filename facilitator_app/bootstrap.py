"""The composition root: paths, clock, randomness, file, services, window. The only place where all layers meet."""

from __future__ import annotations

import secrets
import uuid
from datetime import UTC, datetime
from pathlib import Path

import platformdirs

from facilitator_app.domain.identity import RecordId
from facilitator_app.services.keystore import FileKeyStore, KeyStore, SystemKeyStore
from facilitator_app.services.surroundings import Surroundings

VERSION = "0.1.0"
_APP = "carnet"


def default_folder() -> Path:
    """Where a person's workspace lies when no other is named; never a synchronised folder."""
    return Path(platformdirs.user_data_dir(_APP, appauthor=False, roaming=False))


def surroundings(folder: Path | None) -> Surroundings:
    """The real clock and randomness. A folder that was named keeps its key beside the data: it may travel."""

    def keystore(place: Path) -> KeyStore:
        beside = FileKeyStore(place)
        return beside if folder is not None else SystemKeyStore(beside)

    return Surroundings(
        clock=lambda: datetime.now(UTC),
        local=lambda instant: instant.astimezone(),
        random=secrets.token_bytes,
        fresh_id=lambda: RecordId(uuid.uuid4().hex),
        keystore=keystore,
        state_folder=Path(platformdirs.user_state_dir(_APP, appauthor=False)) / "markers",
        app=VERSION,
    )
