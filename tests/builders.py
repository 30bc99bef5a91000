"""Carnets and rencontres for tests: valid by default, so that a test says only what matters to it."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import TYPE_CHECKING, Any, TypeVar

from facilitator_app.domain.edit import Edit
from facilitator_app.domain.identity import RecordId
from facilitator_app.domain.outcome import Outcome
from facilitator_app.domain.people import Person
from facilitator_app.domain.record import Record
from facilitator_app.services import first_start, outcomes, people, rencontres
from facilitator_app.services.keystore import FileKeyStore
from facilitator_app.services.surroundings import Surroundings
from facilitator_app.services.workspace import FACILITATOR, open_carnet
from facilitator_app.storage import opening

if TYPE_CHECKING:
    from pathlib import Path

    from facilitator_app.domain.rencontre import Rencontre
    from facilitator_app.services.workspace import Carnet, Role

Kept = TypeVar("Kept", bound=Record)

MORNING_OF_THE_DAY = datetime(2026, 3, 14, 8, 25, tzinfo=UTC)
"""9 h 25 in the room on 14 March 2026, five minutes before the rencontre of these tests begins."""

_ROOM = timezone(timedelta(hours=1))


@dataclass
class Clock:
    """A clock that stands still until a test moves it."""

    now: datetime = MORNING_OF_THE_DAY

    def __call__(self) -> datetime:
        """The present instant, in UTC."""
        return self.now

    def pass_minutes(self, minutes: float) -> None:
        """Let time pass."""
        self.now += timedelta(minutes=minutes)


def some_surroundings(folder: Path, *, clock: Clock | None = None, seed: int = 1) -> Surroundings:
    """A still clock, a room one hour ahead of UTC, replayed randomness, keys in a file beside the data."""
    chance = random.Random(seed)  # noqa: S311 - replayed on purpose
    return Surroundings(
        clock=clock or Clock(),
        local=lambda instant: instant.astimezone(_ROOM),
        random=chance.randbytes,
        fresh_id=lambda: RecordId(chance.randbytes(16).hex()),
        keystore=FileKeyStore,
        state_folder=folder.parent / f"{folder.name}-state" / "markers",
        app="test",
    )


def a_carnet(folder: Path, *, name: str = "Élise Bonnet", role: Role = FACILITATOR, region: str = "84",
             surroundings: Surroundings | None = None) -> Carnet:  # fmt: skip
    """An open carnet in ``folder``, begun if it was not; a test closes what it opens here."""
    given = surroundings or some_surroundings(folder)
    workspace = opening.hold(folder)
    if not workspace.started:
        first_start.begin(workspace, given, name=name, role=role, region=region, group="GTR de l’Est")
    return open_carnet(workspace, given)


def a_rencontre(carnet: Carnet, *, title: str = "Coopérer entre territoires", day: date | None = date(2026, 3, 14),
                starts: time | None = time(9, 30), ends: time | None = time(16, 30),
                axes: tuple[str, ...] = ("2014.1", "2014.3")) -> Rencontre:  # fmt: skip
    """A planned rencontre of one day, with a morning and an afternoon."""
    plan = rencontres.Plan(title=title, day=day, starts=starts, ends=ends, place="Crest, salle Coloriage", axes=axes)
    edit, rencontre = rencontres.planned(carnet.library, carnet.owner, plan)
    carnet.library.perform(edit)
    return rencontre


def a_person(carnet: Carnet, last_name: str = "DUPONT", first_name: str = "Élise", *, organisation: str = "CC du Diois",
             email: str = "") -> Person:  # fmt: skip
    """Someone known."""
    person = Person(id=carnet.library.new_id(), last_name=last_name, first_name=first_name, email=email)
    edit, known = people.adding(carnet.library, person, organisation)
    carnet.library.perform(edit)
    return known


def an_outcome(carnet: Carnet, rencontre: Rencontre, text: str = "Partager les chargés de mission",
               **values: Any) -> Outcome:  # fmt: skip
    """Something noted on the first axis."""
    said = {"axis": "2014.1"} | values
    outcome = Outcome(id=carnet.library.new_id(), rencontre=rencontre.id, text=text, **said)
    carnet.library.perform(outcomes.noting(carnet.library, outcome))
    return carnet.library.find(Outcome, text=text)[-1]


def changed(carnet: Carnet, record: Kept, **values: Any) -> Kept:
    """The record after an edit of these fields."""
    carnet.library.perform(Edit.between("Modifier", record, replace(record, **values)))
    return replace(record, **values)
