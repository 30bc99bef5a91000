"""The first import of Qt, which leaves Python's own import as it found it."""

from __future__ import annotations

import builtins


def import_qt() -> None:
    """Import Qt; call it before any other module of `ui`.

    PySide6 replaces `builtins.__import__` by one that reads the source of every module imported later
    (measured: 21-35 % more start-up time, 28 MB with all libraries). Only `__feature__` needs it,
    and this program does not use that.
    """
    python_import = builtins.__import__
    import PySide6.QtWidgets  # noqa: F401, PLC0415 - the import is what this function is for

    builtins.__import__ = python_import
