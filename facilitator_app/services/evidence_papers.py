"""Doubts that come of comparing papers: the sheet as printed, signed, scanned and sealed, and the closed minutes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.domain import evidence
from facilitator_app.domain.attendance import Method, PaperCount
from facilitator_app.domain.scan import ScannedPage, missing_pages, sheet_code
from facilitator_app.i18n.words import _
from facilitator_app.services import sealing
from facilitator_app.services.doubts import Doubt, when

if TYPE_CHECKING:
    from collections.abc import Iterator

    from facilitator_app.domain.rencontre import HalfDay, Rencontre
    from facilitator_app.domain.seal import SheetSeal
    from facilitator_app.services.attendance import Sheet
    from facilitator_app.services.library import Library


def uncertified(library: Library, rencontre: Rencontre, sheet: Sheet) -> Iterator[Doubt]:
    """E7: nobody is named who facilitates, or a half-day signed on the screen has no signature of who facilitated it.

    On paper the facilitator signs the paper itself: the scanned pages show it.
    """
    held = tuple(half_day for half_day in sheet.half_days if evidence.begun(half_day, library.here()))
    if held and not rencontre.facilitators.strip():
        yield Doubt(code="E7", sentence=_("personne n’est nommé pour l’animation"), half_days=held, step="prepare",
                    remedy=_("Nommez dans « Animation » qui a animé : la feuille porte son nom et sa signature."),
                    part="facilitators")  # fmt: skip
    seals = sealing.seals_of(library, rencontre.id)
    for half_day in sheet.half_days:
        if _on_screen(sheet, half_day) and evidence.ended(half_day, library.here()):
            yield from _uncertified(sheet, half_day, seals.get(half_day.id))


def _uncertified(sheet: Sheet, half_day: HalfDay, seal: SheetSeal | None) -> Iterator[Doubt]:
    if seal is None:
        sentence = _("{when} : signée à l’écran, elle n’est pas scellée par qui l’a animée")
        remedy = _("Scellez la demi-journée, avec la signature de la personne qui l’a animée.")
    elif not seal.strokes:
        sentence = _("{when} : scellée sans la signature de qui l’a animée")
        remedy = _("Imprimez la feuille définitive, faites-la signer par qui a animé, et joignez-en la page.")
    else:
        return
    said = sentence.format(when=when(half_day, sheet.half_days))
    yield Doubt(code="E7", sentence=said, remedy=remedy, half_days=(half_day,))


def _on_screen(sheet: Sheet, half_day: HalfDay) -> bool:
    return any(half_day.id in row.marks and row.marks[half_day.id].method == Method.SIGNED for row in sheet.rows)


def unscanned(library: Library, rencontre: Rencontre, sheet: Sheet) -> Iterator[Doubt]:
    """E9: people recorded from the signed paper, of which pages are not attached, once the rencontre is over."""
    on_paper = tuple(half_day for half_day in sheet.half_days if _from_paper(sheet, half_day))
    shown = scanned(library, rencontre)
    counted = any(count.signatures for count in library.find(PaperCount, rencontre=rencontre.id))
    if not (on_paper or shown or counted) or not over(library, sheet):
        return
    lacking = missing_pages(shown)
    sentence = ""
    if not shown:
        sentence = _("la feuille a été signée sur papier, et aucune page signée n’est jointe")
    elif len(lacking) == 1:
        sentence = _("la page {n} de la feuille signée n’est pas jointe").format(n=lacking[0])
    elif lacking:
        numbers = ", ".join(map(str, lacking))
        sentence = _("les pages {numbers} de la feuille signée ne sont pas jointes").format(numbers=numbers)
    if sentence:
        remedy = _("Photographiez ou scannez chaque page signée, puis joignez-la à la rencontre.")
        yield Doubt(code="E9", sentence=sentence, remedy=remedy, part="scans", half_days=on_paper)


def over(library: Library, sheet: Sheet) -> bool:
    """Whether every half-day of a sheet is over; a sheet without half-days never is."""
    return bool(sheet.half_days) and all(evidence.ended(half_day, library.here()) for half_day in sheet.half_days)


def scanned(library: Library, rencontre: Rencontre) -> list[ScannedPage]:
    """The scanned pages that are of the sheet of this rencontre, and of no other."""
    pages = library.find(ScannedPage, rencontre=rencontre.id)
    codes = ((page, sheet_code(page.code)) for page in pages)
    return [page for page, code in codes if code is None or code.reference == rencontre.reference]


def _from_paper(sheet: Sheet, half_day: HalfDay) -> bool:
    marks = (row.marks[half_day.id] for row in sheet.rows if half_day.id in row.marks)
    return any(mark.method == Method.PAPER and mark.signs for mark in marks)


def altered(library: Library, rencontre: Rencontre, sheet: Sheet) -> Iterator[Doubt]:
    """E11: what no longer is as it was sealed, and no amendment explains."""
    for difference in sealing.verified(library, rencontre.id).differences:
        yield Doubt(
            code="E11",
            sentence=_("depuis le sceau : {said}").format(said=difference.sentence),
            remedy=_("Remettez ce qui a été scellé, ou dites pourquoi la ligne a changé."),
            rows=tuple(row for row in sheet.lines if row.known.id == difference.person),
            half_days=tuple(half_day for half_day in sheet.half_days if half_day.id == difference.half_day),
        )
