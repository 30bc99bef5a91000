"""What the tests of bundles are made of: devices, logs of operations, and the bundles between them."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence

from facilitator_app.bundles.bundle import Bundle
from facilitator_app.bundles.certificate import Certificate, Space, certify
from facilitator_app.bundles.keys import DeviceKeys, PublicKeys
from facilitator_app.bundles.lines import Line
from facilitator_app.bundles.manifest import Manifest, Range, Sender
from facilitator_app.domain.operation import ZERO, Assignment, Operation, chained, encode, line_hash

LOZERE = DeviceKeys.from_seed(b"Animatrice-48...")
NATIONAL = DeviceKeys.from_seed(b"Coordination.---")
DROME = DeviceKeys.from_seed(b"Animateur-26....")
STRANGER = DeviceKeys.from_seed(b"Personne-connue.")
MADE = "2026-03-14T17:45:00Z"
KNOWN: Mapping[str, PublicKeys] = {keys.fingerprint: keys.public for keys in (LOZERE, NATIONAL, DROME)}


def identity(text: str) -> str:
    return hashlib.md5(text.encode(), usedforsecurity=False).hexdigest()


def an_operation(seq: int, text: str = "Mutualiser l’ingénierie entre territoires") -> Operation:
    change = Assignment("outcome", identity(f"outcome {seq}"), {"axis": 3, "text": f"{text} ({seq})", "agreed": True})
    return Operation(seq, "2026-03-14T09:21:07.123Z", identity("Die"), "mSWjb0lK2Q4a", (change,), schema=7)


def a_log(texts: Sequence[bytes | None], first: int = 1, prev: bytes = ZERO) -> tuple[Line, ...]:
    lines, after = [], prev
    for seq, text in enumerate(texts, first):
        sha = line_hash(text if text is not None else f"erased {seq}".encode())
        after = chained(after, sha)
        lines.append(Line(seq, sha, after, text))
    return tuple(lines)


def a_day(operations: int = 5) -> tuple[Line, ...]:
    return a_log([encode(an_operation(seq)) for seq in range(1, operations + 1)])


def a_range(lines: Sequence[Line], keys: DeviceKeys = LOZERE, log: str = "log", prev: bytes = ZERO) -> Range:
    return Range(identity(log), keys.fingerprint, "national", lines[0].seq, lines[-1].seq, prev, lines[-1].chain)


def a_certificate(keys: DeviceKeys = LOZERE, name: str = "Zoé Chabert, Lozère") -> Certificate:
    space = Space("lozere", "Groupe de Lozère", "76")
    return certify(keys, identity(name), name, "facilitator", (space,), MADE)


def a_manifest(keys: DeviceKeys = LOZERE, to: Sequence[DeviceKeys] = (NATIONAL,), **said: object) -> Manifest:
    usual = {
        "id": identity("bundle"),
        "kind": "normal",
        "sender": Sender(keys.fingerprint, "Zoé Chabert, Lozère"),
        "to": tuple(reader.fingerprint for reader in to),
        "self_log": identity("log"),
        "number": 42,
        "made": MADE,
        "app": "0.1.0",
        "schema": 7,
        "devices": (a_certificate(keys),),
    }
    return Manifest(**(usual | said))


def a_bundle(lines: tuple[Line, ...] | None = None, **said: object) -> Bundle:
    lines = a_day() if lines is None else lines
    return Bundle(a_manifest(**({"ranges": (a_range(lines),)} | said)), (lines,))
