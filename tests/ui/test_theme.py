"""Both themes can be read, and changing them repaints what is on screen."""

import itertools
from dataclasses import fields

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QFontInfo
from PySide6.QtWidgets import QLineEdit

from facilitator_app.ui.theme.fonts import SANS, font, load_fonts
from facilitator_app.ui.theme.icons import icon, pixmap
from facilitator_app.ui.theme.palette import palette_of, tokens_of
from facilitator_app.ui.theme.tokens import DARK, LIGHT
from facilitator_app.ui.theme.wear import wear
from facilitator_app.ui.widgets.button import Button
from facilitator_app.ui.widgets.card import Card
from facilitator_app.ui.widgets.chip import Chip
from facilitator_app.ui.widgets.label import PlainLabel

THEMES = {"light": LIGHT, "dark": DARK}


def luminance(colour):
    """Relative luminance, WCAG 2.2."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def pairs(t):
    """Every ink with every ground on which a widget writes it."""
    surfaces = (t.paper, t.card, t.hover, t.track)
    yield from itertools.product((t.ink, t.soft), (*surfaces, t.accent_soft))
    yield from itertools.product((t.accent, t.danger), (t.paper, t.card, t.hover))
    yield from itertools.product((t.ink,), (t.selection, t.warn_soft, t.danger_soft, t.accent_soft))
    yield from ((t.accent, t.accent_soft), (t.warn, t.warn_soft), (t.warn, t.card), (t.danger, t.danger_soft))
    yield from ((t.on_accent, t.accent), (t.on_accent, t.accent_hover), (t.paper, t.ink))
    yield from itertools.product((t.deep_ink, t.deep_soft, t.deep_badge), (t.deep,))
    yield from ((t.deep_ink, t.deep_on), (t.deep_badge, t.deep_on))
    yield from ((mark.ink, mark.ground) for mark in t.marks)
    for axis in t.axes:
        yield from itertools.product((axis.ink,), (axis.ground, t.card, t.paper))


@pytest.mark.parametrize("name", THEMES)
def test_every_word_can_be_read(name):
    weak = {pair: round(contrast(*pair), 2) for pair in pairs(THEMES[name]) if contrast(*pair) < 4.5}

    assert weak == {}


def test_both_themes_have_the_same_names():
    assert [f.name for f in fields(LIGHT)] == [f.name for f in fields(DARK)]
    assert len(LIGHT.axes) == len(DARK.axes) == 4


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.usefixtures("qapp")
def test_a_palette_knows_its_theme(name):
    assert tokens_of(palette_of(THEMES[name])) is THEMES[name]


def test_axes_beyond_the_tints_come_round_and_none_is_grey():
    assert LIGHT.axis(5) == LIGHT.axis(1)
    assert LIGHT.axis(None).ink == LIGHT.soft


@pytest.mark.usefixtures("qapp")
def test_the_shipped_fonts_are_the_ones_on_screen():
    assert SANS in load_fonts()
    assert QFontInfo(font("body")).family() == SANS
    assert QFontInfo(font("title")).weight() == 600


def colours(widget):
    picture = widget.grab().toImage()
    return {picture.pixelColor(x, y).name().upper() for x in range(picture.width()) for y in range(picture.height())}


@pytest.mark.parametrize(
    ("build", "token"),
    [
        (lambda: Card("Inscrits"), "card"),
        (lambda: Button("Noter", kind="primary"), "accent"),
        (lambda: Button("Fermer"), "card"),
        (lambda: QLineEdit("Die"), "card"),
        (lambda: Chip("en retard", tone="danger"), "danger_soft"),
    ],
)
def test_a_live_change_of_theme_repaints_what_is_on_screen(qtbot, qapp, build, token):
    widget = build()
    qtbot.addWidget(widget)
    widget.setGeometry(300, 300, 160, 60)  # away from the mouse, which would light a button
    widget.show()
    assert getattr(LIGHT, token) in colours(widget)

    wear(qapp, "dark")

    try:
        qtbot.waitUntil(lambda: getattr(DARK, token) in colours(widget))
        assert getattr(LIGHT, token) not in colours(widget)
    finally:
        wear(qapp, "light")


def test_words_and_icons_follow_a_live_change(qtbot, qapp):
    label = PlainLabel("en retard", tone="danger")
    qtbot.addWidget(label)
    late = icon("clock", "danger")
    try:
        wear(qapp, "dark")

        qtbot.waitUntil(lambda: label.palette().windowText().color() == QColor(DARK.danger))
        assert DARK.danger in inks(late.pixmap(QSize(32, 32)))
    finally:
        wear(qapp, "light")


def inks(picture):
    image = picture.toImage()
    dots = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {dot.name().upper() for dot in dots if dot.alpha() == 255}


@pytest.mark.usefixtures("qapp")
def test_an_icon_is_sharp_on_a_fine_screen():
    picture = pixmap("users", LIGHT.ink, 16, 2.0)

    assert (picture.width(), picture.devicePixelRatio()) == (32, 2.0)
