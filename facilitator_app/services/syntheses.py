"""The synthesis of each axis of a rencontre, and the notes it rests on."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from facilitator_app.domain.catalogue import OUTSIDE, Axis
from facilitator_app.domain.edit import Edit
from facilitator_app.domain.identity import RecordId, derived, pair
from facilitator_app.domain.minutes import AxisSynthesis
from facilitator_app.i18n.words import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from facilitator_app.domain.outcome import Outcome
    from facilitator_app.services.library import Library


@dataclass(frozen=True, slots=True)
class Citation:
    """A note that a synthesis cites; without ``outcome`` it was deleted. ``astray``: that, or now of another axis."""

    synthesis: AxisSynthesis
    note: RecordId
    outcome: Outcome | None
    astray: bool


def blank(rencontre: RecordId, axis: Axis | None) -> AxisSynthesis:
    """The synthesis of an axis before its first letter; ``None`` is what is outside the axes."""
    axis_id = derived(Axis.kind, OUTSIDE) if axis is None else axis.id
    return AxisSynthesis(id=pair(rencontre, axis_id), rencontre=rencontre, axis=OUTSIDE if axis is None else axis.code)


def stored(library: Library, empty: AxisSynthesis) -> AxisSynthesis:
    """The synthesis as it was written, or the empty one."""
    return library.get(AxisSynthesis, empty.id) or empty


def citing(library: Library, empty: AxisSynthesis, notes: Sequence[RecordId]) -> Edit:
    """The edit that lets a synthesis rest on these notes too, which begins it if nobody has."""
    now = stored(library, empty)
    fresh = tuple(note for note in dict.fromkeys(notes) if note not in now.cites)
    return _changing(library, _("Citer une note"), now, replace(now, cites=(*now.cites, *fresh)))


def no_longer_citing(library: Library, empty: AxisSynthesis, note: RecordId) -> Edit:
    """The edit that takes a note out of those a synthesis rests on."""
    now = stored(library, empty)
    kept = tuple(cited for cited in now.cites if cited != note)
    return _changing(library, _("Ne plus citer une note"), now, replace(now, cites=kept))


def citations(synthesis: AxisSynthesis, outcomes: Mapping[RecordId, Outcome]) -> list[Citation]:
    """The notes a synthesis cites, in the order in which they were chosen; ``outcomes`` are those of the rencontre."""
    found = [(RecordId(cited), outcomes.get(RecordId(cited))) for cited in synthesis.cites]
    return [Citation(synthesis, note, said, astray=not _touches(said, synthesis.axis)) for note, said in found]


def broken_citations(syntheses: Iterable[AxisSynthesis], outcomes: Iterable[Outcome]) -> list[Citation]:
    """What a reader would look for in vain: the cited notes that were deleted, or that another axis has now."""
    notes = {outcome.id: outcome for outcome in outcomes}
    return [one for synthesis in syntheses for one in citations(synthesis, notes) if one.astray]


def _touches(outcome: Outcome | None, axis: str) -> bool:
    return outcome is not None and axis in (outcome.axis, *outcome.also)


def _changing(library: Library, label: str, before: AxisSynthesis, after: AxisSynthesis) -> Edit:
    if after == before:
        return Edit(label, ())
    known = library.get(AxisSynthesis, before.id) is not None
    return Edit.between(label, before, after) if known else Edit.creating(label, after)
