"""The first tables"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "ack",
        sa.Column("peer", sa.LargeBinary(), nullable=False),
        sa.Column("self_log", sa.LargeBinary(), nullable=False),
        sa.Column("log", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("kept", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("peer", "self_log", "log", name=op.f("pk_ack")),
    )
    op.create_table(
        "action",
        sa.Column("n", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("alive", sa.Boolean(), nullable=False),
        sa.Column("rencontre", sa.LargeBinary(), nullable=True),
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("due", sa.Text(), nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("result", sa.Text(), nullable=False),
        sa.Column("closed_on", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("n", name=op.f("pk_action")),
    )
    with op.batch_alter_table("action", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_action_rencontre"), ["rencontre"], unique=False)

    op.create_table(
        "agenda_item",
        sa.Column("n", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("alive", sa.Boolean(), nullable=False),
        sa.Column("rencontre", sa.LargeBinary(), nullable=True),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("rank", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("fixed_start", sa.Text(), nullable=True),
        sa.Column("method", sa.Text(), nullable=False),
        sa.Column("axis", sa.Text(), nullable=True),
        sa.Column("priority", sa.Text(), nullable=False),
        sa.Column("facilitation", sa.Text(), nullable=False),
        sa.Column("material", sa.Text(), nullable=False),
        sa.Column("started_at", sa.Text(), nullable=True),
        sa.Column("ended_at", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("n", name=op.f("pk_agenda_item")),
    )
    with op.batch_alter_table("agenda_item", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_agenda_item_rencontre"), ["rencontre"], unique=False)

    op.create_table(
        "attendance",
        sa.Column("n", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("alive", sa.Boolean(), nullable=False),
        sa.Column("rencontre", sa.LargeBinary(), nullable=True),
        sa.Column("half_day", sa.LargeBinary(), nullable=True),
        sa.Column("person", sa.LargeBinary(), nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("method", sa.Text(), nullable=False),
        sa.Column("arrived", sa.Text(), nullable=True),
        sa.Column("left", sa.Text(), nullable=True),
        sa.Column("represented_by", sa.Text(), nullable=False),
        sa.Column("organisation", sa.Text(), nullable=False),
        sa.Column("function", sa.Text(), nullable=False),
        sa.Column("profile", sa.Text(), nullable=False),
        sa.Column("territory", sa.Text(), nullable=False),
        sa.Column("recorded_at", sa.Text(), nullable=True),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("n", name=op.f("pk_attendance")),
    )
    with op.batch_alter_table("attendance", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_attendance_person"), ["person"], unique=False)
        batch_op.create_index(batch_op.f("ix_attendance_rencontre"), ["rencontre"], unique=False)

    op.create_table(
        "axis",
        sa.Column("n", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("alive", sa.Boolean(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("valid_from", sa.Text(), nullable=True),
        sa.Column("valid_until", sa.Text(), nullable=True),
        sa.Column("programme", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("short_name", sa.Text(), nullable=False),
        sa.Column("short_name_en", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("name_en", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("description_en", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("n", name=op.f("pk_axis")),
    )
    op.create_table(
        "blob",
        sa.Column("sha", sa.BLOB(), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("mime", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("sha", name=op.f("pk_blob")),
    )
    op.create_table(
        "bundle",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("direction", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("peer", sa.LargeBinary(), nullable=True),
        sa.Column("peer_name", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("counts", sa.Text(), nullable=False),
        sa.Column("path", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", "direction", name=op.f("pk_bundle")),
    )
    with op.batch_alter_table("bundle", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_bundle_sha256"), ["sha256"], unique=False)

    op.create_table(
        "conflict",
        sa.Column("ent", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("field", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("since", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("ent", "field", name=op.f("pk_conflict")),
    )
    op.create_table(
        "device",
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("fingerprint", sa.Text(), nullable=False),
        sa.Column("sign_key", sa.BLOB(), nullable=False),
        sa.Column("age_recipient", sa.Text(), nullable=False),
        sa.Column("certificate", sa.BLOB(), nullable=False),
        sa.Column("enrolled_at", sa.Text(), nullable=False),
        sa.Column("verified_at", sa.Text(), nullable=False),
        sa.Column("verified_how", sa.Text(), nullable=False),
        sa.Column("replaced_by", sa.LargeBinary(), nullable=True),
        sa.Column("revoked_at", sa.Text(), nullable=False),
        sa.Column("last_seq_accepted", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_device")),
        sa.UniqueConstraint("fingerprint", name=op.f("uq_device_fingerprint")),
    )
    op.create_table(
        "device_space",
        sa.Column("device", sa.LargeBinary(), nullable=False),
        sa.Column("space", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("device", "space", name=op.f("pk_device_space")),
    )
    op.create_table(
        "ent",
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("uid", sa.LargeBinary(), nullable=False),
        sa.Column("space", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("n", name=op.f("pk_ent")),
        sa.UniqueConstraint("uid", "kind", name=op.f("uq_ent_uid_kind")),
    )
    op.create_table(
        "erasure",
        sa.Column("uid", sa.LargeBinary(), nullable=False),
        sa.Column("scope", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("issuer", sa.LargeBinary(), nullable=False),
        sa.Column("signature", sa.BLOB(), nullable=False),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_erasure")),
    )
    op.create_table(
        "gone",
        sa.Column("ent", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("field", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("log", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("seq", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("ent", "field", "log", "seq", name=op.f("pk_gone")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "half_day",
        sa.Column("n", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("alive", sa.Boolean(), nullable=False),
        sa.Column("rencontre", sa.LargeBinary(), nullable=True),
        sa.Column("day", sa.Text(), nullable=True),
        sa.Column("part", sa.Text(), nullable=False),
        sa.Column("starts", sa.Text(), nullable=True),
        sa.Column("ends", sa.Text(), nullable=True),
        sa.Column("started", sa.Text(), nullable=True),
        sa.Column("ended", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("n", name=op.f("pk_half_day")),
    )
    with op.batch_alter_table("half_day", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_half_day_rencontre"), ["rencontre"], unique=False)

    op.create_table(
        "head",
        sa.Column("ent", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("field", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("log", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("seq", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("ent", "field", "log", "seq", name=op.f("pk_head")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "invitation",
        sa.Column("n", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("alive", sa.Boolean(), nullable=False),
        sa.Column("rencontre", sa.LargeBinary(), nullable=True),
        sa.Column("person", sa.LargeBinary(), nullable=True),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("answered_at", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("n", name=op.f("pk_invitation")),
    )
    with op.batch_alter_table("invitation", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_invitation_person"), ["person"], unique=False)
        batch_op.create_index(batch_op.f("ix_invitation_rencontre"), ["rencontre"], unique=False)

    op.create_table(
        "log",
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("device", sa.LargeBinary(), nullable=True),
        sa.Column("space", sa.LargeBinary(), nullable=True),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("chain", sa.BLOB(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("n", name=op.f("pk_log")),
        sa.UniqueConstraint("id", name=op.f("uq_log_id")),
    )
    op.create_table(
        "meta",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_meta")),
    )
    op.create_table(
        "name",
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("n", name=op.f("pk_name")),
        sa.UniqueConstraint("text", name=op.f("uq_name_text")),
    )
    op.create_table(
        "organisation",
        sa.Column("n", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("alive", sa.Boolean(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("territory", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("n", name=op.f("pk_organisation")),
    )
    op.create_table(
        "outcome",
        sa.Column("n", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("alive", sa.Boolean(), nullable=False),
        sa.Column("rencontre", sa.LargeBinary(), nullable=True),
        sa.Column("nature", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("axis", sa.Text(), nullable=True),
        sa.Column("also", sa.Text(), nullable=False),
        sa.Column("support", sa.Text(), nullable=False),
        sa.Column("verbatim", sa.Boolean(), nullable=False),
        sa.Column("vote", sa.Text(), nullable=False),
        sa.Column("half_day", sa.LargeBinary(), nullable=True),
        sa.Column("agenda_item", sa.LargeBinary(), nullable=True),
        sa.Column("subgroup", sa.LargeBinary(), nullable=True),
        sa.Column("noted_at", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("n", name=op.f("pk_outcome")),
    )
    with op.batch_alter_table("outcome", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_outcome_rencontre"), ["rencontre"], unique=False)

    op.create_table(
        "person",
        sa.Column("n", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("alive", sa.Boolean(), nullable=False),
        sa.Column("last_name", sa.Text(), nullable=False),
        sa.Column("first_name", sa.Text(), nullable=False),
        sa.Column("organisation", sa.LargeBinary(), nullable=True),
        sa.Column("function", sa.Text(), nullable=False),
        sa.Column("profile", sa.Text(), nullable=False),
        sa.Column("territory", sa.Text(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("phone", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("n", name=op.f("pk_person")),
    )
    op.create_table(
        "programme",
        sa.Column("n", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("alive", sa.Boolean(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("valid_from", sa.Text(), nullable=True),
        sa.Column("valid_until", sa.Text(), nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("name_en", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("n", name=op.f("pk_programme")),
    )
    op.create_table(
        "raw_field",
        sa.Column("ent", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("field", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("log", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("seq", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("ent", "field", "log", "seq", name=op.f("pk_raw_field")),
    )
    op.create_table(
        "region",
        sa.Column("n", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("alive", sa.Boolean(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("valid_from", sa.Text(), nullable=True),
        sa.Column("valid_until", sa.Text(), nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("successor", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("n", name=op.f("pk_region")),
    )
    op.create_table(
        "rencontre",
        sa.Column("n", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("alive", sa.Boolean(), nullable=False),
        sa.Column("reference", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("format", sa.Text(), nullable=False),
        sa.Column("group", sa.LargeBinary(), nullable=True),
        sa.Column("region", sa.Text(), nullable=False),
        sa.Column("starts_on", sa.Text(), nullable=True),
        sa.Column("ends_on", sa.Text(), nullable=True),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("facilitators", sa.Text(), nullable=False),
        sa.Column("objectives", sa.Text(), nullable=False),
        sa.Column("axes", sa.Text(), nullable=False),
        sa.Column("essential", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("n", name=op.f("pk_rencontre")),
    )
    op.create_table(
        "retired",
        sa.Column("peer", sa.LargeBinary(), nullable=False),
        sa.Column("self_log", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("peer", "self_log", name=op.f("pk_retired")),
    )
    op.create_table(
        "space",
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("region", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_space")),
    )
    op.create_table(
        "subgroup",
        sa.Column("n", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("alive", sa.Boolean(), nullable=False),
        sa.Column("rencontre", sa.LargeBinary(), nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("n", name=op.f("pk_subgroup")),
    )
    with op.batch_alter_table("subgroup", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_subgroup_rencontre"), ["rencontre"], unique=False)

    op.create_table(
        "term",
        sa.Column("n", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("alive", sa.Boolean(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("valid_from", sa.Text(), nullable=True),
        sa.Column("valid_until", sa.Text(), nullable=True),
        sa.Column("list", sa.Text(), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("label_en", sa.Text(), nullable=False),
        sa.Column("parent", sa.Text(), nullable=False),
        sa.Column("also", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("n", name=op.f("pk_term")),
    )
    with op.batch_alter_table("term", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_term_list"), ["list"], unique=False)

    op.create_table(
        "working_group",
        sa.Column("n", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("alive", sa.Boolean(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("region", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("n", name=op.f("pk_working_group")),
    )
    op.create_table(
        "fork",
        sa.Column("log", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("seq", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("sha", sa.BLOB(), nullable=False),
        sa.Column("line", sa.BLOB(), nullable=True),
        sa.Column("bundle", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["log"], ["log.n"], name=op.f("fk_fork_log")),
        sa.PrimaryKeyConstraint("log", "seq", "sha", name=op.f("pk_fork")),
    )
    op.create_table(
        "op",
        sa.Column("log", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("seq", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("sha", sa.BLOB(), nullable=False),
        sa.Column("chain", sa.BLOB(), nullable=False),
        sa.Column("line", sa.BLOB(), nullable=True),
        sa.Column("erased_by", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["log"], ["log.n"], name=op.f("fk_op_log")),
        sa.PrimaryKeyConstraint("log", "seq", name=op.f("pk_op")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "seal",
        sa.Column("log", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("seq", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("chain", sa.BLOB(), nullable=False),
        sa.Column("signature", sa.BLOB(), nullable=False),
        sa.ForeignKeyConstraint(["log"], ["log.n"], name=op.f("fk_seal_log")),
        sa.PrimaryKeyConstraint("log", "seq", name=op.f("pk_seal")),
    )
    op.create_table(
        "waiting",
        sa.Column("log", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("seq", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("sha", sa.BLOB(), nullable=False),
        sa.Column("chain", sa.BLOB(), nullable=False),
        sa.Column("line", sa.BLOB(), nullable=True),
        sa.Column("bundle", sa.Text(), nullable=False),
        sa.Column("since", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["log"], ["log.n"], name=op.f("fk_waiting_log")),
        sa.PrimaryKeyConstraint("log", "seq", name=op.f("pk_waiting")),
    )
