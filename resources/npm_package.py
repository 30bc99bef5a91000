"""Fetch one package of the npm registry, exactly as pinned, for the scripts that copy files out of it."""

from __future__ import annotations

import hashlib
import subprocess
import tarfile
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def unpacked(name: str, version: str, sha512: str) -> Iterator[Path]:
    """The folder of the package while the block lasts; raises SystemExit when the archive is not the pinned one."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["npm", "pack", "--silent", f"{name}@{version}"], cwd=folder, check=True, capture_output=True)
        archive = next(Path(folder).glob("*.tgz"))
        if hashlib.sha512(archive.read_bytes()).hexdigest() != sha512:
            message = f"{name} {version} is not the archive that was pinned; nothing was changed."
            raise SystemExit(message)
        with tarfile.open(archive) as files:
            files.extractall(folder, filter="data")
        yield Path(folder) / "package"
