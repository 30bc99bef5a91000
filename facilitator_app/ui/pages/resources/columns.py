"""What the list of resources shows, and from which width of the page each column has room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.i18n.dates import short_date
from facilitator_app.i18n.words import _
from facilitator_app.ui.models.columns import TableColumn

if TYPE_CHECKING:
    from facilitator_app.services.catalogue import Catalogue
    from facilitator_app.services.resource_list import KnownResource

NEEDED = {2: 640, 3: 820, 4: 560}
"""Column -> the width in pixels from which it is shown; what an open sheet takes is subtracted first."""


def columns(catalogue: Catalogue) -> tuple[TableColumn[KnownResource], ...]:
    """Title, axis, territory, source, day."""
    return (
        TableColumn(_("Ressource"), lambda one: one.title, 0, firm=True, icon=_kind_icon),
        TableColumn(_("Axe"), lambda one: catalogue.axis_label(one.outcome.axis), 128),
        TableColumn(_("Territoire"), lambda one: one.sheet.territory, 150, most=240),
        TableColumn(_("Repérée à"), lambda one: one.source, 120, most=200, tone=lambda _one: "soft"),
        TableColumn(_("Date"), lambda one: short_date(one.day) if one.day else "", 110, tone=lambda _one: "soft"),
    )


def _kind_icon(one: KnownResource) -> str:
    if one.outcome.internal:
        return "lock"
    if one.file is not None:
        return "paperclip"
    return "link" if one.sheet.link.strip() else "bookmark"
