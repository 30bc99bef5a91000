"""The rencontres of the sample workspace as they were lived: real hours, who came, what was noted, what came of it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from facilitator_app.domain.attendance import Attendance, Method, Presence
from facilitator_app.domain.edit import Edit
from facilitator_app.domain.outcome import Kind, Outcome, Progression
from facilitator_app.domain.presence_words import presence_meant
from facilitator_app.domain.rencontre import Part, State, part_of
from facilitator_app.i18n.folding import folded
from facilitator_app.i18n.typed import typed_hour
from facilitator_app.i18n.words import _
from facilitator_app.services import attendance, follow_up, outcomes
from facilitator_app.services.axis_words import axes_meant, axis_meant
from facilitator_app.services.catalogue import Catalogue
from facilitator_app.services.sample_files import lines_of
from facilitator_app.services.sample_plan import acquainted

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, time

    from facilitator_app.domain.rencontre import HalfDay
    from facilitator_app.services.library import Library
    from facilitator_app.services.people import Known
    from facilitator_app.services.sample_files import Words
    from facilitator_app.services.sample_plan import Planned

_CELL = re.compile(r"(.+?)(?: (\d{1,2}:\d{2}))?")
_METHODS = {"ecran": Method.SCREEN, "papier": Method.PAPER, "distance": Method.REMOTE}
_STATES = {"a faire": Progression.OPEN, "en cours": Progression.UNDER_WAY, "faite": Progression.DONE,
           "abandonnee": Progression.DROPPED}  # fmt: skip


def moment(library: Library, day: date, hour: time) -> datetime:
    """The instant, in UTC, at which the clock of the room shows ``hour`` on ``day``."""
    shown = datetime.combine(day, hour, tzinfo=UTC)
    return shown - (library.local(shown).utcoffset() or timedelta())


def lived(library: Library, plan: Planned, day: date) -> list[Edit]:
    """The edits of the day itself: people come, sequences begin and end, notes are taken, the rencontre goes on."""
    return [*_marks(library, plan, day), *_sequences(library, plan, day), *_notes(library, plan, day), *_course(plan)]


def followed(library: Library, plan: Planned, day: date) -> Iterator[Edit]:
    """The edits that say what became of the actions since."""
    actions = outcomes.actions_of(library, plan.rencontre.id)
    texts = {outcome.text: outcome.id for outcome in outcomes.outcomes_of(library, plan.rencontre.id)}
    for line in lines_of("consignes.csv", plan.told.key):
        state = _STATES.get(folded(line["état"]), Progression.OPEN)
        if state is Progression.OPEN:
            continue
        action = actions[texts[line["texte"]]]
        closed = day + timedelta(days=int(line["clos"])) if line["clos"] else None
        after = replace(action, state=state.value, result=line["résultat"], closed_on=closed)
        yield Edit.between(_("Suivre l’action") if closed is None else _("Clore l’action"), action, after)


def reviewed(library: Library, plan: Planned) -> Iterator[Edit]:
    """The edits that say what a rencontre made of the actions that earlier ones left."""
    left = {one.outcome.text: one for one in follow_up.left_open(library, plan.rencontre)}
    for line in lines_of("suites.csv", plan.told.key):
        action = left[line["texte"]].action
        moved = action.moved(_STATES[folded(line["état"])].value, library.today())
        yield follow_up.reviewing(library, plan.rencontre, action, moved, line["mot"])


def _marks(library: Library, plan: Planned, day: date) -> Iterator[Edit]:
    known = acquainted(library)
    columns = ((Part.MORNING, "matin"), (Part.AFTERNOON, "après-midi"))
    for part, column in columns:
        for line in lines_of("presences.csv", plan.told.key):
            if line[column]:
                person = known[line["nom"], line["prénom"]]
                mark = _mark(library, plan.half_days[part], person, line[column], _METHODS[folded(line["mode"])])
                at = mark.left or mark.arrived or plan.half_days[part].starts
                mark = replace(mark, recorded_at=moment(library, day, at) if at else None)
                yield Edit.creating(_("Émarger {name}").format(name=person.person.full_name), mark)


def _mark(library: Library, half_day: HalfDay, person: Known, cell: str, method: Method) -> Attendance:
    """What a cell says: « présente 9:22 », « partie 15:10 », « représenté par Samir Haddad »."""
    found = _CELL.fullmatch(cell)
    said, hour = found.groups() if found else (cell, None)
    state, speaker = presence_meant(said)
    if state is None:
        raise ValueError(cell)
    at = typed_hour(hour or "")
    mark = attendance.recorded(library, half_day, person, state, method)
    gone = state is Presence.LEFT
    return replace(mark, arrived=None if gone else at, left=at if gone else None, represented_by=speaker)


def _sequences(library: Library, plan: Planned, day: date) -> Iterator[Edit]:
    for line in lines_of("deroules.csv", plan.told.key):
        began, ended = typed_hour(line["début réel"]), typed_hour(line["fin réelle"])
        if began is not None:
            item = plan.items[line["clé"]]
            end = None if ended is None else moment(library, day, ended)
            after = replace(item, started_at=moment(library, day, began), ended_at=end)
            yield Edit.between(_("Commencer « {title} »").format(title=item.title), item, after)


def _notes(library: Library, plan: Planned, day: date) -> Iterator[Edit]:
    catalogue = Catalogue.of(library)
    for line in lines_of("consignes.csv", plan.told.key):
        due = day + timedelta(days=int(line["échéance"])) if line["échéance"] else None
        yield outcomes.noting(library, _outcome(library, catalogue, plan, line), line["responsable"], due)


def _outcome(library: Library, catalogue: Catalogue, plan: Planned, line: Words) -> Outcome:
    hour, day, subgroup = typed_hour(line["heure"]), plan.rencontre.starts_on, plan.subgroups.get(line["atelier"])
    if hour is None or day is None:
        raise ValueError(line["heure"])
    return Outcome(
        id=library.new_id(),
        rencontre=plan.rencontre.id,
        nature=catalogue.code("outcome_kind", line["nature"]) or Kind.FINDING.value,
        text=line["texte"],
        axis=axis_meant(catalogue, line["axe"], day) or None,
        also=tuple(axes_meant(catalogue, line["aussi"], day)),
        support=catalogue.code("support", line["portage"]),
        verbatim=line["verbatim"] == "oui",
        vote=line["vote"],
        half_day=plan.half_days[part_of(hour)].id,
        agenda_item=plan.items[line["séquence"]].id,
        topic=plan.items[line["séquence"]].topic,
        subgroup=None if subgroup is None else subgroup.id,
        noted_at=moment(library, day, hour),
    )


def _course(plan: Planned) -> Iterator[Edit]:
    """The real hours of the half-days and the state of the rencontre, then its essential."""
    going = replace(plan.rencontre, state=plan.told.state)
    hours = [
        Edit.between("", half_day, replace(half_day, started=typed_hour(began or ""), ended=typed_hour(ended or "")))
        for (_starts, _ends, began, ended), half_day in zip(
            plan.told.half_days.values(), plan.half_days.values(), strict=True
        )
    ]
    changes = [change for edit in hours for change in edit.changes]
    label = _("Terminer la rencontre") if going.state == State.CLOSED else _("Commencer « {title} »")
    yield Edit(label.format(title=going.title), (*changes, *Edit.between("", plan.rencontre, going).changes))
    yield Edit.between(_("Écrire l’essentiel"), going, replace(going, essential="\n".join(plan.told.essential)))
