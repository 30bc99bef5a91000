"""The bytes of attached files, each known by its content: beside the database, never under a name from outside."""

from __future__ import annotations

import re
from hashlib import sha256
from typing import TYPE_CHECKING

from facilitator_app.storage import atomic

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FOLDER = "attachments"
_SHA = re.compile(r"[0-9a-f]{64}")


def is_sum(sha: str) -> bool:
    """Whether ``sha`` is a SHA-256 in hexadecimal: nothing else ever becomes the name of a file here."""
    return _SHA.fullmatch(sha) is not None


def path_of(folder: Path, sha: str) -> Path:
    """Where the bytes of this sum lie in the workspace ``folder``; ``ValueError`` when it is no sum."""
    if not is_sum(sha):
        raise ValueError(sha)
    return folder / FOLDER / sha[:2] / sha


def size_of(folder: Path, sha: str) -> int | None:
    """How many bytes the file of this sum has; ``None`` when there is none. Its content is checked when it is read."""
    if not is_sum(sha):
        return None
    try:
        return path_of(folder, sha).stat().st_size
    except OSError:
        return None


def is_here(folder: Path, sha: str) -> bool:
    """Whether there is a file for this sum."""
    return size_of(folder, sha) is not None


def keep(folder: Path, data: bytes) -> str:
    """Put ``data`` on disk, durably, once; gives its sum. ``Problem`` when the disk refuses."""
    sha = sha256(data).hexdigest()
    if read(folder, sha) is None:
        path = path_of(folder, sha)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise atomic.refused(path, error) from error
        atomic.atomic_write(path, data)
    return sha


def read(folder: Path, sha: str) -> bytes | None:
    """The bytes of this sum; ``None`` when they are not here, cannot be read, or are no longer the same."""
    if not is_sum(sha):
        return None
    try:
        data = path_of(folder, sha).read_bytes()
    except OSError:
        return None
    return data if sha256(data).hexdigest() == sha else None


def held(folder: Path) -> Iterator[str]:
    """The sums that have a file in the workspace ``folder``; whatever else lies there is passed over."""
    for path in sorted((folder / FOLDER).glob("??/*")):
        if is_sum(path.name) and path.parent.name == path.name[:2]:
            yield path.name


def copy_new(origin: Path, target: Path) -> None:
    """Give the folder ``target`` the pieces of ``origin`` that it has no file for; damaged ones are not copied."""
    for sha in held(origin):
        if not is_here(target, sha):
            _copy(origin, target, sha)


def bring_back(origin: Path, target: Path) -> None:
    """Give the folder ``target`` every sound piece of ``origin`` that it lacks, or whose bytes it holds damaged."""
    for sha in held(origin):
        if read(target, sha) is None:
            _copy(origin, target, sha)


def _copy(origin: Path, target: Path, sha: str) -> None:
    data = read(origin, sha)
    if data is not None:
        keep(target, data)
