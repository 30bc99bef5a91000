"""Zip files whose bytes depend on what they hold alone: the date of the document, no trace of the computer."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

if TYPE_CHECKING:
    from datetime import datetime

_FIRST_YEAR = 1980
"""A zip knows no date before."""


def dated(package: bytes, made_at: datetime) -> bytes:
    """``package``, a zip, with the same files in the same order, each of the date ``made_at``."""
    moment = made_at.replace(year=max(made_at.year, _FIRST_YEAR)).timetuple()[:6]
    out = BytesIO()
    with ZipFile(BytesIO(package)) as old, ZipFile(out, "w") as new:
        for entry in old.infolist():
            info = ZipInfo(entry.filename, moment)
            info.compress_type = ZIP_STORED if entry.filename == "mimetype" else ZIP_DEFLATED
            info.create_system = 0  # the same on every system
            new.writestr(info, old.read(entry))
    return out.getvalue()
