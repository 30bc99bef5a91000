"""Which axis a person means: « 3 », « axe 3 », « A3 », « 2014.3 », its short name, « hors axes »."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from facilitator_app.domain.catalogue import OUTSIDE
from facilitator_app.i18n.folding import folded

if TYPE_CHECKING:
    from datetime import date

    from facilitator_app.services.catalogue import Catalogue

_OUTSIDE = frozenset({"hors axes", "hors axe", "0", "outside", "outside the axes", "no axis", "aucun"})
_NUMBER = re.compile(r"(?:axe|axis|a)? ?(\d{1,2})")


def axis_meant(catalogue: Catalogue, typed: str, day: date) -> str:
    """The code of the axis in force on ``day`` that ``typed`` names, ``OUTSIDE``, or "" when it names none."""
    said = folded(typed)
    if said in _OUTSIDE:
        return OUTSIDE
    number = _NUMBER.fullmatch(said)
    if number:
        axis = catalogue.axis_of_number(int(number[1]), day)
        return axis.code if axis else ""
    for axis in catalogue.axes_on(day):
        if said in {folded(word) for word in (axis.code, axis.short_name, axis.short_name_en, axis.name, axis.name_en)}:
            return axis.code
    return ""


def axes_meant(catalogue: Catalogue, typed: str, day: date) -> tuple[str, ...] | str:
    """The codes of several axes ("1, 3"), or the first word that names none."""
    words = [word.strip() for word in re.split(r"[,;/+]| et | and ", typed) if word.strip()]
    codes = [axis_meant(catalogue, word, day) for word in words]
    if "" in codes or OUTSIDE in codes:
        return next(word for word, code in zip(words, codes, strict=True) if code in {"", OUTSIDE})
    return tuple(dict.fromkeys(codes))
