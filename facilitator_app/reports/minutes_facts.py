"""What stands on the cover and in margins, cut where nobody could read it there; what was cut is whole at the end."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from facilitator_app.i18n.words import _
from facilitator_app.reports.blocks import Heading, Section, Text
from facilitator_app.reports.cutting import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from facilitator_app.reports.blocks import Block
    from facilitator_app.reports.minutes_data import AxisData, MinutesData

_TITLE, _FACT, _NAME, _AXIS = 240, 160, 80, 60
"""Ordinary characters, in width: no rencontre that people name on a letter has longer ones."""
_MOST: Final = 6
"""Names that a line holds."""


def on_cover(data: MinutesData) -> MinutesData:
    """``data`` with a title, facts and names of axes that fit in their places."""
    return replace(
        data,
        reference=one_line(data.reference, _NAME),
        application=one_line(data.application, _FACT),
        title=one_line(data.title, _TITLE),
        organisation=one_line(data.organisation, _FACT),
        led_by=one_line(data.led_by, _FACT),
        format=one_line(data.format, _NAME),
        group=one_line(data.group, _FACT),
        region=one_line(data.region, _NAME),
        place=one_line(data.place, _FACT),
        facilitators=tuple(one_line(name, _NAME) for name in data.facilitators[:_MOST]),
        funders=tuple(one_line(name, _NAME) for name in data.funders[:_MOST]),
        axes=tuple(map(_axis, data.axes)),
    )


def _axis(axis: AxisData) -> AxisData:
    return replace(axis, short_name=one_line(axis.short_name, _AXIS), name=one_line(axis.name, _FACT))


def whole_facts_section(data: MinutesData) -> Section | None:
    """The title, facts and names that the cover cuts; ``None`` for nearly every rencontre."""
    blocks = tuple(_cut(data))
    return Section(_("Mentions complètes"), blocks) if blocks else None


def _cut(data: MinutesData) -> Iterator[Block]:
    shown = on_cover(data)
    for label, whole, cut in zip(_labels(), _facts(data), _facts(shown), strict=True):
        if whole.split() != cut.split():
            yield Heading(label)
            yield Text(whole)
    for axis, short in zip(data.axes, shown.axes, strict=True):
        if (axis.short_name.split(), axis.name.split()) != (short.short_name.split(), short.name.split()):
            yield Heading(_("Axe {number}").format(number=axis.number))
            yield from map(Text, filter(None, (axis.short_name, axis.name)))


def _labels() -> tuple[str, ...]:
    return (
        _("Titre"),
        _("Organisation"),
        _("Format"),
        _("Groupe de travail"),
        _("Région"),
        _("Lieu"),
        _("Animation"),
        _("Financeurs"),
    )


def _facts(data: MinutesData) -> tuple[str, ...]:
    """What stands on the cover, in the order of the labels."""
    return (
        data.title,
        "\n".join(filter(None, (data.organisation, data.led_by))),
        data.format,
        data.group,
        data.region,
        data.place,
        ", ".join(data.facilitators),
        ", ".join(data.funders),
    )
