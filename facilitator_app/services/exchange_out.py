"""Preparing a bundle: what a peer lacks since its last receipt, packed, signed and encrypted."""

from __future__ import annotations

import re
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from facilitator_app.bundles import certificate, manifest
from facilitator_app.bundles.bundle import Bundle
from facilitator_app.bundles.lines import Line
from facilitator_app.bundles.manifest import Range
from facilitator_app.bundles.packing import pack
from facilitator_app.bundles.seal import Seal
from facilitator_app.domain.identity import NATIONAL_SPACE
from facilitator_app.domain.operation import SCHEMA, chained
from facilitator_app.domain.problem import Problem
from facilitator_app.i18n.folding import folded
from facilitator_app.i18n.words import _
from facilitator_app.services import exchange_pieces, peers
from facilitator_app.services.workspace import COORDINATOR
from facilitator_app.storage import acknowledgement, atomic, devices, ledger, meta, outgoing

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from facilitator_app.bundles.manifest import Manifest
    from facilitator_app.domain.identity import RecordId
    from facilitator_app.services.workspace import Carnet
    from facilitator_app.storage.database import Work
    from facilitator_app.storage.devices import Device
    from facilitator_app.storage.outgoing import Portion

EXTENSION = ".carnet"


@dataclass(frozen=True, slots=True)
class Prepared:
    """A bundle ready to be written: its bytes, the name it should bear, its number, how many lines it carries.

    ``written``: how many lines we had written in all by then; a receipt for as many covers this bundle.
    ``attachments``: how many attached files it carries; ``later``: how many wait for the next one.
    """

    data: bytes
    filename: str
    id: str
    number: int
    lines: int
    written: int
    peer: Device
    attachments: int = 0
    later: int = 0


def prepare(carnet: Carnet, peer: Device, *, full: bool = False, attachments: bool = True) -> Prepared:
    """What ``peer`` has not acknowledged yet (everything if ``full``), with our receipt for it.

    With the attached files that ``peer`` is not known to hold, unless ``attachments`` says no.
    ``Problem`` when the peer is not trusted, or this device's key is gone.
    """
    if not peer.trusted:
        raise Problem(_("« {name} » n’est pas encore accepté comme correspondant, ou ne l’est plus : aucun fichier "
                        "n’a été fait. Comparez ses six mots, puis acceptez-le.").format(name=peer.name))  # fmt: skip
    keys = carnet.keys
    with carnet.database.write() as session:
        spaces = visible_spaces(carnet, peer)
        chosen = exchange_pieces.selected(session, carnet.folder, peer.id, spaces, full=full)
        chosen = chosen if attachments else exchange_pieces.Selection(later=len(chosen.now) + chosen.later)
        bundle = exchange_pieces.carrying(_contents(carnet, session, peer, full=full), carnet.folder, chosen)
        data = pack(bundle, keys, [peers.keys_of(peer)])
        prepared = Prepared(
            data,
            _filename(carnet, bundle.manifest),
            bundle.manifest.id,
            bundle.manifest.number,
            sum(map(len, bundle.lines)),
            acknowledgement.written(session, carnet.owner.device),
            peer,
            len(bundle.attachments),
            chosen.later,
        )
        ledger.enter(session, _entry(carnet, prepared))
    return prepared


def write(carnet: Carnet, prepared: Prepared, path: Path) -> None:
    """Put a bundle on a disk or a key, forced to it and read back: then the key can be pulled."""
    atomic.atomic_write(path, prepared.data)
    atomic.read_back(path, prepared.data)
    with carnet.database.write() as session:
        ledger.enter(session, _entry(carnet, prepared, str(path)))


def waiting_lines(carnet: Carnet, peer: Device) -> int:
    """How many of our changes the peer has not acknowledged."""
    with carnet.database.read() as session:
        return outgoing.lines_since(session, carnet.owner.device, peer.id)


def _contents(carnet: Carnet, session: Work, peer: Device, *, full: bool) -> Bundle:
    spaces = visible_spaces(carnet, peer)
    portions = outgoing.portions(session, peer.id, carnet.owner.device, spaces, full=full)
    known = {device.id: device for device in devices.devices(session)}
    manifest = _manifest(carnet, session, peer, portions, known, full=full)
    ends = {(portion.log, portion.last) for portion in portions if portion.device != carnet.owner.device}
    forwarded = [Seal(*seal) for seal in outgoing.seals(session) if (seal[0], seal[1]) in ends]
    return Bundle(manifest, tuple(_lines(portion) for portion in portions), tuple(forwarded))


def visible_spaces(carnet: Carnet, peer: Device) -> frozenset[RecordId] | None:
    """The spaces whose logs concern a peer: all for the coordinator, its own and the national one for another."""
    if peer.role == COORDINATOR:
        return None
    mine = frozenset() if carnet.owner.role == COORDINATOR else frozenset({carnet.owner.home})
    return mine | {*peer.spaces, NATIONAL_SPACE}


def _lines(portion: Portion) -> tuple[Line, ...]:
    lines, chain = [], portion.prev
    for seq, (sha, text) in enumerate(portion.lines, start=portion.first):
        chain = chained(chain, sha)
        lines.append(Line(seq, sha, chain, text))
    return tuple(lines)


def _manifest(
    carnet: Carnet,
    session: Work,
    peer: Device,
    portions: list[Portion],
    known: Mapping[RecordId, Device],
    *,
    full: bool,
) -> Manifest:
    logs = outgoing.own_logs(session, carnet.owner.device)
    current = next(log for log in logs if log.state == "live" and log.space == carnet.owner.home)
    authors = {carnet.owner.device, *(portion.device for portion in portions)}
    kind: manifest.Kind = "full" if full else "normal"
    spaces = visible_spaces(carnet, peer)
    have_attachments, want_attachments = exchange_pieces.receipt(session, carnet.folder, spaces)
    return manifest.Manifest(
        id=carnet.surroundings.fresh_id(),
        kind=kind if portions else "receipt",
        sender=manifest.Sender(carnet.owner.fingerprint, carnet.owner.name),
        to=(peer.fingerprint,),
        self_log=current.id,
        number=meta.next_number(session, current.id),
        made=carnet.surroundings.clock().strftime("%Y-%m-%dT%H:%M:%SZ"),
        app=carnet.surroundings.app,
        schema=SCHEMA,
        past=tuple(log.id for log in logs if log.state == "retired"),
        ranges=tuple(_range(portion, known[portion.device].fingerprint) for portion in portions),
        have=outgoing.have(session, spaces),
        kept=outgoing.kept(session),
        want={log: (span,) for log, span in outgoing.gaps(session).items()},
        have_attachments=have_attachments,
        want_attachments=want_attachments,
        devices=tuple(certificate.read_certificate(known[author].certificate) for author in sorted(authors)),
        spaces=tuple(
            certificate.Space(space.id, space.name, space.region)
            for space in devices.spaces(session)
            if spaces is None or space.id in spaces
        ),
    )


def _range(portion: Portion, fingerprint: str) -> Range:
    return Range(portion.log, fingerprint, portion.space, portion.first, portion.last, portion.prev, portion.head)


def _filename(carnet: Carnet, manifest: Manifest) -> str:
    """2026-03-14_lozere_0042.carnet: the day in the room, whose it is, its number."""
    whose = re.sub(r"[^a-z0-9]+", "-", folded(manifest.sender.name)).strip("-")[:40] or "carnet"
    return f"{carnet.surroundings.today().isoformat()}_{whose}_{manifest.number:04}{EXTENSION}"


def _entry(carnet: Carnet, prepared: Prepared, path: str = "") -> ledger.Entry:
    return ledger.Entry(
        id=prepared.id,
        direction=ledger.OUT,
        sha256=sha256(prepared.data).hexdigest(),
        at=carnet.surroundings.clock().strftime("%Y-%m-%dT%H:%M:%SZ"),
        status="written" if path else "prepared",
        peer=prepared.peer.id,
        peer_name=prepared.peer.name,
        number=prepared.number,
        size=len(prepared.data),
        counts={"lines": prepared.lines, "written": prepared.written},
        path=path,
    )
