"""Accueillir: people are recorded as they come through the door, in two keystrokes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator_app.domain.attendance import Attendance, PaperCount, Presence
from facilitator_app.domain.people import Organisation, Person
from facilitator_app.domain.rencontre import HalfDay, Invitation, Rencontre
from facilitator_app.i18n.words import _
from facilitator_app.services import attendance, paper_counts, sheet_numbers
from facilitator_app.services.attendance import Sheet
from facilitator_app.ui.override import override
from facilitator_app.ui.pages.welcome.count_card import CountCard, GroupCard
from facilitator_app.ui.pages.welcome.door import Door
from facilitator_app.ui.pages.welcome.evidence_card import EvidenceCard
from facilitator_app.ui.pages.welcome.half_day_clock import HalfDayClock
from facilitator_app.ui.pages.welcome.mark_card import MarkCard
from facilitator_app.ui.pages.welcome.mark_words import recorded_words
from facilitator_app.ui.pages.welcome.more_menu import Entry
from facilitator_app.ui.pages.welcome.paper_keys import paper_legend
from facilitator_app.ui.pages.welcome.paper_line import PaperLine
from facilitator_app.ui.pages.welcome.paper_pass import PaperPass
from facilitator_app.ui.pages.welcome.people_at_hand import PeopleAtHand
from facilitator_app.ui.pages.welcome.recording import Recording
from facilitator_app.ui.pages.welcome.scans_card import ScansCard
from facilitator_app.ui.pages.welcome.seal_desk import SealDesk
from facilitator_app.ui.pages.welcome.sheet_card import PAPER_KEY, SheetCard
from facilitator_app.ui.pages.welcome.sheet_files import SheetFiles
from facilitator_app.ui.pages.welcome.sheet_keys import keys_explained, legend
from facilitator_app.ui.pages.welcome.sheet_printing import SheetPrinting
from facilitator_app.ui.pages.welcome.sheet_stack import SheetStack
from facilitator_app.ui.shell.page import Page
from facilitator_app.ui.shell.window_keys import add_action
from facilitator_app.ui.theme.measures import LARGE, MEDIUM, WIDE
from facilitator_app.ui.widgets.scroll_column import ScrollColumn
from facilitator_app.ui.widgets.split_columns import Column, SplitColumns

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLineEdit

    from facilitator_app.domain.edit import Edit
    from facilitator_app.domain.identity import RecordId
    from facilitator_app.services.attendance import SheetRow
    from facilitator_app.services.catalogue import Catalogue
    from facilitator_app.services.workspace import Carnet
    from facilitator_app.ui.editing import Editor
    from facilitator_app.ui.files import Files
    from facilitator_app.ui.jobs import Jobs

_SHOWN = (Attendance, PaperCount, Invitation, Person, Organisation, HalfDay)


class WelcomePage(Page):
    """One search line rules; the list is the sheet; half-days are columns."""

    title = "Accueillir"
    step_asked = Signal(str)
    """Another step of the rencontre is needed first, such as "prepare"."""

    def __init__(self, carnet: Carnet, catalogue: Catalogue, editor: Editor, jobs: Jobs, files: Files,
                 parent: QWidget | None = None) -> None:  # fmt: skip
        super().__init__(parent)
        self.title = _("Accueillir")
        self._library, self._editor = carnet.library, editor
        self._rencontre: Rencontre | None = None
        self._sheet = Sheet((), ())
        recording = Recording(carnet.library, editor)
        self.people = PeopleAtHand(carnet.library, jobs, self)
        self.door = Door(self.people, recording, self)
        self.line = self.door.line
        self.sheet_card = SheetCard(catalogue, self)
        self.counts, self.groups = CountCard(self), GroupCard(catalogue, self)
        self.mark = MarkCard(editor, self)
        self.paper_line = PaperLine(self)
        self.paper = PaperPass(self.paper_line, self.sheet_card, recording)
        self.printing = SheetPrinting(carnet, jobs, files, self)
        self.scans = ScansCard(carnet, editor, jobs, files, self)
        self.files = SheetFiles(carnet, jobs, files, self)
        self.seal = SealDesk(carnet, editor, self)
        self.evidence = EvidenceCard(carnet, editor, jobs, files, self)
        self._clock = HalfDayClock(carnet.library, self)
        self._assemble()
        self._connect()

    def show_rencontre(self, rencontre: RecordId) -> None:
        """Put the sheet of another rencontre on screen."""
        self.mark.flush()
        self._rencontre = self._library.get(Rencontre, rencontre)
        self._clock.forget()
        self.paper.leave()
        self.line.field.clear()
        self.line.say("")
        self.printing.banner.hide()
        self.files.banner.hide()
        self.refresh()
        if self._rencontre is not None:
            self.scans.show_rencontre(self._rencontre)
            self.evidence.show_rencontre(self._rencontre)
        self.people.begin()

    @override
    def activate(self) -> None:
        self._clock.follow()
        self._keyboard_line().setFocus()

    @override
    def show_record(self, record: RecordId) -> None:
        """Choose a half-day, or somebody on the sheet."""
        self.columns.show_column(0)
        if record in {half_day.id for half_day in self._sheet.half_days}:
            self.sheet_card.half_days.show_value(record)
            self._show_half_day()
        self.sheet_card.choose_person(record)

    @override
    def show_part(self, part: str, record: RecordId | None = None) -> None:
        if part == "scans":
            self.columns.show_column(1)
            self.scans.choose.setFocus()

    @override
    def flush(self) -> None:
        self.mark.flush()
        self.scans.flush()

    @override
    def search(self) -> None:
        self.columns.show_column(0)
        self._keyboard_line().setFocus()
        self._keyboard_line().selectAll()

    @override
    def go_back(self) -> bool:
        if self.paper.active:
            self.paper.end()
            return True
        return False

    @override
    def explain(self) -> str:
        return keys_explained()

    def refresh(self) -> None:
        """Show what is in the file now."""
        if self._rencontre is None:
            return
        self._sheet = attendance.sheet_of(self._library, self._rencontre.id, self.people.directory)
        chosen = self.sheet_card.half_day()
        self._clock.show_half_days(self._sheet.half_days)
        self.sheet_card.show_half_days(self._sheet.half_days, self._clock.half_day if chosen is None else chosen.id)
        self.sheet_card.show_sheet(self._sheet)
        self.stack.show_sheet(self._sheet)
        self._show_half_day()

    def _show_half_day(self) -> None:
        """The half-day chosen and the person chosen, wherever they are shown."""
        half_day = self.sheet_card.half_day()
        self.door.show_sheet(self._sheet, half_day)
        for card in (self.counts, self.groups):
            card.setVisible(half_day is not None)
        rows = self.sheet_card.chosen_rows()
        self.seal.follow(self._rencontre, half_day, self.sheet_card.half_day_name(), self._sheet, rows)
        if half_day is None or len(rows) != 1:
            self.mark.hide()
        if half_day is None:
            return
        counted = paper_counts.counted(self._library, half_day)
        self.counts.show_counts(self._sheet, half_day, counted)
        self.groups.show_counts(self._sheet, half_day)
        self.paper.show_sheet(self._sheet, half_day, counted)
        self._show_mark(rows, half_day)

    def _show_mark(self, rows: list[SheetRow], half_day: HalfDay) -> None:
        if len(rows) != 1:
            return
        mark = rows[0].marks.get(half_day.id)
        noted = ""
        if mark is not None and mark.recorded_at is not None:
            noted = recorded_words(self._library.local(mark.recorded_at), half_day)
        noted = "\n".join(filter(None, (noted, *self.seal.history(rows[0].known.id))))
        self.mark.show_mark(rows[0].known.person.full_name, self.sheet_card.half_day_name(), mark, noted)

    def _keyboard_line(self) -> QLineEdit:
        return self.paper_line.field if self.paper.active else self.line.field

    def _on_turned(self, half_day: RecordId) -> None:
        self.sheet_card.half_days.show_value(half_day)
        self._show_half_day()

    def _on_marked(self, rows: list[SheetRow], state: str) -> None:
        if self.sheet_card.half_day() is None:
            return
        self.mark.flush()
        if self.paper.active:
            self.paper.mark(rows, state)
            return
        stored = self.door.record(rows, state)
        if stored and state == Presence.REPRESENTED and len(rows) == 1:
            self.mark.focus_detail()

    def _on_performed(self, edit: Edit) -> None:
        self.people.follow(edit)
        if self._rencontre is not None and edit.touches(self._rencontre):
            self._rencontre = self._library.get(Rencontre, self._rencontre.id)
        if edit.touches_kind(*_SHOWN):
            self.refresh()

    def _on_paper(self) -> None:
        """A pass over the paper begins or is over: the line for arrivals gives its place, or has it again."""
        self.line.field.setVisible(not self.paper.active)
        self.line.field.clear()
        self.sheet_card.keys_line.setText(paper_legend() if self.paper.active else legend())
        self._keyboard_line().setFocus()

    def _on_renumber(self) -> None:
        if self._rencontre is not None:
            self._editor.perform(sheet_numbers.renumbering(self._library, self._rencontre.id))

    def _print(self, *, filled: bool, final: bool = False) -> None:
        if (rencontre := self._stored()) is not None:
            self.printing.ask(rencontre, filled=filled, final=final)

    def _focus_sheet(self) -> None:
        if self._sheet.rows:
            self.sheet_card.table.setFocus()
            if not self.sheet_card.chosen_rows():
                self.sheet_card.table.choose(0)

    def _assemble(self) -> None:
        self.stack = SheetStack(self.sheet_card, self)
        middle = QWidget(self)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        for above in (self.paper_line, self.line, self.seal):
            column.addWidget(above)
        column.addWidget(self.stack, 1)
        for below in (self.printing, self.files, self.evidence.dossier):
            column.addWidget(below)
        side = ScrollColumn(self)
        for card in (self.counts, self.mark, self.groups, self.scans, self.evidence):
            side.body.addWidget(card)
        side.body.addStretch(1)
        self.columns = SplitColumns(
            [Column(_("Feuille"), middle, stretch=1), Column(_("Compte"), side, width=248)], fold_under=860, parent=self
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(WIDE, LARGE, WIDE, LARGE)
        layout.addWidget(self.columns)

    def _entries(self) -> list[Entry]:
        """What the three dots of the sheet offer, one line each."""
        return [
            *self.files.entries(self._stored, self.sheet_card.chosen_rows),
            *self.seal.entries(),
            *self.evidence.entries(),
            Entry(_("Version définitive de la feuille…"), "sheet-final",
                  lambda: self._print(filled=True, final=True)),
            Entry(_("Remettre la feuille dans l’ordre alphabétique"), "sheet-renumber", self._on_renumber),
        ]  # fmt: skip

    def _stored(self) -> Rencontre | None:
        """The rencontre on screen, once what is typed is stored."""
        self.flush()
        return self._rencontre

    def _connect(self) -> None:
        add_action(self, _("Pointer depuis le papier"), (PAPER_KEY,), self.paper.begin)
        self.sheet_card.paper_button.clicked.connect(self.paper.begin)
        self.paper.begun.connect(self._on_paper)
        self.paper.over.connect(self._on_paper)
        self.paper.done.connect(self.door.say_recorded)
        self._editor.told.connect(self.line.say)
        self.sheet_card.timed.connect(self.mark.focus_hour)
        self.mark.done.connect(self._focus_sheet)
        self.sheet_card.more.offer(self._entries())
        self.seal.closed.connect(self.refresh)
        self.seal.closed.connect(self._focus_sheet)
        self._editor.performed.connect(self._on_performed)
        self.people.read.connect(lambda: self.line.show_complete(self.people.complete))
        self.people.failed.connect(self.problem)
        self.scans.problem.connect(self.printing.banner.show_problem)
        self.evidence.problem.connect(self.problem)
        self.evidence.asked.connect(self.asked)
        self.line.show_complete(self.people.complete)
        self.door.arrived.connect(self.sheet_card.choose_person)
        self.line.left_down.connect(self._focus_sheet)
        self.sheet_card.marked.connect(self._on_marked)
        self.sheet_card.chosen.connect(self._show_half_day)
        self.sheet_card.opened.connect(self.mark.focus_detail)
        self.sheet_card.left_up.connect(self.line.field.setFocus)
        self.sheet_card.print_asked.connect(lambda filled: self._print(filled=filled))
        self.mark.state_chosen.connect(lambda state: self._on_marked(self.sheet_card.chosen_rows(), state))
        self.stack.no_hours.action.clicked.connect(lambda: self.step_asked.emit("prepare"))
        self._clock.turned.connect(self._on_turned)
