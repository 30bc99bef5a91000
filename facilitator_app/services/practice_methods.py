"""How long each method really lasts: gathered over rencontres, and suggested when it is planned again."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, TypeAlias

from facilitator_app.domain.agenda import AgendaItem
from facilitator_app.domain.practice import Lasted, MethodPractice, method_name, real_minutes
from facilitator_app.domain.rencontre import Rencontre
from facilitator_app.i18n.folding import collation_key, folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from facilitator_app.domain.identity import RecordId
    from facilitator_app.domain.practice import Usual
    from facilitator_app.services.library import Library

Run: TypeAlias = "tuple[Rencontre, Sequence[AgendaItem]]"
"""A rencontre with its sequences."""


def methods_of(runs: Iterable[Run]) -> list[MethodPractice]:
    """Those run most often first, what has no method last; a method is one however it was written."""
    names: dict[str, str] = {}
    lasted: defaultdict[str, list[Lasted]] = defaultdict(list)
    untimed: defaultdict[str, int] = defaultdict(int)
    for rencontre, items in runs:
        for item in sorted(items, key=lambda item: (item.day, item.rank)):
            name, minutes = method_name(item.method), real_minutes(item)
            key = folded(name)
            names[key] = name
            untimed[key] += minutes is None
            lasted[key] += [] if minutes is None else [Lasted(item, rencontre, minutes)]
    found = [MethodPractice(names[key], tuple(ones), untimed[key]) for key, ones in lasted.items() if ones]
    return sorted(found, key=lambda method: (not method.name, -len(method.lasted), collation_key(method.name)))


def usuals(library: Library, group: RecordId | None) -> dict[str, Usual]:
    """What each method usually lasts in the rencontres of a group, for those run often enough to know."""
    items: defaultdict[RecordId | None, list[AgendaItem]] = defaultdict(list)
    for item in library.find(AgendaItem):
        items[item.rencontre].append(item)
    methods = methods_of((rencontre, items[rencontre.id]) for rencontre in library.find(Rencontre, group=group))
    return {folded(method.name): method.usual for method in methods if method.name and method.usual}


def usual_for(known: Mapping[str, Usual], method: str) -> Usual | None:
    """What ``usuals`` know of the method of this description."""
    return known.get(folded(method_name(method)))
