"""The minutes of the past rencontre of the sample workspace: closed, put right once, handed on, approved."""

from __future__ import annotations

from dataclasses import replace
from datetime import time
from typing import TYPE_CHECKING

from facilitator_app.domain.edit import Edit
from facilitator_app.domain.minutes import Means
from facilitator_app.domain.rencontre import Rencontre
from facilitator_app.i18n.words import _
from facilitator_app.services import attendance, minutes_delivery, minutes_versions
from facilitator_app.services.sample_files import lines_of

if TYPE_CHECKING:
    from facilitator_app.domain.identity import RecordId
    from facilitator_app.services.sample_files import Words
    from facilitator_app.services.workspace import Carnet

RECTIFIED_AFTER = 6
"""Days from the rencontre to the version that puts the first one right."""
RECTIFIED_AT = time(9, 15)
_STILL_WAITING = 3
"""How many of those who came have not received the second version yet."""


def close_first(carnet: Carnet, rencontre: RecordId, key: str) -> None:
    """Close the minutes with the mistakes that were found later, and send them to everybody who came."""
    found = _rencontre(carnet, rencontre)
    carnet.library.perform(_essential(found, lines_of("rectifications.csv", key), then="avant", now="après"))
    carnet.library.perform(minutes_versions.closing(carnet, _rencontre(carnet, rencontre)))
    _send(carnet, rencontre)


def rectify(carnet: Carnet, rencontre: RecordId, key: str) -> None:
    """Put the mistakes right in a second version, and send it to most of them."""
    found, lines = _rencontre(carnet, rencontre), lines_of("rectifications.csv", key)
    carnet.library.perform(_essential(found, lines, then="après", now="avant"))
    reason = " ".join(line["motif"] for line in lines)
    carnet.library.perform(minutes_versions.closing(carnet, _rencontre(carnet, rencontre), reason))
    _send(carnet, rencontre, _STILL_WAITING)


def approve(carnet: Carnet, rencontre: RecordId) -> None:
    """Approve them as the next rencontre begins."""
    version = minutes_versions.latest(carnet.library, rencontre)
    if version is not None:
        how, today = _("en début de séance"), carnet.library.today()
        carnet.library.perform(minutes_versions.approving(version, _rencontre(carnet, rencontre), today, how))


def _rencontre(carnet: Carnet, identity: RecordId) -> Rencontre:
    found = carnet.library.get(Rencontre, identity)
    if found is None:
        raise ValueError(identity)
    return found


def _essential(rencontre: Rencontre, lines: list[Words], *, then: str, now: str) -> Edit:
    """The edit that writes ``then`` in the essential where ``now`` stands."""
    text = rencontre.essential
    for line in lines:
        text = text.replace(line[now], line[then])
    return Edit.between(_("Écrire l’essentiel"), rencontre, replace(rencontre, essential=text))


def _send(carnet: Carnet, rencontre: RecordId, waiting: int = 0) -> None:
    version = minutes_versions.latest(carnet.library, rencontre)
    sheet = attendance.sheet_of(carnet.library, rencontre)
    came = minutes_delivery.participants(sheet, came=True)
    if version is not None:
        served = came[: len(came) - waiting]
        today = carnet.library.today()
        carnet.library.perform(minutes_delivery.delivering(carnet.library, version, served, today, Means.EMAIL.value))
