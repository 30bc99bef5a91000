"""Text as a file to edit, or a page, takes it: cleaned, typeset, cut where its look changes; links found, no markup."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from facilitator_app.domain.text import clean_text
from facilitator_app.i18n.typography import typeset
from facilitator_app.reports.blocks import Run

if TYPE_CHECKING:
    from collections.abc import Iterator

    from facilitator_app.reports.blocks import Words

ORDINAL: Final = re.compile(r"(?:(?<=(?<!\w)\d)|(?<=(?<!\w)\d\d))(ers?|res?|es?)(?!\w)")
"""After one or two digits that are a whole number: the groups of a fingerprint (5693879e) are longer."""

_REFUSED: Final = re.compile("[\ufffe\uffff\U0001fffe\U0001ffff]")
"""What XML 1.0 cannot hold (2.2 Char) beyond what ``clean_text`` drops, and its likes of the next plane."""
_BLANK: Final = re.compile("[\t\u1680\u2000-\u200a\u205f\u3000]")

_HOST: Final = r"[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,8}"
_LINK: Final = re.compile(
    rf"(?P<page>https?://{_HOST}(?::\d{{1,5}})?(?![\w@:.-])(?:[/?#][^\s<>\"«»“”|\\^`{{}}\[\]]*)?)"
    rf"|(?<![\w.+%-])(?P<mail>[A-Za-z0-9._%+-]{{1,64}}@{_HOST}\.[A-Za-z]{{2,24}})(?![\w@-])"
)
_TRAILING: Final = ".,;:!?)’'…"
_LONGEST: Final = 2000
"""Characters of a link: Word says that a file with a longer one is damaged."""
_KEPT: Final = "!#$%&'()*+,/:;=?@~"
_BARE_PERCENT: Final = re.compile(r"%(?![0-9A-Fa-f]{2})")


@dataclass(frozen=True, slots=True)
class Piece:
    """Some characters of one look. ``raised`` is for ordinals (3ᵉ); ``link`` is where they lead, "" for nowhere."""

    text: str
    strong: bool = False
    soft: bool = False
    axis: int | None = None
    raised: bool = False
    link: str = ""


def lines(words: Words, language: str) -> list[list[Piece]]:
    """The lines of ``words``, none of them empty, without spaces at their ends."""
    rows: list[list[Piece]] = [[]]
    for run in (Run(words),) if isinstance(words, str) else words:
        for number, text in enumerate(settled(run.text, language).split("\n")):
            if number:
                rows.append([])
            rows[-1].extend(_pieces(run, text, language))
    return [line for row in rows if (line := _trimmed(row))]


def plain(words: Words, language: str) -> str:
    """``words`` without their look; their lines end with a line feed."""
    return "\n".join("".join(piece.text for piece in line) for line in lines(words, language))


def on_one_line(text: str, language: str) -> str:
    """``text`` for a property, a description or a heading."""
    return plain(text, language).replace("\n", " ")


def settled(text: str, language: str) -> str:
    """``text`` without what no file can hold, in the typography of ``language``; doing it twice changes nothing."""
    return typeset(_BLANK.sub(" ", _REFUSED.sub("", clean_text(text))), language)


def linked(line: str) -> Iterator[tuple[str, str]]:
    """``line`` cut into (text, where it leads): "" for what leads nowhere. Only pages and mailboxes are led to."""
    end = 0
    for found in _LINK.finditer(line):
        shown = found[0].rstrip(_TRAILING)
        yield line[end : found.start()], ""
        yield shown, _target(shown, mail=bool(found["mail"]))
        end = found.start() + len(shown)
    yield line[end:], ""


def _pieces(run: Run, line: str, language: str) -> Iterator[Piece]:
    for text, target in linked(line):
        if target:
            yield replace(_piece(run, text), link=target)
        else:
            yield from _prose(run, text, language)


def _target(shown: str, *, mail: bool) -> str:
    """The address as every reader of links takes it: in ASCII. An endless one leads nowhere."""
    target = quote(_BARE_PERCENT.sub("%25", f"mailto:{shown}" if mail else shown), safe=_KEPT)
    return target if len(target) <= _LONGEST else ""


def _prose(run: Run, text: str, language: str) -> Iterator[Piece]:
    for number, part in enumerate(ORDINAL.split(text) if language == "fr" else [text]):
        if part:
            yield replace(_piece(run, part), raised=number % 2 == 1)


def _piece(run: Run, text: str) -> Piece:
    return Piece(text, strong=run.strong, soft=run.soft, axis=run.axis)


def _trimmed(row: list[Piece]) -> list[Piece]:
    while row and not row[0].text.strip():
        row = row[1:]
    while row and not row[-1].text.strip():
        row = row[:-1]
    if row:
        row[0] = replace(row[0], text=row[0].text.lstrip())
        row[-1] = replace(row[-1], text=row[-1].text.rstrip())
    return row
