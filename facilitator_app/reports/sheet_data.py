"""What a feuille d’émargement is made of: plain values, for a sheet to sign or for one already filled."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime, time

    from facilitator_app.reports.minutes_data import AxisData, HalfDayData


@dataclass(frozen=True, slots=True)
class MarkData:
    """What was recorded of a person at a half-day; ``state`` is a ``Presence``, ``at`` when they came or left.

    ``method``, a ``Method`` or "", is how it was recorded; ``reason`` why the facilitator attests it.
    """

    state: str
    at: time | None = None
    represented_by: str = ""
    method: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class SheetPerson:
    """One line; ``marks`` has one entry a half-day, ``None`` where nothing was recorded, () on a blank sheet.

    ``number`` is that of the line; 0 for the place in the list.
    """

    last_name: str
    first_name: str
    organisation: str = ""
    function: str = ""
    marks: tuple[MarkData | None, ...] = ()
    number: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetData:
    """A whole sheet, in ``language`` ("fr" or "en", the one now spoken).

    ``filled`` shows what was recorded; otherwise the boxes are to be signed, and ``blank_lines``
    lines are left for people who were not announced (``None``: at least 15 % and four, then as many
    as fill the last page). ``notice`` "" is the ordinary notice, naming ``controller`` and ``contact``.
    """

    reference: str
    revision: int
    title: str
    half_days: tuple[HalfDayData, ...]
    made_at: datetime
    application: str
    organisation: str
    language: str = "fr"
    people: tuple[SheetPerson, ...] = ()
    filled: bool = False
    blank_lines: int | None = None
    led_by: str = ""
    place: str = ""
    facilitators: tuple[str, ...] = ()
    axes: tuple[AxisData, ...] = ()
    funders: tuple[str, ...] = ()
    controller: str = ""
    contact: str = ""
    notice: str = ""
