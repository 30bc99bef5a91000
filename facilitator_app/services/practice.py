"""My practice: what one's own rencontres say of how one facilitates, over a year or over all of them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from facilitator_app.domain.agenda import AgendaItem
from facilitator_app.domain.catalogue import OUTSIDE
from facilitator_app.domain.evaluation import EvaluationQuestion, EvaluationSheet, median_words, on_scale, results_of
from facilitator_app.domain.outcome import Outcome
from facilitator_app.domain.practice import (
    AxisPractice,
    Judged,
    Practice,
    QuestionPractice,
    real_minutes,
)
from facilitator_app.domain.rencontre import Rencontre, State
from facilitator_app.i18n.folding import folded
from facilitator_app.services.practice_methods import methods_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from facilitator_app.domain.identity import RecordId
    from facilitator_app.services.catalogue import Catalogue
    from facilitator_app.services.workspace import Carnet

OfRencontre = TypeVar("OfRencontre", AgendaItem, Outcome, EvaluationQuestion, EvaluationSheet)


@dataclass(frozen=True, slots=True)
class Held:
    """A rencontre of one's own group that took place, with what tells of it."""

    rencontre: Rencontre
    items: Sequence[AgendaItem]
    outcomes: Sequence[Outcome]
    questions: Sequence[EvaluationQuestion]
    sheets: Sequence[EvaluationSheet]

    @property
    def year(self) -> int:
        """The year it began in."""
        return self.rencontre.starts_on.year if self.rencontre.starts_on else 0

    def touches(self, axis: str) -> bool:
        """Whether an axis was to be treated, or was: something was noted or run on it."""
        run = {item.axis for item in self.items if real_minutes(item) is not None}
        return axis in {*self.rencontre.axes, *run, *(outcome.axis for outcome in self.outcomes)}


def held(carnet: Carnet) -> list[Held]:
    """Every rencontre of the group of this carnet that took place, the first one first.

    What colleagues of other groups sent is not one's own practice; what is only planned tells nothing yet.
    """
    library = carnet.library
    items, outcomes = _by_rencontre(library.find(AgendaItem)), _by_rencontre(library.find(Outcome))
    questions, sheets = _by_rencontre(library.find(EvaluationQuestion)), _by_rencontre(library.find(EvaluationSheet))
    own = (r for r in library.find(Rencontre) if r.group == carnet.owner.group and r.starts_on is not None)
    every = (Held(r, items[r.id], outcomes[r.id], questions[r.id], sheets[r.id]) for r in own)
    found = [one for one in every if _took_place(one)]
    return sorted(found, key=lambda one: (str(one.rencontre.starts_on), one.rencontre.reference))


def years(every: Iterable[Held]) -> list[int]:
    """The years there is something to say about, the latest first."""
    return sorted({one.year for one in every}, reverse=True)


def practice_of(catalogue: Catalogue, every: Sequence[Held], year: int | None) -> Practice:
    """What these rencontres say, those of ``year`` only if one is given."""
    chosen = [one for one in every if year in {None, one.year}]
    return Practice(
        year=year,
        rencontres=tuple(one.rencontre for one in chosen),
        methods=tuple(methods_of((one.rencontre, one.items) for one in chosen)),
        questions=tuple(_questions(chosen)),
        axes=tuple(_axes(catalogue, chosen)),
    )


def _took_place(one: Held) -> bool:
    ran = any(real_minutes(item) is not None for item in one.items)
    return one.rencontre.state != State.PLANNED or ran or bool(one.outcomes) or bool(one.sheets)


def _by_rencontre(records: Iterable[OfRencontre]) -> Mapping[RecordId | None, list[OfRencontre]]:
    found: defaultdict[RecordId | None, list[OfRencontre]] = defaultdict(list)
    for record in records:
        found[record.rencontre].append(record)
    return found


def _questions(chosen: Iterable[Held]) -> Iterator[QuestionPractice]:
    """A question of the model is one over time, whatever its words became; another is known by its words."""
    asked: dict[str, EvaluationQuestion] = {}
    judged: defaultdict[str, list[Judged]] = defaultdict(list)
    for one in chosen:
        for result in results_of(on_scale(one.questions), one.sheets, ()).questions:
            if result.median is not None:
                key = result.question.code or folded(result.question.text)
                asked[key] = result.question
                words = median_words(result.median)
                judged[key].append(Judged(one.rencontre, result.median, words, result.answered))
    for key, question in asked.items():
        yield QuestionPractice(question.text, question.low, question.high, tuple(judged[key]))


def _axes(catalogue: Catalogue, chosen: Sequence[Held]) -> Iterator[AxisPractice]:
    """The axes in force on those days, also those nothing was done on; then what is under none of them, if any."""
    days = [one.rencontre.starts_on for one in chosen if one.rencontre.starts_on]
    in_force = [axis for axis in catalogue.axes if any(axis.valid_on(day) for day in days)]
    for axis in sorted(in_force, key=lambda axis: (str(axis.valid_from or ""), axis.number)):
        said = (axis.number, catalogue.axis_label(axis.code), catalogue.axis_name(axis))
        yield _axis(said, [one for one in chosen if one.touches(axis.code)], {axis.code})
    filed = {axis.code for axis in in_force} | {OUTSIDE}
    unfiled = {outcome.axis for one in chosen for outcome in one.outcomes} - filed
    for label, codes in ((OUTSIDE, {OUTSIDE}), (None, unfiled)):
        there = [one for one in chosen if any(outcome.axis in codes for outcome in one.outcomes)]
        if there:
            yield _axis((None, catalogue.axis_label(label), ""), there, codes)


def _axis(said: tuple[int | None, str, str], treated: Sequence[Held], codes: AbstractSet[str | None]) -> AxisPractice:
    noted = sum(outcome.axis in codes for one in treated for outcome in one.outcomes)
    run = (real_minutes(item) or 0 for one in treated for item in one.items if item.axis and item.axis in codes)
    return AxisPractice(*said, noted, sum(run), tuple(one.rencontre for one in treated))
