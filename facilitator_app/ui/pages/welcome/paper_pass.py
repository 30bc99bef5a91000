"""Ticks the signed paper in one pass: each line once, in the order of the paper, and nothing for whom it is silent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from facilitator_app.domain.attendance import Method, Presence
from facilitator_app.services import paper_counts

if TYPE_CHECKING:
    from facilitator_app.domain.rencontre import HalfDay
    from facilitator_app.services.attendance import Sheet, SheetRow
    from facilitator_app.ui.pages.welcome.paper_line import PaperLine
    from facilitator_app.ui.pages.welcome.recording import Recording
    from facilitator_app.ui.pages.welcome.sheet_card import SheetCard


class PaperPass(QObject):
    """Between the line in which one types and the sheet; `begin` and `end` a pass over one half-day."""

    begun = Signal()
    over = Signal()
    done = Signal(list, str)
    """These rows were just recorded in this state, "" for not recorded."""

    def __init__(self, line: PaperLine, card: SheetCard, recording: Recording) -> None:
        super().__init__(line)
        self.active = False
        self._line, self._card, self._recording = line, card, recording
        self._sheet: Sheet | None = None
        line.signed.connect(lambda rows: self._on_rows(rows, None))
        line.marked.connect(self._on_rows)
        line.keys.moved.connect(self._move)
        line.keys.erased.connect(lambda: self.mark(self._in_hand(), ""))
        line.ended.connect(self.end)
        line.rest_absent.connect(self._on_rest_absent)
        line.left.connect(self.leave)
        line.counted.field.edited.connect(self._on_counted)

    def begin(self) -> None:
        """Start at the first line that nothing was recorded for."""
        silent = self._silent()
        if self._card.half_day() is None:
            return
        self.active = True
        self._line.start()
        self.begun.emit()
        if silent:
            self._card.choose_person(silent[0].known.id)

    def end(self) -> None:
        """Leave, once a person has said what the lines left are."""
        silent = self._silent()
        if silent and self._line.rest.isHidden():
            self._line.ask_about_rest(len(silent))
        else:
            self.leave()

    def show_sheet(self, sheet: Sheet, half_day: HalfDay, counted: int | None) -> None:
        """Say how far one is in what is in the file now; `counted` signatures are on the paper."""
        self._sheet = sheet
        on_paper = sum(h.method == Method.PAPER for row in sheet.rows if (h := row.marks.get(half_day.id)))
        self._line.show_progress(on_paper, len(sheet.rows))
        self._line.counted.show_count(counted, sheet.signatures(half_day.id))

    def mark(self, rows: list[SheetRow], state: str) -> None:
        """Record what the paper says of these rows."""
        half_day = self._card.half_day()
        if half_day is not None and rows and self._recording.mark(half_day, rows, state, Method.PAPER):
            self.done.emit(rows, state)

    def _on_rows(self, numbers: tuple[int, ...], state: Presence | None) -> None:
        """Sign, or mark, the rows of these numbers; without any, the one in hand, and go on to the next."""
        rows = self._rows(numbers) if numbers else self._in_hand()
        half_day = self._card.half_day()
        if half_day is None or not rows:
            return
        if state is not None:
            self.mark(rows, state)
        elif self._recording.sign(half_day, rows):
            self.done.emit(rows, Presence.PRESENT)
        if numbers:
            self._card.choose_person(rows[-1].known.id)
        else:
            self._move(1)

    def _rows(self, numbers: tuple[int, ...]) -> list[SheetRow]:
        by_number = {row.number: row for row in self._lines()}
        unknown = [number for number in numbers if number not in by_number]
        if unknown:
            self._line.refuse(unknown)
            return []
        return [by_number[number] for number in numbers]

    def _in_hand(self) -> list[SheetRow]:
        return self._card.chosen_rows() or self._lines()[:1]

    def _lines(self) -> list[SheetRow]:
        return [] if self._sheet is None else self._sheet.lines

    def _silent(self) -> list[SheetRow]:
        half_day = self._card.half_day()
        return [] if half_day is None else [row for row in self._lines() if half_day.id not in row.marks]

    def _move(self, step: int) -> None:
        row = max(self._card.table.currentIndex().row(), 0) + step
        if 0 <= row < self._card.model.rowCount():
            self._card.table.choose(row)

    def _on_rest_absent(self) -> None:
        self.mark(self._silent(), Presence.ABSENT)
        self.leave()

    def leave(self) -> None:
        """End the pass, if there is one; what is left stays as it is."""
        if not self.active:
            return
        self.active = False
        self._line.counted.field.settle()
        self._line.hide()
        self.over.emit()

    def _on_counted(self) -> None:
        half_day = self._card.half_day()
        if half_day is not None:
            value = self._line.counted.field.value()
            self._recording.editor.perform(paper_counts.counting(self._recording.library, half_day, value))
