"""The shape of every command: its words in the language spoken, and the options that are taken anywhere."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from facilitator_app.cli.misuse import Misuse, misuse
from facilitator_app.cli.session import Session
from facilitator_app.i18n.words import LANGUAGES, _

if TYPE_CHECKING:
    from collections.abc import Callable


class Pages(click.HelpFormatter):
    """Help in the language spoken."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """The line that shows the whole command."""
        super().write_usage(prog, args, prefix or f"{_('Utilisation :')} ")

    def write_heading(self, heading: str) -> None:
        """The title of a section."""
        titles = {"Options": _("Options :"), "Commands": _("Commandes :"), "Positional arguments": _("Arguments :")}
        self.write(f"{'':>{self.current_indent}}{titles[heading]}\n")


class Asking(click.Context):
    """The run of one command."""

    formatter_class = Pages


class Subcommand(click.Command):
    """One command; what the library refuses is said in the language spoken."""

    context_class = Asking

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the line; ``Misuse`` when it cannot be understood."""
        try:
            return super().parse_args(ctx, args)
        except click.UsageError as error:
            raise misuse(error) from error


class Subject(click.Group):
    """The commands of one subject."""

    context_class = Asking

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the line up to the next command; ``Misuse`` when there is none."""
        try:
            rest = super().parse_args(ctx, args)
        except click.UsageError as error:
            raise misuse(error) from error
        if not self.invoke_without_command and not ctx._protected_args:  # noqa: SLF001 - where the library keeps the name of the next command
            names = ", ".join(f"« {name} »" for name in self.list_commands(ctx))
            raise Misuse(_("Après « {command} », il faut l’une de ces commandes : {names}.").format(
                command=ctx.command_path, names=names))  # fmt: skip
        return rest

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The next command; ``Misuse`` when it does not exist."""
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            raise misuse(error) from error


def command(name: str, action: Callable[..., Any], summary: str, *params: click.Parameter) -> Subcommand:
    """A command that calls ``action`` with the session and its parameters."""
    return Subcommand(
        name,
        callback=click.pass_obj(action),
        params=[*params, *everywhere()],
        help=summary,
        short_help=summary,
        options_metavar=_("[OPTIONS]"),
        add_help_option=False,
    )


def subject(name: str, summary: str, *commands: click.Command) -> Subject:
    """The commands of one subject."""
    return Subject(
        name,
        commands={command.name: command for command in commands if command.name},
        params=everywhere(),
        help=summary,
        short_help=summary,
        options_metavar=_("[OPTIONS]"),
        subcommand_metavar=_("COMMANDE …"),
        no_args_is_help=False,
        add_help_option=False,
    )


def option(name: str, metavar: str, summary: str, *, required: bool = False, many: bool = False) -> click.Option:
    """An option with a value, given as text; the command reads it."""
    said = f"{summary} {_('(obligatoire)')}" if required else summary
    fallback: dict[str, Any] = {} if required or many else {"default": ""}
    return _Option([name], metavar=metavar, help=said, required=required, multiple=many, **fallback)


def flag(name: str, summary: str) -> click.Option:
    """An option that is there or not."""
    return _Option([name], is_flag=True, help=summary)


def argument(name: str, metavar: str, summary: str, *, many: bool = False, required: bool = True) -> click.Argument:
    """A word of the command line, given as text; ``many`` takes all that are left."""
    shown = f"{metavar}…" if many else metavar
    return click.Argument([name], metavar=shown, help=summary, nargs=-1 if many else 1, required=required)


def everywhere() -> list[click.Parameter]:
    """The options that are taken before the command and after it."""
    return [
        _Option(["--workspace"], metavar=_("DOSSIER"), expose_value=False, callback=_go_to,
                help=_("Travaille dans ce dossier plutôt que dans celui de la personne.")),
        _Option(["--lang"], metavar="fr|en", expose_value=False, callback=_check_language,
                help=_("Parle français ou anglais, plutôt que la langue du système.")),
        _Option(["--help"], is_flag=True, is_eager=True, expose_value=False, callback=_show_help,
                help=_("Affiche cette aide.")),
    ]  # fmt: skip


class _Option(click.Option):
    """An option whose help says all in its own sentence."""

    def get_help_extra(self, ctx: click.Context) -> Any:
        """Nothing more: the library would add words in English."""
        del ctx
        return {}


def _go_to(ctx: click.Context, _param: click.Parameter, folder: str | None) -> None:
    if folder:
        session = ctx.find_object(Session)
        if session is not None:
            session.named = Path(folder)


def _check_language(_ctx: click.Context, _param: click.Parameter, language: str | None) -> None:
    if language and language not in LANGUAGES:
        raise Misuse(_("La langue « {language} » n’est pas proposée : choisissez « fr » ou « en ».").format(
            language=language))  # fmt: skip


def _show_help(ctx: click.Context, _param: click.Parameter, wanted: bool) -> None:  # noqa: FBT001 - the library's signature
    if wanted and not ctx.resilient_parsing:
        click.echo(ctx.get_help())
        ctx.exit()
