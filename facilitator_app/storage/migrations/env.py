"""Runs the migrations on the connection it is given; there is no configuration file."""

from __future__ import annotations

from alembic import context

from facilitator_app.storage.rows import Base

connection = context.config.attributes["connection"]
context.configure(
    connection=connection, target_metadata=Base.metadata, render_as_batch=True, transaction_per_migration=False
)
context.run_migrations()
