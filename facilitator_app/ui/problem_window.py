"""A window for what keeps the program from opening anything: the sentence, and the way out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator_app.i18n.words import _
from facilitator_app.ui.theme.measures import LARGE, WIDE
from facilitator_app.ui.widgets.button import Button
from facilitator_app.ui.widgets.label import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from facilitator_app.domain.problem import Problem


def problem_window(problem: Problem) -> QWidget:
    """The window, ready to be shown; its button closes it."""
    window = QWidget()
    window.setWindowTitle(_("Carnet de rencontres"))
    window.resize(560, 220)
    title = PlainLabel(_("Carnet ne peut pas s’ouvrir"), window, size="section")
    words = PlainLabel(problem.sentence, window, wrap=True)
    words.make_selectable()
    close = Button(_("Fermer"), window, kind="primary")
    close.setObjectName("problem-close")
    close.clicked.connect(window.close)
    layout = QVBoxLayout(window)
    layout.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
    layout.setSpacing(LARGE)
    layout.addWidget(title)
    layout.addWidget(words, 1)
    layout.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
    close.setFocus()
    return window


def show_problem(application: QApplication, problem: Problem) -> None:
    """Show the window until the person closes it."""
    window = problem_window(problem)
    window.show()
    application.exec()
