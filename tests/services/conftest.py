"""Two people who exchange files: Élise, who facilitates, and the coordinator, on the same clock."""

from __future__ import annotations

import pytest
from builders import Clock, a_carnet, some_surroundings

from facilitator_app.services import peers


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def elise(tmp_path, clock):
    carnet = a_carnet(tmp_path / "elise", surroundings=some_surroundings(tmp_path / "elise", clock=clock))
    yield carnet
    carnet.close()


@pytest.fixture
def unadel(tmp_path, clock):
    surroundings = some_surroundings(tmp_path / "unadel", clock=clock, seed=2)
    carnet = a_carnet(tmp_path / "unadel", name="Unadel", role="coordinator", region="", surroundings=surroundings)
    yield carnet
    carnet.close()


@pytest.fixture
def them(elise, unadel):
    """Each has the certificate of the other: (the coordinator for Élise, Élise for the coordinator)."""
    return peers.enrol(elise, peers.my_certificate(unadel)), peers.enrol(unadel, peers.my_certificate(elise))
