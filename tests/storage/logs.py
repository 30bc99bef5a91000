"""Logs written by hand, and a file in memory that takes them in whatever order a test chooses."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256

from file_tables import tables_in
from sqlalchemy import create_engine

from facilitator_app.domain.operation import ZERO, Assignment, Operation, chained, encode, line_hash
from facilitator_app.storage import merge
from facilitator_app.storage.outgoing import Portion
from facilitator_app.storage.rows import Base

RENCONTRE = "ab" * 16
AT = "2026-03-14T09:00:00Z"


def identity(text):
    return sha256(text.encode()).hexdigest()[:32]


SPACE = identity("space")


@dataclass
class Log:
    """One log of one device; `says` adds an operation and gives its dot."""

    name: str
    lines: list = field(default_factory=list)

    @property
    def id(self):
        return identity(f"log {self.name}")

    @property
    def device(self):
        return identity(f"device {self.name}")

    def says(self, values, *, over=None, seen=(), kind="rencontre", record=RENCONTRE, at=AT):
        named = {name: tuple(dots) for name, dots in (over or {}).items()}
        return self.saying(Assignment(kind, record, values, named, tuple(seen)), at=at)

    def saying(self, *assignments, at=AT, seq=None):
        number = len(self.lines) + 1
        self.lines.append(encode(Operation(seq or number, at, self.device, "-" * 12, assignments)))
        return f"{self.id}.{number}"

    def portion(self, first=1, last=None):
        """Lines `first` to `last`, as a bundle brings them."""
        last = last or len(self.lines)
        chain = self.chain(first - 1)
        carried = tuple((line_hash(line), line) for line in self.lines[first - 1 : last])
        return Portion(self.id, self.device, SPACE, first, last, chain, self.chain(last), carried)

    def chain(self, last):
        chain = ZERO
        for line in self.lines[:last]:
            chain = chained(chain, line_hash(line))
        return chain


class MemoryFile:
    """The tables of a carnet, in memory."""

    def __init__(self):
        self.engine = create_engine("sqlite://")
        Base.metadata.create_all(self.engine)
        self.connection = self.engine.connect()

    def receives(self, *portions, bundle="bundle"):
        return merge.merge(self.connection, portions, bundle, AT)

    @property
    def tables(self):
        return tables_in(self.connection.connection.driver_connection)

    def record(self, kind="rencontre"):
        """The fields of the only record of a kind, by name."""
        cursor = self.connection.connection.driver_connection.execute(f"SELECT * FROM {kind}")  # noqa: S608 - names of ours
        (row,) = cursor.fetchall()
        return {column[0]: value for column, value in zip(cursor.description, row, strict=True)}

    def rows(self, table):
        return self.connection.connection.driver_connection.execute(f"SELECT * FROM {table}").fetchall()  # noqa: S608 - names of ours

    def close(self):
        self.connection.close()
        self.engine.dispose()


@contextmanager
def a_file():
    memory = MemoryFile()
    yield memory
    memory.close()
