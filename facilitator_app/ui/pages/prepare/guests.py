"""Someone asked to a rencontre, with what they answered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from facilitator_app.domain.rencontre import Answer, Invitation
from facilitator_app.i18n.words import _
from facilitator_app.ui.models.line_model import LineFace

if TYPE_CHECKING:
    from facilitator_app.domain.identity import RecordId
    from facilitator_app.services.directory import Directory
    from facilitator_app.services.library import Library
    from facilitator_app.services.people import Known


@dataclass(frozen=True, slots=True)
class Guest:
    """Who is asked, and their invitation."""

    known: Known
    invitation: Invitation


def guests_of(library: Library, directory: Directory, rencontre: RecordId) -> list[Guest]:
    """Everyone asked to a rencontre, by name."""
    asked = {i.person: i for i in library.find(Invitation, rencontre=rencontre) if i.person is not None}
    return [Guest(known, asked[known.id]) for known in directory.people(asked.keys())]


def guest_face(guest: Guest) -> LineFace:
    """A line: who, from where, and the answer if there is one."""
    words = {
        Answer.COMING.value: (_("vient"), "accent"),
        Answer.EXCUSED.value: (_("s’excuse"), "soft"),
        Answer.DECLINED.value: (_("ne vient pas"), "soft"),
        Answer.REPRESENTED.value: (_("représenté"), "soft"),
    }
    right, tone = words.get(guest.invitation.answer, ("", "soft"))
    organisation = guest.known.organisation or _("sans structure")
    return LineFace(guest.known.person.full_name, organisation, right, "accent" if tone == "accent" else "soft")
