"""What the minutes are called, by their variant and by how far they are: on the cover, in the file, as a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.i18n.dates import plain_date
from facilitator_app.i18n.words import _
from facilitator_app.reports.minutes_data import Variant

if TYPE_CHECKING:
    from collections.abc import Iterator

    from facilitator_app.reports.minutes_data import MinutesData, VersionData


def variant_name(variant: str) -> str:
    """What a variant is called; one that is not known is the complete compte rendu."""
    names = {
        Variant.DECISIONS: _("Relevé de décisions"),
        Variant.SYNTHESIS: _("Synthèse"),
        Variant.REGIONAL: _("Fiche régionale"),
        Variant.PUBLIC: _("Compte rendu public"),
    }
    return names.get(Variant(variant), _("Compte rendu")) if variant in set(Variant) else _("Compte rendu")


def kind_of(data: MinutesData) -> str:
    """What these minutes are called: those that show internal notes say so."""
    if data.variant == Variant.COMPLETE and data.kept_back:
        return _("Compte rendu interne")
    return variant_name(data.variant)


def file_stem(reference: str, variant: str) -> str:
    """How a file of the minutes is called, without its suffix."""
    stems = {
        Variant.DECISIONS: _("{reference}-releve-de-decisions"),
        Variant.SYNTHESIS: _("{reference}-synthese"),
        Variant.REGIONAL: _("{reference}-fiche-regionale"),
        Variant.PUBLIC: _("{reference}-compte-rendu-public"),
    }
    ordinary = _("{reference}-compte-rendu")
    stem = stems.get(Variant(variant), ordinary) if variant in set(Variant) else ordinary
    return stem.format(reference=reference)


def states_of(data: MinutesData) -> tuple[str, ...]:
    """How far the minutes are: « projet du 16 mars 2026 », « version 1, close le 18 mars 2026 », « validé le… »."""
    return tuple(_states(data))


def _states(data: MinutesData) -> Iterator[str]:
    if data.variant == Variant.COMPLETE and data.kept_back:
        yield _("à ne pas diffuser")
    if data.version is not None:
        yield from _version(data, data.version)
    if data.approved_on is not None:
        yield _("validé le {date}").format(date=plain_date(data.approved_on, data.language))
    elif data.draft:
        yield _draft(data)


def _version(data: MinutesData, version: VersionData) -> Iterator[str]:
    if version.closed_on is None:
        return
    day = plain_date(version.closed_on, data.language)
    yield _("version {number}, close le {date}").format(number=version.number, date=day)
    if version.number > 1:
        yield _("rectifie la version {number}").format(number=version.number - 1)


def _draft(data: MinutesData) -> str:
    day = plain_date(data.made_at.date(), data.language)
    if data.version is None:
        return _("projet du {date}").format(date=day)
    return _("projet de version {number}, du {date}").format(number=data.version.number, date=day)


def edition(data: MinutesData) -> str:
    """What follows the reference on each page: the version once it is closed, else the revision of the record."""
    if data.version is not None and data.version.closed_on is not None:
        return _("{reference} · version {number}").format(reference=data.reference, number=data.version.number)
    return _("{reference} · rév. {revision}").format(reference=data.reference, revision=data.revision)
