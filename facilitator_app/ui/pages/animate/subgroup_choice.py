"""In which subgroup something was said: plenary or a workshop, and a way to add one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from facilitator_app.i18n.words import _
from facilitator_app.ui.override import override
from facilitator_app.ui.theme.measures import TIGHT
from facilitator_app.ui.widgets.button import Button
from facilitator_app.ui.widgets.combo import Combo
from facilitator_app.ui.widgets.segmented import Choice, Segmented

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator_app.domain.identity import RecordId
    from facilitator_app.domain.rencontre import Subgroup

_SIDE_BY_SIDE = 2
_FIELD_WIDTH = 130


class SubgroupChoice(QWidget):
    """Two workshops stand side by side with the plenary; more of them fold away."""

    edited = Signal()
    added = Signal(str)
    """The name of a subgroup to add."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._subgroups: tuple[Subgroup, ...] = ()
        self._choice: Segmented | Combo | None = None
        self.add_button = Button("", self, kind="quiet", icon="plus", tip=_("Ajouter un atelier"))
        self.add_button.setObjectName("add-subgroup")
        self.name = QLineEdit(self)
        self.name.setObjectName("subgroup-name")
        self.name.setAccessibleName(_("Nom de l’atelier"))
        self.name.setFixedWidth(_FIELD_WIDTH)
        self.name.hide()
        self.name.installEventFilter(self)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(TIGHT)
        self._layout.addWidget(self.name)
        self._layout.addWidget(self.add_button)
        self.add_button.clicked.connect(self._ask_name)
        self.name.returnPressed.connect(self._on_named)
        self.name.editingFinished.connect(self._close_name)
        self._label_button()

    def offer(self, subgroups: Sequence[Subgroup]) -> None:
        """Offer the subgroups of a rencontre."""
        if tuple(subgroups) == self._subgroups:
            return
        self._subgroups = tuple(subgroups)
        if self._choice is not None:
            self._choice.hide()
            self._choice.deleteLater()
        self._choice = self._made() if subgroups else None
        if self._choice is not None:
            self._choice.setAccessibleName(_("Atelier (F8)"))
            self._choice.edited.connect(self.edited)
            self._layout.insertWidget(0, self._choice)
        self._label_button()

    def value(self) -> RecordId | None:
        """The subgroup chosen, `None` for the plenary."""
        chosen = None if self._choice is None else self._choice.value()
        return next((subgroup.id for subgroup in self._subgroups if subgroup.id == chosen), None)

    def show_value(self, subgroup: RecordId | None) -> None:
        """Choose without saying `edited`."""
        if self._choice is not None:
            self._choice.show_value(subgroup)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            self._close_name()
            return True
        return super().eventFilter(watched, event)

    def _made(self) -> Segmented | Combo:
        words = [(None, _("Plénière")), *((subgroup.id, subgroup.name) for subgroup in self._subgroups)]
        if len(self._subgroups) <= _SIDE_BY_SIDE:
            return Segmented([Choice(value, text, name=f"subgroup-{n}") for n, (value, text) in enumerate(words)], self)
        combo = Combo(self)
        combo.setObjectName("subgroup")
        combo.offer(words)
        return combo

    def _label_button(self) -> None:
        """Words while there is none, so that one learns what the sign means."""
        self.add_button.setText("" if self._subgroups else _("Atelier"))
        self.add_button.setAccessibleName(_("Ajouter un atelier"))

    def _ask_name(self) -> None:
        letter = chr(ord("A") + len(self._subgroups) % 26)
        self.name.setText(_("Atelier {letter}").format(letter=letter))
        self.name.show()
        self.name.selectAll()
        self.name.setFocus()
        self.add_button.hide()

    def _on_named(self) -> None:
        name = self.name.text().strip()
        self._close_name()
        if name:
            self.added.emit(name)

    def _close_name(self) -> None:
        self.name.hide()
        self.add_button.show()
