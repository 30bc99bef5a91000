"""`search`: what the window finds with Ctrl+K."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from facilitator_app.cli.answers import say, say_json, watched
from facilitator_app.cli.shape import argument, command, flag
from facilitator_app.domain.problem import Problem
from facilitator_app.i18n.dates import short_date
from facilitator_app.i18n.words import _
from facilitator_app.services.catalogue import Catalogue
from facilitator_app.services.search import MANY, Finder
from facilitator_app.services.search_query import read_query
from facilitator_app.services.search_results import group_words

if TYPE_CHECKING:
    from facilitator_app.cli.session import Session
    from facilitator_app.services.search import Group
    from facilitator_app.services.search_found import Found


def commands() -> click.Command:
    """The command, in the language spoken."""
    return command(
        "search",
        _search,
        _(
            "Cherche partout : rencontres, personnes, notes, actions, ressources, déroulés. Accents, majuscules et "
            "points médians ne comptent pas. On peut préciser : axe:3, type:décision, avant:2026-03, après:2026, "
            "en:2026, groupe:, rencontre:, sujet:, responsable:, structure:, état:."
        ),
        argument("words", _("MOTS"), _("Les mots à chercher, ou leur début."), many=True),
        flag("--json", _("Écrit un document JSON et rien d’autre.")),
    )


def _search(session: Session, words: tuple[str, ...], json: bool) -> None:  # noqa: FBT001 - named by the options
    typed = " ".join(words)
    if not read_query(typed).asks:
        raise Problem(_("Il faut au moins deux lettres à chercher : rien n’a été cherché."))
    with session.carnet() as carnet:
        finder = Finder(carnet.library, Catalogue.of(carnet.library))
        finder.keep_up(watched())
        findings = finder.find(typed, few=MANY)
    if findings.unclear:
        values = " ".join(_("« {value} »").format(value=value) for value in findings.unclear)
        click.echo(_("Pas compris, et laissé de côté : {values}.").format(values=values), err=True)
    if json:
        say_json([_as_json(found) for group in findings.groups for found in group.found])
    elif findings.groups:
        say("\n\n".join(_lines(group) for group in findings.groups))
    else:
        say(_("Rien ne répond à « {typed} ».").format(typed=typed))


def _as_json(found: Found) -> dict[str, Any]:
    return {
        "kind": found.group, "id": found.id, "nature": found.nature or None, "text": found.title.text,
        "context": found.context.text, "reference": found.reference or None,
        "date": None if found.day is None else found.day.isoformat(),
    }  # fmt: skip


def _lines(group: Group) -> str:
    more = f" {_('(les premiers)')}" if group.more else ""
    return "\n".join([f"{group_words()[group.name]}{more}", *(f"  {_line(found)}" for found in group.found)])


def _line(found: Found) -> str:
    day = "" if found.day is None else short_date(found.day)
    return "  ".join(part for part in (found.reference, day, found.title.text, f"({found.context.text})") if part)
