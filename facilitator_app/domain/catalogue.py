"""Reference data with its validity: programmes, axes, regions and the short lists a person chooses from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from facilitator_app.domain.record import Record

if TYPE_CHECKING:
    from collections.abc import Iterable

OUTSIDE = "outside"
"""Said of an outcome that belongs to no axis, on purpose; an outcome nobody has filed yet has no axis at all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated(Record):
    """An entry known by a stable ``code``, valid between two dates, both included; ``None`` is unbounded."""

    code: str = ""
    valid_from: date | None = None
    valid_until: date | None = None

    def valid_on(self, day: date) -> bool:
        """Whether the entry was in force on ``day``."""
        after_start = self.valid_from is None or self.valid_from <= day
        return after_start and (self.valid_until is None or day <= self.valid_until)


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme(Dated):
    """A programme of the Pôle; its axes are ``Axis`` records."""

    kind: ClassVar[str] = "programme"

    name: str = ""
    name_en: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis(Dated):
    """One axis of a programme: its number is its mark on paper, its colour follows the number."""

    kind: ClassVar[str] = "axis"

    programme: str = ""
    number: int = 0
    short_name: str = ""
    short_name_en: str = ""
    name: str = ""
    name_en: str = ""
    description: str = ""
    description_en: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Region(Dated):
    """A region by its INSEE code; a region that ended names its successor."""

    kind: ClassVar[str] = "region"

    name: str = ""
    successor: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Term(Dated):
    """One entry of a short list: formats, profiles, types of organisation, territories...

    ``also``: other words people type for it; ``parent``: the region of a territory, the question of a mark.
    """

    kind: ClassVar[str] = "term"

    list: str = ""
    rank: int = 0
    label: str = ""
    label_en: str = ""
    parent: str = ""
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkingGroup(Record):
    """A regional group; its identity is also that of the space its records travel in."""

    kind: ClassVar[str] = "working_group"

    name: str = ""
    region: str = ""


def axes_on(axes: Iterable[Axis], day: date) -> list[Axis]:
    """The axes in force on ``day``, by number."""
    return sorted((axis for axis in axes if axis.valid_on(day)), key=lambda axis: axis.number)
