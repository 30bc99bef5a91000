"""The agenda (déroulé) of a rencontre: the day drawn to scale, its length against the half-days, and its keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from facilitator_app.domain.agenda import AgendaItem
from facilitator_app.i18n.dates import duration, hour, weekday_date
from facilitator_app.i18n.words import _, plural
from facilitator_app.services import agenda, practice_methods, rencontres, topics
from facilitator_app.ui.pages.prepare.agenda_list import AgendaList
from facilitator_app.ui.pages.prepare.agenda_model import AgendaModel, TimedSequence
from facilitator_app.ui.pages.prepare.left_open_block import LeftOpenBlock
from facilitator_app.ui.pages.prepare.sequence_editor import SequenceEditor
from facilitator_app.ui.shell.window_keys import add_action
from facilitator_app.ui.theme.measures import HAIR, SMALL
from facilitator_app.ui.widgets.button import Button
from facilitator_app.ui.widgets.card import Card
from facilitator_app.ui.widgets.chip import Chip
from facilitator_app.ui.widgets.empty_state import EmptyState
from facilitator_app.ui.widgets.segmented import Choice, Segmented
from facilitator_app.ui.widgets.tool_row import ToolRow

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from facilitator_app.domain.agenda import Slot
    from facilitator_app.domain.identity import RecordId
    from facilitator_app.domain.practice import Usual
    from facilitator_app.domain.rencontre import HalfDay, Rencontre
    from facilitator_app.services.catalogue import Catalogue
    from facilitator_app.ui.editing import Editor
    from facilitator_app.ui.theme.tokens import Tone

_USUAL_MINUTES = 30


class AgendaPanel(QWidget):
    """Enter opens a sequence in its place, Ctrl+Enter adds one, Alt+Up and Alt+Down move it, Delete removes it."""

    removed = Signal(str)
    """What has just been removed, in words."""
    asked = Signal(object)
    """A `Target` that the person wants to see."""

    def __init__(self, editor: Editor, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor, self._catalogue = editor, catalogue
        self._rencontre: Rencontre | None = None
        self._form: SequenceEditor | None = None
        self._usuals: dict[str, Usual] | None = None
        self.head = ToolRow(_("Déroulé"), self)
        self.fit = Chip("", self)
        self.fit.setObjectName("agenda-fit")
        self.add = Button(_("Séquence"), self, icon="plus", tip=_("Ctrl+Entrée"))
        self.add.setObjectName("agenda-add")
        self._days: Segmented | None = None
        self._day_names: list[str] = []
        self.left_open = LeftOpenBlock(editor, self)
        self.model = AgendaModel(self)
        self.list = AgendaList(self.model, self)
        self.list.setObjectName("agenda")
        self.list.setAccessibleName(_("Déroulé"))
        self.empty = EmptyState(
            _("Le déroulé de la journée sera ici, séquence par séquence, à l’échelle du temps."),
            _("Première séquence"), "clock", self,
        )  # fmt: skip
        self._assemble()
        self._connect()

    def show_rencontre(self, rencontre: Rencontre) -> None:
        """Show the agenda of a rencontre."""
        if self._rencontre is None or self._rencontre.id != rencontre.id:
            self.close_form()
            self._usuals = None
        self._rencontre = rencontre
        self.refresh()

    def refresh(self) -> None:
        """Read the agenda again."""
        if self._rencontre is None:
            return
        library, rencontre = self._editor.library, self._rencontre
        half_days = rencontres.half_days(library, rencontre.id)
        items = agenda.items_of(library, rencontre.id)
        self._show_days(half_days, max((item.day for item in items), default=0))
        slots = [slot for slot in agenda.slots_of(items, half_days) if slot.item.day == self.day()]
        self.model.show_records(list(self._rows(slots)))
        self.views.setCurrentIndex(0 if slots else 1)
        self._say_length(slots, _of_day(half_days, self.day()))
        self.list.scheduleDelayedItemsLayout()
        self.left_open.show_rencontre(rencontre, self.day())

    def follow_rencontre(self, rencontre: Rencontre) -> None:
        """The facts of the rencontre on screen have changed."""
        self._rencontre = rencontre
        self.left_open.show_rencontre(rencontre, self.day())

    def day(self) -> int:
        """Which day of the rencontre is shown, from 0."""
        value = self._days.value() if self._days is not None else 0
        return value if isinstance(value, int) else 0

    def choose(self, identity: RecordId) -> bool:
        """Choose a sequence, on whatever day it is; false when it is not of this rencontre."""
        item = self._editor.library.get(AgendaItem, identity)
        if item is None or self._rencontre is None or item.rencontre != self._rencontre.id:
            return False
        self.close_form()
        if self._days is not None:
            self._days.show_value(item.day)
        self.refresh()
        self.list.choose(self.model.row_of(identity))
        return True

    def flush(self) -> None:
        """Store now what has been typed."""
        if self._form is not None:
            self._form.flush()

    def close_form(self) -> bool:
        """Close the open sequence; false if none was."""
        if self._form is None:
            return False
        form, self._form = self._form, None
        form.flush()
        self.list.lay("", None)
        self.list.setFocus()
        return True

    def add_sequence(self) -> None:
        """Add a sequence at the end of the day, opened, the keyboard in its title."""
        if self._rencontre is None:
            return
        self.close_form()
        edit, item = agenda.adding(self._editor.library, self._rencontre.id, "", _USUAL_MINUTES, self.day())
        if self._editor.perform(edit):
            self._open(item)

    def _assemble(self) -> None:
        self.head.add(self.fit)
        self.head.add_tool(self.add)
        card = Card(parent=self)
        card.body.setContentsMargins(HAIR, HAIR, HAIR, HAIR)
        card.body.addWidget(self.list)
        self.views = QStackedWidget(self)
        self.views.addWidget(card)
        self.views.addWidget(self.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SMALL)
        layout.addWidget(self.head)
        layout.addWidget(self.left_open)
        layout.addWidget(self.views, 1)

    def _connect(self) -> None:
        add_action(self, _("Ajouter une séquence"), ("Ctrl+Return", "Ctrl+Enter"), self.add_sequence)
        self.add.clicked.connect(self.add_sequence)
        self.left_open.asked.connect(self.asked)
        self.empty.action.setObjectName("agenda-first")
        self.empty.action.clicked.connect(self.add_sequence)
        self.list.keys.opened.connect(self._open)
        self.list.keys.removed.connect(self._on_removed)
        self.list.dropped.connect(self._move)
        self.list.stepped.connect(self._on_stepped)

    def _rows(self, slots: Sequence[Slot]) -> Iterator[TimedSequence]:
        before: Slot | None = None
        for slot in slots:
            axis = self._catalogue.axis(slot.item.axis)
            free = 0 if before is None else agenda.minutes_between(before.ends, slot.starts)
            yield TimedSequence(slot, None if axis is None else axis.number, free)
            before = slot

    def _say_length(self, slots: Sequence[Slot], half_days: Sequence[HalfDay]) -> None:
        length = duration(sum(slot.item.minutes for slot in slots))
        words = _("{length} · fin prévue {hour}").format(length=length, hour=hour(slots[-1].ends)) if slots else ""
        self.head.note.setText(words)
        over = agenda.overrun(slots, half_days)
        self.fit.setVisible(over is not None)
        if over is not None:
            self.fit.say(*_fit_words(over))

    def _show_days(self, half_days: Sequence[HalfDay], last: int) -> None:
        """Offer the days of the rencontre where there are several, or where sequences are planned."""
        dates = sorted({half_day.day for half_day in half_days if half_day.day is not None})
        names = [weekday_date(day) for day in dates]
        names += [_("Jour {n}").format(n=number + 1) for number in range(len(names), last + 1)]
        if self._day_names == names:
            return
        self._day_names = names
        chosen = self.day()
        if self._days is not None:
            self._days.hide()
            self._days.deleteLater()
        self._days = None
        if len(names) > 1:
            self._days = Segmented([Choice(n, name, name=f"agenda-day-{n}") for n, name in enumerate(names)], self)
            self._days.show_value(chosen)
            self._days.edited.connect(self._on_day)
            self.head.add(self._days)

    def _open(self, item: AgendaItem) -> None:
        self.close_form()
        axes = self._catalogue.axes_on(self._day_of_rencontre())
        names = [(axis.code, self._catalogue.axis_label(axis.code)) for axis in axes]
        self._form = SequenceEditor(self._editor, names, self.list)
        self._form.offer_topics(topics.known_topics(self._editor.library))
        self._form.left.connect(self.close_form)
        self._form.grown.connect(self.list.scheduleDelayedItemsLayout)
        self.list.choose(self.model.row_of(item.id))
        self.list.lay(item.id, self._form)
        self._form.show_item(item)
        self._form.know_usuals(self._known_usuals())

    def _known_usuals(self) -> dict[str, Usual]:
        """What methods usually last in the group of this rencontre, read once for it."""
        if self._usuals is None and self._rencontre is not None:
            self._usuals = practice_methods.usuals(self._editor.library, self._rencontre.group)
        return self._usuals or {}

    def _on_day(self) -> None:
        self.close_form()
        self.refresh()

    def _on_stepped(self, step: int) -> None:
        row = self.list.currentIndex().row()
        if 0 <= row + step < self.model.rowCount():
            self._move(row, row + step)

    def _move(self, row: int, place: int) -> None:
        self.close_form()
        items = [sequence.item for sequence in self.model.records()]
        if self._editor.perform(agenda.moving(items, items[row], place)):
            self.list.choose(place)

    def _on_removed(self, items: list[AgendaItem]) -> None:
        self.close_form()
        words = plural(len(items), _("Séquence supprimée"), _("{n} séquences supprimées"))
        if self._editor.perform_all([agenda.deleting(item) for item in items], words):
            self.removed.emit(words)

    def _day_of_rencontre(self) -> date:
        known = None if self._rencontre is None else self._rencontre.starts_on
        return known or self._editor.library.today()


def _of_day(half_days: Sequence[HalfDay], number: int) -> list[HalfDay]:
    dates = sorted({half_day.day for half_day in half_days if half_day.day is not None})
    return [half_day for half_day in half_days if number < len(dates) and half_day.day == dates[number]]


def _fit_words(over: int) -> tuple[str, Tone, str]:
    """How a day's agenda fits its half-days: words, tone, icon."""
    if over == 0:
        return _("calé"), "accent", "check"
    if over > 0:
        return _("dépasse de {duration}").format(duration=duration(over)), "warning", "triangle-alert"
    return _("il reste {duration}").format(duration=duration(-over)), "soft", "clock"
