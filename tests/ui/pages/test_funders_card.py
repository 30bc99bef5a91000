"""In Réglages one says what each funder asks for; in Préparer one says who pays."""

from __future__ import annotations

import pytest
from pictures import saved
from PIL import Image
from PySide6.QtCore import Qt

from facilitator_app.domain.funder import Funder
from facilitator_app.domain.rencontre import Rencontre
from facilitator_app.services import funders
from facilitator_app.ui.files import Files
from facilitator_app.ui.pages.prepare.facts_form import FactsForm
from facilitator_app.ui.pages.settings.funders_card import FundersCard


@pytest.fixture
def card(qtbot, editor, jobs, tmp_path):
    files = Files(lambda _parent, name: tmp_path / name, str, lambda _parent: tmp_path / "logo.png")
    card = FundersCard(editor, jobs, files)
    qtbot.addWidget(card)
    card.show()
    card.refresh()
    return card


def added(qtbot, card, name="La Région"):
    card.newcomer.setText(name)
    qtbot.keyClick(card.newcomer, Qt.Key.Key_Return)


def test_a_name_and_enter_add_a_funder(qtbot, card, library):
    added(qtbot, card)

    assert [funder.name for funder in library.find(Funder)] == ["La Région"]
    assert card.form.name.text() == "La Région"


def test_what_is_typed_of_it_is_stored(qtbot, card, library):
    added(qtbot, card)

    qtbot.keyClicks(card.form.agreement, "2026-118")
    card.form.retention.setText("10")
    card.form.retention.settle()
    card.form.paper.click()
    card.flush()

    (funder,) = library.find(Funder)
    assert (funder.agreement, funder.retention, funder.paper_original) == ("2026-118", 10, True)


def test_a_logo_is_made_small_and_shown(qtbot, card, library, tmp_path):
    (tmp_path / "logo.png").write_bytes(saved(Image.new("RGB", (1800, 600), "red"), "PNG"))
    added(qtbot, card)

    card.form.logo.choose.click()
    qtbot.waitUntil(lambda: library.find(Funder)[0].logo is not None, timeout=20_000)

    assert "logo-la-region.png" in card.form.logo.name.text()


def test_what_is_no_picture_is_refused(qtbot, card, library, tmp_path):
    (tmp_path / "logo.png").write_bytes(b"<svg/>")
    added(qtbot, card)

    with qtbot.waitSignal(card.problem, timeout=20_000) as refused:
        card.form.logo.choose.click()

    assert "n’est pas une image" in refused.args[0].sentence
    assert library.find(Funder)[0].logo is None


def test_a_funder_taken_off_comes_back_with_undo(qtbot, card, library, editor):
    added(qtbot, card)

    qtbot.mouseClick(card.remove, Qt.MouseButton.LeftButton)
    assert library.find(Funder) == []
    editor.stack.undo()

    assert card.form.name.text() == "La Région"


def test_who_pays_is_chosen_in_preparer(qtbot, editor, catalogue, library, planned):
    library.perform(funders.adding(library, "La Région")[0])
    form = FactsForm(editor, catalogue)
    qtbot.addWidget(form)
    form.show_rencontre(planned())
    form.show()

    form.funders.findChild(object, "toggle-la-region").click()

    assert library.find(Rencontre)[0].funders == ("la-region",)


def test_without_any_funder_nothing_is_asked(qtbot, editor, catalogue, planned):
    form = FactsForm(editor, catalogue)
    qtbot.addWidget(form)
    form.show_rencontre(planned())
    form.show()

    assert not form.funders.isVisible()
