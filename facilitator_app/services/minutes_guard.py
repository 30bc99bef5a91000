"""The door before every write: minutes that somebody received, or that were approved, never disappear."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

from facilitator_app.domain.minutes import Delivery, MinutesVersion
from facilitator_app.domain.problem import Problem
from facilitator_app.domain.record import DELETED, LIFE, Record
from facilitator_app.i18n.words import _

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from facilitator_app.domain.edit import Edit

Kept = TypeVar("Kept", bound=Record)


class Finds(Protocol):
    """Gives the records of a kind that have these values, within the transaction that is about to write."""

    def __call__(self, record_type: type[Kept], /, **values: Any) -> list[Kept]:
        """The records that are there."""


def refuse_lost_versions(find: Finds, edits: Sequence[Edit]) -> None:
    """Raise ``Problem`` when ``edits`` would take back a version that was approved or handed to someone.

    A closing that nobody has seen yet is taken back like any other step.
    """
    changes = [change for edit in edits for change in edit.changes]
    leaving = {change.record_id for change in changes if change.field == LIFE and change.after == DELETED}
    for change in changes:
        if change.kind != MinutesVersion.kind or change.record_id not in leaving:
            continue
        handed = [one for one in find(Delivery, version=change.record_id) if one.id not in leaving]
        approved = any(one.approved_on for one in find(MinutesVersion, id=change.record_id))
        if handed or approved:
            raise Problem(_("Cette version du compte rendu a été remise ou validée : elle reste telle quelle, et rien "
                            "n’a été modifié. Corrigez le compte rendu par une rectification."))  # fmt: skip
