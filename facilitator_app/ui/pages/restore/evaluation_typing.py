"""The left side of the evaluation: the question being typed, the papers, and how many there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from facilitator_app.i18n.words import _, plural
from facilitator_app.services import evaluation
from facilitator_app.ui.pages.restore.evaluation_grid import EvaluationGrid
from facilitator_app.ui.pages.restore.evaluation_model import EvaluationModel, short_name
from facilitator_app.ui.theme.measures import SMALL
from facilitator_app.ui.widgets.button import Button
from facilitator_app.ui.widgets.card import Card
from facilitator_app.ui.widgets.label import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from facilitator_app.domain.edit import Edit
    from facilitator_app.services.evaluation_at_hand import EvaluationAtHand
    from facilitator_app.ui.editing import Editor


class EvaluationTyping(Card):
    """Each key is stored at once; undo takes back one key and returns to its place."""

    told = Signal(str)
    """Something just done that can be undone."""
    print_asked = Signal()
    """Papers to fill in are wanted."""

    def __init__(self, editor: Editor, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._editor = editor
        self._at_hand: EvaluationAtHand | None = None
        self._mine = False
        self.count = PlainLabel("", self, size="section", wrap=True)
        self.print = Button("", self, kind="quiet", icon="printer", tip=_("Feuilles à imprimer et à remplir"))
        self.print.setObjectName("evaluation-print")
        self.question = PlainLabel("", self, size="strong", wrap=True)
        self.ends = PlainLabel("", self, size="small", tone="soft", wrap=True)
        self.model = EvaluationModel(self)
        self.grid = EvaluationGrid(self.model, self)
        self.grid.setObjectName("evaluation-papers")
        self.keys = PlainLabel("", self, size="small", tone="soft", wrap=True)
        self._assemble()
        self._connect()

    def show_evaluation(self, at_hand: EvaluationAtHand) -> None:
        """Put another evaluation in it, ready for its next paper."""
        self._at_hand = at_hand
        self._show(at_hand)
        self.grid.go_to_next_paper()

    def follow(self, edit: Edit) -> None:
        """Show what an edit changed; what somebody else did, as an undo, brings the keyboard back to its place."""
        if self._at_hand is None:
            return
        self._show(self._at_hand)
        place = self._at_hand.place_of(edit)
        if place is not None and not self._mine and self.grid.hasFocus():
            self.grid.go_to(self.model.row_of(place[0]), self.model.column_of(place[1]))

    def _show(self, at_hand: EvaluationAtHand) -> None:
        self.model.show_sheets(at_hand.scale(), at_hand.sheets())
        asked = bool(self.model.questions)
        for part in (self.question, self.ends, self.grid):
            part.setVisible(asked)
        if asked:
            self._ask(self.grid.currentIndex().column())
        else:
            self.keys.setText(_("Aucune question ne se note de 1 à 5\u00a0: il n’y a que des remarques à taper."))
        self._count()

    def _assemble(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(SMALL)
        head.addWidget(self.count, 1)
        head.addWidget(self.print)
        self.body.addLayout(head)
        for part in (self.question, self.ends):
            self.body.addWidget(part)
        self.body.addWidget(self.grid, 1)
        self.body.addWidget(self.keys)

    def _connect(self) -> None:
        self.print.clicked.connect(self.print_asked)
        self.grid.typed.connect(self._on_typed)
        self.grid.erased.connect(self._on_erased)
        self.grid.removed.connect(self._on_removed)
        self.grid.refused.connect(self._on_refused)
        self.grid.came_to.connect(self._on_came_to)

    def _count(self) -> None:
        if self._at_hand is None:
            return
        sheets = len(self._at_hand.sheets())
        words = plural(sheets, _("{n} feuille saisie"), _("{n} feuilles saisies"))
        begun = self._at_hand.unfinished(beside=self.model.sheet(self.grid.currentIndex().row()))
        if begun:
            words = _("{papers}, dont {begun} à compléter").format(papers=words, begun=begun)
        self.count.setText(words)

    def _on_typed(self, row: int, column: int, mark: int | None) -> None:
        if self._at_hand is None:
            return
        question = self.model.question(column).id
        edit = evaluation.marking(self._at_hand.library, self._at_hand.rencontre, self.model.sheet(row), question, mark)
        if self._perform(edit):
            self.grid.advance(row, column)

    def _on_erased(self, row: int, column: int) -> None:
        sheet = self.model.sheet(row)
        if sheet is not None:
            self._perform(evaluation.erasing(sheet, self.model.question(column).id))

    def _on_removed(self, row: int) -> None:
        sheet = self.model.sheet(row)
        if sheet is not None and self._perform(evaluation.removing_sheet(sheet)):
            self.told.emit(_("Feuille supprimée"))

    def _on_refused(self) -> None:
        self.keys.setText(_("Une note va de 1 à 5\u202f; 0, quand il n’y a pas de réponse."))
        self.keys.set_tone("warning")

    def _on_came_to(self, _row: int, column: int) -> None:
        self._ask(column)
        self.keys.setText(_("1 à 5 · 0 ou Entrée\u00a0: sans réponse · Retour arrière\u00a0: corriger"))
        self.keys.set_tone("soft")
        self._count()

    def _ask(self, column: int) -> None:
        question = self.model.question(column)
        self.question.setText(_("{short} · {question}").format(short=short_name(column), question=question.text))
        self.ends.setText(ends_words(question.low, question.high))

    def _perform(self, edit: Edit) -> bool:
        """Store an edit that was typed here: the keyboard goes on from where it is."""
        self._editor.end_burst()
        self._mine = True
        try:
            return self._editor.perform(edit)
        finally:
            self._mine = False


def ends_words(low: str, high: str) -> str:
    """« 1 : pas du tout · 5 : tout à fait »."""
    ends = ((1, low), (5, high))
    return " · ".join(_("{mark}\u00a0: {words}").format(mark=mark, words=words) for mark, words in ends if words)
