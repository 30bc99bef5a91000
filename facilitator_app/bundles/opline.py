"""The operation line: one save of one person, as the exact bytes that are stored, chained and sent."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from facilitator_app.bundles.fields import is_instant
from facilitator_app.bundles.problems import AlteredProblem
from facilitator_app.bundles.strict_json import MAX_INTEGER, JsonRefused, read_shallow_json, write_json
from facilitator_app.i18n.words import _

if TYPE_CHECKING:
    from collections.abc import Mapping

ZERO = bytes(32)
"""The chain before the first operation of a log."""


@dataclass(frozen=True)
class Limits:
    """How much one line may hold."""

    line: int = 1 << 20
    """Bytes of one line, without its line feed."""
    changes: int = 2_000
    dots: int = 2_000
    """Dots that one list may name."""
    depth: int = 4
    """Lists and objects inside one another in a value."""


LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class OpChange:
    """What one operation says of one record; ``over`` names the dots ("log.seq") that each value replaces."""

    kind: str
    id: str
    """32 hexadecimal digits, or two such joined by "/" for a row that links two records."""
    values: Mapping[str, Any]
    """The member ``set``: text, integer, boolean, None, or a small list or object of those."""
    over: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    seen: tuple[str, ...] = ()
    """With ``{"_life": "deleted"}``: the dots of the record that the person had before their eyes."""


@dataclass(frozen=True, slots=True)
class Operation:
    """One save: number in its log, instant (UTC, display only), schema, nonce, author's person id, changes."""

    seq: int
    at: str
    schema: int
    nonce: str
    """72 random bits in base64url (12 characters): the hash of an erased line lets nobody guess the line."""
    by: str | None
    do: tuple[OpChange, ...]


def line_sha(line: bytes) -> bytes:
    """The 32 bytes that stand for ``line`` in the chain, also after the line is erased."""
    return hashlib.sha256(line).digest()


def chain(previous: bytes, sha: bytes) -> bytes:
    """The chain after the line of hash ``sha``, given the chain before it."""
    return hashlib.sha256(previous + sha).digest()


def encode(operation: Operation, limits: Limits = LIMITS) -> bytes:
    """The line of ``operation``, without its line feed: bytes to store, chain and send as they are.

    Raises:
        ValueError: ``decode`` would refuse the line on every other device; nothing may be stored.

    """
    line = write_json(_line_object(operation))
    if len(line) > limits.line:
        raise ValueError(len(line))
    _operation(_line_object(operation), limits)
    return line


def decode(line: bytes, limits: Limits = LIMITS) -> Operation:
    """The operation written on ``line``. Kinds, fields and members of a later version are legal.

    Raises:
        AlteredProblem: no Carnet writes such a line.

    """
    try:
        return _operation(read_shallow_json(line, limit=limits.line), limits)
    except JsonRefused as refused:
        raise AlteredProblem(refused.detail) from refused
    except _NotAnOperation as refused:
        raise AlteredProblem(_("Une modification y est écrite d’une façon interdite.")) from refused


class _NotAnOperation(ValueError):
    """The first thing found that is not as it must be."""


_NONCE = re.compile(r"[A-Za-z0-9_-]{12,32}").fullmatch
_PERSON = re.compile(r"[0-9a-f]{32}").fullmatch
_RECORD = re.compile(r"[0-9a-f]{32}(/[0-9a-f]{32})?").fullmatch
_NAME = re.compile(r"[a-z_][a-z0-9_]{0,40}").fullmatch
_DOT = re.compile(r"[0-9a-f]{32}\.[1-9][0-9]{0,17}").fullmatch


def _line_object(operation: Operation) -> dict[str, Any]:
    return {
        "seq": operation.seq,
        "at": operation.at,
        "schema": operation.schema,
        "nonce": operation.nonce,
        "by": operation.by,
        "do": [_change_object(change) for change in operation.do],
    }


def _change_object(change: OpChange) -> dict[str, Any]:
    written: dict[str, Any] = {"kind": change.kind, "id": change.id, "set": dict(change.values)}
    if change.over:
        written["over"] = {name: list(dots) for name, dots in change.over.items()}
    if change.seen:
        written["seen"] = list(change.seen)
    return written


def _operation(value: Any, limits: Limits) -> Operation:
    try:
        seq, at, schema = value["seq"], value["at"], value["schema"]
        nonce, by, do = value["nonce"], value["by"], value["do"]
        known = is_instant(at) and _NONCE(nonce) and (by is None or _PERSON(by))
    except (KeyError, TypeError) as error:
        raise _NotAnOperation from error
    if not (known and _count(seq) and _count(schema) and type(do) is list and 0 < len(do) <= limits.changes):
        raise _NotAnOperation
    return Operation(seq, at, schema, nonce, by, tuple([_change(change, limits) for change in do]))


def _change(value: Any, limits: Limits) -> OpChange:
    try:
        kind, id, values = value["kind"], value["id"], value["set"]
        known = _NAME(kind) and _RECORD(id)
        over, seen = value.get("over"), value.get("seen")
    except (KeyError, TypeError, AttributeError) as error:
        raise _NotAnOperation from error
    if not (known and type(values) is dict and values):
        raise _NotAnOperation
    for name, inner in values.items():
        if not _NAME(name):
            raise _NotAnOperation
        if type(inner) is not str:
            _check_value(inner, limits.depth)
    return OpChange(kind, id, values, _over(over, values, limits), _dots(seen, limits) if seen is not None else ())


def _over(value: Any, values: dict[str, Any], limits: Limits) -> dict[str, tuple[str, ...]]:
    if value is None:
        return {}
    if type(value) is not dict or not value.keys() <= values.keys():
        raise _NotAnOperation
    return {name: _dots(dots, limits) for name, dots in value.items()}


def _dots(value: Any, limits: Limits) -> tuple[str, ...]:
    if type(value) is not list or not 0 < len(value) <= limits.dots:
        raise _NotAnOperation
    try:
        known = all(_DOT(dot) for dot in value)
    except TypeError as error:
        raise _NotAnOperation from error
    if not known:
        raise _NotAnOperation
    return tuple(value)


def _check_value(value: Any, depth: int) -> None:
    if value is None or type(value) in (str, bool):
        return
    if type(value) is int:
        if not -MAX_INTEGER - 1 <= value <= MAX_INTEGER:
            raise _NotAnOperation
        return
    if type(value) not in (list, dict) or depth == 0:
        raise _NotAnOperation
    if type(value) is dict and not all(type(name) is str for name in value):
        raise _NotAnOperation
    for inner in value.values() if type(value) is dict else value:
        _check_value(inner, depth - 1)


def _count(value: Any) -> bool:
    return type(value) is int and 0 < value <= MAX_INTEGER
