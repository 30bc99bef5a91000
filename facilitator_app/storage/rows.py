"""The tables: the change log, which is the truth, and one table per kind of record, which is its fold."""

from __future__ import annotations

from typing import Any, cast

from sqlalchemy import (
    BLOB,
    BigInteger,
    Boolean,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from facilitator_app.domain.identity import RecordId
from facilitator_app.domain.kinds import KINDS
from facilitator_app.domain.record import Field, Record, fields_of
from facilitator_app.storage.columns import Identity, column_type


class Base(DeclarativeBase):
    """Every table of the file; constraint names are fixed so that migrations can find them."""

    metadata = MetaData(
        naming_convention={"ix": "ix_%(table_name)s_%(column_0_N_name)s", "uq": "uq_%(table_name)s_%(column_0_N_name)s",
                           "fk": "fk_%(table_name)s_%(column_0_N_name)s", "pk": "pk_%(table_name)s"},
    )  # fmt: skip


class MetaRow(Base):
    """Facts about this file: its device, its role, the next number of a bundle."""

    __tablename__ = "meta"
    key: Mapped[str] = mapped_column(Text, primary_key=True)
    value: Mapped[str] = mapped_column(Text)


class DeviceRow(Base):
    """One installation, ours or a peer's. ``state``: pending, enrolled, verified, revoked, self, builtin."""

    __tablename__ = "device"
    id: Mapped[RecordId] = mapped_column(Identity, primary_key=True)
    name: Mapped[str] = mapped_column(Text)
    role: Mapped[str] = mapped_column(Text)
    state: Mapped[str] = mapped_column(Text)
    fingerprint: Mapped[str] = mapped_column(Text, unique=True)
    sign_key: Mapped[bytes] = mapped_column(BLOB)
    age_recipient: Mapped[str] = mapped_column(Text)
    certificate: Mapped[bytes] = mapped_column(BLOB)
    enrolled_at: Mapped[str] = mapped_column(Text, default="")
    verified_at: Mapped[str] = mapped_column(Text, default="")
    verified_how: Mapped[str] = mapped_column(Text, default="")
    replaced_by: Mapped[RecordId | None] = mapped_column(Identity)
    revoked_at: Mapped[str] = mapped_column(Text, default="")
    last_seq_accepted: Mapped[str] = mapped_column(Text, default="")


class SpaceRow(Base):
    """A region's working group, or the national catalogue: what one device receives and another does not."""

    __tablename__ = "space"
    id: Mapped[RecordId] = mapped_column(Identity, primary_key=True)
    name: Mapped[str] = mapped_column(Text)
    region: Mapped[str] = mapped_column(Text, default="")


class DeviceSpaceRow(Base):
    """Which spaces a device works in, from its certificate."""

    __tablename__ = "device_space"
    device: Mapped[RecordId] = mapped_column(Identity, primary_key=True)
    space: Mapped[RecordId] = mapped_column(Identity, primary_key=True)


class LogRow(Base):
    """One log: a device, a space, an incarnation. ``device`` is unknown while only its name was heard.

    ``state``: live, retired (a newer incarnation replaced it), forked, revoked.
    """

    __tablename__ = "log"
    n: Mapped[int] = mapped_column(Integer, primary_key=True)
    id: Mapped[RecordId] = mapped_column(Identity, unique=True)
    device: Mapped[RecordId | None] = mapped_column(Identity)
    space: Mapped[RecordId | None] = mapped_column(Identity)
    seq: Mapped[int] = mapped_column(BigInteger, default=0)
    chain: Mapped[bytes] = mapped_column(BLOB)
    state: Mapped[str] = mapped_column(Text, default="live")


class OpRow(Base):
    """One operation: the exact bytes of its line, or nothing once erased; its hash stays."""

    __tablename__ = "op"
    log: Mapped[int] = mapped_column(ForeignKey("log.n"), primary_key=True, autoincrement=False)
    seq: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    sha: Mapped[bytes] = mapped_column(BLOB)
    chain: Mapped[bytes] = mapped_column(BLOB)
    line: Mapped[bytes | None] = mapped_column(BLOB)
    erased_by: Mapped[str | None] = mapped_column(Text)
    __table_args__ = ({"sqlite_with_rowid": False},)


class SealRow(Base):
    """An author's signed checkpoint of a log, forwarded with the operations of others."""

    __tablename__ = "seal"
    log: Mapped[int] = mapped_column(ForeignKey("log.n"), primary_key=True, autoincrement=False)
    seq: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    chain: Mapped[bytes] = mapped_column(BLOB)
    signature: Mapped[bytes] = mapped_column(BLOB)


class WaitingRow(Base):
    """An operation that came before an earlier one: kept, acknowledged as kept, not yet applied."""

    __tablename__ = "waiting"
    log: Mapped[int] = mapped_column(ForeignKey("log.n"), primary_key=True, autoincrement=False)
    seq: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    sha: Mapped[bytes] = mapped_column(BLOB)
    chain: Mapped[bytes] = mapped_column(BLOB)
    line: Mapped[bytes | None] = mapped_column(BLOB)
    bundle: Mapped[str] = mapped_column(Text)
    since: Mapped[str] = mapped_column(Text)


class ForkRow(Base):
    """The same place in the same log with another content: set aside, never guessed."""

    __tablename__ = "fork"
    log: Mapped[int] = mapped_column(ForeignKey("log.n"), primary_key=True, autoincrement=False)
    seq: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    sha: Mapped[bytes] = mapped_column(BLOB, primary_key=True)
    line: Mapped[bytes | None] = mapped_column(BLOB)
    bundle: Mapped[str] = mapped_column(Text)


class EntityRow(Base):
    """A number for each record, of known kinds and of kinds that only a later version knows."""

    __tablename__ = "ent"
    n: Mapped[int] = mapped_column(Integer, primary_key=True)
    kind: Mapped[str] = mapped_column(Text)
    uid: Mapped[RecordId] = mapped_column(Identity)
    space: Mapped[RecordId] = mapped_column(Identity)
    __table_args__ = (UniqueConstraint("uid", "kind"),)


class NameRow(Base):
    """A number for each field name ever seen."""

    __tablename__ = "name"
    n: Mapped[int] = mapped_column(Integer, primary_key=True)
    text: Mapped[str] = mapped_column(Text, unique=True)


class HeadRow(Base):
    """A value that no known operation has replaced; two of one field are a conflict when they differ."""

    __tablename__ = "head"
    ent: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    field: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    log: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    seq: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    __table_args__ = ({"sqlite_with_rowid": False},)


class GoneRow(Base):
    """A value that was replaced before it arrived."""

    __tablename__ = "gone"
    ent: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    field: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    log: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    seq: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    __table_args__ = ({"sqlite_with_rowid": False},)


class RawFieldRow(Base):
    """A current value of a kind or field that this version does not know: kept, passed on, shown raw."""

    __tablename__ = "raw_field"
    ent: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    field: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    log: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    seq: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    value: Mapped[str] = mapped_column(Text)


class ConflictRow(Base):
    """A field with two values written apart. ``kind``: value, or delete_edit."""

    __tablename__ = "conflict"
    ent: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    field: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    kind: Mapped[str] = mapped_column(Text)
    since: Mapped[str] = mapped_column(Text)


class BlobRow(Base):
    """An attachment by its content. ``state``: here, wanted, pruned."""

    __tablename__ = "blob"
    sha: Mapped[bytes] = mapped_column(BLOB, primary_key=True)
    size: Mapped[int] = mapped_column(BigInteger)
    mime: Mapped[str] = mapped_column(Text)
    name: Mapped[str] = mapped_column(Text)
    state: Mapped[str] = mapped_column(Text)


class AckRow(Base):
    """What a peer's incarnation (``self_log``) said it durably holds of a log; ``log`` 0 marks the incarnation."""

    __tablename__ = "ack"
    peer: Mapped[RecordId] = mapped_column(Identity, primary_key=True)
    self_log: Mapped[RecordId] = mapped_column(Identity, primary_key=True)
    log: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    seq: Mapped[int] = mapped_column(BigInteger)
    kept: Mapped[str] = mapped_column(Text, default="")


class PieceAckRow(Base):
    """An attachment that a peer said it durably holds, in its last receipt."""

    __tablename__ = "piece_ack"
    peer: Mapped[RecordId] = mapped_column(Identity, primary_key=True)
    sha: Mapped[bytes] = mapped_column(BLOB, primary_key=True)


class RetiredRow(Base):
    """An incarnation of a peer that a newer one replaced."""

    __tablename__ = "retired"
    peer: Mapped[RecordId] = mapped_column(Identity, primary_key=True)
    self_log: Mapped[RecordId] = mapped_column(Identity, primary_key=True)


class BundleRow(Base):
    """The ledger of every file, both ways. ``status``: prepared, applied, known, refused, pending."""

    __tablename__ = "bundle"
    id: Mapped[str] = mapped_column(Text, primary_key=True)
    direction: Mapped[str] = mapped_column(Text, primary_key=True)
    sha256: Mapped[str] = mapped_column(Text)
    peer: Mapped[RecordId | None] = mapped_column(Identity)
    peer_name: Mapped[str] = mapped_column(Text, default="")
    number: Mapped[int] = mapped_column(Integer, default=0)
    at: Mapped[str] = mapped_column(Text)
    size: Mapped[int] = mapped_column(BigInteger, default=0)
    status: Mapped[str] = mapped_column(Text)
    reason: Mapped[str] = mapped_column(Text, default="")
    counts: Mapped[str] = mapped_column(Text, default="{}")
    path: Mapped[str] = mapped_column(Text, default="")
    __table_args__ = (Index(None, "sha256"),)


class SearchTipRow(Base):
    """How far the index of words has read a log; a log without one was not read yet."""

    __tablename__ = "search_tip"
    log: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    seq: Mapped[int] = mapped_column(BigInteger)


class ErasureRow(Base):
    """A person who was erased: permanent, without personal data; an old bundle cannot bring them back."""

    __tablename__ = "erasure"
    uid: Mapped[RecordId] = mapped_column(Identity, primary_key=True)
    scope: Mapped[str] = mapped_column(Text)
    reason: Mapped[str] = mapped_column(Text)
    at: Mapped[str] = mapped_column(Text)
    issuer: Mapped[RecordId] = mapped_column(Identity)
    signature: Mapped[bytes] = mapped_column(BLOB)


class RecordRow(Base):
    """What the tables of all kinds of records share; ``n`` is the number of the entity."""

    __abstract__ = True
    n: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False, sort_order=-3)
    id: Mapped[RecordId] = mapped_column(Identity, sort_order=-2)
    alive: Mapped[bool] = mapped_column(Boolean, sort_order=-1)


def _row_type(kind: str, record_type: type[Record]) -> type[RecordRow]:
    columns = {field.name: _column(field) for field in fields_of(record_type)}
    return type(f"{record_type.__name__}Row", (RecordRow,), {"__tablename__": kind, **columns, "__doc__": kind})


def _column(field: Field) -> Any:
    """Fields that point to the rencontre, and lists and codes that are looked up, are indexed."""
    indexed = field.name in {"rencontre", "person", "list"}
    default = {"default": field.default}
    return mapped_column(column_type(field.type), nullable=field.default is None, index=indexed, info=default)


ROWS: dict[str, type[RecordRow]] = {kind: _row_type(kind, record_type) for kind, record_type in KINDS.items()}
"""The mapped class of each kind of record."""


def table_of(row_type: type[Base]) -> Table:
    """The table of a mapped class, for statements that write many rows at once."""
    return cast(Table, row_type.__table__)
