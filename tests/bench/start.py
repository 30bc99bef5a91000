"""Budgets 1, 2 and 3: from the start of the process to a painted window, to one that answers, and its memory."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

from tests.bench.measuring import TURNS, Figure
from tests.builders import a_carnet, a_rencontre

PROGRAM = Path(__file__).with_name("watched_start.py")
ROOT = PROGRAM.parents[2]

Start = Mapping[str, Mapping[str, Any]]
"""What one process said: "painted" and "usable", each with wall and CPU milliseconds, MB, and heavy modules."""


def start(folder: Path, rencontres: int = 500, turns: int = TURNS) -> list[Figure]:
    """A workspace of so many rencontres against an empty window."""
    carnet = a_carnet(folder / "carnet")
    for number in range(rencontres):
        a_rencontre(carnet, title=f"Rencontre {number}")
    carnet.close()
    starts = [(started("minimal"), started("carnet", str(folder / "carnet"))) for _ in range(turns + 1)][1:]
    floors, ours = [pair[0] for pair in starts], [pair[1] for pair in starts]
    return [*_times(floors, ours), *_memory(floors, ours), _heavy(ours)]


def started(*arguments: str) -> Start:
    """What one new process says of its start."""
    begun = perf_counter() * 1000
    command = [sys.executable, str(PROGRAM), *arguments]
    said = subprocess.run(command, env=_environment(), check=True, capture_output=True, text=True)  # noqa: S603 - our own program
    found: dict[str, dict[str, Any]] = json.loads(said.stdout)
    for moment in found.values():
        moment["wall"] -= begun
    return found


def _environment() -> dict[str, str]:
    """As on a person's computer, where the program is compiled once: elsewhere each start compiles it anew."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    compiled = str(ROOT / "build" / "bytecode")
    return kept | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT), "PYTHONPYCACHEPREFIX": compiled}


def _times(floors: list[Start], ours: list[Start]) -> Iterator[Figure]:
    for budget, moment, words, limit in (("1", "painted", "first painted window", 1.3), ("2", "usable", "usable", 1.5)):
        for clock in ("wall", "cpu"):
            floor = median(start["painted"][clock] for start in floors)
            yield Figure(budget, f"start to {words}, {clock}", median(s[moment][clock] for s in ours), limit, floor)


def _memory(floors: list[Start], ours: list[Start]) -> Iterator[Figure]:
    if floors[0]["painted"]["memory"] is None:
        return
    floor = median(start["painted"]["memory"] for start in floors)
    for moment, words, limit in (("painted", "at first paint", 1.25), ("usable", "all loaded", 1.75)):
        yield Figure("3", f"memory {words}", median(s[moment]["memory"] for s in ours), limit, floor, "MB")


def _heavy(ours: list[Start]) -> Figure:
    """How many heavy libraries were imported before the first paint: none is allowed."""
    return Figure("1", "heavy libraries at first paint", max(len(s["painted"]["heavy"]) for s in ours), 0, unit="")
