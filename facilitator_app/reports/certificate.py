"""The attestation de présence: what it certifies of one person, in words, before it is drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.domain.progress import unwatched
from facilitator_app.i18n.dates import duration, hour, long_date, plain_date
from facilitator_app.i18n.spelled import spelled_duration
from facilitator_app.i18n.words import _, capitalised, plural
from facilitator_app.reports.blocks import Column, Fact, Table
from facilitator_app.reports.certificate_form import Certificate
from facilitator_app.reports.identity import Identity
from facilitator_app.reports.wording import days, hours, part_name, shortened

if TYPE_CHECKING:
    from facilitator_app.domain.progress import Progress
    from facilitator_app.reports.certificate_data import AttendedData, CertificateData, CertificatesData

_LONG, _SHORT = 160, 90
"""The longest texts that a certificate shows, in characters: it must stay on one page."""


def draw_certificates(data: CertificatesData, progress: Progress = unwatched) -> bytes:
    """A tagged PDF with a page for each person of ``data``; the same data gives the same bytes.

    Raises what ``progress`` raises.
    """
    from facilitator_app.reports.pdf.certificate_pages import (  # noqa: PLC0415 - reportlab costs half a second
        certificates_pdf,
    )

    alone = data.people[0].name if len(data.people) == 1 else ""
    identity = Identity(
        title=" – ".join(filter(None, (_("Attestation de présence"), _line(alone), _title(data)))),
        author=data.organisation,
        subject=", ".join(filter(None, (days(data.half_days, data.language), data.place))),
        creator=data.application,
        language=data.language,
        made_at=data.made_at,
    )
    masthead = ", ".join(filter(None, (data.organisation, data.led_by)))
    return certificates_pdf([certificate(data, person) for person in data.people], masthead, identity, progress)


def certificate(data: CertificatesData, person: CertificateData) -> Certificate:
    """What the certificate of ``person`` says: nothing about anybody else but who delivers it."""
    reference = f"{data.reference}/P/{person.fingerprint[:8].upper()}"
    return Certificate(
        name=_line(person.name),
        role=", ".join(filter(None, (_line(person.function), _line(person.organisation)))),
        title=_title(data),
        facts=tuple(fact for fact in _facts(data) if fact.value),
        attended=_table(data, person),
        total=_total(data, person),
        remarks=tuple(_remarks(data, person)),
        delivered=_delivered(data),
        origin=_("Établie avec {application}, d’après la feuille d’émargement de la rencontre {reference}.").format(
            application=data.application, reference=data.reference
        ),
        reference=reference,
        fingerprint=person.fingerprint,
    )


def _facts(data: CertificatesData) -> tuple[Fact, ...]:
    venue, _comma, where = _line(data.place).partition(",")
    return (
        Fact(_("Date"), days(data.half_days, data.language)),
        Fact(_("Lieu"), venue.strip(), (where.strip(),) if where.strip() else ()),
        Fact(_("Organisation"), _line(data.group) or _line(data.organisation)),
        Fact(_("Référence"), data.reference),
    )


def _table(data: CertificatesData, person: CertificateData) -> Table:
    """The half-days attended and no other, with their hours; the last line is the sum."""
    columns = (
        Column(_("Demi-journée"), 51),
        Column(_("Horaires"), 30),
        Column(_("Présence"), 34),
        Column(_("Durée"), 18, figures=True),
    )
    rows = tuple(_row(one, data.language) for one in person.attended)
    return Table(columns, rows, title=_line(person.name))


def _row(one: AttendedData, language: str) -> tuple[str, ...]:
    half_day = one.half_day
    name = f"{capitalised(long_date(half_day.day, language))}, {part_name(half_day.part).lower()}"
    span = hours(half_day.started or half_day.starts, half_day.ended or half_day.ends, language)
    lasted = duration(one.minutes, language) if one.minutes is not None else _("non établie")
    return name, span or _("non relevés"), _presence(one, language), lasted


def _presence(one: AttendedData, language: str) -> str:
    """« présence », « à distance, arrivée à 10 h 05 »: where, and what was missed."""
    said = [_("à distance") if one.remote else _("sur place")]
    if one.arrived is not None:
        said.append(_("arrivée à {hour}").format(hour=hour(one.arrived, language)))
    if one.left is not None:
        said.append(_("départ à {hour}").format(hour=hour(one.left, language)))
    elif one.left_early:
        said.append(_("départ avant la fin, à une heure non relevée"))
    return ", ".join(said)


def _total(data: CertificatesData, person: CertificateData) -> str:
    if not person.minutes:
        return _("Durée de présence non établie par la feuille d’émargement.")
    return _("Durée totale de présence : {words} ({figures}).").format(
        words=spelled_duration(person.minutes, data.language), figures=duration(person.minutes, data.language)
    )


def _remarks(data: CertificatesData, person: CertificateData) -> list[str]:
    said = []
    if person.remote:
        remote = _("Dont à distance : {words} ({figures}).")
        words, figures = spelled_duration(person.remote, data.language), duration(person.remote, data.language)
        said.append(remote.format(words=words, figures=figures))
    if person.unknown and person.minutes:
        one = _("{n} demi-journée dont la durée n’est pas établie n’est pas comptée dans ce total.")
        many = _("{n} demi-journées dont la durée n’est pas établie ne sont pas comptées dans ce total.")
        said.append(plural(person.unknown, one, many))
    return said


def _delivered(data: CertificatesData) -> str:
    day = plain_date(data.made_at.date(), data.language)
    names = _line(", ".join(data.facilitators))
    if not names:
        return _("Délivrée le {date}.").format(date=day)
    return _("Délivrée le {date} par {names}, animation de la rencontre.").format(date=day, names=names)


def _title(data: CertificatesData) -> str:
    return shortened(data.title.replace("\n", " ").strip(), _LONG) or _("Rencontre sans titre")


def _line(text: str) -> str:
    """``text`` on one line, cut where a page has no more room for it."""
    return shortened(text.replace("\n", " ").strip(), _SHORT)
