"""Where exchanges stand: correspondents and what they hold, the history of files, gaps and conflicts."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from facilitator_app.i18n.words import _
from facilitator_app.services import peers
from facilitator_app.services.exchange_contents import Contents, to_send
from facilitator_app.services.workspace import COORDINATOR
from facilitator_app.storage import acknowledgement, devices, ledger, merge, outgoing

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from facilitator_app.domain.identity import RecordId
    from facilitator_app.services.workspace import Carnet
    from facilitator_app.storage.database import Work
    from facilitator_app.storage.devices import Device


@dataclass(frozen=True, slots=True, kw_only=True)
class Correspondent:
    """Another device: the six words of its keys, how much we wrote that it lacks, what it acknowledged.

    ``until``: when the last line it holds was written; ``receipt`` and ``heard_at``: number and arrival of the
    last file it sent; ``owed``: it sent something since our last file for it. ``sent`` and ``sent_at``: our last
    file for it; ``awaited``: no receipt covers that file yet. Instants are local.
    """

    device: Device
    words: tuple[str, ...]
    lacking: int = 0
    until: datetime | None = None
    receipt: int = 0
    heard_at: datetime | None = None
    owed: bool = False
    sent: int = 0
    sent_at: datetime | None = None
    awaited: bool = False

    @property
    def name(self) -> str:
        """What its owner is called."""
        return self.device.name

    @property
    def verified(self) -> bool:
        """Whether its six words were compared."""
        return self.device.state == devices.VERIFIED

    @property
    def trusted(self) -> bool:
        """Whether files may be sent to it and received from it."""
        return self.device.trusted

    @property
    def pending(self) -> bool:
        """Whether it introduced itself and waits to be accepted."""
        return self.device.state == devices.PENDING

    @property
    def is_coordinator(self) -> bool:
        """Whether it is the national coordinator's."""
        return self.device.role == COORDINATOR


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """One file that came or went. ``at`` is local; ``held``: the correspondent has acknowledged it."""

    id: str
    outgoing: bool
    name: str
    number: int
    at: datetime
    size: int
    status: str
    held: bool = False
    counts: Mapping[str, int] = field(default_factory=dict)
    reason: str = ""

    @property
    def carries(self) -> int:
        """How many lines it carried; none makes it a receipt."""
        return sum(count for name, count in self.counts.items() if name != "written")


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """Everything the page of exchanges shows. ``main`` is whom we mostly write to; ``contents`` is what it lacks."""

    correspondents: tuple[Correspondent, ...] = ()
    passages: tuple[Passage, ...] = ()
    gaps: tuple[str, ...] = ()
    conflicts: int = 0
    main: Correspondent | None = None
    contents: Contents = field(default_factory=Contents)


def overview(carnet: Carnet) -> Overview:
    """How exchanges stand now. Reads the log: a screen asks for it in a job."""
    everyone = correspondents(carnet)
    main = next((one for one in everyone if one.is_coordinator and one.trusted), None)
    with carnet.database.read() as session:
        passages = _passages(carnet, session)
        gaps = tuple(_gaps(session))
        conflicts = merge.conflicts(session.connection())
    contents = to_send(carnet, main.device) if main else Contents()
    return Overview(
        correspondents=everyone, passages=passages, gaps=gaps, conflicts=conflicts, main=main, contents=contents
    )


def correspondents(carnet: Carnet) -> tuple[Correspondent, ...]:
    """Everyone known: the coordinator first, then those accepted, by name."""
    found = peers.peers(carnet)
    with carnet.database.read() as session:
        history = ledger.entries(session)
        every = [_correspondent(carnet, session, device, history) for device in found]
    return tuple(sorted(every, key=lambda one: (not one.trusted, not one.is_coordinator, one.name.casefold())))


def _correspondent(carnet: Carnet, session: Work, device: Device, history: Sequence[ledger.Entry]) -> Correspondent:
    me = carnet.owner.device
    came = next((e for e in history if e.direction == ledger.IN and e.peer == device.id), None)
    went = next((e for e in history if e.direction == ledger.OUT and e.peer == device.id), None)
    until = acknowledgement.held_until(session, me, device.id)
    return Correspondent(
        device=device,
        words=peers.words_of(device),
        lacking=outgoing.lines_since(session, me, device.id),
        until=_local(carnet, until) if until else None,
        receipt=came.number if came else 0,
        heard_at=_local(carnet, came.at) if came else None,
        owed=came is not None and (went is None or went.at < came.at),
        sent=went.number if went else 0,
        sent_at=_local(carnet, went.at) if went else None,
        awaited=went is not None and not _held(went, acknowledgement.held(session, me, device.id)),
    )


def _passages(carnet: Carnet, session: Work) -> tuple[Passage, ...]:
    me, history = carnet.owner.device, _without_first_tries(ledger.entries(session))
    held: dict[RecordId | None, int] = {
        e.peer: acknowledgement.held(session, me, e.peer) for e in history if e.peer is not None
    }
    return tuple(
        Passage(
            id=f"{entry.direction}:{entry.id}",
            outgoing=entry.direction == ledger.OUT,
            name=entry.peer_name,
            number=entry.number,
            at=_local(carnet, entry.at),
            size=entry.size,
            status=entry.status,
            held=entry.counts.get("lines", 0) > 0 and _held(entry, held.get(entry.peer, 0)),
            counts=entry.counts,
            reason=entry.reason,
        )
        for entry in history
    )


def _without_first_tries(history: Sequence[ledger.Entry]) -> list[ledger.Entry]:
    """A file that was refused at first and applied later is told once."""
    applied = {entry.sha256 for entry in history if entry.status == "applied"}
    return [entry for entry in history if entry.status not in {"pending", "refused"} or entry.sha256 not in applied]


def _held(entry: ledger.Entry, held: int) -> bool:
    """Whether a peer that holds so many of our lines has what this file carried."""
    return entry.counts.get("written", 0) <= held


def _gaps(session: Work) -> list[str]:
    """What is missing before that which waits, in words."""
    names = {device.id: device.name for device in devices.devices(session)}
    writers: dict[RecordId, RecordId] = merge.owners(session.connection())
    sentence = _("Il manque {n} modifications de {name} avant celles qui sont arrivées : demandez un envoi complet "
                 "(« tout renvoyer »). Ce qui est arrivé est gardé.")  # fmt: skip
    return [
        sentence.format(n=last - first + 1, name=names.get(writers.get(log, log), "?"))
        for log, (first, last) in sorted(outgoing.gaps(session).items())
    ]


def _local(carnet: Carnet, instant: str) -> datetime:
    return carnet.surroundings.local(datetime.fromisoformat(instant))
