"""ZIP files as our strict walk reads them and as any `unzip` opens them; same members, same bytes."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

_LEVEL = 6
"""Level 9 takes twice as long for 1 % less."""
_SAMPLE = 32_768
_WORTH = 0.9
_FIRST_YEAR, _LAST_YEAR = 1980, 2107
"""ZIP cannot write others, and a laptop's clock may say anything."""


class Member(NamedTuple):
    """One file of the archive; ``stored`` when deflating it would gain nothing."""

    name: str
    data: bytes
    stored: bool = False


def write_zip(members: Iterable[Member], made: str) -> bytes:
    """The archive of ``members`` in their order, all dated ``made`` (ISO 8601)."""
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as writer:
        for member in members:
            writer.writestr(_header(member, made), member.data, compresslevel=_LEVEL)
    return archive.getvalue()


def incompressible(data: bytes) -> bool:
    """Whether the beginning of ``data`` (a photo, a PDF) hardly shrinks."""
    sample = data[:_SAMPLE]
    return len(zlib.compress(sample, 1)) > _WORTH * len(sample)


def _header(member: Member, made: str) -> zipfile.ZipInfo:
    year = min(max(int(made[:4]), _FIRST_YEAR), _LAST_YEAR)
    date = (year, int(made[5:7]), int(made[8:10]), int(made[11:13]), int(made[14:16]), int(made[17:19]))
    header = zipfile.ZipInfo(member.name, date)
    header.create_system = 3  # the same bytes on Windows, and permissions that let `unzip` write readable files
    header.external_attr = 0o100644 << 16
    header.compress_type = zipfile.ZIP_STORED if member.stored else zipfile.ZIP_DEFLATED
    return header
