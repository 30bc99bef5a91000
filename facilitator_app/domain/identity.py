"""Identities: random for what people make, derived for reference lists, paired for one thing about two."""

from __future__ import annotations

from hashlib import sha256
from typing import NewType

RecordId = NewType("RecordId", str)
"""32 hexadecimal digits, or two such identities joined by "/" (one person at one half-day)."""


def derived(kind: str, code: str) -> RecordId:
    """The identity of the reference record ``code``: the same on every computer, so two never meet as strangers."""
    return RecordId(sha256(f"{kind}:{code}".encode()).hexdigest()[:32])


def pair(first: RecordId, second: RecordId) -> RecordId:
    """The identity of the record about ``first`` and ``second``: two laptops that make it make the same one."""
    return RecordId(f"{first}/{second}")


def is_pair(record_id: RecordId) -> bool:
    """Whether the identity is that of a record about two things, which can be made again."""
    return "/" in record_id


def halves(record_id: RecordId) -> tuple[RecordId, RecordId]:
    """The two identities of a paired one."""
    first, _, second = record_id.partition("/")
    return RecordId(first), RecordId(second)


NATIONAL_SPACE = derived("space", "national")
"""The space of the national catalogue, written by the coordinator."""

BUILTIN_DEVICE = RecordId("0" * 32)
"""The author of the reference lists that ship with the program."""
