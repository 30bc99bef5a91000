"""What a feuille d’émargement is made of: plain values, for a sheet to sign or for one already filled."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime, time

    from facilitator_app.reports.minutes_data import AxisData, HalfDayData


@dataclass(frozen=True, slots=True)
class SignatureData:
    """A signature made on the screen: its strokes as ``domain.signature`` writes them, and the hour in the room."""

    strokes: str
    at: time


@dataclass(frozen=True, slots=True)
class SealData:
    """The seal of a half-day; ``at`` is local, ``strokes`` the signature of who sealed it, or ""."""

    half_day: str
    at: datetime
    by: str
    fingerprint: str
    strokes: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AmendmentData:
    """A change of a sealed sheet, in words; ``at`` is local."""

    half_day: str
    name: str
    at: datetime
    by: str
    before: str
    after: str
    reason: str


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
    signature: SignatureData | None = None


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


@dataclass(frozen=True, slots=True)
class FunderData:
    """A funder as the sheet names it; ``logo`` is a PNG, ``None`` where there is none on this computer."""

    name: str
    agreement: str = ""
    mention: str = ""
    logo: bytes | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetData:
    """A whole sheet, in ``language`` ("fr" or "en", the one now spoken).

    ``filled`` shows what was recorded; otherwise the boxes are to be signed, and ``blank_lines``
    lines are left for people who were not announced (``None``: at least 15 % and four, then as many
    as fill the last page). ``final`` is the filled sheet that nothing can be added to: boxes of those
    who did not come are struck, and so are the lines left on the last page. ``notice`` "" is the
    ordinary notice, naming ``controller`` and ``contact``; ``retention`` is how many years a funder
    wants the sheet kept, 0 where none does.
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
    final: bool = False
    blank_lines: int | None = None
    led_by: str = ""
    place: str = ""
    facilitators: tuple[str, ...] = ()
    axes: tuple[AxisData, ...] = ()
    funders: tuple[FunderData, ...] = ()
    retention: int = 0
    controller: str = ""
    contact: str = ""
    notice: str = ""
    seals: tuple[SealData, ...] = ()
    amendments: tuple[AmendmentData, ...] = ()
    differences: tuple[str, ...] = ()
    fingerprint: str = ""
