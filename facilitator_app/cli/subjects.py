"""The commands there are, each loaded when it is named: a word on the line must not cost every import."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.i18n.words import _

if TYPE_CHECKING:
    from collections.abc import Callable

    import click


def summaries() -> dict[str, str]:
    """Each command and what it is for, in the order of the help and the language spoken."""
    return {
        "workspace": _("Commencer un carnet dans un dossier."),
        "rencontre": _("Prévoir, lister, regarder et reconduire des rencontres."),
        "agenda": _("Le déroulé d’une rencontre."),
        "people": _("Les personnes : importer, lister, exporter."),
        "attendance": _("Les présences d’une rencontre."),
        "sheet": _("Écrit la feuille d’émargement, à signer ou remplie."),
        "outcome": _("Ce que le groupe a produit : noter, importer."),
        "action": _("Les actions décidées : lister, clore."),
        "calendar": _("Écrit les rencontres et les échéances pour un agenda."),
        "search": _("Cherche partout : rencontres, personnes, notes, actions, ressources."),
        "minutes": _("Écrit le compte rendu d’une rencontre."),
        "bundle": _("Les fichiers d’échange : préparer, regarder, recevoir."),
        "key": _("La clé de ce poste : montrer, remettre, restaurer."),
        "peers": _("Les correspondants : lister, ajouter, vérifier, révoquer."),
        "check": _("Vérifie le fichier, les preuves, et ce qui manque avant de clore."),
        "backup": _("Fait une sauvegarde vérifiée, ou liste celles qui existent."),
        "restore": _("Remet une sauvegarde à la place du fichier de travail, qui est mis de côté."),
        "export": _("Écrit tout le carnet en JSON, dans le schéma ouvert documenté."),
    }


def loaded(name: str) -> click.Command | None:
    """The command of this name, ``None`` when there is none."""
    loader = _LOADERS.get(name)
    return loader() if loader else None


def _workspace() -> click.Command:
    from facilitator_app.cli import workspace  # noqa: PLC0415 - loaded when named

    return workspace.commands()


def _rencontre() -> click.Command:
    from facilitator_app.cli import rencontre  # noqa: PLC0415 - loaded when named

    return rencontre.commands()


def _agenda() -> click.Command:
    from facilitator_app.cli import agenda  # noqa: PLC0415 - loaded when named

    return agenda.commands()


def _people() -> click.Command:
    from facilitator_app.cli import people  # noqa: PLC0415 - loaded when named

    return people.commands()


def _attendance() -> click.Command:
    from facilitator_app.cli import attendance  # noqa: PLC0415 - loaded when named

    return attendance.commands()


def _sheet() -> click.Command:
    from facilitator_app.cli import sheet  # noqa: PLC0415 - loaded when named

    return sheet.commands()


def _outcome() -> click.Command:
    from facilitator_app.cli import outcome  # noqa: PLC0415 - loaded when named

    return outcome.commands()


def _action() -> click.Command:
    from facilitator_app.cli import action  # noqa: PLC0415 - loaded when named

    return action.commands()


def _calendar() -> click.Command:
    from facilitator_app.cli import calendar  # noqa: PLC0415 - loaded when named

    return calendar.commands()


def _minutes() -> click.Command:
    from facilitator_app.cli import minutes  # noqa: PLC0415 - loaded when named

    return minutes.commands()


def _search() -> click.Command:
    from facilitator_app.cli import search  # noqa: PLC0415 - loaded when named

    return search.commands()


def _bundle() -> click.Command:
    from facilitator_app.cli import bundle  # noqa: PLC0415 - loaded when named

    return bundle.commands()


def _key() -> click.Command:
    from facilitator_app.cli import key  # noqa: PLC0415 - loaded when named

    return key.commands()


def _peers() -> click.Command:
    from facilitator_app.cli import peers  # noqa: PLC0415 - loaded when named

    return peers.commands()


def _check() -> click.Command:
    from facilitator_app.cli import check  # noqa: PLC0415 - loaded when named

    return check.commands()


def _backup() -> click.Command:
    from facilitator_app.cli import backup  # noqa: PLC0415 - loaded when named

    return backup.backup_command()


def _restore() -> click.Command:
    from facilitator_app.cli import backup  # noqa: PLC0415 - loaded when named

    return backup.restore_command()


def _export() -> click.Command:
    from facilitator_app.cli import export  # noqa: PLC0415 - loaded when named

    return export.commands()


_LOADERS: dict[str, Callable[[], click.Command]] = {
    "workspace": _workspace, "rencontre": _rencontre, "agenda": _agenda, "people": _people,
    "attendance": _attendance, "sheet": _sheet, "outcome": _outcome, "action": _action, "calendar": _calendar,
    "minutes": _minutes, "search": _search, "bundle": _bundle, "key": _key, "peers": _peers, "check": _check,
    "backup": _backup, "restore": _restore, "export": _export,
}  # fmt: skip
