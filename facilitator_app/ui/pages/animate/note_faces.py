"""How a note looks on its card."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from facilitator_app.domain.outcome import Action, Outcome, Progression
from facilitator_app.i18n.dates import hour, plain_date
from facilitator_app.i18n.words import _
from facilitator_app.ui.models.card_model import CardFace
from facilitator_app.ui.pages.outcome_words import NATURE_ICONS, nature_words, support_words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from facilitator_app.domain.identity import RecordId
    from facilitator_app.services.catalogue import Catalogue


@dataclass(slots=True)
class NoteFaces:
    """`local` turns an instant into the time of the room; `subgroups` are the names of those of the rencontre."""

    catalogue: Catalogue
    local: Callable[[datetime], datetime]
    subgroups: Mapping[RecordId, str] = field(default_factory=dict)

    def face(self, outcome: Outcome, action: Action | None) -> CardFace:
        """The card of a note."""
        axis = self.catalogue.axis(outcome.axis)
        return CardFace(
            nature_words().get(outcome.nature, outcome.nature),
            NATURE_ICONS.get(outcome.nature, "tag"),
            None if axis is None else axis.number,
            self._axis_words(outcome),
            _("« {text} »").format(text=outcome.text) if outcome.verbatim else outcome.text,
            " · ".join(filter(None, (outcome.vote, _follow_up(action), support_words().get(outcome.support, "")))),
            " · ".join(filter(None, (self._place(outcome), self._hour(outcome)))),
        )

    def _axis_words(self, outcome: Outcome) -> str:
        main = self.catalogue.axis_label(outcome.axis)
        also = [str(axis.number) for code in outcome.also if (axis := self.catalogue.axis(code)) is not None]
        return _("{axis}, aussi {numbers}").format(axis=main, numbers=", ".join(also)) if also else main

    def _place(self, outcome: Outcome) -> str:
        if not self.subgroups:
            return ""
        plenary = _("Plénière")
        return plenary if outcome.subgroup is None else self.subgroups.get(outcome.subgroup, plenary)

    def _hour(self, outcome: Outcome) -> str:
        return "" if outcome.noted_at is None else hour(self.local(outcome.noted_at).time())


def _follow_up(action: Action | None) -> str:
    """« M. Chastan · 30 avril 2026 »; that it is done, once it is."""
    if action is None:
        return ""
    done = _("fait") if action.state == Progression.DONE else ""
    due = "" if action.due is None else plain_date(action.due)
    return " · ".join(filter(None, (action.owner, due, done)))
