"""Who came, by half-day: counts, then structures, or names when they are wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.i18n.words import _, plural
from facilitator_app.reports.blocks import Column, Run, Section, Stack, Table, Text
from facilitator_app.reports.wording import half_day_names, hours, presence_word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator_app.reports.blocks import Block, Cell
    from facilitator_app.reports.minutes_data import GroupCount, HalfDayCount, HalfDayData, MinutesData, ParticipantData

_SHARE = 134
"""The shares of the columns of a table add up to this, whatever the number of half-days."""


def attendance_section(data: MinutesData) -> Section:
    """The presences, or the sentence that says they were not recorded."""
    counts = data.attendance.counts
    if not any(_recorded(count) for count in counts):
        silence = _("Les présences de cette rencontre n’ont pas été relevées.")
        return Section(_("Présences"), (Text(silence),))
    people = plural(data.attendance.people, _("{n} participant"), _("{n} participants"))
    structures = len(data.attendance.organisations)
    notes = [people] + [plural(structures, _("{n} structure"), _("{n} structures"))] * bool(structures)
    return Section(_("Présences"), tuple(_tables(data)), tuple(notes))


def _recorded(count: HalfDayCount) -> int:
    return count.present + count.excused + count.represented + count.absent


def _tables(data: MinutesData) -> list[Block]:
    names = half_day_names(data.half_days, data.language)
    attendance = data.attendance
    blocks: list[Block] = [_counts_table(data, names)]
    if attendance.profiles:
        blocks.append(_groups_table(_("Profil"), attendance.profiles, names))
    if attendance.participants:
        blocks.append(_names_table(attendance.participants, names))
        excused = [f"{p.first_name} {p.last_name}" for p in attendance.participants if _only_excused(p)]
        said = (Run(_("Excusés :"), strong=True), Run(f" {', '.join(excused)}."))
        blocks += [Text(said, small=True)] * bool(excused)
    elif attendance.organisations:
        blocks.append(_groups_table(_("Structure"), attendance.organisations, names))
    return blocks


def _counts_table(data: MinutesData, names: Sequence[str]) -> Table:
    """One row a half-day. What happened to nobody has no column; "not recorded" is a column of its own."""
    counts = data.attendance.counts
    heads = {
        _("Présents"): [count.present for count in counts],
        _("Représentés"): [count.represented for count in counts],
        _("Excusés"): [count.excused for count in counts],
        _("Absents"): [count.absent for count in counts],
        _("Non relevés"): [count.unrecorded for count in counts],
    }
    shown = {head: column for number, (head, column) in enumerate(heads.items()) if number == 0 or any(column)}
    columns = [Column(_("Demi-journée"), _SHARE - 19 * len(shown)), *(Column(head, 19, figures=True) for head in shown)]
    rows = tuple(
        (_half_day(half_day, name, data.language), *(str(column[number]) for column in shown.values()))
        for number, (half_day, name) in enumerate(zip(data.half_days, names, strict=True))
    )
    return Table(tuple(columns), rows, _("Présences"))


def _half_day(half_day: HalfDayData, name: str, language: str) -> Cell:
    """The name, then the planned hours, and the real ones where they differ."""
    planned = hours(half_day.starts, half_day.ends, language)
    real = hours(half_day.started or half_day.starts, half_day.ended or half_day.ends, language)
    differs = _("réel : {hours}").format(hours=real) if real != planned else ""
    said = tuple(line for line in (planned, differs) if line)
    return Stack(((Run(name, strong=True),), *said))


def _groups_table(head: str, groups: Sequence[GroupCount], names: Sequence[str]) -> Table:
    width = min(24, 80 / max(1, len(names)))
    columns = [Column(head, _SHARE - width * len(names)), *(Column(name, width, figures=True) for name in names)]
    rows = tuple((group.name, *map(str, group.present)) for group in groups)
    return Table(tuple(columns), rows, _("Présences"))


def _names_table(people: Sequence[ParticipantData], names: Sequence[str]) -> Table:
    width = min(18, 60 / max(1, len(names)))
    rest = _SHARE - width * len(names)
    columns = [
        Column(_("Nom"), rest * 0.31),
        Column(_("Fonction et structure"), rest * 0.45),
        Column(_("Profil"), rest * 0.24),
    ]
    columns += [Column(name, width, figures=True) for name in names]
    return Table(tuple(columns), tuple(_person(person) for person in people), _("Présences"))


def _person(person: ParticipantData) -> tuple[Cell, ...]:
    name = (Run(person.last_name, strong=True), Run(f" {person.first_name}"))
    lines = tuple(line for line in (person.function, person.organisation) if line)
    role: Cell = Stack(lines) if lines else ""
    return (name, role, person.profile, *(presence_word(state) for state in person.states))


def _only_excused(person: ParticipantData) -> bool:
    recorded = {state for state in person.states if state}
    return recorded == {"excused"}
