"""What every record is: a frozen dataclass with a kind, an identity and fields that JSON can carry."""

from __future__ import annotations

import re
import types
import typing
from dataclasses import MISSING, dataclass, fields
from datetime import date, datetime, time
from typing import Any, ClassVar

from facilitator_app.domain.identity import RecordId

ALIVE, DELETED = "alive", "deleted"
LIFE = "_life"
"""The field that says whether a record is there; a record that never was counts as deleted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One thing people work with. A change is ``dataclasses.replace``; a write is an ``Edit``."""

    kind: ClassVar[str]

    id: RecordId


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a kind of record: its name, its plain Python type, its value when nothing was said."""

    name: str
    type: type
    default: Any


_FIELDS: dict[type[Record], tuple[Field, ...]] = {}


def fields_of(record_type: type[Record]) -> tuple[Field, ...]:
    """The fields of a kind of record, its identity left out."""
    if record_type not in _FIELDS:
        _FIELDS[record_type] = _read_fields(record_type)
    return _FIELDS[record_type]


def _read_fields(record_type: type[Record]) -> tuple[Field, ...]:
    hints = typing.get_type_hints(record_type)
    return tuple(
        Field(f.name, _plain_type(hints[f.name]), None if f.default is MISSING else f.default)
        for f in fields(record_type)
        if f.name != "id"
    )


def _plain_type(hint: Any) -> type:
    options = [o for o in typing.get_args(hint) if o is not types.NoneType] if _is_union(hint) else [hint]
    chosen = options[0]
    origin: type = typing.get_origin(chosen) or chosen
    return origin


def _is_union(hint: Any) -> bool:
    return isinstance(hint, types.UnionType) or typing.get_origin(hint) is typing.Union


def plain(value: Any) -> Any:
    """A field's value as JSON carries it: text, whole number, true or false, nothing, or a short list of those."""
    if isinstance(value, datetime):
        return value.isoformat(timespec="milliseconds").replace("+00:00", "Z")
    if isinstance(value, time):
        return value.isoformat("minutes")
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value


def valued(wanted: type, value: Any) -> Any:
    """The reverse of ``plain``; ``ValueError`` or ``TypeError`` where ``value`` is no ``wanted``."""
    if value is None:
        return None
    reader = _READERS.get(wanted)
    if reader is not None:
        return reader(value)
    if type(value) is not wanted:
        message = f"{value!r} is not of type {wanted.__name__}"
        raise TypeError(message)
    return value


def _identity(value: Any) -> RecordId:
    if not _IDENTITY(value):
        message = f"{value!r} is no identity"
        raise ValueError(message)
    return RecordId(value)


def _instant(value: Any) -> datetime:
    read = datetime.fromisoformat(value)
    if read.tzinfo is None:
        message = f"{value!r} names no zone"
        raise ValueError(message)
    return read


def _texts(value: Any) -> tuple[str, ...]:
    if type(value) not in (list, tuple) or not all(type(part) is str for part in value):
        message = f"{value!r} is no list of texts"
        raise TypeError(message)
    return tuple(value)


_IDENTITY = re.compile(r"[0-9a-f]{32}(/[0-9a-f]{32})?").fullmatch
_READERS: dict[Any, Any] = {
    datetime: _instant,
    time: time.fromisoformat,
    date: date.fromisoformat,
    tuple: _texts,
    RecordId: _identity,
}
