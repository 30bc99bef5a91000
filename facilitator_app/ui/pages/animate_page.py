"""Animer: the clock of the day, the line that notes, what was said, and what was left aside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator_app.domain.agenda import AgendaItem
from facilitator_app.domain.follow_up import Review, sequence_id
from facilitator_app.domain.outcome import Action
from facilitator_app.domain.rencontre import Rencontre, Subgroup
from facilitator_app.i18n.words import _, plural
from facilitator_app.services import capture, outcomes
from facilitator_app.ui.override import override
from facilitator_app.ui.pages.animate.agenda_card import AgendaCard
from facilitator_app.ui.pages.animate.balance_card import BalanceCard
from facilitator_app.ui.pages.animate.capture_card import CaptureCard
from facilitator_app.ui.pages.animate.capture_drafts import CaptureDrafts
from facilitator_app.ui.pages.animate.followed_card import FollowedCard
from facilitator_app.ui.pages.animate.note_faces import NoteFaces
from facilitator_app.ui.pages.animate.noted import Noted
from facilitator_app.ui.pages.animate.noted_card import NotedCard
from facilitator_app.ui.pages.animate.running_day import RunningDay
from facilitator_app.ui.pages.note.keys import Command, changed, command_of
from facilitator_app.ui.shell.page import Page
from facilitator_app.ui.theme.measures import LARGE, MEDIUM, WIDE
from facilitator_app.ui.widgets.scroll_column import ScrollColumn
from facilitator_app.ui.widgets.split_columns import Column, SplitColumns

if TYPE_CHECKING:
    from facilitator_app.domain.catalogue import Axis
    from facilitator_app.domain.edit import Edit
    from facilitator_app.domain.identity import RecordId
    from facilitator_app.services.catalogue import Catalogue
    from facilitator_app.services.drafts import Drafts
    from facilitator_app.services.library import Library
    from facilitator_app.ui.editing import Editor
    from facilitator_app.ui.pages.animate.noted import Note

_CLOCK_MS = 10_000
_READING_WIDTH = 860
"""About 90 characters: a line of text that is longer is hard to read."""


class AnimatePage(Page):
    """The hands never leave the keyboard. `F1` to `F9` and Ctrl with a digit are keys of the note."""

    step_asked = Signal(str)
    """Another step of the rencontre is needed first, such as "prepare"."""

    def __init__(self, library: Library, catalogue: Catalogue, editor: Editor, drafts: Drafts,
                 parent: QWidget | None = None) -> None:  # fmt: skip
        super().__init__(parent)
        self.title = _("Animer")
        self._library, self._catalogue, self._editor = library, catalogue, editor
        self._rencontre: Rencontre | None = None
        self._faces = NoteFaces(catalogue, library.local)
        self._noted = Noted(library, self._faces.face)
        self.agenda = AgendaCard(catalogue, self)
        self.capture = CaptureCard(library.today, self)
        self.noted = NotedCard(editor, self)
        self.balance, self.followed = BalanceCard(self), FollowedCard(editor, self)
        self._day = RunningDay(library, editor, self.agenda)
        self._drafts = CaptureDrafts(drafts, self.capture)
        self._side = ScrollColumn(self)
        self.clock = QTimer(self, interval=_CLOCK_MS)
        self._assemble()
        self._connect()

    def show_rencontre(self, rencontre: RecordId) -> None:
        """Put another rencontre on screen, with what was being typed there."""
        self._rencontre = self._library.get(Rencontre, rencontre)
        self._drafts.show(rencontre)
        self.noted.filter.close_row()
        self.refresh()

    def refresh(self) -> None:
        """Show what is in the file now."""
        if self._rencontre is None:
            return
        self._rencontre = self._library.get(Rencontre, self._rencontre.id) or self._rencontre
        axes = self._axes()
        self.noted.show_axes(axes)
        self._show_subgroups(axes)
        self._day.show(self._rencontre)
        self._show_followed()
        self._place_followed()

    @override
    def activate(self) -> None:
        self.refresh()
        self.capture.line.setFocus()

    @override
    def flush(self) -> None:
        self._drafts.flush()
        self.followed.flush()

    @override
    def search(self) -> None:
        self.columns.show_column(1)
        self.noted.search()

    @override
    def go_back(self) -> bool:
        if self.followed.close_row():
            return True
        if self.noted.close_filter():
            self.capture.line.setFocus()
            return True
        return False

    @override
    def explain(self) -> str:
        return _("Tapez ce que dit le groupe, puis Entrée. F1 à F6 disent la nature, Ctrl+1 à 4 l’axe, "
                 "Ctrl+0 hors axes, Ctrl+Maj+1 à 4 les axes secondaires, Ctrl+G le mot pour mot, F7 qui le porte, "
                 "F8 l’atelier, F9 la suite du déroulé. Les mêmes touches classent une note choisie dans la liste ; "
                 "Entrée y corrige le texte, Suppr supprime. Sur une suite d’une rencontre précédente, Espace la clôt "
                 "et Entrée l’ouvre. Ici, l’aide est à Maj+F1.")  # fmt: skip

    @override
    def event(self, event: QEvent) -> bool:
        """Our keys are asked for before those of the window: Ctrl+1 is an axis here, not a page."""
        if isinstance(event, QKeyEvent) and (command := command_of(event)) is not None:
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self._obey(command)
                return True
        return super().event(event)

    def _obey(self, command: Command) -> None:
        if command.what == "next":
            self.agenda.go_on()
        elif self.noted.has_keyboard():
            self._change_notes(self.noted.chosen(), command)
        else:
            self.capture.change(command)

    def _change_notes(self, notes: list[Note], command: Command) -> None:
        frame = self.capture.frame
        edits = [capture.changing(self._library, n.outcome, changed(n.outcome, command, frame)) for n in notes]
        if edits:
            self._editor.perform_all(edits, edits[0].label)

    def _on_noted(self) -> None:
        said = self.capture.note()
        if self._rencontre is None or not said.text or not self.capture.due.is_understood():
            return
        self._follow_clock()
        follow_up = (self.capture.owner.text().strip(), self.capture.due.value())
        edit = capture.capturing(self._library, self._rencontre, said, self._day.course, follow_up)
        if self._editor.perform(edit):
            self.capture.clear()
            self._drafts.keep()

    def _on_removed(self, notes: list[Note]) -> None:
        label = plural(len(notes), _("Supprimer la note"), _("Supprimer {n} notes"))
        if self._editor.perform_all([outcomes.deleting(self._library, note.outcome) for note in notes], label):
            self.told.emit(plural(len(notes), _("Note supprimée"), _("{n} notes supprimées")))

    def _on_subgroup_added(self, name: str) -> None:
        if self._rencontre is None:
            return
        edit, subgroup = capture.adding_subgroup(self._library, self._rencontre.id, name)
        if self._editor.perform(edit):
            self.capture.choose_subgroup(subgroup.id)

    def _on_performed(self, edit: Edit) -> None:
        self._day.follow(edit)
        if self._rencontre is None:
            return
        if edit.touches(self._rencontre):
            self._rencontre = self._library.get(Rencontre, self._rencontre.id) or self._rencontre
            self._show_balance()
        if edit.touches_kind(Subgroup):
            self._show_subgroups(self._axes())
        elif self._noted.follow(edit):
            self._show_noted()
        if edit.touches_kind(Action, Review):
            self._show_followed()
        if edit.touches_kind(AgendaItem):
            self._place_followed()

    def _show_subgroups(self, axes: list[Axis]) -> None:
        """The subgroups, and the notes, whose cards name them."""
        if self._rencontre is not None:
            subgroups = capture.subgroups_of(self._library, self._rencontre.id)
            self._faces.subgroups = {subgroup.id: subgroup.name for subgroup in subgroups}
            self.capture.show_frame(axes, subgroups)
            self._noted.show(self._rencontre.id)
            self._show_noted()

    def _show_noted(self) -> None:
        self.noted.show_notes(self._noted.newest_first)
        self._show_balance()
        self._show_age()

    def _show_balance(self) -> None:
        if self._rencontre is not None:
            self.balance.show_counts(self._axes(), self._rencontre.axes, self._noted.counts())

    def _show_followed(self) -> None:
        if self._rencontre is not None:
            self.followed.show_rencontre(self._rencontre)

    def _place_followed(self) -> None:
        """While the group looks at what was left, that card stands above the others."""
        running, rencontre = self._day.course.running, self._rencontre
        first = rencontre is not None and running is not None and running.item.id == sequence_id(rencontre.id)
        self._side.body.insertWidget(0 if first else 1, self.followed)

    def _show_age(self) -> None:
        last = next((n.outcome.noted_at for n in self._noted.newest_first if n.outcome.noted_at is not None), None)
        self.noted.show_age(None if last is None else self._library.local(last), self._library.here())

    def _follow_clock(self) -> None:
        self._day.follow_clock()
        self._show_age()

    def _axes(self) -> list[Axis]:
        day = None if self._rencontre is None else self._rencontre.starts_on
        return self._catalogue.axes_on(day or self._library.today())

    def _assemble(self) -> None:
        middle, side = QWidget(self), self._side
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        for widget in (self.capture, self.noted):
            widget.setMaximumWidth(_READING_WIDTH)
        column.addWidget(self.capture)
        column.addWidget(self.noted, 1)
        side.body.addWidget(self.balance)
        side.body.addWidget(self.followed)
        side.body.addStretch(1)
        self.columns = SplitColumns(
            [Column(_("Déroulé"), self.agenda, stretch=3), Column(_("Notes"), middle, stretch=8),
             Column(_("Repères"), side, stretch=3)],
            fold_under=1040, parent=self,
        )  # fmt: skip
        self.columns.show_column(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(WIDE, LARGE, WIDE, LARGE)
        layout.addWidget(self.columns)

    def _connect(self) -> None:
        self._editor.performed.connect(self._on_performed)
        self.capture.noted.connect(self._on_noted)
        self.capture.subgroups.added.connect(self._on_subgroup_added)
        self.noted.removed.connect(self._on_removed)
        self.agenda.prepare_asked.connect(lambda: self.step_asked.emit("prepare"))
        self._drafts.failed.connect(self.problem)
        self.clock.timeout.connect(self._follow_clock)
        self.clock.start()
