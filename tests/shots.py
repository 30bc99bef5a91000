"""Pictures of every page, in both themes and both languages: `python tests/shots.py FOLDER`."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from facilitator_app.ui.qt import import_qt

import_qt()

from facilitator_app import bootstrap, rehearsal
from facilitator_app.i18n.words import speak
from facilitator_app.services.preferences import Preferences
from facilitator_app.ui.application import open_application
from facilitator_app.ui.pages.first_start_page import FirstStartPage
from facilitator_app.ui.theme.wear import wear


def main(folder):
    folder.mkdir(parents=True, exist_ok=True)
    application = open_application(sys.argv[:1], "fr", "light")
    for language in ("fr", "en"):
        for theme in ("light", "dark"):
            speak(language)
            wear(application, theme)
            for name, picture in _pages(application, language, theme):
                picture.save(str(folder / f"{name}-{theme}-{language}.png"))
                print(f"{name}-{theme}-{language}.png")


def _pages(application, language, theme):
    first = FirstStartPage([("84", "Auvergne-Rhône-Alpes"), ("53", "Bretagne")])
    first.resize(*rehearsal.SIZE)
    first.show()
    first.activate()
    rehearsal.settle()
    yield "premier-demarrage", first.grab()
    first.close()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as place:
        carnet = Path(place) / "exemple"
        chosen = Preferences(language=language, theme=theme)
        programme = bootstrap.assembled(application, bootstrap.shown_sample(carnet), chosen, carnet)
        desk = rehearsal.shown_desk(programme)
        for name, show in rehearsal.views(desk):
            show()
            rehearsal.settle()
            yield name, desk.window.grab()
        programme.close()


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "shots"))
