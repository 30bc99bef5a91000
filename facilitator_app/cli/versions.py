"""The versions of everything the program is made of: what a report needs, and no personal data."""

from __future__ import annotations

import platform
import sys
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

from facilitator_app import bootstrap
from facilitator_app.i18n.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator

_PACKAGES = (
    "PySide6-Essentials", "sqlalchemy", "alembic", "reportlab", "pypdfium2", "pillow", "cryptography", "pyrage",
    "mnemonic", "keyring", "openpyxl", "platformdirs", "filelock", "click",
)  # fmt: skip


def version_line() -> str:
    """« Carnet 0.1.0 »."""
    return _("Carnet {version}").format(version=bootstrap.VERSION)


def diagnostic_lines() -> Iterator[str]:
    """One line for each thing: program, formats, Python, system, database, packages."""
    from facilitator_app.bundles.format import VERSION as BUNDLE_VERSION  # noqa: PLC0415 - only a diagnostic asks
    from facilitator_app.domain.operation import SCHEMA  # noqa: PLC0415 - the same
    from facilitator_app.storage.health import sqlite_version  # noqa: PLC0415 - the same
    from facilitator_app.storage.schema import CURRENT  # noqa: PLC0415 - the same

    yield f"carnet {bootstrap.VERSION}"
    yield f"tables {CURRENT}, records {SCHEMA}, bundles {BUNDLE_VERSION}"
    yield f"python {platform.python_version()} {platform.python_implementation()} {sys.platform} {platform.machine()}"
    yield f"sqlite {sqlite_version()}"
    yield from (f"{package.lower()} {_version(package)}" for package in _PACKAGES)


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "-"
