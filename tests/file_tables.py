"""What a file holds, read with plain SQL so that two files, or one file twice, can be compared."""

from __future__ import annotations

import sqlite3
from contextlib import closing

from facilitator_app.domain.kinds import KINDS
from facilitator_app.storage import fold


def tables(carnet):
    """Every table that is a fold of the log, with names instead of the numbers that each file gives."""
    with closing(sqlite3.connect(carnet.workspace.file)) as plain:
        return tables_in(plain)


def tables_in(plain):
    """The same, of an open connection."""
    return {kind: _rows(plain, f"SELECT * FROM {kind}", skip=1) for kind in KINDS} | {  # noqa: S608 - names of ours
        name: _rows(plain, query) for name, query in _NAMED.items()
    }


def lines(carnet):
    """The lines of every log but the built-in one, in order, the log's identity before each."""
    query = """SELECT hex(l.id), o.seq, o.line FROM op o JOIN log l ON l.n = o.log
               WHERE l.device <> zeroblob(16) ORDER BY 1, 2"""
    with closing(sqlite3.connect(carnet.workspace.file)) as plain:
        return plain.execute(query).fetchall()


def rebuilt(carnet):
    """The same tables, made anew from the log."""
    with carnet.database.write() as session:
        fold.rebuild(session.connection())
    return tables(carnet)


def _rows(plain, query, skip=0):
    return sorted((row[skip:] for row in plain.execute(query)), key=repr)


_HEADS = "FROM {} h JOIN ent e ON e.n = h.ent JOIN name n ON n.n = h.field JOIN log l ON l.n = h.log"
_NAMED = {
    "head": f"SELECT hex(e.uid), e.kind, n.text, hex(l.id), h.seq {_HEADS.format('head')}",
    "gone": f"SELECT hex(e.uid), e.kind, n.text, hex(l.id), h.seq {_HEADS.format('gone')}",
    "raw_field": f"SELECT hex(e.uid), e.kind, n.text, hex(l.id), h.seq, h.value {_HEADS.format('raw_field')}",
    "conflict": "SELECT hex(e.uid), e.kind, n.text, c.kind, c.since FROM conflict c JOIN ent e ON e.n = c.ent "
    "JOIN name n ON n.n = c.field",
    "ent": "SELECT hex(uid), kind, hex(space) FROM ent",
}
