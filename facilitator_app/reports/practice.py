"""The review of one's own practice (bilan d’animation): what it says, in which order, and its PDF."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from facilitator_app.domain.progress import unwatched
from facilitator_app.i18n.dates import date_span, duration, instant
from facilitator_app.i18n.words import _, plural
from facilitator_app.reports.blocks import AxisTile, Cover, Document, Fact, Furniture, Provenance
from facilitator_app.reports.identity import Identity
from facilitator_app.reports.practice_sections import (
    axes_section,
    durations_section,
    evaluation_section,
    rencontres_section,
)

if TYPE_CHECKING:
    from datetime import datetime

    from facilitator_app.domain.practice import AxisPractice, Practice
    from facilitator_app.domain.progress import Progress

_TILES = 6
"""More axes than that, of several programmes, have no room on the cover."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticeData:
    """What the review says, and whose it is. ``fingerprint`` is that of the numbers."""

    practice: Practice
    name: str
    group: str
    fingerprint: str
    made_at: datetime
    application: str
    organisation: str
    led_by: str
    language: str


def draw_practice(data: PracticeData, progress: Progress = unwatched) -> bytes:
    """The review as a tagged PDF; the same data gives the same bytes."""
    from facilitator_app.reports.pdf.writer import document_pdf  # noqa: PLC0415 - reportlab costs half a second

    document = practice_document(data)
    identity = Identity(
        title=_("Bilan d’animation – {period}").format(period=_period(data.practice)),
        author=data.organisation,
        subject=document.cover.title,
        creator=data.application,
        language=data.language,
        made_at=data.made_at,
    )
    return document_pdf(document, identity, progress)


def practice_document(data: PracticeData) -> Document:
    """What the review says, for any writer."""
    practice = data.practice
    said = (durations_section, evaluation_section, axes_section, rencontres_section)
    sections = [section for part in said if (section := part(practice))]
    return Document(data.language, _cover(data), sections, _provenance(data), _furniture(data))


def _period(practice: Practice) -> str:
    return _("toutes les années") if practice.year is None else str(practice.year)


def _title(practice: Practice) -> str:
    return _("Ma pratique") if practice.year is None else _("Ma pratique en {year}").format(year=practice.year)


def _cover(data: PracticeData) -> Cover:
    tiles = tuple(_tile(axis) for axis in data.practice.axes if axis.number is not None)
    return Cover(
        kind=_("Bilan d’animation"),
        states=(_period(data.practice),),
        organisation=data.organisation,
        led_by=data.led_by,
        title=_title(data.practice),
        subtitle=" · ".join(filter(None, (data.name, data.group))),
        facts=_facts(data),
        axes=tiles if len(tiles) <= _TILES else (),
    )


def _facts(data: PracticeData) -> tuple[Fact, ...]:
    practice = data.practice
    days = [rencontre.starts_on for rencontre in practice.rencontres if rencontre.starts_on]
    when = (date_span(days[0], days[-1], data.language),) if days else ()
    held = plural(len(practice.rencontres), _("{n} rencontre"), _("{n} rencontres"))
    return (
        Fact(_("Rencontres tenues"), held, when),
        Fact(_("Temps chronométré"), duration(practice.minutes)),
        Fact(_("Consigné"), plural(practice.outcomes, _("{n} apport"), _("{n} apports"))),
    )


def _tile(axis: AxisPractice) -> AxisTile:
    held = plural(len(axis.rencontres), _("{n} rencontre"), _("{n} rencontres"))
    return AxisTile(axis.number or 0, axis.name, bool(axis.rencontres), held)


def _provenance(data: PracticeData) -> Provenance:
    made = _("Produit le {instant} avec {application}, à partir des rencontres nommées ci-dessus.")
    rule = _(
        "Une durée compte quand le début et la fin de la séquence ont été notés pendant la journée ; une séquence qui "
        "n’a pas été chronométrée n’est pas comptée pour zéro. La médiane partage les valeurs en deux moitiés."
    )
    return Provenance(
        title=_("D’où viennent ces chiffres"),
        texts=(
            made.format(instant=instant(data.made_at, data.language), application=data.application),
            rule,
            _("Empreinte SHA-256 des chiffres :"),
        ),
        fingerprint=data.fingerprint,
        code=f"bilan:{data.practice.year or ''}:{data.fingerprint}",
        code_means=_("Code QR : année et empreinte des chiffres"),
    )


def _furniture(data: PracticeData) -> Furniture:
    return Furniture(
        kind=_("Bilan d’animation"),
        title=_title(data.practice),
        reference=_period(data.practice),
        mark=_("empreinte {start}").format(start=data.fingerprint[:8]),
        occasion=data.name,
        place=data.group,
    )
