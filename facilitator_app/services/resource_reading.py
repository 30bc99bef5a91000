"""A list of resources that left as JSON, read again: what another carnet exported is taken into this one."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from facilitator_app.domain.edit import Edit
from facilitator_app.domain.identity import RecordId
from facilitator_app.domain.outcome import Kind, Outcome
from facilitator_app.domain.problem import Problem
from facilitator_app.domain.rencontre import Rencontre
from facilitator_app.domain.resource import Attachment, Resource
from facilitator_app.domain.strict_json import JsonRefused, read_json
from facilitator_app.i18n.words import _
from facilitator_app.services.attachments import clean_name
from facilitator_app.services.resource_export import FORMAT, VERSION
from facilitator_app.services.resource_list import shown_title
from facilitator_app.services.shared_resource import SharedFile, SharedResource

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator_app.services.library import Library

_LIMIT = 20_000_000
_LONGEST = 250_000
"""Characters of a whole sheet: written in UTF-8 it stays under the limit of a line of the log, 1 MiB."""

_URN = "urn:uuid:"


def read_resources(data: bytes) -> list[SharedResource]:
    """The sheets in ``data``; ``Problem`` when it is no such list, or comes from a later version."""
    try:
        said = read_json(data, limit=_LIMIT)
        if not isinstance(said, dict) or said.get("format") != FORMAT:
            raise _no_list()
        if said.get("version") != VERSION:
            raise Problem(_("Cette liste de ressources vient d’une version plus récente de Carnet : rien n’a été "
                            "modifié. Mettez Carnet à jour, puis recommencez."))  # fmt: skip
        return [_resource(one) for one in said["resources"]]
    except (JsonRefused, KeyError, TypeError, ValueError) as error:
        raise _no_list() from error


def taking_in(library: Library, resources: Sequence[SharedResource]) -> list[Edit]:
    """The edits that add those that are not here yet, one each; those known here stay as they are.

    A sheet is tied to its rencontre where this carnet holds it, and says in words where it comes from elsewhere.
    """
    known = {outcome.id for outcome in [*library.find(Outcome), *library.in_bin(Outcome)]}
    places = {rencontre.reference: rencontre for rencontre in library.find(Rencontre)}
    fresh = {resource.id: resource for resource in resources if resource.id not in known}
    return [_adding(library, resource, places.get(resource.source)) for resource in fresh.values()]


def _adding(library: Library, resource: SharedResource, rencontre: Rencontre | None) -> Edit:
    place = rencontre.id if rencontre else None
    outcome = Outcome(
        id=resource.id,
        rencontre=place,
        nature=Kind.RESOURCE.value,
        text=resource.text,
        axis=resource.axes[0] if resource.axes else None,
        also=resource.axes[1:],
        noted_at=datetime.fromisoformat(resource.noted_at) if resource.noted_at else library.now(),
    )
    file = _file(library, resource, place)
    sheet = Resource(
        id=resource.id,
        rencontre=place,
        title="" if resource.title == shown_title(resource.text, "") else resource.title,
        link=resource.link,
        file=file.id if file else None,
        territory=resource.territory,
        contact=resource.contact,
        transferability=resource.transferability,
        source="" if rencontre else " · ".join(filter(None, (resource.source, resource.group))),
    )
    return Edit.creating(
        _("Reprendre « {title} »").format(title=resource.title), outcome, *([file] if file else []), sheet
    )


def _file(library: Library, resource: SharedResource, rencontre: RecordId | None) -> Attachment | None:
    """The record of its file, whose bytes may come with an exchange."""
    file = resource.file
    if file is None:
        return None
    return Attachment(
        id=library.new_id(),
        rencontre=rencontre,
        sha256=file.sha256,
        name=file.name,
        media_type=file.media_type,
        size=file.size,
    )


def _resource(said: dict[str, Any]) -> SharedResource:
    urn = str(said["dc:identifier"])
    if not urn.startswith(_URN):
        raise ValueError(urn)
    file = said.get("carnet:file")
    texts = {name: _text(said.get(key, "")) for name, key in _TEXTS.items()}
    if texts["noted_at"] and datetime.fromisoformat(texts["noted_at"]).tzinfo is None:
        raise ValueError(texts["noted_at"])
    if sum(map(len, texts.values())) > _LONGEST:
        raise ValueError(urn)
    return SharedResource(
        id=RecordId(UUID(urn).hex),
        axes=_listed(said.get("carnet:axes", [])),
        subjects=_listed(said.get("dc:subject", [])),
        file=_shared_file(file, _text(said.get("dc:format", ""))) if file else None,
        **texts,
    )


_TEXTS = {
    "title": "dc:title", "text": "dc:description", "group": "dc:creator", "day": "dc:date",
    "noted_at": "carnet:noted_at", "territory": "dc:coverage", "source": "dc:source", "link": "dc:relation",
    "transferability": "carnet:transferability", "contact": "carnet:contact",
}  # fmt: skip
"""The texts of a sheet, and the names they travel under."""


def _shared_file(said: dict[str, Any], media_type: str) -> SharedFile:
    size = said["size"]
    if type(size) is not int:
        raise TypeError(size)
    return SharedFile(
        name=clean_name(_text(said["name"])), sha256=_text(said["sha256"]), media_type=media_type, size=size
    )


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _listed(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise TypeError(value)
    return tuple(_text(part) for part in value)


def _no_list() -> Problem:
    return Problem(_("Ce fichier n’est pas une liste de ressources de Carnet : rien n’a été modifié. Choisissez un "
                     "fichier JSON fait par « Exporter » dans « Ressources »."))  # fmt: skip
