"""What the list of actions shows of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.domain.outcome import Progression
from facilitator_app.i18n.words import _
from facilitator_app.services.action_words import due_words, state_words
from facilitator_app.ui.models.columns import TableColumn
from facilitator_app.ui.pages.actions.rows import Heading, Row

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from facilitator_app.services.action_list import ListedAction
    from facilitator_app.ui.theme.tokens import Tone

NEEDED = {1: 420, 3: 860, 4: 960, 5: 800}
"""The width of the list, in pixels, from which a column is shown; what and when always are."""

STATE_ICONS: dict[str, str] = {
    Progression.OPEN.value: "circle",
    Progression.UNDER_WAY.value: "circle-dot",
    Progression.DONE.value: "circle-check",
    Progression.DROPPED.value: "x",
}


def columns(today: Callable[[], date]) -> tuple[TableColumn[Row], ...]:
    """What, who, when, how far, on which axis, since which rencontre."""
    states = state_words()

    def due(one: ListedAction) -> str:
        return due_words(one.action, today())

    return (
        TableColumn(_("Action"), lambda r: r.words if isinstance(r, Heading) else r.text, 0, firm=True, tone=_tone,
                    icon=lambda r: _icon(r, today())),
        TableColumn(_("Responsable"), _of(lambda one: one.action.owner or "—"), 150, most=240, tone=_soft_if_closed),
        TableColumn(_("Échéance"), _of(due), 130, tone=lambda r: _due_tone(r, today())),
        TableColumn(_("Avancement"), _of(lambda one: states.get(one.action.state, one.action.state)), 104, tone=_soft),
        TableColumn(_("Axe"), _of(lambda one: one.axis_text), 84, tone=_soft),
        TableColumn(_("Rencontre"), _of(lambda one: one.followed.rencontre.reference), 104, tone=_soft),
    )  # fmt: skip


def _of(text: Callable[[ListedAction], str]) -> Callable[[Row], str]:
    """A heading says nothing in the other columns."""
    return lambda row: "" if isinstance(row, Heading) else text(row)


def _icon(row: Row, today: date) -> str:
    if isinstance(row, Heading):
        return ""
    return "triangle-alert" if row.action.late(today) else STATE_ICONS.get(row.action.state, "circle")


def _tone(row: Row) -> Tone:
    if isinstance(row, Heading):
        return "danger" if row.late else "accent"
    return "plain" if row.action.unfinished else "soft"


def _soft_if_closed(row: Row) -> Tone:
    return "plain" if isinstance(row, Heading) or row.action.unfinished else "soft"


def _due_tone(row: Row, today: date) -> Tone:
    return "danger" if not isinstance(row, Heading) and row.action.late(today) else "soft"


def _soft(_row: Row) -> Tone:
    return "soft"
