"""The library of resources on paper: gathered axis by axis, then drawn by ``reports``."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from facilitator_app.domain.catalogue import OUTSIDE
from facilitator_app.domain.progress import Progress, unwatched
from facilitator_app.i18n.words import _, spoken
from facilitator_app.reports.resource_list import AxisShelf, ListedResource, ResourceListData, draw_resource_list
from facilitator_app.services import document_facts
from facilitator_app.services.resource_export import json_bytes
from facilitator_app.services.shared_resource import shared

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from facilitator_app.services.catalogue import Catalogue
    from facilitator_app.services.resource_list import KnownResource
    from facilitator_app.services.workspace import Carnet


def resource_list_pdf(
    carnet: Carnet,
    catalogue: Catalogue,
    resources: Sequence[KnownResource],
    *,
    chosen: str = "",
    contacts: bool = False,
    progress: Progress = unwatched,
) -> bytes:
    """The list of ``resources`` as a PDF, internal notes left out; ``chosen`` says what they were narrowed to."""
    shown = [one for one in resources if not one.outcome.internal]
    data = ResourceListData(
        shelves=tuple(_shelves(carnet, catalogue, shown, contacts=contacts)),
        chosen=chosen,
        fingerprint=sha256(json_bytes(shared(shown, contacts=contacts))).hexdigest(),
        made_at=carnet.library.here(),
        application=_("Carnet {version}").format(version=carnet.surroundings.app),
        organisation=document_facts.organisation(),
        led_by=_("animé par l’Unadel"),
        language=spoken(),
    )
    return draw_resource_list(data, progress)


def _shelves(
    carnet: Carnet, catalogue: Catalogue, resources: Sequence[KnownResource], *, contacts: bool
) -> Iterator[AxisShelf]:
    """The axes in force with what each holds, then those of earlier programmes, what is outside, what nobody filed."""
    current = catalogue.axes_on(carnet.library.today())
    earlier = {one.axis.code: one.axis for one in resources if one.axis is not None and one.axis not in current}
    for axis in (*current, *(earlier[code] for code in sorted(earlier))):
        on_it = tuple(_listed(one, contacts=contacts) for one in resources if one.axis == axis)
        number = axis.number if axis in current else None
        yield AxisShelf(name=catalogue.axis_name(axis), resources=on_it, number=number)
    others = [one for one in resources if one.axis is None]
    outside = tuple(_listed(one, contacts=contacts) for one in others if one.outcome.axis == OUTSIDE)
    unfiled = tuple(_listed(one, contacts=contacts) for one in others if one.outcome.axis != OUTSIDE)
    yield AxisShelf(name=catalogue.axis_label(OUTSIDE), resources=outside)
    yield AxisShelf(name=catalogue.axis_label(None), resources=unfiled)


def _listed(one: KnownResource, *, contacts: bool) -> ListedResource:
    given, text = one.sheet.title.strip(), one.outcome.text.strip()
    return ListedResource(
        title=given or ("" if text else one.title),
        text="" if text == given else text,
        territory=one.sheet.territory,
        link=one.sheet.link,
        file=one.file.name if one.file else "",
        source=one.source,
        transferability=one.sheet.transferability,
        contact=one.sheet.contact if contacts else "",
    )
