"""Everything one rencontre is made of, gathered once for documents and exports."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Self

from facilitator_app.domain.agenda import AgendaItem
from facilitator_app.domain.attendance import Attendance
from facilitator_app.domain.evaluation import EvaluationQuestion, EvaluationRemark, EvaluationSheet
from facilitator_app.domain.follow_up import Review
from facilitator_app.domain.minutes import AxisSynthesis
from facilitator_app.domain.outcome import Action, Kind, Outcome
from facilitator_app.domain.record import fields_of, plain
from facilitator_app.domain.rencontre import HalfDay, Rencontre, Subgroup
from facilitator_app.domain.resource import Attachment, Resource
from facilitator_app.services import agenda, attendance, outcomes
from facilitator_app.services.catalogue import Catalogue
from facilitator_app.storage.history import Revision, revision

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from facilitator_app.domain.identity import RecordId
    from facilitator_app.domain.record import Record
    from facilitator_app.services.attendance import Sheet, SheetRow
    from facilitator_app.services.library import Library
    from facilitator_app.services.workspace import Carnet


KINDS: tuple[type[Record], ...] = (
    Rencontre, HalfDay, Subgroup, AgendaItem, Attendance, Outcome, Action, Resource, Attachment, AxisSynthesis, Review,
    EvaluationQuestion, EvaluationSheet, EvaluationRemark,
)  # fmt: skip
"""The kinds of records that minutes are made of; whom one invited counts for those who did not come."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RencontreRecords:
    """A rencontre with its sheet, its agenda, what was said and what follows: all that its minutes say of it."""

    rencontre: Rencontre
    sheet: Sheet
    items: tuple[AgendaItem, ...]
    subgroups: tuple[Subgroup, ...]
    outcomes: tuple[Outcome, ...]
    actions: dict[RecordId, Action]
    resources: dict[RecordId, Resource]
    syntheses: tuple[AxisSynthesis, ...]
    reviews: tuple[Review, ...]
    questions: tuple[EvaluationQuestion, ...]
    papers: tuple[EvaluationSheet, ...]
    remarks: tuple[EvaluationRemark, ...]
    attachments: tuple[Attachment, ...]

    @property
    def day(self) -> date | None:
        """Its first day."""
        return self.rencontre.starts_on

    @property
    def file_names(self) -> dict[RecordId, str]:
        """What the files of the rencontre are called, by the identity of the attachment."""
        return {attachment.id: attachment.name for attachment in self.attachments}

    def public(self) -> Self:
        """The same without the notes that facilitators keep for themselves."""
        kept = tuple(outcome for outcome in self.outcomes if not outcome.internal)
        return replace(self, outcomes=kept)


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeRencontre(RencontreRecords):
    """The same with the lists its words come from, at one revision: what documents are made of."""

    catalogue: Catalogue
    revision: Revision


def whole(carnet: Carnet, rencontre: Rencontre) -> WholeRencontre:
    """Gather a rencontre as it stands now; half-days without a date take no place in documents."""
    gathered = _gathered(carnet.library, rencontre, attendance.sheet_of(carnet.library, rencontre.id))
    with carnet.database.read() as session:
        found = revision(session, _records(gathered))
    return WholeRencontre(**gathered, catalogue=Catalogue.of(carnet.library), revision=found)


def records_of(library: Library, rencontre: Rencontre, sheet: Sheet) -> RencontreRecords:
    """The records alone, for who only compares: a third of the time, where the sheet is known already."""
    return RencontreRecords(**_gathered(library, rencontre, sheet))


def _gathered(library: Library, rencontre: Rencontre, sheet: Sheet) -> dict[str, Any]:
    resources = {resource.id: resource for resource in library.find(Resource, rencontre=rencontre.id)}
    files = {resource.file for resource in resources.values()}  # minutes name no photo of the signed sheet
    return {
        "rencontre": rencontre,
        "sheet": replace(sheet, half_days=tuple(half_day for half_day in sheet.half_days if half_day.day is not None)),
        "items": tuple(agenda.items_of(library, rencontre.id)),
        "subgroups": tuple(library.find(Subgroup, rencontre=rencontre.id)),
        "outcomes": tuple(outcomes.outcomes_of(library, rencontre.id)),
        "actions": outcomes.actions_of(library, rencontre.id),
        "resources": resources,
        "syntheses": tuple(library.find(AxisSynthesis, rencontre=rencontre.id)),
        "reviews": tuple(library.find(Review, rencontre=rencontre.id)),
        "questions": tuple(library.find(EvaluationQuestion, rencontre=rencontre.id)),
        "papers": tuple(library.find(EvaluationSheet, rencontre=rencontre.id)),
        "remarks": tuple(library.find(EvaluationRemark, rencontre=rencontre.id)),
        "attachments": tuple(file for file in library.find(Attachment, rencontre=rencontre.id) if file.id in files),
    }


def _records(gathered: dict[str, Any]) -> list[Record]:
    sheet: Sheet = gathered["sheet"]
    marks = [mark for row in sheet.rows for mark in row.marks.values()]
    lists = [value.values() if isinstance(value, dict) else value for value in gathered.values()
             if isinstance(value, dict | tuple)]  # fmt: skip
    return [gathered["rencontre"], *sheet.half_days, *marks, *(record for found in lists for record in found)]


def as_recorded(sheet: Sheet, row: SheetRow) -> Attendance | None:
    """The first mark of a person, which says who they were that day; ``None`` when nothing was recorded of them."""
    return next((row.marks[half_day.id] for half_day in sheet.half_days if half_day.id in row.marks), None)


def nameless_json(gathered: RencontreRecords) -> bytes:
    """The rencontre as JSON to attach to its minutes."""
    return json.dumps(nameless(gathered), ensure_ascii=False, indent=1).encode()


def nameless(gathered: RencontreRecords) -> dict[str, Any]:
    """All that the minutes of a rencontre say, but nobody's name from the sheet.

    How far the rencontre is (``state``) is no part of it: closing minutes does not change what they say.
    """
    shown = gathered.public()
    said = {outcome.id for outcome in shown.outcomes}
    facts = _written(shown.rencontre)
    del facts["state"], facts["capacity"]  # minutes say nothing of them
    return {
        "format": "carnet-rencontre",
        "version": 2,
        "rencontre": facts,
        "half_days": _all_written(shown.sheet.half_days),
        "agenda": _all_written(shown.items),
        "subgroups": _all_written(shown.subgroups),
        "outcomes": _all_written(shown.outcomes),
        "actions": _all_written(_of_kind(shown, Kind.ACTION, shown.actions)),
        "resources": _all_written(_of_kind(shown, Kind.RESOURCE, shown.resources)),
        "attachments": _all_written(shown.attachments),
        "syntheses": _all_written(replace(s, cites=tuple(c for c in s.cites if c in said)) for s in shown.syntheses),
        "reviews": _all_written(shown.reviews),
        "evaluation": {
            "questions": _all_written(shown.questions),
            "papers": sorted([*paper.marks] for paper in shown.papers),
            "remarks": sorted(_remark(remark) for remark in shown.remarks),
        },
        "attendance": _attendance(shown),
    }


def fingerprint(data: bytes) -> str:
    """The SHA-256 of a document's data, in hexadecimal."""
    return sha256(data).hexdigest()


def _of_kind(shown: RencontreRecords, kind: Kind, follow_ups: dict[RecordId, Any]) -> Iterable[Record]:
    """What completes the outcomes of one kind; that of an outcome which became another kind is not said."""
    return (follow_ups[o.id] for o in shown.outcomes if o.nature == kind and o.id in follow_ups)


def _remark(remark: EvaluationRemark) -> list[str]:
    return [str(remark.question), remark.text]


def _attendance(gathered: RencontreRecords) -> dict[str, Any]:
    """Counts by half-day and state, and by structure and profile of those who came."""
    sheet = gathered.sheet
    counts = {
        half_day.id: {state or "not_recorded": n for state, n in sorted(sheet.counts(half_day.id).items())}
        for half_day in sheet.half_days
    }
    profiles, organisations = sorted(sheet.profiles().items()), sorted(sheet.organisations().items())
    return {"counts": counts, "profiles": dict(profiles), "organisations": dict(organisations)}


def _all_written(records: Iterable[Record]) -> list[dict[str, Any]]:
    """By identity, so that the same records give the same bytes in whatever order they came."""
    return [_written(record) for record in sorted(records, key=lambda record: record.id)]


def _written(record: Record) -> dict[str, Any]:
    values = {field.name: plain(getattr(record, field.name)) for field in fields_of(type(record))}
    return {"id": record.id} | values
