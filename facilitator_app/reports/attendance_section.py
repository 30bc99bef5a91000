"""Who came, by half-day: counts, then structures, or names when they are wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.i18n.words import _, plural
from facilitator_app.reports.blocks import Column, Run, Section, Stack, Table, Text
from facilitator_app.reports.cutting import rest
from facilitator_app.reports.wording import half_day_names, hours, presence_word, real_hours

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from facilitator_app.reports.blocks import Block, Cell, Words
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


def figures_section(data: MinutesData, most_groups: int = 0) -> Section:
    """How many came, from how many structures, without any list; the ``most_groups`` largest profiles where wanted."""
    said = _figures(data)
    if not said:
        return Section(_("Présences"), (Text(_("Les présences de cette rencontre n’ont pas été relevées.")),))
    blocks: list[Block] = [Text(said)]
    profiles = sorted(data.attendance.profiles, key=lambda group: -sum(group.present))[:most_groups]
    if profiles:
        blocks.append(_groups_table(_("Profil"), profiles, _held(data)))
        left = len(data.attendance.profiles) - len(profiles)
        blocks += rest(left)
    return Section(_("Présences"), tuple(blocks))


def groups_section(data: MinutesData) -> Section:
    """Who met, by profile and by territory, without anybody's name."""
    said = _figures(data) or _("Les présences de cette rencontre n’ont pas été relevées.")
    blocks: list[Block] = [Text(said)]
    groups = ((_("Profil"), data.attendance.profiles), (_("Territoire"), data.attendance.territories))
    blocks += [_groups_table(head, found, _held(data)) for head, found in groups if found]
    return Section(_("Qui s’est réuni"), tuple(blocks))


def _figures(data: MinutesData) -> str:
    """« 14 participants de 9 structures. Matin : 13 ; après-midi : 12. », "" where nothing was recorded."""
    attendance, held = data.attendance, _held(data)
    if not held:
        return ""
    people = plural(attendance.people, _("{n} participant"), _("{n} participants"))
    structures = len(attendance.organisations)
    came = plural(structures, _("de {n} structure"), _("de {n} structures")) if structures else ""
    listed = [name if n == 0 else name[:1].lower() + name[1:] for n, name in held.items()]
    counted = [
        _("{half_day} : {n}").format(half_day=name, n=attendance.counts[n].present)
        for n, name in zip(held, listed, strict=True)
    ]
    return f"{' '.join(filter(None, (people, came)))}. {' ; '.join(counted)}."


def _held(data: MinutesData) -> dict[int, str]:
    """The half-days that were recorded, by their place."""
    names = half_day_names(data.half_days, data.language)
    pairs = zip(names, data.attendance.counts, strict=False)
    return {n: name for n, (name, count) in enumerate(pairs) if _recorded(count)}


def _recorded(count: HalfDayCount) -> int:
    return count.present + count.excused + count.represented + count.absent


def _tables(data: MinutesData) -> list[Block]:
    names = half_day_names(data.half_days, data.language)
    attendance = data.attendance
    held = _held(data)
    blocks: list[Block] = [_counts_table(data, names)]
    if attendance.profiles:
        blocks.append(_groups_table(_("Profil"), attendance.profiles, held))
    if attendance.participants:
        blocks.append(_names_table(attendance.participants, held))
        excused = [f"{p.first_name} {p.last_name}" for p in attendance.participants if _only_excused(p)]
        said = (Run(_("Absences excusées :"), strong=True), Run(f" {', '.join(excused)}."))
        blocks += [Text(said, small=True)] * bool(excused)
    elif attendance.organisations:
        blocks.append(_groups_table(_("Structure"), attendance.organisations, held))
    return blocks


def _counts_table(data: MinutesData, names: Sequence[str]) -> Table:
    """One row a half-day. What happened to nobody has no column; "not recorded" is a column of its own, never a 0."""
    counts = data.attendance.counts
    heads = {
        _("Présences"): [count.present for count in counts],
        _("Suppléances"): [count.represented for count in counts],
        _("Excuses"): [count.excused for count in counts],
        _("Absences"): [count.absent for count in counts],
    }
    shown = {
        head: [str(n) if _recorded(count) else "–" for n, count in zip(column, counts, strict=True)]
        for number, (head, column) in enumerate(heads.items())
        if number == 0 or any(column)
    }
    if any(count.unrecorded for count in counts):
        shown[_("Non relevées")] = [str(count.unrecorded) for count in counts]
    columns = [Column(_("Demi-journée"), _SHARE - 19 * len(shown)), *(Column(head, 19, figures=True) for head in shown)]
    rows = tuple(
        (_half_day(half_day, name, data.language), *(column[number] for column in shown.values()))
        for number, (half_day, name) in enumerate(zip(data.half_days, names, strict=True))
    )
    return Table(tuple(columns), rows, _("Présences"))


def _half_day(half_day: HalfDayData, name: str, language: str) -> Cell:
    """The name, then the planned hours, and what is known of the real ones."""
    planned = hours(half_day.starts, half_day.ends, language)
    said = tuple(line for line in (planned, real_hours(half_day, language)) if line)
    return Stack(((Run(name, strong=True),), *said))


def _groups_table(head: str, groups: Sequence[GroupCount], held: Mapping[int, str]) -> Table:
    """How many of each group; ``held`` names the half-days that were recorded, by their place."""
    width = min(24, 80 / max(1, len(held)))
    columns = [
        Column(head, _SHARE - width * len(held)),
        *(Column(name, width, figures=True) for name in held.values()),
    ]
    rows = tuple((group.name, *(str(group.present[n]) for n in held)) for group in groups)
    return Table(tuple(columns), rows, _("Présences"), dense=True)


def _names_table(people: Sequence[ParticipantData], held: Mapping[int, str]) -> Table:
    width = min(19, 72 / max(1, len(held)))
    rest = _SHARE - width * len(held)
    name = _("Nom, prénom, profil") if any(person.profile for person in people) else _("Nom et prénom")
    columns = [Column(name, rest * 0.46), Column(_("Fonction et structure"), rest * 0.54)]
    columns += [Column(half_day, width, figures=True) for half_day in held.values()]
    return Table(tuple(columns), tuple(_person(person, held) for person in people), _("Présences"))


def _person(person: ParticipantData, held: Iterable[int]) -> tuple[Cell, ...]:
    name = (Run(person.last_name, strong=True), Run(f" {person.first_name}"))
    who: Cell = Stack((name, person.profile)) if person.profile else name
    lines = tuple(line for line in (person.function, person.organisation) if line)
    return (who, Stack(lines) if lines else "", *(_presence(person.states[n]) for n in held))


def _presence(state: str | None) -> Words:
    return presence_word(state) if state else (Run(presence_word(None), soft=True),)


def _only_excused(person: ParticipantData) -> bool:
    recorded = {state for state in person.states if state}
    return recorded == {"excused"}
