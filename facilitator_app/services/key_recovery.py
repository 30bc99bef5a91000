"""The secret of this device: written on its recovery sheet, put back from the twelve words of that sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.bundles.keys import DeviceKeys
from facilitator_app.domain.problem import Problem
from facilitator_app.i18n.words import _, spoken
from facilitator_app.reports.recovery_sheet import RecoveryData, draw_recovery_sheet
from facilitator_app.services import document_facts

if TYPE_CHECKING:
    from facilitator_app.services.workspace import Carnet


def recovery_sheet_pdf(carnet: Carnet) -> bytes:
    """The recovery sheet of this device as PDF; ``Problem`` when its secret is gone."""
    keys, given = carnet.keys, carnet.surroundings
    data = RecoveryData(
        name=carnet.owner.name,
        words=tuple(keys.recovery_words().split()),
        spoken=keys.public.words(),
        fingerprint=keys.fingerprint,
        made_at=given.here(),
        application=_("Carnet {version}").format(version=given.app),
        organisation=document_facts.organisation(),
        led_by=_("animé par l’Unadel"),
        language=spoken(),
    )
    return draw_recovery_sheet(data)


def restore_key(carnet: Carnet, words: str) -> None:
    """Put the secret back; ``Problem`` when the words are wrong, or those of another device."""
    keys = DeviceKeys.from_words(words)
    if keys.fingerprint != carnet.owner.fingerprint:
        raise Problem(_("Ces douze mots sont ceux d’un autre poste : rien n’a été modifié. Prenez la fiche de secours "
                        "de ce poste, au nom de {name}.").format(name=carnet.owner.name))  # fmt: skip
    carnet.surroundings.keystore(carnet.folder).keep(carnet.owner.device, keys.seed)
