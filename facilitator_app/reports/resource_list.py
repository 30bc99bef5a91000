"""The printed list of resources, axis by axis: what it says, and its PDF."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from facilitator_app.domain.progress import unwatched
from facilitator_app.i18n.dates import instant, plain_date
from facilitator_app.i18n.words import _, plural
from facilitator_app.reports.blocks import (
    AxisTile,
    Cover,
    Document,
    Fact,
    Furniture,
    Item,
    Items,
    Provenance,
    Run,
    Section,
)
from facilitator_app.reports.identity import Identity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from facilitator_app.domain.progress import Progress


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedResource:
    """One line: its ``title``, "" when nobody gave one, and the ``text`` it was noted with; ``source`` a reference."""

    title: str = ""
    text: str = ""
    territory: str = ""
    link: str = ""
    file: str = ""
    source: str = ""
    transferability: str = ""
    contact: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AxisShelf:
    """The resources of one axis; ``number`` ``None`` for those outside the axes or not filed, which ``name`` says."""

    name: str
    resources: tuple[ListedResource, ...]
    number: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ResourceListData:
    """The whole list. ``chosen`` says what it was narrowed to, "" for nothing; ``fingerprint`` is that of its data."""

    shelves: tuple[AxisShelf, ...]
    chosen: str
    fingerprint: str
    made_at: datetime
    application: str
    organisation: str
    led_by: str
    language: str

    @property
    def count(self) -> int:
        """How many resources there are."""
        return sum(len(shelf.resources) for shelf in self.shelves)


def draw_resource_list(data: ResourceListData, progress: Progress = unwatched) -> bytes:
    """The list as a tagged PDF; the same data gives the same bytes. Raises what ``progress`` raises."""
    from facilitator_app.reports.pdf.writer import document_pdf  # noqa: PLC0415 - reportlab costs half a second

    document = resource_document(data)
    identity = Identity(
        title=document.cover.title,
        author=data.organisation,
        subject=_counted(data.count),
        creator=data.application,
        language=data.language,
        made_at=data.made_at,
    )
    return document_pdf(document, identity, progress)


def resource_document(data: ResourceListData) -> Document:
    """What the list says, for any writer: an axis with nothing takes no place."""
    sections = [_section(shelf) for shelf in data.shelves if shelf.resources]
    return Document(data.language, _cover(data), sections, _provenance(data), _furniture(data))


def _section(shelf: AxisShelf) -> Section:
    items = tuple(Item(_words(one), note=_note(one)) for one in shelf.resources)
    return Section(shelf.name, (Items(items),), (_counted(len(items)),), shelf.number)


def _words(one: ListedResource) -> tuple[Run, ...]:
    if not one.title:
        return (Run(one.text),)
    title = Run(one.title, strong=True)
    return (title, Run(f" – {one.text}")) if one.text else (title,)


def _note(one: ListedResource) -> str:
    return " · ".join(_said(one))


def _said(one: ListedResource) -> Iterator[str]:
    if one.territory:
        yield one.territory
    if one.link:
        yield one.link
    if one.file:
        yield _("fichier « {name} »").format(name=one.file)
    if one.transferability:
        yield _("pour la reprendre : {words}").format(words=one.transferability)
    if one.contact:
        yield _("contact : {contact}").format(contact=one.contact)
    if one.source:
        yield _("source : {source}").format(source=one.source)


def _cover(data: ResourceListData) -> Cover:
    return Cover(
        kind=_("Ressources"),
        states=(plain_date(data.made_at.date(), data.language),),
        organisation=data.organisation,
        led_by=data.led_by,
        title=_("Ressources et outils repérés"),
        subtitle=data.chosen,
        facts=(Fact(_("Liste"), _counted(data.count)),),
        axes=tuple(_tiles(data.shelves)),
    )


def _tiles(shelves: Sequence[AxisShelf]) -> Iterator[AxisTile]:
    for shelf in shelves:
        if shelf.number is not None:
            yield AxisTile(shelf.number, shelf.name, bool(shelf.resources), _counted(len(shelf.resources)))


def _counted(count: int) -> str:
    return plural(count, _("{n} ressource"), _("{n} ressources"))


def _provenance(data: ResourceListData) -> Provenance:
    said = _("Produit le {instant} avec {application}.")
    return Provenance(
        title=_("D’où vient ce document"),
        texts=(
            said.format(instant=instant(data.made_at, data.language), application=data.application),
            _("Empreinte SHA-256 des données :"),
        ),
        fingerprint=data.fingerprint,
        code=f"ressources:{data.count}:{data.fingerprint}",
        code_means=_("Code QR : nombre et empreinte des ressources"),
    )


def _furniture(data: ResourceListData) -> Furniture:
    return Furniture(
        kind=_("Ressources"),
        title=_("Ressources et outils repérés"),
        reference=_counted(data.count),
        mark=_("empreinte {start}").format(start=data.fingerprint[:8]),
        occasion=plain_date(data.made_at.date(), data.language),
    )
