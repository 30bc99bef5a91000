"""Who works on this computer, as others may check it: six words, digits, the certificate to hand over."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from facilitator_app.bundles.certificate import EXTENSION
from facilitator_app.i18n.words import _
from facilitator_app.services import peers
from facilitator_app.storage import devices
from facilitator_app.storage.atomic import atomic_write

if TYPE_CHECKING:
    from pathlib import Path

    from facilitator_app.services.workspace import Carnet


@dataclass(frozen=True, slots=True)
class SpokenKey:
    """The key of a device for the telephone (six words) and for paper (25 digits in five groups)."""

    words: tuple[str, ...]
    digits: str


def spoken_key(carnet: Carnet) -> SpokenKey:
    """The key of this device in words and digits. Takes a moment the first time: it loads cryptography."""
    with carnet.database.read() as session:
        mine = next(device for device in devices.devices(session) if device.id == carnet.owner.device)
    keys = peers.keys_of(mine)
    return SpokenKey(keys.words(), keys.digits())


def certificate_name(carnet: Carnet) -> str:
    """What to call the file of this device's certificate, when nobody says otherwise."""
    return _("certificat-{name}").format(name=carnet.owner.name) + EXTENSION


def write_certificate(carnet: Carnet, path: Path) -> None:
    """Write the file by which others enrol this device. ``Problem`` when the disk refuses."""
    atomic_write(path, peers.my_certificate(carnet))
