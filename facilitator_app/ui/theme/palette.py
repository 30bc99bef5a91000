"""A theme as Qt's palette, and the way back from a palette to its theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QPalette

from facilitator_app.ui.theme.tokens import DARK, LIGHT

if TYPE_CHECKING:
    from facilitator_app.ui.theme.tokens import Tokens

_HALF = 128


def tokens_of(palette: QPalette) -> Tokens:
    """The theme that a palette wears: `tokens_of(self.palette())` in a widget, `option.palette` in a delegate.

    Qt hands a new palette to every widget when the theme changes and asks it to paint again, so
    a widget that reads its tokens while painting follows the theme with no more ado.
    """
    return DARK if palette.color(QPalette.ColorRole.Window).lightness() < _HALF else LIGHT


def palette_of(tokens: Tokens) -> QPalette:
    """The palette of the whole program in a theme."""
    palette = QPalette()
    for role, colour in _roles(tokens).items():
        palette.setColor(role, QColor(colour))
    faint = QColor(tokens.soft)
    faint.setAlphaF(0.6)
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, faint)
    return palette


def _roles(tokens: Tokens) -> dict[QPalette.ColorRole, str]:
    role = QPalette.ColorRole
    return {
        role.Window: tokens.paper,
        role.WindowText: tokens.ink,
        role.Base: tokens.card,
        role.AlternateBase: tokens.hover,
        role.Text: tokens.ink,
        role.PlaceholderText: tokens.soft,
        role.Button: tokens.card,
        role.ButtonText: tokens.ink,
        role.BrightText: tokens.danger,
        role.Highlight: tokens.selection,
        role.HighlightedText: tokens.ink,
        role.Accent: tokens.accent,
        role.Link: tokens.accent,
        role.LinkVisited: tokens.accent,
        role.ToolTipBase: tokens.ink,
        role.ToolTipText: tokens.paper,
        role.Light: tokens.card,
        role.Midlight: tokens.line,
        role.Mid: tokens.line,
        role.Dark: tokens.edge,
        role.Shadow: tokens.line,
    }
