"""The installations this one knows: itself, its peers, and the spaces each of them works in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import delete, select

from facilitator_app.storage.rows import DeviceRow, DeviceSpaceRow, SpaceRow

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy.orm import Session

    from facilitator_app.domain.identity import RecordId

PENDING, ENROLLED, VERIFIED, REVOKED, SELF = "pending", "enrolled", "verified", "revoked", "self"
TRUSTED = frozenset({ENROLLED, VERIFIED, SELF})
"""States of a device whose bundles are applied."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Device:
    """One installation: its keys, what is known of its owner, how far it is trusted."""

    id: RecordId
    name: str
    role: str
    state: str
    fingerprint: str
    sign_key: bytes
    age_recipient: str
    certificate: bytes
    enrolled_at: str = ""
    verified_at: str = ""
    verified_how: str = ""
    revoked_at: str = ""
    spaces: tuple[RecordId, ...] = ()

    @property
    def trusted(self) -> bool:
        """Whether what it sends is applied."""
        return self.state in TRUSTED


@dataclass(frozen=True, slots=True, kw_only=True)
class Space:
    """A working group's space, by name."""

    id: RecordId
    name: str
    region: str = ""


def devices(session: Session) -> list[Device]:
    """Every known installation, this one included."""
    spaces: dict[RecordId, list[RecordId]] = {}
    for row in session.execute(select(DeviceSpaceRow.device, DeviceSpaceRow.space)):
        spaces.setdefault(row.device, []).append(row.space)
    rows = session.scalars(select(DeviceRow).order_by(DeviceRow.name))
    return [_device(row, tuple(sorted(spaces.get(row.id, ())))) for row in rows]


def keep_device(session: Session, device: Device) -> None:
    """Add an installation, or write anew what is known of it."""
    names = ("id", "name", "role", "state", "fingerprint", "sign_key", "age_recipient", "certificate",
             "enrolled_at", "verified_at", "verified_how", "revoked_at")  # fmt: skip
    session.merge(DeviceRow(**{name: getattr(device, name) for name in names}))
    session.execute(delete(DeviceSpaceRow).where(DeviceSpaceRow.device == device.id))
    session.add_all(DeviceSpaceRow(device=device.id, space=space) for space in device.spaces)


def spaces(session: Session) -> list[Space]:
    """Every space heard of."""
    rows = session.scalars(select(SpaceRow).order_by(SpaceRow.name))
    return [Space(id=row.id, name=row.name, region=row.region) for row in rows]


def keep_spaces(session: Session, heard: Iterable[Space]) -> None:
    """Add spaces, or write their names anew."""
    for space in heard:
        session.merge(SpaceRow(id=space.id, name=space.name, region=space.region))


def _device(row: DeviceRow, in_spaces: tuple[RecordId, ...]) -> Device:
    return Device(
        id=row.id,
        name=row.name,
        role=row.role,
        state=row.state,
        fingerprint=row.fingerprint,
        sign_key=row.sign_key,
        age_recipient=row.age_recipient,
        certificate=row.certificate,
        enrolled_at=row.enrolled_at,
        verified_at=row.verified_at,
        verified_how=row.verified_how,
        revoked_at=row.revoked_at,
        spaces=in_spaces,
    )
