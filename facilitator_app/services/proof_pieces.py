"""What a funder asks for as proof of a rencontre, what of it is there, and why the rest is missing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from facilitator_app.domain.agenda import AgendaItem
from facilitator_app.domain.evaluation import EvaluationSheet
from facilitator_app.domain.funder import Piece
from facilitator_app.domain.resource import Attachment
from facilitator_app.domain.scan import missing_pages
from facilitator_app.i18n.words import _, plural
from facilitator_app.services import attachments, attendance, funders, minutes_versions, sealing
from facilitator_app.services.evidence_papers import scanned
from facilitator_app.services.minutes_standing import standing_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from facilitator_app.domain.funder import Funder
    from facilitator_app.domain.rencontre import Rencontre
    from facilitator_app.services.attendance import Sheet
    from facilitator_app.services.library import Library

USUAL = (Piece.INVITATION, Piece.AGENDA, Piece.SHEET, Piece.SCANS, Piece.MINUTES, Piece.EVALUATION)
"""What is looked at where no funder is chosen: all that Carnet keeps."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One piece, by its ``Piece`` and in words; ``lacking`` is why it is not there, "" when it is."""

    piece: str
    words: str
    lacking: str = ""


@dataclass(frozen=True, slots=True)
class Profile:
    """What one funder asks for; ``name`` is "" where no funder is chosen. ``note`` is what no program can check."""

    name: str
    asked: tuple[Asked, ...]
    note: str = ""

    @property
    def there(self) -> int:
        """How many pieces are there."""
        return sum(not one.lacking for one in self.asked)


def profiles(library: Library, rencontre: Rencontre, sheet: Sheet | None = None) -> list[Profile]:
    """The funders of a rencontre with what each asks for; one profile without a name where none is chosen."""
    known = attendance.sheet_of(library, rencontre.id) if sheet is None else sheet
    every = pieces_of(library, rencontre, known)
    chosen = funders.chosen_for(library, rencontre)
    if not chosen:
        return [Profile("", _asked(every, [piece.value for piece in USUAL]))]
    return [Profile(one.name or one.code, _asked(every, one.pieces), _note(one, rencontre)) for one in chosen]


def pieces_of(library: Library, rencontre: Rencontre, sheet: Sheet) -> dict[str, Asked]:
    """Every piece there may be, by its ``Piece``, in the order of a dossier."""
    rules: dict[Piece, Callable[[Library, Rencontre, Sheet], str]] = {
        Piece.INVITATION: _no_programme,
        Piece.AGENDA: _no_agenda,
        Piece.SHEET: _no_sheet,
        Piece.SCANS: _no_scans,
        Piece.MINUTES: _no_minutes,
        Piece.EVALUATION: _no_evaluation,
        Piece.COSTS: _no_money,
        Piece.CONTRIBUTIONS: _no_money,
    }
    words = funders.piece_words()
    return {piece.value: Asked(piece.value, words[piece.value], rule(library, rencontre, sheet))
            for piece, rule in rules.items()}  # fmt: skip


def _asked(every: Mapping[str, Asked], pieces: Sequence[str]) -> tuple[Asked, ...]:
    return tuple(one for piece, one in every.items() if piece in pieces)


def _note(funder: Funder, rencontre: Rencontre) -> str:
    """What is kept outside of Carnet, and until when."""
    held = rencontre.ends_on or rencontre.starts_on
    if held is None:
        return _("Gardez les originaux sur papier.") if funder.paper_original else ""
    until = held.year + funder.retention
    if funder.paper_original:
        return _("Gardez les originaux sur papier jusqu’à la fin de {year}.").format(year=until)
    return _("À conserver jusqu’à la fin de {year}.").format(year=until)


def _no_programme(_library: Library, rencontre: Rencontre, sheet: Sheet) -> str:
    if not rencontre.title.strip():
        return _("la rencontre n’a pas de titre")
    if rencontre.starts_on is None or not sheet.half_days:
        return _("la date et les heures ne sont pas fixées")
    return "" if rencontre.place.strip() else _("le lieu n’est pas dit")


def _no_agenda(library: Library, rencontre: Rencontre, _sheet: Sheet) -> str:
    return "" if library.find(AgendaItem, rencontre=rencontre.id) else _("aucune séquence n’est prévue")


def _no_sheet(library: Library, rencontre: Rencontre, sheet: Sheet) -> str:
    if not any(row.marks for row in sheet.rows):
        return _("aucune présence n’est notée")
    empty = sum(half_day.id not in row.marks for row in sheet.rows for half_day in sheet.half_days)
    if empty:
        return plural(empty, _("{n} case n’est pas renseignée"), _("{n} cases ne sont pas renseignées"))
    seals = sealing.seals_of(library, rencontre.id)
    if all(half_day.id in seals for half_day in sheet.half_days) or not _no_scans(library, rencontre, sheet):
        return ""
    return _("elle n’est pas certifiée : ni scellée, ni jointe signée")


def _no_scans(library: Library, rencontre: Rencontre, _sheet: Sheet) -> str:
    pages = scanned(library, rencontre)
    if not pages:
        return _("aucune page signée n’est jointe")
    lacking = missing_pages(pages)
    if lacking:
        return plural(len(lacking), _("{n} page signée manque"), _("{n} pages signées manquent"))
    files = [library.get(Attachment, page.attachment) for page in pages if page.attachment]
    away = sum(one is None or not attachments.is_here(library, one) for one in files) + len(pages) - len(files)
    one, many = _("{n} page n’est pas sur ce poste"), _("{n} pages ne sont pas sur ce poste")
    return plural(away, one, many) if away else ""


def _no_minutes(library: Library, rencontre: Rencontre, sheet: Sheet) -> str:
    if minutes_versions.latest(library, rencontre.id) is None:
        return _("le compte rendu n’est pas clos")
    if standing_of(library, rencontre, sheet).changed:
        return _("la rencontre a changé depuis que le compte rendu est clos")
    return ""


def _no_evaluation(library: Library, rencontre: Rencontre, _sheet: Sheet) -> str:
    return (
        "" if library.find(EvaluationSheet, rencontre=rencontre.id) else _("aucune feuille d’évaluation n’est saisie")
    )


def _no_money(_library: Library, _rencontre: Rencontre, _sheet: Sheet) -> str:
    return _("Carnet ne les tient pas : joignez-les au dossier")
