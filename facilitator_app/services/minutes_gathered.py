"""What the minutes of a rencontre say as it stands now, gathered from its records."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.domain.numbering import numbered
from facilitator_app.domain.outcome import Kind
from facilitator_app.domain.rencontre import State
from facilitator_app.i18n.words import _, spoken
from facilitator_app.reports import minutes_data as data
from facilitator_app.services import document_facts, minutes_attendance, minutes_parts, outcomes, record_of
from facilitator_app.services.minutes_filing import Filing

if TYPE_CHECKING:
    from datetime import date

    from facilitator_app.services.record_of import WholeRencontre
    from facilitator_app.services.workspace import Carnet


def gathered_minutes(carnet: Carnet, gathered: WholeRencontre, *, internal: bool = False) -> data.MinutesData:
    """All that the minutes say, participants by structure, with the ``internal`` notes when they are wanted.

    The time in them is that of the last change: the same record, the same bytes.
    """
    shown = gathered.public()
    rencontre = shown.rencontre
    filing = Filing(document_facts.axes_in_force(carnet, shown))
    made_at = carnet.surroundings.local(shown.revision.at or carnet.surroundings.clock())
    attached = record_of.nameless_json(shown)
    return data.MinutesData(
        reference=rencontre.reference,
        revision=shown.revision.number,
        title=rencontre.title,
        half_days=document_facts.half_day_data(shown.sheet.half_days),
        made_at=made_at,
        application=_("Carnet {version}").format(version=carnet.surroundings.app),
        fingerprint=record_of.fingerprint(attached),
        organisation=document_facts.organisation(),
        language=spoken(),
        led_by=_("animé par l’Unadel"),
        format=shown.catalogue.label("format", rencontre.format),
        group=document_facts.group_name(carnet, rencontre),
        region=shown.catalogue.region_name(rencontre.region),
        place=rencontre.place,
        facilitators=document_facts.facilitators(rencontre),
        funders=document_facts.funder_names(carnet, rencontre),
        axes=document_facts.axes_of(carnet, shown),
        ahead=rencontre.state == State.PLANNED,
        objectives=rencontre.objectives,
        essential=rencontre.essential,
        decisions=_decisions(shown, filing),
        actions=_actions(shown, filing, made_at.date()),
        outcomes=minutes_parts.outcomes_said(shown, filing)
        + (minutes_parts.kept_back(gathered, filing) if internal else ()),
        attendance=minutes_attendance.attendance_of(shown),
        attachment=attached,
        agenda=minutes_parts.sequences(shown, filing),
        syntheses=minutes_parts.syntheses(shown, filing),
        followed=minutes_parts.followed(carnet, shown),
        resources=minutes_parts.resources(shown, filing),
        evaluation=minutes_parts.evaluation(shown),
        following=minutes_parts.following(carnet, rencontre),
    )


def _decisions(gathered: WholeRencontre, filing: Filing) -> tuple[data.DecisionData, ...]:
    references = outcomes.decisions_of(list(gathered.outcomes), gathered.rencontre.reference)
    found = (outcome for outcome in gathered.outcomes if outcome.nature == Kind.DECISION)
    made = [
        data.DecisionData(
            _short(references[o.id], "D"), o.text, filing.of(o), o.support, o.vote, references[o.id] if o.number else ""
        )
        for o in found
    ]
    return tuple(sorted(made, key=lambda decision: (len(decision.number), decision.number)))


def _short(reference: str, letter: str) -> str:
    """« D2 » for D-2026-014-02: the rencontre is known from the document itself."""
    return letter + reference.rpartition("-")[2].lstrip("0")


def _actions(gathered: WholeRencontre, filing: Filing, day: date) -> tuple[data.ActionData, ...]:
    """The actions; late are those that were on ``day``."""
    found = [o for o in gathered.outcomes if o.nature == Kind.ACTION and o.id in gathered.actions]
    numbers = numbered(gathered.outcomes, Kind.ACTION)
    made = [
        data.ActionData(
            f"A{numbers[o.id].lstrip('0')}", o.text, a.state, a.owner, a.due, filing.of(o), a.late(day), a.result
        )
        for o in found
        for a in (gathered.actions[o.id],)
    ]
    return tuple(sorted(made, key=lambda action: (len(action.number), action.number)))
