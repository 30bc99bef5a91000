"""Renders a document as Markdown, after a front matter that says what the page is."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from facilitator_app.i18n.words import _
from facilitator_app.reports.blocks import Items, Run
from facilitator_app.reports.markdown.blocks import block_source, heading, listed, text
from facilitator_app.reports.phrases import grouped, section_title
from facilitator_app.reports.prose import on_one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from facilitator_app.reports.blocks import Cover, Document, Provenance, Section, Words
    from facilitator_app.reports.identity import Identity


def document_markdown(document: Document, identity: Identity) -> bytes:
    """``document`` in UTF-8; the same data gives the same bytes."""
    language = document.language
    parts = [_front_matter(document, identity), *_cover(document.cover, language)]
    for section in document.sections:
        parts += _section(section, language)
    parts += _provenance(document.provenance, language)
    parts.append(text(document.furniture.support, language))
    return ("\n\n".join(part for part in parts if part) + "\n").encode("utf-8")


def _front_matter(document: Document, identity: Identity) -> str:
    """What makers of sites read first, in YAML, of which the strings of JSON are a part."""
    facts = {
        "title": identity.title,
        "lang": identity.tag,
        "reference": document.furniture.reference,
        "description": identity.subject,
        "author": identity.author,
        "generator": identity.creator,
    }
    said = {key: on_one_line(value, document.language) for key, value in facts.items()}
    said["date"] = identity.made_at.isoformat(timespec="seconds")
    return "\n".join(["---", *(f"{key}: {json.dumps(said[key], ensure_ascii=False)}" for key in said), "---"])


def _cover(cover: Cover, language: str) -> Iterator[str]:
    yield heading(1, cover.title, language)
    yield text(cover.subtitle, language)
    yield text(" · ".join(filter(None, (cover.kind, *cover.states))), language)
    yield text(" · ".join(filter(None, (cover.organisation, cover.led_by))), language)
    facts: list[Words] = [
        (Run(fact.label, strong=True), Run(f" : {' · '.join((fact.value, *fact.more))}")) for fact in cover.facts
    ]
    yield listed(facts, language)
    tiles: list[Words] = [
        _("Axe {number} : {title}").format(number=axis.number, title=f"{axis.name} ({axis.state})")
        for axis in cover.axes
    ]
    yield listed(tiles, language, bullet="*")


def _section(section: Section, language: str) -> Iterator[str]:
    yield heading(2, section_title(section), language)
    yield text(" · ".join(section.note), language)
    bullet = "-"
    for number, block in enumerate(section.blocks):
        follows = number > 0 and isinstance(section.blocks[number - 1], Items)
        bullet = ("*" if bullet == "-" else "-") if follows else "-"  # two lists in a row would become one
        yield from block_source(block, section, language, bullet)


def _provenance(provenance: Provenance, language: str) -> Iterator[str]:
    yield heading(2, provenance.title, language)
    for words in provenance.texts:
        yield text(words, language)
    yield text(grouped(provenance.fingerprint), language)
