"""A new user, from an empty folder to the coordinator's copy, with the keyboard only."""

from __future__ import annotations

from io import BytesIO

from journeys.facilitator import Facilitator
from pypdf import PdfReader
from PySide6.QtCore import Qt

from facilitator_app.domain.outcome import Outcome
from facilitator_app.domain.rencontre import HalfDay, Rencontre


def test_a_whole_rencontre_from_plan_to_minutes(qtbot, tmp_path):
    zoe = Facilitator(qtbot, tmp_path / "carnet").starts("Zoé Chabert", "Auvergne")

    zoe.plans("Coopérer entre ville et campagne", "14/3/2026", "9h30", "16h30", "Salle des fêtes, Die")
    zoe.goes_to("welcome").checks_in("MARTIN Paul, PETR du Pays de Vienne", walk_in=True)
    zoe.goes_to("animate")
    zoe.notes("Former élus et techniciens ensemble", Qt.Key.Key_F2, axis=3)
    zoe.notes("Porter une contribution commune", Qt.Key.Key_F3, axis=2)
    zoe.goes_to("restitute").writes_the_essential("Le groupe portera une contribution commune.")
    pdf = zoe.exports_minutes(tmp_path / "compte-rendu.pdf")

    text = " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages).split())
    zoe.leaves()
    for said in ("Coopérer entre ville et campagne", "Former élus et techniciens ensemble",
                 "Porter une contribution commune", "Le groupe portera une contribution commune",
                 "PETR du Pays de Vienne"):  # fmt: skip
        assert said in text


def test_the_name_of_the_group_is_on_the_window_from_the_first_minute(qtbot, tmp_path):
    zoe = Facilitator(qtbot, tmp_path / "carnet").starts("Zoé Chabert", "Auvergne")

    shown = zoe.window.navigation.group_name()
    zoe.leaves()
    assert shown == "GTR Auvergne-Rhône-Alpes"


def test_a_mistake_an_undo_and_a_restart(qtbot, tmp_path):
    zoe = Facilitator(qtbot, tmp_path / "carnet").starts("Zoé Chabert", "Auvergne")
    zoe.plans("Die", "14/3/2026", "9h30", "12h", "Mairie").goes_to("animate")
    zoe.notes("Une première idée", Qt.Key.Key_F1, axis=1).notes("Une erreur", Qt.Key.Key_F1, axis=1)
    zoe.undoes()
    zoe.leaves()

    again = Facilitator(qtbot, tmp_path / "carnet").comes_back()

    library = again.desk.carnet.library
    found = [outcome.text for outcome in library.find(Outcome)], [r.title for r in library.find(Rencontre)]
    again.leaves()
    assert found == (["Une première idée"], ["Die"])


def test_the_coordinator_s_copy_shows_the_rencontre(qtbot, tmp_path):
    zoe = Facilitator(qtbot, tmp_path / "carnet").starts("Zoé Chabert", "Auvergne")
    unadel = Facilitator(qtbot, tmp_path / "national").starts("Unadel", "Auvergne", coordinator=True)
    zoe.adds_correspondent(unadel.gives_certificate(tmp_path / "unadel.carnet-cle"))
    unadel.adds_correspondent(zoe.gives_certificate(tmp_path / "zoe.carnet-cle"))
    zoe.opens("rencontres").plans("Die", "14/3/2026", "9h30", "12h", "Mairie").goes_to("animate")
    zoe.notes("Une idée", Qt.Key.Key_F2, axis=1)

    said = unadel.receives(zoe.sends(tmp_path))

    here, there = ({kind: c.library.find(kind) for kind in (Rencontre, HalfDay, Outcome)}
                   for c in (zoe.desk.carnet, unadel.desk.carnet))  # fmt: skip
    zoe.leaves()
    unadel.leaves()
    assert here == there
    assert "1 rencontre" in said


def test_a_file_applied_by_mistake_is_taken_back_with_one_key_and_brought_again_with_another(qtbot, tmp_path):
    zoe = Facilitator(qtbot, tmp_path / "carnet").starts("Zoé Chabert", "Auvergne")
    unadel = Facilitator(qtbot, tmp_path / "national").starts("Unadel", "Auvergne", coordinator=True)
    zoe.adds_correspondent(unadel.gives_certificate(tmp_path / "unadel.carnet-cle"))
    unadel.adds_correspondent(zoe.gives_certificate(tmp_path / "zoe.carnet-cle"))
    zoe.opens("rencontres").plans("Die", "14/3/2026", "9h30", "12h", "Mairie").goes_to("animate")
    zoe.notes("Une idée", Qt.Key.Key_F2, axis=1)
    unadel.receives(zoe.sends(tmp_path))
    library = unadel.desk.carnet.library

    unadel.undoes()
    taken_back = library.find(Rencontre), library.find(HalfDay), library.find(Outcome)
    unadel.redoes()
    again = [outcome.text for outcome in library.find(Outcome)]

    zoe.leaves()
    unadel.leaves()
    assert taken_back == ([], [], [])
    assert again == ["Une idée"]
