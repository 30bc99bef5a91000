"""`outcome`: note what the group said, one by one or from a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from facilitator_app.cli.answers import say
from facilitator_app.cli.imports import say_skipped, take_in
from facilitator_app.cli.shape import argument, command, flag, option, subject
from facilitator_app.domain.problem import Problem
from facilitator_app.domain.text import NOTE_LIMIT, clean_text
from facilitator_app.i18n.words import _, plural
from facilitator_app.services import outcomes, rencontres
from facilitator_app.services.outcome_import import read_outcomes
from facilitator_app.services.outcome_words import OutcomeReader, OutcomeWords

if TYPE_CHECKING:
    from typing import Unpack

    import click
    from typing_extensions import TypedDict

    from facilitator_app.cli.session import Session

    class _Said(TypedDict):
        kind: str
        axis: str
        also: str
        support: str
        verbatim: bool
        owner: str
        due: str


def commands() -> click.Command:
    """The commands of this subject, in the language spoken."""
    reference = argument("reference", _("RÉF"), _("La rencontre."))
    kinds = _("constat, proposition, décision, action, ressource ou question.")
    return subject(
        "outcome",
        _("Ce que le groupe a produit : noter, importer."),
        command(
            "add",
            _add,
            _("Note un apport et écrit son identifiant."),
            reference,
            argument("text", _("TEXTE"), _("Ce qui a été dit.")),
            option("--kind", _("NATURE"), kinds, required=True),
            option("--axis", _("N"), _("Le numéro de l’axe, ou « hors axes » ; sans elle, l’apport reste à classer.")),
            option("--also", "N,N", _("Les autres axes concernés.")),
            option("--support", _("PORTAGE"), _("isolé, partagé, collectif ou désaccord.")),
            flag("--verbatim", _("Ce sont les mots mêmes qui ont été dits.")),
            option("--owner", _("NOM"), _("Le responsable d’une action.")),
            option("--due", _("DATE"), _("L’échéance d’une action.")),
        ),
        command(
            "import",
            _import,
            _("Note les apports d’une liste (CSV, XLSX) ou d’un texte en Markdown."),
            reference,
            argument("file", _("FICHIER"), _("La liste : nature;axe;autres axes;portage;texte ; ou un texte .md.")),
            flag("--skip-refused", _("Importe les autres lignes quand certaines sont refusées.")),
        ),
    )  # fmt: skip


def _add(session: Session, reference: str, text: str, **said: Unpack[_Said]) -> None:
    note = clean_text(text).strip()
    if len(note) > NOTE_LIMIT:
        raise Problem(_("Le texte dépasse {n} caractères : rien n’a été modifié.").format(n=NOTE_LIMIT))
    words = OutcomeWords(
        text=note,
        kind=said["kind"],
        axis=said["axis"],
        also=said["also"],
        support=said["support"],
        verbatim="oui" if said["verbatim"] else "",
        owner=said["owner"],
        due=said["due"],
    )
    with session.carnet() as carnet:
        rencontre = rencontres.by_reference(carnet.library, reference)
        try:
            noted = OutcomeReader(carnet.library, rencontre).read(words)
        except Problem as problem:
            raise Problem(_("Rien n’a été noté : {reason}.").format(reason=problem.sentence)) from problem
        carnet.library.perform(outcomes.noting(carnet.library, noted.outcome, noted.owner, noted.due))
    say(noted.outcome.id)


def _import(session: Session, reference: str, file: str, skip_refused: bool) -> None:  # noqa: FBT001 - named by the option
    path = Path(file)
    with session.carnet() as carnet:
        found = read_outcomes(carnet.library, rencontres.by_reference(carnet.library, reference), path)
        take_in(carnet.library, path, found.edits, found.refused, skip=skip_refused)
    say(plural(len(found.noted), _("{n} apport noté"), _("{n} apports notés")))
    say(plural(found.known, _("{n} déjà noté"), _("{n} déjà notés")))
    say_skipped(found.refused)
