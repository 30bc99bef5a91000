"""How the day went: its sequences as planned and as they were, and when the group meets again."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from facilitator_app.i18n.dates import duration, hour, long_date
from facilitator_app.i18n.words import _, capitalised, plural
from facilitator_app.reports.blocks import AxisMark, Column, Heading, Run, Section, Stack, Table, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from facilitator_app.reports.blocks import Block, Cell
    from facilitator_app.reports.minutes_data import MinutesData, SequenceData


def agenda_section(data: MinutesData) -> Section | None:
    """The sequences with their planned and real lengths; ``None`` where nothing was planned."""
    if not data.agenda:
        return None
    count = plural(len(data.agenda), _("{n} séquence"), _("{n} séquences"))
    return Section(_("Déroulé"), tuple(_days(data)), (count,))


def _days(data: MinutesData) -> Iterator[Block]:
    """One table, or one for each day under its name."""
    several = len({sequence.day for sequence in data.agenda}) > 1
    for day, sequences in groupby(data.agenda, lambda sequence: sequence.day):
        if several:
            yield Heading(capitalised(long_date(day, data.language)) if day else _("Jour à préciser"))
        yield _table(tuple(sequences), data.language)


def _table(sequences: Sequence[SequenceData], language: str) -> Table:
    timed = any(sequence.lasted is not None for sequence in sequences)
    shares = {_("Heure"): 18, _("Séquence"): 78, _("Axe"): 10, _("Prévu"): 20}
    columns = [Column(head, share) for head, share in shares.items()]
    columns += [Column(_("Réel"), 20)] * timed
    rows = tuple(_row(sequence, language)[: len(columns)] for sequence in sequences)
    return Table(tuple(columns), rows, _("Déroulé"), dense=True)


def _row(sequence: SequenceData, language: str) -> tuple[Cell, ...]:
    starts = hour(sequence.starts, language) if sequence.starts else "–"
    title = sequence.title or _("Séquence sans titre")
    named: Cell = Stack((title, sequence.method)) if sequence.method else title
    axis: Cell = AxisMark(sequence.axis) if sequence.axis else ""
    planned = duration(sequence.minutes, language) if sequence.minutes else "–"
    return starts, named, axis, planned, _lasted(sequence, language)


def _lasted(sequence: SequenceData, language: str) -> Cell:
    if sequence.lasted is None:
        return (Run(_("non relevé"), soft=True),)
    return duration(sequence.lasted, language)


def following_section(data: MinutesData) -> Section | None:
    """When and where the group meets next, ``None`` where that is not planned."""
    if data.following is None:
        return None
    said = following_words(data)
    return Section(_("Prochaine rencontre"), (Text(said),))


def following_words(data: MinutesData) -> str:
    """« vendredi 12 juin 2026 : Titre, Lieu », "" where nothing is planned."""
    after = data.following
    if after is None:
        return ""
    day = capitalised(long_date(after.day, data.language))
    more = ", ".join(filter(None, (after.title, after.place)))
    return _("{day} : {more}").format(day=day, more=more) if more else day
