"""A report of a bug that holds no personal data: where the program was, and which versions; never what it worked on."""

from __future__ import annotations

import platform
import sys
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator_app.storage.atomic import atomic_write

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from types import TracebackType

FOLDER = "rapports"
_PACKAGE = Path(__file__).resolve().parents[1]


def write_report(folder: Path, now: datetime, app: str, error: BaseException) -> Path:
    """Write the report in ``folder``; gives where it lies. ``Problem`` when the disk refuses."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"rapport_{now.strftime('%Y-%m-%d_%H%M%S')}.txt"
    atomic_write(path, ("\n".join(_lines(app, error)) + "\n").encode())
    return path


def _lines(app: str, error: BaseException) -> Iterator[str]:
    """Names of errors and places in the code; the messages of errors are left out, since they quote data."""
    yield f"carnet {app}, python {platform.python_version()}, {sys.platform}"
    seen: BaseException | None = error
    while seen is not None:
        yield f"{type(seen).__module__}.{type(seen).__name__}"
        yield from _places(seen.__traceback__)
        seen = seen.__cause__ or seen.__context__


def _places(trace: TracebackType | None) -> Iterator[str]:
    for frame in traceback.extract_tb(trace):
        yield f"  {_place(Path(frame.filename))}:{frame.lineno} {frame.name}"


def _place(file: Path) -> str:
    """A file by its path in the program, or by its name alone: folders may hold the name of a person."""
    return file.relative_to(_PACKAGE).as_posix() if file.is_relative_to(_PACKAGE) else file.name
