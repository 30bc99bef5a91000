"""What a command says: sentences and columns for a person, or one JSON document for a program."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from facilitator_app.domain.progress import Progress


def say(text: str) -> None:
    """One or more lines on standard output."""
    click.echo(text)


def say_json(value: Any) -> None:
    """One JSON document on standard output, in UTF-8 whatever the terminal speaks."""
    say_bytes(json.dumps(value, ensure_ascii=False, indent=2).encode() + b"\n")


def say_bytes(data: bytes) -> None:
    """Bytes on standard output, as they are."""
    click.echo(data, nl=False)


def say_rows(rows: Iterable[Sequence[str]]) -> None:
    """Columns, each as wide as its longest cell; the last one ends where its text does."""
    lines = [list(row) for row in rows]
    widths = [max(len(cell) for cell in column) for column in zip(*lines, strict=True)]
    for line in lines:
        cells = [cell.ljust(width) for cell, width in zip(line, widths, strict=True)]
        click.echo("  ".join(cells).rstrip())


def watched() -> Progress:
    """Progress on standard error when it is a terminal; silence otherwise."""

    def show(done: int, total: int) -> None:
        if sys.stderr.isatty():
            click.echo(f"\r{100 * done // max(total, 1):3} %", nl=done == total, err=True)

    return show
