"""The sheet, or, where there is none yet, what is to be done first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QWidget

from facilitator_app.i18n.words import _
from facilitator_app.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from facilitator_app.services.attendance import Sheet


class SheetStack(QStackedWidget):
    """`no_hours.action` asks for the hours of the rencontre, without which there is no sheet."""

    def __init__(self, card: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card = card
        self.no_hours = EmptyState(
            _("La feuille se tient par demi-journée. Donnez d’abord le jour et les heures de la rencontre."),
            _("Préparer"), "calendar-days", self, "arrow-left")  # fmt: skip
        self._no_people = EmptyState(
            _("Les personnes inscrites et celles qui arrivent seront sur cette feuille. Tapez un nom ci-dessus."),
            "", "users", self)  # fmt: skip
        for widget in (card, self.no_hours, self._no_people):
            self.addWidget(widget)

    def show_sheet(self, sheet: Sheet) -> None:
        """Bring the sheet forward, or what it lacks."""
        if not sheet.half_days:
            self.setCurrentWidget(self.no_hours)
        else:
            self.setCurrentWidget(self._card if sheet.rows else self._no_people)
