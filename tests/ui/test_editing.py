"""What is done through the window is stored at once, and can be taken back."""

from dataclasses import replace
from datetime import date

from facilitator_app.domain.edit import Edit
from facilitator_app.domain.problem import Conflict
from facilitator_app.domain.rencontre import Rencontre
from facilitator_app.services import minutes_delivery, minutes_versions
from facilitator_app.services.minutes_delivery import Recipient

DAY = date(2026, 3, 20)


def titles(library):
    return [rencontre.title for rencontre in library.find(Rencontre)]


def renamed(rencontre, title):
    return Edit.between("Modifier le titre", rencontre, replace(rencontre, title=title))


def test_an_edit_is_stored_and_told(qtbot, editor, library, a_rencontre):
    rencontre = a_rencontre()
    with qtbot.waitSignal(editor.performed):
        editor.perform(renamed(rencontre, "Crest"))

    assert titles(library) == ["Crest"]


def test_undo_takes_it_back_and_says_which(qtbot, editor, library, a_rencontre):
    editor.perform(renamed(a_rencontre(), "Crest"))

    with qtbot.waitSignal(editor.told) as told:
        editor.undo()

    assert titles(library) == ["Die"]
    assert told.args == ["Annulé\u00a0: Modifier le titre"]


def test_redo_does_it_again(editor, library, a_rencontre):
    editor.perform(renamed(a_rencontre(), "Crest"))
    editor.undo()

    editor.redo()

    assert titles(library) == ["Crest"]


def test_a_creation_is_undone_and_redone_twice(editor, library):
    editor.perform(Edit.creating("Créer", Rencontre(id=library.new_id(), title="Valence")))

    for _again in range(2):
        editor.undo()
        assert titles(library) == []
        editor.redo()
        assert titles(library) == ["Valence"]


def test_a_deletion_is_undone(editor, library, a_rencontre):
    editor.perform(Edit.deleting("Supprimer", a_rencontre()))

    editor.undo()

    assert titles(library) == ["Die"]


def test_several_edits_are_one_step(editor, library, a_rencontre):
    first, second = a_rencontre(), a_rencontre(title="Crest")
    editor.perform_all([renamed(first, "A"), renamed(second, "B")], "Renommer")
    assert sorted(titles(library)) == ["A", "B"]

    editor.undo()

    assert sorted(titles(library)) == ["Crest", "Die"]


def test_of_several_edits_all_or_none_are_stored(qtbot, editor, library, a_rencontre):
    first, second = a_rencontre(), a_rencontre(title="Crest")
    stale = replace(second, title="Jamais lu")
    with qtbot.waitSignal(editor.failed):
        stored = editor.perform_all([renamed(first, "A"), renamed(stale, "B")], "Renommer")

    assert not stored
    assert sorted(titles(library)) == ["Crest", "Die"]
    assert editor.stack.count() == 0


def test_undo_of_a_field_that_a_colleague_changed_says_so_and_changes_nothing(qtbot, editor, library, a_rencontre):
    rencontre = a_rencontre()
    editor.perform(renamed(rencontre, "Crest"))
    library.perform(renamed(replace(rencontre, title="Crest"), "Valence"))

    with qtbot.waitSignal(editor.failed) as failure, qtbot.assertNotEmitted(editor.told):
        editor.undo()

    assert isinstance(failure.args[0], Conflict)
    assert titles(library) == ["Valence"]
    assert not editor.stack.canUndo()


def test_a_step_that_is_refused_stays_and_none_before_it_goes_in_its_place(qtbot, editor, library, carnet, a_rencontre):
    editor.perform(renamed(a_rencontre(), "Crest"))
    (rencontre,) = library.find(Rencontre)
    editor.perform(minutes_versions.closing(carnet, rencontre))
    version = minutes_versions.latest(library, rencontre.id)
    library.perform(minutes_delivery.delivering(library, version, [Recipient(None, "Région")], DAY, "email"))

    for _again in range(2):
        with qtbot.waitSignal(editor.failed), qtbot.assertNotEmitted(editor.told):
            editor.undo()

    assert titles(library) == ["Crest"]
    assert minutes_versions.latest(library, rencontre.id) == version
    assert editor.stack.canUndo()


def test_bursts_of_one_field_are_one_step_until_a_pause(editor, library, a_rencontre):
    die = a_rencontre()
    editor.perform(renamed(die, "Cr"))
    editor.perform(renamed(replace(die, title="Cr"), "Crest"))
    editor.end_burst()
    editor.perform(renamed(replace(die, title="Crest"), "Crest (26)"))

    editor.undo()
    assert titles(library) == ["Crest"]
    editor.undo()
    assert titles(library) == ["Die"]


def test_an_edit_without_change_is_no_step(editor, a_rencontre):
    rencontre = a_rencontre()

    assert editor.perform(Edit.between("Rien", rencontre, rencontre))
    assert editor.stack.count() == 0


def test_what_a_service_stored_by_itself_is_one_step_even_when_no_line_of_the_log_could_hold_it(qtbot, editor, library):
    many = [Rencontre(id=library.new_id(), title=f"Rencontre {n}") for n in range(2_500)]
    edits = [Edit.creating("Recevoir", rencontre) for rencontre in many]
    library.perform_all(edits)

    with qtbot.waitSignal(editor.performed):
        editor.adopt(Edit("Recevoir l’envoi", tuple(change for edit in edits for change in edit.changes)))
    editor.undo()
    after_undo = titles(library)
    editor.redo()

    assert editor.stack.count() == 1
    assert after_undo == []
    assert len(titles(library)) == 2_500


def test_an_import_that_brought_nothing_is_no_step(qtbot, editor):
    with qtbot.assertNotEmitted(editor.performed):
        editor.adopt(Edit("Recevoir l’envoi", ()))

    assert not editor.stack.canUndo()
