"""What every format says in the same words, around the texts of a document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from facilitator_app.i18n.words import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator_app.reports.blocks import AxisTile, Section, Table

DOT: Final = "•"
"""The label of an item that has none of its own."""


def section_title(section: Section) -> str:
    """The title of a section, with the number of its axis: an outline shows no colour."""
    if not section.axis:
        return section.title
    return _("Axe {number} : {title}").format(number=section.axis, title=section.title)


def axes_said(axes: Sequence[AxisTile]) -> str:
    """The tiles of the axes as a sentence."""
    listed = ", ".join(f"{axis.number} {axis.name} ({axis.state})" for axis in axes)
    return _("Axes : {listed}.").format(listed=listed)


def grouped(fingerprint: str) -> str:
    """A fingerprint by groups of eight, as people compare them."""
    return " ".join(fingerprint[start : start + 8] for start in range(0, len(fingerprint), 8))


def caption(table: Table, section: Section) -> str:
    """What stands above a table: its title, unless the section has just said it."""
    return "" if table.title == section.title else table.title


def disc(fraction: float) -> str:
    """An empty, half or full disc: how far something is, for a glance; its word stands beside it."""
    if fraction >= 1:
        return "●"
    return "◐" if fraction > 0 else "○"
