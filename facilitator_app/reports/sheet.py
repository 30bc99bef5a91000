"""The feuille d’émargement of a rencontre: what it says, and its PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.domain.attendance import HERE
from facilitator_app.domain.progress import unwatched
from facilitator_app.i18n.words import _, plural
from facilitator_app.reports.blocks import Fact, Run
from facilitator_app.reports.identity import Identity
from facilitator_app.reports.sheet_boxes import certified_boxes, filled_boxes
from facilitator_app.reports.sheet_evidence import evidence_lines, seal_line
from facilitator_app.reports.sheet_form import Box, Line, SheetForm
from facilitator_app.reports.sheet_funders import logos, support
from facilitator_app.reports.wording import (
    axis_tiles,
    day_hours,
    days,
    half_day_names,
    hours,
    shortened,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator_app.domain.progress import Progress
    from facilitator_app.reports.sheet_data import SheetData, SheetPerson

_TITLE, _FACT, _NOTICE = 200, 120, 1200
"""The longest texts that a sheet shows, in characters: every page repeats them, and must leave room to sign."""


def draw_sheet(data: SheetData, progress: Progress = unwatched) -> bytes:
    """The attendance sheet as a tagged PDF; the same data gives the same bytes.

    Portrait up to two half-days, landscape beyond. Raises what ``progress`` raises.
    """
    from facilitator_app.reports.pdf.sheet_pages import sheet_pdf  # noqa: PLC0415 - reportlab costs half a second

    form = sheet_form(data)
    identity = Identity(
        title=_("Feuille d’émargement – {title}").format(title=data.title),
        author=data.organisation,
        subject=form.occasion,
        creator=data.application,
        language=data.language,
        made_at=data.made_at,
    )
    return sheet_pdf(form, identity, progress)


def sheet_form(data: SheetData) -> SheetForm:
    """What the sheet says."""
    when = days(data.half_days, data.language)
    lines = tuple(_line(person.number or place, person, data) for place, person in enumerate(data.people, start=1))
    return SheetForm(
        language=data.language,
        title=shortened(data.title, _TITLE) or _("Rencontre sans titre"),
        kind=_("Feuille d’émargement, version définitive") if data.final else _("Feuille d’émargement"),
        organisation=", ".join(filter(None, (data.organisation, data.led_by))),
        occasion=", ".join(filter(None, (when, data.place))),
        facts=tuple(fact for fact in _facts(data, when) if fact.value),
        axes=axis_tiles(data.axes, ahead=not data.filled),
        boxes=tuple(_boxes(data)),
        lines=lines,
        blank_lines=0 if data.filled and not data.final else data.blank_lines,
        struck=data.final,
        certificate=_certificate(data, lines),
        certifier=_certifier(data),
        notice=shortened(data.notice or _ordinary(data), _NOTICE),
        support=support(data.funders),
        logos=logos(data.funders),
        reference=" · ".join(filter(None, (_reference(data), seal_line(data)))),
        code=f"{data.reference}/E",
        evidence=evidence_lines(data),
        certified=tuple(certified_boxes(data)),
    )


def ordinary_notice(controller: str, contact: str, retention: int = 0) -> str:
    """What people must be told before they sign (GDPR article 13), in less than ninety words.

    ``retention`` is how many years a funder wants the sheet kept, 0 where none does.
    """
    kept = _("3 ans après votre dernière participation")
    if retention:
        kept = plural(retention, _("{n} an, comme les financeurs le demandent"),
                      _("{n} ans, comme les financeurs le demandent"))  # fmt: skip
    return _(
        "{controller}, responsable du traitement, enregistre votre nom, votre structure et votre présence pour "
        "organiser cette rencontre, attester les présences auprès des financeurs et diffuser le compte rendu "
        "(intérêt légitime). "
        "Destinataires : l’animateur ou l’animatrice, la coordination nationale du Pôle, les financeurs. "
        "Conservation : {kept}. "
        "Accès, rectification, effacement, opposition : {contact}. Réclamation : www.cnil.fr."
    ).format(controller=controller, kept=kept, contact=contact or _("l’animateur ou l’animatrice de la rencontre"))


def _ordinary(data: SheetData) -> str:
    return ordinary_notice(data.controller or data.organisation, data.contact, data.retention)


def _facts(data: SheetData, when: str) -> tuple[Fact, ...]:
    venue, _comma, where = shortened(data.place, _FACT).partition(",")
    first, *others = data.facilitators or ("",)
    joined = shortened(_("avec {names}").format(names=", ".join(others)), _FACT)
    treated = [str(axis.number) for axis in data.axes if axis.treated]
    return (
        Fact(_("Date"), when or _("à préciser"), tuple(filter(None, (day_hours(data.half_days, data.language),)))),
        Fact(_("Lieu"), venue.strip(), (where.strip(),) if where.strip() else ()),
        Fact(_("Animation"), shortened(first, _FACT), (joined,) if others else ()),
        Fact(_("Axes"), " · ".join(treated), ()),
    )


def _boxes(data: SheetData) -> list[tuple[str, str]]:
    """The head of each box: the half-day, and its planned hours."""
    names = half_day_names(data.half_days, data.language)
    if not data.filled and len({half_day.day for half_day in data.half_days}) == 1:
        names = [_("Signature – {half_day}").format(half_day=name.lower()) for name in names]
    planned = (hours(half_day.starts, half_day.ends, data.language) for half_day in data.half_days)
    return list(zip(names, planned, strict=True))


def _line(number: int, person: SheetPerson, data: SheetData) -> Line:
    name = (Run(person.last_name, strong=True), Run(f" {person.first_name}"))
    role = ", ".join(filter(None, (person.organisation, person.function)))
    if not data.filled:
        return Line(number, name, role, (Box(),) * len(data.half_days))
    boxes = filled_boxes(person, data.half_days, data.language, final=data.final)
    return Line(number, name, role, tuple(boxes))


def _reference(data: SheetData) -> str:
    return _("{reference} · rév. {revision}").format(reference=data.reference, revision=data.revision)


def _certificate(data: SheetData, lines: Sequence[Line]) -> str:
    if not data.filled:
        return _("Je certifie exact le présent état de présence. Nombre de personnes présentes : ……………")
    here = sum(any(mark and mark.state in HERE for mark in person.marks) for person in data.people)
    people = plural(here, _("{n} personne"), _("{n} personnes"))
    said = _("Je certifie exact le présent état de présence, soit {people}.").format(people=people)
    return f"{said} {_struck_words(lines)}" if data.final else said


def _struck_words(lines: Sequence[Line]) -> str:
    """How many boxes are struck, and of how many nobody knows, which is another thing."""
    struck = sum(box.struck for line in lines for box in line.boxes)
    silent = sum(not box.text for line in lines for box in line.boxes)
    unknown = plural(silent, _("{n} non relevée"), _("{n} non relevées"))
    return _("{struck}, {unknown}.").format(
        struck=plural(struck, _("{n} case barrée"), _("{n} cases barrées")), unknown=unknown
    )


def _certifier(data: SheetData) -> str:
    names = shortened(", ".join(data.facilitators), _FACT)
    said = _("{names}, animation de la rencontre. Fait le ………………").format(names=names)
    return said if names else _("Fait le ………………")
