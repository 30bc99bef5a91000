"""The line that ticks from the signed paper: row numbers, how far one is, and what to do with the lines left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator_app.domain.row_list import rows_meant
from facilitator_app.i18n.words import _, plural
from facilitator_app.ui.pages.welcome.counted_row import CountedRow
from facilitator_app.ui.pages.welcome.paper_keys import PaperKeys
from facilitator_app.ui.theme.measures import MEDIUM, SMALL
from facilitator_app.ui.widgets.button import Button
from facilitator_app.ui.widgets.card import Card
from facilitator_app.ui.widgets.label import PlainLabel
from facilitator_app.ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from collections.abc import Callable

    from facilitator_app.domain.attendance import Presence


class PaperLine(QWidget):
    """Records nothing by itself. A tuple of row numbers is what was typed; an empty one means the line in hand."""

    signed = Signal(tuple)
    marked = Signal(tuple, object)
    """Row numbers, and the `Presence` that the paper says."""
    ended = Signal()
    rest_absent = Signal()
    """Of the lines left, a person says: absent."""
    left = Signal()
    """The pass is over; what is left stays not recorded."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = SearchField(_("Numéro de ligne, puis Entrée. Plusieurs : 1-12 15 17"), self, large=True)
        self.field.setObjectName("paper-rows")
        self.keys = PaperKeys(self.field)
        self.progress = PlainLabel("", self, size="strong")
        self.progress.setObjectName("paper-progress")
        self.end = Button(_("Terminer"), self, icon="check", tip=_("Échap"))
        self.end.setObjectName("paper-end")
        self.counted = CountedRow(self)
        self.said = PlainLabel("", self, size="small", tone="danger", wrap=True)
        self.said.setObjectName("paper-refused")
        self.said.hide()
        self._assemble()
        self.keys.signed.connect(lambda: self._take(self.signed.emit))
        self.keys.marked.connect(self._on_marked)
        self.end.clicked.connect(self.ended)
        self.field.textEdited.connect(self.said.hide)

    def show_progress(self, ticked: int, lines: int) -> None:
        """Say how many lines are ticked of how many."""
        done = plural(ticked, _("{n} cochée"), _("{n} cochées"))
        of = plural(lines, _("{n} ligne"), _("{n} lignes"))
        self.progress.setText(_("{ticked} / {lines}").format(ticked=done, lines=of))

    def refuse(self, unknown: list[int]) -> None:
        """Say that the sheet has no such lines, and that nothing was ticked."""
        rows = ", ".join(map(str, unknown[:_NAMED])) + ("…" if len(unknown) > _NAMED else "")
        one = _("La feuille n’a pas de ligne {rows} : rien n’a été coché.")
        many = _("La feuille n’a pas de lignes {rows} : rien n’a été coché.")
        self.said.setText((one if len(unknown) == 1 else many).format(rows=rows))
        self.said.show()
        self.field.selectAll()

    def ask_about_rest(self, lines: int) -> None:
        """Offer what can be said of the lines that nothing was recorded for."""
        one, many = _("{n} ligne reste non renseignée."), _("{n} lignes restent non renseignées.")
        self._rest_words.setText(plural(lines, one, many))
        self.said.hide()
        self.rest.show()
        self.leave.setFocus()

    def start(self) -> None:
        """Come on screen, ready to type."""
        self.field.clear()
        self.said.hide()
        self.rest.hide()
        self.show()
        self.field.setFocus()

    def _on_marked(self, state: Presence) -> None:
        self._take(lambda rows: self.marked.emit(rows, state))

    def _take(self, then: Callable[[tuple[int, ...]], object]) -> None:
        """Give the rows typed to `then`; what is no list of rows stays, and is said to be none."""
        typed = self.field.text().strip()
        rows = rows_meant(typed) if typed else ()
        if rows is None:
            self.said.setText(_("« {typed} » n’est pas un numéro de ligne. Essayez « 12 » ou « 1-12 15 17 ».").format(
                typed=typed))  # fmt: skip
            self.said.show()
            return
        self.field.clear()
        then(rows)

    def _assemble(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(MEDIUM)
        first.addWidget(self.field, 1)
        first.addWidget(self.progress)
        first.addWidget(self.end)
        self.rest = Card(parent=self)
        self._rest_words = PlainLabel("", self.rest, size="strong", wrap=True)
        self.absent = Button(_("Les noter absentes"), self.rest)
        self.absent.setObjectName("paper-rest-absent")
        self.leave = Button(_("Les laisser non renseignées"), self.rest)
        self.leave.setObjectName("paper-rest-leave")
        choice = QHBoxLayout()
        choice.setSpacing(SMALL)
        choice.addWidget(self._rest_words, 1)
        choice.addWidget(self.absent)
        choice.addWidget(self.leave)
        self.rest.body.addLayout(choice)
        self.absent.clicked.connect(self.rest_absent)
        self.leave.clicked.connect(self.left)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SMALL)
        layout.addLayout(first)
        for widget in (self.said, self.counted, self.rest):
            layout.addWidget(widget)
        self.hide()


_NAMED = 5
"""As many refused rows as a sentence can say."""
