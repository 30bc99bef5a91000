"""What holds for every page: it can be shown, in each language and theme; it is plain text; the keyboard reaches it."""

import re
from dataclasses import fields, replace
from datetime import time
from html import unescape

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTableView,
    QWidget,
)

from facilitator_app.domain.agenda import AgendaItem
from facilitator_app.domain.edit import Edit
from facilitator_app.domain.outcome import Action, Outcome
from facilitator_app.domain.people import Organisation, Person
from facilitator_app.domain.rencontre import Subgroup
from facilitator_app.i18n.words import speak, speak_disguised
from facilitator_app.services import attendance, identity, people, rencontres
from facilitator_app.services.catalogue import Catalogue

STEPS = ("prepare", "welcome", "animate", "restitute", "transmit")
PAGES = ("home", "rencontres", *STEPS, "people", "actions", "resources", "practice", "exchanges", "settings")


class Shown:
    """The whole window, on one page after the other."""

    def __init__(self, qtbot, desk, rencontre=None):
        self.qtbot, self.rencontre = qtbot, rencontre
        self.desk = desk
        self.window = desk.window
        self.settle()

    def go_to(self, name):
        """Bring a page on screen, with all it reads in the background; gives the page."""
        page = self.window.go_to("rencontres" if name in STEPS else name)
        if name == "rencontres":
            self.desk.rencontres.show_list()
        elif name in STEPS:
            self.desk.rencontres.open_rencontre(self.rencontre)
            page = self.desk.rencontres.workspace.go_to_step(name)
        self.settle()
        return page

    def settle(self):
        for _again in range(3):
            self.qtbot.wait(20)
            self.desk.jobs.wait()
        self.qtbot.wait(20)


@pytest.fixture
def shown(qtbot, open_desk):
    def show(rencontre=None):
        return Shown(qtbot, open_desk(), rencontre)

    return show


@pytest.fixture
def a_day(library, carnet):
    """A rencontre of today with one of everything, all of whose texts say the same."""

    def build(text):
        edit, rencontre = rencontres.planned(
            library, carnet.owner, rencontres.Plan(title=text, day=library.today(), starts=time(9), ends=time(16))
        )
        library.perform(edit)
        library.perform(Edit.between("Dire", rencontre, _all_said(rencontre, text)))
        outcome = Outcome(id=library.new_id(), rencontre=rencontre.id, text=text, axis="2014.1", vote=text)
        records = [
            outcome,
            replace(outcome, id=library.new_id(), axis=None),
            Action(id=outcome.id, rencontre=rencontre.id, owner=text),
            Subgroup(id=library.new_id(), rencontre=rencontre.id, name=text),
            _all_said(AgendaItem(id=library.new_id(), rencontre=rencontre.id, minutes=30), text),
        ]
        library.perform_all([Edit.creating("Dire", record) for record in records])
        person = Person(id=library.new_id(), last_name=text, first_name=text, function=text, territory=text, email=text)
        edit, person = people.adding(library, person, text)
        library.perform(edit)
        library.perform(people.inviting(rencontre.id, [person.id]))
        known = people.known_people(library)[0]
        half_day = rencontres.half_days(library, rencontre.id)[0]
        library.perform(attendance.marking(library, half_day, known, attendance.Presence.REPRESENTED))
        assert library.find(Organisation)[0].name == text
        return rencontre.id

    return build


def _all_said(record, text):
    codes = {"id", "reference", "format", "state", "region", "method", "rank", "need", "importance"}
    names = [f.name for f in fields(record) if f.default == "" and f.name not in codes]
    return replace(record, **dict.fromkeys(names, text))


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.usefixtures("theme")
def test_every_page_is_shown_in_both_languages_and_both_themes(shown, a_day, language):
    speak(language)
    window = shown(a_day("Coopérer"))

    titles = []
    for name in PAGES:
        page = window.go_to(name)
        assert page.isVisible()
        assert page.explain()
        titles.append(page.title)

    assert len(set(titles)) == len(PAGES)


def test_a_new_carnet_says_on_every_page_what_will_be_there(shown, carnet, library):
    edit, rencontre = rencontres.planned(library, carnet.owner, rencontres.Plan(title="Première"))
    window = shown()
    said = {
        name: _words(window.go_to(name))
        for name in ("rencontres", "people", "actions", "resources", "practice", "exchanges")
    }
    library.perform(edit)
    window.rencontre = rencontre.id
    said |= {name: _words(window.go_to(name)) for name in STEPS}

    for name, expected in {
        "rencontres": "seront ici",
        "people": "seront ici",
        "actions": "seront ici",
        "resources": "seront ici",
        "practice": "sera ici",
        "exchanges": "correspondant",
        "welcome": "demi-journée",
        "animate": "sera ici",
        "restitute": "viendra ici",
    }.items():
        assert expected in " ".join(said[name]), (name, said[name])


def test_no_sentence_escapes_the_translation(shown, a_day, library, carnet):
    speak_disguised()
    window = shown(a_day("42"))

    catalogue = Catalogue.of(library)
    names = [catalogue.axis_name(axis) for axis in catalogue.axes]  # in both languages in the list itself
    given = (*names, *identity.spoken_key(carnet).words, str(carnet.folder))
    escaped = {name: sorted(w for w in _words(window.go_to(name)) if _escaped(w, given)) for name in PAGES}

    assert not any(escaped.values()), "\n".join(f"{name}: {said}" for name, said in escaped.items())


def test_no_page_reads_what_people_typed_as_anything_but_words(shown, a_day, tmp_path):
    picture = QImage(300, 300, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.red)
    picture.save(str(tmp_path / "red.png"))
    window = shown(a_day(f'<img src="file://{tmp_path}/red.png"><b>Zoé</b>'))

    for name in PAGES:
        page = window.go_to(name)
        image = window.window.grab().toImage()
        red = sum(image.pixelColor(x, y) == Qt.GlobalColor.red for x in range(0, image.width(), 20)
                  for y in range(0, image.height(), 20))  # fmt: skip
        assert red == 0, name
        for widget in (page, *page.findChildren(QWidget)):
            assert "<b>" not in widget.toolTip().removeprefix("<qt>"), name
            if isinstance(widget, QLabel):
                assert widget.textFormat() == Qt.TextFormat.PlainText, (name, widget.text())


@pytest.mark.parametrize("name", PAGES)
def test_tab_reaches_every_button_of_a_page(shown, a_day, name):
    window = shown(a_day("Coopérer"))
    page = window.go_to(name)
    assert window.window.focusWidget() is not None
    reached = _reached(window)

    missed = [
        widget
        for widget in page.findChildren(QAbstractButton)
        if widget.isVisible() and widget.isEnabled() and widget not in reached and not _by_arrows(widget)
    ]

    assert not missed, [(w.text(), w.objectName(), w.accessibleName(), w.toolTip()) for w in missed]


def test_every_button_and_field_has_a_name_for_who_cannot_see_it(shown, a_day):
    window = shown(a_day("Coopérer"))

    for name in PAGES:
        page = window.go_to(name)
        for kind in (QAbstractButton, QLineEdit, QPlainTextEdit, QAbstractItemView):
            nameless = [w for w in page.findChildren(kind) if w.isVisible() and not _named(w)]
            assert not nameless, (name, [(type(w).__name__, w.objectName()) for w in nameless])


def _reached(window):
    """All that Tab comes to, until it is back where it began."""
    reached, first = [], window.window.focusWidget()
    for _again in range(400):
        here = window.window.focusWidget()
        reached.append(here)
        window.qtbot.keyClick(here, Qt.Key.Key_Tab)
        if window.window.focusWidget() is first:
            break
    return reached


def _by_arrows(button):
    """Buttons of a group that Tab enters once, and the arrows walk; the button inside a line, whose key is Escape."""
    return isinstance(button.parent(), QLineEdit | QTabBar) or button.group() is not None


def _named(widget):
    placeholder = widget.placeholderText() if isinstance(widget, QLineEdit | QPlainTextEdit) else ""
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    buddy = any(label.buddy() is widget for label in widget.window().findChildren(QLabel))
    own = isinstance(widget.parent(), QLineEdit | QTabBar) or isinstance(
        widget, QHeaderView
    )  # parts of something named
    return widget.accessibleName() or placeholder or text or buddy or own


def _words(page):
    """Everything a page says."""
    found = {page.title, page.explain()}
    for widget in page.findChildren(QWidget):
        if not widget.isVisible():
            continue
        found |= {widget.toolTip(), widget.accessibleName()}
        if isinstance(widget, QLabel | QAbstractButton):
            found.add(widget.text())
        if isinstance(widget, QLineEdit | QPlainTextEdit):
            found.add(widget.placeholderText())
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            found |= _shown_in(widget)
    return found - {""}


def _shown_in(view):
    model = view.model()
    columns = range(view.horizontalHeader().count() if isinstance(view, QTableView) else 1)
    heads = {str(model.headerData(column, Qt.Orientation.Horizontal) or "") for column in columns}
    indexes = [model.index(row, column) for row in range(20) for column in columns]
    return heads | {str(index.data() or "") for index in indexes if index.isValid()}


_KNOWN = re.compile(
    r"\[[^\[\]]*\]|samedi|14 mars 2026|\b\d+\s?h(\s?\d\d)?\b|\bmin\b|Claire Aubert|Groupe de Die|Auvergne-Rhône-Alpes"
    r"|Carnet( test)?|Python|SQLite|Qt, PySide6|Qt|SIL Open Font License|DejaVu Sans|Lucide|Noto Emoji"
    r"|Source (Sans|Serif)|English|Français"
)
"""What went through the translation, dates and hours, names."""


def _escaped(words, given):
    """Whether letters are left once what was translated, and what is no sentence, is gone."""
    plain = unescape(words).removeprefix("<qt>").removesuffix("</qt>")
    for name in given:
        plain = plain.replace(name, "")
    return re.search(r"[a-zà-ÿ]{2}", _KNOWN.sub("", plain.replace("\u00a0", " ").replace("\u202f", " "))) is not None


def test_ctrl_and_a_digit_never_leave_a_page_where_they_are_axes(shown, a_day):
    window = shown(a_day("Coopérer"))

    for name in ("animate", "restitute"):
        page = window.go_to(name)
        for widget in (window.window.focusWidget(), *page.findChildren(QPlainTextEdit)):
            window.qtbot.keyClick(widget, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
            assert page.isVisible(), (name, widget.objectName())
