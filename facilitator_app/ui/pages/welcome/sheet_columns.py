"""The columns of the attendance sheet on screen: number, name, organisation, capacity, and each half-day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.i18n.words import _
from facilitator_app.ui.models.columns import TableColumn
from facilitator_app.ui.pages.welcome.mark_words import half_day_names, mark_icon, mark_tone, mark_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator_app.domain.rencontre import HalfDay
    from facilitator_app.services.attendance import SheetRow
    from facilitator_app.services.catalogue import Catalogue

_NUMBER, _NAME, _ORGANISATION, _CAPACITY = 46, 176, 150, 128
_CAPACITY_MOST = 300
_MARK_LEAST, _MARK_MOST = 44, 132
CAPACITY_COLUMN, FIRST_MARK_COLUMN = 3, 4


def sheet_columns(catalogue: Catalogue, half_days: Sequence[HalfDay]) -> list[TableColumn[SheetRow]]:
    """What the table shows of a `SheetRow`."""
    names = half_day_names(half_days)
    return [
        TableColumn(_("N°"), lambda row: str(row.number), width=_NUMBER),
        TableColumn(_("Nom et prénom"), lambda row: row.known.person.full_name, width=_NAME, firm=True),
        TableColumn(_("Structure"), lambda row: row.known.organisation, width=0),
        TableColumn(
            _("Qualité, profil"),
            lambda row: capacity(catalogue, row),
            width=_CAPACITY,
            most=_CAPACITY_MOST,
            tone=lambda _row: "soft",
        ),
        *(_mark_column(half_day, name) for half_day, name in zip(half_days, names, strict=True)),
    ]


def capacity(catalogue: Catalogue, row: SheetRow) -> str:
    """In which capacity someone is there: their function, or else their profile."""
    person = row.known.person
    return person.function or catalogue.label("profile", person.profile)


def mark_width(room: int, half_days: int) -> tuple[int, bool]:
    """How wide each half-day is in a table of `room` pixels, and whether the capacity still finds its place."""
    left = room - _NUMBER - _NAME - _ORGANISATION
    wanted = _MARK_MOST * half_days
    shared = left // max(half_days, 1)
    return max(_MARK_LEAST, min(_MARK_MOST, shared)), left - wanted >= _CAPACITY


def _mark_column(half_day: HalfDay, name: str) -> TableColumn[SheetRow]:
    return TableColumn(
        name,
        lambda row: mark_words(row.marks.get(half_day.id)),
        width=_MARK_MOST,
        tone=lambda row: mark_tone(row.marks.get(half_day.id)),
        icon=lambda row: mark_icon(row.marks.get(half_day.id)),
    )
