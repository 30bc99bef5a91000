"""Where a device keeps its secret: the system's keystore, or a file only its owner can read."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from facilitator_app.domain.problem import Problem
from facilitator_app.i18n.words import _

if TYPE_CHECKING:
    from pathlib import Path

_SERVICE = "fr.unadel.carnet"
_FILE = "device.key"


class KeyStore(Protocol):
    """Keeps the 16-byte seed of each device."""

    def keep(self, device: str, seed: bytes) -> None:
        """Keep the seed; what was there for this device is replaced."""

    def seed(self, device: str) -> bytes | None:
        """The seed, or ``None`` where none is kept."""


@dataclass(frozen=True, slots=True)
class FileKeyStore:
    """A file beside the data, readable by its owner only: for folders that travel, and where there is no keystore."""

    folder: Path

    def keep(self, device: str, seed: bytes) -> None:
        """Write the file with mode 0600."""
        path = self.folder / _FILE
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(f"{device} {seed.hex()}\n")
            file.flush()
            os.fsync(file.fileno())

    def seed(self, device: str) -> bytes | None:
        """The seed in the file, if it is this device's."""
        try:
            owner, _space, digits = (self.folder / _FILE).read_text(encoding="ascii").strip().partition(" ")
            return bytes.fromhex(digits) if owner == device else None
        except (OSError, ValueError):
            return None


@dataclass(frozen=True, slots=True)
class SystemKeyStore:
    """Windows' Credential Manager, macOS' keychain or the Secret Service; a file where there is none."""

    fallback: FileKeyStore

    def keep(self, device: str, seed: bytes) -> None:
        """Keep the seed in the system's keystore and read it back; else in the file."""
        import keyring  # noqa: PLC0415 - looking for a keystore costs time that only first start pays
        from keyring.errors import KeyringError  # noqa: PLC0415 - the same

        try:
            keyring.set_password(_SERVICE, device, seed.hex())
            kept = keyring.get_password(_SERVICE, device) == seed.hex()
        except KeyringError:
            kept = False
        if not kept:
            self.fallback.keep(device, seed)

    def seed(self, device: str) -> bytes | None:
        """The seed from the file or the system's keystore."""
        import keyring  # noqa: PLC0415 - only who signs or decrypts pays for it
        from keyring.errors import KeyringError  # noqa: PLC0415 - the same

        found = self.fallback.seed(device)
        if found is not None:
            return found
        try:
            digits = keyring.get_password(_SERVICE, device)
        except KeyringError:
            return None
        return bytes.fromhex(digits) if digits else None


def missing_key() -> Problem:
    """The problem of a device whose secret is gone."""
    return Problem(
        _("La clé de ce poste est introuvable : vos rencontres sont intactes, mais les envois ne peuvent être ni "
          "préparés ni ouverts. Restaurez-la avec la fiche de secours (« facilitator-app key restore »).")
    )  # fmt: skip
