"""The sample workspace: a fictional group with three rencontres (past, under way, planned) and a coordinator."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from facilitator_app.bundles.certificate import Space, certify, write_certificate
from facilitator_app.bundles.keys import SEED_BYTES, DeviceKeys
from facilitator_app.domain.edit import Edit
from facilitator_app.domain.identity import NATIONAL_SPACE
from facilitator_app.domain.people import Organisation
from facilitator_app.i18n.words import _
from facilitator_app.services import peers
from facilitator_app.services.catalogue import Catalogue
from facilitator_app.services.library import Library
from facilitator_app.services.people_import import read_people
from facilitator_app.services.sample_evaluation import evaluated
from facilitator_app.services.sample_files import PEOPLE, lines, told_rencontres
from facilitator_app.services.sample_life import followed, lived, moment, reviewed
from facilitator_app.services.sample_minutes import (
    RECTIFIED_AFTER,
    RECTIFIED_AT,
    approve,
    close_first,
    rectify,
)
from facilitator_app.services.sample_plan import planned, planning
from facilitator_app.services.sample_resources import described
from facilitator_app.services.workspace import pen_of
from facilitator_app.storage.database import Database

if TYPE_CHECKING:
    from collections.abc import Iterator

    from facilitator_app.services.surroundings import Surroundings
    from facilitator_app.services.workspace import Carnet

FACILITATOR = "Élise Vernhet"
GROUP = "Groupe de travail Vivarais–Margeride"
REGION = "84"
COORDINATION = "Coordination nationale (exemple)"


def fill(carnet: Carnet) -> None:
    """Write the sample into a carnet that was just begun, as if its group had worked in it for two months.

    The same surroundings give the same records. Look at it in ``sample_room.mid_morning``: today's rencontre is then
    under way.
    """
    past, present, future = told_rencontres()
    today = carnet.library.today()
    day = past.day(today)
    with _as_of(carnet, day - timedelta(days=20), time(10)) as back:
        then = back.library
        _meet_people(then)
        first = planned(then, carnet.owner, past, day)
        then.perform_all(planning(then, first))
    with _as_of(carnet, day + timedelta(days=1), time(17, 30)) as back:
        then = back.library
        then.perform_all(lived(then, first, day))
        then.perform_all(list(evaluated(then, first)))
        then.perform_all(list(described(then, first)))
        close_first(back, first.rencontre.id, past.key)
    with _as_of(carnet, day + timedelta(days=RECTIFIED_AFTER), RECTIFIED_AT) as back:
        rectify(back, first.rencontre.id, past.key)
    with _as_of(carnet, today - timedelta(days=3), time(16)) as back:
        then = back.library
        then.perform_all(list(followed(then, first, day)))
        second = planned(then, carnet.owner, present, present.day(today))
        then.perform_all(planning(then, second))
        then.perform_all(planning(then, planned(then, carnet.owner, future, future.day(today))))
    approve(carnet, first.rencontre.id)
    carnet.library.perform_all(lived(carnet.library, second, today))
    carnet.library.perform_all(list(reviewed(carnet.library, second)))
    carnet.library.perform_all(list(described(carnet.library, second)))
    _enrol_coordinator(carnet)


def coordinator_certificate(surroundings: Surroundings) -> bytes:
    """The certificate of a coordinator nobody is: what is sent to them, nobody can open."""
    keys = DeviceKeys.from_seed(surroundings.random(SEED_BYTES))
    national = Space(NATIONAL_SPACE, _("Catalogue national"))
    made = surroundings.clock().strftime("%Y-%m-%dT%H:%M:%SZ")
    return write_certificate(certify(keys, surroundings.fresh_id(), COORDINATION, "coordinator", [national], made))


def _meet_people(library: Library) -> None:
    catalogue = Catalogue.of(library)
    library.perform_all(
        [
            Edit.creating(
                _("Ajouter {name}").format(name=line["nom"]),
                Organisation(
                    id=library.new_id(),
                    name=line["nom"],
                    type=catalogue.code("organisation_type", line["type"]),
                    territory=catalogue.code("territory", line["territoire"]),
                ),
            )
            for line in lines("structures.csv")
        ]
    )
    library.perform_all(read_people(library, PEOPLE).edits)


def _enrol_coordinator(carnet: Carnet) -> None:
    enrolled = peers.enrol(carnet, coordinator_certificate(carnet.surroundings))
    peers.accept(carnet, enrolled, " ".join(peers.words_of(enrolled)))


@contextmanager
def _as_of(carnet: Carnet, day: date, hour: time) -> Iterator[Carnet]:
    """The carnet, written in as if it were ``hour`` on ``day`` in the room: the log says so."""
    instant: datetime = moment(carnet.library, day, hour)
    surroundings = replace(carnet.surroundings, clock=lambda: instant)
    database = Database(carnet.workspace.file, pen_of(carnet.owner, surroundings, carnet.folder))
    try:
        library = Library(database, surroundings, carnet.owner.home, carnet.owner.device)
        yield replace(carnet, surroundings=surroundings, database=database, library=library)
    finally:
        database.close()
