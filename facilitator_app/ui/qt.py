"""The first import of Qt: what it changes in Python is put back, and nothing is collected meanwhile."""

from __future__ import annotations

import builtins
import gc


def import_qt() -> None:
    """Import Qt; call it before any other module of `ui`.

    PySide6 replaces `builtins.__import__` by one that reads the source of every module imported later
    (measured: 21-35 % more start-up time, 28 MB with all libraries). Only `__feature__` needs it,
    and this program does not use that.

    Python's collector rests from here on (it would look ten times at modules that stay, 30 of 220 ms);
    `garbage.py` takes its place as soon as there is an application.
    """
    gc.disable()
    python_import = builtins.__import__
    import PySide6.QtWidgets  # noqa: F401, PLC0415 - the import is what this function is for

    builtins.__import__ = python_import
