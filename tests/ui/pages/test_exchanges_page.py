"""Échanges: a file is verified and explained before anything changes; words prove a key; every file is told."""

import pytest
from builders import a_carnet, a_rencontre, an_outcome, changed, some_surroundings
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QPushButton

from facilitator_app.domain.kinds import KINDS
from facilitator_app.domain.rencontre import Rencontre
from facilitator_app.services import exchange_out, peers
from facilitator_app.ui.files import Files
from facilitator_app.ui.pages.exchanges_page import ExchangesPage


def somebody(tmp_path, name, seed):
    """The carnet of somebody else, on another computer."""
    folder = tmp_path / f"carnet-{seed}"
    return a_carnet(folder, name=name, surroundings=some_surroundings(folder, seed=seed))


@pytest.fixture
def sophie(tmp_path):
    """A colleague who facilitates in another region."""
    carnet = somebody(tmp_path, "Sophie Lambert", seed=4)
    yield carnet
    carnet.close()


@pytest.fixture
def page(qtbot, editor, carnet, jobs, tmp_path):
    files = Files(
        lambda _p, name: tmp_path / name, lambda _path: None, lambda _p: tmp_path / "picked", lambda _p: tmp_path
    )
    page = ExchangesPage(editor, carnet, jobs, files)
    qtbot.addWidget(page)
    page.resize(1160, 720)
    page.show()
    page.activate()
    jobs.wait()
    qtbot.wait(1)
    return page


@pytest.fixture
def acquainted(carnet, sophie):
    """Both have the certificate of the other."""
    return peers.enrol(carnet, peers.my_certificate(sophie)), peers.enrol(sophie, peers.my_certificate(carnet))


@pytest.fixture
def parcel(tmp_path, sophie, acquainted):
    """A file from Sophie with one rencontre."""
    a_rencontre(sophie, title="Animer la ruralité")
    path = tmp_path / "picked"
    path.write_bytes(exchange_out.prepare(sophie, acquainted[1]).data)
    return path


def receive(qtbot, page):
    qtbot.keyClick(page, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)


def row(page):
    return next(iter(page.people.rows.values()))


def titles(carnet):
    return [rencontre.title for rencontre in carnet.library.find(Rencontre)]


@pytest.mark.usefixtures("parcel")
def test_a_received_file_is_explained_and_nothing_changes_before_apply(qtbot, page, carnet):
    receive(qtbot, page)

    qtbot.waitUntil(page.received.isVisible)
    assert "Sophie Lambert" in page.received.heading.text()
    assert "1 rencontre" in page.received.words.text()
    assert "« Animer la ruralité »" in page.received.titles.text()
    assert "mots à vérifier" in page.received.chip.text()
    assert titles(carnet) == []


@pytest.mark.usefixtures("parcel")
def test_apply_brings_it_in_and_every_screen_hears_of_it(qtbot, page, carnet, editor):
    receive(qtbot, page)
    qtbot.waitUntil(page.received.isVisible)

    with qtbot.waitSignal(editor.performed) as performed:
        page.received.apply.click()

    assert performed.args[0].touches_kind(Rencontre)
    assert titles(carnet) == ["Animer la ruralité"]
    assert not page.received.isVisible()


def everything(carnet):
    return {name: carnet.library.find(kind) for name, kind in KINDS.items()}


def apply(qtbot, page, editor):
    receive(qtbot, page)
    qtbot.waitUntil(page.received.isVisible)
    with qtbot.waitSignal(editor.performed):
        page.received.apply.click()


@pytest.fixture
def send_again(sophie, acquainted, parcel):
    """Sophie changes her rencontre, notes something in it, and sends what is new."""

    def send():
        theirs = sophie.library.find(Rencontre)[0]
        changed(sophie, theirs, title="Animer ensemble", place="Die")
        an_outcome(sophie, theirs)
        parcel.write_bytes(exchange_out.prepare(sophie, acquainted[1]).data)

    return send


@pytest.mark.usefixtures("parcel")
def test_an_import_is_one_step_that_undo_takes_back_whole_and_redo_brings_again(
    qtbot, page, carnet, editor, send_again
):
    apply(qtbot, page, editor)
    first = everything(carnet)
    send_again()
    apply(qtbot, page, editor)
    second = everything(carnet)

    editor.undo()
    after_one = everything(carnet)
    editor.undo()
    after_two = everything(carnet)
    editor.redo()
    editor.redo()

    assert first != second
    assert after_one == first
    assert after_two["rencontre"] == []
    assert everything(carnet) == second


@pytest.mark.usefixtures("parcel")
def test_what_is_not_applied_changes_nothing(qtbot, page, carnet):
    receive(qtbot, page)
    qtbot.waitUntil(page.received.isVisible)

    page.received.refuse.click()

    assert not page.received.isVisible()
    assert titles(carnet) == []


@pytest.mark.usefixtures("parcel")
def test_the_same_file_twice_says_that_it_is_already_there(qtbot, page):
    receive(qtbot, page)
    qtbot.waitUntil(page.received.isVisible)
    page.received.apply.click()
    qtbot.waitUntil(lambda: not page.received.isVisible())

    receive(qtbot, page)

    qtbot.waitUntil(page.received.isVisible)
    assert "déjà été appliqué" in page.received.words.text()
    assert not page.received.apply.isVisible()


def test_a_file_can_be_dropped_on_the_page(qtbot, page, parcel):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(parcel))])
    button = Qt.MouseButton.LeftButton
    drop = QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, button, Qt.KeyboardModifier.NoModifier)

    page.dropEvent(drop)

    qtbot.waitUntil(page.received.isVisible)


def test_a_damaged_file_is_refused_with_its_sentence_and_kept_in_the_history(qtbot, page, parcel):
    parcel.write_bytes(parcel.read_bytes()[:-60])

    receive(qtbot, page)

    qtbot.waitUntil(page.banner.isVisible)
    assert "Rien n’a été importé" in page.banner.words.text()
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    assert page.model.record(0).status == "refused"


def test_an_unknown_sender_is_listed_and_accepted_by_six_words(qtbot, page, carnet, parcel, tmp_path):
    stranger = somebody(tmp_path, "Zed Roux", seed=5)
    a_rencontre(stranger, title="De loin")
    to_me = peers.enrol(stranger, peers.my_certificate(carnet))
    parcel.write_bytes(exchange_out.prepare(stranger, to_me).data)
    receive(qtbot, page)
    qtbot.waitUntil(lambda: any(one.name == "Zed Roux" for one in page.people.rows))
    theirs = next(r for one, r in page.people.rows.items() if one.name == "Zed Roux")
    theirs.verify.click()

    theirs.line.setText(" ".join(peers.words_of(peers.by_name(carnet, "Zed Roux"))))
    qtbot.keyClick(theirs.line, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: any(one.name == "Zed Roux" and one.verified for one in page.people.rows))
    receive(qtbot, page)
    qtbot.waitUntil(page.received.isVisible)
    assert page.received.chip.text() == "signature vérifiée"
    stranger.close()


@pytest.mark.usefixtures("acquainted")
def test_wrong_words_change_nothing_and_say_so(qtbot, page):
    page.activate()
    qtbot.waitUntil(lambda: len(page.people.rows) == 1)
    row(page).verify.click()

    qtbot.keyClicks(row(page).line, "un deux trois quatre cinq six")
    qtbot.keyClick(row(page).line, Qt.Key.Key_Return)

    qtbot.waitUntil(page.banner.isVisible)
    assert "Ces mots ne sont pas ceux" in page.banner.words.text()
    assert [one.verified for one in page.people.rows] == [False]


@pytest.mark.usefixtures("acquainted")
def test_leaving_the_six_words_is_not_called_like_undoing(qtbot, page):
    page.activate()
    qtbot.waitUntil(lambda: len(page.people.rows) == 1)

    assert [button.text() for button in row(page).asking.findChildren(QPushButton)] == ["Comparer", "Renoncer"]


@pytest.mark.usefixtures("acquainted")
def test_revoking_asks_in_place_first(qtbot, page, carnet):
    page.activate()
    qtbot.waitUntil(lambda: len(page.people.rows) == 1)
    row(page).revoke.click()
    assert peers.by_name(carnet, "Sophie Lambert").trusted

    row(page).findChild(QPushButton, "revoke-really").click()

    qtbot.waitUntil(lambda: not peers.by_name(carnet, "Sophie Lambert").trusted)


def test_a_certificate_is_recognised_and_adds_a_correspondent(qtbot, page, sophie, tmp_path):
    (tmp_path / "picked").write_bytes(peers.my_certificate(sophie))

    page.people.add.click()

    qtbot.waitUntil(lambda: [one.name for one in page.people.rows] == ["Sophie Lambert"])


def test_my_certificate_is_written_for_others_to_open(qtbot, page, carnet, sophie, tmp_path):
    page.people.mine.click()

    qtbot.waitUntil(lambda: bool(list(tmp_path.glob("certificat-*"))))
    [file] = tmp_path.glob("certificat-*.carnet-cle")
    assert peers.enrol(sophie, file.read_bytes()).name == carnet.owner.name


@pytest.mark.usefixtures("acquainted")
def test_sending_from_here_writes_the_file_and_tells_it_in_the_history(qtbot, page, tmp_path):
    page.activate()
    qtbot.waitUntil(page.prepare.isEnabled)
    qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    with qtbot.waitSignal(page.send.sent):
        page.send.button.click()

    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    assert list(tmp_path.glob("*.carnet"))
    assert "Relu et vérifié" in page.send.result.title.text()


def test_a_coordinator_sees_whom_a_receipt_is_owed_to(qtbot, editor, jobs, tmp_path, sophie, coordinator):
    peers.enrol(coordinator, peers.my_certificate(sophie))
    to_coordinator = peers.enrol(sophie, peers.my_certificate(coordinator))
    a_rencontre(sophie)
    path = tmp_path / "picked"
    path.write_bytes(exchange_out.prepare(sophie, to_coordinator).data)
    page = ExchangesPage(editor, coordinator, jobs, Files(lambda _p, _n: None, lambda _path: None, lambda _p: path))
    qtbot.addWidget(page)
    page.show()
    page.receive_file(path)
    qtbot.waitUntil(page.received.isVisible)

    page.received.apply.click()

    qtbot.waitUntil(lambda: page.standing.to_send.strong.text() == "1 accusé de réception")
    assert page.standing.to_send.soft.text() == "Sophie Lambert"
    jobs.wait()
