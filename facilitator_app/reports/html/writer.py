"""Renders a document as one page of HTML: no script, nothing fetched from anywhere, readable without its style."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from typing import TYPE_CHECKING

from facilitator_app.reports.html.blocks import block_html
from facilitator_app.reports.html.charts import code_svg
from facilitator_app.reports.html.elements import NOTHING, Html, axis_class, element, escaped, paragraph, said, together
from facilitator_app.reports.html.style import STYLE
from facilitator_app.reports.phrases import grouped, section_title
from facilitator_app.reports.prose import on_one_line

if TYPE_CHECKING:
    from facilitator_app.reports.blocks import AxisTile, Cover, Document, Fact, Furniture, Provenance, Section
    from facilitator_app.reports.identity import Identity

_ALLOWED = f"default-src 'none'; style-src 'sha256-{b64encode(sha256(STYLE.encode()).digest()).decode()}'"
"""What a browser may load for the page: our own style, which is in it, and nothing else."""


def document_html(document: Document, identity: Identity) -> bytes:
    """``document`` in UTF-8; the same data gives the same bytes."""
    language = document.language
    sections = (_section(section, number, language) for number, section in enumerate(document.sections, start=1))
    body = together(
        (
            _cover(document.cover, language),
            element("main", together(sections, "\n")),
            _foot(document.provenance, document.furniture, language),
        ),
        "\n",
    )
    page = element("html", together((_head(document, identity), element("body", body)), "\n"), lang=identity.tag)
    return f"<!DOCTYPE html>\n{page}\n".encode()


def _head(document: Document, identity: Identity) -> Html:
    known = {
        "viewport": "width=device-width, initial-scale=1",
        "description": identity.subject,
        "author": identity.author,
        "generator": identity.creator,
        "dcterms.created": identity.made_at.isoformat(timespec="seconds"),
        "dcterms.identifier": document.furniture.reference,
    }
    facts = (_meta(name=name, content=on_one_line(text, document.language)) for name, text in known.items())
    title = element("title", escaped(on_one_line(identity.title, document.language)))
    parts = (_meta(charset="utf-8"), _meta(http_equiv="Content-Security-Policy", content=_ALLOWED), title, *facts)
    return element("head", together((*parts, element("style", Html(STYLE))), "\n"))


def _meta(**attributes: object) -> Html:
    return Html(element("meta", NOTHING, **attributes).removesuffix("</meta>"))


def _cover(cover: Cover, language: str) -> Html:
    masthead = together(
        (element("span", said(text, language)) for text in (cover.organisation, cover.led_by) if text), "\n"
    )
    parts = (
        element("p", masthead, class_="masthead"),
        paragraph(" · ".join((cover.kind, *cover.states)), language, "note"),
        element("h1", said(cover.title, language)),
        paragraph(cover.subtitle, language, "subtitle"),
        element("dl", together(_fact(fact, language) for fact in cover.facts), class_="facts"),
        element("ul", together((_tile(axis, language) for axis in cover.axes), "\n"), class_="axes", role="list"),
    )
    return element("header", together(parts, "\n"))


def _fact(fact: Fact, language: str) -> Html:
    values = together(element("dd", said(line, language)) for line in (fact.value, *fact.more) if line)
    return element("div", together((element("dt", said(fact.label, language)), values)))


def _tile(axis: AxisTile, language: str) -> Html:
    looks = f"{axis_class(axis.number)} {'treated' if axis.treated else ''}".strip()
    number = element("b", Html(str(axis.number)))
    state = element("span", said(axis.state, language), class_="more")
    name = element("span", said(axis.name, language))
    return element("li", together((number, name, state), " "), class_=looks)


def _section(section: Section, number: int, language: str) -> Html:
    name = f"s{number}"
    parts = (
        element("h2", said(section_title(section), language), id=name),
        paragraph(" · ".join(section.note), language, "note"),
        *(block_html(block, section, language) for block in section.blocks),
    )
    looks = "apart" if section.set_apart else axis_class(section.axis)
    return element("section", together(parts, "\n"), aria_labelledby=name, class_=looks)


def _foot(provenance: Provenance, furniture: Furniture, language: str) -> Html:
    drawn = code_svg(provenance.code, on_one_line(provenance.code_means, language))
    parts = (
        element("h2", said(provenance.title, language), id="provenance"),
        element("figure", drawn, class_="code") if drawn else NOTHING,
        *(paragraph(words, language) for words in provenance.texts),
        paragraph(grouped(provenance.fingerprint), language, "fingerprint"),
        paragraph(" · ".join(filter(None, (furniture.reference, furniture.mark, furniture.occasion))), language),
        paragraph(furniture.support, language),
    )
    return element("footer", element("section", together(parts, "\n"), aria_labelledby="provenance"))
