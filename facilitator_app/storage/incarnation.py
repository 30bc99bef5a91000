"""Notices a file that went back in time: restored, copied to another folder, or moved to another machine.

A place in a log is never used twice. A marker outside the folder remembers how far each log was;
where the file knows less than the marker, or the marker is missing, a new log must be opened.
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Marker:
    """Where the marker of one workspace lies; its name depends on where the workspace lies."""

    path: Path

    @classmethod
    def of(cls, state_folder: Path, workspace: Path) -> Marker:
        """The marker, in ``state_folder``, of the workspace at ``workspace``."""
        name = sha256(str(workspace.resolve()).encode()).hexdigest()[:32]
        return cls(state_folder / f"{name}.json")

    def remembered(self) -> dict[str, int] | None:
        """Log -> the last place written here; ``None`` when nothing readable is remembered."""
        try:
            found = json.loads(self.path.read_bytes())
        except (OSError, ValueError):
            return None
        return {str(log): int(seq) for log, seq in found.items()} if isinstance(found, dict) else None

    def remember(self, written: Mapping[str, int]) -> None:
        """Note how far our logs are. Losing the note costs a new log, never data: it is not forced to disk.

        Written over the old note, in one call: making the file anew takes ten times as long, at each keystroke's pause.
        """
        note = json.dumps(written).encode("ascii")
        try:
            with self._opened() as file:
                file.write(note.ljust(os.fstat(file.fileno()).st_size))
        except OSError:
            return

    def _opened(self) -> BinaryIO:
        try:
            return self.path.open("r+b", buffering=0)
        except FileNotFoundError:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            return self.path.open("xb", buffering=0)

    def doubts(self, stored: Mapping[str, int]) -> bool:
        """Whether the file (log -> last place) is older than what was written on this machine."""
        known = self.remembered()
        if known is None:
            return bool(stored)
        return not stored.keys() <= known.keys() or any(stored.get(log, 0) < seq for log, seq in known.items())
