"""A workspace with a year in it: rencontres, who came, what was said."""

from __future__ import annotations

import random
from dataclasses import dataclass

from facilitator_app.domain.attendance import Attendance, Presence
from facilitator_app.domain.edit import Edit
from facilitator_app.domain.identity import RecordId, pair
from facilitator_app.domain.outcome import Outcome
from facilitator_app.domain.people import Person
from facilitator_app.services import rencontres
from facilitator_app.services.workspace import Carnet
from tests.builders import a_rencontre

WORDS = tuple(f"mot{n:x}{n * 7919 % 997:x}" for n in range(3000))


@dataclass(frozen=True, slots=True)
class Size:
    """What a year holds. The design's year: 30 rencontres, 900 attendances, 1,500 outcomes."""

    rencontres: int = 30
    people: int = 30
    outcomes: int = 50


def fill(carnet: Carnet, size: Size) -> list[RecordId]:
    """A year of rencontres, each with its people at one half-day and what was said; gives the rencontres."""
    chance = random.Random(2014)  # noqa: S311 - the same words every time
    known = [Person(id=carnet.library.new_id(), last_name=chance.choice(WORDS)) for _ in range(size.people)]
    carnet.library.perform_all([Edit.creating("Ajouter", person) for person in known])
    made = []
    for number in range(size.rencontres):
        rencontre = a_rencontre(carnet, title=f"Rencontre {number}")
        half_day = rencontres.half_days(carnet.library, rencontre.id)[0]
        marks = (
            Attendance(
                id=pair(half_day.id, person.id),
                rencontre=rencontre.id,
                half_day=half_day.id,
                person=person.id,
                state=Presence.PRESENT.value,
            )
            for person in known
        )
        noted = (
            Outcome(
                id=carnet.library.new_id(),
                rencontre=rencontre.id,
                axis="2014.1",
                text=" ".join(chance.choices(WORDS, k=30)),
            )
            for _ in range(size.outcomes)
        )
        carnet.library.perform_all([Edit.creating("Noter", record) for record in (*marks, *noted)])
        made.append(rencontre.id)
    return made
