"""Documents that hold every block, with a text of one's choice in every place where somebody's text can stand."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from facilitator_app.reports.blocks import (
    AxisMark,
    AxisTile,
    Column,
    Cover,
    Document,
    Fact,
    Furniture,
    Heading,
    Item,
    Items,
    Provenance,
    Quote,
    Run,
    Section,
    Stack,
    StateMark,
    Table,
    Text,
)
from facilitator_app.reports.chart_blocks import Bar, Bars, Distribution, Point, Trend
from facilitator_app.reports.identity import Identity

IDENTITY = Identity(
    title="Compte rendu – Faire réseau",
    author="Pôle national",
    subject="Rencontre du 14 mars",
    creator="Carnet de rencontres 0.1.0",
    language="fr",
    made_at=datetime(2026, 3, 16, 18, 4, tzinfo=UTC),
)

HOSTILE = {
    "image": "<img src=file:///etc/hosts onerror=alert(1)>",
    "template": "{{ 7*7 }} {% include 'x' %} ${x} %(s)s",
    "script": "[clic](javascript:alert(1)) javascript:alert(1) <javascript:alert(1)>",
    "emoji": "😀 👍🏽 👨‍👩‍👧 🇫🇷",
    "Arabic": "مرحبا بالعالم",
    "override": "abc\u202edef\u2066ghi",
    "table": "a | b\n--- | ---\nc | d",
    "code": "`code` ```\nbloc\n``` ~~~",
    "link": "[x](y) ![i](j) [r]: http://h <http://x.fr> www.x.fr",
    "heading": "# Titre\n## Deux\nTrois\n===\nQuatre\n---",
    "number": "1. un\n2) deux\n- trois\n+ quatre\n* cinq\n> six",
    "rule": "---\ntitle: autre\n---",
    "emphasis": "*a* **b** _c_ __d__ ~~e~~ a*b*c \\*",
    "entity": "&amp; &lt; &#35; &copy;",
    "controls": "a\x00b\x0bc\ufffed\ud800e\x1f",
    "markup": "</w:t></text:p><b>]]><!-- --><?xml?>",
    "spaces": "a  b   c \t d\u2003e",
    "formula": "=1+1 @x +3 -2 $x^2$",
    "French": "Vraiment ? « oui » ; 9h30, le 1er mars, 12 000 € !",
}


@dataclass
class Texts:
    """Gives the same text everywhere, and counts how often it did."""

    text: str
    given: int = 0

    def __call__(self) -> str:
        self.given += 1
        return self.text


def blocks(said):
    """One of each block, with every kind of cell and of item."""
    columns = (Column(said(), 2), Column(said(), 1), Column("Axe", 1, figures=True), Column("État", 1))
    rows = (
        ((Run(said(), strong=True),), Stack((said(), said())), AxisMark(3), StateMark(0.5, said())),
        (said(), (Run(said(), soft=True),), AxisMark(9), StateMark(1, "Faite")),
    )
    return (
        Text(said(), lead=True),
        Text((Run(said(), strong=True), Run(" "), Run(said(), axis=2), Run(" "), Run(said(), soft=True)), small=True),
        Heading(said()),
        Items((Item(said()), Item(said(), note=said())), lead=True),
        Items((Item(said(), "D1", (Run(said(), strong=True, axis=1),)), Item(said(), "D2")), numbered=True),
        Quote(said(), said(), 1),
        Table(columns, rows, said()),
        Bars(said(), (said(), "Réel", "Prévu"), (Bar(said(), 3, said(), 4, said(), 1),), said()),
        Distribution(said(), (0, 1, 0, 2, 5), said(), said(), "5", said()),
        Trend(said(), (Point(date(2026, 3, 14), 4, "4", said()),), 1, 5, said(), said(), said()),
    )


def document(text="Un texte", language="fr"):
    """The document, and how many times ``text`` stands in it."""
    said = Texts(text)
    cover = Cover(
        said(), (said(),), said(), said(), said(), said(), (Fact(said(), said(), (said(),)),),
        (AxisTile(1, said(), True, "traité"), AxisTile(2, said(), False, said())),
    )  # fmt: skip
    sections = [Section(said(), blocks(said), (said(),), axis=1), Section(said(), blocks(said)[:5], set_apart=True)]
    provenance = Provenance(said(), (said(),), "7f3a91c204be5d77", "rencontre:R:1:7f3a", said())
    furniture = Furniture(said(), said(), said(), said(), said(), said(), said())
    return Document(language, cover, sections, provenance, furniture)


def of_blocks(*parts, **facts):
    """A short document of these blocks, in one section."""
    whole = document()
    section = Section("Partie", parts, **facts)
    cover = replace(whole.cover, title="Titre", subtitle="", facts=(), axes=())
    return replace(whole, cover=cover, sections=[section])
