"""What is made of the minutes: for whom, with names or without, with internal notes or without."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator_app.i18n.words import _
from facilitator_app.services.minutes import Choices, Variant
from facilitator_app.ui.theme.measures import SMALL
from facilitator_app.ui.widgets.check import Check
from facilitator_app.ui.widgets.combo import Combo

if TYPE_CHECKING:
    from collections.abc import Hashable


class MinutesChoices(QWidget):
    """The boxes to tick; the variant is a list of its own, which stands elsewhere. What was chosen stays chosen."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.variant = Combo(parent)
        self.variant.setObjectName("minutes-variant")
        self.variant.setAccessibleName(_("Document à produire"))
        self.variant.offer(_variants())
        self.variant.show_value(Variant.COMPLETE)
        self.names = Check(_("Avec le nom des participants"), self)
        self.names.setObjectName("minutes-names")
        self.internal = Check(_("Avec les notes internes"), self)
        self.internal.setObjectName("minutes-internal")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SMALL)
        layout.addWidget(self.names)
        layout.addWidget(self.internal)
        for widget in (self.variant, self.names, self.internal):
            widget.edited.connect(self._on_edited)

    def value(self) -> Choices:
        """What is chosen; a box that makes no sense for the variant counts as empty."""
        variant = Variant(str(self.variant.value()))
        complete = variant is Variant.COMPLETE
        return Choices(
            variant=variant,
            names=complete and self.names.value(),
            internal=complete and self.internal.value(),
        )

    def _on_edited(self) -> None:
        complete = self.variant.value() == Variant.COMPLETE
        self.names.setVisible(complete)
        self.internal.setVisible(complete)
        self.edited.emit()


def _variants() -> list[tuple[Hashable, str]]:
    return [
        (Variant.COMPLETE, _("Compte rendu complet")),
        (Variant.DECISIONS, _("Relevé de décisions")),
        (Variant.SYNTHESIS, _("Synthèse de quatre pages")),
        (Variant.REGIONAL, _("Fiche régionale par axe")),
        (Variant.PUBLIC, _("Version publique, sans noms")),
    ]
