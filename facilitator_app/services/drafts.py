"""What is typed and not yet noted, kept beside the data so that a power cut takes none of it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from facilitator_app.domain.strict_json import JsonRefused, read_json
from facilitator_app.storage.atomic import atomic_write

if TYPE_CHECKING:
    from pathlib import Path

_NAME = "brouillons.json"
_LIMIT = 2_000_000


class Drafts:
    """Texts under a key, in one small file of the workspace. Drafts are of this computer: they never travel."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / _NAME
        self._texts = _read(self._file)

    def text(self, key: str) -> str:
        """What was being typed under this key; "" when nothing was."""
        return self._texts.get(key, "")

    def keep(self, key: str, text: str) -> None:
        """Put ``text`` on disk, or forget the draft when it is empty; ``Problem`` when the disk refuses."""
        texts = {other: kept for other, kept in self._texts.items() if other != key}
        if text:
            texts[key] = text
        if texts != self._texts:
            atomic_write(self._file, json.dumps(texts, ensure_ascii=False, indent=1).encode())
            self._texts = texts


def _read(file: Path) -> dict[str, str]:
    """The drafts of a file; none when it is not there or not ours, since nothing else depends on it."""
    try:
        found = read_json(file.read_bytes(), limit=_LIMIT)
    except (OSError, JsonRefused):
        return {}
    if not isinstance(found, dict):
        return {}
    return {key: text for key, text in found.items() if isinstance(text, str)}
