"""The secret of this device, put back from the twelve words of its recovery sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.bundles.keys import DeviceKeys
from facilitator_app.domain.problem import Problem
from facilitator_app.i18n.words import _

if TYPE_CHECKING:
    from facilitator_app.services.workspace import Carnet


def restore_key(carnet: Carnet, words: str) -> None:
    """Put the secret back; ``Problem`` when the words are wrong, or those of another device."""
    keys = DeviceKeys.from_words(words)
    if keys.fingerprint != carnet.owner.fingerprint:
        raise Problem(_("Ces douze mots sont ceux d’un autre poste : rien n’a été modifié. Prenez la fiche de secours "
                        "de ce poste, au nom de {name}.").format(name=carnet.owner.name))  # fmt: skip
    carnet.surroundings.keystore(carnet.folder).keep(carnet.owner.device, keys.seed)
