"""A line that is on paper keeps its number, whoever comes after and on whatever laptop."""

import pytest
from builders import a_person, a_rencontre

from facilitator_app.domain.attendance import Presence
from facilitator_app.domain.edit import Edit
from facilitator_app.domain.people import Person
from facilitator_app.domain.rencontre import Answer, Invitation
from facilitator_app.services import attendance, people, rencontres, sheet, sheet_numbers


@pytest.fixture
def rencontre(carnet):
    rencontre = a_rencontre(carnet)
    for name in ("DUPONT", "BARTHE", "MARTIN"):
        person = a_person(carnet, name, "Élise")
        carnet.library.perform(people.inviting(rencontre.id, [person.id]))
    return rencontre


@pytest.fixture
def printed(carnet, rencontre):
    carnet.library.perform(attendance.numbering(carnet.library, rencontre.id))
    return rencontre


def arrive(carnet, rencontre, name):
    morning = rencontres.half_days(carnet.library, rencontre.id)[0]
    newcomer = Person(id=carnet.library.new_id(), last_name=name)
    carnet.library.perform(attendance.arriving(carnet.library, morning, newcomer, ""))


def lines(carnet, rencontre):
    shown = attendance.sheet_of(carnet.library, rencontre.id).lines
    return [(row.number, row.known.person.last_name) for row in shown]


def withdraw(carnet, rencontre, name):
    row = next(r for r in attendance.sheet_of(carnet.library, rencontre.id).rows if r.known.person.last_name == name)
    (invitation,) = carnet.library.find(Invitation, rencontre=rencontre.id, person=row.known.id)
    carnet.library.perform(people.withdrawing([invitation]))
    return row.known


def test_until_it_is_printed_the_sheet_is_alphabetical(carnet, rencontre):
    arrive(carnet, rencontre, "AARON")

    assert lines(carnet, rencontre) == [(1, "AARON"), (2, "BARTHE"), (3, "DUPONT"), (4, "MARTIN")]


def test_who_comes_after_printing_has_the_next_line(carnet, printed):
    arrive(carnet, printed, "AARON")

    assert lines(carnet, printed) == [(1, "BARTHE"), (2, "DUPONT"), (3, "MARTIN"), (4, "AARON")]


def test_the_paper_and_the_screen_say_the_same_numbers(carnet, printed):
    arrive(carnet, printed, "AARON")

    drawn = sheet.sheet_data(carnet, printed, blank_lines=None, filled=False).people

    assert [(person.number, person.last_name) for person in drawn] == lines(carnet, printed)


def test_who_was_invited_after_printing_stays_before_the_walk_in_that_follows(carnet, printed):
    late = a_person(carnet, "ZOLA")
    carnet.library.perform(people.inviting(printed.id, [late.id]))

    arrive(carnet, printed, "AARON")

    assert lines(carnet, printed)[3:] == [(4, "ZOLA"), (5, "AARON")]


def test_the_line_of_someone_taken_off_the_list_is_nobody_elses(carnet, printed):
    withdraw(carnet, printed, "MARTIN")

    arrive(carnet, printed, "AARON")

    assert lines(carnet, printed) == [(1, "BARTHE"), (2, "DUPONT"), (4, "AARON")]


def test_someone_taken_off_the_list_who_comes_has_their_line_again(carnet, printed):
    known = withdraw(carnet, printed, "DUPONT")
    morning = rencontres.half_days(carnet.library, printed.id)[0]
    shown = attendance.sheet_of(carnet.library, printed.id)

    carnet.library.perform(attendance.welcoming(carnet.library, morning, known, shown))

    assert lines(carnet, printed) == [(1, "BARTHE"), (2, "DUPONT"), (3, "MARTIN")]


def test_who_was_recorded_and_taken_off_the_list_is_on_it_again_once_it_is_printed(carnet, rencontre):
    morning = rencontres.half_days(carnet.library, rencontre.id)[0]
    known = withdraw(carnet, rencontre, "BARTHE")
    carnet.library.perform(attendance.marking(carnet.library, morning, known, Presence.PRESENT))

    carnet.library.perform(attendance.numbering(carnet.library, rencontre.id))

    (invitation,) = carnet.library.find(Invitation, person=known.id)
    assert (invitation.number, invitation.answer) == (1, Answer.INVITED)


def test_two_laptops_that_gave_one_number_show_two(carnet, printed):
    first, second = a_person(carnet, "AARON"), a_person(carnet, "ZOLA")
    for person in (first, second):
        made = people.inviting(printed.id, [person.id]).changes
        number = Edit.creating("", Invitation(id=made[0].record_id, rencontre=printed.id, person=person.id, number=4))
        carnet.library.perform(number)

    shown = lines(carnet, printed)

    assert [number for number, _name in shown] == [1, 2, 3, 4, 5]
    assert min((first.id, "AARON"), (second.id, "ZOLA"))[1] == shown[3][1]


def test_printing_again_changes_nothing(carnet, printed):
    assert attendance.numbering(carnet.library, printed.id).changes == ()


def test_one_can_ask_for_the_alphabet_again(carnet, printed):
    arrive(carnet, printed, "AARON")

    carnet.library.perform(sheet_numbers.renumbering(carnet.library, printed.id))

    assert lines(carnet, printed)[0] == (1, "AARON")
