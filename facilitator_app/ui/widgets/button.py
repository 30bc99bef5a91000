"""Push buttons: primary (one a page), secondary, quiet, danger."""

from __future__ import annotations

from typing import Literal

from PySide6.QtWidgets import QPushButton, QWidget

from facilitator_app.ui.override import override
from facilitator_app.ui.theme.buttons import ICON_NAME, KIND
from facilitator_app.ui.widgets.tip import set_tip

Kind = Literal["primary", "secondary", "quiet", "danger"]


class Button(QPushButton):
    """A button with words, an icon, or both. One that is only an icon must be given a `tip`, which is its name."""

    def __init__(
        self, text: str, parent: QWidget | None = None, *, kind: Kind = "secondary", icon: str = "", tip: str = ""
    ) -> None:
        super().__init__(parent)
        self.setProperty(KIND, kind)
        self.setProperty(ICON_NAME, icon)
        self.setAutoDefault(False)
        self.setText(text)
        set_tip(self, tip)
        self.setAccessibleName(text or tip)

    def set_icon(self, icon: str) -> None:
        """Show another icon; "" for none."""
        self.setProperty(ICON_NAME, icon)
        self.updateGeometry()
        self.update()

    @override
    def setText(self, text: str) -> None:
        """Show `text` as it is: "&" is a character, not a shortcut."""
        super().setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
