"""How the window asks where a file goes, and opens one: given to pages, so that tests choose by themselves."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from facilitator_app.i18n.words import _

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


def _nothing(_parent: QWidget) -> Path | None:
    """For pages that never ask."""
    return None


@dataclass(frozen=True, slots=True)
class Files:
    """`choose` gives the place for a file of a suggested name, or `None`; `open` shows a file in its own program.

    `pick` gives a file to read, `folder` a folder to write in; `None` when the person changed their mind. `browse`
    shows a whole address of the web, http or https, in the browser.
    """

    choose: Callable[[QWidget, str], Path | None]
    open: Callable[[Path], object]
    pick: Callable[[QWidget], Path | None] = _nothing
    folder: Callable[[QWidget], Path | None] = _nothing
    browse: Callable[[str], object] = str


def desktop_files(folder: Path) -> Files:
    """What people see: the dialog of their system, which begins in `folder`."""

    def choose(parent: QWidget, name: str) -> Path | None:
        chosen, _filter = QFileDialog.getSaveFileName(parent, _("Enregistrer"), str(folder / name))
        return Path(chosen) if chosen else None

    def pick(parent: QWidget) -> Path | None:
        chosen, _filter = QFileDialog.getOpenFileName(parent, _("Ouvrir"), str(folder))
        return Path(chosen) if chosen else None

    def place(parent: QWidget) -> Path | None:
        chosen = QFileDialog.getExistingDirectory(parent, _("Choisir un dossier"), str(folder))
        return Path(chosen) if chosen else None

    def browse(address: str) -> None:
        QDesktopServices.openUrl(QUrl(address, QUrl.ParsingMode.StrictMode))

    return Files(choose, lambda path: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))), pick, place, browse)
