"""Everything in the open schema of docs/json-schema.md: the same records give the same bytes on every computer."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from facilitator_app.domain.kinds import KINDS
from facilitator_app.domain.record import fields_of, plain

if TYPE_CHECKING:
    from facilitator_app.domain.record import Record
    from facilitator_app.services.library import Library

FORMAT, VERSION = "carnet-export", 1


def written(record: Record) -> dict[str, Any]:
    """A record as JSON carries it: its identity, then every field."""
    values = {field.name: plain(getattr(record, field.name)) for field in fields_of(type(record))}
    return {"id": record.id} | values


def exported(library: Library) -> dict[str, Any]:
    """Every record that is not in the bin, kind by kind, by identity; nothing about this computer."""
    records = {
        kind: sorted((written(record) for record in library.find(record_type)), key=lambda entry: str(entry["id"]))
        for kind, record_type in sorted(KINDS.items())
    }
    return {"format": FORMAT, "version": VERSION, "records": records}


def exported_json(library: Library) -> bytes:
    """The same as text in UTF-8, indented, so that two exports can be compared line by line."""
    return (json.dumps(exported(library), ensure_ascii=False, indent=1) + "\n").encode()
