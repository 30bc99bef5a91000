"""A resource as it leaves for others: all that its sheet says, under the names of Dublin Core."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from facilitator_app.domain.catalogue import OUTSIDE
from facilitator_app.domain.record import plain
from facilitator_app.i18n.words import _, spoken
from facilitator_app.services import document_facts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from facilitator_app.domain.catalogue import Axis
    from facilitator_app.domain.identity import RecordId
    from facilitator_app.services.resource_list import KnownResource

_LANGUAGE = "fr"
"""What the groups of the programme speak, and so what their sheets are written in."""

# The types of DCMI for the kinds of files that people attach.
_TYPES = {"image": "StillImage", "audio": "Sound", "video": "MovingImage", "text": "Text", "application": "Text"}


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedFile:
    """The file of a sheet: it does not travel with the list, and is known by its sum wherever it lies."""

    name: str
    sha256: str
    media_type: str
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedResource:
    """One sheet. ``axes`` are codes, the main one first; ``subjects`` what they are called.

    ``day`` and ``noted_at`` are ISO 8601; ``contact`` stays "" unless it is wanted.
    """

    id: RecordId
    title: str
    text: str = ""
    group: str = ""
    day: str = ""
    noted_at: str = ""
    axes: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    territory: str = ""
    source: str = ""
    link: str = ""
    file: SharedFile | None = None
    transferability: str = ""
    contact: str = ""


def shared(resources: Iterable[KnownResource], *, contacts: bool = False) -> list[SharedResource]:
    """The sheets that may leave: internal notes never do; who to write to only where ``contacts`` are wanted."""
    return [_shared(one, contacts=contacts) for one in resources if not one.outcome.internal]


def dublin_core(resource: SharedResource) -> dict[str, Any]:
    """The sheet under the names of Dublin Core; what it has no name for begins with "carnet:". Empty is left out.

    The fifteen elements are those of ISO 15836-1; rights are not known, and so not said.
    """
    file = resource.file
    said: dict[str, Any] = {
        "dc:identifier": UUID(resource.id).urn,
        "dc:title": resource.title,
        "dc:description": resource.text,
        "dc:creator": resource.group,
        "dc:publisher": document_facts.organisation(),
        "dc:date": resource.day,
        "dc:subject": list(resource.subjects),
        "dc:coverage": resource.territory,
        "dc:source": resource.source,
        "dc:relation": resource.link,
        "dc:type": _TYPES.get(file.media_type.partition("/")[0], "") if file else "",
        "dc:format": file.media_type if file else "",
        "dc:language": _LANGUAGE,
        "carnet:axes": list(resource.axes),
        "carnet:transferability": resource.transferability,
        "carnet:contact": resource.contact,
        "carnet:noted_at": resource.noted_at,
        "carnet:file": {"name": file.name, "sha256": file.sha256, "size": file.size} if file else {},
    }
    return {name: value for name, value in said.items() if value}


def _shared(one: KnownResource, *, contacts: bool) -> SharedResource:
    outcome, sheet = one.outcome, one.sheet
    filed = [axis for axis in (one.axis, *one.also) if axis is not None]
    return SharedResource(
        id=one.id,
        title=one.title,
        text=outcome.text,
        group=one.group,
        day=one.day.isoformat() if one.day else "",
        noted_at=plain(outcome.noted_at) if outcome.noted_at else "",
        axes=tuple(code for code in (outcome.axis, *outcome.also) if code),
        subjects=_subjects(filed, outside=outcome.axis == OUTSIDE),
        territory=sheet.territory,
        source=one.source,
        link=sheet.link,
        file=None if one.file is None else SharedFile(
            name=one.file.name, sha256=one.file.sha256, media_type=one.file.media_type, size=one.file.size
        ),
        transferability=sheet.transferability,
        contact=sheet.contact if contacts else "",
    )  # fmt: skip


def _subjects(axes: Iterable[Axis], *, outside: bool) -> tuple[str, ...]:
    names = tuple(_("Axe {number} – {name}").format(number=axis.number, name=_short_name(axis)) for axis in axes)
    return (_("Hors axes"), *names) if outside else names


def _short_name(axis: Axis) -> str:
    return axis.short_name if spoken() == "fr" else axis.short_name_en or axis.short_name
