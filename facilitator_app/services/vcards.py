"""Address books in vCard (.vcf) form, versions 2.1 to 4.0: what phones and mail programs give and take."""

from __future__ import annotations

import quopri
import re
from typing import TYPE_CHECKING

from facilitator_app.domain.people import split_name
from facilitator_app.domain.problem import Problem
from facilitator_app.domain.text import LINE_LIMIT, clean_line
from facilitator_app.i18n.words import _
from facilitator_app.services.files import read_file
from facilitator_app.services.register import Entry

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from facilitator_app.services.people import Known

_LIMIT = 20_000_000
_LOCALITY = 3
"""The place of the town in an address (RFC 6350, 6.3.1)."""

_FOLD = re.compile(r"\r?\n[ \t]")
_ESCAPED = re.compile(r"\\(.)")


def read_vcards(path: Path) -> Iterator[tuple[int, Entry]]:
    """The rank of each card and what it says of someone; ``Problem`` when the file holds no card."""
    data = read_file(path, _LIMIT)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
    cards = re.findall(r"(?ims)^BEGIN:VCARD\s*$(.*?)^END:VCARD\s*$", text)
    if not cards:
        raise Problem(_("« {name} » ne contient aucune fiche vCard : rien n’a été modifié. Exportez de nouveau vos "
                        "contacts, ou enregistrez-les en CSV.").format(name=path.name))  # fmt: skip
    return ((number, _entry(_properties(card))) for number, card in enumerate(cards, start=1))


def write_vcards(people: Iterable[Known]) -> bytes:
    """An address book of these people, in version 3.0, which every program reads."""
    return "".join(line + "\r\n" for known in people for line in _card(known)).encode()


def _properties(card: str) -> dict[str, str]:
    """The first value of each property, with its escapes."""
    found: dict[str, str] = {}
    lines = iter(_FOLD.sub("", card).splitlines())
    for line in lines:
        head, _colon, value = line.partition(":")
        name, _semicolon, parameters = head.upper().partition(";")
        if "QUOTED-PRINTABLE" in parameters:
            while value.endswith("="):
                value = value[:-1] + next(lines, "")
            value = quopri.decodestring(value.encode()).decode("utf-8", errors="replace")
        found.setdefault(name.rpartition(".")[2].strip(), value)
    return found


def _entry(card: dict[str, str]) -> Entry:
    last, first = _parts(card.get("N", ""), 2)
    if not last:
        last, first = split_name(first or _plain(card.get("FN", "")))
    return Entry(
        last_name=last,
        first_name=first,
        organisation=_parts(card.get("ORG", ""), 1)[0],
        function=_plain(card.get("TITLE", "")),
        territory=_parts(card.get("ADR", ""), _LOCALITY + 1)[_LOCALITY],
        email=_plain(card.get("EMAIL", "")),
        phone=_plain(card.get("TEL", "")).removeprefix("tel:"),
    )


def _parts(value: str, count: int) -> list[str]:
    """The first ``count`` parts of a value, "" where there are fewer."""
    parts = [_plain(part) for part in re.split(r"(?<!\\);", value)]
    return (parts + [""] * count)[:count]


def _plain(value: str) -> str:
    unescaped = _ESCAPED.sub(lambda found: " " if found[1] in "nN" else found[1], value)
    return clean_line(unescaped)[:LINE_LIMIT]


def _card(known: Known) -> Iterator[str]:
    person = known.person
    yield "BEGIN:VCARD"
    yield "VERSION:3.0"
    yield f"N:{_escaped(person.last_name)};{_escaped(person.first_name)};;;"
    yield f"FN:{_escaped(f'{person.first_name} {person.last_name}'.strip())}"
    values = (("ORG", known.organisation), ("TITLE", person.function), ("EMAIL", person.email), ("TEL", person.phone))
    yield from (f"{name}:{_escaped(value)}" for name, value in values if value)
    if person.territory:
        yield f"ADR:;;;{_escaped(person.territory)};;;"
    yield "END:VCARD"


def _escaped(value: str) -> str:
    return re.sub(r"([\\;,])", r"\\\1", value).replace("\n", "\\n")
