"""The sheets of the resources of the sample workspace, and the file of one of them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from facilitator_app.domain.edit import Edit
from facilitator_app.i18n.words import _
from facilitator_app.services import attachments, outcomes, resources
from facilitator_app.services.sample_files import FOLDER, lines_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from facilitator_app.domain.outcome import Outcome
    from facilitator_app.services.library import Library
    from facilitator_app.services.sample_files import Words
    from facilitator_app.services.sample_plan import Planned


def described(library: Library, plan: Planned) -> Iterator[Edit]:
    """The edits that describe the resources of a rencontre that was lived; the bytes of files are kept at once."""
    notes = outcomes.outcomes_of(library, plan.rencontre.id)
    for line in lines_of("ressources.csv", plan.told.key):
        note = next(note for note in notes if note.text.startswith(line["note"]))
        yield _sheet(library, note, line)


def _sheet(library: Library, note: Outcome, line: Words) -> Edit:
    label = _("Décrire la ressource")
    before = (resources.sheeted(library, note.id) or resources.Sheeted(note, resources.blank(note))).sheet
    after = replace(
        before,
        title=line["titre"],
        link=line["lien"],
        territory=line["territoire"],
        contact=line["contact"],
        transferability=line["reprise"],
    )
    if not line["fichier"]:
        return resources.describing(library, label, before, after)
    kept, attachment = attachments.attaching(library, FOLDER / line["fichier"], note.rencontre)
    edit = resources.describing(library, label, before, replace(after, file=attachment.id))
    return Edit(label, (*kept.changes, *edit.changes))
