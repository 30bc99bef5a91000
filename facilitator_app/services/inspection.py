"""What is inside a received file: who signed it, for whom, what it carries, what is missing before it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from facilitator_app.services.exchange_in import opened
from facilitator_app.storage import devices, outgoing

if TYPE_CHECKING:
    from collections.abc import Mapping

    from facilitator_app.bundles.bundle import Bundle
    from facilitator_app.services.workspace import Carnet


@dataclass(frozen=True, slots=True, kw_only=True)
class RangeSeen:
    """Lines of one log in a file: who wrote them, from where to where, how many earlier ones we lack."""

    author: str
    space: str
    first: int
    last: int
    missing_before: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspection:
    """A verified file. ``to`` are names, or fingerprints of devices unknown here; ``made`` is UTC.

    ``attachments``: how many attached files it carries.
    """

    id: str
    kind: str
    sender: str
    fingerprint: str
    to: tuple[str, ...]
    number: int
    made: str
    app: str
    ranges: tuple[RangeSeen, ...]
    attachments: int

    @property
    def lines(self) -> int:
        """How many changes it carries."""
        return sum(seen.last - seen.first + 1 for seen in self.ranges)

    @property
    def missing(self) -> int:
        """How many earlier changes we lack."""
        return sum(seen.missing_before for seen in self.ranges)


def inspected(carnet: Carnet, data: bytes) -> Inspection:
    """What ``data`` holds, verified whole; nothing is changed. ``Problem`` for each reason to refuse it."""
    bundle = opened(carnet, data)
    manifest = bundle.manifest
    with carnet.database.read() as session:
        names = {device.fingerprint: device.name for device in devices.devices(session)}
        spaces: dict[str, str] = {space.id: space.name for space in devices.spaces(session)}
        held: dict[str, int] = {log: seq for log, seq in outgoing.have(session, None).items()}  # noqa: C416 - identities as plain text
    names |= {certificate.keys.fingerprint: certificate.name for certificate in manifest.devices}
    spaces |= {space.id: space.name for space in manifest.spaces}
    return Inspection(
        id=manifest.id,
        kind=manifest.kind,
        sender=manifest.sender.name,
        fingerprint=manifest.sender.fingerprint,
        to=tuple(names.get(fingerprint, fingerprint) for fingerprint in manifest.to),
        number=manifest.number,
        made=manifest.made,
        app=manifest.app,
        ranges=_ranges(bundle, names, spaces, held),
        attachments=len(bundle.attachments),
    )


def _ranges(
    bundle: Bundle, names: Mapping[str, str], spaces: Mapping[str, str], held: Mapping[str, int]
) -> tuple[RangeSeen, ...]:
    return tuple(
        RangeSeen(
            author=names.get(span.device, span.device),
            space=spaces.get(span.space, span.space),
            first=span.first,
            last=span.last,
            missing_before=max(0, span.first - 1 - held.get(span.log, 0)),
        )
        for span in bundle.manifest.ranges
    )
