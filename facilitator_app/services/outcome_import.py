"""Outcomes from a list (CSV, XLSX) or a text in Markdown, noted once however often the file is imported."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from facilitator_app.domain.catalogue import OUTSIDE
from facilitator_app.domain.problem import Problem
from facilitator_app.domain.text import NOTE_LIMIT, clean_text
from facilitator_app.i18n.words import _
from facilitator_app.services import outcomes
from facilitator_app.services.files import read_file
from facilitator_app.services.outcome_words import Noted, OutcomeReader, OutcomeWords
from facilitator_app.services.tables import Column, Fault, read_table

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from facilitator_app.domain.edit import Edit
    from facilitator_app.domain.rencontre import Rencontre
    from facilitator_app.services.library import Library

COLUMNS = (
    Column("text", ("texte", "apport", "contenu", "énoncé", "note"), ("text", "outcome", "note"), NOTE_LIMIT, True),
    Column("kind", ("nature", "type", "genre"), ("kind", "type", "nature")),
    Column("axis", ("axe", "axe principal"), ("axis", "main axis")),
    Column("also", ("autres axes", "aussi", "axes secondaires"), ("also", "other axes")),
    Column("support", ("portage", "soutien"), ("support",)),
    Column("verbatim", ("verbatim", "mot à mot", "citation"), ("verbatim", "quote")),
    Column("owner", ("responsable", "qui", "porteur"), ("owner", "who", "responsible")),
    Column("due", ("échéance", "pour le", "délai"), ("due", "due date", "deadline")),
)
_TEXT_LIMIT = 5_000_000
_HEADING = re.compile(r"#{1,6}\s+(.*?)\s*#*")
_ITEM = re.compile(r"(?:[-*+]|\d{1,3}[.)])\s+(.*)")
_MARKED = re.compile(r"(?:\[([^\]]+)\]|(\w+)\s*:)\s*(.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class OutcomeImport:
    """What a file brings: nothing is written until its edits are performed."""

    noted: tuple[Noted, ...]
    known: int
    refused: tuple[Fault, ...]
    edits: tuple[Edit, ...]


def read_outcomes(library: Library, rencontre: Rencontre, path: Path) -> OutcomeImport:
    """The outcomes in ``path``; those noted in the rencontre before are known. ``Problem`` when it has none."""
    faults: list[Fault] = []
    reader = OutcomeReader(library, rencontre)
    if path.suffix.casefold() in {".md", ".markdown"}:
        lines = _markdown(path, reader, faults)
    else:
        table = read_table(path, COLUMNS)
        faults += table.faults
        lines = (
            (row.line, OutcomeWords(**{column.name: row[column.name] for column in COLUMNS})) for row in table.rows
        )
    found: list[Noted] = []
    for line, words in lines:
        try:
            found.append(reader.read(words))
        except Problem as problem:
            faults.append(Fault(line, problem.sentence))
    return _new(library, rencontre, found, faults)


def _new(library: Library, rencontre: Rencontre, found: list[Noted], faults: list[Fault]) -> OutcomeImport:
    """Leave out what was noted before; each note is a millisecond after the one above it, to keep their order."""
    before = Counter(Noted(outcome).said for outcome in outcomes.outcomes_of(library, rencontre.id))
    fresh: list[Noted] = []
    for noted in found:
        if before[noted.said]:
            before[noted.said] -= 1
        else:
            at = library.now() + timedelta(milliseconds=len(fresh))
            fresh.append(replace(noted, outcome=replace(noted.outcome, noted_at=at)))
    edits = tuple(outcomes.noting(library, noted.outcome, noted.owner, noted.due) for noted in fresh)
    ordered = tuple(sorted(faults, key=lambda fault: fault.line))
    return OutcomeImport(tuple(fresh), len(found) - len(fresh), ordered, edits)


def _markdown(path: Path, reader: OutcomeReader, faults: list[Fault]) -> Iterator[tuple[int, OutcomeWords]]:
    """The items of the lists of a text, under the axis and the nature that the headings above them name."""
    try:
        text = clean_text(read_file(path, _TEXT_LIMIT).decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise Problem(_("« {name} » n’est pas un texte en UTF-8 : rien n’a été modifié. Enregistrez-le de nouveau en "
                        "UTF-8.").format(name=path.name)) from error  # fmt: skip
    axis = kind = ""
    for line, block in _blocks(text):
        heading, item = _HEADING.fullmatch(block), _ITEM.fullmatch(block)
        if heading:
            axis, kind = _headed(heading[1], reader, axis)
        elif item:
            yield line, _words(item[1], reader, axis, kind)
        else:
            faults.append(Fault(line, _("ni titre, ni élément de liste")))


def _blocks(text: str) -> Iterator[tuple[int, str]]:
    """The lines of a text with their numbers; indented lines go with the item above them."""
    block, first = "", 0
    for number, line in enumerate(text.splitlines(), start=1):
        if block and line.startswith((" ", "\t")) and line.strip():
            block += f" {line.strip()}"
            continue
        if block:
            yield first, block
        block, first = line.strip(), number
    if block:
        yield first, block


def _headed(title: str, reader: OutcomeReader, axis: str) -> tuple[str, str]:
    """The axis and the nature that hold under a heading: a nature keeps the axis above it, another title neither."""
    named = reader.axis(title.partition(":")[0]) or reader.axis(title.partition("—")[0])
    if named:
        return named, ""
    kind = reader.kind(title)
    return (axis, kind) if kind else ("", "")


def _words(item: str, reader: OutcomeReader, axis: str, kind: str) -> OutcomeWords:
    """An item: « [décision] … » or « Décision : … » names its nature, « … » around it makes it a quote."""
    marked = _MARKED.fullmatch(item)
    own = reader.kind(marked[1] or marked[2]) if marked else ""
    text = marked[3].strip() if marked and own else item
    quoted = text.startswith("«") and text.endswith("»")
    spoken = text[1:-1].strip() if quoted else text
    named = "hors axes" if axis == OUTSIDE else axis
    return OutcomeWords(text=spoken, kind=own or kind, axis=named, verbatim="oui" if quoted else "")
