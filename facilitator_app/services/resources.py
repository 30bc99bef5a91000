"""The library of resources: what every rencontre found worth passing on, and what was added apart from any."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from facilitator_app.domain.edit import Edit
from facilitator_app.domain.outcome import Kind, Outcome
from facilitator_app.domain.resource import Attachment, Resource
from facilitator_app.i18n.words import _
from facilitator_app.services import attachments, outcomes

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from facilitator_app.domain.identity import RecordId
    from facilitator_app.services.library import Library

_DOMAIN = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}(:\d+)?([/?#].*)?", re.IGNORECASE)
_UNWANTED = re.compile(r"[\s\\@<>\"\x00-\x1f\x7f]")
"""What no address that people type has; a name before "@" would show another site than the one it leads to."""


@dataclass(frozen=True, slots=True)
class Sheeted:
    """A resource as it was noted, and its sheet: an empty one where nobody has begun it."""

    outcome: Outcome
    sheet: Resource


def sheeted(library: Library, identity: RecordId) -> Sheeted | None:
    """The resource of this identity; ``None`` when it is not there, or is no resource."""
    outcome = library.get(Outcome, identity)
    if outcome is None or outcome.nature != Kind.RESOURCE:
        return None
    return Sheeted(outcome, library.get(Resource, identity) or blank(outcome))


def blank(outcome: Outcome) -> Resource:
    """The sheet of a resource that nobody has described: older carnets, and quick notes, have none."""
    return Resource(id=outcome.id, rencontre=outcome.rencontre)


def adding(library: Library) -> tuple[Edit, RecordId]:
    """The edit that adds a resource that comes from no rencontre, and its identity."""
    outcome = Outcome(id=library.new_id(), nature=Kind.RESOURCE.value, noted_at=library.now())
    return Edit.creating(_("Ajouter une ressource"), outcome, blank(outcome)), outcome.id


def describing(library: Library, label: str, before: Resource, after: Resource) -> Edit:
    """The edit from one state of a sheet to another; a sheet that was never stored, or lies in the bin, is made."""
    if before == after:
        return Edit(label, ())
    if library.get(Resource, after.id) is not None:
        return Edit.between(label, before, after)
    binned = next(iter(library.in_bin(Resource, id=after.id)), None)
    if binned is None:
        return Edit.creating(label, after)
    return Edit(label, (*Edit.restoring(label, binned).changes, *Edit.between(label, binned, after).changes))


def deleting(library: Library, identities: Sequence[RecordId]) -> Edit:
    """The edit that sends resources to the bin with their sheets; their files stay with the rencontres."""
    found = [outcome for identity in identities if (outcome := library.get(Outcome, identity)) is not None]
    changes = [change for outcome in found for change in outcomes.deleting(library, outcome).changes]
    return Edit(_("Supprimer la ressource"), tuple(changes))


def attaching(library: Library, identity: RecordId, path: Path) -> Edit:
    """The edit that gives a resource a file, whose bytes are kept at once; takes the place of the one before.

    ``Problem`` when the file cannot be attached, or the resource is gone meanwhile.
    """
    known = sheeted(library, identity)
    if known is None:
        return Edit("", ())
    edit, attachment = attachments.attaching(library, path, known.outcome.rencontre)
    given = describing(library, edit.label, known.sheet, replace(known.sheet, file=attachment.id))
    return Edit(edit.label, (*edit.changes, *given.changes, *_binning(library, known.sheet).changes))


def detaching(library: Library, identity: RecordId) -> Edit:
    """The edit that takes the file off a resource, and sends it to the bin."""
    label = _("Retirer le fichier")
    known = sheeted(library, identity)
    if known is None or known.sheet.file is None:
        return Edit(label, ())
    taken = describing(library, label, known.sheet, replace(known.sheet, file=None))
    return Edit(label, (*taken.changes, *_binning(library, known.sheet).changes))


def _binning(library: Library, sheet: Resource) -> Edit:
    """What becomes of the file of a sheet that lets go of it: the bin, unless another sheet has it."""
    attachment = library.get(Attachment, sheet.file) if sheet.file else None
    shared = [other for other in library.find(Resource, file=sheet.file) if other.id != sheet.id] if attachment else []
    return Edit("", ()) if attachment is None or shared else Edit.deleting("", attachment)


def web_address(link: str) -> str:
    """The address that a link leads to, when it is one of the web; "" for anything else, which is never opened."""
    typed = link.strip()
    if _UNWANTED.search(typed):
        return ""
    if _DOMAIN.fullmatch(typed):
        return f"https://{typed}"
    try:
        parts = urlsplit(typed)
        whole = parts.scheme in {"http", "https"} and bool(parts.hostname)
    except ValueError:
        return ""
    return typed if whole else ""
