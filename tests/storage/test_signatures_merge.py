"""Two laptops at two doors: what each had signed and sealed, once they have met."""

from __future__ import annotations

import pytest
from attending import an_attendee, sheet
from builders import a_rencontre

from facilitator_app.domain.attendance import Presence
from facilitator_app.domain.identity import pair
from facilitator_app.domain.signature import Signature
from facilitator_app.services import attendance, people, rencontres, sealing, signatures

HERS = (((1000, 5000), (4000, 2000), (7000, 8000)),)
HIS = (((2000, 1000), (9000, 2000), (3000, 7000)),)


@pytest.fixture
def two(introduced, carry):
    """Two carnets with the same rencontre, on whose list are DUPONT and ROUX."""
    mine, theirs = introduced
    rencontre = a_rencontre(mine)
    people_there = [an_attendee(mine, rencontre, name) for name in ("DUPONT", "ROUX")]
    carry(mine, theirs)
    return mine, theirs, rencontre, people_there


def sign(carnet, rencontre, person, strokes):
    morning = rencontres.half_days(carnet.library, rencontre.id)[0]
    known = people.known_as(person, "CC du Diois")
    carnet.library.perform(signatures.signing(carnet, morning, known, sheet(carnet, rencontre), strokes))
    return pair(morning.id, person.id)


def meet(one, other, carry):
    carry(one, other)
    carry(other, one)


def test_different_people_signed_at_two_doors_are_all_there(two, carry):
    mine, theirs, rencontre, (dupont, roux) = two
    sign(mine, rencontre, dupont, HERS)
    sign(theirs, rencontre, roux, HIS)

    meet(mine, theirs, carry)

    for carnet in (mine, theirs):
        names = sorted(one.name for one in signatures.signatures_of(carnet.library, rencontre.id).values())
        assert names == ["DUPONT Ève", "ROUX Ève"]


def test_one_person_signed_at_both_doors_has_one_whole_signature_the_same_everywhere(two, carry):
    mine, theirs, rencontre, (dupont, _roux) = two
    identity = sign(mine, rencontre, dupont, HERS)
    sign(theirs, rencontre, dupont, HIS)
    made = [carnet.library.get(Signature, identity) for carnet in (mine, theirs)]

    meet(mine, theirs, carry)

    kept = [carnet.library.get(Signature, identity) for carnet in (mine, theirs)]
    assert kept[0] == kept[1]
    assert kept[0] in made


def test_who_was_recorded_elsewhere_after_the_seal_is_named_as_not_covered(two, carry):
    mine, theirs, rencontre, (dupont, roux) = two
    sign(mine, rencontre, dupont, HERS)
    morning = rencontres.half_days(mine.library, rencontre.id)[0]
    mine.library.perform(sealing.sealing(mine, rencontre, morning))
    known = people.known_as(roux, "CC du Diois")
    theirs.library.perform(attendance.marking(theirs.library, morning, known, Presence.PRESENT))

    meet(mine, theirs, carry)

    for carnet in (mine, theirs):
        (difference,) = sealing.verified(carnet.library, rencontre.id).differences
        assert "ROUX" in difference.sentence
        assert difference.sentence.endswith("qui ne le couvre pas")
    mine.library.perform(sealing.explaining(mine, difference, "accueillie à l’autre porte"))
    assert sealing.verified(mine.library, rencontre.id).sound


def test_a_seal_holds_on_the_other_laptop_too(two, carry):
    mine, theirs, rencontre, (dupont, _roux) = two
    sign(mine, rencontre, dupont, HERS)
    mine.library.perform(sealing.sealing(mine, rencontre, rencontres.half_days(mine.library, rencontre.id)[0]))

    meet(mine, theirs, carry)

    found = sealing.verified(theirs.library, rencontre.id)
    assert (found.sound, len(found.seals)) == (True, 1)
