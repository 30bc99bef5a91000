"""The versions of the minutes: closing one, putting it right, approving it; and whether one is as it was closed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from facilitator_app.domain.edit import Edit
from facilitator_app.domain.identity import RecordId
from facilitator_app.domain.minutes import MinutesVersion
from facilitator_app.domain.numbering import numbers
from facilitator_app.domain.outcome import Kind
from facilitator_app.domain.problem import Problem
from facilitator_app.domain.rencontre import State
from facilitator_app.i18n.words import _
from facilitator_app.reports.minutes_data import VersionData
from facilitator_app.services import minutes_changes, minutes_compared, minutes_content, record_of
from facilitator_app.services.minutes_gathered import gathered_minutes

if TYPE_CHECKING:
    from datetime import date

    from facilitator_app.domain.outcome import Outcome
    from facilitator_app.domain.rencontre import Rencontre
    from facilitator_app.reports.minutes_data import MinutesData
    from facilitator_app.services.catalogue import Catalogue
    from facilitator_app.services.library import Library
    from facilitator_app.services.record_of import RencontreRecords, WholeRencontre
    from facilitator_app.services.workspace import Carnet


def versions_of(library: Library, rencontre: RecordId) -> list[MinutesVersion]:
    """The closed versions, the first one first; two of the same number, closed apart, in the order of time.

    Those altered since are among them: ``sound`` tells.
    """
    found = library.find(MinutesVersion, rencontre=rencontre)
    return sorted(found, key=lambda version: (version.number, str(version.closed_at), version.id))


def latest(library: Library, rencontre: RecordId) -> MinutesVersion | None:
    """The version that holds, the same on every computer; ``None`` while there is only a draft."""
    return next((version for version in reversed(versions_of(library, rencontre)) if sound(version)), None)


def next_number(library: Library, rencontre: RecordId) -> int:
    """The number of the version that would be closed now: one that nobody can hold already."""
    versions = versions_of(library, rencontre)
    kept = {version.number for version in versions if sound(version)}
    altered = sum(not sound(version) for version in versions)
    return 1 + max(max(kept, default=0), len(kept) + altered)


def sound(version: MinutesVersion) -> bool:
    """Whether a version still says what was closed: its seal holds, and its fingerprint is that of its content.

    Whatever a file from elsewhere has written in it since, over one field or over all of them, breaks one of the two.
    """
    if not version.sealed:
        return False
    try:
        record = minutes_content.record_in(version.content)
        minutes_content.document_of(record)
    except Problem:
        return False
    return record_of.fingerprint(record) == version.fingerprint


def changed_since(records: RencontreRecords, version: MinutesVersion) -> bool:
    """Whether the rencontre no longer says what the version says; what became of its actions since is no change."""
    then = minutes_content.document_of(minutes_content.record_in(version.content))
    return minutes_compared.differ(then, record_of.nameless(records), approved=version.approved_on is not None)


def closing(carnet: Carnet, rencontre: Rencontre, reason: str = "") -> Edit:
    """The edit that closes the minutes as they stand now; after a first version it is a rectification, for ``reason``.

    Decisions and actions get their numbers for good. ``Problem`` when the minutes are too long for the log.
    """
    gathered = record_of.whole(carnet, rencontre)
    before = latest(carnet.library, rencontre.id)
    label = _("Clore le compte rendu") if before is None else _("Rectifier le compte rendu")
    numbered = _numbered(gathered)
    closed = replace(gathered, rencontre=replace(rencontre, state=State.CLOSED.value), outcomes=numbered)
    version = _version(carnet, closed, before, reason)
    changes = [*Edit.between(label, rencontre, closed.rencontre).changes]
    for old, new in zip(gathered.outcomes, numbered, strict=True):
        changes += Edit.between(label, old, new).changes
    return Edit(label, (*changes, *Edit.creating(label, version).changes))


def _numbered(gathered: WholeRencontre) -> tuple[Outcome, ...]:
    """Decisions and actions with the number that they then keep; what facilitators keep to themselves has none."""
    shown = gathered.public().outcomes
    given = {identity: n for kind in (Kind.DECISION, Kind.ACTION) for identity, n in numbers(shown, kind).items()}
    return tuple(replace(o, number=o.number or given.get(o.id, 0)) for o in gathered.outcomes)


def _version(carnet: Carnet, closed: WholeRencontre, before: MinutesVersion | None, reason: str) -> MinutesVersion:
    library = carnet.library
    said = gathered_minutes(carnet, closed)
    number = next_number(library, closed.rencontre.id)
    changes = changes_since(closed, before, closed.catalogue) if before else ()
    marked = replace(said, version=VersionData(number, library.today(), reason, changes), made_at=library.here())
    version = MinutesVersion(
        id=RecordId(""),
        rencontre=closed.rencontre.id,
        number=number,
        closed_at=library.now(),
        closed_by=carnet.owner.name,
        fingerprint=said.fingerprint,
        content=minutes_content.packed(marked),
        reason=reason,
    )
    return replace(version, id=version.seal)


def changes_since(records: RencontreRecords, version: MinutesVersion, catalogue: Catalogue) -> tuple[str, ...]:
    """What is no longer as in a closed version, one sentence each; also what became of its actions."""
    then = minutes_content.document_of(minutes_content.record_in(version.content))
    return minutes_changes.changes(then, record_of.nameless(records), catalogue)


def approving(version: MinutesVersion, rencontre: Rencontre, day: date, how: str) -> Edit:
    """The edit that records when and how a version was approved."""
    label = _("Enregistrer l’approbation")
    approved = Edit.between(label, version, replace(version, approved_on=day, approved_how=how))
    state = Edit.between(label, rencontre, replace(rencontre, state=State.APPROVED.value))
    return Edit(label, (*approved.changes, *state.changes))


def disapproving(version: MinutesVersion, rencontre: Rencontre) -> Edit:
    """The edit that takes an approval back: it was recorded by mistake."""
    label = _("Retirer l’approbation")
    approved = Edit.between(label, version, replace(version, approved_on=None, approved_how=""))
    state = Edit.between(label, rencontre, replace(rencontre, state=State.CLOSED.value))
    return Edit(label, (*approved.changes, *state.changes))


def closed_minutes(version: MinutesVersion) -> MinutesData:
    """What a closed version says, with the approval it has received since.

    ``Problem`` when it cannot be read, or is no longer as it was closed: no document is made of that.
    """
    said = minutes_content.unpacked(version.content)
    if not sound(version):
        raise Problem(_("Cette version du compte rendu n’est plus telle qu’elle a été close : aucun document n’en est "
                        "tiré, le reste de la rencontre est intact. Demandez-la à la personne qui l’a close, ou "
                        "closez-en une nouvelle."))  # fmt: skip
    return replace(said, approved_on=version.approved_on)
