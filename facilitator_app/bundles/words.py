"""Keys said in French words (BIP-39): twelve for the recovery sheet, six for a telephone call."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from mnemonic import Mnemonic

from facilitator_app.domain.problem import Problem
from facilitator_app.i18n.words import _

SEED_WORDS = 12
SPOKEN_WORDS = 6
_BITS = 11
_LETTERS = 4
"""The first four letters, without accents, tell the 2,048 words of the French list apart."""


class WordsProblem(Problem):
    """The words typed are not those of a recovery sheet; ``position`` is the doubtful one, from 1, if known."""

    def __init__(self, sentence: str, position: int | None = None) -> None:
        """``sentence``: what is wrong and what to check."""
        super().__init__(sentence)
        self.position = position


def seed_words(seed: bytes) -> str:
    """The twelve words that stand for ``seed`` (16 bytes), as printed on the recovery sheet."""
    return unicodedata.normalize("NFC", _french().to_mnemonic(seed))


def seed_from_words(text: str) -> bytes:
    """The 16 bytes behind the twelve words in ``text``, typed with or without case, accents or endings.

    Raises:
        WordsProblem: another number of words, a word that is not on the list, or words that don't go together.

    """
    typed = _typed(text)
    if len(typed) != SEED_WORDS:
        raise WordsProblem(
            _(
                "La fiche de secours compte douze mots, et vous en avez saisi {n}. Rien n’a été changé. "
                "Relisez la fiche et complétez la saisie."
            ).format(n=len(typed))
        )
    words = [_listed(word, position) for position, word in enumerate(typed, 1)]
    return _entropy(words)


def spoken_words(digest: bytes) -> tuple[str, ...]:
    """The first 66 bits of ``digest`` as six words to read aloud."""
    size = SPOKEN_WORDS * _BITS
    number = int.from_bytes(digest[:9], "big") >> (72 - size)
    words = _french().wordlist
    found = (words[number >> _BITS * (SPOKEN_WORDS - 1 - i) & 2047] for i in range(SPOKEN_WORDS))
    return tuple(unicodedata.normalize("NFC", word) for word in found)


def same_words(a: str, b: str) -> bool:
    """Whether two people say the same words, whatever the case, accents, separators or endings."""
    first = [_by_start().get(word[:_LETTERS]) for word in _typed(a)]
    second = [_by_start().get(word[:_LETTERS]) for word in _typed(b)]
    return bool(first) and None not in first and first == second


def _listed(word: str, position: int) -> str:
    found = _by_start().get(word[:_LETTERS])
    if found is None:
        raise WordsProblem(
            _(
                "Le mot numéro {position}, « {word} », n’est pas dans la liste. Rien n’a été changé. "
                "Relisez ce mot sur la fiche de secours : ses quatre premières lettres suffisent."
            ).format(position=position, word=word),
            position,
        )
    return found


def _entropy(words: list[str]) -> bytes:
    phrase = " ".join(words)
    if not _french().check(phrase):
        raise WordsProblem(
            _(
                "Ces douze mots sont dans la liste mais ne vont pas ensemble : l’un d’eux est faux ou mal placé. "
                "Rien n’a été changé. Relisez la fiche de secours mot par mot."
            )
        )
    return bytes(_french().to_entropy(phrase))


def _typed(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", text).casefold().encode("ascii", "ignore").decode()
    return re.findall("[a-z]+", plain)


@cache
def _french() -> Mnemonic:
    return Mnemonic("french")


@cache
def _by_start() -> dict[str, str]:
    return {_typed(word)[0][:_LETTERS]: word for word in _french().wordlist}
