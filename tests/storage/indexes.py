"""What the index of words holds, so that it can be compared with one that was filled at one go."""

from __future__ import annotations

import sqlite3
from contextlib import closing

from facilitator_app.storage import search, search_index, search_reading
from facilitator_app.storage.search_entries import GROUPS_OF

_KINDS = {group: kind for kind, groups in GROUPS_OF.items() for group in groups}
_ROOM = search_index.base("person") - search_index.base("rencontre")


def caught_up(carnet, most=250):
    """The content of the index once it has read everything, ``most`` lines at a time."""
    with carnet.database.write() as work:
        while search_reading.read_on(work.connection(), most):
            pass
    return content(carnet)


def filled_anew(carnet):
    """The same, of an index that forgot everything first."""
    with carnet.database.write() as work:
        search_index.empty(work.connection())
    return caught_up(carnet)


def content(carnet):
    """Group and identity of each record in the index, with what it says."""
    with closing(sqlite3.connect(carnet.workspace.file)) as plain:
        names = dict(plain.execute("SELECT n, hex(uid) FROM ent"))
        rows = plain.execute("SELECT rowid, main, more, marks FROM word_index").fetchall()
    return sorted((search_index.GROUPS[place // _ROOM - 1], names[place % _ROOM], *said) for place, *said in rows)


def found(carnet, group, most=10, **sought):
    """The identities that a search gives."""
    with carnet.database.read() as work:
        return search.found(work.connection(), group, search.Sought(**sought), most)
