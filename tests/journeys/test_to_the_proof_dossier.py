"""From the plan to a closed version and the proof dossier of the rencontre, with the keyboard only."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile, is_zipfile

from journeys.facilitator import PATIENCE_MS, Facilitator
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from facilitator_app.domain.agenda import AgendaItem

CONTROL = Qt.KeyboardModifier.ControlModifier


def names_two_sequences(person):
    """« Première séquence », then Ctrl+Enter while it is still open."""
    person.press(person.child(person.window, "agenda-first"), Qt.Key.Key_Space)
    person.keys(QApplication.focusWidget(), "Accueil")
    person.press(QApplication.focusWidget(), Qt.Key.Key_Return, CONTROL)
    person.keys(QApplication.focusWidget(), "Contribution commune")
    person.press(QApplication.focusWidget(), Qt.Key.Key_Return)


def ticks_the_paper(person, rows):
    """F8, the rows that are signed, Escape; the others were absent."""
    person.press(person.window, Qt.Key.Key_F8)
    person.types(person.window, "paper-rows", rows)
    person.press(person.child(person.window, "paper-rows"), Qt.Key.Key_Return)
    person.press(person.child(person.window, "paper-rows"), Qt.Key.Key_Escape)
    person.press(person.child(person.window, "paper-rest-absent"), Qt.Key.Key_Space)


def closes(person):
    """« Brouillon », then « Clore la version 1 »."""
    person.press(person.child(person.window, "to-versions"), Qt.Key.Key_Space)
    person.press(person.child(person.window, "close-minutes"), Qt.Key.Key_Space)
    person.qtbot.waitUntil(lambda: "version 1" in person.text("minutes-standing").lower(), timeout=PATIENCE_MS)


def takes_the_dossier(person, path):
    person.goes_to("welcome").places.to_write = path
    person.press(person.child(person.window, "proof-dossier"), Qt.Key.Key_Space)
    person.qtbot.waitUntil(path.exists, timeout=PATIENCE_MS)
    return path.read_bytes()


def test_from_the_plan_to_a_closed_version_and_its_proof(qtbot, tmp_path):
    zoe = Facilitator(qtbot, tmp_path / "carnet").starts("Zoé Chabert", "Auvergne")
    zoe.plans("Coopérer entre ville et campagne", "14/3/2026", "9h30", "12h30", "Salle des fêtes, Die")
    names_two_sequences(zoe)
    for guest in ("BERNARD Léa, CC du Diois", "ÉTIENNE Hélène, Ville de Crest", "FAURE Marc, Vienne"):
        zoe.types(zoe.window, "people-search", guest)
        zoe.press(zoe.child(zoe.window, "people-search"), Qt.Key.Key_Return, CONTROL)
    zoe.goes_to("welcome")
    ticks_the_paper(zoe, "1-2")
    zoe.goes_to("animate").notes("Porter une contribution commune", Qt.Key.Key_F3, axis=2)
    zoe.goes_to("restitute").writes_the_essential("Le groupe portera une contribution commune.")
    closes(zoe)

    dossier = takes_the_dossier(zoe, tmp_path / "dossier.zip")

    sequences = sorted(item.title for item in zoe.desk.carnet.library.find(AgendaItem))
    zoe.leaves()
    assert sequences == ["Accueil", "Contribution commune"]
    assert is_zipfile(BytesIO(dossier))
    assert any("compte-rendu" in name for name in ZipFile(BytesIO(dossier)).namelist())
