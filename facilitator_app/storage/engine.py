"""Which engine keeps the file."""

from __future__ import annotations

import sqlite3


def engine_version() -> str:
    """The version of SQLite in use, for « À propos » and for whoever looks into a problem."""
    return sqlite3.sqlite_version
