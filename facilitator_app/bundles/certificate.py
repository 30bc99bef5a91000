"""The certificate of a device: the public file that a peer enrols; the coordinator's is the invitation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from facilitator_app.bundles.keys import PublicKeys

Role = Literal["facilitator", "coordinator"]


@dataclass(frozen=True)
class Space:
    """A working group's part of the notebook, or the national one."""

    id: str
    name: str
    region: str = ""


@dataclass(frozen=True)
class Certificate:
    """One device as it presents itself; its signature proves that it holds the private keys, nothing about its name."""

    device: str
    name: str
    role: Role
    keys: PublicKeys
    spaces: tuple[Space, ...]
    made: str
    document: bytes
    """The signed JSON object, exact and on one line: what is stored and forwarded."""
