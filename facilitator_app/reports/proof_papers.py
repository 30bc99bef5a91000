"""The papers that only a proof dossier has: the programme, the agenda, the evaluation, and the index of the dossier."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from facilitator_app.domain.progress import unwatched
from facilitator_app.i18n.dates import long_date
from facilitator_app.i18n.numbers import file_size
from facilitator_app.i18n.words import _
from facilitator_app.reports.blocks import Column, Document, Heading, Item, Items, Provenance, Section, Table, Text
from facilitator_app.reports.formats import PDF, drawn
from facilitator_app.reports.minutes_day import agenda_section
from facilitator_app.reports.minutes_evaluation import evaluation_section
from facilitator_app.reports.minutes_facts import on_cover, whole_facts_section
from facilitator_app.reports.minutes_frame import cover, furniture, identity_of, provenance
from facilitator_app.reports.wording import hours, paragraphs, part_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from facilitator_app.domain.progress import Progress
    from facilitator_app.reports.blocks import Block
    from facilitator_app.reports.minutes_data import MinutesData


@dataclass(frozen=True, slots=True)
class FiledPaper:
    """A file of the dossier: its name, what it is, its size in bytes, its SHA-256 in hexadecimal."""

    name: str
    what: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class FunderAsks:
    """A funder ("" for none), how many of the pieces it asks for are there, of how many, and what it keeps to tell."""

    name: str
    there: int
    asked: int
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexData:
    """What the index says. ``missing`` has each piece that is not there and why; ``fingerprint`` is of all files."""

    files: tuple[FiledPaper, ...]
    missing: tuple[tuple[str, str], ...]
    funders: tuple[FunderAsks, ...]
    sums: str
    fingerprint: str


def draw_programme(data: MinutesData, invited: Sequence[str], progress: Progress = unwatched) -> bytes:
    """What people were invited to, as a tagged PDF; ``invited`` says how many were, and what they answered."""
    return _drawn(data, _("Programme"), list(_programme(data, invited)), progress)


def draw_agenda(data: MinutesData, progress: Progress = unwatched) -> bytes:
    """The sequences as planned and as they were, as a tagged PDF."""
    return _drawn(data, _("Déroulé"), [*filter(None, (agenda_section(data),))], progress)


def draw_evaluation(data: MinutesData, progress: Progress = unwatched) -> bytes:
    """What participants thought, without a name, as a tagged PDF."""
    return _drawn(data, _("Évaluation"), [*filter(None, (evaluation_section(data),))], progress)


def draw_index(data: MinutesData, index: IndexData, progress: Progress = unwatched) -> bytes:
    """What the dossier holds, and what is missing in it, as a tagged PDF."""
    told = Provenance(
        title=_("Comment vérifier ce dossier"),
        texts=(
            _("Chaque fichier a son empreinte SHA-256. La commande « sha256sum -c {sums} » les vérifie toutes.").format(
                sums=index.sums
            ),
            _("Empreinte SHA-256 de la liste des pièces :"),
        ),
        fingerprint=index.fingerprint,
        code=f"dossier:{data.reference}:{index.fingerprint}",
        code_means=_("Code QR : référence de la rencontre et empreinte de la liste des pièces"),
    )
    return _drawn(data, _("Dossier de preuve"), list(_index(index)), progress, told)


def _drawn(data: MinutesData, kind: str, sections: list[Section], progress: Progress,
           told: Provenance | None = None) -> bytes:  # fmt: skip
    """One paper with the cover and the margins of the minutes, but its own name and what it says."""
    plain = replace(data, attachment=b"")
    shown = on_cover(plain)
    title = _("{kind} – {title}").format(kind=kind, title=data.title or _("Rencontre sans titre"))
    document = Document(
        data.language,
        replace(cover(shown), kind=kind, states=tuple(filter(None, (shown.reference,)))),
        [*sections, *filter(None, (whole_facts_section(plain),))],
        told or provenance(shown),
        replace(furniture(shown), kind=kind, reference=shown.reference, mark=_mark(shown, told)),
    )
    return drawn(document, replace(identity_of(plain), title=title), PDF, progress)


def _mark(data: MinutesData, told: Provenance | None) -> str:
    return _("empreinte {start}").format(start=(told.fingerprint if told else data.fingerprint)[:8])


def _programme(data: MinutesData, invited: Sequence[str]) -> Iterator[Section]:
    if data.objectives.strip():
        yield Section(_("Objectifs"), tuple(paragraphs(data.objectives)))
    if data.half_days:
        rows = tuple((long_date(day.day, data.language), part_name(day.part),
                      hours(day.starts, day.ends, data.language) or "–") for day in data.half_days)  # fmt: skip
        columns = (Column(_("Jour"), 3), Column(_("Demi-journée"), 2), Column(_("Horaires"), 2))
        yield Section(_("Horaires"), (Table(columns, rows, title=_("Horaires prévus")),))
    if invited:
        yield Section(_("Personnes invitées"), (Items(tuple(Item(words) for words in invited)),))


def _index(index: IndexData) -> Iterator[Section]:
    if index.files:
        items = tuple(Item(_("{name} – {what}, {size}").format(name=one.name, what=one.what, size=file_size(one.size)),
                           note=one.sha256) for one in index.files)  # fmt: skip
        yield Section(_("Pièces jointes"), (Items(items),))
    lacking = tuple(Item(_("{piece} : {reason}").format(piece=piece, reason=reason)) for piece, reason in index.missing)
    nothing = (Text(_("Rien ne manque.")),)
    yield Section(_("Ce qui manque"), (Items(lacking),) if lacking else nothing, set_apart=bool(lacking))
    asking = tuple(block for funder in index.funders if funder.name for block in _asked(funder))
    if asking:
        yield Section(_("Ce que demande chaque financeur"), asking)


def _asked(funder: FunderAsks) -> Iterator[Block]:
    yield Heading(funder.name)
    yield Text(_("Pièces réunies : {there} sur {asked}").format(there=funder.there, asked=funder.asked))
    if funder.note:
        yield Text(funder.note)
