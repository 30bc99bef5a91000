"""What a sheet says of those who pay for the rencontre: their names, agreements and mentions, and their logos."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from facilitator_app.i18n.words import _
from facilitator_app.reports.wording import shortened

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator_app.reports.sheet_data import FunderData

_NAME, _MENTION, _ALL = 80, 240, 600
"""The longest texts, in characters: they stand on each page, which must leave room to sign."""
_LOGOS: Final = 5
"""The most logos that stand side by side over a page."""


def support(funders: Sequence[FunderData]) -> str:
    """Who supports the rencontre, with the number of each agreement, then what the agreements want to be said."""
    if not funders:
        return ""
    named = _("Avec le soutien de {funders}").format(funders=" · ".join(map(_named, funders)))
    mentions = dict.fromkeys(shortened(funder.mention.strip(), _MENTION) for funder in funders)
    return shortened(". ".join((named, *(text.rstrip(". ") for text in mentions if text))), _ALL)


def logos(funders: Sequence[FunderData]) -> tuple[bytes, ...]:
    """The logos that there are, in the order of the funders."""
    return tuple(funder.logo for funder in funders if funder.logo)[:_LOGOS]


def _named(funder: FunderData) -> str:
    name, agreement = shortened(funder.name, _NAME), shortened(funder.agreement, _NAME)
    return _("{name} (convention n° {number})").format(name=name, number=agreement) if agreement else name
