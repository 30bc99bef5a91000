"""JSON as we accept it from a file: nothing ambiguous, nothing that later code could choke on."""

from __future__ import annotations

import json
import re
from typing import Any

MAX_DEPTH = 16
_INT_LIMIT = 2**63
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]")


class JsonFault(ValueError):
    """The text is not JSON as we accept it; the message says why, for a log and not for a person."""


def read_json(data: bytes, limit: int) -> Any:
    """The value in ``data`` (UTF-8, at most ``limit`` bytes).

    Refused with ``JsonFault``: duplicate keys, numbers with a fraction or beyond 63 bits, NaN,
    lone surrogates, control characters other than tab and line ends, more than 16 levels.
    """
    if len(data) > limit:
        message = f"more than {limit} bytes"
        raise JsonFault(message)
    try:
        value = _decoder.decode(data.decode("utf-8"))
    except (ValueError, RecursionError) as fault:
        raise JsonFault(str(fault)) from fault
    _check(value, MAX_DEPTH)
    return value


def _check(value: Any, depth: int) -> None:
    if isinstance(value, str):
        if _FORBIDDEN.search(value):
            message = "forbidden character"
            raise JsonFault(message)
    elif isinstance(value, (dict, list)):
        if not depth:
            message = "too deep"
            raise JsonFault(message)
        for part in _parts(value):
            _check(part, depth - 1)


def _parts(value: dict[str, Any] | list[Any]) -> list[Any]:
    return [*value, *value.values()] if isinstance(value, dict) else value


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        message = "duplicate key"
        raise JsonFault(message)
    return found


def _whole(text: str) -> int:
    if len(text) > len(str(_INT_LIMIT)) or not -_INT_LIMIT <= int(text) < _INT_LIMIT:
        message = "number too large"
        raise JsonFault(message)
    return int(text)


def _refused(text: str) -> Any:
    message = f"{text} is not allowed"
    raise JsonFault(message)


_decoder = json.JSONDecoder(object_pairs_hook=_unique, parse_int=_whole, parse_float=_refused, parse_constant=_refused)
