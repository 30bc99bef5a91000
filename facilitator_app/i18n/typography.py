"""Typography of a plain sentence: the no-break spaces, apostrophes and quotation marks of its language.

The rules are those of the Lexique de l’Imprimerie nationale, as working people apply them. Stored
text is never changed: this is done when a document or a screen is drawn. What is not prose is left
alone: addresses, times such as 10:30, smileys, and the dots of inclusive writing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

NO_BREAK: Final = "\u00a0"
NARROW: Final = "\u202f"

_SPACE = "[ \u00a0\u202f\u2009]"
_GAP = f"(?<!{_SPACE}){_SPACE}"  # looked for from its first space only: a page of spaces stays quick
_MONTH = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
_UNIT = "km²?|[cm]?m[²³]?|ha|kg|g|t|°C|kWh|[GMk]o"
_NOT_PROSE = re.compile(
    r"(https?://\S*[^\s.,;:!?»)]|www\.\S*[^\s.,;:!?»)]|(?<![\w.+-])[\w.+-]{1,64}@[\w.-]{1,255}\.\w{2,}|\d{1,2}:\d{2}(?!\d)|[A-Za-z]:\\\S*)"
)
_SHARED: Final = (
    (r"(?<!\.)\.\.\.(?!\.)", "…"),
    (r"(?<=\w)'(?=\w)", "’"),
)
_FRENCH: Final = (
    (r"(?<=\w)'(?=[«»\"“ \u00a0\u202f]|$)", "’"),
    (r'"([^"\n]+)"', "«\\1»"),
    (f"«{_SPACE}*", "«" + NO_BREAK),
    (f"{_GAP}*»", NO_BREAK + "»"),
    (f"{_GAP}+([;!?]+)(?=\\s|$|[»)\\].,…])", NARROW + "\\1"),
    (r"(?<=[\w»)\]%€’°…”])([;!?]+)(?=\s|$|[»)\]])", NARROW + "\\1"),
    (f"{_GAP}+:(?=\\s|$)", NO_BREAK + ":"),
    (r"(?<=[\w»)\]%€’°…”]):(?=\s|$)", NO_BREAK + ":"),
    (f"(?<=\\d){_SPACE}*(?=[%‰€](?!\\w))", NO_BREAK),
    (f"\\b(\\d{{1,2}}|1er){_SPACE}(?=(?:{_MONTH})\\b)", "\\1" + NO_BREAK),
    (f"(?<![\\d.,])([01]?\\d|2[0-4]){_SPACE}?h{_SPACE}?([0-5]\\d)\\b", f"\\1{NARROW}h{NARROW}\\2"),
    (f"(?<![\\d.,])([01]?\\d|2[0-4]){_SPACE}?h(?![\\w’'])", f"\\1{NARROW}h"),
    (f"\\b(MM?\\.|M[ml]es?|Mlle|Dr|Pr){_SPACE}(?=[A-ZÀ-ÖØ-Þ]|et{_SPACE}M)", "\\1" + NO_BREAK),
    (f"(?<!\\w)([nN][°ᵒ]s?|pp?\\.|art\\.|chap\\.|vol\\.|fig\\.|§|[aA]xes?|[rR]év\\.){_SPACE}(?=\\d)", "\\1" + NO_BREAK),
    (f"(?<=\\d){_SPACE}(?=(?:{_UNIT})(?![\\w’']))", NO_BREAK),
    (f"(?<!\\d)(\\d{{1,3}}){_SPACE}(?=[a-zà-öø-ÿ]{{3}})", "\\1" + NO_BREAK),
    (f"{_SPACE}([–—]){_SPACE}", NO_BREAK + "\\1 "),
)
_ENGLISH: Final = (
    (r'(?<![\w”])"(?=\w)', "“"),
    (r'(?<=[\w.,;:!?…])"(?!\w)', "”"),
    (r"(?<!\w)'(?=\w[^'\n]*\w'(?!\w))", "‘"),
    (r"(?<=\w)'(?!\w)", "’"),
    (f"{_GAP}+([;:!?]+)(?=\\s|$|[»)\\].,…])", NO_BREAK + "\\1"),
)

_TELEPHONE: Final = re.compile(f"(?:\\b0|\\+33{_SPACE})\\d(?:{_SPACE}\\d\\d){{4}}\\b")
_THOUSANDS: Final = re.compile(
    f"(?<!\\d{_SPACE})(?<![\\d.,])\\b[1-9]\\d{{0,2}}(?:{_SPACE}\\d{{3}})+(?!\\d)(?!{_SPACE}\\d)"
)

_MARKED: Final = re.compile(r"""[\d'"«»;:!?%‰€–—]|\.\.|\bM(?:M?\.|[ml])|\b[DP]r\b""")
"""What the rules of both languages are about: a text without any of it stays as it is."""
_PASSES: Final = 6
"""Marks heaped on one another (`""."`) settle in two or three; ordinary text in one, and one more to see it."""

_Rule = tuple[re.Pattern[str], str]


def _compiled(rules: Sequence[tuple[str, str]]) -> tuple[_Rule, ...]:
    return tuple((re.compile(pattern), new) for pattern, new in rules)


_RULES: Final = {"fr": _compiled(_SHARED + _FRENCH), "en": _compiled(_SHARED + _ENGLISH)}


def typeset(text: str, language: str) -> str:
    """``text`` with the spaces and marks of ``language`` ("fr" or "en"); doing it twice changes nothing more.

    A space typed before « ; : ! ? » never begins a line, in both languages: an English document may
    quote what people wrote in French.
    """
    if not _MARKED.search(text):
        return text  # nearly half of all texts: names, words, and sentences without a sign
    for _pass in range(_PASSES):
        done = _once(text, language)
        if done == text:
            return text
        text = done
    return text


def _once(text: str, language: str) -> str:
    pieces = _NOT_PROSE.split(text)
    pieces[::2] = [_prose(piece, language) for piece in pieces[::2]]
    return "".join(pieces)


def _prose(text: str, language: str) -> str:
    for pattern, new in _RULES.get(language, _RULES["fr"]):
        text = pattern.sub(new, text)
    return text if language == "en" else _figures(text)


def _figures(text: str) -> str:
    """Telephone numbers and thousands, whose groups stay together."""
    text = _TELEPHONE.sub(lambda found: re.sub(_SPACE, NO_BREAK, found[0]), text)
    return _THOUSANDS.sub(lambda found: re.sub(_SPACE, NARROW, found[0]), text)
