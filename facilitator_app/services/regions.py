"""The regions that ship with the program, for the page that comes before there is a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.domain.catalogue import Region
from facilitator_app.domain.identity import RecordId
from facilitator_app.domain.operation import decode
from facilitator_app.domain.record import fields_of, valued
from facilitator_app.i18n.folding import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from facilitator_app.domain.operation import Assignment


def current_regions(lines: Iterable[bytes], day: date) -> list[Region]:
    """The regions in force on ``day`` in the lines of the reference lists, by name."""
    found = (region for region in _regions(lines) if region.valid_on(day))
    return sorted(found, key=lambda region: folded(region.name))


def suggested_group(region_name: str) -> str:
    """What the working group of a region is usually called."""
    return f"GTR {region_name}" if region_name else ""


def _regions(lines: Iterable[bytes]) -> Iterator[Region]:
    for line in lines:
        yield from (_region(change) for change in decode(line).do if change.kind == Region.kind)


def _region(change: Assignment) -> Region:
    types = {field.name: field.type for field in fields_of(Region)}
    known = {name: valued(types[name], value) for name, value in change.values.items() if name in types}
    return Region(id=RecordId(change.id), **known)
