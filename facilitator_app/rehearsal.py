"""The product played without anybody: proof of an installation, and the sample for machines without a screen."""

from __future__ import annotations

import sys
import tempfile
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator_app import bootstrap
from facilitator_app.domain.problem import Problem
from facilitator_app.i18n.words import _, speak, spoken

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from facilitator_app.domain.identity import RecordId
    from facilitator_app.services.workspace import Carnet
    from facilitator_app.ui.desk import Desk
    from facilitator_app.ui.programme import Programme

SIZE = (1366, 728)
"""A small laptop less its task bar, in pixels."""

_PATIENCE_MS = 900
"""Longer than the pause after which the preview is drawn, and the drawing itself."""


def smoke() -> int:
    """Open a temporary carnet, paint its window, make a PDF and a bundle, check fonts and words; 0 when all holds.

    Proves an installation: source tree, package or program folder alike. ``Problem`` names what is missing.
    """
    speak("fr")
    with tempfile.TemporaryDirectory(prefix="carnet-essai-", ignore_cleanup_errors=True) as folder:
        made = play(Path(folder))
    for check, holds in (*_words_hold(), *_fonts_hold(), *((name, size > 0) for name, size in made.items())):
        if not holds:
            raise Problem(_("L’installation est incomplète ({part}) : réinstallez Carnet ; vos données ne sont pas "
                            "touchées.").format(part=check))  # fmt: skip
    sys.stdout.write(_("Installation vérifiée : {count} fichiers produits, polices et textes présents.").format(
        count=len(made)) + "\n")  # fmt: skip
    return 0


def play(folder: Path) -> dict[str, int]:
    """Make in ``folder`` what the sample gives: minutes, a sheet, a bundle, pictures of the window; name -> bytes."""
    folder.mkdir(parents=True, exist_ok=True)
    programme = _programme(folder / "exemple")
    try:
        desk = shown_desk(programme)
        _documents(desk.carnet, folder)
        for name, show in views(desk):
            show()
            settle()
            desk.window.grab().save(str(folder / f"{name}.png"))
    finally:
        programme.close()
    made = sorted(path for path in folder.iterdir() if path.is_file())
    return {path.name: path.stat().st_size for path in made}


def views(desk: Desk) -> Iterator[tuple[str, Callable[[], object]]]:
    """Every page of the window: a name for its picture, and how to bring it on screen."""
    under_way = _under_way(desk.carnet)
    yield "accueil", partial(desk.window.go_to, "home")
    yield "rencontres", partial(desk.window.go_to, "rencontres")
    desk.rencontres.open_rencontre(under_way)
    for step, name in (("prepare", "preparer"), ("welcome", "accueillir"), ("animate", "animer"),
                       ("restitute", "restituer"), ("transmit", "transmettre")):  # fmt: skip
        yield name, partial(_to_step, desk, step)
    for key, name in (
        ("people", "personnes"),
        ("actions", "actions"),
        ("resources", "ressources"),
        ("practice", "ma-pratique"),
        ("exchanges", "echanges"),
        ("settings", "reglages"),
    ):
        yield name, partial(desk.window.go_to, key)


def _to_step(desk: Desk, step: str) -> None:
    desk.window.go_to("rencontres")
    if desk.rencontres.workspace is not None:
        desk.rencontres.workspace.go_to_step(step)


def _programme(folder: Path) -> Programme:
    from facilitator_app.ui.qt import import_qt  # noqa: PLC0415 - only where a window is painted

    import_qt()
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - the same

    from facilitator_app.services.preferences import Preferences  # noqa: PLC0415 - the same
    from facilitator_app.ui.application import open_application  # noqa: PLC0415 - the same

    running = QApplication.instance()
    application = running if isinstance(running, QApplication) else open_application(sys.argv[:1], spoken(), "light")
    chosen = Preferences(language="en" if spoken() == "en" else "fr", theme="light")
    return bootstrap.assembled(application, bootstrap.shown_sample(folder), chosen, folder)


def shown_desk(programme: Programme) -> Desk:
    """The desk of a program whose carnet is begun, on screen, at the size of a small laptop."""
    programme.show()
    desk = programme.desk
    if desk is None:
        message = "the sample is begun, so that its desk is shown"
        raise RuntimeError(message)
    desk.window.resize(*SIZE)
    desk.open()
    return desk


def _documents(carnet: Carnet, folder: Path) -> None:
    from facilitator_app.services import exchange_out, files, minutes, peers, rencontres, sheet  # noqa: PLC0415 - heavy ones

    past = rencontres.rencontres(carnet.library)[-1]
    files.write_file(folder / "compte-rendu.pdf", minutes.minutes_file(carnet, past, minutes.Kind.PDF))
    sheet.write_sheet(carnet, past, folder / "feuille-emargement.pdf", filled=True)
    coordinator = peers.coordinator(carnet)
    if coordinator is not None:
        prepared = exchange_out.prepare(carnet, coordinator, full=True)
        exchange_out.write(carnet, prepared, folder / prepared.filename)


def _under_way(carnet: Carnet) -> RecordId:
    from facilitator_app.services import rencontres  # noqa: PLC0415 - after the window

    every = rencontres.rencontres(carnet.library)
    return next((rencontre.id for rencontre in every if rencontre.state == "running"), every[0].id)


def settle() -> None:
    """Let the window paint what it was asked to show, and its work in the background end."""
    from PySide6.QtCore import QEventLoop, QTimer  # noqa: PLC0415 - only where a window is painted

    loop = QEventLoop()
    QTimer.singleShot(_PATIENCE_MS, loop.quit)
    loop.exec()


def _words_hold() -> Iterator[tuple[str, bool]]:
    yield _("les textes français"), _("Rencontres") == "Rencontres"
    speak("en")
    yield "English", _("Rencontres") != ""
    speak("fr")


def _fonts_hold() -> Iterator[tuple[str, bool]]:
    """The letters of the screen are loaded, and every shipped face can be: the paper has more of them."""
    from PySide6.QtGui import QFontDatabase  # noqa: PLC0415 - only where a window is painted

    from facilitator_app.ui.theme.resources import RESOURCES  # noqa: PLC0415 - the same

    yield "Source Sans 3", any(known.startswith("Source Sans 3") for known in QFontDatabase.families())
    faces = sorted((RESOURCES / "fonts").glob("*.ttf"))
    for family in ("SourceSans3", "SourceSerif4"):
        yield family, any(face.name.startswith(family) for face in faces)
    for face in faces:
        yield face.name, QFontDatabase.addApplicationFont(str(face)) >= 0
