"""The evaluation typed with the keyboard only: one key a question, and what is answered is seen at once."""

from __future__ import annotations

import time
from dataclasses import replace

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from facilitator_app.domain.evaluation import EvaluationQuestion, EvaluationRemark, EvaluationSheet
from facilitator_app.services import evaluation
from facilitator_app.ui.files import Files
from facilitator_app.ui.pages.restore.evaluation_model import EvaluationModel
from facilitator_app.ui.pages.restore.evaluation_panel import EvaluationPanel
from facilitator_app.ui.pages.restore.panel import Given

KEYS = Qt.Key


@pytest.fixture
def shown(qtbot, editor, carnet, catalogue, jobs, tmp_path):
    """The panel on screen, about as large as it is on a small laptop."""

    def build(rencontre):
        files = Files(lambda _parent, name: tmp_path / name, lambda _path: None)
        panel = EvaluationPanel(Given(editor, carnet, catalogue, jobs, files))
        qtbot.addWidget(panel)
        panel.resize(790, 480)
        editor.performed.connect(panel.follow)
        panel.show_rencontre(rencontre)
        panel.show()
        panel.activateWindow()
        qtbot.waitUntil(panel.isActiveWindow)
        panel.take_keyboard()
        return panel

    return build


@pytest.fixture
def begun(library, planned):
    """A rencontre with the usual questions."""

    def build():
        rencontre = planned()
        library.perform(evaluation.beginning(library, rencontre))
        return rencontre

    return build


def type_keys(qtbot, panel, keys):
    """Each key where the keyboard is; a digit, or Qt's key."""
    for key in keys:
        where = panel.window().focusWidget()
        if isinstance(key, str):
            qtbot.keyClicks(where, key)
        else:
            qtbot.keyClick(where, key)


def marks(panel):
    """What the table shows, without the row to type in."""
    model = panel.typing.model
    return ["".join(model.index(r, c).data() or "." for c in range(1, model.columnCount()))
            for r in range(model.rowCount() - 1)]  # fmt: skip


def here(panel):
    index = panel.typing.grid.currentIndex()
    return index.row(), index.column() - 1


def field(panel, name, kind=QLineEdit):
    return panel.findChild(kind, name)


def test_an_empty_evaluation_says_what_will_be_there_and_begins_with_the_usual_questions(qtbot, shown, planned):
    panel = shown(planned())
    assert "sans aucun nom" in panel.empty.sentence.text()

    qtbot.keyClick(panel.window().focusWidget(), KEYS.Key_Space)

    assert panel.typing.model.columnCount() == 1 + 4
    assert panel.window().focusWidget() is panel.typing.grid
    assert panel.typing.question.text() == "Q1 · Le temps passé valait-il la peine\u202f?"
    assert "du temps perdu" in panel.typing.ends.text()


def test_thirty_five_papers_take_one_key_a_question(qtbot, shown, begun, library):
    panel = shown(begun())
    keys = "5432" * 34 + "1 0 "

    type_keys(qtbot, panel, keys)

    assert len(keys) <= 35 * 5
    assert panel.typing.count.text() == "35\u00a0feuilles saisies"
    assert marks(panel) == ["5432"] * 34 + ["1–––"]
    assert len(library.find(EvaluationSheet)) == 35
    assert here(panel) == (35, 0)


def test_the_bare_keys_of_a_french_keyboard_are_digits_too(qtbot, shown, begun):
    panel = shown(begun())

    type_keys(qtbot, panel, [KEYS.Key_Ampersand, KEYS.Key_Eacute, KEYS.Key_QuoteDbl, KEYS.Key_ParenLeft])

    assert marks(panel) == ["1235"]


def test_the_keypad_types_marks_and_its_enter_leaves_a_question_blank(qtbot, shown, begun):
    panel = shown(begun())
    grid = panel.typing.grid

    for key in (KEYS.Key_4, KEYS.Key_Enter, KEYS.Key_2, KEYS.Key_0):
        qtbot.keyClick(grid, key, Qt.KeyboardModifier.KeypadModifier)

    assert marks(panel) == ["4–2–"]


def test_backspace_takes_back_the_last_mark_also_of_the_paper_before(qtbot, shown, begun):
    panel = shown(begun())
    type_keys(qtbot, panel, "5555")

    type_keys(qtbot, panel, [KEYS.Key_Backspace, KEYS.Key_Backspace, "1", "2"])

    assert marks(panel) == ["5512"]
    assert here(panel) == (1, 0)


def test_a_paper_whose_only_mark_is_taken_back_is_gone(qtbot, shown, begun, library):
    panel = shown(begun())

    type_keys(qtbot, panel, ["3", KEYS.Key_Backspace])

    assert library.find(EvaluationSheet) == []
    assert here(panel) == (0, 0)
    assert panel.typing.count.text() == "0\u00a0feuille saisie"


def test_arrows_lead_to_a_mark_to_correct(qtbot, shown, begun):
    panel = shown(begun())
    type_keys(qtbot, panel, "11112222")

    type_keys(qtbot, panel, [KEYS.Key_Up, KEYS.Key_Right, "5"])

    assert marks(panel) == ["1111", "2522"]
    assert here(panel) == (1, 2)


def test_a_digit_that_is_no_mark_is_refused_with_a_word(qtbot, shown, begun):
    panel = shown(begun())

    type_keys(qtbot, panel, "7")

    assert marks(panel) == []
    assert "de 1 à 5" in panel.typing.keys.text()


def test_delete_removes_a_paper_and_undo_brings_it_back_in_its_place(qtbot, shown, begun, editor):
    panel = shown(begun())
    type_keys(qtbot, panel, "111122223333")
    panel.typing.grid.go_to(1, 1)

    with qtbot.waitSignal(panel.told):
        type_keys(qtbot, panel, [KEYS.Key_Delete])
    assert (marks(panel), here(panel)) == (["1111", "3333"], (1, 0))
    editor.undo()

    assert marks(panel) == ["1111", "2222", "3333"]


def test_undo_takes_back_one_key_and_the_next_key_goes_in_its_place(qtbot, shown, begun, editor):
    panel = shown(begun())
    type_keys(qtbot, panel, "123")

    editor.undo()
    type_keys(qtbot, panel, "54")

    assert marks(panel) == ["1254"]


def test_what_is_still_to_be_typed_is_said(qtbot, shown, begun):
    panel = shown(begun())
    type_keys(qtbot, panel, ["1", KEYS.Key_Down, KEYS.Key_Home, KEYS.Key_Left])

    type_keys(qtbot, panel, "5555")

    assert panel.typing.count.text() == "2\u00a0feuilles saisies, dont 1 à compléter"


def test_what_is_answered_is_seen_and_said_at_once(qtbot, shown, begun):
    panel = shown(begun())

    type_keys(qtbot, panel, "5400" + "4401")

    said = panel.answers.scales[0].chart.accessibleName().replace("\u00a0", " ").replace("\u202f", " ")
    assert said.startswith("« Le temps passé valait-il la peine ? » : 2 réponses, médiane 4,5.")
    assert panel.answers.scales[2].blank.text() == "2\u00a0feuilles sans réponse."
    assert not panel.answers.scales[0].blank.isVisible()


def test_a_cell_is_said_with_its_paper_and_its_question(qtbot, shown, begun):
    panel = shown(begun())
    type_keys(qtbot, panel, "50")
    model, role = panel.typing.model, Qt.ItemDataRole.AccessibleTextRole

    said = [model.index(0, column).data(role).replace("\u00a0", " ") for column in (1, 2, 3)]

    assert said[0] == "Feuille 1, Le temps passé valait-il la peine\u202f? : 5"
    assert said[1].endswith(": sans réponse")
    assert said[2].endswith(": à saisir")


def test_remarks_are_typed_one_after_the_other_and_stand_by_the_alphabet(qtbot, shown, begun, library):
    panel = shown(begun())
    line = field(panel, "evaluation-remark-1")
    line.setFocus()

    for remark in ("Le pool", "Bien"):
        qtbot.keyClicks(line, remark)
        qtbot.keyClick(line, KEYS.Key_Return)

    remarks = panel.answers.remarks[0]
    assert [remark.text for remark in remarks.model.records()] == ["Bien", "Le pool"]
    assert len(library.find(EvaluationRemark)) == 2
    assert line.text() == ""


def test_a_remark_is_on_disk_before_enter(qtbot, shown, begun, library):
    panel = shown(begun())
    line = field(panel, "evaluation-remark-2")
    line.setFocus()

    qtbot.keyClicks(line, "Finir plus")
    qtbot.waitUntil(lambda: bool(library.find(EvaluationRemark)))
    qtbot.keyClicks(line, " vite")
    panel.flush()

    (remark,) = library.find(EvaluationRemark)
    assert remark.text == "Finir plus vite"


def test_enter_on_a_remark_takes_it_up_again(qtbot, shown, begun, library):
    panel = shown(begun())
    line, remarks = field(panel, "evaluation-remark-1"), panel.answers.remarks[0]
    qtbot.keyClicks(line, "Trop cour")
    qtbot.keyClick(line, KEYS.Key_Return)
    remarks.list.setCurrentIndex(remarks.model.index(0, 0))

    qtbot.keyClick(remarks.list, KEYS.Key_Return)
    qtbot.keyClicks(line, "t")
    qtbot.keyClick(line, KEYS.Key_Return)

    assert [remark.text for remark in library.find(EvaluationRemark)] == ["Trop court"]
    assert line.text() == ""


def test_a_deleted_remark_comes_back_with_undo(qtbot, shown, begun, editor):
    panel = shown(begun())
    line, remarks = field(panel, "evaluation-remark-1"), panel.answers.remarks[0]
    qtbot.keyClicks(line, "Merci")
    qtbot.keyClick(line, KEYS.Key_Return)
    remarks.list.setCurrentIndex(remarks.model.index(0, 0))
    with qtbot.waitSignal(panel.told):
        qtbot.keyClick(remarks.list, KEYS.Key_Delete)
    assert remarks.model.records() == []

    editor.undo()

    assert [remark.text for remark in remarks.model.records()] == ["Merci"]


def test_what_stands_in_the_line_stays_while_the_disk_refuses(qtbot, shown, begun, library, monkeypatch):
    panel = shown(begun())
    line = field(panel, "evaluation-remark-1")

    def refuse(_self, _edits):
        message = "disk full"
        raise OSError(message)

    monkeypatch.setattr(type(library), "perform_all", refuse)
    qtbot.keyClicks(line, "Merci")
    qtbot.keyClick(line, KEYS.Key_Return)

    assert line.text() == "Merci"


def test_questions_are_changed_in_place_and_the_table_follows(qtbot, shown, begun, library):
    panel = shown(begun())
    field(panel, "evaluation-edit-questions", QPushButton).click()

    text = field(panel, "evaluation-question-1-text")
    text.selectAll()
    qtbot.keyClicks(text, "Alors ?")
    panel.flush()

    assert panel.typing.question.text() == "Q1 · Alors ?"
    assert library.find(EvaluationQuestion, text="Alors ?")


def test_a_question_is_added_moved_and_removed_without_losing_a_paper(qtbot, shown, begun, editor):
    panel = shown(begun())
    type_keys(qtbot, panel, "5432")
    field(panel, "evaluation-edit-questions", QPushButton).click()
    line = field(panel, "evaluation-new-question")
    qtbot.keyClicks(line, "Le repas ?")
    qtbot.keyClick(line, KEYS.Key_Return)
    assert marks(panel) == ["5432."]

    for _again in range(6):
        number = next(n for n, row in enumerate(panel.questions.rows, start=1) if row.text.text() == "Le repas ?")
        field(panel, f"evaluation-question-{number}-up", QPushButton).click()
    assert marks(panel) == [".5432"]
    field(panel, "evaluation-question-2-remove", QPushButton).click()
    assert marks(panel) == [".432"]
    editor.undo()

    assert marks(panel) == [".5432"]
    assert [row.text.text()[:8] for row in panel.questions.rows[:2]] == ["Le repas", "Le temps"]


def test_an_evaluation_in_words_alone_has_no_table(qtbot, shown, begun, editor, library):
    rencontre = begun()
    panel = shown(rencontre)
    type_keys(qtbot, panel, "5432")

    for question in evaluation.questions_of(library, rencontre.id)[:4]:
        editor.perform(evaluation.removing_question(question))

    assert not panel.typing.grid.isVisible()
    assert "que des remarques" in panel.typing.keys.text()
    for _again in range(4):
        editor.undo()
    assert marks(panel) == ["5432"]
    assert panel.typing.grid.isVisible()


def test_a_question_worded_elsewhere_leaves_the_keyboard_where_it_is(qtbot, shown, begun, editor, library):
    rencontre = begun()
    panel = shown(rencontre)
    type_keys(qtbot, panel, "54325")
    question = evaluation.questions_of(library, rencontre.id)[1]

    editor.perform(evaluation.Edit.between("Modifier", question, replace(question, text="Alors ?")))

    assert here(panel) == (1, 1)
    assert panel.typing.question.text() == "Q2 · Alors ?"


def test_the_table_of_papers_is_a_sound_model(qtmodeltester, library, planned):
    rencontre = planned()
    library.perform(evaluation.beginning(library, rencontre))
    model = EvaluationModel()
    asked = evaluation.questions_of(library, rencontre.id)[:4]
    sheets = [EvaluationSheet(id=f"{n:032x}", marks=(f"{asked[0].id}:{n}",)) for n in (1, 2, 3)]

    model.show_sheets(asked, sheets[:2])
    qtmodeltester.check(model)
    model.show_sheets(asked, sheets[1:])
    model.show_sheets(asked[1:], sheets)

    assert model.rowCount() == 4


def test_escape_leaves_the_questions(shown, begun):
    panel = shown(begun())
    field(panel, "evaluation-edit-questions", QPushButton).click()

    assert panel.go_back()

    assert panel.window().focusWidget() is panel.typing.grid
    assert not panel.go_back()


def test_another_rencontre_shows_its_own_papers(qtbot, shown, begun, planned, library):
    panel = shown(begun())
    type_keys(qtbot, panel, "5432")
    qtbot.keyClicks(field(panel, "evaluation-remark-1"), "En cours")

    panel.show_rencontre(planned(title="Autre"))

    assert panel.empty.isVisible()
    assert [remark.text for remark in library.find(EvaluationRemark)] == ["En cours"]


def test_papers_to_fill_in_are_printed(qtbot, shown, begun):
    panel = shown(begun())

    with qtbot.waitSignal(panel.printing.written, timeout=15_000) as written:
        field(panel, "evaluation-print", QPushButton).click()

    with pypdfium2.PdfDocument(written.args[0].read_bytes()) as document:
        assert "Ce que je changerais" in document[0].get_textpage().get_text_range()
    assert panel.printing.banner.isVisible()


def test_a_key_is_instantaneous_with_two_hundred_papers(qtbot, shown, begun, library):
    rencontre = begun()
    asked = evaluation.questions_of(library, rencontre.id)[:4]
    papers = [EvaluationSheet(id=library.new_id(), rencontre=rencontre.id, marks=tuple(f"{q.id}:4" for q in asked))
              for _n in range(200)]  # fmt: skip
    library.perform_all([evaluation.Edit.creating("Saisir", paper) for paper in papers])
    panel = shown(rencontre)

    before = time.perf_counter()
    type_keys(qtbot, panel, "5432")
    each = (time.perf_counter() - before) / 4

    assert panel.typing.count.text() == "201\u00a0feuilles saisies"
    assert each < 0.1


def test_everything_has_a_name_and_nothing_overlaps_at_its_smallest(qtbot, shown, begun):
    panel = shown(begun())
    type_keys(qtbot, panel, "5432")

    panel.resize(panel.minimumSizeHint())

    assert panel.columns.is_folded()
    assert all(line.accessibleName() for line in panel.findChildren(QLineEdit))
    assert all(button.accessibleName() for button in panel.findChildren(QPushButton) if button.isVisible())
    assert panel.findChild(QWidget, "evaluation-papers").accessibleName()
