"""People on a sheet, for tests: each with what was recorded of them, half-day by half-day."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from facilitator_app.domain.attendance import Method, Presence
from facilitator_app.domain.edit import Edit
from facilitator_app.domain.people import Person
from facilitator_app.domain.rencontre import Answer
from facilitator_app.services import attendance, people, rencontres

if TYPE_CHECKING:
    from facilitator_app.domain.rencontre import Rencontre
    from facilitator_app.services.attendance import Sheet
    from facilitator_app.services.workspace import Carnet

Recorded = Presence | tuple[Presence, dict[str, Any]] | None
"""A state, or a state with other fields of the attendance; ``None`` for nothing recorded."""

WHO = {"function": "Chargée de mission", "profile": "agent_developpement", "territory": "Drôme"}


def an_attendee(carnet: Carnet, rencontre: Rencontre, last_name: str, *recorded: Recorded, first_name: str = "Ève",
                organisation: str = "CC du Diois", **who: str) -> Person:  # fmt: skip
    """Someone invited to ``rencontre``, with what was recorded on paper at each of its half-days."""
    details = WHO | who
    someone = Person(id=carnet.library.new_id(), last_name=last_name, first_name=first_name, **details)
    edit, person = people.adding(carnet.library, someone, organisation)
    carnet.library.perform_all([edit, people.inviting(rencontre.id, [person.id], Answer.COMING)])
    known = people.known_as(person, organisation)
    half_days = rencontres.half_days(carnet.library, rencontre.id)
    marks = []
    for half_day, said in zip(half_days, recorded, strict=False):
        if said is not None:
            state, fields = said if isinstance(said, tuple) else (said, {})
            mark = attendance.recorded(carnet.library, half_day, known, state, Method.PAPER)
            marks.append(replace(mark, **fields))
    if marks:
        carnet.library.perform(Edit.creating("Émarger", *marks))
    return person


def sheet(carnet: Carnet, rencontre: Rencontre) -> Sheet:
    """The sheet as it stands."""
    return attendance.sheet_of(carnet.library, rencontre.id)
