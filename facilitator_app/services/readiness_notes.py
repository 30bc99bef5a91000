"""What is missing in the notes of a rencontre, in its syntheses and in its essential."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from facilitator_app.domain.minutes import AxisSynthesis
from facilitator_app.domain.outcome import Kind
from facilitator_app.domain.redaction import says_how_to_reach
from facilitator_app.i18n.words import _, capitalised, plural
from facilitator_app.services import outcomes, syntheses

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from facilitator_app.domain.identity import RecordId
    from facilitator_app.domain.outcome import Action, Outcome
    from facilitator_app.domain.rencontre import Rencontre
    from facilitator_app.services.library import Library


@dataclass(frozen=True, slots=True)
class Missing:
    """One thing that is missing: its code (M1 to M15), what is said of it, and where it is put right.

    That is a step of the rencontre, by its key; there a ``part``, a field or a panel; and the first record it is about.
    """

    code: str
    sentence: str
    step: str = "restitute"
    part: str = ""
    record: RecordId | None = None

    @property
    def spoken(self) -> str:
        """The sentence with its capital."""
        return capitalised(self.sentence)


def missing_in_notes(library: Library, rencontre: Rencontre) -> Iterator[Missing]:
    """Notes to file, actions of nobody, decisions taken nobody knows how; never what facilitators keep for them."""
    every = outcomes.outcomes_of(library, rencontre.id)
    noted = [outcome for outcome in every if not outcome.internal]
    actions = outcomes.actions_of(library, rencontre.id)
    written = library.find(AxisSynthesis, rencontre=rencontre.id)
    yield from _to_file(noted)
    yield from _in_actions(noted, actions)
    yield from _in_decisions(noted)
    yield from _in_syntheses(written, every)
    yield from _reachable(rencontre, noted, actions, written)


def _to_file(noted: Sequence[Outcome]) -> Iterator[Missing]:
    loose = [outcome for outcome in noted if outcome.axis is None]
    if loose:
        one, many = _("{n} note reste à classer dans un axe"), _("{n} notes restent à classer dans un axe")
        yield Missing("M3", plural(len(loose), one, many), record=loose[0].id)


def _in_actions(noted: Sequence[Outcome], actions: dict[RecordId, Action]) -> Iterator[Missing]:
    follow_ups = [(o, actions.get(o.id)) for o in noted if o.nature == Kind.ACTION]
    nobodys = [outcome for outcome, action in follow_ups if action is None or not action.owner.strip()]
    undated = [outcome for outcome, action in follow_ups if action is None or action.due is None]
    if nobodys:
        one, many = _("{n} action n’a pas de responsable"), _("{n} actions n’ont pas de responsable")
        yield Missing("M4", plural(len(nobodys), one, many), part="actions", record=nobodys[0].id)
    if undated:
        one, many = _("{n} action n’a pas d’échéance"), _("{n} actions n’ont pas d’échéance")
        yield Missing("M5", plural(len(undated), one, many), part="actions", record=undated[0].id)


def _in_decisions(noted: Sequence[Outcome]) -> Iterator[Missing]:
    unsaid = [outcome for outcome in noted if outcome.nature == Kind.DECISION and not outcome.vote.strip()]
    if unsaid:
        one = _("{n} décision ne dit pas comment elle a été prise")
        many = _("{n} décisions ne disent pas comment elles ont été prises")
        yield Missing("M10", plural(len(unsaid), one, many), part="note", record=unsaid[0].id)


def _in_syntheses(written: Sequence[AxisSynthesis], every: Sequence[Outcome]) -> Iterator[Missing]:
    broken = syntheses.broken_citations(written, every)
    if broken:
        one = _("{n} note citée dans une synthèse est supprimée ou d’un autre axe")
        many = _("{n} notes citées dans les synthèses sont supprimées ou d’un autre axe")
        yield Missing("M14", plural(len(broken), one, many), part="synthesis", record=broken[0].synthesis.id)


def _reachable(
    rencontre: Rencontre, noted: Sequence[Outcome], actions: dict[RecordId, Action], written: Sequence[AxisSynthesis]
) -> Iterator[Missing]:
    """An address or a telephone number in a text that everybody will read."""
    places = [Missing("M15", rencontre.essential, part="essential")]
    places += [Missing("M15", synthesis.text, part="synthesis", record=synthesis.id) for synthesis in written]
    for outcome in noted:
        action = actions.get(outcome.id) if outcome.nature == Kind.ACTION else None
        texts = [outcome.text, *([action.owner, action.result] if action else [])]
        places.append(Missing("M15", "\n".join(texts), part="note", record=outcome.id))
    found = [place for place in places if says_how_to_reach(place.sentence)]
    if found:
        one = _("{n} texte contient une adresse ou un numéro de téléphone")
        many = _("{n} textes contiennent une adresse ou un numéro de téléphone")
        yield Missing("M15", plural(len(found), one, many), part=found[0].part, record=found[0].record)
