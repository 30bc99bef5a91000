"""The minutes of a rencontre: which variant, of which version, with what, and the file they become."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from facilitator_app.domain.minutes import MinutesVersion
from facilitator_app.domain.progress import Progress, unwatched
from facilitator_app.i18n.words import _, capitalised, plural
from facilitator_app.reports.minutes import draw_minutes
from facilitator_app.reports.minutes_data import Variant, VersionData
from facilitator_app.reports.minutes_kinds import file_stem, states_of
from facilitator_app.services import minutes_attendance, minutes_versions, public_words, record_of
from facilitator_app.services.minutes_gathered import gathered_minutes

if TYPE_CHECKING:
    from facilitator_app.domain.identity import RecordId
    from facilitator_app.domain.rencontre import Rencontre
    from facilitator_app.reports.minutes_data import MinutesData
    from facilitator_app.services.record_of import WholeRencontre
    from facilitator_app.services.workspace import Carnet


__all__ = ["Choices", "Kind", "Preview", "Variant", "file_name", "minutes_file", "minutes_of", "preview"]


class Kind(StrEnum):
    """The kinds of file, by their suffix without its dot."""

    PDF = "pdf"
    DOCX = "docx"
    ODT = "odt"
    HTML = "html"
    MARKDOWN = "md"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What a person wants: ``names``, participants by name; ``internal``, the notes that facilitators keep.

    ``version`` is a closed one; without it, the minutes as they stand now.
    """

    variant: Variant = Variant.COMPLETE
    names: bool = False
    internal: bool = False
    version: RecordId | None = None


def file_name(rencontre: Rencontre, kind: Kind, variant: Variant = Variant.COMPLETE) -> str:
    """How the file is called unless a person names it: « R-2026-014-compte-rendu.pdf »."""
    return f"{file_stem(rencontre.reference, variant)}.{kind}"


@dataclass(frozen=True, slots=True)
class Preview:
    """The PDF to show, and in a few words how far it is: « version 1, close le 18 mars 2026 »."""

    pdf: bytes
    standing: str


def preview(carnet: Carnet, rencontre: Rencontre, choices: Choices, progress: Progress = unwatched) -> Preview:
    """What is shown beside the board; as ``minutes_file`` raises."""
    said = minutes_of(carnet, rencontre, choices)
    changes = len(said.version.changes) if said.version and said.draft else 0
    count = [plural(changes, _("{n} changement"), _("{n} changements"))] * bool(changes)
    standing = " · ".join([*states_of(said), *count])
    return Preview(draw_minutes(said, progress), capitalised(standing))


def minutes_file(carnet: Carnet, rencontre: Rencontre, kind: Kind, choices: Choices | None = None,
                 progress: Progress = unwatched) -> bytes:  # fmt: skip
    """The minutes as a file; ``Problem`` when they cannot be laid out, or the version asked for cannot be read."""
    return draw_minutes(minutes_of(carnet, rencontre, choices), progress, f".{kind}")


def minutes_of(carnet: Carnet, rencontre: Rencontre, choices: Choices | None = None) -> MinutesData:
    """All that the minutes say, as chosen. What is still as it was closed is given as it was closed."""
    wanted = choices or Choices()
    gathered = record_of.whole(carnet, rencontre)
    said = _said(carnet, gathered, wanted)
    if wanted.variant is Variant.PUBLIC:
        return public_words.public(carnet.library, replace(said, variant=wanted.variant.value))
    people = minutes_attendance.participants_of(gathered) if wanted.names else ()
    attendance = replace(said.attendance, participants=people)
    return replace(said, variant=wanted.variant.value, attendance=attendance)


def _said(carnet: Carnet, gathered: WholeRencontre, wanted: Choices) -> MinutesData:
    asked = carnet.library.get(MinutesVersion, wanted.version) if wanted.version else None
    if asked is not None:
        return minutes_versions.closed_minutes(asked)
    last = minutes_versions.latest(carnet.library, gathered.rencontre.id)
    if last is None:
        return gathered_minutes(carnet, gathered, internal=wanted.internal)
    if not wanted.internal and not minutes_versions.changed_since(gathered, last):
        return minutes_versions.closed_minutes(last)
    number = minutes_versions.next_number(carnet.library, gathered.rencontre.id)
    draft = VersionData(number, changes=minutes_versions.changes_since(gathered, last, gathered.catalogue))
    return replace(gathered_minutes(carnet, gathered, internal=wanted.internal), version=draft)
