"""The versions of the minutes: closing one, approving it, putting it right, and handing it on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from facilitator_app.domain.edit import Edit
from facilitator_app.domain.minutes import Delivery, MinutesVersion
from facilitator_app.domain.numbering import numbers
from facilitator_app.domain.outcome import Kind
from facilitator_app.domain.rencontre import State
from facilitator_app.i18n.words import _
from facilitator_app.reports.minutes_data import VersionData
from facilitator_app.services import minutes_changes, minutes_content, record_of
from facilitator_app.services.minutes_gathered import gathered_minutes

if TYPE_CHECKING:
    from datetime import date

    from facilitator_app.domain.identity import RecordId
    from facilitator_app.domain.outcome import Outcome
    from facilitator_app.domain.rencontre import Rencontre
    from facilitator_app.reports.minutes_data import MinutesData
    from facilitator_app.services.library import Library
    from facilitator_app.services.record_of import WholeRencontre
    from facilitator_app.services.workspace import Carnet


def versions_of(library: Library, rencontre: RecordId) -> list[MinutesVersion]:
    """The closed versions, the first one first; two of the same number, closed apart, in the order of time."""
    found = library.find(MinutesVersion, rencontre=rencontre)
    return sorted(found, key=lambda version: (version.number, str(version.closed_at), version.id))


def latest(library: Library, rencontre: RecordId) -> MinutesVersion | None:
    """The version that holds, ``None`` while there is only a draft."""
    return next(reversed(versions_of(library, rencontre)), None)


def changed_since(gathered: WholeRencontre, version: MinutesVersion) -> bool:
    """Whether the rencontre no longer says what the version says."""
    return record_of.fingerprint(record_of.nameless_json(gathered)) != version.fingerprint


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
    number = before.number + 1 if before else 1
    changes = changes_since(closed, before) if before else ()
    marked = replace(said, version=VersionData(number, library.today(), reason, changes), made_at=library.here())
    return MinutesVersion(
        id=library.new_id(),
        rencontre=closed.rencontre.id,
        number=number,
        closed_at=library.now(),
        closed_by=carnet.owner.name,
        fingerprint=said.fingerprint,
        content=minutes_content.packed(marked),
        reason=reason,
    )


def changes_since(gathered: WholeRencontre, version: MinutesVersion) -> tuple[str, ...]:
    """What is no longer as in a closed version, one sentence each."""
    then = minutes_content.unpacked(version.content).attachment
    return minutes_changes.changes(then, record_of.nameless_json(gathered), gathered.catalogue)


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
    """What a closed version says, with the approval it has received since; ``Problem`` when it cannot be read."""
    return replace(minutes_content.unpacked(version.content), approved_on=version.approved_on)


def deliveries_of(library: Library, rencontre: RecordId) -> list[Delivery]:
    """Who received which version, in the order of the days."""
    return sorted(library.find(Delivery, rencontre=rencontre), key=lambda d: (str(d.sent_on), d.recipient))


def delivering(library: Library, version: MinutesVersion, recipients: list[tuple[RecordId | None, str]],
               day: date, means: str) -> Edit:  # fmt: skip
    """The edit that records to whom a version was handed; ``recipients`` are (person if known, name)."""
    made = [
        Delivery(id=library.new_id(), rencontre=version.rencontre, version=version.id, person=person, recipient=name,
                 sent_on=day, means=means)
        for person, name in recipients
    ]  # fmt: skip
    return Edit.creating(_("Noter la remise du compte rendu"), *made)
