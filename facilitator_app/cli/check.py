"""`check`: the file, the evidence, and what is missing before closing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.cli.answers import say, say_json, say_rows, watched
from facilitator_app.cli.shape import command, flag
from facilitator_app.i18n.words import _, plural
from facilitator_app.services.checks import Finding, findings
from facilitator_app.services.file_health import awaited_pieces, damaged_pieces, examine, health_sentences

if TYPE_CHECKING:
    import click

    from facilitator_app.cli.session import Session


def commands() -> click.Command:
    """The command, in the language spoken."""
    return command(
        "check",
        _check,
        _("Vérifie le fichier, les preuves, et ce qui manque avant de clore."),
        flag("--json", _("Écrit un document JSON et rien d’autre.")),
    )


def _check(session: Session, json: bool) -> int:  # noqa: FBT001 - named by the option
    with session.carnet() as carnet:
        wrong = [*health_sentences(examine(carnet, watched())), *damaged_pieces(carnet)]
        damage = [Finding(code, "", sentence) for code, sentence in wrong]
        found = [*(Finding(code, "", sentence) for code, sentence in awaited_pieces(carnet)), *findings(carnet.library)]
    if json:
        say_json({"sound": not damage, "findings": [_document(finding) for finding in (*damage, *found)]})
    else:
        _say(damage, found)
    return 2 if damage else 0


def _say(damage: list[Finding], found: list[Finding]) -> None:
    if not damage:
        say(_("Le fichier est sain : pages, journaux et tables concordent."))
    if not found:
        say(_("Rien à signaler dans les rencontres."))
    rows = [[finding.code, finding.reference, _said(finding)] for finding in (*damage, *found)]
    if rows:
        say(plural(len(rows), _("{n} point à regarder :"), _("{n} points à regarder :")))
        say_rows(rows)


def _said(finding: Finding) -> str:
    """The sentence, with the rows of the sheet it is about."""
    if not finding.rows:
        return finding.sentence
    return _("{sentence} ({rows})").format(sentence=finding.sentence, rows=", ".join(finding.rows))


def _document(finding: Finding) -> dict[str, object]:
    plain = {"code": finding.code, "reference": finding.reference, "sentence": finding.sentence}
    return plain | {"rows": list(finding.rows), "remedy": finding.remedy}
