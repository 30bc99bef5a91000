"""Doubts that come of other documents than the sheet: closed minutes, the sheet as printed, what funders want."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from facilitator_app.domain.attendance import HERE
from facilitator_app.domain.funder import Funder, chosen
from facilitator_app.domain.sheet_print import hours_of
from facilitator_app.domain.text import clean_text
from facilitator_app.i18n.dates import short_date
from facilitator_app.i18n.words import _, plural
from facilitator_app.services import minutes_content, minutes_versions, sheet_prints
from facilitator_app.services.doubts import SETTINGS, Doubt, when

if TYPE_CHECKING:
    from collections.abc import Iterator

    from facilitator_app.domain.identity import RecordId
    from facilitator_app.domain.minutes import MinutesVersion
    from facilitator_app.domain.rencontre import Rencontre
    from facilitator_app.services.attendance import Sheet
    from facilitator_app.services.library import Library


def told_otherwise(library: Library, rencontre: Rencontre, sheet: Sheet) -> Iterator[Doubt]:
    """E6: a title or hours that are not those of the sheet as it was printed last, or of the minutes as closed.

    Carnet sends no invitation: what was invited to is the rencontre itself.
    """
    now = clean_text(rencontre.title), hours_of(sheet.half_days)
    printed = sheet_prints.last_print(library, rencontre.id)
    if printed is not None:
        day = short_date(library.local(printed.printed_at).date()) if printed.printed_at else "—"
        sentences = (_("la feuille imprimée le {day} porte un autre titre"),
                     _("la feuille imprimée le {day} porte d’autres jours ou d’autres heures"))  # fmt: skip
        remedy = _("Remettez ce que dit la feuille, ou réimprimez-la si personne ne l’a signée.")
        for sentence in _differing((printed.title, printed.hours), now, sentences):
            yield Doubt(code="E6", sentence=sentence.format(day=day), remedy=remedy, step="prepare", part="title")
    version = minutes_versions.latest(library, rencontre.id)
    if version is not None:
        sentences = (_("la version {n} du compte rendu porte un autre titre"),
                     _("la version {n} du compte rendu porte d’autres jours ou d’autres heures"))  # fmt: skip
        remedy = _("Rectifiez le compte rendu, ou remettez ce qu’il dit.")
        for sentence in _differing(_closed_words(version), now, sentences):
            yield Doubt(code="E6", sentence=sentence.format(n=version.number), remedy=remedy, step="restitute")


def counted_otherwise(library: Library, rencontre: Rencontre, sheet: Sheet) -> Iterator[Doubt]:
    """E12: the sheet has people whom the closed minutes do not count, or the reverse.

    Closed minutes name nobody: they count those who took part in each half-day, and their structures.
    """
    version = minutes_versions.latest(library, rencontre.id)
    if version is None:
        return
    closed = _record(version, "attendance")
    remedy = _("Rectifiez le compte rendu, ou corrigez la feuille : les deux doivent compter les mêmes personnes.")
    different = False
    for half_day in sheet.half_days:
        then, now = _here(closed, half_day.id), sheet.here(half_day.id)
        if then != now:
            different = True
            people = plural(now, _("{n} personne présente"), _("{n} personnes présentes"))
            said = _("{when} : {people} sur la feuille, {then} dans la version {n} du compte rendu")
            yield Doubt(code="E12", remedy=remedy, step="restitute", half_days=(half_day,),
                        sentence=said.format(when=when(half_day, sheet.half_days), people=people, then=then,
                                             n=version.number))  # fmt: skip
    if not different and closed.get("organisations", {}) != dict(sheet.organisations()):
        sentence = _("les structures présentes ne sont pas celles de la version {n} du compte rendu")
        yield Doubt(code="E12", sentence=sentence.format(n=version.number), remedy=remedy, step="restitute")


def unsigned_by_funders(library: Library, rencontre: Rencontre) -> Iterator[Doubt]:
    """E10: a funder of the rencontre whose logo or mention no document can bear."""
    funders = chosen(library.find(Funder), rencontre.funders)
    known = {funder.code for funder in funders}
    remedy = _("Complétez le financeur dans les Réglages, puis imprimez la feuille.")
    sentences = [sentence for funder in funders if (sentence := _lacking(funder))]
    sentences += [_("le financeur « {code} » n’est pas dans les Réglages").format(code=code)
                  for code in rencontre.funders if code not in known]  # fmt: skip
    for sentence in sentences:
        yield Doubt(code="E10", sentence=sentence, remedy=remedy, step=SETTINGS, part="funders")


def _lacking(funder: Funder) -> str:
    named = funder.name or funder.code
    if not funder.mention.strip() and funder.logo is None:
        return _("{funder} : la mention et le logo manquent").format(funder=named)
    if not funder.mention.strip():
        return _("{funder} : la mention manque").format(funder=named)
    return _("{funder} : le logo manque").format(funder=named) if funder.logo is None else ""


def _differing(then: tuple[str, tuple[str, ...]], now: tuple[str, tuple[str, ...]],
               sentences: tuple[str, str]) -> Iterator[str]:  # fmt: skip
    """The sentence for the title, and that for the hours, where they differ."""
    yield from (sentence for old, new, sentence in zip(then, now, sentences, strict=True) if old != new)


def _closed_words(version: MinutesVersion) -> tuple[str, tuple[str, ...]]:
    """The title and the hours in closed minutes."""
    days = [day for day in _document(version).get("half_days", ()) if isinstance(day, dict)]
    spans = (f"{day.get('day')} {day.get('starts') or '?'}-{day.get('ends') or '?'}" for day in days)
    return str(_record(version, "rencontre").get("title", "")), tuple(sorted(spans))


def _here(attendance: dict[str, Any], half_day: RecordId) -> int:
    """How many took part in a half-day, as the minutes count them."""
    counts = attendance.get("counts", {}).get(half_day, {})
    return sum(counts.get(state.value, 0) for state in HERE)


def _record(version: MinutesVersion, part: str) -> dict[str, Any]:
    found = _document(version).get(part)
    return found if isinstance(found, dict) else {}


def _document(version: MinutesVersion) -> dict[str, Any]:
    """What a sound version was closed with: a program of ours wrote it, or its seal would not hold."""
    return minutes_content.document_of(minutes_content.record_in(version.content))
