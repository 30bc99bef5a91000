"""The verified copies of a notebook, as a list reads: when, why, how much they hold."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from facilitator_app.i18n.words import _, plural
from facilitator_app.services import backup

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from facilitator_app.services.workspace import Carnet

_NAME = re.compile(r"(\d{4}-\d\d-\d\d_\d{6})\d*_([a-z-]+)")


@dataclass(frozen=True, slots=True)
class KeptCopy:
    """One copy: its file, when it was made (in the zone of the room), why, what it holds in words."""

    path: Path
    made: datetime | None
    reason: str
    holds: str


def kept_copies(carnet: Carnet) -> list[KeptCopy]:
    """The copies beside the file, the latest first. Opens each one: for a job."""
    return [_kept(carnet, found.path, found.counts) for found in backup.backups_of(carnet.workspace)]


def _kept(carnet: Carnet, path: Path, counts: Mapping[str, int]) -> KeptCopy:
    named = _NAME.match(path.name)
    if named is None:
        return KeptCopy(path, None, path.name, _holds(counts))
    made = datetime.strptime(named[1], "%Y-%m-%d_%H%M%S").replace(tzinfo=UTC)
    return KeptCopy(path, carnet.surroundings.local(made), _reason(named[2]), _holds(counts))


def _reason(word: str) -> str:
    reasons = {
        "fermeture": _("à la fermeture"),
        "import": _("avant un import"),
        "migration": _("avant une mise à jour"),
        "demande": _("à votre demande"),
        "restauration": _("avant une restauration"),
    }
    return reasons.get(word, word)


def _holds(counts: Mapping[str, int]) -> str:
    words = (
        plural(counts.get("rencontre", 0), _("{n} rencontre"), _("{n} rencontres")),
        plural(counts.get("person", 0), _("{n} personne"), _("{n} personnes")),
        plural(counts.get("outcome", 0), _("{n} note"), _("{n} notes")),
    )
    return ", ".join(words)
