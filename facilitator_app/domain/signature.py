"""A signature made on the screen: one gesture of one person for one half-day, kept as lines and nothing else."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from math import hypot
from typing import TYPE_CHECKING, Any, ClassVar, Final, TypeAlias

from facilitator_app.domain.identity import RecordId
from facilitator_app.domain.record import Record

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Point: TypeAlias = "tuple[int, int]"
Stroke: TypeAlias = "tuple[Point, ...]"
Curve: TypeAlias = "tuple[tuple[float, float], tuple[float, float]]"
"""A quadratic: its control point, and where it ends."""

SIDE: Final = 10_000
"""Both sides of the box count so much, whatever the screen: the box is ``RATIO`` times as wide as it is high."""
RATIO: Final = 3.0
MOST_POINTS: Final = 1_200
"""A gesture of a minute has fewer; one record of the log stays under 20 kB."""

_LEAST_EXTENT: Final = SIDE // 20
_LEAST_LENGTH: Final = SIDE // 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature(Record):
    """The identity is ``pair(half_day, person)``: a fresh gesture for every half-day, never a stored picture.

    ``strokes`` are lines as ``written`` gives them: no pressure, no speed, no time of a point, so that nobody can
    make biometrics of them. ``name`` is the name as it stood, ``device`` the laptop, ``witness`` who held the session.
    """

    kind: ClassVar[str] = "signature"

    rencontre: RecordId | None = None
    half_day: RecordId | None = None
    person: RecordId | None = None
    name: str = ""
    strokes: str = ""
    signed_at: datetime | None = None
    device: str = ""
    witness: str = ""


def written(strokes: Iterable[Sequence[Point]]) -> str:
    """The strokes as compact JSON: a list of lines, each x, y, x, y... in whole numbers from 0 to ``SIDE``."""
    lines = [[_within(side) for point in stroke for side in point] for stroke in strokes if stroke]
    return json.dumps(lines, separators=(",", ":")) if lines else ""


def strokes_of(text: str) -> tuple[Stroke, ...]:
    """The reverse of ``written``; no strokes where ``text``, which may come from anywhere, is no such list."""
    try:
        lines: Any = json.loads(text) if text else []
    except (ValueError, RecursionError):
        return ()
    if not isinstance(lines, list) or not all(_is_line(line) for line in lines):
        return ()
    return tuple(tuple(zip(line[::2], line[1::2], strict=True)) for line in lines)


def is_gesture(strokes: Iterable[Sequence[Point]]) -> bool:
    """Whether somebody drew something: not nothing, not a dot, not more points than a hand makes."""
    lines = [stroke for stroke in strokes if stroke]
    points = [point for stroke in lines for point in stroke]
    if not points or len(points) > MOST_POINTS:
        return False
    extent = max(max(side) - min(side) for side in zip(*points, strict=True))
    length = sum(hypot(b[0] - a[0], b[1] - a[1]) for stroke in lines for a, b in pairwise(stroke))
    return extent >= _LEAST_EXTENT and length >= _LEAST_LENGTH


def curves(stroke: Sequence[tuple[float, float]]) -> list[Curve]:
    """The smooth line through a stroke, from its first point: quadratics through the middle of each segment.

    The screen and the paper both draw these, so that they show the same gesture.
    """
    middles = [((a[0] + b[0]) / 2, (a[1] + b[1]) / 2) for a, b in pairwise(stroke)]
    if not middles:
        return []
    inner = list(zip(stroke[1:-1], middles[1:], strict=True))
    return [(stroke[0], middles[0]), *inner, (stroke[-1], stroke[-1])]


def _is_line(line: object) -> bool:
    if not isinstance(line, list) or not line or len(line) % 2 or len(line) > 2 * MOST_POINTS:
        return False
    return all(type(side) is int and 0 <= side <= SIDE for side in line)


def _within(side: int) -> int:
    return max(0, min(SIDE, side))
