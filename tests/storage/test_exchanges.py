"""Two carnets apart, then together: what one decides the other sees, and a copy that goes back loses nothing."""

from __future__ import annotations

import shutil
from dataclasses import replace

import pytest
from builders import a_rencontre, an_outcome, changed, some_surroundings
from file_tables import lines, rebuilt, tables

from facilitator_app.domain.edit import Edit
from facilitator_app.domain.outcome import Outcome
from facilitator_app.domain.problem import Conflict, Problem
from facilitator_app.domain.rencontre import Rencontre
from facilitator_app.services.workspace import open_carnet
from facilitator_app.storage import opening


def of(carnet):
    return carnet.library.find(Rencontre)[0]


@pytest.fixture
def shared(introduced, carry):
    """Both carnets, and a rencontre that both hold."""
    carnet, coordinator = introduced
    a_rencontre(carnet, title="Die")
    carry(carnet, coordinator)
    carry(coordinator, carnet)
    return carnet, coordinator


@pytest.fixture
def at_odds(shared, carry):
    """Both gave the rencontre another title, and know it."""
    carnet, coordinator = shared
    changed(carnet, of(carnet), title="Crest")
    changed(coordinator, of(coordinator), title="Valence")
    carry(carnet, coordinator)
    carry(coordinator, carnet)
    return carnet, coordinator


def conflicts(carnet):
    return [row[2:4] for row in tables(carnet)["conflict"]]


def test_two_titles_are_a_conflict_on_both_sides(at_odds):
    carnet, coordinator = at_odds

    assert conflicts(carnet) == conflicts(coordinator) == [("title", "value")]
    assert of(carnet) == of(coordinator)


def test_a_conflict_that_one_decides_is_over_on_both_sides(at_odds, carry):
    carnet, coordinator = at_odds

    changed(carnet, of(carnet), title="Crest et Valence")
    assert conflicts(carnet) == []
    carry(carnet, coordinator)

    assert conflicts(coordinator) == []
    assert of(coordinator).title == "Crest et Valence"


def test_an_edit_of_another_field_decides_nothing(at_odds):
    carnet, _ = at_odds

    changed(carnet, of(carnet), place="Gap")

    assert conflicts(carnet) == [("title", "value")]
    assert rebuilt(carnet) == tables(carnet)


@pytest.fixture
def deleted_and_edited(shared, carry):
    """The facilitator deleted the rencontre while the coordinator changed its title; both know it."""
    carnet, coordinator = shared
    carnet.library.perform(Edit.deleting("Supprimer", of(carnet)))
    changed(coordinator, of(coordinator), title="Valence")
    carry(carnet, coordinator)
    carry(coordinator, carnet)
    return carnet, coordinator


def test_a_deletion_against_an_edit_is_shown_alive_on_both_sides(deleted_and_edited):
    carnet, coordinator = deleted_and_edited

    assert of(carnet) == of(coordinator)
    assert conflicts(carnet) == conflicts(coordinator) == [("_life", "delete_edit")]


def test_working_on_what_was_deleted_elsewhere_does_not_answer_the_question(deleted_and_edited, carry):
    carnet, coordinator = deleted_and_edited

    changed(carnet, of(carnet), title="Gap")
    carry(carnet, coordinator)

    assert conflicts(carnet) == conflicts(coordinator) == [("_life", "delete_edit")]
    assert rebuilt(carnet) == tables(carnet)


def test_deleting_again_with_open_eyes_answers_it(deleted_and_edited, carry):
    carnet, coordinator = deleted_and_edited

    carnet.library.perform(Edit.deleting("Supprimer", of(carnet)))
    carry(carnet, coordinator)

    assert conflicts(carnet) == conflicts(coordinator) == []
    assert coordinator.library.find(Rencontre) == []


def test_an_edit_of_what_has_left_is_refused(shared):
    carnet, _ = shared
    rencontre = of(carnet)
    carnet.library.perform(Edit.deleting("Supprimer", rencontre))

    with pytest.raises(Conflict, match="a changé entre-temps"):
        changed(carnet, rencontre, title="Gap")

    assert rebuilt(carnet) == tables(carnet)


def test_everything_again_is_known(shared, carry):
    carnet, coordinator = shared
    before = tables(coordinator)

    again = carry(carnet, coordinator, full=True)

    assert (again.new, again.waiting, again.forked, again.already) == (0, 0, 0, False)
    assert again.known == len(lines(carnet))
    assert tables(coordinator) == before


def reopened(carnet):
    """The same carnet, closed and opened again by the same computer."""
    given = some_surroundings(carnet.folder, clock=carnet.surroundings.clock, seed=77)
    return open_carnet(opening.hold(carnet.folder), given)


@pytest.fixture
def gone_back(shared, carry):
    """A facilitator's carnet put back as it was before a title that the coordinator has received."""
    carnet, coordinator = shared
    copy = carnet.folder / "copie"
    shutil.copy2(carnet.workspace.file, copy)
    changed(carnet, of(carnet), title="Crest")
    an_outcome(carnet, of(carnet), text="Mutualiser")
    carry(carnet, coordinator)
    carnet.close()
    shutil.copy2(copy, carnet.workspace.file)
    again = reopened(carnet)
    yield again, coordinator
    again.close()


def test_a_file_that_went_back_writes_in_a_new_log(gone_back):
    carnet, _ = gone_back

    changed(carnet, of(carnet), place="Gap")

    logs = [row[0] for row in lines(carnet)]
    assert logs[-1] != logs[0] or len(set(logs)) > 1


def test_what_it_had_sent_comes_back(gone_back, carry):
    carnet, coordinator = gone_back
    carry(carnet, coordinator)

    carry(coordinator, carnet)

    assert of(carnet).title == "Crest"
    assert [outcome.text for outcome in carnet.library.find(Outcome)] == ["Mutualiser"]


def test_what_it_writes_since_meets_what_it_had_sent(gone_back, carry):
    carnet, coordinator = gone_back
    changed(carnet, of(carnet), title="Gap")

    for _ in range(2):
        carry(carnet, coordinator)
        carry(coordinator, carnet)

    assert tables(carnet) == tables(coordinator)
    assert conflicts(carnet) == [("title", "value")]


def test_a_text_too_long_for_a_line_is_refused_and_nothing_is_lost(carnet):
    rencontre = a_rencontre(carnet)

    with pytest.raises(Problem, match="trop longue"):
        carnet.library.perform(Edit.between("x", rencontre, replace(rencontre, essential="a" * (1 << 20))))

    assert of(carnet) == rencontre


@pytest.fixture
def log_lost(shared, carry):
    """The coordinator's carnet went back to before its first line in this group, which came back since."""
    carnet, coordinator = shared
    copy = coordinator.folder / "copie"
    shutil.copy2(coordinator.workspace.file, copy)
    changed(coordinator, of(coordinator), title="Crest")
    carry(coordinator, carnet)
    coordinator.close()
    shutil.copy2(copy, coordinator.workspace.file)
    again = reopened(coordinator)
    carry(again, carnet)
    carry(carnet, again)
    yield carnet, again
    again.close()


def test_a_whole_log_that_is_lost_with_an_old_copy_comes_back(log_lost):
    _, coordinator = log_lost

    assert of(coordinator).title == "Crest"


def test_a_log_that_came_back_is_never_continued(log_lost):
    _, coordinator = log_lost
    before = {row[0] for row in lines(coordinator)}

    changed(coordinator, of(coordinator), place="Gap")

    assert {row[0] for row in lines(coordinator)} > before


def test_lines_lost_without_anybody_noticing_begin_a_new_log(shared, carry):
    carnet, coordinator = shared
    notes = [*(carnet.folder.parent / f"{carnet.folder.name}-state").rglob("*.json")]
    copy, noted = carnet.folder / "copie", [note.read_bytes() for note in notes]
    shutil.copy2(carnet.workspace.file, copy)
    changed(carnet, of(carnet), title="Crest")
    carry(carnet, coordinator)
    carnet.close()
    shutil.copy2(copy, carnet.workspace.file)
    for note, data in zip(notes, noted, strict=True):
        note.write_bytes(data)  # the whole computer went back
    again = reopened(carnet)
    before = {row[0] for row in lines(again)}

    carry(coordinator, again, full=True)
    changed(again, of(again), place="Gap")

    assert of(again).title == "Crest"
    assert {row[0] for row in lines(again)} > before
    again.close()
