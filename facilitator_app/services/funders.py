"""The funders and what each asks for: a list that people keep, and that each rencontre draws on."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from facilitator_app.domain.edit import Edit
from facilitator_app.domain.funder import Funder, Piece, chosen
from facilitator_app.domain.identity import derived
from facilitator_app.domain.resource import Attachment
from facilitator_app.i18n.folding import collation_key, folded
from facilitator_app.i18n.words import _
from facilitator_app.services import attachments, images
from facilitator_app.services.files import read_file
from facilitator_app.storage import pieces

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from facilitator_app.domain.rencontre import Rencontre
    from facilitator_app.services.library import Library

_CODE = 60


def funders(library: Library) -> list[Funder]:
    """Every funder, by name."""
    return sorted(library.find(Funder), key=lambda funder: collation_key(funder.name))


def offered(library: Library, day: date, codes: tuple[str, ...]) -> list[Funder]:
    """The funders whose agreement is in force on ``day``, and those of ``codes`` whatever their dates."""
    return [funder for funder in funders(library) if funder.valid_on(day) or funder.code in codes]


def chosen_for(library: Library, rencontre: Rencontre) -> list[Funder]:
    """The funders of a rencontre, in the order of their names."""
    return chosen(funders(library), sorted(rencontre.funders))


def adding(library: Library, name: str) -> tuple[Edit, Funder]:
    """The edit that adds a funder, and the funder; one that lies in the bin under this name comes back.

    Two laptops that add the same name make the same funder. The edit is empty where it is there already.
    """
    label = _("Ajouter le financeur {name}").format(name=name.strip())
    code = re.sub(r"[^a-z0-9]+", "-", folded(name)).strip("-")[:_CODE] or library.new_id()
    made = Funder(id=derived(Funder.kind, code), code=code, name=name.strip())
    there = library.get(Funder, made.id)
    if there is not None:
        return Edit(label, ()), there
    binned = next(iter(library.in_bin(Funder, id=made.id)), None)
    return (Edit.restoring(label, binned), binned) if binned else (Edit.creating(label, made), made)


def deleting(library: Library, funder: Funder) -> Edit:
    """The edit that takes a funder off the list, with its logo; rencontres no longer name it."""
    logo = library.get(Attachment, funder.logo) if funder.logo else None
    return Edit.deleting(_("Supprimer le financeur {name}").format(name=funder.name), funder, *filter(None, (logo,)))


def giving_logo(library: Library, funder: Funder, path: Path) -> Edit:
    """The edit that gives a funder the logo in the picture at ``path``, small and without metadata.

    ``Problem`` when it is no picture, is damaged or too large, or when the disk refuses.
    """
    picture = images.logo_picture(read_file(path, attachments.LIMIT), path.name)
    logo = attachments.keeping(library, picture, f"logo-{funder.code}.png", None)
    label = _("Changer le logo de {name}").format(name=funder.name)
    given = Edit.between(label, funder, replace(funder, logo=logo.id))
    return Edit(label, (*Edit.creating(label, logo).changes, *given.changes, *_binning(library, funder).changes))


def taking_logo(library: Library, funder: Funder) -> Edit:
    """The edit that takes the logo off a funder."""
    label = _("Retirer le logo de {name}").format(name=funder.name)
    taken = Edit.between(label, funder, replace(funder, logo=None))
    return Edit(label, (*taken.changes, *_binning(library, funder).changes))


def logo_of(library: Library, funder: Funder) -> bytes | None:
    """The logo as a PNG; ``None`` when there is none, or it has not come to this computer yet."""
    logo = library.get(Attachment, funder.logo) if funder.logo else None
    return pieces.read(library.database.path.parent, logo.sha256) if logo else None


def piece_words() -> dict[str, str]:
    """What may be asked for in a proof dossier, in words, in the order of the dossier."""
    return {
        Piece.INVITATION: _("l’invitation"),
        Piece.AGENDA: _("le déroulé"),
        Piece.SHEET: _("la feuille d’émargement"),
        Piece.SCANS: _("les pages signées"),
        Piece.MINUTES: _("le compte rendu"),
        Piece.EVALUATION: _("l’évaluation"),
        Piece.COSTS: _("les dépenses"),
        Piece.CONTRIBUTIONS: _("les contributions valorisées"),
    }


def _binning(library: Library, funder: Funder) -> Edit:
    logo = library.get(Attachment, funder.logo) if funder.logo else None
    return Edit.deleting("", logo) if logo else Edit("", ())
