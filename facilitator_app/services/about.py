"""What this program is made of: versions, and the licences of what it ships."""

from __future__ import annotations

import platform

from facilitator_app.i18n.words import _
from facilitator_app.storage.engine import engine_version


def versions(app: str) -> list[tuple[str, str]]:
    """Names and versions of the program and of what it runs on; ``app`` is the version of the program."""
    return [("Carnet", app), ("Python", platform.python_version()), ("SQLite", engine_version())]


def licences() -> list[tuple[str, str]]:
    """What is shipped, and under which licence."""
    return [
        ("Carnet", "GPL 3.0"),
        ("Qt, PySide6", "LGPL 3.0"),
        ("Source Sans 3, Source Serif 4, Noto Emoji", "SIL Open Font License 1.1"),
        ("DejaVu Sans", _("licence libre de Bitstream Vera")),
        ("Lucide", "ISC"),
        (_("Régions et départements (Etalab)"), _("Licence ouverte 2.0")),
    ]
