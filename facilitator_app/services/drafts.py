"""What is typed and not yet noted, kept beside the data so that a power cut takes none of it."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from facilitator_app.domain.text import clean_text
from facilitator_app.storage.atomic import atomic_write

if TYPE_CHECKING:
    from pathlib import Path

_NAME = "brouillons.json"
_ASIDE = "brouillons-illisibles.json"


class Drafts:
    """Texts under a key, in one small file of the workspace. Drafts are of this computer: they never travel."""

    def __init__(self, folder: Path) -> None:
        """Read what was being typed in ``folder``; a file that cannot be read is set aside, and not written over."""
        self._file = folder / _NAME
        self._texts = _read(self._file)

    def text(self, key: str) -> str:
        """What was being typed under this key; "" when nothing was."""
        return self._texts.get(key, "")

    def keep(self, key: str, text: str) -> None:
        """Put ``text`` on disk, or forget the draft when it is empty; ``Problem`` when the disk refuses."""
        texts = {other: kept for other, kept in self._texts.items() if other != key}
        if cleaned := clean_text(text):
            texts[key] = cleaned
        if texts != self._texts:
            atomic_write(self._file, json.dumps(texts, ensure_ascii=False, indent=1).encode())
            self._texts = texts


def _read(file: Path) -> dict[str, str]:
    """Every draft of a file that can be read. It comes from this computer, so that nothing in it is refused."""
    try:
        found: Any = json.loads(file.read_bytes())
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, RecursionError):
        _set_aside(file)
        return {}
    if not isinstance(found, dict):
        _set_aside(file)
        return {}
    return {key: clean_text(text) for key, text in found.items() if isinstance(text, str)}


def _set_aside(file: Path) -> None:
    """Keep what cannot be read for who can; a disk that refuses even this must not keep the carnet from opening."""
    with suppress(OSError):
        file.replace(file.with_name(_ASIDE))
