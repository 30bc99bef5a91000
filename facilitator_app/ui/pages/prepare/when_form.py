"""When a rencontre takes place: its days, its hours, and the half-days that follow from them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator_app.domain.problem import Problem
from facilitator_app.domain.timetable import overall
from facilitator_app.i18n.hours import span
from facilitator_app.i18n.words import _, plural
from facilitator_app.services import real_hours, rencontres, schedule
from facilitator_app.services.schedule import Schedule
from facilitator_app.ui.pages.prepare.half_day_row import HalfDayRow
from facilitator_app.ui.pages.welcome.mark_words import half_day_names
from facilitator_app.ui.theme.measures import SMALL
from facilitator_app.ui.widgets.button import Button
from facilitator_app.ui.widgets.date_field import DateField
from facilitator_app.ui.widgets.flow_row import FlowRow
from facilitator_app.ui.widgets.form_row import FormRow
from facilitator_app.ui.widgets.hour_field import HourField
from facilitator_app.ui.widgets.label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Callable

    from facilitator_app.domain.edit import Edit
    from facilitator_app.domain.identity import RecordId
    from facilitator_app.domain.rencontre import HalfDay, Rencontre
    from facilitator_app.ui.editing import Editor


class WhenForm(QWidget):
    """Every change is one edit that moves the half-days too; what cannot be done is said below."""

    removed = Signal(str)
    """What has just been removed, in words."""

    def __init__(self, editor: Editor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._rencontre: Rencontre | None = None
        self._rows: dict[RecordId, HalfDayRow] = {}
        self.first, self.last = DateField(editor.library.today, self), DateField(editor.library.today, self)
        self.starts, self.ends = HourField(self), HourField(self)
        names = (("when-first", self.first), ("when-last", self.last))
        hours = (("when-starts", self.starts), ("when-ends", self.ends))
        for name, field in (*names, *hours):
            field.setObjectName(name)
        for said in (self.first.edited, self.last.edited, self.starts.edited, self.ends.edited):
            said.connect(self._on_edited)
        self.first.setPlaceholderText(_("14 mars"))
        self.longer = Button(_("Plusieurs jours"), self, kind="quiet", icon="calendar-plus")
        self.longer.setObjectName("when-longer")
        self.more = Button(_("Demi-journée"), self, kind="quiet", icon="plus")
        self.more.setObjectName("when-add-half-day")
        self.open = Button(_("Demi-journées"), self, kind="quiet", icon="chevron-down")
        self.open.setObjectName("when-open")
        self.summary = PlainLabel("", self, size="small", tone="soft", wrap=True)
        self.summary.setObjectName("when-summary")
        self.detail = QWidget(self)
        self.said = PlainLabel("", self, size="small", tone="warning", wrap=True)
        self.said.setObjectName("when-said")
        self._assemble()
        self.open.clicked.connect(self._on_open)
        self.longer.clicked.connect(self._on_longer)
        self.more.clicked.connect(self._on_more)

    def show_rencontre(self, rencontre: Rencontre) -> None:
        """Show when a rencontre takes place; what was said about another one goes."""
        if self._rencontre is None or self._rencontre.id != rencontre.id:
            self._say("")
            self._last_row.hide()
        self._rencontre = rencontre
        self._refresh(rencontre)

    def flush(self) -> None:
        """Store now what has been typed."""
        for day in (self.first, self.last):
            day.settle()
        for hour in (
            self.starts,
            self.ends,
            *(field for row in self._rows.values() for field in row.fields()),
        ):
            hour.settle()

    def _assemble(self) -> None:
        self._last_row = FormRow(_("Jusqu’au"), self.last, self)
        hours = QHBoxLayout()
        hours.setSpacing(SMALL)
        hours.addWidget(FormRow(_("De"), self.starts, self))
        hours.addWidget(FormRow(_("À"), self.ends, self))
        self._tools = FlowRow(self, spacing=0)
        self._tools.show_widgets([self.open, self.longer])
        self.detail.setVisible(False)
        self._half_days = QVBoxLayout()
        self._half_days.setSpacing(SMALL // 2)
        inner = QVBoxLayout(self.detail)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addLayout(self._half_days)
        inner.addWidget(self.more, alignment=Qt.AlignmentFlag.AlignLeft)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SMALL)
        layout.addWidget(FormRow(_("Quand"), self.first, self))
        layout.addWidget(self._last_row)
        layout.addLayout(hours)
        layout.addWidget(self.summary)
        layout.addWidget(self._tools)
        layout.addWidget(self.detail)
        layout.addWidget(self.said)

    def _refresh(self, rencontre: Rencontre) -> None:
        days = rencontres.half_days(self._editor.library, rencontre.id)
        several = rencontre.ends_on is not None and rencontre.ends_on != rencontre.starts_on
        self.first.show_value(rencontre.starts_on)
        self.last.show_value(rencontre.ends_on if several else None)
        self._last_row.setVisible(several or not self._last_row.isHidden())
        self.longer.setHidden(not self._last_row.isHidden())
        starts, ends = overall(days)
        self.starts.show_value(starts)
        self.ends.show_value(ends)
        self._tools.setVisible(rencontre.starts_on is not None)
        self._show_half_days(days)
        self._sum_up(days)

    def _show_half_days(self, days: list[HalfDay]) -> None:
        for gone in self._rows.keys() - {day.id for day in days}:
            row = self._rows.pop(gone)
            self._half_days.removeWidget(row)
            row.hide()
            row.deleteLater()
        for number, (day, words) in enumerate(zip(days, half_day_names(days), strict=True)):
            shown = self._rows.get(day.id) or self._new_row(day)
            self._half_days.insertWidget(number, shown)
            shown.show_half_day(day, words, self._editor.library.today())

    def _sum_up(self, days: list[HalfDay]) -> None:
        named = zip(half_day_names(days), days, strict=True)
        lines = [_line(name, day) for name, day in named if day.starts and day.ends]
        self.summary.setText("\n".join(lines))
        self.summary.setVisible(bool(lines) and self.detail.isHidden())

    def _on_open(self) -> None:
        """Show or hide the hours of each half-day."""
        self.detail.setVisible(self.detail.isHidden())
        self.open.set_icon("chevron-down" if self.detail.isHidden() else "chevron-up")
        self.summary.setVisible(self.detail.isHidden() and bool(self.summary.text()))

    def _new_row(self, day: HalfDay) -> HalfDayRow:
        row = self._rows[day.id] = HalfDayRow(day, self)
        row.edited.connect(lambda: self._attempt(lambda: schedule.retiming(row.half_day, *row.hours())))
        row.corrected.connect(lambda: self._attempt(lambda: real_hours.correcting(row.half_day, *row.real_hours())))
        row.removed.connect(lambda: self._on_removed(row.half_day))
        return row

    def _on_edited(self) -> None:
        if self._rencontre is None:
            return
        rencontre = self._rencontre
        wanted = Schedule(self.first.value(), self.last.value(), self.starts.value(), self.ends.value())
        kept: list[HalfDay] = []

        def moved() -> Edit:
            found = schedule.rescheduling(self._editor.library, rencontre, wanted)
            kept.extend(found.kept)
            return found.edit

        if self._attempt(moved) and kept:
            self._say(_kept_words(len(kept)))

    def _on_longer(self) -> None:
        self._last_row.show()
        self.longer.hide()
        self.last.setFocus()

    def _on_more(self) -> None:
        if self._rencontre is not None:
            rencontre = self._rencontre
            library = self._editor.library
            self._attempt(lambda: schedule.adding(library, rencontre, rencontres.half_days(library, rencontre.id)))

    def _on_removed(self, half_day: HalfDay) -> None:
        if self._attempt(lambda: schedule.removing(self._editor.library, half_day)):
            self.removed.emit(_("Demi-journée supprimée"))

    def _attempt(self, make: Callable[[], Edit]) -> bool:
        """Perform what `make` gives; a `Problem` is said here, and the fields show again what is stored."""
        self._say("")
        try:
            edit = make()
        except Problem as problem:
            self._say(problem.sentence)
            if self._rencontre is not None:
                self._refresh(self._rencontre)
            return False
        return self._editor.perform(edit)

    def _say(self, words: str) -> None:
        self.said.setText(words)
        self.said.setVisible(bool(words))


def _line(name: str, day: HalfDay) -> str:
    """« Matin 9 h 30 – 12 h 30 (réel : 9 h 42 – 12 h 35) »."""
    planned = f"{name} {span(day.starts, day.ends)}" if day.starts and day.ends else name
    if day.started is None or day.ended is None:
        return planned
    return _("{planned} (réel : {real})").format(planned=planned, real=span(day.started, day.ended))


def _kept_words(count: int) -> str:
    return plural(
        count,
        _("Une demi-journée hors de ces horaires est gardée : des présences y sont notées."),
        _("{n} demi-journées hors de ces horaires sont gardées : des présences y sont notées."),
    )
