"""The whole command line: options of the window, commands, and what the exit status says."""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

from facilitator_app import bootstrap
from facilitator_app.cli.answers import say
from facilitator_app.cli.language import language_asked
from facilitator_app.cli.misuse import Misuse
from facilitator_app.cli.session import Session
from facilitator_app.cli.shape import Subcommand, Subject, command, everywhere, flag, option
from facilitator_app.cli.subjects import loaded, summaries
from facilitator_app.cli.versions import diagnostic_lines, version_line
from facilitator_app.domain.problem import Problem
from facilitator_app.i18n.words import _, speak

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Unpack

    from typing_extensions import TypedDict

    from facilitator_app.services.surroundings import Surroundings

    class _Top(TypedDict):
        demo: bool
        version: bool
        diagnostic: bool
        smoke: bool
        play: str


DONE, BUG, REFUSED = 0, 1, 2
"""Exit statuses. A bug is whatever rises out of here: the interpreter then exits with ``BUG`` by itself."""

_NAME = "facilitator-app"
_BUNDLE_ENDING = ".carnet"


def run(arguments: Sequence[str], surround: Callable[[Path | None], Surroundings] = bootstrap.surroundings) -> int:
    """Do what the line says; gives the exit status. Refusals are said on standard error."""
    asked = language_asked(arguments)
    speak(asked or bootstrap.system_language())
    try:
        program = _program()
        with program.make_context(_NAME, [*arguments], obj=Session(surround, asked)) as context:
            answer = program.invoke(context)
    except click.exceptions.Exit as leaving:
        return leaving.exit_code
    except Problem as problem:
        click.echo(problem.sentence, err=True)
        return REFUSED
    except (click.Abort, KeyboardInterrupt):
        click.echo(_("Interrompu."), err=True)
        return REFUSED
    except BrokenPipeError:
        _let_go_of_output()
        return DONE
    return answer if isinstance(answer, int) else DONE


def _let_go_of_output() -> None:
    """The reader has closed the pipe: nothing may be written to it any more, not even at exit."""
    with suppress(OSError):
        sys.stdout.close()


class Program(Subject):
    """The line after the program's name: the window with its options, or a command."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands, in the order of the help."""
        del ctx
        return [*summaries()]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of this name; the name of a bundle opens the window on it."""
        del ctx
        if cmd_name.casefold().endswith(_BUNDLE_ENDING):
            return _window_on(cmd_name)
        self.commands = dict.fromkeys(summaries(), Subcommand(None))  # what a misspelt name is compared with
        return loaded(cmd_name)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without loading them."""
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl([*summaries().items()])


def _program() -> Program:
    return Program(
        _NAME,
        callback=click.pass_obj(_top),
        invoke_without_command=True,
        params=[
            flag("--demo", _("Ouvre un carnet d’exemple, dans une copie temporaire.")),
            flag("--version", _("Écrit la version.")),
            flag("--diagnostic", _("Écrit les versions de ce qui compose le programme ; aucune donnée personnelle.")),
            flag("--smoke", _("Vérifie l’installation : une fenêtre, un PDF, un envoi ; puis s’arrête.")),
            option("--play", _("DOSSIER"), _("Joue le carnet d’exemple sans fenêtre, dans ce dossier.")),
            *everywhere(),
        ],
        help=_("Carnet de rencontres : préparer, animer, restituer et transmettre, sans réseau. Sans commande, la "
               "fenêtre s’ouvre ; avec un fichier .carnet, la fenêtre montre ce qu’il apporte."),
        options_metavar=_("[OPTIONS]"),
        subcommand_metavar=_("[FICHIER.carnet | COMMANDE …]"),
        no_args_is_help=False,
        add_help_option=False,
    )  # fmt: skip


def _top(session: Session, **said: Unpack[_Top]) -> int | None:
    context = click.get_current_context()
    chosen = [f"--{name}" for name, value in said.items() if value]
    if context.invoked_subcommand is not None:
        if chosen:
            raise Misuse(_("« {option} » ne va pas avec une commande.").format(option=chosen[0]))
        return None
    if len(chosen) > 1:
        raise Misuse(_("« {first} » ne va pas avec « {second} ».").format(first=chosen[0], second=chosen[1]))
    return _alone(session, said)


def _alone(session: Session, said: _Top) -> int:
    """What the program does without a command."""
    if said["version"]:
        say(version_line())
        return DONE
    if said["diagnostic"]:
        say("\n".join(diagnostic_lines()))
        return DONE
    if said["smoke"]:
        return _rehearsed(None)
    if said["play"]:
        return _rehearsed(Path(said["play"]))
    return _window(session, None, demo=said["demo"])


def _rehearsed(folder: Path | None) -> int:
    """The proof of the installation, or the sample played into ``folder``."""
    from facilitator_app import rehearsal  # noqa: PLC0415 - it loads the window

    if folder is None:
        return rehearsal.smoke()
    made = rehearsal.play(folder)
    say(_("Le carnet d’exemple a été joué sans fenêtre. Dans « {folder} » :").format(folder=folder))
    say("\n".join(f"  {name}" for name in made))
    return DONE


def _window_on(name: str) -> Subcommand:
    """The command that opens the window on a bundle."""

    def show(session: Session) -> int:
        file = Path(name)
        if not file.is_file():
            raise Problem(_("Le fichier « {name} » est introuvable : rien n’a été modifié. Vérifiez son nom et son "
                            "dossier.").format(name=name))  # fmt: skip
        return _window(session, file, demo=False)

    return command(name, show, _("Ouvre la fenêtre sur ce que ce fichier apporte."))


def _window(session: Session, file: Path | None, *, demo: bool) -> int:
    return bootstrap.run_window(session.named, session.language, file, demo=demo)
