"""Everything one rencontre is made of, gathered once for documents and exports."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from facilitator_app.domain.record import fields_of, plain
from facilitator_app.services import agenda, attendance, outcomes
from facilitator_app.services.catalogue import Catalogue
from facilitator_app.storage.history import Revision, revision

if TYPE_CHECKING:
    from datetime import date

    from facilitator_app.domain.agenda import AgendaItem
    from facilitator_app.domain.attendance import Attendance
    from facilitator_app.domain.identity import RecordId
    from facilitator_app.domain.outcome import Action, Outcome
    from facilitator_app.domain.record import Record
    from facilitator_app.domain.rencontre import Rencontre
    from facilitator_app.services.attendance import Sheet, SheetRow
    from facilitator_app.services.workspace import Carnet


@dataclass(frozen=True, slots=True)
class WholeRencontre:
    """A rencontre with its sheet, its agenda, what was said and what follows, at one revision."""

    rencontre: Rencontre
    sheet: Sheet
    items: tuple[AgendaItem, ...]
    outcomes: tuple[Outcome, ...]
    actions: dict[RecordId, Action]
    catalogue: Catalogue
    revision: Revision

    @property
    def day(self) -> date | None:
        """Its first day."""
        return self.rencontre.starts_on


def whole(carnet: Carnet, rencontre: Rencontre) -> WholeRencontre:
    """Gather a rencontre as it stands now; half-days without a date take no place in documents."""
    library = carnet.library
    sheet = attendance.sheet_of(library, rencontre.id)
    sheet = replace(sheet, half_days=tuple(half_day for half_day in sheet.half_days if half_day.day is not None))
    said = outcomes.outcomes_of(library, rencontre.id)
    actions = outcomes.actions_of(library, rencontre.id)
    items = agenda.items_of(library, rencontre.id)
    marks = [mark for row in sheet.rows for mark in row.marks.values()]
    with carnet.database.read() as session:
        found = revision(session, [rencontre, *sheet.half_days, *items, *said, *actions.values(), *marks])
    return WholeRencontre(rencontre, sheet, tuple(items), tuple(said), actions, Catalogue.of(library), found)


def as_recorded(sheet: Sheet, row: SheetRow) -> Attendance | None:
    """The first mark of a person, which says who they were that day; ``None`` when nothing was recorded of them."""
    return next((row.marks[half_day.id] for half_day in sheet.half_days if half_day.id in row.marks), None)


def nameless_json(gathered: WholeRencontre) -> bytes:
    """The rencontre as JSON to attach to its minutes: facts, agenda, outcomes, actions and counts; nobody's name."""
    counts = {
        half_day.id: {state or "not_recorded": n for state, n in sorted(gathered.sheet.counts(half_day.id).items())}
        for half_day in gathered.sheet.half_days
    }
    document = {
        "format": "carnet-rencontre",
        "version": 1,
        "rencontre": _written(gathered.rencontre),
        "half_days": [_written(half_day) for half_day in gathered.sheet.half_days],
        "agenda": [_written(item) for item in gathered.items],
        "outcomes": [_written(outcome) for outcome in gathered.outcomes],
        "actions": [_written(gathered.actions[key]) for key in sorted(gathered.actions)],
        "attendance": counts,
    }
    return json.dumps(document, ensure_ascii=False, indent=1).encode()


def fingerprint(data: bytes) -> str:
    """The SHA-256 of a document's data, in hexadecimal."""
    return sha256(data).hexdigest()


def _written(record: Record) -> dict[str, Any]:
    values = {field.name: plain(getattr(record, field.name)) for field in fields_of(type(record))}
    return {"id": record.id} | values
