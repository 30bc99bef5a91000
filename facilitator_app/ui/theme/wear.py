"""Dresses the program: style, fonts, and the light or the dark theme, also while it runs."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QToolTip

from facilitator_app.ui.theme.fonts import font, load_fonts
from facilitator_app.ui.theme.palette import palette_of
from facilitator_app.ui.theme.style import CarnetStyle
from facilitator_app.ui.theme.tokens import DARK, LIGHT

ThemeChoice = Literal["light", "dark", "system"]


def dress(application: QApplication, choice: ThemeChoice) -> None:
    """Give a new application its fonts, its style and its theme; once, before the first widget."""
    load_fonts()
    application.setStyle(CarnetStyle())
    application.setFont(font("body"))
    wear(application, choice)


def wear(application: QApplication, choice: ThemeChoice) -> None:
    """Change the theme at once, in every window; "system" follows what the computer is set to now."""
    system_dark = application.styleHints().colorScheme() == Qt.ColorScheme.Dark
    dark = system_dark if choice == "system" else choice == "dark"
    palette = palette_of(DARK if dark else LIGHT)
    application.setPalette(palette)
    tip = QPalette(palette)
    QToolTip.setPalette(tip)
    QToolTip.setFont(font("small"))
