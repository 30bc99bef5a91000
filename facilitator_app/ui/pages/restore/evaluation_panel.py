"""The evaluation of a rencontre: papers typed on the left, what they say on the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from facilitator_app.domain.evaluation import EvaluationQuestion
from facilitator_app.domain.rencontre import Rencontre
from facilitator_app.i18n.words import _
from facilitator_app.services import evaluation
from facilitator_app.services.evaluation_at_hand import EvaluationAtHand
from facilitator_app.ui.override import override
from facilitator_app.ui.pages.restore.evaluation_answers import EvaluationAnswers
from facilitator_app.ui.pages.restore.evaluation_printing import EvaluationPrinting
from facilitator_app.ui.pages.restore.evaluation_questions import EvaluationQuestions
from facilitator_app.ui.pages.restore.evaluation_typing import EvaluationTyping
from facilitator_app.ui.pages.restore.panel import Panel
from facilitator_app.ui.theme.measures import SMALL
from facilitator_app.ui.widgets.button import Button
from facilitator_app.ui.widgets.card import Card
from facilitator_app.ui.widgets.empty_state import EmptyState
from facilitator_app.ui.widgets.split_columns import Column, SplitColumns

if TYPE_CHECKING:
    from facilitator_app.domain.edit import Edit
    from facilitator_app.ui.pages.restore.panel import Given

FOLD_UNDER = 600
"""Width of the panel under which papers and answers are tabs."""


class EvaluationPanel(Panel):
    """Nothing in it says who answered what."""

    def __init__(self, given: Given, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = _("Évaluation à chaud")
        self._editor, self._library = given.editor, given.carnet.library
        self._rencontre: Rencontre | None = None
        self._at_hand = EvaluationAtHand(self._library, self._library.home)
        self.typing = EvaluationTyping(given.editor, self)
        self.answers = EvaluationAnswers(given.editor, self)
        self.questions = EvaluationQuestions(given.editor, self)
        self.printing = EvaluationPrinting(given.carnet, given.jobs, given.files, self)
        self.empty = EmptyState(
            _("Ce que les participants ont pensé de la rencontre sera ici, sans aucun nom. Les notes se tapent feuille "
              "par feuille, en une touche chacune."), _("Commencer avec les questions habituelles"), "smile", self,
        )  # fmt: skip
        self.empty.action.setObjectName("evaluation-begin")
        self._assemble()
        self._connect()

    @override
    def show_rencontre(self, rencontre: Rencontre | None) -> None:
        self.answers.leave()
        self.questions.flush()
        self._rencontre = rencontre
        self._at_hand = EvaluationAtHand(self._library, self._library.home if rencontre is None else rencontre.id)
        self._at_hand.read()
        self._edit_questions(shown=False)
        self._show()
        self.questions.show_evaluation(self._at_hand)
        self.typing.show_evaluation(self._at_hand)

    @override
    def follow(self, edit: Edit) -> None:
        if self._rencontre is None:
            return
        if edit.touches(self._rencontre):
            self._rencontre = self._library.get(Rencontre, self._rencontre.id)
        if self._at_hand.follow(edit):
            self._show()
            self.typing.follow(edit)
        if edit.touches_kind(EvaluationQuestion):
            self.questions.show_evaluation(self._at_hand)

    @override
    def take_keyboard(self) -> None:
        if self._stack.currentWidget() is self.empty:
            self.empty.action.setFocus()
        elif self.right.currentWidget() is self.questions:
            self.questions.take_keyboard()
        else:
            self.columns.show_column(0)
            self.typing.grid.setFocus()

    @override
    def flush(self) -> None:
        self.answers.flush()
        self.questions.flush()

    @override
    def go_back(self) -> bool:
        if self.right.currentWidget() is not self.questions:
            return False
        self._edit_questions(shown=False)
        self.take_keyboard()
        return True

    @override
    def explain(self) -> str:
        return _(
            "Les feuilles rendues par les participants, une ligne par feuille : une touche de 1 à 5 pour chaque "
            "question, 0, Espace ou Entrée quand il n’y a pas de réponse. Après la dernière question, la feuille "
            "suivante commence d’elle-même. Retour arrière efface la dernière note, les flèches mènent à une note à "
            "corriger, Suppr supprime la feuille, Ctrl+Z annule. Les remarques se tapent à droite, une par ligne.\n\n"
            "Rien ici ne désigne une personne\u00a0: une feuille ne porte ni nom ni heure, les remarques sont à part "
            "des notes, par ordre alphabétique. Mélangez les feuilles avant de les saisir, tapez d’abord toutes les "
            "notes, puis les remarques\u202f; ne recopiez pas ce qui nomme quelqu’un."
        )

    def _assemble(self) -> None:
        self.edit_questions = Button(_("Modifier les questions"), self, kind="quiet", icon="pencil")
        self.edit_questions.setObjectName("evaluation-edit-questions")
        self.edit_questions.setCheckable(True)
        self.right = QStackedWidget(self)
        self.right.addWidget(self.answers)
        self.right.addWidget(self.questions)
        results = Card(_("Réponses"), self)
        results.head.addStretch(1)
        results.head.addWidget(self.edit_questions)
        results.body.addWidget(self.right, 1)
        sides = (Column(_("Feuilles"), self.typing, stretch=2), Column(_("Réponses"), results, stretch=3))
        self.columns = SplitColumns(sides, FOLD_UNDER, self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.columns)
        self._stack.addWidget(self.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SMALL)
        layout.addWidget(self.printing)
        layout.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.empty.action.clicked.connect(self._on_begin)
        self.edit_questions.clicked.connect(self._on_edit_questions)
        self.typing.print_asked.connect(self._on_print)
        for part in (self.typing, self.answers, self.questions):
            part.told.connect(self.told)

    def _show(self) -> None:
        begun = bool(self._at_hand.questions())
        self._stack.setCurrentWidget(self.columns if begun else self.empty)
        self.answers.show_evaluation(self._at_hand)

    def _edit_questions(self, *, shown: bool) -> None:
        self.questions.flush()
        self.right.setCurrentWidget(self.questions if shown else self.answers)
        self.edit_questions.setChecked(shown)

    def _on_begin(self) -> None:
        if self._rencontre is not None and self._editor.perform(evaluation.beginning(self._library, self._rencontre)):
            self.take_keyboard()

    def _on_edit_questions(self) -> None:
        self._edit_questions(shown=self.right.currentWidget() is self.answers)
        self.take_keyboard()

    def _on_print(self) -> None:
        self.flush()
        if self._rencontre is not None:
            self.printing.ask(self._rencontre)
