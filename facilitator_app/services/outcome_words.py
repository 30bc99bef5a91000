"""An outcome from the words of a line of a list, of a text, or of a command."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from facilitator_app.domain.catalogue import OUTSIDE
from facilitator_app.domain.outcome import Kind, Outcome
from facilitator_app.domain.problem import Problem
from facilitator_app.i18n.folding import folded
from facilitator_app.i18n.typed_dates import typed_date
from facilitator_app.i18n.words import _
from facilitator_app.services.axis_words import axes_meant, axis_meant
from facilitator_app.services.catalogue import Catalogue

if TYPE_CHECKING:
    from datetime import date

    from facilitator_app.domain.rencontre import Rencontre
    from facilitator_app.services.library import Library

_YES = frozenset({"oui", "o", "x", "1", "vrai", "yes", "y", "true", "verbatim"})
_PLURALS = {"constats": "finding", "propositions": "proposal", "decisions": "decision", "actions": "action",
            "ressources": "resource", "questions": "question", "findings": "finding", "proposals": "proposal",
            "resources": "resource"}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeWords:
    """What a person wrote of an outcome; "" where they wrote nothing."""

    text: str
    kind: str = ""
    axis: str = ""
    also: str = ""
    support: str = ""
    verbatim: str = ""
    owner: str = ""
    due: str = ""


@dataclass(frozen=True, slots=True)
class Noted:
    """An outcome, with the owner and due date of the action that it may be."""

    outcome: Outcome
    owner: str = ""
    due: date | None = None

    @property
    def said(self) -> tuple[str, str, str | None]:
        """What makes two notes the same one: nature, text, axis."""
        return self.outcome.nature, folded(self.outcome.text), self.outcome.axis


class OutcomeReader:
    """Understands kinds, axes, supports and dates as people write them, for one rencontre."""

    def __init__(self, library: Library, rencontre: Rencontre) -> None:
        self._library, self._rencontre = library, rencontre
        self._catalogue = Catalogue.of(library)
        self._day = rencontre.starts_on or library.today()

    def kind(self, typed: str) -> str:
        """The nature that a word names; "" when it names none."""
        return _PLURALS.get(folded(typed)) or self._catalogue.code("outcome_kind", typed)

    def axis(self, typed: str) -> str:
        """The code of the axis that words name; "" when they name none."""
        return axis_meant(self._catalogue, typed, self._day)

    def read(self, words: OutcomeWords) -> Noted:
        """The outcome; ``Problem`` with the reason as its sentence where a word is not understood."""
        if not words.text:
            raise Problem(_("il manque le texte"))
        nature = self._wanted(words.kind, self.kind(words.kind), _("la nature")) if words.kind else Kind.FINDING.value
        axis = self._wanted(words.axis, self.axis(words.axis), _("l’axe")) if words.axis else None
        support = self._catalogue.code("support", words.support) if words.support else ""
        outcome = Outcome(
            id=self._library.new_id(),
            rencontre=self._rencontre.id,
            nature=nature,
            text=words.text,
            axis=axis,
            also=self._also(words.also, axis),
            support=self._wanted(words.support, support, _("le portage")) if words.support else "",
            verbatim=folded(words.verbatim) in _YES,
        )
        return Noted(outcome, *self._follow_up(words, nature))

    def _follow_up(self, words: OutcomeWords, nature: str) -> tuple[str, date | None]:
        if (words.owner or words.due) and nature != Kind.ACTION:
            raise Problem(_("seule une action a un responsable et une échéance"))
        due = typed_date(words.due, self._day) if words.due else None
        if words.due and due is None:
            raise Problem(_("l’échéance « {due} » n’est pas comprise").format(due=words.due))
        return words.owner, due

    def _also(self, typed: str, axis: str | None) -> tuple[str, ...]:
        codes = axes_meant(self._catalogue, typed, self._day)
        if isinstance(codes, str):
            raise Problem(_unknown(_("l’axe"), codes))
        if codes and axis in {None, OUTSIDE}:
            raise Problem(_("d’autres axes sont donnés sans axe principal"))
        return tuple(code for code in codes if code != axis)

    @staticmethod
    def _wanted(typed: str, code: str, what: str) -> str:
        if not code:
            raise Problem(_unknown(what, typed))
        return code


def _unknown(what: str, typed: str) -> str:
    return _("{what} « {typed} » n’est pas dans la liste").format(what=what, typed=typed)
