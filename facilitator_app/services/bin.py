"""The bin (corbeille): what was deleted, in words, and the edit that takes it out again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from facilitator_app.domain.agenda import AgendaItem
from facilitator_app.domain.edit import Edit
from facilitator_app.domain.evaluation import EvaluationQuestion, EvaluationRemark, EvaluationSheet, sheet_words
from facilitator_app.domain.outcome import Action, Outcome
from facilitator_app.domain.people import Organisation, Person
from facilitator_app.domain.rencontre import Rencontre
from facilitator_app.domain.resource import Resource
from facilitator_app.i18n.folding import collation_key
from facilitator_app.i18n.words import _

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from facilitator_app.domain.record import Record
    from facilitator_app.services.library import Library


@dataclass(frozen=True, slots=True)
class Binned:
    """A deleted record: what kind of thing it is, what it says, where it was."""

    record: Record
    kind: str
    text: str
    place: str


def binned(library: Library) -> list[Binned]:
    """Everything in the bin that a person would look for, kind by kind: rencontres first, then notes."""
    titles = {r.id: r.title for r in [*library.find(Rencontre), *library.in_bin(Rencontre)]}
    found: list[Binned] = []
    for record_type, kind, words in _kinds():
        lines = [
            Binned(record, kind, words(record), titles.get(getattr(record, "rencontre", None) or record.id, ""))
            for record in library.in_bin(record_type)
        ]
        found += sorted(lines, key=lambda line: collation_key(line.text))
    return [line if line.record.kind != Rencontre.kind else _without_place(line) for line in found]


def restoring(library: Library, record: Record) -> Edit:
    """The edit that takes a record out of the bin; a note comes back with its follow-up and its sheet."""
    label = _("Reprendre de la corbeille")
    if not isinstance(record, Outcome):
        return Edit.restoring(label, record)
    left_with_it = [*library.in_bin(Action, id=record.id), *library.in_bin(Resource, id=record.id)]
    return Edit.restoring(label, record, *left_with_it)


def _kinds() -> tuple[tuple[type[Record], str, Callable[[Any], str]], ...]:
    return (
        (Rencontre, _("Rencontre"), lambda r: r.title or _("Rencontre sans titre")),
        (Outcome, _("Note"), lambda o: o.text),
        (AgendaItem, _("Séquence"), lambda i: i.title or _("Séquence sans titre")),
        (Person, _("Personne"), lambda p: p.full_name),
        (Organisation, _("Structure"), lambda o: o.name),
        (EvaluationQuestion, _("Question d’évaluation"), lambda q: q.text),
        (EvaluationRemark, _("Remarque"), lambda r: r.text),
        (EvaluationSheet, _("Feuille d’évaluation"), sheet_words),
    )


def _without_place(line: Binned) -> Binned:
    return Binned(line.record, line.kind, line.text, "")
