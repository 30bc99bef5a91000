"""`python -m tests.bench`: measures every budget that this version can, prints the table, writes docs/performance.md.

Words that follow choose parts: `python -m tests.bench autosave exchange` prints them and writes nothing.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tests.bench.autosave import autosave
from tests.bench.backup import backup
from tests.bench.documents import documents
from tests.bench.exchange import exchange
from tests.bench.measuring import Figure
from tests.bench.screens import screens
from tests.bench.search import search
from tests.bench.start import start
from tests.bench.table import page, plain

PARTS: dict[str, Callable[[Path], list[Figure]]] = {
    "start": start,
    "autosave": autosave,
    "screens": screens,
    "search": search,
    "documents": lambda _folder: documents(),
    "exchange": exchange,
    "backup": backup,
}
PAGE = Path(__file__).resolve().parents[2] / "docs" / "performance.md"


def main(chosen: list[str]) -> int:
    """Measure; gives 1 when a part is not known."""
    if unknown := set(chosen) - PARTS.keys():
        print(f"not a part: {', '.join(sorted(unknown))}; parts: {', '.join(PARTS)}", file=sys.stderr)  # noqa: T201 - a script
        return 1
    figures = [figure for part in chosen or PARTS for figure in measured(part)]
    print(plain(figures))  # noqa: T201 - a script
    if not chosen:
        PAGE.write_text(page(figures, date.today(), "python -m tests.bench"), encoding="utf-8")  # noqa: DTZ011 - the date of this machine
    return 0


def measured(part: str) -> list[Figure]:
    """The figures of one part, in a folder that goes with it."""
    print(f"{part}...", file=sys.stderr, flush=True)  # noqa: T201 - a script
    with TemporaryDirectory() as folder:
        return PARTS[part](Path(folder))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
