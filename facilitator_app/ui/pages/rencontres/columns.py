"""What the list of rencontres shows of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.i18n.dates import long_date
from facilitator_app.i18n.words import _
from facilitator_app.ui.models.columns import TableColumn
from facilitator_app.ui.pages.state_words import state_words

if TYPE_CHECKING:
    from facilitator_app.services.rencontre_list import Listed
    from facilitator_app.ui.pages.state_words import StateWords
    from facilitator_app.ui.theme.tokens import Tone

NEEDED = {3: 860, 4: 900, 5: 820, 6: 960}
"""The width of the page, in pixels, from which a column is shown; the others always are."""


def columns() -> tuple[TableColumn[Listed], ...]:
    """State, date, title, place, and how many people and notes."""
    return (
        TableColumn(_("État"), lambda r: _state(r).text, 116, tone=lambda r: _state(r).tone,
                    icon=lambda r: _state(r).icon),
        TableColumn(_("Date"), _date, 196, tone=_date_tone),
        TableColumn(_("Titre"), lambda r: r.title or _("Rencontre sans titre"), 0, firm=True),
        TableColumn(_("Lieu"), lambda r: r.place, 210, most=420, tone=_soft),
        TableColumn(_("Invités"), lambda r: _count(r.invited), 76, tone=_soft, right=True),
        TableColumn(_("Présents"), lambda r: _count(r.present), 82, right=True),
        TableColumn(_("Notes"), lambda r: _count(r.noted), 70, tone=_soft, right=True),
    )  # fmt: skip


def _state(line: Listed) -> StateWords:
    return state_words(line.state, line.closed)


def _date(line: Listed) -> str:
    return _("date à fixer") if line.starts_on is None else long_date(line.starts_on)


def _date_tone(line: Listed) -> Tone:
    return "warning" if line.starts_on is None else "plain"


def _soft(_line: Listed) -> Tone:
    return "soft"


def _count(count: int | None) -> str:
    """Nothing while not counted, and nothing for none: a column of zeros hides the figures."""
    return str(count) if count else ""
