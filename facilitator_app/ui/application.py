"""Qt's application object: language of its own buttons, fonts, theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from facilitator_app.ui.garbage import GarbageCollector
from facilitator_app.ui.theme.wear import dress, wear

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator_app.ui.theme.wear import ThemeChoice


def open_application(arguments: Sequence[str], language: str, choice: ThemeChoice) -> QApplication:
    """The dressed application, ready for its window; keep it for as long as the window lives."""
    application = QApplication(list(arguments))
    application.setApplicationName("Carnet")
    application.setDesktopFileName("carnet")
    _speak(application, language)
    dress(application, choice)
    GarbageCollector(application)
    if choice == "system":
        application.styleHints().colorSchemeChanged.connect(lambda _scheme: wear(application, "system"))
    return application


def _speak(application: QApplication, language: str) -> None:
    """Give Qt's own buttons and menus our language; English is what they speak by themselves."""
    translator = QTranslator(application)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(QLocale(language), "qtbase", "_", folder):
        application.installTranslator(translator)
