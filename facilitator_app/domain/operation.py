"""One line of the change log: what one edit set, and which values it replaced. The line's bytes are the truth."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from facilitator_app.domain.strict_json import MAX_INTEGER, JsonRefused, read_shallow_json, write_json
from facilitator_app.i18n.words import _

if TYPE_CHECKING:
    from collections.abc import Mapping

SCHEMA = 1
"""The version of the record kinds that this program writes into each line."""

ZERO = bytes(32)
"""What the chain of an empty log is."""

MAX_LINE = 1 << 20
"""Bytes of one line, without its line feed."""

MAX_CHANGES = 2_000
MAX_DOTS = 2_000
"""Dots that one list may name."""

MAX_DEPTH = 4
"""Lists and objects inside one another in a value."""


@dataclass(frozen=True, slots=True)
class Assignment:
    """Fields of one record set by an operation: text, integer, boolean, ``None``, a small list or object of those.

    ``over`` names, field by field, the dots ("log.seq") whose values it replaces; ``seen`` is
    filled where the record is deleted: the values that the person had before their eyes.
    """

    kind: str
    id: str
    values: Mapping[str, Any]
    over: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    seen: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Operation:
    """One edit of one device (``by``): ``at`` is UTC, for display only; each record is named once in ``do``.

    ``nonce``: 12 to 32 random characters, so that the hash of an erased line lets nobody guess the line.
    """

    seq: int
    at: str
    by: str | None
    nonce: str
    do: tuple[Assignment, ...]
    schema: int = SCHEMA


class LineTooLong(JsonRefused):
    """What was to be written in one line is more than any carnet reads in one."""


def encode(operation: Operation) -> bytes:
    """The line of ``operation``, without its end: bytes to store, chain, sign and send as they are, never anew.

    Raises:
        LineTooLong: over 1 MiB, or more than 2,000 records.
        JsonRefused: ``decode`` would refuse the line on every other device; nothing may be stored.

    """
    entry = _entry(operation)
    line = write_json(entry)
    if len(line) > MAX_LINE or len(operation.do) > MAX_CHANGES:
        raise LineTooLong(_("Une modification y est plus longue que permis."))
    _operation(entry)
    return line


def decode(line: bytes) -> Operation:
    """The operation written on ``line``. Kinds, fields and members of a later version are legal.

    Raises:
        JsonRefused: no Carnet writes such a line.

    """
    return _operation(read_shallow_json(line, limit=MAX_LINE))


def line_hash(line: bytes) -> bytes:
    """The SHA-256 of a line; it stays when the line itself is erased."""
    return sha256(line).digest()


def chained(previous: bytes, hash_of_line: bytes) -> bytes:
    """The chain after one more line: any change to any earlier line changes it."""
    return sha256(previous + hash_of_line).digest()


def is_instant(text: str) -> bool:
    """Whether ``text`` is an instant in UTC that exists, in the one form we write."""
    if not _INSTANT(text):
        return False
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True


_INSTANT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,6})?Z").fullmatch
_NONCE = re.compile(r"[A-Za-z0-9_-]{12,32}").fullmatch
_DEVICE = re.compile(r"[0-9a-f]{32}").fullmatch
_RECORD = re.compile(r"[0-9a-f]{32}(/[0-9a-f]{32})?").fullmatch
_NAME = re.compile(r"[a-z_][a-z0-9_]{0,40}").fullmatch
_DOT = re.compile(r"[0-9a-f]{32}\.[1-9][0-9]{0,17}").fullmatch


def _entry(operation: Operation) -> dict[str, Any]:
    return {
        "seq": operation.seq,
        "at": operation.at,
        "schema": operation.schema,
        "nonce": operation.nonce,
        "by": operation.by,
        "do": [_written(assignment) for assignment in operation.do],
    }


def _written(assignment: Assignment) -> dict[str, Any]:
    entry: dict[str, Any] = {"kind": assignment.kind, "id": assignment.id, "set": dict(assignment.values)}
    if assignment.over:
        entry["over"] = {name: list(dots) for name, dots in assignment.over.items()}
    if assignment.seen:
        entry["seen"] = list(assignment.seen)
    return entry


def _operation(entry: Any) -> Operation:
    try:
        seq, at, schema = entry["seq"], entry["at"], entry["schema"]
        nonce, by, do = entry["nonce"], entry["by"], entry["do"]
        known = is_instant(at) and _NONCE(nonce) and (by is None or _DEVICE(by))
    except (KeyError, TypeError) as error:
        raise _refused() from error
    if not (known and _count(seq) and _count(schema) and type(do) is list and 0 < len(do) <= MAX_CHANGES):
        raise _refused()
    made = tuple([_assignment(change) for change in do])
    if len({(assignment.kind, assignment.id) for assignment in made}) != len(made):
        raise _refused()
    return Operation(seq, at, by, nonce, made, schema)


def _assignment(change: Any) -> Assignment:
    try:
        kind, id, values = change["kind"], change["id"], change["set"]
        known = _NAME(kind) and _RECORD(id)
        over, seen = change.get("over"), change.get("seen")
    except (KeyError, TypeError, AttributeError) as error:
        raise _refused() from error
    if not (known and type(values) is dict and values):
        raise _refused()
    for name, value in values.items():
        if not _NAME(name):
            raise _refused()
        if type(value) is not str:
            _check_value(value, MAX_DEPTH)
    return Assignment(kind, id, values, _over(over, values), _dots(seen) if seen is not None else ())


def _over(over: Any, values: dict[str, Any]) -> dict[str, tuple[str, ...]]:
    if over is None:
        return {}
    if type(over) is not dict or not over.keys() <= values.keys():
        raise _refused()
    return {name: _dots(dots) for name, dots in over.items()}


def _dots(dots: Any) -> tuple[str, ...]:
    if type(dots) is not list or not 0 < len(dots) <= MAX_DOTS:
        raise _refused()
    try:
        known = all(_DOT(dot) for dot in dots)
    except TypeError as error:
        raise _refused() from error
    if not known:
        raise _refused()
    return tuple(dots)


def _check_value(value: Any, depth: int) -> None:
    if value is None or type(value) in (str, bool):
        return
    if type(value) is int:
        if not -MAX_INTEGER - 1 <= value <= MAX_INTEGER:
            raise _refused()
        return
    if type(value) not in (list, dict) or depth == 0:
        raise _refused()
    if type(value) is dict and not all(type(name) is str for name in value):
        raise _refused()
    for inner in value.values() if type(value) is dict else value:
        _check_value(inner, depth - 1)


def _count(value: Any) -> bool:
    return type(value) is int and 0 < value <= MAX_INTEGER


def _refused() -> JsonRefused:
    return JsonRefused(_("Une modification y est écrite d’une façon interdite."))
