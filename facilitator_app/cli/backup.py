"""`backup` and `restore`: verified copies of the file, and one put back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from facilitator_app.cli.answers import say, say_json, say_rows
from facilitator_app.cli.shape import argument, command, flag, option
from facilitator_app.domain.problem import Problem
from facilitator_app.i18n.words import _, plural
from facilitator_app.services import backup

if TYPE_CHECKING:
    from collections.abc import Mapping

    import click

    from facilitator_app.cli.session import Session
    from facilitator_app.storage.opening import Workspace


def backup_command() -> click.Command:
    """`backup`, in the language spoken."""
    return command(
        "backup",
        _backup,
        _("Fait une sauvegarde vérifiée, ou liste celles qui existent."),
        option("--to", _("DOSSIER"), _("Le dossier de la copie, plutôt que celui des sauvegardes.")),
        flag("--list", _("Liste les sauvegardes, la plus récente d’abord.")),
        flag("--json", _("Écrit un document JSON et rien d’autre.")),
    )


def restore_command() -> click.Command:
    """`restore`, in the language spoken."""
    return command(
        "restore",
        _restore,
        _("Remet une sauvegarde à la place du fichier de travail, qui est mis de côté."),
        argument("file", _("FICHIER"), _("La sauvegarde : son chemin, ou son nom dans la liste.")),
        flag("--dry-run", _("Vérifie la sauvegarde, sans rien modifier.")),
    )


def _backup(session: Session, to: str, list: bool, json: bool) -> None:  # noqa: A002, FBT001 - named by the options
    if list:
        _list(session, json=json)
        return
    with session.carnet() as carnet:
        made = backup.back_up(carnet, Path(to) if to else None)
    if json:
        say_json({"path": str(made.path), "counts": made.counts})
    else:
        say(_("Sauvegarde vérifiée : « {name} » ({counts}).").format(name=made.path, counts=counts_words(made.counts)))


def _list(session: Session, *, json: bool) -> None:
    with session.held() as workspace:
        found = backup.backups_of(workspace)
    if json:
        say_json([{"path": str(copy.path), "counts": copy.counts} for copy in found])
    elif found:
        say_rows([copy.path.name, counts_words(copy.counts)] for copy in found)
    else:
        say(_("Aucune sauvegarde pour l’instant."))


def _restore(session: Session, file: str, dry_run: bool) -> None:  # noqa: FBT001 - named by the option
    with session.held() as workspace:
        copy = _meant(workspace, file)
        counts = counts_words(backup.checked(copy))
        if dry_run:
            say(_("La sauvegarde est bonne ({counts}) ; rien n’a été modifié.").format(counts=counts))
            return
        aside = backup.restore(workspace, session.surroundings(), copy)
    say(_("La sauvegarde est en place ({counts}).").format(counts=counts))
    if aside is not None:
        say(_("L’ancien fichier est gardé : « {name} ».").format(name=aside))


def _meant(workspace: Workspace, typed: str) -> Path:
    """The copy of this path, or of this name in the list."""
    listed = next((copy.path for copy in backup.backups_of(workspace) if copy.path.name == typed), None)
    path = listed or Path(typed)
    if not path.is_file():
        raise Problem(_("La sauvegarde « {name} » est introuvable : rien n’a été modifié. « backup --list » montre "
                        "celles qui existent.").format(name=typed))  # fmt: skip
    return path


def counts_words(counts: Mapping[str, int]) -> str:
    """« 3 rencontres, 45 personnes, 120 présences, 60 notes »."""
    said = (
        plural(counts.get("rencontre", 0), _("{n} rencontre"), _("{n} rencontres")),
        plural(counts.get("person", 0), _("{n} personne"), _("{n} personnes")),
        plural(counts.get("attendance", 0), _("{n} présence"), _("{n} présences")),
        plural(counts.get("outcome", 0), _("{n} note"), _("{n} notes")),
    )
    return ", ".join(said)
