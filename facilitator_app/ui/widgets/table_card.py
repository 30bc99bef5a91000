"""A table on a card: round corners around square cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.ui.theme.measures import HAIR, SMALL
from facilitator_app.ui.widgets.card import Card

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from facilitator_app.ui.widgets.table import Table


class TableCard(Card):
    """Holds `table` so that neither its head nor its last row leaves the card."""

    def __init__(self, table: Table, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.table = table
        self.body.setContentsMargins(HAIR, HAIR, HAIR, SMALL)
        self.body.addWidget(table)
