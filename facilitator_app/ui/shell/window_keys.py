"""The keys that work in the whole window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence

from facilitator_app.i18n.words import _

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget


def add_action(window: QWidget, text: str, keys: Sequence[str | QKeySequence], then: Callable[[], None]) -> QAction:
    """An action of `window`, also without a menu that shows it."""
    action = QAction(text, window)
    action.setShortcuts([QKeySequence(key) for key in keys])
    action.triggered.connect(then)
    window.addAction(action)
    return action


def undo_words(step: str) -> str:
    """The undo action in words, with what it would take back."""
    return _("Annuler : {step}").format(step=step) if step else _("Annuler")


def redo_words(step: str) -> str:
    """The redo action in words, with what it would do again."""
    return _("Rétablir : {step}").format(step=step) if step else _("Rétablir")
