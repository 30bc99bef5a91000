"""Two carnets that know each other: a facilitator's and the coordinator's."""

from __future__ import annotations

import pytest

from facilitator_app.services import exchange_in, exchange_out, peers


@pytest.fixture
def introduced(carnet, coordinator):
    """The facilitator's carnet and the coordinator's, each accepted by the other."""
    peers.enrol(carnet, peers.my_certificate(coordinator))
    peers.enrol(coordinator, peers.my_certificate(carnet))
    return carnet, coordinator


@pytest.fixture
def carry():
    """A bundle from one carnet to another: prepared, then imported; what it brought."""

    def carried(sender, receiver, *, full=False):
        peer = next(d for d in peers.peers(sender) if d.id == receiver.owner.device)
        return exchange_in.import_bundle(receiver, exchange_out.prepare(sender, peer, full=full).data)

    return carried
