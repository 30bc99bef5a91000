"""Settings take effect at once; the bin gives back; copies are made and listed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from facilitator_app.domain.catalogue import WorkingGroup
from facilitator_app.domain.rencontre import Rencontre
from facilitator_app.services import rencontres
from facilitator_app.services.preferences import Preferences
from facilitator_app.ui.files import Files
from facilitator_app.ui.pages.settings_page import Choosing, SettingsPage


@pytest.fixture
def chosen():
    return []


@pytest.fixture
def page(carnet, catalogue, editor, jobs, chosen, tmp_path):
    files = Files(lambda _parent, name: tmp_path / name, lambda _path: None)
    return SettingsPage(editor, carnet, catalogue, jobs, Choosing(Preferences(), chosen.append), files)


@pytest.fixture
def show(qtbot, page, jobs):
    def shown():
        qtbot.addWidget(page)
        page.resize(1158, 700)
        page.show()
        page.activate()
        jobs.wait()
        qtbot.waitUntil(lambda: bool(page.identity.words.text()) and bool(page.safety.words.text()))
        return page

    return shown


def test_the_language_is_chosen_at_once(qtbot, show, chosen):
    page = show()
    qtbot.mouseClick(page.findChild(object, "language-en"), Qt.MouseButton.LeftButton)

    assert chosen == [Preferences(language="en")]


def test_the_theme_keeps_the_language_chosen_before(qtbot, show, chosen):
    page = show()
    qtbot.mouseClick(page.findChild(object, "language-en"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(page.findChild(object, "theme-dark"), Qt.MouseButton.LeftButton)

    assert chosen[-1] == Preferences(language="en", theme="dark")


def test_the_key_is_said_in_six_words_and_25_digits(show, carnet):
    page = show()

    assert page.identity.words.text() == " · ".join(carnet.keys.public.words())
    assert page.identity.digits.text() == carnet.keys.public.digits()


def test_the_certificate_is_a_file(qtbot, show, tmp_path):
    page = show()
    qtbot.mouseClick(page.identity.export, Qt.MouseButton.LeftButton)

    assert [path.read_bytes()[:1] for path in tmp_path.glob("certificat-*.carnet-cle")] != []
    assert page.banner.isVisible()


def test_the_group_is_renamed_as_one_types(qtbot, show, carnet):
    page = show()
    page.identity.group.clear()
    qtbot.keyClicks(page.identity.group, "Groupe du Diois")
    page.flush()

    assert carnet.library.get(WorkingGroup, carnet.owner.group).name == "Groupe du Diois"


def test_a_copy_is_made_and_listed(qtbot, show, jobs):
    page = show()
    qtbot.mouseClick(page.safety.back_up, Qt.MouseButton.LeftButton)
    jobs.wait()
    qtbot.waitUntil(lambda: page.safety.copies.rowCount() == 1)

    assert page.safety.copies.record(0).reason == "à votre demande"
    assert page.safety.back_up.isEnabled()


def test_the_bin_gives_a_rencontre_back(qtbot, show, planned, library, editor):
    rencontre = planned(title="Coopérer")
    editor.perform(rencontres.deleting(rencontre))
    page = show()
    page.bin.list.setFocus()
    with qtbot.waitSignal(page.told):
        qtbot.keyClick(page.bin.list, Qt.Key.Key_Return)

    assert library.get(Rencontre, rencontre.id).title == "Coopérer"
    assert page.bin.lines.rowCount() == 0


def test_the_folder_is_told(show, carnet):
    page = show()

    assert page.findChild(object, "settings-folder").text() == str(carnet.folder)
