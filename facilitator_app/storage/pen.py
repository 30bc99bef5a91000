"""The pen: writes the lines of our own logs, never using a number twice."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, insert, select, update

from facilitator_app.domain.operation import ZERO, Assignment, LineTooLong, Operation, chained, encode, line_hash
from facilitator_app.domain.problem import Problem
from facilitator_app.domain.record import ALIVE, LIFE
from facilitator_app.i18n.words import _
from facilitator_app.storage.fold import append, fold
from facilitator_app.storage.gathering import Line
from facilitator_app.storage.rows import LogRow, table_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime

    from sqlalchemy import Connection

    from facilitator_app.domain.identity import RecordId
    from facilitator_app.storage.incarnation import Marker


_LOGS = select(table_of(LogRow)).where(LogRow.device == bindparam("device"), LogRow.space == bindparam("space"))
"""Built once: building a statement costs four times what running it does."""


@dataclass(slots=True)
class Pen:
    """Who writes here and with what: the device, its home space, the author, the clock, fresh randomness."""

    device: RecordId
    home: RecordId
    author: str
    clock: Callable[[], datetime]
    fresh_id: Callable[[], RecordId]
    nonce: Callable[[], str]
    app: str
    marker: Marker | None = None
    _written: dict[str, int] = field(default_factory=dict)
    _pending: dict[str, int] = field(default_factory=dict)

    def write(self, connection: Connection, space: RecordId, assignments: Iterable[Assignment]) -> LogRow:
        """Add one operation to our log of ``space``, opening the log if there is none; gives the log."""
        log = self._open_log(connection, space)
        self._append(connection, log, tuple(assignments))
        return log

    def open_home(self, connection: Connection) -> None:
        """Begin our log of the home space: a device that has written nothing yet can still send a receipt."""
        self._open_log(connection, self.home)

    def resume(self, connection: Connection) -> None:
        """When a file is opened: go on with our logs, or begin anew where it is older than what was written here."""
        mine = (LogRow.device == self.device) & (LogRow.state == "live")
        rows = connection.execute(select(LogRow.id, LogRow.seq).where(mine))
        live: dict[str, int] = {row.id: row.seq for row in rows}
        if self.marker is not None and self.marker.doubts(live):
            self.open_again(connection)
        else:
            self._written |= live

    def open_again(self, connection: Connection) -> None:
        """After a restored, copied or doubted file: retire our logs, so that no number is used twice."""
        mine = (LogRow.device == self.device) & (LogRow.state == "live")
        connection.execute(update(LogRow).where(mine).values(state="retired"))
        self._written.clear()
        self._open_log(connection, self.home)

    def settle(self) -> None:
        """After a commit: remember outside the folder how far our logs are."""
        self._written |= self._pending
        self._pending.clear()
        if self.marker is not None and self._written:
            self.marker.remember(self._written)

    def forget(self) -> None:
        """After a transaction that was taken back: what it wrote was not written."""
        self._pending.clear()

    def instant(self) -> str:
        """Now, as the log writes it."""
        return self.clock().isoformat(timespec="milliseconds").replace("+00:00", "Z")

    def _open_log(self, connection: Connection, space: RecordId) -> LogRow:
        rows = connection.execute(_LOGS, {"device": self.device, "space": space}).all()
        live = next((row for row in rows if row.state == "live"), None)
        return LogRow(**live._mapping) if live else self._new_log(connection, space, [row.id for row in rows])  # noqa: SLF001 - a Row's public mapping

    def _new_log(self, connection: Connection, space: RecordId, replaces: list[RecordId]) -> LogRow:
        values = {"id": self.fresh_id(), "device": self.device, "space": space, "seq": 0, "chain": ZERO}
        added = insert(LogRow).values(**values, state="live").returning(LogRow.n)
        log = LogRow(n=connection.execute(added).scalar_one(), **values, state="live")
        opening = {LIFE: ALIVE, "device": self.device, "space": space, "app": self.app, "replaces": replaces}
        fold(connection, [self._append(connection, log, (Assignment("log", log.id, opening),))])
        return log

    def _append(self, connection: Connection, log: LogRow, do: tuple[Assignment, ...]) -> Line:
        line = _encoded(Operation(log.seq + 1, self.instant(), self.author, self.nonce(), do))
        sha = line_hash(line)
        written = Line(log.n, log.seq + 1, sha, chained(log.chain, sha), line)
        append(connection, [written])
        log.seq, log.chain = written.seq, written.chain
        self._pending[log.id] = log.seq
        return written


def _encoded(operation: Operation) -> bytes:
    try:
        return encode(operation)
    except LineTooLong as error:
        raise Problem(_("Cette modification est trop longue pour être enregistrée d’un seul tenant : rien n’a été "
                        "modifié. Partagez le texte en plusieurs parties, puis recommencez.")) from error  # fmt: skip
