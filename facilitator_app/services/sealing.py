"""Seals the sheet half-day by half-day, tells whether it still says what was sealed, and amends it with a reason."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from facilitator_app.domain.edit import Edit
from facilitator_app.domain.problem import Problem
from facilitator_app.domain.seal import Amendment, SealedRow, SheetSeal, seal_id
from facilitator_app.domain.signature import Signature
from facilitator_app.i18n.words import _
from facilitator_app.services import attendance, seal_guard
from facilitator_app.services.foreseen import Foreseen
from facilitator_app.services.sealed_rows import no_longer, row_at, row_of, row_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from facilitator_app.domain.identity import RecordId
    from facilitator_app.domain.rencontre import HalfDay, Rencontre
    from facilitator_app.services.attendance import Sheet
    from facilitator_app.services.library import Library
    from facilitator_app.services.workspace import Carnet


@dataclass(frozen=True, slots=True)
class Difference:
    """A row of a sealed half-day that no longer says what was sealed, and that no amendment explains.

    ``person`` is ``None`` when the seal itself was altered; ``sentence`` says what, beginning with the row.
    """

    half_day: RecordId
    person: RecordId | None
    number: int
    sentence: str


@dataclass(frozen=True, slots=True)
class Verification:
    """The seals of a rencontre, the amendments made since, and what neither explains."""

    seals: tuple[SheetSeal, ...]
    amendments: tuple[Amendment, ...]
    differences: tuple[Difference, ...]

    @property
    def sound(self) -> bool:
        """Whether everything sealed still says the same, or says why it does not."""
        return not self.differences


def seals_of(library: Library, rencontre: RecordId) -> dict[RecordId, SheetSeal]:
    """The seals of a rencontre by half-day."""
    found = library.find(SheetSeal, rencontre=rencontre)
    return {seal.half_day: seal for seal in found if seal.half_day is not None}


def amendments_of(library: Library, rencontre: RecordId) -> list[Amendment]:
    """The amendments of a rencontre in the order of time."""
    return sorted(library.find(Amendment, rencontre=rencontre), key=lambda one: (str(one.at), one.id))


def sealing(carnet: Carnet, rencontre: Rencontre, half_day: HalfDay, strokes: str = "") -> Edit:
    """The edit that seals a half-day as it stands now, with the signature of the facilitator if there is one.

    ``Problem`` when it is sealed already, or when nothing is recorded in it.
    """
    library = carnet.library
    if library.get(SheetSeal, seal_id(half_day.id)) is not None:
        raise Problem(_("Cette demi-journée est déjà scellée : rien n’a été modifié."))
    sheet = attendance.sheet_of(library, rencontre.id)
    rows = _rows(library, sheet, half_day.id)
    if not rows:
        raise Problem(_("Rien n’est noté à cette demi-journée : il n’y a rien à sceller. Notez d’abord les présences."))
    seal = SheetSeal(
        id=seal_id(half_day.id),
        rencontre=rencontre.id,
        half_day=half_day.id,
        rows=tuple(str(row) for row in rows.values()),
        sealed_at=library.now().replace(microsecond=0),
        sealed_by=carnet.owner.name,
        certified=sheet.here(half_day.id),
        strokes=strokes,
    )
    made = SheetSeal(**{name: getattr(seal, name) for name in _SEAL_FIELDS}, fingerprint=seal.computed())
    return Edit.creating(_("Sceller la feuille"), made)


def amended(carnet: Carnet, edits: Sequence[Edit], reason: str) -> list[Edit]:
    """``edits`` with the amendment of every sealed row they change; ``Problem`` without a reason."""
    if not reason.strip():
        raise Problem(_("Une feuille scellée ne se modifie pas sans raison : rien n’a été modifié. "
                        "Dites en quelques mots pourquoi."))  # fmt: skip
    before, after = Foreseen(carnet.library), Foreseen(carnet.library, edits)
    changes = [change for edit in edits for change in edit.changes]
    made = [
        _amendment(carnet, seal, person, reason, (before, after))
        for half_day, person in dict.fromkeys(seal_guard.touched(changes))
        if (seal := carnet.library.get(SheetSeal, seal_id(half_day))) is not None
    ]
    return [*edits, Edit.creating(_("Modifier la feuille scellée"), *made)]


def explaining(carnet: Carnet, difference: Difference, reason: str) -> Edit:
    """The edit that says why a row differs from its seal, such as one that came from another laptop afterwards."""
    seal = carnet.library.get(SheetSeal, seal_id(difference.half_day))
    if seal is None or difference.person is None or not reason.strip():
        raise Problem(_("Cette différence ne s’explique pas ici : rien n’a été modifié. Dites pourquoi la ligne a "
                        "changé ; un sceau altéré, lui, ne se répare pas."))  # fmt: skip
    now = Foreseen(carnet.library)
    made = _amendment(carnet, seal, difference.person, reason, (now, now))
    return Edit.creating(_("Expliquer une différence"), made)


def verified(library: Library, rencontre: RecordId) -> Verification:
    """Compare every sealed half-day with what is stored now; each row that differs is named."""
    seals, amendments = seals_of(library, rencontre), amendments_of(library, rencontre)
    sheet = attendance.sheet_of(library, rencontre)
    differences = [found for half_day in sheet.half_days if half_day.id in seals
                   for found in _differences(library, sheet, seals[half_day.id], amendments)]  # fmt: skip
    return Verification(tuple(seals.values()), tuple(amendments), tuple(differences))


def _rows(library: Library, sheet: Sheet, half_day: RecordId) -> dict[RecordId, SealedRow]:
    """What the sheet says at a half-day, in the order of its rows."""
    found = library.find(Signature, rencontre=_rencontre_of(sheet))
    signatures = {one.person: one for one in found if one.half_day == half_day}
    return {
        row.known.id: row_of(row.marks[half_day], signatures.get(row.known.id), row.known.person.full_name)
        for row in sorted(sheet.rows, key=lambda row: row.number)
        if half_day in row.marks
    }


def _rencontre_of(sheet: Sheet) -> RecordId | None:
    return sheet.half_days[0].rencontre if sheet.half_days else None


def _differences(
    library: Library, sheet: Sheet, seal: SheetSeal, amendments: Sequence[Amendment]
) -> Iterator[Difference]:
    half_day = seal.half_day
    if half_day is None:
        return
    if seal.fingerprint != seal.computed():
        yield Difference(half_day, None, 0, _("Le sceau lui-même n’est plus tel qu’il a été posé."))
    sealed = {person: str(row) for person, row in seal.sealed_rows.items()}
    sealed |= {one.person: one.row for one in amendments if one.half_day == half_day and one.person is not None}
    now = _rows(library, sheet, half_day)
    places = {row.known.id: (row.number, row.known.person.full_name) for row in sheet.rows}
    for person in dict.fromkeys([*sealed, *now]):
        said = _difference(sealed.get(person, ""), now.get(person))
        if said:
            number, name = places.get(person, (0, _("une personne qui n’est plus sur la liste")))
            sentence = _("Ligne {n}, {name} : {said}").format(n=number or "—", name=name, said=said)
            yield Difference(half_day, person, number, sentence)


def _difference(sealed: str, now: SealedRow | None) -> str:
    """What became of a row, "" when it says what was sealed, or what was amended last."""
    if (str(now) if now else "") == sealed:
        return ""
    if now is None:
        return _("l’émargement scellé n’est plus sur la feuille")
    before = SealedRow.read(sealed)
    if before is None:
        return _("l’émargement est arrivé après le sceau, qui ne le couvre pas")
    return ", ".join(no_longer(field) for field in now.changed_since(before))


def _amendment(carnet: Carnet, seal: SheetSeal, person: RecordId, reason: str,
               seen: tuple[Foreseen, Foreseen]) -> Amendment:  # fmt: skip
    before, after = seen
    half_day = seal.half_day or seal.id
    row = row_at(after, half_day, person)
    return Amendment(
        id=carnet.library.new_id(),
        rencontre=seal.rencontre,
        half_day=half_day,
        person=person,
        reason=reason.strip(),
        at=carnet.library.now(),
        by=carnet.owner.name,
        row="" if row is None else str(row),
        before=row_words(before, half_day, person),
        after=row_words(after, half_day, person),
    )


_SEAL_FIELDS = ("id", "rencontre", "half_day", "rows", "sealed_at", "sealed_by", "certified", "strokes")
