"""What is typed is in the file, and what is in the file is on screen."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QMainWindow, QVBoxLayout, QWidget

from facilitator_app.domain.edit import Edit
from facilitator_app.domain.rencontre import Rencontre
from facilitator_app.ui.binding import TextBinding, ValueBinding
from facilitator_app.ui.shell.window_keys import add_action
from facilitator_app.ui.widgets.combo import Combo
from facilitator_app.ui.widgets.date_field import DateField
from facilitator_app.ui.widgets.text_area import TextArea


class Form(QMainWindow):
    """A form as pages make them, in a window whose Ctrl+Z flushes, then undoes."""

    def __init__(self, editor):
        super().__init__()
        self.title, self.objectives = QLineEdit(), TextArea()
        self.day, self.format = DateField(lambda: date(2026, 3, 1)), Combo()
        self.format.offer([("regional", "Rencontre régionale"), ("seminar", "Séminaire")])
        self.bindings = (
            TextBinding(self.title, editor, "Modifier le titre", lambda r: r.title, lambda r, t: replace(r, title=t)),
            TextBinding(
                self.objectives,
                editor,
                "Modifier les objectifs",
                lambda r: r.objectives,
                lambda r, t: replace(r, objectives=t),
            ),
            ValueBinding(
                self.day, editor, "Changer la date", lambda r: r.starts_on, lambda r, day: replace(r, starts_on=day)
            ),
            ValueBinding(
                self.format,
                editor,
                "Changer le format",
                lambda r: r.format,
                lambda r, value: replace(r, format=value or ""),
            ),
        )
        whole = QWidget()
        layout = QVBoxLayout(whole)
        for field in (self.title, self.objectives, self.day, self.format):
            layout.addWidget(field)
        self.setCentralWidget(whole)
        add_action(self, "Annuler", ("Ctrl+Z",), lambda: (self.flush(), editor.undo()))

    def show_rencontre(self, rencontre):
        for binding in self.bindings:
            binding.show(rencontre)

    def flush(self):
        for binding in self.bindings:
            binding.flush()


def type_after(qtbot, line, text):
    """Type behind what the line says: it is shown from its beginning."""
    qtbot.keyClick(line, Qt.Key.Key_End)
    qtbot.keyClicks(line, text)


@pytest.fixture
def form(qtbot, editor, a_rencontre):
    form = Form(editor)
    qtbot.addWidget(form)
    form.show_rencontre(a_rencontre())
    form.show()
    qtbot.waitExposed(form)
    form.activateWindow()
    return form


def kept(library):
    return library.find(Rencontre)[0]


def test_typing_is_saved_after_a_pause(qtbot, form, editor, library):
    form.title.clear()
    with qtbot.waitSignal(editor.performed, timeout=2000):
        qtbot.keyClicks(form.title, "Crest")

    assert kept(library).title == "Crest"


def test_what_is_typed_is_unsaved_until_it_is_stored(qtbot, form, editor):
    with qtbot.waitSignal(editor.unsaved_changed) as started:
        type_after(qtbot, form.title, "!")
    with qtbot.waitSignal(editor.unsaved_changed, timeout=2000) as ended:
        pass

    assert (started.args, ended.args) == ([True], [False])


def test_leaving_the_field_saves_at_once(qtbot, form, library):
    form.objectives.setFocus()
    qtbot.keyClicks(form.objectives, "Croiser")

    form.title.setFocus()

    assert kept(library).objectives == "Croiser"


def test_another_record_is_shown_after_saving_the_first(qtbot, form, library, a_rencontre):
    first = kept(library)
    type_after(qtbot, form.title, "!")

    form.show_rencontre(a_rencontre(title="Valence"))

    assert library.get(Rencontre, first.id).title == "Die!"
    assert form.title.text() == "Valence"


def test_ctrl_z_in_a_field_takes_the_typing_back_as_one_step(qtbot, form, editor, library):
    form.title.setFocus()
    type_after(qtbot, form.title, " et Crest")

    qtbot.keyClick(form.title, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert kept(library).title == "Die"
    assert form.title.text() == "Die"
    assert editor.stack.redoText() == "Modifier le titre"


def test_undo_leaves_what_a_colleague_changed_elsewhere(qtbot, form, editor, library):
    type_after(qtbot, form.title, "!")
    form.flush()
    library.perform(Edit.between("Import", kept(library), replace(kept(library), place="Mairie")))

    editor.undo()

    assert (kept(library).title, kept(library).place) == ("Die", "Mairie")


def test_a_colleagues_change_comes_on_screen(form, editor, library):
    change = Edit.between("Import", kept(library), replace(kept(library), title="Valence"))
    library.perform(change)
    editor.receive([change])

    assert form.title.text() == "Valence"


def test_a_colleagues_change_does_not_take_the_pen_out_of_the_hand(qtbot, form, editor, library):
    type_after(qtbot, form.title, "!")
    change = Edit.between("Import", kept(library), replace(kept(library), place="Mairie"))
    library.perform(change)
    editor.receive([change])
    assert form.title.text() == "Die!"

    form.flush()

    assert (kept(library).title, kept(library).place) == ("Die!", "Mairie")


def test_text_that_could_not_be_stored_stays_and_is_stored_next_time(qtbot, form, editor, library):
    library.perform(Edit.between("Import", kept(library), replace(kept(library), title="Valence")))
    type_after(qtbot, form.title, "!")
    with qtbot.waitSignal(editor.failed):
        form.flush()
    assert editor.has_unsaved()
    assert form.title.text() == "Die!"

    form.flush()

    assert kept(library).title == "Die!"
    assert not editor.has_unsaved()


def test_a_date_is_typed_as_people_say_it(qtbot, form, library):
    form.day.setFocus()
    qtbot.keyClicks(form.day, "14 mars")
    qtbot.keyClick(form.day, Qt.Key.Key_Return)

    assert kept(library).starts_on == date(2026, 3, 14)
    assert form.day.text() == "samedi 14\u00a0mars 2026"


def test_a_date_that_is_not_understood_stays_to_be_corrected(qtbot, form, library):
    form.day.setFocus()
    qtbot.keyClicks(form.day, "un jour")
    qtbot.keyClick(form.day, Qt.Key.Key_Return)

    assert kept(library).starts_on is None
    assert form.day.text() == "un jour"
    assert not form.day.is_understood()


def test_a_choice_is_saved_at_once_and_undone(qtbot, form, editor, library):
    qtbot.keyClick(form.format, Qt.Key.Key_Down)
    qtbot.keyClick(form.format, Qt.Key.Key_Down)
    assert kept(library).format == "seminar"

    editor.undo()

    assert kept(library).format == ""
    assert form.format.value() is None


LONG = "Élu·es et habitant·es : décider et faire ensemble, à plusieurs et jusqu’au bout"


def test_no_space_of_a_text_changes_because_it_was_shown(form, library, a_rencontre):
    text = "Demain\u00a0: tout\u202f!\nÀ 9\u00a0h"
    rencontre = a_rencontre(objectives=text)

    form.show_rencontre(rencontre)
    form.flush()

    assert library.get(Rencontre, rencontre.id).objectives == text


def test_a_long_text_shows_its_beginning_when_it_is_shown_and_when_it_is_left(qtbot, form, editor, library):
    editor.perform(renamed(library, LONG))
    assert form.title.cursorPosition() == 0

    form.title.setFocus()
    type_after(qtbot, form.title, "!")
    form.objectives.setFocus()

    assert form.title.cursorPosition() == 0


def test_the_cursor_stays_where_one_types(qtbot, form):
    form.title.setFocus()
    type_after(qtbot, form.title, "ab")

    form.flush()

    assert form.title.cursorPosition() == len(form.title.text())


def renamed(library, title):
    found = library.find(Rencontre)[0]
    return Edit.between("Import", found, replace(found, title=title))
