"""ZIP files read by our own strict walk: a fixed list of names, nothing hidden, nothing larger than it says."""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, NoReturn

from facilitator_app.bundles.problems import AlteredProblem, CutShortProblem, TooLargeProblem
from facilitator_app.i18n.words import _

if TYPE_CHECKING:
    import re

_LOCAL, _CENTRAL, _END = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"
_LOCAL_SIZE, _CENTRAL_SIZE, _END_SIZE = 30, 46, 22
_STORED, _DEFLATED = 0, 8
_VERSIONS = (10, 20)
_REGULAR = (0, 0o100000)
_FOLDER = 0x10


@dataclass(frozen=True)
class Allowed:
    """The members a file must have: ``fixed`` in this order, then any that follow ``more``, sorted."""

    fixed: tuple[str, ...]
    more: re.Pattern[str] | None
    count: int
    """The most members."""
    body: int
    """The most bytes of all members together, inflated."""


class _Entry(NamedTuple):
    name: str
    method: int
    crc: int
    packed: int
    size: int
    offset: int
    header: bytes
    """What the local header must repeat."""


def read_members(data: bytes, allowed: Allowed) -> dict[str, bytes]:
    """Every member of the ZIP file ``data``, by name.

    Raises:
        CutShortProblem: the end of the archive is missing.
        AlteredProblem: anything else than what ``zip_writer`` makes of the allowed members.
        TooLargeProblem: more members or more bytes than allowed.

    """
    directory, count = _end(data)
    entries = _entries(data[directory:-_END_SIZE], count)
    _check_names([entry.name for entry in entries], allowed)
    if count > allowed.count or sum(entry.size for entry in entries) > allowed.body:
        raise TooLargeProblem
    return _inflated(data[:directory], entries)


def _end(data: bytes) -> tuple[int, int]:
    tail = data[-_END_SIZE:]
    if len(tail) < _END_SIZE or not tail.startswith(_END):
        ending = data.rfind(_END, -(1 << 16) - _END_SIZE)
        if 0 <= ending <= len(data) - _END_SIZE:
            _refuse()
        raise CutShortProblem
    disk, first_disk, here, count, size, offset, comment = struct.unpack("<4H2LH", tail[4:])
    if (disk, first_disk, comment) != (0, 0, 0) or here != count or offset + size + _END_SIZE != len(data):
        _refuse()
    return offset, count


def _entries(directory: bytes, count: int) -> list[_Entry]:
    entries, position = [], 0
    for _number in range(count):
        entry = _entry(directory, position)
        entries.append(entry)
        position += _CENTRAL_SIZE + len(entry.name)
    if position != len(directory):
        _refuse()
    return entries


def _entry(directory: bytes, position: int) -> _Entry:
    header = directory[position : position + _CENTRAL_SIZE]
    if len(header) < _CENTRAL_SIZE or not header.startswith(_CENTRAL):
        _refuse()
    version, flags, method, _time, _date, crc, packed, size, name_length, extra = struct.unpack("<5H3L2H", header[6:32])
    comment, disk, _internal, external, offset = struct.unpack("<3H2L", header[32:])
    if version not in _VERSIONS or method not in (_STORED, _DEFLATED) or (flags, extra, comment, disk) != (0, 0, 0, 0):
        _refuse()
    if external >> 16 & 0o170000 not in _REGULAR or external & _FOLDER:
        _refuse()
    name = directory[position + _CENTRAL_SIZE : position + _CENTRAL_SIZE + name_length]
    if len(name) != name_length or not name.isascii():
        _refuse()
    return _Entry(name.decode("ascii"), method, crc, packed, size, offset, header[6:32])


def _check_names(names: list[str], allowed: Allowed) -> None:
    if len(set(names)) != len(names):
        raise AlteredProblem(_("Un même nom y est donné deux fois."))
    fixed, more = names[: len(allowed.fixed)], names[len(allowed.fixed) :]
    known = tuple(fixed) == allowed.fixed and more == sorted(more)
    if not known or not all(allowed.more and allowed.more.fullmatch(name) for name in more):
        raise AlteredProblem(_("Son contenu n’est pas celui d’un envoi : un élément y manque ou y est de trop."))


def _inflated(data: bytes, entries: list[_Entry]) -> dict[str, bytes]:
    """The members, which must fill ``data`` from its first byte to its last, in the order of the directory."""
    members, position = {}, 0
    for entry in entries:
        name = entry.name.encode("ascii")
        local = data[position : position + _LOCAL_SIZE]
        start = position + _LOCAL_SIZE + len(name)
        if entry.offset != position or local != _LOCAL + entry.header or data[position + _LOCAL_SIZE : start] != name:
            _refuse()
        position = start + entry.packed
        if position > len(data):
            _refuse()
        members[entry.name] = _content(data[start:position], entry)
    if position != len(data):
        _refuse()
    return members


def _content(packed: bytes, entry: _Entry) -> bytes:
    content = packed if entry.method == _STORED else _inflate(packed, entry.size)
    if len(content) != entry.size or zlib.crc32(content) != entry.crc:
        _refuse()
    return content


def _inflate(packed: bytes, size: int) -> bytes:
    inflater = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        content = inflater.decompress(packed, size + 1)
    except zlib.error:
        _refuse()
    if not inflater.eof or inflater.unused_data:
        _refuse()
    return content


def _refuse() -> NoReturn:
    raise AlteredProblem(_("L’archive qu’il contient est mal formée."))
