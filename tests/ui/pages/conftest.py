"""A rencontre that is today, with half-days and people, for the tests of pages."""

from __future__ import annotations

from datetime import date, time

import pytest

from facilitator_app.domain.people import Person
from facilitator_app.services import people, rencontres
from facilitator_app.services.catalogue import Catalogue

TODAY = date(2026, 3, 14)
"""The day of the fixed clock, which stands at 9 h 30."""


@pytest.fixture
def catalogue(library):
    return Catalogue.of(library)


@pytest.fixture
def planned(carnet):
    """A rencontre planned for today, from 9 h 30 to 16 h 30."""

    def build(day=TODAY, title="Coopérer", **values):
        plan = rencontres.Plan(title=title, day=day, starts=time(9, 30), ends=time(16, 30), **values)
        edit, rencontre = rencontres.planned(carnet.library, carnet.owner, plan)
        carnet.library.perform(edit)
        return rencontre

    return build


@pytest.fixture
def known(library):
    """Someone the workspace knows."""

    def build(last_name, first_name="", organisation="", **values):
        newcomer = Person(id=library.new_id(), last_name=last_name, first_name=first_name, **values)
        edit, person = people.adding(library, newcomer, organisation)
        library.perform(edit)
        return person

    return build


@pytest.fixture
def invited(library, known):
    """Someone on the list of a rencontre."""

    def build(rencontre, last_name, first_name="", organisation="", **values):
        person = known(last_name, first_name, organisation, **values)
        library.perform(people.inviting(rencontre.id, [person.id]))
        return person

    return build
