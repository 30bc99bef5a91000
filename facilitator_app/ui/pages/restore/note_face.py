"""What the card of a note says on the board."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.i18n.dates import plain_date
from facilitator_app.i18n.words import _
from facilitator_app.ui.models.card_model import CardFace
from facilitator_app.ui.pages.outcome_words import NATURE_ICONS, nature_words, support_words
from facilitator_app.ui.pages.restore.ghost import Ghost, GhostFace

if TYPE_CHECKING:
    from facilitator_app.domain.identity import RecordId
    from facilitator_app.domain.outcome import Outcome
    from facilitator_app.services.board import Noted
    from facilitator_app.services.catalogue import Catalogue


class NoteFaces:
    """Gives each note its face; the words of the lists are looked up once."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._kinds, self._supports = nature_words(), support_words()
        self._numbers = {axis.code: axis.number for axis in catalogue.axes}
        self._made: dict[RecordId, tuple[Noted, CardFace]] = {}

    def face(self, noted: Noted) -> CardFace:
        """The face of a note. Kept: a list asks for it each time it measures or draws the card."""
        known = self._made.get(noted.id)
        if known is None or known[0] is not noted:
            known = self._made[noted.id] = noted, self._make(noted)
        return known[1]

    def _make(self, noted: Noted) -> CardFace:
        outcome = noted.outcome
        text = _("« {words} »").format(words=outcome.text) if outcome.verbatim else outcome.text
        return CardFace(
            kind=self.kind(outcome.nature),
            icon=NATURE_ICONS.get(outcome.nature, "notebook-pen"),
            axis=self._numbers.get(outcome.axis or ""),
            axis_text=self._catalogue.axis_label(outcome.axis),
            text=text,
            strong=self._follow_up(noted),
            soft=" · ".join(filter(None, self._marks(outcome))),
        )

    def shown(self, record: Noted | Ghost) -> CardFace:
        """The face of a card, or of the line that leads to it."""
        return self.ghost(record.noted.outcome) if isinstance(record, Ghost) else self.face(record)

    def ghost(self, outcome: Outcome) -> GhostFace:
        """The line of a note in the columns of its other axes."""
        axis = self._numbers.get(outcome.axis or "")
        return GhostFace("", "", axis, self._catalogue.axis_label(outcome.axis), outcome.text)

    def kind(self, nature: str) -> str:
        """The word of a kind."""
        return self._kinds.get(nature, nature)

    def _marks(self, outcome: Outcome) -> tuple[str, ...]:
        """Who carries it, the other axes it touches, and that it stays among facilitators."""
        also = ", ".join(str(number) for code in outcome.also if (number := self._numbers.get(code)) is not None)
        return (
            self._supports.get(outcome.support, outcome.support),
            _("aussi {numbers}").format(numbers=also) if also else "",
            _("interne") if outcome.internal else "",
        )

    def _follow_up(self, noted: Noted) -> str:
        if noted.action is None:
            return noted.outcome.vote
        due = plain_date(noted.action.due) if noted.action.due else ""
        return " · ".join(filter(None, (noted.action.owner, due)))
