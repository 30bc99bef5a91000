"""What a funder asks of the papers of a rencontre: a mention, a logo, an original, how long they are kept."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar, Final

from facilitator_app.domain.catalogue import Dated
from facilitator_app.domain.identity import RecordId

if TYPE_CHECKING:
    from collections.abc import Iterable

RETENTION: Final = 5
"""Years: how long sign-in sheets are kept where no agreement says more (domain report, 5)."""


class Piece(StrEnum):
    """What may be asked for in the proof dossier of a rencontre."""

    INVITATION = "invitation"
    AGENDA = "agenda"
    SHEET = "sheet"
    SCANS = "scans"
    MINUTES = "minutes"
    EVALUATION = "evaluation"
    COSTS = "costs"
    CONTRIBUTIONS = "contributions"


@dataclass(frozen=True, slots=True, kw_only=True)
class Funder(Dated):
    """A funder, for the time of its agreement.

    ``mention``: the sentence that its agreement wants on documents; ``agreement``: its number; ``logo``: an
    ``Attachment``; ``paper_original``: a scan is not enough for it; ``retention``: years; ``pieces``: of ``Piece``.
    """

    kind: ClassVar[str] = "funder"

    name: str = ""
    mention: str = ""
    agreement: str = ""
    logo: RecordId | None = None
    paper_original: bool = False
    retention: int = RETENTION
    pieces: tuple[str, ...] = (Piece.SHEET.value, Piece.MINUTES.value)


def chosen(funders: Iterable[Funder], codes: Iterable[str]) -> list[Funder]:
    """The funders of these codes, in the order of the codes; those that nobody knows are left out."""
    known = {funder.code: funder for funder in funders}
    return [known[code] for code in codes if code in known]
