"""Every sentence a person reads: French as written in the code, English from the catalogue."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from facilitator_app.i18n.catalogue import translations

LANGUAGES: Final = ("fr", "en")
_LOCALES: Final = Path(__file__).resolve().parents[2] / "resources" / "locale"
_DIFFERENT: Final = str.maketrans("AEIOUaeiouNncC", "ÄËÏÖÜäëïöüÑñçÇ")
_NO_BREAK: Final = "\u00a0"
_LONGER: Final = 1.3  # English is shorter than French, German is not: a window must bear both


class _Spoken:
    """The language of the whole program; one window speaks one language at a time."""

    language = "fr"
    sentences: dict[str, str] = {}  # noqa: RUF012 - replaced as a whole by `speak`, never changed
    disguised = False


def speak(language: str) -> None:
    """Use ``language`` ("fr" or "en") for every sentence from now on; anything else means French."""
    _Spoken.language = language if language in LANGUAGES else "fr"
    _Spoken.sentences = translations(_LOCALES / _Spoken.language / "LC_MESSAGES" / "carnet.po")
    _Spoken.disguised = False


def speak_disguised() -> None:
    """Show every sentence that goes through `_` as ``[Äïñsï…]``, longer, so that a test sees which one did not."""
    speak("fr")
    _Spoken.disguised = True


def spoken() -> str:
    """The language now spoken: "fr" or "en"."""
    return _Spoken.language


def _(sentence: str) -> str:
    """The sentence in the language now spoken; French where the catalogue has no translation."""
    if _Spoken.disguised:
        return disguised(sentence)
    return _Spoken.sentences.get(sentence, sentence)


def capitalised(text: str) -> str:
    """``text`` with its first letter in capital and the others as they are: English months keep theirs."""
    return text[:1].upper() + text[1:]


def plural(n: int, one: str, many: str) -> str:
    """``one`` or ``many`` with ``{n}`` filled in, never parted from its noun at the end of a line.

    French says "0 présent", English "0 present people".
    """
    single = n in (0, 1) if _Spoken.language == "fr" else n == 1
    return (one if single else many).replace("{n} ", f"{{n}}{_NO_BREAK}").format(n=n)


def disguised(sentence: str) -> str:
    """``sentence`` readable, a third longer and in brackets; placeholders in braces stay as they are."""
    parts = sentence.replace("{", "\0{").replace("}", "}\0").split("\0")
    accented = "".join(part if part.startswith("{") else part.translate(_DIFFERENT) for part in parts)
    return f"[{accented}{'·' * round(len(sentence) * (_LONGER - 1))}]"
