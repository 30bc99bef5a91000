"""How people are received at a rencontre: whether they may sign on the screen, and the word that welcomes them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from facilitator_app.domain.identity import RecordId, derived
from facilitator_app.domain.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Reception(Record):
    """The identity is ``reception_id(rencontre)``. Without one, paper is signed, and the screen only records.

    A record of its own: it changes nothing of what documents say of the rencontre.
    """

    kind: ClassVar[str] = "reception"

    rencontre: RecordId | None = None
    signing: bool = False
    """Whether signatures are taken on the screen; off unless somebody chose it."""
    welcome: str = ""
    """What the reception screen says to those who arrive; "" for its ordinary words."""


def reception_id(rencontre: RecordId) -> RecordId:
    """The identity of the reception of a rencontre: two laptops that choose it choose the same one."""
    return derived("reception", rencontre)
