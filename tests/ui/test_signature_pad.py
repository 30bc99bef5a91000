"""A box to sign in: mouse, finger and pen draw the same line; the keyboard is never caught in it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QInputDevice, QPointingDevice, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from facilitator_app.ui.widgets.signature_pad import SignaturePad

PLACES = [(100, 100), (200, 40), (300, 110)]


@pytest.fixture
def pad(qtbot):
    pad = SignaturePad()
    qtbot.addWidget(pad)
    pad.resize(450, 150)
    pad.show()
    return pad


def with_mouse(qtbot, pad):
    first, middle, last = (QPoint(*place) for place in PLACES)
    qtbot.mousePress(pad, Qt.MouseButton.LeftButton, pos=first)
    qtbot.mouseMove(pad, middle)
    qtbot.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=last)


def with_finger(_qtbot, pad):
    first, middle, last = (QPoint(*place) for place in PLACES)
    screen = QTest.createTouchDevice()
    QTest.touchEvent(pad, screen).press(0, first, pad).commit()
    QTest.touchEvent(pad, screen).move(0, middle, pad).commit()
    QTest.touchEvent(pad, screen).move(0, last, pad).commit()
    QTest.touchEvent(pad, screen).release(0, last, pad).commit()


def with_pen(_qtbot, pad):
    device = QPointingDevice("stylet", 2, QInputDevice.DeviceType.Stylus, QPointingDevice.PointerType.Pen,
                             QInputDevice.Capability.Position | QInputDevice.Capability.Pressure, 1, 1)  # fmt: skip
    kinds = (QEvent.Type.TabletPress, QEvent.Type.TabletMove, QEvent.Type.TabletRelease)
    for pressure, (kind, place) in enumerate(zip(kinds, PLACES, strict=True)):
        where = QPointF(*place)
        event = QTabletEvent(kind, device, where, pad.mapToGlobal(where), pressure / 3, 10, 10, 0, 0, 0,
                             Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton,
                             Qt.MouseButton.LeftButton)  # fmt: skip
        QApplication.sendEvent(pad, event)


@pytest.mark.parametrize("hand", [with_mouse, with_finger, with_pen])
def test_every_way_of_drawing_gives_the_same_whole_numbers(qtbot, pad, hand):
    with qtbot.waitSignal(pad.changed):
        hand(qtbot, pad)

    assert pad.strokes() == (((2222, 6667), (4444, 2667), (6667, 7333)),)


def test_the_same_gesture_is_the_same_in_a_larger_box(qtbot, pad):
    pad.resize(900, 300)
    global_places = [(x * 2, y * 2) for x, y in PLACES]
    qtbot.mousePress(pad, Qt.MouseButton.LeftButton, pos=QPoint(*global_places[0]))
    qtbot.mouseMove(pad, QPoint(*global_places[1]))
    qtbot.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=QPoint(*global_places[2]))

    assert pad.strokes() == (((2222, 6667), (4444, 2667), (6667, 7333)),)


def test_a_hand_that_leaves_the_box_stays_within_its_numbers(qtbot, pad):
    qtbot.mousePress(pad, Qt.MouseButton.LeftButton, pos=QPoint(100, 100))
    qtbot.mouseMove(pad, QPoint(-50, 900))
    qtbot.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=QPoint(-50, 900))

    assert pad.strokes()[0][-1] == (0, 10_000)


def test_delete_clears_and_escape_gives_up(qtbot, pad):
    with_mouse(qtbot, pad)
    qtbot.keyClick(pad, Qt.Key.Key_Delete)

    assert pad.strokes() == ()
    with qtbot.waitSignal(pad.given_up):
        qtbot.keyClick(pad, Qt.Key.Key_Escape)


def test_what_was_drawn_is_seen(qtbot, pad):
    before = pad.grab().toImage()
    with_mouse(qtbot, pad)
    after = pad.grab().toImage()

    assert isinstance(after, QImage)
    assert before != after
    assert pad.accessibleName() == "Cadre de signature"
