"""The ledger of every file, both ways, as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.i18n.dates import instant
from facilitator_app.i18n.numbers import file_size
from facilitator_app.i18n.words import _
from facilitator_app.ui.models.columns import TableColumn
from facilitator_app.ui.pages.exchanges.exchange_words import passage_state, passage_title

if TYPE_CHECKING:
    from facilitator_app.services.exchange_ledger import Passage


def history_columns() -> tuple[TableColumn[Passage], ...]:
    """Which way and which number, who, when, how large, what became of it."""
    return (
        TableColumn(_("Fichier"), passage_title, width=170, firm=True, icon=_way),
        TableColumn(_("Correspondant"), lambda passage: passage.name or "—", width=0),
        TableColumn(_("Date"), lambda passage: instant(passage.at), width=200, tone=lambda _passage: "soft"),
        TableColumn(
            _("Taille"), lambda passage: file_size(passage.size), width=90, tone=lambda _passage: "soft", right=True
        ),
        TableColumn(
            _("État"), lambda passage: passage_state(passage)[0], width=210, tone=lambda p: passage_state(p)[1]
        ),
    )


def _way(passage: Passage) -> str:
    return "upload" if passage.outgoing else "download"
