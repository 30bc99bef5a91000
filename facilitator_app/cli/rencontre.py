"""`rencontre`: plan one, list them, look at one, do it again on another day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from facilitator_app.cli.answers import say, say_json, say_rows
from facilitator_app.cli.reading import the_axes, the_date, the_hour, the_region, the_term
from facilitator_app.cli.shape import argument, command, flag, option, subject
from facilitator_app.domain.problem import Problem
from facilitator_app.domain.text import LINE_LIMIT, clean_line
from facilitator_app.i18n.dates import date_span, short_date, span
from facilitator_app.i18n.words import _, plural
from facilitator_app.services import (
    agenda,
    attendance,
    minutes_versions,
    outcomes,
    rencontre_list,
    rencontres,
)
from facilitator_app.services.catalogue import Catalogue
from facilitator_app.services.json_export import written
from facilitator_app.services.rencontre_words import state_word
from facilitator_app.services.rencontres import Plan

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Unpack

    import click
    from typing_extensions import TypedDict

    from facilitator_app.cli.session import Session
    from facilitator_app.domain.rencontre import HalfDay, Rencontre
    from facilitator_app.services.attendance import Sheet
    from facilitator_app.services.library import Library
    from facilitator_app.services.workspace import Carnet

    class _Planned(TypedDict):
        title: str
        date: str
        start: str
        end: str
        place: str
        region: str
        format: str
        axes: str


def commands() -> click.Command:
    """The commands of this subject, in the language spoken."""
    reference = argument(
        "reference", _("RÉF"), _("La référence de la rencontre (R-2026-014), ou le début de son identifiant.")
    )
    showing = _("Montre une rencontre : ses faits, ses présences, ce qui est consigné.")
    as_json = flag("--json", _("Écrit un document JSON et rien d’autre."))
    return subject(
        "rencontre",
        _("Prévoir, lister, regarder et reconduire des rencontres."),
        command(
            "new",
            _new,
            _("Prévoit une rencontre et écrit sa référence."),
            option("--title", _("TITRE"), _("Le titre, le même sur tous les documents."), required=True),
            option("--date", _("DATE"), _("Le jour : 2026-03-14, 14/03/2026, « 14 mars »."), required=True),
            option("--start", _("HEURE"), _("L’heure de début : 9 h 30.")),
            option("--end", _("HEURE"), _("L’heure de fin : 16 h 30.")),
            option("--place", _("LIEU"), _("La salle et la commune.")),
            option("--region", _("CODE"), _("La région, si ce n’est pas celle du groupe.")),
            option("--format", _("FORMAT"), _("Le format : « rencontre_regionale » s’il n’est pas dit.")),
            option("--axes", "1,3", _("Les axes prévus, par leurs numéros.")),
        ),
        command("list", _list, _("Liste les rencontres, la plus récente d’abord."), as_json),
        command("show", _show, showing, reference, as_json),
        command(
            "duplicate",
            _duplicate,
            _("Reconduit une rencontre un autre jour : ses faits et son déroulé, personne ni rien de noté."),
            reference,
            option("--date", _("DATE"), _("Le nouveau jour."), required=True),
        ),
    )  # fmt: skip


def _new(session: Session, **said: Unpack[_Planned]) -> None:
    with session.carnet() as carnet:
        edit, rencontre = rencontres.planned(carnet.library, carnet.owner, _plan(carnet.library, said))
        carnet.library.perform(edit)
    say(rencontre.reference)


def _plan(library: Library, said: _Planned) -> Plan:
    title = clean_line(said["title"])
    if not title:
        raise Problem(_("Le titre est vide : rien n’a été modifié. Donnez-en un avec « --title »."))
    if len(title) > LINE_LIMIT or len(said["place"]) > LINE_LIMIT:
        raise Problem(_("Le titre et le lieu ont au plus {n} caractères : rien n’a été modifié.").format(n=LINE_LIMIT))
    catalogue, day = Catalogue.of(library), the_date(said["date"], library.today())
    starts, ends = the_hour(said["start"]), the_hour(said["end"])
    if (starts is None) is not (ends is None) or (starts is not None and ends is not None and ends <= starts):
        raise Problem(_("Il faut une heure de début et une heure de fin, dans cet ordre : rien n’a été modifié."))
    return Plan(
        title=title,
        day=day,
        starts=starts,
        ends=ends,
        place=said["place"],
        region=the_region(catalogue.regions, said["region"]),
        format=the_term(catalogue, "format", said["format"] or "rencontre_regionale", day),
        axes=the_axes(catalogue, said["axes"], day),
    )


def _list(session: Session, json: bool) -> None:  # noqa: FBT001 - named by the option
    with session.carnet() as carnet:
        found = rencontres.rencontres(carnet.library)
        closed = {line.id: line.closed for line in rencontre_list.listed(carnet.library)}
    if json:
        say_json([written(rencontre) for rencontre in found])
    elif found:
        say_rows(_columns(rencontre, closed[rencontre.id]) for rencontre in found)
    else:
        say(_("Aucune rencontre. « rencontre new » en prévoit une."))


def _columns(rencontre: Rencontre, closed: int) -> list[str]:
    day = short_date(rencontre.starts_on) if rencontre.starts_on else "—"
    return [rencontre.reference, day, state_word(rencontre.state, closed), rencontre.title, rencontre.place]


def _show(session: Session, reference: str, json: bool) -> None:  # noqa: FBT001 - named by the option
    with session.carnet() as carnet:
        rencontre = rencontres.by_reference(carnet.library, reference)
        if json:
            say_json(_as_json(carnet, rencontre))
        else:
            say("\n".join(_sentences(carnet, rencontre)))


def _as_json(carnet: Carnet, rencontre: Rencontre) -> dict[str, Any]:
    library = carnet.library
    sheet = attendance.sheet_of(library, rencontre.id)
    return written(rencontre) | {
        "half_days": [
            written(half_day) | {"counts": {s or "not_recorded": n for s, n in sheet.counts(half_day.id).items()}}
            for half_day in sheet.half_days
        ],
        "people": len(sheet.rows),
        "agenda": [written(item) for item in agenda.items_of(library, rencontre.id)],
        "outcomes": [written(outcome) for outcome in outcomes.outcomes_of(library, rencontre.id)],
        "actions": [written(action) for action in outcomes.actions_of(library, rencontre.id).values()],
    }


def _sentences(carnet: Carnet, rencontre: Rencontre) -> Iterator[str]:
    library = carnet.library
    sheet, catalogue = attendance.sheet_of(library, rencontre.id), Catalogue.of(library)
    yield f"{rencontre.reference}  {rencontre.title}"
    if rencontre.starts_on:
        yield date_span(rencontre.starts_on, rencontre.ends_on or rencontre.starts_on)
    facts = (catalogue.label("format", rencontre.format), rencontre.place, catalogue.region_name(rencontre.region))
    last = minutes_versions.latest(library, rencontre.id)
    yield " · ".join(fact for fact in (*facts, state_word(rencontre.state, last.number if last else 0)) if fact)
    yield from (_here(half_day, sheet) for half_day in sheet.half_days)
    yield plural(len(agenda.items_of(library, rencontre.id)), _("{n} séquence prévue"), _("{n} séquences prévues"))
    yield plural(len(outcomes.outcomes_of(library, rencontre.id)), _("{n} note"), _("{n} notes"))


def _here(half_day: HalfDay, sheet: Sheet) -> str:
    here = plural(sheet.here(half_day.id), _("{n} présent"), _("{n} présents"))
    sentence = _("{half_day} : {here} sur {people}")
    return sentence.format(half_day=half_day_words(half_day), here=here, people=len(sheet.rows))


def _duplicate(session: Session, reference: str, date: str) -> None:
    with session.carnet() as carnet:
        rencontre = rencontres.by_reference(carnet.library, reference)
        day = the_date(date, carnet.library.today())
        edit, copy = rencontres.duplicated(carnet.library, carnet.owner, rencontre, day)
        carnet.library.perform(edit)
    say(copy.reference)


def half_day_words(half_day: HalfDay) -> str:
    """« 14/03/2026 9 h 30 – 12 h 30 »."""
    day = short_date(half_day.day) if half_day.day else "—"
    return f"{day} {span(half_day.starts, half_day.ends)}" if half_day.starts and half_day.ends else day
