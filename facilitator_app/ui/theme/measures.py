"""Distances in pixels before scaling, the same on every page."""

from __future__ import annotations

from typing import Final

HAIR: Final = 1
TIGHT: Final = 4
SMALL: Final = 8
MEDIUM: Final = 12
LARGE: Final = 16
WIDE: Final = 24

CONTROL_RADIUS: Final = 7
CARD_RADIUS: Final = 10
CONTROL_HEIGHT: Final = 32
ROW_HEIGHT: Final = 36
FOCUS_WIDTH: Final = 2
ICON: Final = 16
NAVIGATION_ICON: Final = 18
