"""The colours of both themes, each under the name of its meaning."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Tone = Literal["plain", "soft", "accent", "warning", "danger"]


@dataclass(frozen=True, slots=True)
class Tint:
    """A colour to write or draw with, and the pale ground it stands on."""

    ink: str
    ground: str


@dataclass(frozen=True, slots=True)
class Tokens:
    """One theme. Every text colour reaches 4.5:1 on every ground it may stand on (tested)."""

    ink: str
    soft: str
    paper: str
    card: str
    line: str
    edge: str
    """The outline of a control: a little firmer than a hairline."""
    track: str
    """The ground of table heads, segmented controls and empty gauges."""
    well: str
    """The ground behind a sheet of paper."""
    hover: str
    deep: str
    deep_on: str
    deep_ink: str
    deep_soft: str
    deep_badge: str
    accent: str
    accent_soft: str
    accent_hover: str
    on_accent: str
    selection: str
    """Behind selected text, with `ink` on it."""
    warn: str
    warn_soft: str
    danger: str
    danger_soft: str
    axes: tuple[Tint, ...]
    marks: tuple[Tint, ...]
    """The five marks of an evaluation, the lowest first: the ground of a part of a bar, and the figure on it."""

    def mark(self, number: int, of: int) -> Tint:
        """The tint of the mark `number`, counted from 1, on a scale of so many."""
        return self.marks[round((number - 1) * (len(self.marks) - 1) / max(1, of - 1))]

    def axis(self, number: int | None) -> Tint:
        """The tint of axis `number`, counted from 1; grey for None, which means outside the axes.

        A programme may have more axes than tints: they come round again, and the number tells them apart.
        """
        if number is None:
            return Tint(self.soft, self.track)
        return self.axes[(number - 1) % len(self.axes)]

    def tint(self, tone: Tone) -> Tint:
        """The tint of a tone."""
        return {
            "plain": Tint(self.ink, self.track),
            "soft": Tint(self.soft, self.track),
            "accent": Tint(self.accent, self.accent_soft),
            "warning": Tint(self.warn, self.warn_soft),
            "danger": Tint(self.danger, self.danger_soft),
        }[tone]


LIGHT = Tokens(
    ink="#1D2A2E",
    soft="#5C6B70",
    paper="#FAF9F6",
    card="#FFFFFF",
    line="#E2E0DA",
    edge="#CFCCC4",
    track="#F1EFE9",
    well="#E9E6DF",
    hover="#F4F3EF",
    deep="#173F44",
    deep_on="#2A6068",
    deep_ink="#FFFFFF",
    deep_soft="#C3D6D8",
    deep_badge="#F8CF93",
    accent="#0E6E6E",
    accent_soft="#DDF0EE",
    accent_hover="#0A5B5B",
    on_accent="#FFFFFF",
    selection="#BFE3DF",
    warn="#9A5B00",
    warn_soft="#FCEFD9",
    danger="#B3400E",
    danger_soft="#FBE9E1",
    axes=(
        Tint("#1B5E9B", "#E4EDF8"),
        Tint("#7A3E8E", "#F1E8F5"),
        Tint("#B5441B", "#FCEDE3"),
        Tint("#2B7A4B", "#E5F3EA"),
    ),
    marks=(
        Tint("#1D2A2E", "#DDE2E8"),
        Tint("#1D2A2E", "#B7C5D4"),
        Tint("#1D2A2E", "#8BA9C6"),
        Tint("#FFFFFF", "#4A78A3"),
        Tint("#FFFFFF", "#173F66"),
    ),
)

DARK = Tokens(
    ink="#E6ECEB",
    soft="#A3B3B6",
    paper="#12191B",
    card="#1A2326",
    line="#2D393D",
    edge="#45545A",
    track="#243034",
    well="#0C1113",
    hover="#202B2F",
    deep="#0D2427",
    deep_on="#1D4A50",
    deep_ink="#F2F7F7",
    deep_soft="#A9C0C3",
    deep_badge="#F8CF93",
    accent="#5BC0B4",
    accent_soft="#14393A",
    accent_hover="#77CFC4",
    on_accent="#06201F",
    selection="#24595A",
    warn="#E8B25E",
    warn_soft="#3A2C12",
    danger="#F29A76",
    danger_soft="#40231A",
    axes=(
        Tint("#8ABBEE", "#1B2D41"),
        Tint("#CFA6E2", "#33243C"),
        Tint("#F29E7B", "#3E271D"),
        Tint("#7FCC9C", "#1B3526"),
    ),
    marks=(
        Tint("#E6ECEB", "#33434D"),
        Tint("#FFFFFF", "#4A6272"),
        Tint("#0C1113", "#7C9DB6"),
        Tint("#0C1113", "#A6C8E2"),
        Tint("#0C1113", "#DCECF8"),
    ),
)
