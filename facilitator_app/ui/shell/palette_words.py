"""What the palette says of itself: the hint below the results, and the help of F1."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.i18n.words import _

if TYPE_CHECKING:
    from collections.abc import Sequence


def hint_words(unclear: Sequence[str]) -> str:
    """How to narrow a search; what was not understood of it, when something was not."""
    if unclear:
        values = " ".join(_("« {value} »").format(value=value) for value in unclear)
        return _("Pas compris, et laissé de côté : {values}. F1 montre ce qui peut s’écrire.").format(values=values)
    return _("Affiner : axe:3, type:décision, avant:2026-03, sujet:mobilité… F1 les montre tous, Échap ferme.")


def nothing_words(typed: str) -> str:
    """That nothing was found."""
    return _("Rien ne répond à « {typed} ».").format(typed=typed)


def help_words() -> str:
    """All that can be typed."""
    return "\n".join(
        (
            _("Tapez le début d’un ou de plusieurs mots ; accents, majuscules et points médians ne comptent pas."),
            _("« tiers lieu » entre guillemets cherche ces mots à la suite."),
            _("axe:3, axe:hors, axe:sans ; type:décision, type:action, type:personne…"),
            _("avant:2026-03, après:15/1/2026, en:2026 : d’après la date de la rencontre."),
            _("groupe:drôme, rencontre:R-2026-014, sujet:mobilité, responsable:chastan, structure:mairie, état:faite."),
            _("R-2026-014 ou D-2026-014-02 : la rencontre, la décision de cette référence."),
            _("↑ et ↓ choisissent, Entrée ouvre, Échap ferme et rend le clavier à la page."),
        )
    )
