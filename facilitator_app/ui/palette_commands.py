"""The commands that the palette offers: each page of the navigation, and what can be done from anywhere."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from facilitator_app.i18n.words import _
from facilitator_app.ui.shell.command import Command

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from facilitator_app.ui.main_window import MainWindow
    from facilitator_app.ui.shell.page import Entry

_LAST_DIGIT = 9


def page_commands(entries: Sequence[Entry], go_to: Callable[[str], object]) -> list[Command]:
    """One for each page."""
    return [
        Command(entry.text, entry.icon, partial(go_to, entry.key), _digit(number), _("aller à, ouvrir, page"))
        for number, entry in enumerate(entries, 1)
    ]


def window_commands(window: MainWindow) -> list[Command]:
    """What every window can do."""
    return [
        Command(_("Annuler la dernière modification"), "undo-2", window.undo, _("Ctrl+Z"), _("défaire")),
        Command(_("Rétablir"), "redo-2", window.redo, _("Ctrl+Maj+Z"), _("refaire")),
        Command(_("Aide de cette page"), "circle-help", window.explain, _("F1"), _("clavier, raccourcis")),
    ]


def _digit(number: int) -> str:
    return _("Ctrl+{digit}").format(digit=number) if number <= _LAST_DIGIT else ""
