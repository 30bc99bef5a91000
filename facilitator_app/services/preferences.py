"""What a person chose for this computer: language and theme, in a small file beside the program's other settings."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Literal

from facilitator_app.storage.atomic import atomic_write

if TYPE_CHECKING:
    from pathlib import Path

Language = Literal["fr", "en"]
Theme = Literal["light", "dark", "system"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """The choices; their defaults are those of a computer where nobody chose yet."""

    language: Language = "fr"
    theme: Theme = "system"


def read_preferences(path: Path) -> Preferences:
    """The choices in the file at ``path``; the default for each one that is missing, unknown or unreadable.

    A damaged file of settings must never keep anybody from working, so it is read as far as it makes sense.
    """
    try:
        said: Any = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Preferences()
    return _preferences(said) if isinstance(said, dict) else Preferences()


def write_preferences(path: Path, preferences: Preferences) -> None:
    """Keep the choices, whole or not at all. ``Problem`` when the disk refuses."""
    path.parent.mkdir(parents=True, exist_ok=True)
    atomic_write(path, (json.dumps(asdict(preferences), indent=2) + "\n").encode())


def _preferences(said: dict[str, Any]) -> Preferences:
    language: Language = "en" if said.get("language") == "en" else "fr"
    themes: dict[Any, Theme] = {"light": "light", "dark": "dark"}
    theme = said.get("theme")
    return Preferences(language=language, theme=themes.get(theme, "system") if isinstance(theme, str) else "system")
