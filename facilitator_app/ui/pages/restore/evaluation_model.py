"""The papers of an evaluation in a table: a row a paper, a column a question, and a row to type the next one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from facilitator_app.i18n.words import _
from facilitator_app.ui.models.rows import Rows
from facilitator_app.ui.override import override
from facilitator_app.ui.widgets.tip import plain_tip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator_app.domain.evaluation import EvaluationQuestion, EvaluationSheet
    from facilitator_app.domain.identity import RecordId

BLANK: Final = "–"
"""Shown where a paper has no answer; nothing stands where nothing was typed yet."""
FIRST: Final = 1
"""The column of the first question."""
_NOWHERE = QModelIndex()


class EvaluationModel(QAbstractTableModel):
    """The first column is for the numbers of the rows. The last row, the one to type in, is no paper yet."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.questions: list[EvaluationQuestion] = []
        self._rows: Rows[EvaluationSheet | None] = Rows(self, _key)

    def show_sheets(self, questions: Sequence[EvaluationQuestion], sheets: Sequence[EvaluationSheet]) -> None:
        """Show these papers under these questions; the place of the keyboard stays while the same are asked."""
        if [question.id for question in questions] != [question.id for question in self.questions]:
            self.beginResetModel()
            self.questions = list(questions)
            self._rows = Rows(self, _key, len(questions) + 1)
            self._rows.records = [*sheets, None]
            self.endResetModel()
        else:
            self.questions = list(questions)
            self._rows.replace([*sheets, None])

    def sheet(self, row: int) -> EvaluationSheet | None:
        """The paper of a row; ``None`` for the one to type in."""
        return self._rows.records[row] if 0 <= row < len(self._rows.records) else None

    def row_of(self, sheet: RecordId) -> int:
        """The row of a paper, or that of the next one when it is not here."""
        found = self._rows.number(sheet)
        return found if found >= 0 else len(self._rows.records) - 1

    def column_of(self, question: RecordId) -> int:
        """The column of a question, the first one when it is not here."""
        return next((n for n, asked in enumerate(self.questions, start=FIRST) if asked.id == question), FIRST)

    def question(self, column: int) -> EvaluationQuestion:
        """What is asked in a column."""
        return self.questions[column - FIRST]

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() or not self.questions else len(self._rows.records)

    @override
    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.questions) + FIRST

    @override
    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        return super().flags(index) if index.column() >= FIRST else Qt.ItemFlag.NoItemFlags

    @override
    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.column() < FIRST:
            return None
        shown = self._shown(index.row(), index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return shown
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._said(index.row(), index.column(), shown)
        return None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        if orientation == Qt.Orientation.Vertical or section < FIRST:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return short_name(section)
        known = section < self.columnCount()
        return plain_tip(self.question(section).text) if role == Qt.ItemDataRole.ToolTipRole and known else None

    def _shown(self, row: int, column: int) -> str:
        sheet = self.sheet(row)
        answers = {} if sheet is None else sheet.answers
        question = self.question(column).id
        if question not in answers:
            return ""
        mark = answers[question]
        return BLANK if mark is None else str(mark)

    def _said(self, row: int, column: int, shown: str) -> str:
        words = {"": _("à saisir"), BLANK: _("sans réponse")}.get(shown, shown)
        sentence = _("Feuille {number}, {question}\u00a0: {mark}")
        return sentence.format(number=row + 1, question=self.question(column).text, mark=words)


def short_name(column: int) -> str:
    """« Q2 »: how a question is called where there is no room for its words."""
    return _("Q{number}").format(number=column)


def _key(sheet: EvaluationSheet | None) -> str:
    return "" if sheet is None else sheet.id
