"""What the card of an action says on the board."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.i18n.words import _
from facilitator_app.services.action_words import due_words
from facilitator_app.ui.models.card_model import CardFace

if TYPE_CHECKING:
    from datetime import date

    from facilitator_app.services.action_list import ListedAction


def face_of(one: ListedAction, today: date) -> CardFace:
    """Who, what, when; that it is late is said by a sign and in words."""
    late = one.action.late(today)
    due = due_words(one.action, today)
    return CardFace(
        kind=one.action.owner or _("Sans responsable"),
        icon="triangle-alert" if late else "square-check-big",
        axis=one.axis,
        axis_text=one.axis_text,
        text=one.followed.outcome.text,
        strong=_("en retard {since}").format(since=due) if late else due,
        soft=f"{one.axis_text} · {one.followed.rencontre.reference}",
    )
