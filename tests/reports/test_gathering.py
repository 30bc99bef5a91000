"""What the services hand to documents is what the carnet holds: nothing lost, nothing in the wrong place or order."""

import pytest
from builders import a_carnet, some_surroundings

from facilitator_app.domain.edit import Edit
from facilitator_app.domain.outcome import Action, Outcome
from facilitator_app.domain.rencontre import Rencontre
from facilitator_app.i18n.folding import collation_key
from facilitator_app.reports.minutes_data import OUTSIDE
from facilitator_app.services import minutes, minutes_gathered, record_of, sample, sheet
from facilitator_app.services.sample_room import mid_morning

NAMES = minutes.Choices(names=True)


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    """The sample, in the middle of the morning of its second rencontre."""
    folder = tmp_path_factory.mktemp("sample") / "carnet"
    carnet = a_carnet(folder, name=sample.FACILITATOR, surroundings=mid_morning(some_surroundings(folder)))
    sample.fill(carnet)
    yield carnet
    carnet.close()


@pytest.fixture
def past(filled):
    return min(filled.library.find(Rencontre), key=lambda rencontre: rencontre.starts_on)


@pytest.fixture
def today(filled):
    return sorted(filled.library.find(Rencontre), key=lambda rencontre: rencontre.starts_on)[1]


def test_profiles_come_in_the_order_of_the_list(filled, past):
    names = [group.name for group in minutes.minutes_of(filled, past).attendance.profiles]

    assert names[0] == "Élu·e local·e"
    assert names.index("Direction") < names.index("Consultant·e") < names.index("Habitant·e")


def test_structures_come_in_the_order_of_french_readers(filled, past):
    names = [group.name for group in minutes.minutes_of(filled, past).attendance.organisations]

    assert names == sorted(names, key=collation_key)
    assert names != sorted(names)


def test_each_participant_has_the_profile_of_that_day(filled, past):
    people = minutes.minutes_of(filled, past, NAMES).attendance.participants

    assert {person.last_name: person.profile for person in people}["Astruc"] == "Élu·e local·e"
    assert all(person.profile for person in people)


def test_what_nobody_filed_and_what_is_outside_the_axes_are_kept_apart(filled, today):
    axes = [outcome.axis for outcome in minutes.minutes_of(filled, today).outcomes]

    assert axes.count(None) == 2
    assert axes.count(OUTSIDE) == 1


def test_an_axis_that_was_not_in_force_that_day_is_no_axis(carnet):
    rencontre = Rencontre(id=carnet.library.new_id(), title="Essai")
    note = Outcome(id=carnet.library.new_id(), rencontre=rencontre.id, text="Une idée.", axis="1999-axe-1")
    carnet.library.perform(Edit.creating("", rencontre, note))

    (outcome,) = minutes.minutes_of(carnet, rencontre).outcomes

    assert outcome.axis is None


def test_actions_are_late_as_of_the_last_change_and_tell_what_came_of_them(filled, past):
    now = minutes_gathered.gathered_minutes(filled, record_of.whole(filled, past))
    actions = {action.number: action for action in now.actions}

    assert [number for number, action in actions.items() if action.late] == ["A1", "A6"]
    assert actions["A2"].result.startswith("Grille envoyée")


def test_the_due_date_itself_is_not_late(carnet):
    rencontre = Rencontre(id=carnet.library.new_id(), title="Essai")
    note = Outcome(id=carnet.library.new_id(), rencontre=rencontre.id, nature="action", text="Écrire")
    due = Action(id=note.id, rencontre=rencontre.id, due=carnet.library.today())
    carnet.library.perform(Edit.creating("", rencontre, note, due))

    (action,) = minutes.minutes_of(carnet, rencontre).actions

    assert not action.late


def test_a_filled_sheet_knows_how_each_presence_was_recorded(filled, past):
    people = sheet.sheet_data(filled, past, blank_lines=None, filled=True).people
    marks = {person.last_name: person.marks for person in people}

    assert [mark.method for mark in marks["Arnal"]] == ["paper", "paper"]
    assert [mark.method for mark in marks["Astruc"]] == ["screen", "screen"]
    assert marks["Cros"] == (None, None)


def test_the_same_carnet_makes_the_same_bytes(filled, past):
    assert minutes.minutes_file(filled, past, minutes.Kind.PDF, NAMES) == minutes.minutes_file(
        filled, past, minutes.Kind.PDF, NAMES
    )
    assert sheet.sheet_pdf(filled, past, filled=True) == sheet.sheet_pdf(filled, past, filled=True)
