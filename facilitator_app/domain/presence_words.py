"""What a person writes in a cell of a sheet: « présent », « P », « excusée », « représenté par Zoé Martin »."""

from __future__ import annotations

from facilitator_app.domain.attendance import Presence
from facilitator_app.i18n.folding import folded

_WORDS: dict[Presence, tuple[str, ...]] = {
    Presence.PRESENT: ("p", "x", "1", "oui", "present", "presente", "presents", "presentes", "signe", "yes", "here"),
    Presence.ABSENT: ("a", "0", "non", "absent", "absente", "absents", "absentes", "no"),
    Presence.EXCUSED: ("e", "exc", "excuse", "excusee", "excuses", "excusees", "excused", "apologies"),
    Presence.LEFT: ("l", "parti", "partie", "partis", "parties", "depart", "left", "left early"),
    Presence.REPRESENTED: ("r", "represente", "representee", "represented", "proxy"),
    Presence.REMOTE: ("d", "a distance", "distance", "distanciel", "visio", "en ligne", "remote", "online"),
}
_BY = (" par ", " by ")


def presence_meant(typed: str) -> tuple[Presence | None, str]:
    """The state that ``typed`` names and who represents the person; no state when it names none.

    The caller treats an empty cell first: it is "not recorded", and no state at all.
    """
    for by in _BY:
        head, found, name = typed.partition(by)
        if found and folded(head) in _WORDS[Presence.REPRESENTED]:
            return Presence.REPRESENTED, name.strip()
    said = folded(typed)
    return next((state for state, words in _WORDS.items() if said in words), None), ""
