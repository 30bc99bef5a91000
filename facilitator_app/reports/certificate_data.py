"""What certificates of attendance are made of: the rencontre, and for each person what they really attended."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime, time

    from facilitator_app.reports.minutes_data import HalfDayData


@dataclass(frozen=True, slots=True)
class AttendedData:
    """A half-day that somebody took part in; ``minutes`` is ``None`` when the sheet does not tell how long.

    ``arrived`` is only there when it is after the beginning, ``left`` when it is before the end; ``left_early`` says
    that they left, also at an hour nobody noted.
    """

    half_day: HalfDayData
    minutes: int | None
    arrived: time | None = None
    left: time | None = None
    left_early: bool = False
    remote: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificateData:
    """One person, as they were that day; ``minutes`` in all, of which ``remote`` at a distance.

    ``unknown`` counts the half-days whose time is not told, and is not in ``minutes``. ``fingerprint`` is the SHA-256
    of what is certified, in hexadecimal.
    """

    name: str
    function: str
    organisation: str
    attended: tuple[AttendedData, ...]
    minutes: int
    remote: int
    unknown: int
    fingerprint: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificatesData:
    """Certificates for one rencontre, in ``language``; ``people`` are those who came, and nobody else."""

    reference: str
    title: str
    half_days: tuple[HalfDayData, ...]
    place: str
    group: str
    facilitators: tuple[str, ...]
    organisation: str
    led_by: str
    made_at: datetime
    application: str
    people: tuple[CertificateData, ...]
    language: str = "fr"
