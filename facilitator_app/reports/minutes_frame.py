"""What stands around the text of the minutes: the cover, what each page repeats, and where the document comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.i18n.dates import instant
from facilitator_app.i18n.words import _
from facilitator_app.reports.blocks import Cover, Fact, Furniture, Provenance
from facilitator_app.reports.identity import Attachment, Identity
from facilitator_app.reports.minutes_data import Variant
from facilitator_app.reports.minutes_kinds import edition, kind_of, states_of
from facilitator_app.reports.wording import axis_tiles, day_hours, days

if TYPE_CHECKING:
    from facilitator_app.reports.minutes_data import MinutesData


def identity_of(data: MinutesData) -> Identity:
    """What the file says of itself."""
    attached = Attachment("rencontre.json", data.attachment, "application/json", _("Données de la rencontre"))
    named = _("{kind} – {title}").format(kind=kind_of(data), title=data.title or _("Rencontre sans titre"))
    return Identity(
        title=named,
        author=data.organisation,
        subject=", ".join(filter(None, (_occasion(data), data.place))),
        creator=data.application,
        language=data.language,
        made_at=data.made_at,
        attachment=attached if data.attachment else None,
    )


def cover(data: MinutesData) -> Cover:
    """The kind of document and its state, the title, the facts and the axes."""
    return Cover(
        kind=kind_of(data),
        states=(data.reference, *states_of(data)),
        organisation=data.organisation,
        led_by=data.led_by,
        title=data.title or _("Rencontre sans titre"),
        subtitle=" · ".join(filter(None, (data.format, data.group, data.region))),
        facts=tuple(fact for fact in _facts(data) if fact.value),
        axes=axis_tiles(data.axes, ahead=data.ahead),
    )


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


def provenance(data: MinutesData) -> Provenance:
    """Who made the document of what, and the fingerprint by which the data is known again."""
    made = _("Produit le {instant} avec {application}, à partir de la rencontre {reference}, révision {revision}.")
    said = made.format(
        instant=instant(data.made_at, data.language),
        application=data.application,
        reference=data.reference,
        revision=data.revision,
    )
    attached = _("Les données complètes sont jointes à ce fichier (rencontre.json).")
    unnamed = _(
        "Les noms des personnes qui n’ont pas donné leur accord, les adresses et les téléphones ont été retirés."
    )
    more = {Variant.PUBLIC.value: unnamed}.get(data.variant, attached if data.attachment else "")
    return Provenance(
        title=_("D’où vient ce document"),
        texts=(" ".join(filter(None, (said, more))), _("Empreinte SHA-256 des données :")),
        fingerprint=data.fingerprint,
        code=f"rencontre:{data.reference}:{data.revision}:{data.fingerprint}",
        code_means=_("Code QR : référence, révision et empreinte de la rencontre"),
    )


def furniture(data: MinutesData) -> Furniture:
    """What every page repeats; where internal notes are shown, each says that it is not to be handed on."""
    support = _("Avec le soutien de {funders}").format(funders=" · ".join(data.funders))
    kept = data.variant == Variant.COMPLETE and data.kept_back
    return Furniture(
        kind=kind_of(data),
        title=_("À ne pas diffuser – {title}").format(title=data.title) if kept else data.title,
        reference=edition(data),
        mark=_("empreinte {start}").format(start=data.fingerprint[:8]),
        occasion=_occasion(data),
        place=data.place,
        support=support if data.funders else "",
    )


def _occasion(data: MinutesData) -> str:
    when = days(data.half_days, data.language)
    return _("Rencontre : {occasion}").format(occasion=when or _("date à préciser"))
