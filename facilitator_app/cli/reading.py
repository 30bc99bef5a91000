"""Words of a command line read as dates, hours, numbers and codes; each refusal says what is understood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.domain.problem import Problem
from facilitator_app.i18n.folding import folded
from facilitator_app.i18n.typed import typed_date, typed_hour
from facilitator_app.i18n.words import _
from facilitator_app.services.axis_words import axes_meant

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date, time

    from facilitator_app.domain.catalogue import Region
    from facilitator_app.services.catalogue import Catalogue


def the_date(typed: str, today: date) -> date:
    """The date that was typed."""
    found = typed_date(typed, today)
    if found is None:
        raise Problem(_("La date « {typed} » n’est pas comprise : rien n’a été modifié. Écrivez par exemple 2026-03-14 "
                        "ou 14/03/2026.").format(typed=typed))  # fmt: skip
    return found


def the_hour(typed: str) -> time | None:
    """The hour that was typed; ``None`` for nothing."""
    found = typed_hour(typed) if typed else None
    if typed and found is None:
        raise Problem(_("L’heure « {typed} » n’est pas comprise : rien n’a été modifié. Écrivez par exemple "
                        "9 h 30.").format(typed=typed))  # fmt: skip
    return found


def the_count(typed: str, most: int) -> int:
    """The number that was typed, from 0 to ``most``."""
    if not typed.isdecimal() or int(typed) > most:
        raise Problem(_("« {typed} » n’est pas un nombre de 0 à {most} : rien n’a été modifié.").format(
            typed=typed, most=most))  # fmt: skip
    return int(typed)


def one_of(typed: str, known: Mapping[str, str]) -> str:
    """The code of the word that was typed, among words and their codes."""
    found = next((code for word, code in known.items() if folded(word) == folded(typed)), None)
    if found is None:
        raise _not_listed(typed, known)
    return found


def the_term(catalogue: Catalogue, name: str, typed: str, day: date) -> str:
    """The code of an entry of a reference list, by its code, its label or another word for it."""
    code = catalogue.code(name, typed)
    if not code:
        raise _not_listed(typed, (term.code for term in catalogue.listed(name, day)))
    return code


def the_axes(catalogue: Catalogue, typed: str, day: date) -> tuple[str, ...]:
    """The codes of the axes whose numbers were typed, separated by commas."""
    found = axes_meant(catalogue, typed, day)
    if isinstance(found, str):
        raise _not_listed(found, (str(axis.number) for axis in catalogue.axes_on(day)))
    return found


def the_region(regions: Iterable[Region], typed: str) -> str:
    """The code of a region, by its code or its name; "" for nothing."""
    every = list(regions)
    found = [r.code for r in every if folded(typed) in {folded(r.code), folded(f"REG-{r.code}"), folded(r.name)}]
    if typed and not found:
        raise _not_listed(typed, (f"{region.code} {region.name}" for region in every))
    return found[0] if typed else ""


def _not_listed(typed: str, known: Iterable[str]) -> Problem:
    return Problem(_("« {typed} » n’est pas dans la liste : rien n’a été modifié. On peut écrire : {known}.").format(
        typed=typed, known=", ".join(known)))  # fmt: skip
