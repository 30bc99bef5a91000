"""The sheet of a rencontre: who is on it, what was recorded at each half-day, and what that adds up to."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from facilitator_app.domain.attendance import HERE, Attendance, Method, Presence
from facilitator_app.domain.credited import over
from facilitator_app.domain.edit import Edit
from facilitator_app.domain.identity import pair
from facilitator_app.domain.problem import Problem
from facilitator_app.domain.rencontre import Answer, HalfDay, Invitation
from facilitator_app.i18n.words import _
from facilitator_app.services import people, rencontres, sheet_numbers
from facilitator_app.services.directory import Directory

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from facilitator_app.domain.identity import RecordId
    from facilitator_app.domain.people import Person
    from facilitator_app.services.library import Library
    from facilitator_app.services.people import Known


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One person on the sheet: their row number, their answer, what was recorded at each half-day."""

    number: int
    known: Known
    answer: str
    marks: Mapping[RecordId, Attendance]

    @property
    def came(self) -> bool:
        """Whether the person took part in at least one half-day."""
        return any(mark.here for mark in self.marks.values())


@dataclass(frozen=True, slots=True)
class Sheet:
    """The half-days in the order of time, and everyone invited or recorded, by name; ``lines`` is as on paper."""

    half_days: tuple[HalfDay, ...]
    rows: tuple[SheetRow, ...]

    @property
    def lines(self) -> list[SheetRow]:
        """The rows in the order of their numbers, as on paper."""
        return sorted(self.rows, key=lambda row: row.number)

    @property
    def numbers(self) -> dict[RecordId, int]:
        """The number of each person."""
        return {row.known.id: row.number for row in self.rows}

    def signatures(self, half_day: RecordId) -> int:
        """How many signatures the paper must bear at a half-day, after what was recorded."""
        return sum(half_day in row.marks and row.marks[half_day].signs for row in self.rows)

    def counts(self, half_day: RecordId) -> Counter[str]:
        """How many people in each recorded state; those not recorded are counted under ""."""
        return Counter(row.marks[half_day].state if half_day in row.marks else "" for row in self.rows)

    def here(self, half_day: RecordId) -> int:
        """How many people took part in a half-day."""
        return sum(half_day in row.marks and row.marks[half_day].here for row in self.rows)

    def profiles_at(self, half_day: RecordId) -> Counter[str]:
        """The profiles, as they were that day, of those who took part in a half-day."""
        marks = (row.marks[half_day] for row in self.rows if half_day in row.marks)
        return Counter(mark.profile for mark in marks if mark.here)

    def profiles(self) -> Counter[str]:
        """The profiles, as they were that day, of those who came."""
        return Counter(self._snapshot(row).profile for row in self.rows if row.came)

    def organisations(self) -> Counter[str]:
        """The organisations, as they were that day, of those who came."""
        return Counter(self._snapshot(row).organisation for row in self.rows if row.came)

    @staticmethod
    def _snapshot(row: SheetRow) -> Attendance:
        return next(mark for mark in row.marks.values() if mark.here)


def sheet_of(library: Library, rencontre: RecordId, directory: Directory | None = None) -> Sheet:
    """The sheet of a rencontre: invited people and all who were recorded.

    A screen that shows it again and again gives a ``directory``, which remembers people.
    """
    days = rencontres.half_days(library, rencontre)
    marks: dict[RecordId, dict[RecordId, Attendance]] = {}
    for mark in library.find(Attendance, rencontre=rencontre):
        if mark.person is not None and mark.half_day is not None:
            marks.setdefault(mark.person, {})[mark.half_day] = mark
    invitations = library.find(Invitation, rencontre=rencontre)
    answers = {i.person: i.answer for i in invitations if i.person is not None}
    wanted = answers.keys() | marks.keys()
    on_sheet = (directory or Directory(library)).people(wanted)
    stored = sheet_numbers.stored_numbers(library, rencontre, invitations)
    numbers = sheet_numbers.row_numbers([known.id for known in on_sheet], stored)
    rows = (
        SheetRow(numbers[known.id], known, answers.get(known.id, ""), marks.get(known.id, {})) for known in on_sheet
    )
    return Sheet(tuple(days), tuple(rows))


def numbering(library: Library, rencontre: RecordId) -> Edit:
    """The edit that keeps the row numbers for good; to perform before the sheet goes on paper."""
    return sheet_numbers.keeping(library, rencontre, sheet_of(library, rencontre).numbers)


def marking(library: Library, half_day: HalfDay, known: Known, state: Presence,
            method: Method = Method.SCREEN) -> Edit:  # fmt: skip
    """The edit that records ``state`` for someone at a half-day, now, with who they are today."""
    fresh = recorded(library, half_day, known, state, method)
    label = _("Émarger {name}").format(name=known.person.full_name)
    before = library.get(Attendance, fresh.id)
    if before is None:
        return Edit.creating(label, fresh)
    same = before.state == fresh.state
    arrived = (before.arrived or fresh.arrived) if fresh.here else None
    left = fresh.left or (before.left if same else None)
    speaker = before.represented_by if same else ""
    signed = before.method == Method.SIGNED and fresh.here and method is Method.SCREEN  # a key takes no signature back
    kept = before.method if signed else fresh.method
    after = replace(fresh, method=kept, arrived=arrived, left=left, represented_by=speaker)
    return Edit.between(label, before, after)


def signing(library: Library, half_day: HalfDay, known: Known) -> Edit:
    """The edit that records a signature found on paper: of someone present, or of someone known to have left early."""
    before = library.get(Attendance, pair(half_day.id, known.id))
    left = before is not None and before.state == Presence.LEFT
    return marking(library, half_day, known, Presence.LEFT if left else Presence.PRESENT, Method.PAPER)


def attesting(mark: Attendance, reason: str) -> Attendance:
    """The mark as the facilitator attests it without a signature; ``Problem`` without a reason."""
    if not reason.strip():
        raise Problem(_("Une présence attestée demande un motif : rien n’a été changé. Dites en quelques mots "
                        "pourquoi il n’y a pas de signature."))  # fmt: skip
    return replace(mark, method=Method.ATTESTED.value, reason=reason.strip())


def welcoming(library: Library, half_day: HalfDay, known: Known, sheet: Sheet,
              state: Presence = Presence.PRESENT) -> Edit:  # fmt: skip
    """The edit that records someone, and puts them on the list of ``sheet`` if nobody had invited them."""
    mark = marking(library, half_day, known, state)
    rencontre = half_day.rencontre
    if rencontre is None or library.get(Invitation, pair(rencontre, known.id)) is not None:
        return mark
    answer = Answer.COMING if state in HERE else _ANSWERS.get(state, Answer.INVITED)
    listed = sheet_numbers.listing(library, rencontre, known.id, answer, sheet.numbers)
    return Edit(mark.label, (*listed.changes, *mark.changes))


_ANSWERS = {Presence.EXCUSED: Answer.EXCUSED, Presence.REPRESENTED: Answer.REPRESENTED}


def recorded(library: Library, half_day: HalfDay, known: Known, state: Presence, method: Method) -> Attendance:
    """The attendance as it is recorded now. The hour of arrival is noted only while the half-day lasts."""
    here = library.here()
    hour = here.time().replace(second=0, microsecond=0)
    on_the_spot = method is Method.SCREEN and half_day.day == here.date() and not over(half_day, hour)
    return Attendance(
        id=pair(half_day.id, known.id),
        rencontre=half_day.rencontre,
        half_day=half_day.id,
        person=known.id,
        state=state.value,
        method=method.value,
        arrived=hour if on_the_spot and state in {Presence.PRESENT, Presence.REMOTE} else None,
        left=hour if on_the_spot and state is Presence.LEFT else None,
        organisation=known.organisation,
        function=known.person.function,
        profile=known.person.profile,
        territory=known.person.territory,
        recorded_at=library.now(),
        recorded_by=library.author,
    )


def unmarking(library: Library, half_day: HalfDay, person: RecordId) -> Edit:
    """The edit that makes someone "not recorded" again; nothing when they already are."""
    label = _("Effacer l’émargement")
    mark = library.get(Attendance, pair(half_day.id, person))
    return Edit(label, ()) if mark is None else Edit.deleting(label, mark)


def arriving(library: Library, half_day: HalfDay, newcomer: Person, organisation: str,
             sheet: Sheet | None = None) -> Edit:  # fmt: skip
    """The edit that adds ``newcomer``, whom nobody expected, puts them on the list and records them present.

    A screen gives the ``sheet`` that it shows, whose lines keep their numbers.
    """
    adding, person = people.adding(library, newcomer, organisation)
    known = people.known_as(person, organisation.strip())
    here = recorded(library, half_day, known, Presence.PRESENT, Method.SCREEN)
    label = _("Ajouter {name}").format(name=person.full_name)
    invitation = Edit(label, ())
    if half_day.rencontre is not None:
        shown = sheet_of(library, half_day.rencontre).numbers if sheet is None else sheet.numbers
        invitation = sheet_numbers.listing(library, half_day.rencontre, person.id, Answer.COMING, shown)
    return Edit(label, (*adding.changes, *invitation.changes, *Edit.creating(label, here).changes))


def total(sheet: Sheet, states: Sequence[Presence]) -> int:
    """How many marks in these states, over all half-days."""
    return sum(sheet.counts(half_day.id)[state] for half_day in sheet.half_days for state in states)
