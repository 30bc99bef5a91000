"""One sequence opened in its place in the day: every field is stored as it is typed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from facilitator_app.domain.agenda import AgendaItem, Priority
from facilitator_app.i18n.words import _
from facilitator_app.reports.practice_charts import usual_words
from facilitator_app.services.practice_methods import usual_for
from facilitator_app.ui.binding import TextBinding, ValueBinding
from facilitator_app.ui.override import override
from facilitator_app.ui.theme.measures import MEDIUM, SMALL
from facilitator_app.ui.widgets.button import Button
from facilitator_app.ui.widgets.card import Card
from facilitator_app.ui.widgets.combo import Combo
from facilitator_app.ui.widgets.completion import Completion
from facilitator_app.ui.widgets.form_row import FormRow
from facilitator_app.ui.widgets.hour_field import HourField
from facilitator_app.ui.widgets.label import PlainLabel
from facilitator_app.ui.widgets.minutes_field import MinutesField

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping, Sequence

    from PySide6.QtGui import QKeyEvent

    from facilitator_app.domain.practice import Usual
    from facilitator_app.ui.editing import Editor


class SequenceEditor(Card):
    """Enter or Escape closes it."""

    left = Signal()
    grown = Signal()
    """It asks for another height."""

    def __init__(self, editor: Editor, axes: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_edged(True)
        self.body.setContentsMargins(MEDIUM, SMALL, MEDIUM, MEDIUM)
        self.title_field, self.method, self.material = QLineEdit(self), QLineEdit(self), QLineEdit(self)
        self.topic = QLineEdit(self)
        self._topics = Completion(self.topic)
        self.minutes, self.fixed = MinutesField("", self), HourField(self)
        self.fixed.setPlaceholderText(_("à la suite"))
        self.axis, self.priority = Combo(self), Combo(self)
        self.axis.offer([(None, _("Sans axe")), *axes])
        self.priority.offer(_priorities())
        self.done = Button("", self, kind="quiet", icon="check", tip=_("Fermer (Entrée)"))
        self.done.clicked.connect(self.left)
        self.usual = PlainLabel("", self, size="caption", tone="soft", elide=True)
        self.usual.setObjectName("sequence-usual")
        self.usual.hide()
        self._usuals: Mapping[str, Usual] = {}
        self.method.textChanged.connect(self._say_usual)
        self._bindings = _bindings(self, editor)
        self._assemble()

    def show_item(self, item: AgendaItem) -> None:
        """Open a sequence, the keyboard in its title."""
        for binding in self._bindings:
            binding.show(item)
        for line in (self.method, self.material, self.topic):
            line.setCursorPosition(0)
        self.title_field.setFocus()
        self.title_field.selectAll()

    def know_usuals(self, usuals: Mapping[str, Usual]) -> None:
        """Recall under the fields what a method usually lasts, from these."""
        self._usuals = usuals
        self._say_usual()

    def offer_topics(self, topics: Sequence[str]) -> None:
        """Offer these while one types the topic: a topic goes on from rencontre to rencontre."""
        self._topics.offer(topics)

    def flush(self) -> None:
        """Store now what has been typed."""
        self.minutes.settle()
        self.fixed.settle()
        for binding in self._bindings:
            binding.flush()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _say_usual(self) -> None:
        usual = usual_for(self._usuals, self.method.text())
        self.usual.setText("" if usual is None else usual_words(usual))
        if self.usual.isHidden() == (usual is not None):
            self.usual.setHidden(usual is None)
            self.grown.emit()

    def _assemble(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(SMALL)
        grid.setVerticalSpacing(SMALL)
        grid.addWidget(FormRow(_("Séquence"), self.title_field, self), 0, 0, 1, 2)
        grid.addWidget(FormRow(_("Durée"), self.minutes, self), 0, 2)
        grid.addWidget(FormRow(_("Heure fixe"), self.fixed, self), 0, 3)
        grid.addWidget(self.done, 0, 4, Qt.AlignmentFlag.AlignBottom)
        grid.addWidget(FormRow(_("Méthode"), self.method, self), 1, 0, 1, 2)
        grid.addWidget(FormRow(_("Matériel"), self.material, self), 1, 2, 1, 3)
        grid.addWidget(FormRow(_("Sujet"), self.topic, self), 2, 0, 1, 2)
        grid.addWidget(FormRow(_("Axe"), self.axis, self), 2, 2)
        grid.addWidget(FormRow(_("Priorité"), self.priority, self), 2, 3, 1, 2)
        for column, stretch in enumerate((3, 3, 2, 3)):
            grid.setColumnStretch(column, stretch)
        self.body.addLayout(grid)
        self.body.addWidget(self.usual)
        names: dict[str, QWidget] = {
            "title": self.title_field, "minutes": self.minutes, "fixed": self.fixed, "method": self.method,
            "material": self.material, "axis": self.axis, "priority": self.priority,
            "topic": self.topic, "done": self.done,
        }  # fmt: skip
        for name, widget in names.items():
            widget.setObjectName(f"sequence-{name}")
            widget.setMinimumWidth(0 if widget is self.done else 70)


def _priorities() -> list[tuple[Hashable, str]]:
    return [
        (Priority.ESSENTIAL.value, _("Essentiel")),
        (Priority.USEFUL.value, _("Utile")),
        (Priority.OPTIONAL.value, _("Si le temps le permet")),
    ]


def _bindings(
    form: SequenceEditor, editor: Editor
) -> tuple[TextBinding[AgendaItem] | ValueBinding[AgendaItem, Any], ...]:
    return (
        TextBinding(form.title_field, editor, _("Titre de la séquence"), lambda i: i.title,
                    lambda i, text: replace(i, title=text)),
        TextBinding(form.method, editor, _("Méthode"), lambda i: i.method, lambda i, text: replace(i, method=text)),
        TextBinding(form.material, editor, _("Matériel"), lambda i: i.material,
                    lambda i, text: replace(i, material=text)),
        TextBinding(form.topic, editor, _("Changer le sujet"), lambda i: i.topic,
                    lambda i, text: replace(i, topic=text)),
        ValueBinding(form.minutes, editor, _("Durée de la séquence"), lambda i: i.minutes,
                     lambda i, minutes: replace(i, minutes=minutes or 0)),
        ValueBinding(form.fixed, editor, _("Heure fixe"), lambda i: i.fixed_start,
                     lambda i, hour: replace(i, fixed_start=hour)),
        ValueBinding(form.axis, editor, _("Axe de la séquence"), lambda i: i.axis,
                     lambda i, code: replace(i, axis=code)),
        ValueBinding(form.priority, editor, _("Priorité"), lambda i: i.priority,
                     lambda i, priority: replace(i, priority=priority)),
    )  # fmt: skip
