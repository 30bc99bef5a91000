"""`action`: what was to be done, and what is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.cli.answers import say, say_json, say_rows
from facilitator_app.cli.shape import argument, command, flag, option, subject
from facilitator_app.domain.problem import Problem
from facilitator_app.i18n.dates import short_date
from facilitator_app.i18n.words import _
from facilitator_app.services import actions
from facilitator_app.services.action_words import state_word
from facilitator_app.services.json_export import written

if TYPE_CHECKING:
    from datetime import date

    import click

    from facilitator_app.cli.session import Session
    from facilitator_app.services.actions import FollowedAction
    from facilitator_app.services.library import Library

_LEAST_PREFIX = 4


def commands() -> click.Command:
    """The commands of this subject, in the language spoken."""
    return subject(
        "action",
        _("Les actions décidées : lister, clore."),
        command(
            "list",
            _list,
            _("Liste les actions, la première échéance d’abord."),
            flag("--overdue", _("Seulement celles qui sont en retard.")),
            flag("--json", _("Écrit un document JSON et rien d’autre.")),
        ),
        command(
            "close",
            _close,
            _("Clôt une action."),
            argument("action", _("ID"), _("L’identifiant de l’action, ou son début.")),
            option("--result", _("TEXTE"), _("Ce qu’elle a donné.")),
        ),
    )


def _list(session: Session, overdue: bool, json: bool) -> None:  # noqa: FBT001 - named by the options
    with session.carnet() as carnet:
        today = carnet.library.today()
        found = [f for f in actions.followed_actions(carnet.library) if not overdue or f.action.late(today)]
    if json:
        say_json([_as_json(followed, today) for followed in found])
    elif found:
        say_rows(_row(followed, today) for followed in found)
    else:
        say(_("Aucune action."))


def _as_json(followed: FollowedAction, today: date) -> dict[str, object]:
    late = followed.action.late(today)
    return written(followed.action) | {
        "text": followed.outcome.text, "reference": followed.rencontre.reference, "late": late,
    }  # fmt: skip


def _row(followed: FollowedAction, today: date) -> list[str]:
    action = followed.action
    due = short_date(action.due) if action.due else "—"
    state = _("en retard") if action.late(today) else state_word(action.state)
    return [action.id[:8], followed.rencontre.reference, due, state, action.owner or "—", followed.outcome.text]


def _close(session: Session, action: str, result: str) -> None:
    with session.carnet() as carnet:
        followed = _meant(carnet.library, action)
        if not followed.action.unfinished:
            raise Problem(_("Cette action est déjà close : rien n’a été modifié."))
        carnet.library.perform(actions.closing(followed.action, result, carnet.library.today()))
    say(_("Action close : {text}").format(text=followed.outcome.text))


def _meant(library: Library, typed: str) -> FollowedAction:
    said = typed.strip().casefold()
    every = actions.followed_actions(library) if len(said) >= _LEAST_PREFIX else []
    found = [followed for followed in every if followed.action.id.startswith(said)]
    if len(found) == 1:
        return found[0]
    if found:
        raise Problem(_("Plusieurs actions répondent à « {id} » : rien n’a été modifié. Donnez plus de "
                        "caractères.").format(id=typed))  # fmt: skip
    raise Problem(_("Aucune action ne répond à « {id} » : rien n’a été modifié. « action list » montre celles qui "
                    "existent.").format(id=typed))  # fmt: skip
