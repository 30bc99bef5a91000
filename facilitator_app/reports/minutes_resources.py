"""The resources that were identified: what each is, where to find it, and what it takes to use it elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.i18n.words import _, plural
from facilitator_app.reports.blocks import Item, Items, Run, Section
from facilitator_app.reports.wording import filing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from facilitator_app.reports.blocks import Words
    from facilitator_app.reports.minutes_data import MinutesData, ResourceData


def resources_section(data: MinutesData) -> Section | None:
    """A sheet for each resource, ``None`` without any."""
    if not data.resources:
        return None
    count = plural(len(data.resources), _("{n} ressource"), _("{n} ressources"))
    items = tuple(resource_item(one) for one in data.resources)
    return Section(_("Ressources"), (Items(items),), (count,))


def resource_item(one: ResourceData, *, axis: bool = True) -> Item:
    """The title, what was said of it, then what is known of it, one line each; its ``axis`` where that is not said."""
    number = _("axe {number}").format(number=one.axis) if one.axis else filing(one.axis)
    where = " · ".join(filter(None, (number if axis else "", one.territory)))
    return Item(_named(one), note="\n".join(filter(None, (where, *_known(one)))))


def _named(one: ResourceData) -> Words:
    if not one.title:
        return one.text or _("Ressource sans titre")
    said = (Run(f"\n{one.text}"),) if one.text.strip() and one.text.strip() != one.title.strip() else ()
    return (Run(one.title, strong=True), *said)


def _known(one: ResourceData) -> Iterator[str]:
    if one.link:
        yield _("Lien : {link}").format(link=one.link)
    if one.file:
        yield _("Fichier : {name}").format(name=one.file)
    if one.contact:
        yield _("Contact : {contact}").format(contact=one.contact)
    if one.transferability:
        yield _("Pour la reprendre ailleurs : {words}").format(words=one.transferability)
