"""Alembic's scripts: how a file of each released version becomes one of the next."""
