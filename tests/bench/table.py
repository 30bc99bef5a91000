"""The figures as a table: for the screen, and for docs/performance.md."""

from __future__ import annotations

import os
import platform
import sqlite3
from collections.abc import Sequence
from datetime import date

from tests.bench.measuring import Figure
from tests.bench.reasons import REASONS

HEAD = ("#", "what", "budget", "measured", "floor", "ours", "held")


def cells(figure: Figure) -> tuple[str, ...]:
    """One line of the table."""
    ratio = figure.floor is not None
    sign = "×" if ratio else f" {figure.unit}".rstrip()
    floor = _said(figure.floor, figure.unit) if figure.floor is not None else "–"
    ours, held = _said(figure.ours, figure.unit), "yes" if figure.held else "**no**"
    return figure.budget, figure.what, f"≤ {figure.limit:g}{sign}", f"{figure.value:.2f}{sign}", floor, ours, held


def markdown(figures: Sequence[Figure]) -> str:
    """The table, as a page shows it."""
    rows = [HEAD, tuple("---" for _ in HEAD), *map(cells, figures)]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def plain(figures: Sequence[Figure]) -> str:
    """The table, as a terminal shows it."""
    rows = [HEAD, *map(cells, figures)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEAD))]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows)


def page(figures: Sequence[Figure], day: date, command: str) -> str:
    """The whole of docs/performance.md."""
    failed = list(dict.fromkeys(figure.budget for figure in figures if not figure.held))
    reasons = "\n".join(f"- **{budget}.** {REASONS[budget]}" for budget in failed if budget in REASONS)
    return PAGE.format(
        command=command,
        day=day.isoformat(),
        machine=machine(),
        table=markdown(figures),
        held=sum(figure.held for figure in figures),
        all=len(figures),
        reasons=reasons or "Every budget is held.",
    )


def machine() -> str:
    """What the figures were measured on, without its name."""
    versions = f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}"
    return f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores{_busy()}, {versions}"


def _busy() -> str:
    """How many programs wanted the processors in the last five minutes, where the system says it."""
    return f", load {os.getloadavg()[1]:.1f}" if hasattr(os, "getloadavg") else ""


def _said(value: float, unit: str) -> str:
    return f"{value:.{1 if value >= 10 else 2}f} {unit}".rstrip()


PAGE = """# Performance

Written by `{command}` on {day} ({machine}).

Machines differ and drift, so a budget is a ratio against a floor measured in the same run: the least that any
program would do for the same result. Both sides are timed turn by turn, and the medians compared. Budgets without a
floor are what a person notices. None of them is a timed test: the suite only checks that the bench runs. The numbers
are those of the list of budgets; those that are missing belong to what is not built yet.

{table}

{held} of {all} figures are within their budget.

## Where the time goes
{reasons}
"""
