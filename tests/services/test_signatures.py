"""Signatures on the screen: a fresh gesture for each half-day, kept as lines only."""

from __future__ import annotations

from dataclasses import replace

import pytest
from attending import an_attendee, sheet
from builders import a_rencontre

from facilitator_app.domain.attendance import Attendance, Presence
from facilitator_app.domain.identity import pair
from facilitator_app.domain.problem import Problem
from facilitator_app.domain.rencontre import Invitation
from facilitator_app.domain.signature import Signature, curves, strokes_of, written
from facilitator_app.services import attendance, people, rencontres, signatures

GESTURE = (((1000, 5000), (4000, 2000), (7000, 8000)),)


@pytest.fixture
def rencontre(carnet):
    return a_rencontre(carnet)


@pytest.fixture
def half_days(carnet, rencontre):
    return rencontres.half_days(carnet.library, rencontre.id)


@pytest.fixture
def sign(carnet, rencontre, half_days):
    def signed(person, strokes=GESTURE, half_day=0):
        known = people.known_as(person, "CC du Diois")
        edit = signatures.signing(carnet, half_days[half_day], known, sheet(carnet, rencontre), strokes)
        carnet.library.perform(edit)
        return carnet.library.get(Signature, pair(half_days[half_day].id, person.id))

    return signed


def test_who_signs_is_present_by_a_signature_in_one_edit(carnet, rencontre, sign):
    person = an_attendee(carnet, rencontre, "DUPONT", first_name="Élise")

    signature = sign(person)

    mark = carnet.library.get(Attendance, signature.id)
    assert (mark.state, mark.method, mark.arrived.isoformat("minutes")) == ("present", "signed", "09:25")
    assert (signature.name, signature.witness) == ("DUPONT Élise", "Élise Bonnet")
    assert signature.device == carnet.owner.fingerprint
    assert signature.signed_at == carnet.library.now()
    assert strokes_of(signature.strokes) == GESTURE


def test_who_was_ticked_before_signs_all_the_same(carnet, rencontre, sign):
    person = an_attendee(carnet, rencontre, "DUPONT", Presence.PRESENT)

    signature = sign(person)

    assert carnet.library.get(Attendance, signature.id).method == "signed"


def test_signing_again_replaces_the_gesture_and_nothing_else(carnet, rencontre, sign):
    person = an_attendee(carnet, rencontre, "DUPONT")
    first = sign(person)

    second = sign(person, (((1000, 5000), (9000, 2000)),))

    assert second.id == first.id
    assert second.strokes != first.strokes
    assert carnet.library.get(Attendance, second.id).method == "signed"


def test_who_was_not_on_the_list_is_put_on_it(carnet, rencontre, sign):
    person = an_attendee(carnet, a_rencontre(carnet, title="Une autre"), "ROUX")

    sign(person)

    assert carnet.library.get(Invitation, pair(rencontre.id, person.id)).answer == "coming"


def test_one_undo_takes_the_signature_and_the_presence_back(carnet, rencontre, half_days):
    person = an_attendee(carnet, rencontre, "DUPONT")
    known = people.known_as(person, "")
    edit = signatures.signing(carnet, half_days[0], known, sheet(carnet, rencontre), GESTURE)
    carnet.library.perform(edit)

    carnet.library.perform(edit.inverse())

    assert (carnet.library.find(Signature), carnet.library.find(Attendance)) == ([], [])


@pytest.mark.parametrize("strokes", [
    (),
    ((),),
    (((5000, 5000),),),
    (((5000, 5000), (5010, 5010), (5000, 5000)),),
    ((tuple((n % 10_000, n % 7_000) for n in range(5_000))),),
], ids=["nothing", "an empty line", "a dot", "a small dot", "more points than a hand makes"])  # fmt: skip
def test_what_is_no_gesture_is_refused(carnet, rencontre, sign, strokes):
    person = an_attendee(carnet, rencontre, "DUPONT")

    with pytest.raises(Problem, match="tracé"):
        sign(person, strokes)

    assert carnet.library.find(Attendance) == []


def test_a_gesture_serves_once(carnet, rencontre, sign):
    person = an_attendee(carnet, rencontre, "DUPONT")
    sign(person)

    with pytest.raises(Problem, match="déjà servi"):
        sign(person, GESTURE, half_day=1)


@pytest.mark.parametrize("text", [
    "", "{}", "[1]", "[[1]]", "[[1,2,3]]", '[["1",2]]', "[[1.5,2]]", "[[true,2]]", "[[-1,2]]", "[[0,10001]]", "[[]]",
    "[" * 100_000, "nul",
])  # fmt: skip
def test_what_is_no_list_of_lines_has_no_strokes(text):
    assert strokes_of(text) == ()


def test_lines_are_whole_numbers_within_the_box():
    assert written([[(-5, 3), (12_000, 7)], []]) == "[[0,3,10000,7]]"


def test_the_smooth_line_begins_and_ends_where_the_hand_did():
    line = curves([(0, 0), (10, 0), (10, 10)])

    assert line == [((0, 0), (5, 0)), ((10, 0), (10, 5)), ((10, 10), (10, 10))]
    assert curves([(3, 3)]) == []


def test_the_choice_of_signing_is_off_until_somebody_makes_it(carnet, rencontre):
    library = carnet.library
    before = signatures.reception_of(library, rencontre.id)
    assert not before.signing

    library.perform(signatures.receiving(library, replace(before, signing=True, welcome="Bienvenue à Crest")))
    library.perform(signatures.receiving(library, replace(before, signing=True)))

    chosen = signatures.reception_of(library, rencontre.id)
    assert (chosen.signing, chosen.welcome) == (True, "")


def test_a_key_on_the_sheet_takes_no_signature_back(carnet, rencontre, half_days, sign):
    person = an_attendee(carnet, rencontre, "DUPONT")
    signature = sign(person)
    known = people.known_as(person, "CC du Diois")

    carnet.library.perform(attendance.marking(carnet.library, half_days[0], known, Presence.PRESENT))

    assert carnet.library.get(Attendance, signature.id).method == "signed"
