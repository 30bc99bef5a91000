"""To whom versions of the minutes were handed, and who still waits for the one that holds."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from facilitator_app.domain.edit import Edit
from facilitator_app.domain.minutes import Delivery
from facilitator_app.i18n.folding import collation_key, folded
from facilitator_app.i18n.words import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from facilitator_app.domain.identity import RecordId
    from facilitator_app.domain.minutes import MinutesVersion
    from facilitator_app.services.attendance import Sheet
    from facilitator_app.services.library import Library


@dataclass(frozen=True, slots=True)
class Recipient:
    """Someone to hand a version to: their identity where they are in the directory, and their name."""

    person: RecordId | None
    name: str


@dataclass(frozen=True, slots=True)
class Handed:
    """Those who received one version on the same day in the same way, by name."""

    day: date | None
    means: str
    deliveries: tuple[Delivery, ...]

    @property
    def names(self) -> str:
        """Their names, one after the other."""
        return ", ".join(delivery.recipient for delivery in self.deliveries)


def deliveries_of(library: Library, rencontre: RecordId) -> list[Delivery]:
    """Who received which version, in the order of the days."""
    return sorted(library.find(Delivery, rencontre=rencontre), key=_by_day)


def handed(deliveries: Iterable[Delivery], version: RecordId) -> list[Handed]:
    """The deliveries of one version, together where day and means are the same."""
    mine = sorted((delivery for delivery in deliveries if delivery.version == version), key=_by_day)
    groups = groupby(mine, key=lambda delivery: (delivery.sent_on, delivery.means))
    return [Handed(day, means, tuple(found)) for (day, means), found in groups]


def delivering(
    library: Library, version: MinutesVersion, recipients: Iterable[Recipient], day: date, means: str
) -> Edit:
    """The edit that records to whom a version was handed; who had received it already is not noted twice."""
    had = [d for d in deliveries_of(library, version.rencontre) if d.version == version.id] if version.rencontre else []
    fresh = [recipient for recipient in dict.fromkeys(recipients) if not any(_is(recipient, d) for d in had)]
    made = [
        Delivery(id=library.new_id(), rencontre=version.rencontre, version=version.id, person=recipient.person,
                 recipient=recipient.name, sent_on=day, means=means)
        for recipient in fresh
    ]  # fmt: skip
    return Edit.creating(_("Noter la remise du compte rendu"), *made)


def withdrawing(deliveries: Sequence[Delivery]) -> Edit:
    """The edit that takes back deliveries noted by mistake."""
    return Edit.deleting(_("Retirer la remise du compte rendu"), *deliveries)


def participants(sheet: Sheet, *, came: bool) -> list[Recipient]:
    """Those of the sheet who came, or those who did not: the excused and the invited."""
    return [Recipient(row.known.id, row.known.person.full_name) for row in sheet.rows if row.came == came]


def waiting(sheet: Sheet, deliveries: Iterable[Delivery], version: RecordId) -> list[Recipient]:
    """Those who came and have not received a version yet."""
    had = [delivery for delivery in deliveries if delivery.version == version]
    return [one for one in participants(sheet, came=True) if not any(_is(one, delivery) for delivery in had)]


def _is(recipient: Recipient, delivery: Delivery) -> bool:
    """Whether a delivery was to this one; a name typed freely is the same whatever its accents and capitals."""
    if recipient.person is not None and delivery.person is not None:
        return recipient.person == delivery.person
    return folded(recipient.name) == folded(delivery.recipient)


def _by_day(delivery: Delivery) -> tuple[str, str, tuple[str, ...]]:
    return str(delivery.sent_on), delivery.means, collation_key(delivery.recipient)
