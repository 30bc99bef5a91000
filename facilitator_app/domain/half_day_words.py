"""Which half-day a person means: « matin », « après-midi », « 2 », « 14 mars après-midi », « 14/03/2026 »."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.domain.rencontre import Part
from facilitator_app.i18n.folding import folded
from facilitator_app.i18n.typed_dates import typed_date

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from facilitator_app.domain.rencontre import HalfDay

_PARTS: dict[str, Part] = {
    "matin": Part.MORNING, "matinee": Part.MORNING, "morning": Part.MORNING, "am": Part.MORNING,
    "apres midi": Part.AFTERNOON, "aprem": Part.AFTERNOON, "apm": Part.AFTERNOON, "afternoon": Part.AFTERNOON,
    "pm": Part.AFTERNOON,
    "soir": Part.EVENING, "soiree": Part.EVENING, "evening": Part.EVENING,
}  # fmt: skip


def half_days_meant(typed: str, half_days: Sequence[HalfDay], today: date) -> list[HalfDay]:
    """The half-days that ``typed`` may mean, in the order of time: one when it is clear, none when nothing fits.

    Nothing typed means the only half-day there is; a number is the rank of the half-day, from 1.
    """
    said = folded(typed)
    if not said:
        return list(half_days)
    if said.isdigit() and len(said) <= 2:  # noqa: PLR2004 - a longer number is part of a date
        return list(half_days[int(said) - 1 : int(said)]) if int(said) else []
    part = next((word for word in sorted(_PARTS, key=len, reverse=True) if _ends(said, word)), "")
    rest = said.removesuffix(part).strip() if part else said
    day = typed_date(rest, today) if rest else None
    if rest and day is None:
        return []
    fitting = [half_day for half_day in half_days if not part or half_day.part == _PARTS[part]]
    return [half_day for half_day in fitting if day is None or half_day.day == day]


def _ends(said: str, word: str) -> bool:
    return said == word or said.endswith(f" {word}")
