"""The proof dossier of a rencontre: one ZIP with its papers, an index with their hashes, and what is missing."""

from __future__ import annotations

from dataclasses import dataclass, replace
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from facilitator_app.bundles.zip_writer import Member, incompressible, write_zip
from facilitator_app.domain.funder import Piece
from facilitator_app.domain.progress import Progress, unwatched
from facilitator_app.i18n.words import _
from facilitator_app.reports.proof_papers import FiledPaper, FunderAsks, IndexData, draw_index
from facilitator_app.services import attachments, attendance, proof_pieces, record_of, spreadsheets
from facilitator_app.services.evidence_papers import scanned
from facilitator_app.services.minutes_gathered import gathered_minutes
from facilitator_app.services.proof_files import SCANNED, Making, ProofFile, makers

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from facilitator_app.domain.rencontre import Rencontre
    from facilitator_app.services.attendance import Sheet
    from facilitator_app.services.library import Library
    from facilitator_app.services.proof_pieces import Asked, Profile
    from facilitator_app.services.workspace import Carnet

SUMS: Final = "SHA256SUMS"
"""The list that `sha256sum -c` reads: every other file of the dossier."""
INDEX, TABLE = "00-index.pdf", "00-index.csv"


@dataclass(frozen=True, slots=True)
class ProofDossier:
    """The ZIP, and the pieces that are missing in it, each with its reason."""

    data: bytes
    missing: tuple[Asked, ...]


def file_name(rencontre: Rencontre) -> str:
    """How the file is called unless a person names it: « R-2026-014-dossier-de-preuve.zip »."""
    return attachments.clean_name(f"{rencontre.reference or 'rencontre'}-dossier-de-preuve.zip")


def proof_dossier(carnet: Carnet, rencontre: Rencontre, progress: Progress = unwatched) -> ProofDossier:
    """Everything there is; the same records give the same bytes. Raises what ``progress`` raises.

    The originals of photos stay here: what is handed on has no place, hour or telephone in it.
    """
    library = carnet.library
    gathered = record_of.whole(carnet, rencontre)
    making = Making(carnet, gathered, gathered_minutes(carnet, gathered))
    steps = makers()
    files: list[ProofFile] = []
    for done, make in enumerate(steps):
        watched = _within(progress, done, len(steps) + 1)
        watched(0, 1)
        files += make(making, watched)
    sheet = attendance.sheet_of(library, rencontre.id)
    missing = tuple(_missing(library, rencontre, sheet, files))
    profiles = proof_pieces.profiles(library, rencontre, sheet)
    index = _index(files, missing, profiles)
    watched = _within(progress, len(steps), len(steps) + 1)
    every = [ProofFile(INDEX, _("index"), draw_index(making.said, index, watched)),
             ProofFile(TABLE, _("index"), _table(index)), *files]  # fmt: skip
    members = [*every, ProofFile(SUMS, "", _sums(every))]
    progress(len(steps) + 1, len(steps) + 1)
    made = gathered.revision.at or library.now()
    zipped = [Member(one.name, one.data, stored=incompressible(one.data)) for one in members]
    return ProofDossier(write_zip(zipped, made.isoformat(timespec="seconds")), missing)


def _missing(library: Library, rencontre: Rencontre, sheet: Sheet, files: Sequence[ProofFile]) -> Iterator[Asked]:
    """The pieces that are not there; also a scanned page that is on this computer and can no longer be read."""
    unreadable = len(scanned(library, rencontre)) - sum(one.name.startswith(SCANNED) for one in files)
    for one in proof_pieces.pieces_of(library, rencontre, sheet).values():
        if one.lacking:
            yield one
        elif one.piece == Piece.SCANS and unreadable:
            yield replace(one, lacking=_("une page jointe est abîmée ; joignez-la de nouveau"))


def _within(progress: Progress, step: int, steps: int) -> Progress:
    """What one step is given: it says how far the whole is, and hears when nobody wants it any more."""

    def told(done: int, total: int) -> None:  # noqa: ARG001 - how far the step is by itself says nothing
        progress(step, steps)

    return told


def _index(files: Sequence[ProofFile], missing: Sequence[Asked], profiles: Sequence[Profile]) -> IndexData:
    return IndexData(
        files=tuple(FiledPaper(one.name, one.what, len(one.data), _sum(one)) for one in files),
        missing=tuple((one.words, one.lacking) for one in missing),
        funders=tuple(FunderAsks(one.name, one.there, len(one.asked), one.note) for one in profiles),
        sums=SUMS,
        fingerprint=sha256(_sums(files)).hexdigest(),
    )


def _table(index: IndexData) -> bytes:
    """The index for a spreadsheet."""
    lines = [[_("État"), _("Fichier"), _("Pièce"), _("Octets"), _("SHA-256"), _("Motif")]]
    lines += [[_("jointe"), one.name, one.what, str(one.size), one.sha256, ""] for one in index.files]
    lines += [[_("manque"), "", words, "", "", reason] for words, reason in index.missing]
    return spreadsheets.csv_bytes(lines)


def _sums(files: Sequence[ProofFile]) -> bytes:
    return "".join(f"{_sum(one)}  {one.name}\n" for one in files).encode()


def _sum(one: ProofFile) -> str:
    return sha256(one.data).hexdigest()
