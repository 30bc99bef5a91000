"""What happens to the records when the sheet goes on paper: its lines keep their numbers, what it says is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.domain.edit import Edit
from facilitator_app.domain.sheet_print import SheetPrint, hours_of
from facilitator_app.domain.text import clean_text
from facilitator_app.services import attendance, rencontres

if TYPE_CHECKING:
    from facilitator_app.domain.identity import RecordId
    from facilitator_app.domain.rencontre import Rencontre
    from facilitator_app.services.library import Library


def printing(library: Library, rencontre: Rencontre, *, filled: bool) -> Edit:
    """The edit to perform before the sheet is made; nothing where it says what the last one said.

    A ``filled`` sheet is not signed: only its numbers count.
    """
    numbering = attendance.numbering(library, rencontre.id)
    hours = hours_of(rencontres.half_days(library, rencontre.id))
    last = last_print(library, rencontre.id)
    if filled or (last is not None and last.says(clean_text(rencontre.title), hours)):
        return numbering
    made = SheetPrint(id=library.new_id(), rencontre=rencontre.id, title=rencontre.title, hours=hours,
                      printed_at=library.now())  # fmt: skip
    return Edit(numbering.label, (*numbering.changes, *Edit.creating(numbering.label, made).changes))


def last_print(library: Library, rencontre: RecordId) -> SheetPrint | None:
    """The last sheet to sign that went on paper, the same on every computer; ``None`` when none did."""
    return max(library.find(SheetPrint, rencontre=rencontre), key=lambda one: (str(one.printed_at), one.id),
               default=None)  # fmt: skip
