"""The colours of our documents, the same in every format; those of the axes are the same on screen."""

from __future__ import annotations

from typing import Final

INK: Final = "1C2630"
GREY: Final = "55606B"
RULE: Final = "C5CBD1"
PAPER: Final = "F4F2EE"
LINK: Final = "1B5E9B"
WHITE: Final = "FFFFFF"
AXES: Final = {1: "1B5E9B", 2: "7A3E8E", 3: "B5441B", 4: "2B7A4B"}
"""Red, green and blue in hexadecimal, as are all of these."""
BAR: Final = "4A78A3"
STEPS: Final = (("DDE2E8", INK), ("B7C5D4", INK), ("8BA9C6", INK), (BAR, WHITE), ("173F66", WHITE))
"""From the lowest mark to the highest: the ground, and the ink of the figure on it (at least 4.5:1, and five greys)."""


def axis_hex(number: int | None) -> str:
    """The colour of an axis; ink for an axis of a later programme, or for none."""
    return AXES.get(number or 0, INK)


def step(number: int, of: int) -> int:
    """Which of ``STEPS`` is for the mark ``number`` (from 0) on a scale of so many marks."""
    return round(number * (len(STEPS) - 1) / max(1, of - 1))
