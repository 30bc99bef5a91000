"""What a closed version of the minutes keeps: all that they said, small enough for one line of the log."""

from __future__ import annotations

import json
import zlib
from base64 import b64decode, b64encode
from datetime import time
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from facilitator_app.domain.problem import Problem
from facilitator_app.i18n.words import _
from facilitator_app.reports.minutes_data import MinutesData

if TYPE_CHECKING:
    from cattrs import Converter

_MOST_KEPT = 600_000
"""Characters that a version may take in the log, whose lines hold at most 1 MiB."""
_MOST_READ = 50_000_000
"""Bytes that a version may unfold to: one that came in a bundle is not believed about its size."""


def packed(data: MinutesData) -> str:
    """``data`` as short text; the same data gives the same text. ``Problem`` where it is too long for the log."""
    said = _converter().unstructure(data)
    text = b64encode(zlib.compress(json.dumps(said, ensure_ascii=False, sort_keys=True).encode(), 9)).decode()
    if len(text) > _MOST_KEPT:
        raise Problem(_("Ce compte rendu est trop long pour être clos en une fois : rien n’est perdu, il reste un "
                        "projet. Partagez la rencontre en deux, puis recommencez."))  # fmt: skip
    return text


def unpacked(text: str) -> MinutesData:
    """The reverse of ``packed``; ``Problem`` where the version was written by no Carnet, or by a much later one."""
    said = _unfolded(text)
    try:
        read: MinutesData = _converter().structure(said, MinutesData)
    except (ValueError, TypeError, KeyError, ExceptionGroup) as error:
        raise _unreadable() from error
    return read


def record_in(text: str) -> bytes:
    """The record that a version was closed with, without reading the rest of it; ``Problem`` as ``unpacked``."""
    said = _unfolded(text)
    record = said.get("attachment") if isinstance(said, dict) else None
    if not isinstance(record, str):
        raise _unreadable()
    return record.encode()


def changes_in(text: str) -> tuple[str, ...]:
    """What a version says that it changes, one sentence each; ``Problem`` as ``unpacked``."""
    said = _unfolded(text)
    version = said.get("version") if isinstance(said, dict) else None
    found = version.get("changes") if isinstance(version, dict) else None
    return tuple(map(str, found)) if isinstance(found, list) else ()


def document_of(record: bytes) -> dict[str, Any]:
    """A record as the document that it is; ``Problem`` where it is none."""
    try:
        document = json.loads(record)
    except (ValueError, RecursionError) as error:
        raise _unreadable() from error
    if not isinstance(document, dict):
        raise _unreadable()
    return document


def _unfolded(text: str) -> Any:
    try:
        return json.loads(zlib.decompressobj().decompress(b64decode(text, validate=True), _MOST_READ))
    except (ValueError, zlib.error, RecursionError) as error:
        raise _unreadable() from error


def _unreadable() -> Problem:
    return Problem(_("Cette version du compte rendu ne peut pas être relue : le reste de la rencontre est intact. "
                     "Mettez Carnet à jour, ou demandez-la à la personne qui l’a close."))  # fmt: skip


@lru_cache(maxsize=1)
def _converter() -> Converter:
    from cattrs.preconf.json import make_converter  # noqa: PLC0415 - only closed versions pay for it

    converter = make_converter()
    converter.register_unstructure_hook(time, time.isoformat)
    converter.register_structure_hook(time, _hour)
    converter.register_unstructure_hook(bytes, bytes.decode)  # the record is text: as such it is short and fast
    converter.register_structure_hook(bytes, _text)
    return converter


def _hour(value: Any, _wanted: type) -> time:
    return time.fromisoformat(value)


def _text(value: Any, _wanted: type) -> bytes:
    return str(value).encode()
