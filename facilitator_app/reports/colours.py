"""The colours of our documents, the same in every format; those of the axes are the same on screen."""

from __future__ import annotations

from typing import Final

INK: Final = "1C2630"
GREY: Final = "55606B"
RULE: Final = "C5CBD1"
PAPER: Final = "F4F2EE"
WHITE: Final = "FFFFFF"
AXES: Final = {1: "1B5E9B", 2: "7A3E8E", 3: "B5441B", 4: "2B7A4B"}
"""Red, green and blue in hexadecimal, as are all of these."""


def axis_hex(number: int | None) -> str:
    """The colour of an axis; ink for an axis of a later programme, or for none."""
    return AXES.get(number or 0, INK)
