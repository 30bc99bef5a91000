"""`bundle`: make the file for a correspondent, look inside one, receive one."""

from __future__ import annotations

from dataclasses import asdict
from functools import reduce
from pathlib import Path
from typing import TYPE_CHECKING, Any

from facilitator_app.cli.answers import say, say_json
from facilitator_app.cli.shape import argument, command, flag, option, subject
from facilitator_app.domain.problem import Problem
from facilitator_app.i18n.numbers import file_size
from facilitator_app.i18n.words import _, plural
from facilitator_app.services import exchange_in, exchange_out, peers
from facilitator_app.services.exchange_contents import brought
from facilitator_app.services.files import read_file
from facilitator_app.services.inspection import inspected

if TYPE_CHECKING:
    import click

    from facilitator_app.cli.session import Session
    from facilitator_app.services.exchange_in import Imported
    from facilitator_app.services.exchange_out import Prepared
    from facilitator_app.services.inspection import Inspection
    from facilitator_app.services.workspace import Carnet


def commands() -> click.Command:
    """The commands of this subject, in the language spoken."""
    as_json = flag("--json", _("Écrit un document JSON et rien d’autre."))
    return subject(
        "bundle",
        _("Les fichiers d’échange : préparer, regarder, recevoir."),
        command(
            "export",
            _export,
            _("Écrit ce qu’un correspondant n’a pas encore, signé et chiffré pour lui."),
            option("--to", _("CORRESPONDANT"), _("Son nom, ou le début de son empreinte."), required=True),
            option("--out", _("FICHIER.carnet"), _("Le fichier à écrire."), required=True),
            flag("--full", _("Renvoie tout, même ce qu’il a accusé recevoir.")),
            flag("--without-attachments", _("Laisse de côté les pièces jointes, qui partiront une autre fois.")),
        ),
        command(
            "inspect",
            _inspect,
            _("Montre ce que contient un fichier reçu, sans rien modifier."),
            argument("file", _("FICHIER"), _("Le fichier.")),
            as_json,
        ),
        command(
            "import",
            _import,
            _("Reçoit des fichiers, chacun en entier ou pas du tout."),
            argument("files", _("FICHIER"), _("Les fichiers."), many=True),
            flag("--dry-run", _("Dit ce qui serait reçu, sans rien modifier.")),
            as_json,
        ),
    )


def _export(session: Session, to: str, out: str, full: bool, without_attachments: bool) -> None:  # noqa: FBT001 - named by the options
    path = Path(out)
    with session.carnet() as carnet:
        peer = peers.by_name(carnet, to)
        prepared = exchange_out.prepare(carnet, peer, full=full, attachments=not without_attachments)
        exchange_out.write(carnet, prepared, path)
    say(_("Envoi n° {number} pour {peer} : {contents}, {size}, dans « {name} ».").format(
        number=prepared.number, peer=prepared.peer.name, contents=_carried(prepared),
        size=file_size(len(prepared.data)), name=path))  # fmt: skip
    if prepared.later:
        one, many = _("{n} pièce jointe partira une autre fois."), _("{n} pièces jointes partiront une autre fois.")
        say(plural(prepared.later, one, many))


def _carried(prepared: Prepared) -> str:
    changes = plural(prepared.lines, _("{n} modification"), _("{n} modifications"))
    attached = plural(prepared.attachments, _("{n} pièce jointe"), _("{n} pièces jointes"))
    return f"{changes}, {attached}" if prepared.attachments else changes


def _inspect(session: Session, file: str, json: bool) -> None:  # noqa: FBT001 - named by the option
    data = read_file(Path(file))
    with session.carnet() as carnet:
        found = inspected(carnet, data)
    if json:
        say_json(asdict(found) | {"lines": found.lines, "missing": found.missing})
    else:
        _say_inspection(found)


def _say_inspection(found: Inspection) -> None:
    say(_("Envoi n° {number} de {sender}, du {made}, pour {to}").format(
        number=found.number, sender=found.sender, made=found.made, to=", ".join(found.to)))  # fmt: skip
    say(_("Signature vérifiée : {fingerprint}").format(fingerprint=found.fingerprint))
    say(plural(found.lines, _("{n} modification"), _("{n} modifications")))
    if found.attachments:
        say(plural(found.attachments, _("{n} pièce jointe"), _("{n} pièces jointes")))
    for seen in found.ranges:
        say(_("  {author}, {space} : de {first} à {last}").format(
            author=seen.author, space=seen.space, first=seen.first, last=seen.last))  # fmt: skip
    if found.missing:
        say(plural(found.missing, _("{n} modification manque avant"), _("{n} modifications manquent avant")))


def _import(session: Session, files: tuple[str, ...], dry_run: bool, json: bool) -> int:  # noqa: FBT001 - named by the options
    blobs = [(name, read_file(Path(name))) for name in files]
    with session.carnet() as carnet:
        answers = [_received(carnet, name, data, dry_run=dry_run) for name, data in blobs]
    refused = [answer for answer in answers if "refused" in answer]
    if json:
        say_json(answers)
    else:
        for answer in answers:
            if answer not in refused:
                say(answer["sentence"])
    if refused:
        sentence = _("{file} : {reason}")
        raise Problem("\n".join(sentence.format(file=a["file"], reason=a["refused"]) for a in refused))
    return 0


def _received(carnet: Carnet, name: str, data: bytes, *, dry_run: bool) -> dict[str, Any]:
    try:
        found = exchange_in.preview(carnet, data) if dry_run else exchange_in.import_bundle(carnet, data)
    except Problem as problem:
        return {"file": name, "refused": problem.sentence}
    numbers = (
        "number",
        "made",
        "new",
        "known",
        "waiting",
        "forked",
        "conflicts",
        "already",
        "unverified",
        "attachments",
    )
    answer = {"file": name, "sender": found.sender} | {number: getattr(found, number) for number in numbers}
    return answer | {"sentence": _sentence(carnet, found)}


def _sentence(carnet: Carnet, found: Imported) -> str:
    head = _("Envoi n° {number} de {sender}").format(number=found.number, sender=found.sender)
    if found.already:
        return _("{head} : déjà reçu, rien n’a changé.").format(head=head)
    said = [brought(carnet, found).words()]
    if found.waiting:
        said.append(plural(found.waiting, _("{n} modification en attente"), _("{n} modifications en attente")))
    if found.conflicts:
        said.append(plural(found.conflicts, _("{n} conflit à trancher"), _("{n} conflits à trancher")))
    if found.unverified:
        said.append(_("les six mots de ce correspondant n’ont pas encore été comparés"))
    return _("{head} : {said}.").format(head=head, said=reduce(_and_then, said))


def _and_then(said: str, more: str) -> str:
    return _("{said} ; {more}").format(said=said, more=more)
