"""Every sentence a person reads: French as written in the code, English from the catalogue."""

from __future__ import annotations

import gettext
from pathlib import Path

LANGUAGES = ("fr", "en")
_LOCALES = Path(__file__).resolve().parents[2] / "resources" / "locale"


class _Spoken:
    """The language of the whole program; one window speaks one language at a time."""

    language = "fr"
    catalogue: gettext.NullTranslations = gettext.NullTranslations()


def speak(language: str) -> None:
    """Use ``language`` ("fr" or "en") for every sentence from now on; anything else means French."""
    _Spoken.language = language if language in LANGUAGES else "fr"
    _Spoken.catalogue = gettext.translation("carnet", _LOCALES, [_Spoken.language], fallback=True)


def spoken() -> str:
    """The language now spoken: "fr" or "en"."""
    return _Spoken.language


def _(sentence: str) -> str:
    """The sentence in the language now spoken."""
    return _Spoken.catalogue.gettext(sentence)


def plural(n: int, one: str, many: str) -> str:
    """``one`` or ``many`` with ``{n}`` filled in; French says "0 présent", English "0 present people"."""
    single = n in (0, 1) if _Spoken.language == "fr" else n == 1
    return (one if single else many).format(n=n)
