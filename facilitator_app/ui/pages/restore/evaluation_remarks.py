"""What was written to one open question: a line to type remarks in, one after the other, and those typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from facilitator_app.domain.text import clean_line
from facilitator_app.i18n.words import _, plural
from facilitator_app.services import evaluation
from facilitator_app.ui.binding import AUTOSAVE_MS
from facilitator_app.ui.override import override
from facilitator_app.ui.pages.restore.evaluation_remark_list import RemarkFace, RemarkList, RemarkModel
from facilitator_app.ui.theme.measures import SMALL
from facilitator_app.ui.widgets.label import PlainLabel
from facilitator_app.ui.widgets.window_undo import WindowUndo

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator_app.domain.evaluation import EvaluationQuestion, EvaluationRemark
    from facilitator_app.services.evaluation_at_hand import EvaluationAtHand
    from facilitator_app.ui.editing import Editor


class EvaluationRemarks(QWidget):
    """A remark is on disk a moment after its letters; Enter begins the next one. Enter on a row takes it up again."""

    told = Signal(str)
    """Something just done that can be undone."""

    def __init__(self, editor: Editor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._at_hand: EvaluationAtHand | None = None
        self._question: EvaluationQuestion | None = None
        self._open: EvaluationRemark | None = None
        self.name = PlainLabel("", self, size="strong", wrap=True)
        self.line = QLineEdit(self)
        self.line.setPlaceholderText(_("Une remarque, puis Entrée pour la suivante"))
        self.line.installEventFilter(self)
        WindowUndo(self.line)
        self.model = RemarkModel(lambda remark: RemarkFace(remark.text), key=lambda remark: remark.id, parent=self)
        self.list = RemarkList(self.model, self)
        self._pause = QTimer(self, singleShot=True, interval=AUTOSAVE_MS)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SMALL)
        for part in (self.name, self.line, self.list):
            layout.addWidget(part)
        self._connect()

    def show_question(self, question: EvaluationQuestion, at_hand: EvaluationAtHand, number: int) -> None:
        """Put what was written to a question on screen; ``number`` is its place among the open ones."""
        if self._question is not None and self._question.id != question.id:
            self.leave()
        self._at_hand, self._question = at_hand, question
        self.line.setObjectName(f"evaluation-remark-{number}")
        self.list.setObjectName(f"evaluation-remarks-{number}")
        self.name.setText(question.text)
        self.line.setAccessibleName(_("Remarque sur «\u00a0{question}\u00a0»").format(question=question.text))
        self._show()

    def flush(self) -> None:
        """Store what is typed."""
        self._stored()

    def leave(self) -> None:
        """Store what is typed, and have done with it."""
        self._stored()
        self._begin_next()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.flush()
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in _ENTER:
            if self._stored():
                self._begin_next()
            return True
        return super().eventFilter(watched, event)

    def _connect(self) -> None:
        self.line.textEdited.connect(self._on_edited)
        self._pause.timeout.connect(self.flush)
        self.list.keys.opened.connect(self._on_opened)
        self.list.keys.removed.connect(self._on_removed)

    def _show(self) -> None:
        if self._at_hand is None or self._question is None:
            return
        if self._open is not None:
            self._take_up(self._at_hand.remark(self._open.id))
        here = None if self._open is None else self._open.id
        found = [remark for remark in self._at_hand.remarks(self._question.id) if remark.id != here]
        self.model.show_records(found)
        words = plural(len(found), _("{n} remarque"), _("{n} remarques"))
        self.list.setAccessibleName(f"{self._question.text} · {words}")
        self.list.setVisible(bool(found))

    def _take_up(self, remark: EvaluationRemark | None) -> None:
        """Follow what became of the remark in the line: changed or gone, by an undo or from another laptop."""
        if not self._pause.isActive():
            words = "" if remark is None else remark.text
            if words != clean_line(self.line.text()):
                self.line.setText(words)
        self._open = remark

    def _stored(self) -> bool:
        """Put the line on disk now; false when the disk refuses: the words stay in the line."""
        self._pause.stop()
        stored = self._store()
        if stored:
            self._editor.release(self)
        return stored

    def _store(self) -> bool:
        typed = self.line.text()
        if self._open is not None:
            return self._editor.perform(evaluation.changing_remark(self._open, typed))
        if self._question is None or self._at_hand is None or not typed.strip():
            return True
        edit, self._open = evaluation.adding_remark(self._at_hand.library, self._question, typed)
        if self._editor.perform(edit):
            return True
        self._open = None
        return False

    def _begin_next(self) -> None:
        self._editor.end_burst()
        self._open = None
        self.line.clear()
        self._show()

    def _on_edited(self) -> None:
        self._editor.hold(self)
        self._pause.start()

    def _on_opened(self, remark: EvaluationRemark) -> None:
        self._stored()
        self._open = remark
        self.line.setText(remark.text)
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show()

    def _on_removed(self, remarks: Sequence[EvaluationRemark]) -> None:
        edits = [evaluation.removing_remark(remark) for remark in remarks]
        label = plural(len(edits), _("Supprimer une remarque"), _("Supprimer {n} remarques"))
        if self._editor.perform_all(edits, label):
            self.told.emit(plural(len(edits), _("Remarque supprimée"), _("{n} remarques supprimées")))


_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
