"""The sequence of a day in which the group looks at what earlier rencontres left to do."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from facilitator_app.domain.agenda import AgendaItem, rank_between
from facilitator_app.domain.edit import Edit
from facilitator_app.domain.follow_up import sequence_id
from facilitator_app.i18n.words import _
from facilitator_app.services import agenda

if TYPE_CHECKING:
    from facilitator_app.domain.identity import RecordId
    from facilitator_app.services.library import Library

_EACH, _LEAST, _MOST = 3, 10, 45
"""Minutes for each action, and those that the sequence takes at least and at most."""
_STEP = 5


def proposed_minutes(count: int) -> int:
    """How long it takes to look at so many actions: three minutes each, by steps of five, 45 at most."""
    return min(max(-(-count * _EACH // _STEP) * _STEP, _LEAST), _MOST)


def planned_sequence(library: Library, rencontre: RecordId) -> AgendaItem | None:
    """The sequence that looks at them; ``None`` while the agenda has none."""
    return library.get(AgendaItem, sequence_id(rencontre))


def planning(library: Library, rencontre: RecordId, count: int, day: int = 0) -> Edit:
    """The edit that puts the sequence in the agenda of a day, after the first one, which welcomes people."""
    items = [item for item in agenda.items_of(library, rencontre) if item.day == day]
    ranks = [item.rank for item in items[:2]] + ["", ""]
    item = AgendaItem(
        id=sequence_id(rencontre),
        rencontre=rencontre,
        day=day,
        rank=rank_between(ranks[0], ranks[1]),
        title=_("Suivi des actions"),
        minutes=proposed_minutes(count),
        method=_("Passage en revue : fait, en cours, à reporter"),
    )
    label = _("Ajouter le suivi des actions")
    gone = next((one for one in library.in_bin(AgendaItem, rencontre=rencontre) if one.id == item.id), None)
    if gone is None:
        return Edit.creating(label, item)
    fresh = replace(item, topic=gone.topic, axis=gone.axis)
    return Edit(label, (*Edit.restoring(label, gone).changes, *Edit.between(label, gone, fresh).changes))
