"""Whether someone agreed to be named in documents that anybody may read, and since when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator_app.i18n.words import _
from facilitator_app.ui.theme.measures import TIGHT
from facilitator_app.ui.widgets.check import Check
from facilitator_app.ui.widgets.date_field import DateField

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date


class ConsentField(QWidget):
    """A box to tick, which says today; the day can then be another one."""

    edited = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self.agreed = Check(_("D’accord pour être nommé·e dans les documents publics, depuis le"), self)
        self.agreed.setObjectName("person-agreed")
        self.since = DateField(today, self)
        self.since.setObjectName("person-public-since")
        self.since.setAccessibleName(_("D’accord depuis le"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(TIGHT)
        layout.addWidget(self.agreed)
        layout.addWidget(self.since)
        self.agreed.edited.connect(self._on_agreed)
        self.since.edited.connect(self._on_since)
        self.show_value(None)

    def value(self) -> date | None:
        """The day; ``None`` for nobody asked, or no."""
        return self.since.value()

    def show_value(self, value: date | None) -> None:
        """Show another day without saying ``edited``."""
        self.agreed.show_value(value is not None)
        self.since.show_value(value)
        self.since.setVisible(value is not None)

    def _on_agreed(self) -> None:
        self.show_value(self._today() if self.agreed.value() else None)
        self.edited.emit()

    def _on_since(self) -> None:
        """A day that was wiped out takes the agreement back."""
        self.show_value(self.since.value())
        self.edited.emit()
