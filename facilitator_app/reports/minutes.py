"""The compte rendu of a rencontre: what it says, in which order, and its PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.domain.progress import unwatched
from facilitator_app.i18n.dates import instant, plain_date
from facilitator_app.i18n.words import _
from facilitator_app.reports.attendance_section import attendance_section
from facilitator_app.reports.blocks import Cover, Document, Fact, Furniture, Provenance, Section, Text
from facilitator_app.reports.identity import Attachment, Identity
from facilitator_app.reports.minutes_sections import (
    actions_section,
    decisions_section,
    essential_section,
    objectives_section,
    outcome_sections,
)
from facilitator_app.reports.wording import axis_tiles, day_hours, days

if TYPE_CHECKING:
    from facilitator_app.domain.progress import Progress
    from facilitator_app.reports.minutes_data import MinutesData


def draw_minutes(data: MinutesData, progress: Progress = unwatched) -> bytes:
    """The compte rendu as a tagged PDF for archives; the same data gives the same bytes.

    Raises ``Problem`` when it cannot be laid out, and what ``progress`` raises.
    """
    from facilitator_app.reports.pdf.writer import document_pdf  # noqa: PLC0415 - reportlab costs half a second

    document = minutes_document(data)
    attached = Attachment("rencontre.json", data.attachment, "application/json", _("Données de la rencontre"))
    identity = Identity(
        title=_("Compte rendu – {title}").format(title=data.title),
        author=data.organisation,
        subject=", ".join(filter(None, (document.furniture.occasion, data.place))),
        creator=data.application,
        language=data.language,
        made_at=data.made_at,
        attachment=attached if data.attachment else None,
    )
    return document_pdf(document, identity, progress)


def minutes_document(data: MinutesData) -> Document:
    """What the compte rendu says, for any writer. A part with nothing to say is left out."""
    return Document(data.language, _cover(data), _sections(data), _provenance(data), _furniture(data))


def _sections(data: MinutesData) -> list[Section]:
    said = [
        essential_section(data),
        objectives_section(data),
        decisions_section(data),
        actions_section(data),
        *outcome_sections(data),
    ]
    found = [section for section in said if section]
    if not (data.essential.strip() or data.decisions or data.actions or data.outcomes):
        silence = _("Aucune décision, aucune action ni aucun autre apport n’est encore consigné pour cette rencontre.")
        found.append(Section(_("Apports"), (Text(silence),)))
    return [*found, attendance_section(data)]


def _cover(data: MinutesData) -> Cover:
    return Cover(
        kind=_("Compte rendu"),
        states=(data.reference, _state(data)),
        organisation=data.organisation,
        led_by=data.led_by,
        title=data.title or _("Rencontre sans titre"),
        subtitle=" · ".join(filter(None, (data.format, data.group, data.region))),
        facts=tuple(fact for fact in _facts(data) if fact.value),
        axes=axis_tiles(data.axes, ahead=data.ahead),
    )


def _state(data: MinutesData) -> str:
    if data.approved_on is None:
        return _("projet du {date}").format(date=plain_date(data.made_at.date(), data.language))
    return _("validé le {date}").format(date=plain_date(data.approved_on, data.language))


def _facts(data: MinutesData) -> tuple[Fact, ...]:
    when = tuple(filter(None, (day_hours(data.half_days, data.language),)))
    venue, _comma, where = data.place.partition(",")
    first, *others = data.facilitators or ("",)
    joined = _("avec {names}").format(names=", ".join(others))
    return (
        Fact(_("Date"), days(data.half_days, data.language) or _("à préciser"), when),
        Fact(_("Lieu"), venue.strip(), (where.strip(),) if where.strip() else ()),
        Fact(_("Animation"), first, (joined,) if others else ()),
    )


def _provenance(data: MinutesData) -> Provenance:
    made = _("Produit le {instant} avec {application}, à partir de la rencontre {reference}, révision {revision}.")
    said = made.format(
        instant=instant(data.made_at, data.language),
        application=data.application,
        reference=data.reference,
        revision=data.revision,
    )
    attached = _("Les données complètes sont jointes à ce fichier (rencontre.json).")
    return Provenance(
        title=_("D’où vient ce document"),
        texts=(f"{said} {attached}" if data.attachment else said, _("Empreinte SHA-256 des données :")),
        fingerprint=data.fingerprint,
        code=f"rencontre:{data.reference}:{data.revision}:{data.fingerprint}",
        code_means=_("Code QR : référence, révision et empreinte de la rencontre"),
    )


def _furniture(data: MinutesData) -> Furniture:
    when = days(data.half_days, data.language)
    support = _("Avec le soutien de {funders}").format(funders=" · ".join(data.funders))
    return Furniture(
        kind=_("Compte rendu"),
        title=data.title,
        reference=_("{reference} · rév. {revision}").format(reference=data.reference, revision=data.revision),
        mark=_("empreinte {start}").format(start=data.fingerprint[:8]),
        occasion=_("Rencontre : {occasion}").format(occasion=when or _("date à préciser")),
        place=data.place,
        support=support if data.funders else "",
    )
