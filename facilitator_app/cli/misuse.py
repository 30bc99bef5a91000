"""What was wrong with a command line, as sentences in the language spoken: the library speaks English only."""

from __future__ import annotations

import click

from facilitator_app.domain.problem import Problem
from facilitator_app.i18n.words import _


class Misuse(Problem):
    """The command line cannot be understood; nothing was done."""


def misuse(error: click.UsageError) -> Misuse:
    """The sentence for what the library refused, and where to find help."""
    sentence = _reason(error)
    if error.ctx is None:
        return Misuse(sentence)
    help_line = _("Voir « {command} --help ».").format(command=error.ctx.command_path)
    return Misuse(f"{sentence} {help_line}")


def _reason(error: click.UsageError) -> str:
    if isinstance(error, click.NoSuchOption):
        return _no_such(_("L’option « {name} » n’existe pas."), error.option_name, error.possibilities)
    if isinstance(error, click.exceptions.NoSuchCommand):
        return _no_such(_("La commande « {name} » n’existe pas."), error.command_name, error.possibilities)
    if isinstance(error, click.BadOptionUsage):
        return _bad_option(error)
    if isinstance(error, click.MissingParameter) and error.param is not None:
        return _missing(error.param, error.ctx)
    return _("Cette ligne n’est pas comprise : il y a un mot de trop ({words}).").format(words=_extra(error))


def _no_such(sentence: str, name: str, possibilities: list[str] | None) -> str:
    refused = sentence.format(name=name)
    if not possibilities:
        return refused
    return f"{refused} {_('Vouliez-vous dire « {near} » ?').format(near=possibilities[0])}"


def _bad_option(error: click.BadOptionUsage) -> str:
    if "does not take" in error.message:
        return _("L’option « {name} » n’attend pas de valeur.").format(name=error.option_name)
    return _("L’option « {name} » attend une valeur.").format(name=error.option_name)


def _missing(param: click.Parameter, ctx: click.Context | None) -> str:
    if isinstance(param, click.Option):
        return _("Il manque l’option « {name} ».").format(name=param.opts[0])
    metavar = param.make_metavar(ctx) if ctx is not None else param.human_readable_name
    return _("Il manque « {name} ».").format(name=metavar)


def _extra(error: click.UsageError) -> str:
    """The words in parentheses at the end of « Got unexpected extra argument (a b) »."""
    return error.message.partition("(")[2].rpartition(")")[0] or error.message
