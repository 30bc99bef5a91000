"""The attached files of an exchange: those a correspondent lacks, and those that a bundle brought."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from facilitator_app.bundles.problems import AlteredProblem, TooLargeProblem
from facilitator_app.i18n.words import _
from facilitator_app.services.attachments import LIMIT
from facilitator_app.storage import piece_ledger, pieces

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from facilitator_app.bundles.bundle import Bundle
    from facilitator_app.domain.identity import RecordId
    from facilitator_app.storage.database import Work
    from facilitator_app.storage.piece_ledger import Piece

ROOM = 24_000_000
"""Bytes of attachments in one file: with the lines of years it stays under the limit of the format."""


@dataclass(frozen=True, slots=True)
class Selection:
    """What goes into a file now, and how many pieces must wait for the next one."""

    now: tuple[Piece, ...] = ()
    later: int = 0

    @property
    def size(self) -> int:
        """Bytes of what goes now."""
        return sum(piece.size for piece in self.now)


def selected(
    session: Work, folder: Path, peer: RecordId, spaces: frozenset[RecordId] | None, *, full: bool
) -> Selection:
    """The pieces that records visible to ``peer`` name, and that it is not known to hold (those too if ``full``).

    Those it lacks come first, the small ones before the large ones, as many as there is room for.
    """
    held = piece_ledger.held_by(session, peer)
    named = piece_ledger.named(session, spaces).values()
    sized = ((piece, pieces.size_of(folder, piece.sha)) for piece in named if full or piece.sha not in held)
    ours = [piece._replace(size=size) for piece, size in sized if size is not None]
    return _fitting(sorted(ours, key=lambda piece: (piece.sha in held, piece.size, piece.sha)))


def _fitting(wanted: Iterable[Piece]) -> Selection:
    now: list[Piece] = []
    room, later = ROOM, 0
    for piece in wanted:
        room -= piece.size
        if room >= 0:
            now.append(piece)
        else:
            later += 1
    return Selection(tuple(now), later)


def carrying(bundle: Bundle, folder: Path, selection: Selection) -> Bundle:
    """``bundle`` with the bytes of a selection; a piece that is damaged here is left out, and ``check`` says so."""
    read = ((piece.sha, pieces.read(folder, piece.sha)) for piece in selection.now)
    attachments = {sha: data for sha, data in read if data is not None}
    more_than_a_receipt = attachments and bundle.manifest.kind == "receipt"
    manifest = replace(bundle.manifest, kind="normal") if more_than_a_receipt else bundle.manifest
    return replace(bundle, manifest=manifest, attachments=attachments)


def receipt(session: Work, folder: Path, spaces: frozenset[RecordId] | None) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The sums of the files that are here and of those we would like to have, among those a peer may know of."""
    every = sorted(piece_ledger.named(session, spaces))
    here = [sha for sha in every if pieces.is_here(folder, sha)]
    return tuple(here), tuple(sha for sha in every if sha not in set(here))


def refuse_strays(bundle: Bundle) -> None:
    """Refuse a bundle with a piece that its sender did not announce, or that nobody could have attached.

    The sums were verified when it was opened. Raises ``BundleProblem``.
    """
    if not bundle.attachments.keys() <= set(bundle.manifest.have_attachments):
        raise AlteredProblem(_("Une pièce jointe n’y est pas annoncée."))
    if any(len(data) > LIMIT for data in bundle.attachments.values()):
        raise TooLargeProblem


def awaited(session: Work, folder: Path, bundle: Bundle) -> dict[str, bytes]:
    """The pieces of a bundle, once its lines are in, that a record names and that are not here.

    A piece that no record names yet came before its lines: it is not kept, not acknowledged, and so sent again.
    """
    named = piece_ledger.named(session)
    return {sha: data for sha, data in bundle.attachments.items() if sha in named and pieces.read(folder, sha) is None}


def take_in(session: Work, folder: Path, brought: dict[str, bytes]) -> None:
    """Put pieces on disk before the lines that name them are kept for good; note the others as wanted."""
    named = piece_ledger.named(session)
    for sha, data in brought.items():
        pieces.keep(folder, data)
        piece_ledger.note(session, named[sha]._replace(size=len(data)), piece_ledger.HERE)
    piece_ledger.note_new(session, folder)
