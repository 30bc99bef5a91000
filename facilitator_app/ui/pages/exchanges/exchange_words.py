"""What screens say of correspondents and of the files that came and went."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.i18n.dates import instant, plain_date
from facilitator_app.i18n.words import _, capitalised, plural

if TYPE_CHECKING:
    from collections.abc import Iterable

    from facilitator_app.services.exchange_ledger import Correspondent, Passage
    from facilitator_app.ui.theme.tokens import Tone


def place_words(one: Correspondent) -> str:
    """What a correspondent holds: « jusqu’au 2 mars 2026 à 10 h », or that nothing is confirmed."""
    if one.until is None:
        return _("rien n’est encore confirmé")
    return _("jusqu’au {instant}").format(instant=instant(one.until))


def sent_words(one: Correspondent) -> str:
    """Our last file for a correspondent, "" when there is none."""
    if one.sent_at is None:
        return ""
    sentence = _("envoi n° {number} préparé le {day}")
    if one.awaited:
        sentence = _("envoi n° {number} préparé le {day}, accusé attendu")
    return sentence.format(number=one.sent, day=plain_date(one.sent_at.date()))


def standing_words(one: Correspondent) -> str:
    """All three in a line, beginning with a capital."""
    words = " · ".join(filter(None, (place_words(one), receipt_words(one), sent_words(one))))
    return capitalised(words)


def receipt_words(one: Correspondent) -> str:
    """The last file that came from a correspondent: from the coordinator, it is the receipt for ours."""
    if one.heard_at is None:
        return _("aucun accusé de réception reçu") if one.is_coordinator else _("aucun fichier reçu")
    sentence = _("dernier envoi reçu : n° {number}, le {day}")
    if one.is_coordinator:
        sentence = _("accusé de réception n° {number} reçu le {day}")
    return sentence.format(number=one.receipt, day=plain_date(one.heard_at.date()))


def trust_words(one: Correspondent) -> tuple[str, Tone, str]:
    """How far a correspondent is trusted: words, tone, icon."""
    if one.verified:
        return _("mots vérifiés"), "accent", "shield-check"
    if one.trusted:
        return _("mots à vérifier"), "warning", "key-round"
    if one.pending:
        return _("attend d’être accepté"), "warning", "user-plus"
    return _("révoqué"), "danger", "user-x"


def role_words(one: Correspondent) -> str:
    """Who it is."""
    return _("coordination nationale") if one.is_coordinator else _("animation")


def quoted_titles(titles: Iterable[str]) -> str:
    """« Coopérer », « Animer la ruralité »."""
    return ", ".join(_("« {title} »").format(title=title) for title in titles)


def passage_title(passage: Passage) -> str:
    """« Envoi n° 12 », « Accusé n° 3 », « Fichier »."""
    if not passage.number:
        return _("Fichier")
    if passage.carries:
        return _("Envoi n° {number}").format(number=passage.number)
    return _("Accusé n° {number}").format(number=passage.number)


def passage_state(passage: Passage) -> tuple[str, Tone]:
    """What became of a file."""
    if passage.outgoing:
        return _sent_state(passage)
    if passage.status == "refused":
        return _("refusé"), "danger"
    if passage.status == "pending":
        return _("expéditeur à accepter"), "warning"
    if passage.counts.get("forked"):
        return _("mis de côté"), "warning"
    return (_("attend ce qui précède"), "warning") if passage.counts.get("waiting") else (_("appliqué"), "accent")


def _sent_state(passage: Passage) -> tuple[str, Tone]:
    if passage.held:
        return _("reçu"), "accent"
    if passage.status == "prepared":
        return _("préparé, pas écrit"), "warning"
    return (_("écrit, accusé attendu"), "soft") if passage.carries else (_("écrit"), "soft")


def conflict_words(count: int) -> list[str]:
    """What is said while fields have two values written apart."""
    if not count:
        return []
    one = _("{n} valeur écrite des deux côtés : la plus récente est affichée, l’autre est gardée.")
    many = _("{n} valeurs écrites des deux côtés : la plus récente est affichée, l’autre est gardée.")
    return [plural(count, one, many)]
