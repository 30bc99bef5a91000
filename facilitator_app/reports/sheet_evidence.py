"""What a filled sheet says of its evidence: signatures made on the screen, seals, amendments, what neither explains."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.i18n.dates import hour, long_date
from facilitator_app.i18n.words import _

if TYPE_CHECKING:
    from facilitator_app.reports.sheet_data import AmendmentData, SealData, SheetData

_SHOWN = 16
"""Characters of a fingerprint that stand on paper: nobody makes another sheet that has the same."""


def signature_says(name: str, signed: str) -> str:
    """What a signature is for those who listen to the sheet."""
    return _("Signature de {name} à {hour}").format(name=name, hour=signed)


def signature_note(state: str, signed: str) -> str:
    """What stands under a signature."""
    return _("{state} · signature à {hour}").format(state=state, hour=signed)


def seal_line(data: SheetData) -> str:
    """For the foot of every page: when the sheet was sealed last, and its fingerprint; "" when it is not."""
    if not data.seals or not data.filled:
        return ""
    last = max(data.seals, key=lambda seal: seal.at)
    said = _("scellée le {day}, empreinte {mark}")
    return said.format(day=long_date(last.at.date(), data.language), mark=shown_fingerprint(data.fingerprint))


def evidence_lines(data: SheetData) -> tuple[str, ...]:
    """What follows the sheet: nature of the signatures, each seal, each amendment, each difference."""
    if not data.filled:
        return ()
    drawn = any(mark and mark.signature for person in data.people for mark in person.marks)
    nature = _("Les signatures tracées sont des signatures électroniques simples recueillies sur écran, chacune pour "
               "une seule demi-journée.")  # fmt: skip
    seals = (_seal(seal, data.language) for seal in data.seals)
    amendments = (_amendment(one, data.language) for one in data.amendments)
    return (*([nature] if drawn else []), *seals, *amendments, *map(_difference, data.differences))


def shown_fingerprint(fingerprint: str) -> str:
    """A fingerprint as paper bears it: « 3fa2 91c0 77de 4b18 »."""
    shown = fingerprint[:_SHOWN]
    return " ".join(shown[place : place + 4] for place in range(0, len(shown), 4))


def _seal(seal: SealData, language: str) -> str:
    return _("{half_day} : feuille scellée le {day} à {hour} par {by}, empreinte {mark}.").format(
        half_day=seal.half_day,
        day=long_date(seal.at.date(), language),
        hour=hour(seal.at.time(), language),
        by=seal.by,
        mark=shown_fingerprint(seal.fingerprint),
    )


def _amendment(one: AmendmentData, language: str) -> str:
    return _("Modification du {day} à {hour} par {by}, {half_day}, {name} : « {before} » devient « {after} ». "
             "Raison : {reason}").format(
        day=long_date(one.at.date(), language),
        hour=hour(one.at.time(), language),
        by=one.by,
        half_day=one.half_day,
        name=one.name,
        before=one.before,
        after=one.after,
        reason=one.reason,
    )  # fmt: skip


def _difference(sentence: str) -> str:
    return _("Différence avec le sceau, sans explication : {sentence}").format(sentence=sentence)
