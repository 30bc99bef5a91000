"""The keys of the board: those of the notes in Animer, and one that keeps a note among facilitators."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from facilitator_app.i18n.words import _
from facilitator_app.ui.pages.note.keys import Command, command_of

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


def board_command(event: QKeyEvent) -> Command | None:
    """What a key asks of the chosen notes, or `None` when it is no key of the board."""
    if event.key() == Qt.Key.Key_I and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
        return Command("internal")
    command = command_of(event)
    return None if command is None or command.what == "next" else command


def step_words(what: str, notes: int) -> str:
    """What changing this of so many notes is called, when it is undone."""
    words = {
        "nature": _("Changer la nature"),
        "axis": _("Reclasser"),
        "also": _("Changer les autres axes"),
        "support": _("Changer le portage"),
        "subgroup": _("Changer l’atelier"),
        "verbatim": _("Marquer « mot pour mot »"),
        "internal": _("Marquer « interne »"),
    }[what]
    return words if notes == 1 else _("{what} · {n}\u00a0notes").format(what=words, n=notes)
