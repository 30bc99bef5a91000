"""The parts of the minutes that come from several records: the day, the syntheses, the follow-up, the evaluation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.domain.evaluation import in_order, results_of
from facilitator_app.domain.outcome import Kind
from facilitator_app.domain.rencontre import Rencontre
from facilitator_app.i18n.dates import short_date
from facilitator_app.i18n.words import _
from facilitator_app.reports import minutes_data as data
from facilitator_app.reports.wording import progression_word
from facilitator_app.services import agenda, follow_up

if TYPE_CHECKING:
    from datetime import date

    from facilitator_app.domain.agenda import AgendaItem, Slot
    from facilitator_app.domain.minutes import AxisSynthesis
    from facilitator_app.domain.outcome import Outcome
    from facilitator_app.services.minutes_filing import Filing
    from facilitator_app.services.record_of import WholeRencontre
    from facilitator_app.services.workspace import Carnet

_EXCERPT = 60
"""Characters of an outcome that a synthesis shows when it cites it."""


def outcomes_said(gathered: WholeRencontre, filing: Filing) -> tuple[data.OutcomeData, ...]:
    """What was said, but for decisions and actions."""
    said = (outcome for outcome in gathered.outcomes if outcome.nature not in {Kind.DECISION, Kind.ACTION})
    return tuple(_said(gathered, filing, outcome) for outcome in said)


def kept_back(gathered: WholeRencontre, filing: Filing) -> tuple[data.OutcomeData, ...]:
    """The notes of any nature that facilitators keep for themselves, with what is known of the actions."""
    return tuple(_said(gathered, filing, outcome) for outcome in gathered.outcomes if outcome.internal)


def _said(gathered: WholeRencontre, filing: Filing, outcome: Outcome) -> data.OutcomeData:
    rooms: dict[str | None, str] = {subgroup.id: subgroup.name for subgroup in gathered.subgroups}
    return data.OutcomeData(
        nature=outcome.nature,
        text=outcome.text,
        axis=filing.of(outcome),
        also=filing.also(outcome),
        support=outcome.support,
        verbatim=outcome.verbatim,
        subgroup=rooms.get(outcome.subgroup, ""),
        internal=outcome.internal,
        more=_follow_up(gathered, outcome),
    )


def _follow_up(gathered: WholeRencontre, outcome: Outcome) -> str:
    """Who does an action, by when, and how far it is; "" of anything else."""
    action = gathered.actions.get(outcome.id)
    if outcome.nature != Kind.ACTION or action is None:
        return ""
    due = _("pour le {date}").format(date=short_date(action.due)) if action.due else ""
    return " · ".join(filter(None, (action.owner, due, progression_word(action.state).lower())))


def sequences(gathered: WholeRencontre, filing: Filing) -> tuple[data.SequenceData, ...]:
    """The sequences of the day, with the hours they were planned at and how long they really lasted."""
    dates = sorted({half_day.day for half_day in gathered.sheet.half_days if half_day.day is not None})
    slots = agenda.slots_of(gathered.items, gathered.sheet.half_days)
    return tuple(_sequence(gathered, filing, slot, dates) for slot in slots)


def _sequence(gathered: WholeRencontre, filing: Filing, slot: Slot, dates: list[date]) -> data.SequenceData:
    item = slot.item
    return data.SequenceData(
        title=item.title,
        day=dates[item.day] if item.day < len(dates) else None,
        starts=slot.starts,
        minutes=item.minutes,
        lasted=_lasted(item),
        method=gathered.catalogue.label("method", item.method),
        axis=filing.number(item.axis),
    )


def _lasted(item: AgendaItem) -> int | None:
    if item.started_at is None or item.ended_at is None:
        return None
    return round((item.ended_at - item.started_at).total_seconds() / 60)


def syntheses(gathered: WholeRencontre, filing: Filing) -> tuple[data.SynthesisData, ...]:
    """The syntheses of the axes in force, those outside of the axes last."""
    found = [
        data.SynthesisData(number, one.text, _cited(gathered, one))
        for one in gathered.syntheses
        if one.text.strip() and (number := filing.number(one.axis)) is not None
    ]
    return tuple(sorted(found, key=lambda synthesis: (synthesis.axis == data.OUTSIDE, synthesis.axis)))


def _cited(gathered: WholeRencontre, synthesis: AxisSynthesis) -> tuple[str, ...]:
    texts: dict[str, str] = {outcome.id: outcome.text for outcome in gathered.outcomes}
    return tuple(_excerpt(texts[cited]) for cited in synthesis.cites if cited in texts)


def _excerpt(text: str) -> str:
    first = " ".join(text.split())
    return first if len(first) <= _EXCERPT else f"{first[:_EXCERPT].rsplit(' ', 1)[0]}…"


def resources(gathered: WholeRencontre, filing: Filing) -> tuple[data.ResourceData, ...]:
    """The resources that were identified, with what is known of each."""
    noted = (outcome for outcome in gathered.outcomes if outcome.nature == Kind.RESOURCE)
    return tuple(
        data.ResourceData(
            title=sheet.title if sheet else "",
            text=outcome.text,
            link=sheet.link if sheet else "",
            file=gathered.file_names.get(sheet.file, "") if sheet and sheet.file else "",
            territory=sheet.territory if sheet else "",
            contact=sheet.contact if sheet else "",
            transferability=sheet.transferability if sheet else "",
            axis=filing.of(outcome),
        )
        for outcome in noted
        for sheet in (gathered.resources.get(outcome.id),)
    )


def followed(carnet: Carnet, gathered: WholeRencontre) -> tuple[data.FollowedData, ...]:
    """The actions of earlier rencontres, as this one left them."""
    return tuple(
        data.FollowedData(
            text=one.text,
            origin=one.reference,
            state=one.state,
            owner=one.owner,
            due=one.due,
            comment=one.comment or one.result,
            late=one.late,
        )
        for one in follow_up.reviewed(carnet.library, gathered.rencontre)
        if not one.internal
    )


def evaluation(gathered: WholeRencontre) -> data.EvaluationData | None:
    """What participants thought, ``None`` where nobody was asked or nobody answered."""
    results = results_of(in_order(gathered.questions), gathered.papers, gathered.remarks)
    asked = tuple(
        data.QuestionData(
            one.question.text, one.question.low, one.question.high, one.counts, one.blank, one.median, one.remarks
        )
        for one in results.questions
    )
    return data.EvaluationData(len(gathered.papers), asked) if gathered.papers or gathered.remarks else None


def following(carnet: Carnet, rencontre: Rencontre) -> data.NextData | None:
    """The next rencontre of the same group, where one is planned."""
    after = [
        (other.starts_on, other)
        for other in carnet.library.find(Rencontre, group=rencontre.group)
        if rencontre.starts_on and other.starts_on and other.starts_on > rencontre.starts_on
    ]
    if not after or rencontre.group is None:
        return None
    day, other = min(after, key=lambda pair: (pair[0], pair[1].reference))
    return data.NextData(day, other.title, other.place)
