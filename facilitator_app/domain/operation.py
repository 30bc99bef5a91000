"""One line of the change log: what one edit set, and which values it replaced. The line's bytes are the truth."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from facilitator_app.domain.strict_json import JsonFault, read_json

if TYPE_CHECKING:
    from collections.abc import Mapping

SCHEMA = 1
"""The version of the record kinds that this program writes into each line."""

ZERO = bytes(32)
"""What the chain of an empty log is."""

MAX_LINE = 1 << 20
MAX_CHANGES = 2000
_NAME = re.compile(r"[a-z_][a-z0-9_]{0,40}")
_ID = re.compile(r"[0-9a-f]{32}(/[0-9a-f]{32})?")
_DOT = re.compile(r"[0-9a-f]{32}\.[1-9][0-9]{0,15}")
_AT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z")


@dataclass(frozen=True, slots=True)
class Assignment:
    """Fields of one record set by an operation.

    ``over`` names, field by field, the dots ("log.seq") whose values it replaces; ``seen`` is
    filled where the record is deleted: the values known at that moment.
    """

    kind: str
    id: str
    values: Mapping[str, Any]
    over: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    seen: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Operation:
    """One edit of one person: ``at`` is UTC, for display only; ``nonce`` keeps an erased line's hash mute."""

    seq: int
    at: str
    by: str
    nonce: str
    do: tuple[Assignment, ...]
    schema: int = SCHEMA


def encode(operation: Operation) -> bytes:
    """The bytes of the line, without its end; they are hashed and signed, and never written anew."""
    line = {
        "seq": operation.seq,
        "at": operation.at,
        "schema": operation.schema,
        "nonce": operation.nonce,
        "by": operation.by,
        "do": [_written(assignment) for assignment in operation.do],
    }
    return json.dumps(line, ensure_ascii=False, separators=(",", ":")).encode()


def _written(assignment: Assignment) -> dict[str, Any]:
    entry: dict[str, Any] = {"kind": assignment.kind, "id": assignment.id, "set": dict(assignment.values)}
    if assignment.over:
        entry["over"] = {name: list(dots) for name, dots in assignment.over.items()}
    if assignment.seen:
        entry["seen"] = list(assignment.seen)
    return entry


def decode(line: bytes) -> Operation:
    """The operation in ``line``; ``JsonFault`` when it is not one. Unknown kinds and fields are legal."""
    entry = read_json(line, MAX_LINE)
    try:
        return _operation(entry)
    except (KeyError, TypeError, AttributeError) as fault:
        message = f"not an operation: {fault!r}"
        raise JsonFault(message) from fault


def _operation(entry: dict[str, Any]) -> Operation:
    seq, at, schema, by, nonce = entry["seq"], entry["at"], entry["schema"], entry.get("by", ""), entry["nonce"]
    _require(type(seq) is int and seq > 0 and type(schema) is int and schema > 0, "seq or schema")
    _require(isinstance(by, str) and isinstance(nonce, str) and bool(_AT.fullmatch(at)), "at, by or nonce")
    done = entry["do"]
    _require(isinstance(done, list) and 0 < len(done) <= MAX_CHANGES, "number of changes")
    return Operation(seq, at, by, nonce, tuple(_assignment(change) for change in done), schema)


def _assignment(change: dict[str, Any]) -> Assignment:
    kind, record_id, values = change["kind"], change["id"], change["set"]
    _require(bool(_NAME.fullmatch(kind)) and bool(_ID.fullmatch(record_id)), "kind or identity")
    _require(isinstance(values, dict) and all(map(_NAME.fullmatch, values)), "field names")
    over = {name: _dots(dots) for name, dots in change.get("over", {}).items()}
    _require(over.keys() <= values.keys(), "over names a field that is not set")
    return Assignment(kind, record_id, values, over, _dots(change.get("seen", [])))


def _dots(dots: list[str]) -> tuple[str, ...]:
    _require(type(dots) is list and all(map(_DOT.fullmatch, dots)), "dots")
    return tuple(dots)


def _require(holds: bool, what: str) -> None:  # noqa: FBT001 - reads as a sentence at each call
    if not holds:
        message = f"not an operation: {what}"
        raise JsonFault(message)


def line_hash(line: bytes) -> bytes:
    """The SHA-256 of a line; it stays when the line itself is erased."""
    return sha256(line).digest()


def chained(previous: bytes, hash_of_line: bytes) -> bytes:
    """The chain after one more line: any change to any earlier line changes it."""
    return sha256(previous + hash_of_line).digest()
