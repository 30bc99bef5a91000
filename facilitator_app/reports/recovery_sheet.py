"""The recovery sheet of a device: twelve words on paper that bring its secret back; kept in a closed envelope."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from facilitator_app.domain.progress import unwatched
from facilitator_app.i18n.dates import plain_date
from facilitator_app.i18n.words import _
from facilitator_app.reports.blocks import (
    Column,
    Cover,
    Document,
    Fact,
    Furniture,
    Item,
    Items,
    Provenance,
    Run,
    Section,
    Table,
)
from facilitator_app.reports.identity import Identity

if TYPE_CHECKING:
    from datetime import datetime

    from facilitator_app.domain.progress import Progress

_A_ROW = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class RecoveryData:
    """What the sheet says. ``words`` are the secret itself; ``spoken`` are the six words that others may know."""

    name: str
    words: tuple[str, ...]
    spoken: tuple[str, ...]
    fingerprint: str
    made_at: datetime
    application: str
    organisation: str
    led_by: str
    language: str


def draw_recovery_sheet(data: RecoveryData, progress: Progress = unwatched) -> bytes:
    """The sheet as a tagged PDF; the same data gives the same bytes."""
    from facilitator_app.reports.pdf.writer import document_pdf  # noqa: PLC0415 - reportlab costs half a second

    identity = Identity(
        title=_("Fiche de secours"),
        author=data.organisation,
        subject=_("Les douze mots qui remettent la clé d’un poste"),
        creator=data.application,
        language=data.language,
        made_at=data.made_at,
    )
    return document_pdf(recovery_document(data), identity, progress)


def recovery_document(data: RecoveryData) -> Document:
    """What the sheet says, for any writer."""
    day = plain_date(data.made_at.date(), data.language)
    cover = Cover(
        kind=_("Fiche de secours"),
        states=(_("confidentiel"),),
        organisation=data.organisation,
        led_by=data.led_by,
        title=_("Douze mots pour retrouver la clé de ce poste"),
        subtitle=_("À imprimer une fois, et à garder sous enveloppe fermée"),
        facts=(Fact(_("Poste de"), data.name), Fact(_("Faite le"), day)),
        axes=(),
    )
    sections = (
        Section(_("Les douze mots"), (_words_table(data.words),), set_apart=True),
        Section(_("À quoi sert cette fiche"), (_advice(),)),
    )
    return Document(data.language, cover, sections, _provenance(data), _furniture(data, day))


def _words_table(words: tuple[str, ...]) -> Table:
    """The words with their rank, four to a line, read line by line."""
    columns = tuple(Column(head, 1 / _A_ROW) for head in (_("Mots"), "", "", ""))
    cells = [(Run(f"{n}. ", soft=True), Run(word, strong=True)) for n, word in enumerate(words, start=1)]
    rows = [tuple(cells[start : start + _A_ROW]) for start in range(0, len(cells), _A_ROW)]
    return Table(columns, tuple(rows), title=_("Les douze mots, de gauche à droite puis de haut en bas"))


def _advice() -> Items:
    said = (
        _("Si ce poste est perdu ou réinstallé, ces mots rendent la clé des envois : « facilitator-app "
          "key restore »."),
        _("Qui lit ces mots peut signer à votre place et ouvrir ce qui vous est envoyé : ne les photographiez pas, ne "
          "les envoyez pas, ne les dictez à personne."),
        _("Les six mots que l’on compare au téléphone sont d’autres mots : ceux-là ne sont pas secrets."),
    )  # fmt: skip
    return Items(tuple(Item(words) for words in said))


def _provenance(data: RecoveryData) -> Provenance:
    spoken = _("Six mots de ce poste, non secrets : {words}.").format(words=" ".join(data.spoken))
    return Provenance(
        title=_("De quel poste il s’agit"),
        texts=(spoken, _("Empreinte de sa clé publique :")),
        fingerprint=data.fingerprint,
        code=f"cle:{data.fingerprint}",
        code_means=_("Code QR : empreinte de la clé publique"),
    )


def _furniture(data: RecoveryData, day: str) -> Furniture:
    return Furniture(
        kind=_("Fiche de secours"),
        title=data.name,
        reference=_("confidentiel"),
        mark=_("empreinte {start}").format(start=data.fingerprint[:8]),
        occasion=_("Faite le {date}").format(date=day),
    )
