"""The files of the sample workspace, as plain lines and facts: what stands in resources/sample, unchanged."""

from __future__ import annotations

import csv
import json
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from facilitator_app.i18n.calendar import WEEKDAYS
from facilitator_app.i18n.folding import folded

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "sample"
PEOPLE = FOLDER / "personnes.csv"

Words: TypeAlias = "dict[str, str]"
"""One line of a table: its cells by the name of their column."""

Hours: TypeAlias = "tuple[str | None, str | None, str | None, str | None]"
"""A half-day: when it was to begin and to end, when it really began and ended."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One rencontre as rencontres.json tells it; ``days`` from today, on the nearest ``weekday`` if one is named."""

    key: str
    days: int
    weekday: str | None
    state: str
    title: str
    format: str
    place: str
    facilitators: str
    axes: tuple[int, ...]
    objectives: tuple[str, ...]
    essential: tuple[str, ...]
    half_days: Mapping[str, Hours]
    subgroups: tuple[str, ...]

    def day(self, today: date) -> date:
        """When it takes place, seen from ``today``."""
        near = today + timedelta(days=self.days)
        if self.weekday is None:
            return near
        names = [folded(name) for name in WEEKDAYS["fr"]]
        ahead = (names.index(folded(self.weekday)) - near.weekday()) % _WEEK
        return near + timedelta(days=ahead if ahead <= _WEEK // 2 else ahead - _WEEK)


def told_rencontres() -> list[Told]:
    """The rencontres, in the order of time."""
    return [Told(**facts) for facts in json.loads((FOLDER / "rencontres.json").read_text(encoding="utf-8"))]


def lines(name: str) -> list[Words]:
    """The lines of a table."""
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def lines_of(name: str, key: str) -> list[Words]:
    """The lines of a table that belong to one rencontre."""
    return [line for line in lines(name) if line["rencontre"] == key]


_WEEK = 7
