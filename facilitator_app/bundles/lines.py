"""The lines of a bundle: operations as rows that chain from one known point to the next."""

from __future__ import annotations

from typing import NamedTuple


class Line(NamedTuple):
    """One row of a log: its number, its hash, the chain after it, its bytes (None: erased on request)."""

    seq: int
    sha: bytes
    chain: bytes
    text: bytes | None
