"""How a presence is proved: at the screen, on paper, or on the word of the facilitator, who then says why."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from facilitator_app.domain.attendance import Attendance, Method
from facilitator_app.domain.edit import Edit
from facilitator_app.i18n.words import _
from facilitator_app.services import attendance
from facilitator_app.ui.theme.measures import SMALL
from facilitator_app.ui.widgets.combo import Combo
from facilitator_app.ui.widgets.form_row import FormRow
from facilitator_app.ui.widgets.window_undo import WindowUndo

if TYPE_CHECKING:
    from facilitator_app.ui.editing import Editor

_CHOSEN = (Method.SCREEN, Method.PAPER, Method.ATTESTED)


class ProofField(QWidget):
    """Stores another method as it is chosen; « attesté » is stored with its reason, and never without."""

    def __init__(self, editor: Editor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._mark: Attendance | None = None
        self.method = Combo(self)
        self.method.setObjectName("mark-method")
        self.method.edited.connect(self._on_method)
        self.reason = QLineEdit(self)
        self.reason.setObjectName("mark-reason")
        self.reason.editingFinished.connect(self.flush)
        WindowUndo(self.reason)
        weaker = _("Attesté une fois le motif écrit. C’est moins fort qu’une signature.")
        self._why = FormRow(_("Pourquoi sans signature"), self.reason, help_text=weaker)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SMALL)
        layout.addWidget(FormRow(_("Preuve"), self.method))
        layout.addWidget(self._why)

    def show_mark(self, mark: Attendance | None) -> None:
        """Show how a mark is proved; what is being typed for the same one stays."""
        same = mark is not None and self._mark is not None and mark.id == self._mark.id
        typing = same and self.reason.hasFocus() and not self._why.isHidden()
        self._mark = mark
        if mark is None or typing:
            return
        words = method_words()
        offered = _CHOSEN if mark.method in _CHOSEN else (Method(mark.method), *_CHOSEN)
        self.method.offer([(str(method), words[method]) for method in offered])
        self.method.show_value(mark.method)
        self.reason.setText(mark.reason)
        self._why.setVisible(mark.method == Method.ATTESTED)

    def flush(self) -> None:
        """Store the reason; without one the mark stays as it was."""
        reason = self.reason.text().strip()
        chosen = self.method.value() == Method.ATTESTED
        if self._mark is not None and chosen and reason and not self._why.isHidden():
            self._store(attendance.attesting(self._mark, reason))

    def _on_method(self) -> None:
        attested = self.method.value() == Method.ATTESTED
        self._why.setVisible(attested)
        if attested:
            self.reason.setFocus()
        elif self._mark is not None:
            self._store(replace(self._mark, method=str(self.method.value()), reason=""))

    def _store(self, mark: Attendance) -> None:
        if self._mark is not None:
            before, self._mark = self._mark, mark
            self._editor.perform(Edit.between(_("Changer la preuve"), before, mark))


def method_words() -> dict[Method, str]:
    """Each way to prove a presence."""
    return {
        Method.SCREEN: _("noté à l’écran"),
        Method.PAPER: _("signé sur papier"),
        Method.SIGNED: _("signé à l’écran"),
        Method.ATTESTED: _("attesté par l’animation"),
        Method.REMOTE: _("noté à distance"),
        Method.IMPORT: _("repris d’une liste"),
    }
