"""The essential of a rencontre in a paragraph, with how long it is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator_app.i18n.words import _, plural
from facilitator_app.ui.binding import TextBinding
from facilitator_app.ui.theme.measures import SMALL
from facilitator_app.ui.widgets.label import PlainLabel
from facilitator_app.ui.widgets.text_area import TextArea

if TYPE_CHECKING:
    from facilitator_app.domain.rencontre import Rencontre
    from facilitator_app.ui.editing import Editor


class EssentialArea(QWidget):
    """Stored as it is typed."""

    def __init__(self, editor: Editor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.count = PlainLabel("", self, size="small", tone="soft")
        self.area = TextArea(self, least=3, most=6)
        self.area.setObjectName("essential")
        self.area.setAccessibleName(_("L’essentiel"))
        self.area.setPlaceholderText(_("Ce qu’une personne absente doit retenir, en trois ou quatre phrases."))
        self.binding: TextBinding[Rencontre] = TextBinding(
            self.area,
            editor,
            _("Écrire l’essentiel"),
            get=lambda rencontre: rencontre.essential,
            put=lambda rencontre, text: replace(rencontre, essential=text),
        )
        self.binding.store_soon()
        head = QHBoxLayout()
        head.addWidget(PlainLabel(_("L’essentiel"), self, size="section"), 1)
        head.addWidget(self.count)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SMALL)
        layout.addLayout(head)
        layout.addWidget(self.area)
        self.area.document().contentsChanged.connect(self._count)

    def show_rencontre(self, rencontre: Rencontre | None) -> None:
        """Put another one on screen."""
        self.binding.show(rencontre)
        self._count()

    def _count(self) -> None:
        words = len(self.area.toPlainText().split())
        self.count.setText(plural(words, _("{n} mot"), _("{n} mots")) if words else "")
