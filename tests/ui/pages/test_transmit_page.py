"""Transmettre: what will be sent is said, one file is written and read back, then the key can be pulled."""

import pytest
from PySide6.QtCore import Qt

from facilitator_app.services import exchange_in, peers
from facilitator_app.ui.files import Files
from facilitator_app.ui.pages.transmit_page import TransmitPage


@pytest.fixture
def key(tmp_path):
    """The folder of a USB key."""
    folder = tmp_path / "key"
    folder.mkdir()
    return folder


@pytest.fixture
def certificate(coordinator, tmp_path):
    path = tmp_path / "coordination.carnet-cle"
    path.write_bytes(peers.my_certificate(coordinator))
    return path


@pytest.fixture
def files(certificate, key):
    return Files(lambda _p, _n: None, lambda _path: None, lambda _p: certificate, lambda _p: key)


@pytest.fixture
def shown(qtbot, editor, carnet, jobs, files, planned):
    def build():
        page = TransmitPage(editor, carnet, jobs, files)
        qtbot.addWidget(page)
        page.show_rencontre(planned(title="Coopérer").id)
        page.show()
        jobs.wait()
        qtbot.wait(1)
        return page

    return build


def enrolled(carnet, certificate):
    peers.enrol(carnet, certificate.read_bytes())


def test_without_a_coordinator_the_page_asks_for_the_certificate(qtbot, shown):
    page = shown()
    assert page.views.currentWidget() is page.empty

    with qtbot.waitSignal(page.send.counted):
        page.empty.action.click()

    assert page.send.to.currentText() == "Paul Mercier"
    assert page.send.words.text().startswith("1 rencontre")
    assert page.send.titles.text() == "« Coopérer »"


def test_what_is_missing_is_said_and_leads_back_to_the_board(qtbot, carnet, certificate, shown):
    enrolled(carnet, certificate)
    page = shown()

    assert [line.sentence for line in page.ready.missing.lines] == [
        "Le lieu n’est pas dit",
        "L’essentiel n’est pas encore écrit",
        "Personne n’est sur la feuille d’émargement",
    ]
    assert page.ready.back.text() == "Compléter dans « Restituer »"
    with qtbot.waitSignal(page.step_asked) as asked:
        page.ready.back.click()
    assert asked.args == ["restitute"]


def test_what_is_missing_leads_to_where_it_is_put_right(qtbot, carnet, certificate, shown):
    enrolled(carnet, certificate)
    page = shown()

    with qtbot.waitSignal(page.asked) as asked:
        qtbot.keyClick(page.ready.missing.lines[0], Qt.Key.Key_Return)

    (target,) = asked.args
    assert (target.page, target.step, target.part) == ("rencontres", "prepare", "place")


def test_the_file_is_on_the_key_and_the_coordinator_can_read_it(qtbot, carnet, certificate, shown, key, coordinator):
    enrolled(carnet, certificate)
    page = shown()
    qtbot.waitUntil(lambda: page.send.to.count() == 1)

    with qtbot.waitSignal(page.send.sent):
        qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    [file] = key.iterdir()
    assert page.send.result.title.text().endswith("vous pouvez retirer la clé.")
    assert str(file) in page.send.result.words.text()
    peers.enrol(coordinator, peers.my_certificate(carnet))
    assert exchange_in.preview(coordinator, file.read_bytes()).new > 0


def test_a_full_disk_is_said_in_place_and_nothing_is_lost(qtbot, carnet, certificate, shown, key):
    enrolled(carnet, certificate)
    page = shown()
    qtbot.waitUntil(lambda: page.send.to.count() == 1)
    key.rmdir()

    page.send.button.click()

    qtbot.waitUntil(page.send.result.isVisible)
    assert "Impossible d’écrire" in page.send.result.words.text()
    assert page.send.button.isEnabled()


def test_counting_again_when_everything_is_to_be_sent(qtbot, carnet, certificate, shown):
    enrolled(carnet, certificate)
    page = shown()
    qtbot.waitUntil(lambda: page.send.to.count() == 1)

    with qtbot.waitSignal(page.send.counted):
        page.send.full.click()

    assert page.send.words.text().startswith("1 rencontre")
