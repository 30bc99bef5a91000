"""The board of the axes with the essential below it, or the note that is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator_app.domain.outcome import Action, Outcome
from facilitator_app.domain.rencontre import Rencontre, Subgroup
from facilitator_app.i18n.words import _, plural
from facilitator_app.services import capture, outcomes
from facilitator_app.services.board import Board, axes_of_board
from facilitator_app.ui.override import override
from facilitator_app.ui.pages.restore.board_menu import MenuFrame
from facilitator_app.ui.pages.restore.board_view import BoardView
from facilitator_app.ui.pages.restore.board_writing import BoardWriting
from facilitator_app.ui.pages.restore.essential_area import EssentialArea
from facilitator_app.ui.pages.restore.filter_row import FilterRow
from facilitator_app.ui.pages.restore.note_editor import NoteEditor
from facilitator_app.ui.pages.restore.note_face import NoteFaces
from facilitator_app.ui.pages.restore.panel import Panel
from facilitator_app.ui.theme.measures import MEDIUM, SMALL
from facilitator_app.ui.widgets.digit_keys import digit_with_ctrl

if TYPE_CHECKING:
    from facilitator_app.domain.edit import Edit
    from facilitator_app.domain.identity import RecordId
    from facilitator_app.services.board import Noted
    from facilitator_app.ui.pages.restore.panel import Given


class BoardPanel(Panel):
    """What was said is put in order here."""

    def __init__(self, given: Given, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = _("Tableau des axes")
        self._library, self._catalogue = given.carnet.library, given.catalogue
        self._faces = NoteFaces(given.catalogue)
        self._rencontre: Rencontre | None = None
        self._board = Board(self._library, self._library.home)
        self.filter, self.view = FilterRow(self), BoardView(self)
        self.essential, self.note = EssentialArea(given.editor, self), NoteEditor(given, self)
        self.note.hide()
        self._writing = BoardWriting(given.editor, self.view, self)
        self._assemble()
        self._connect()

    @override
    def show_rencontre(self, rencontre: Rencontre | None) -> None:
        self._rencontre = rencontre
        self._board = Board(self._library, self._library.home if rencontre is None else rencontre.id)
        self._board.read()
        self._leave_note()
        self.filter.clear()
        self.essential.show_rencontre(rencontre)
        self._show_frame()
        self._show_anew()

    @override
    def follow(self, edit: Edit) -> None:
        if self._rencontre is None:
            return
        if edit.touches(self._rencontre):
            self._rencontre = self._library.get(Rencontre, self._rencontre.id)
        if edit.touches_kind(Subgroup):
            self._show_frame()
        if edit.touches_kind(Outcome, Action) and self._board.follow(edit):
            self._show_board()
            self._follow_note()

    @override
    def take_keyboard(self) -> None:
        if self.note.isHidden():
            self.view.take_keyboard()

    @override
    def flush(self) -> None:
        self.essential.binding.flush()
        self.note.flush()

    @override
    def search(self) -> None:
        self.filter.open()

    @override
    def go_back(self) -> bool:
        if not self.note.isHidden():
            self._leave_note()
            return True
        cleared = self.filter.clear()
        if cleared:
            self.view.take_keyboard()
        return cleared

    @override
    def show_record(self, record: RecordId) -> bool:
        if record not in self._board.notes:
            return False
        if not self.view.choose(record):
            self.filter.clear()
        return self.view.choose(record)

    @override
    def explain(self) -> str:
        return _(
            "Ce que le groupe a dit, axe par axe. Glissez une note pour la reclasser, ou choisissez-la et tapez Ctrl "
            "et le numéro de l’axe (Ctrl+0\u00a0: hors axes)\u202f; Ctrl+Maj et un numéro dit qu’elle touche aussi un "
            "autre axe. F1 à F6 changent la nature, F7 le portage, F8 l’atelier, Ctrl+G mot pour mot, Ctrl+I interne. "
            "Maj et les flèches, Ctrl+clic ou Ctrl+A en choisissent plusieurs. Les flèches passent d’une note à "
            "l’autre, Entrée l’ouvre, Suppr la met à la corbeille, Ctrl+Z annule.\n\nCtrl+F filtre les notes, Ctrl+L "
            "écrit l’essentiel, Ctrl+P enregistre le compte rendu en PDF. Sur une note, l’aide est à Maj+F1."
        )

    @override
    def event(self, event: QEvent) -> bool:
        """Ctrl+1 is an axis wherever the keyboard is on this panel, and never another page of the window."""
        asked = digit_with_ctrl(event) if isinstance(event, QKeyEvent) else None
        if asked is not None and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def open_note(self, record: RecordId) -> None:
        """Open a note, also one that the filters hid; nothing when it is not here."""
        if self.show_record(record):
            self._on_opened(self._board.notes[record])

    def write_essential(self) -> None:
        """Put the keyboard in the essential."""
        self._leave_note()
        self.essential.area.setFocus()

    def _assemble(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SMALL)
        layout.addWidget(self.filter)
        layout.addWidget(self.view, 1)
        layout.addSpacing(MEDIUM - SMALL)
        layout.addWidget(self.essential)
        layout.addWidget(self.note)

    def _connect(self) -> None:
        self.filter.edited.connect(self._show_anew)
        self.filter.left.connect(self.view.take_keyboard)
        self.view.opened.connect(self._on_opened)
        self.note.left.connect(self._leave_note)
        self.note.problem.connect(self.problem)
        self._writing.told.connect(self.told)
        self._writing.open_asked.connect(self._on_opened)

    def _show_frame(self) -> None:
        """The axes, the subgroups and the subjects that notes can be filed under."""
        if self._rencontre is None:
            return
        axes = axes_of_board(self._catalogue, self._rencontre, self._board, self._library)
        names = {axis.code: self._catalogue.axis_name(axis) for axis in axes}
        subgroups = {group.id: group.name for group in capture.subgroups_of(self._library, self._rencontre.id)}
        frame = MenuFrame(axes, names, subgroups)
        self.view.show_axes(axes, names, self._faces)
        self.filter.offer(subgroups, self._board.topics())
        self.note.fields.offer(frame)
        self._writing.show_frame(frame)

    def _show_anew(self) -> None:
        """Other notes than before come on the board."""
        self.view.begin()
        self._show_board()

    def _show_board(self) -> None:
        if self._rencontre is None:
            return
        chosen = self.filter.value()
        shelves = self._board.shelves(chosen)
        self.view.show_notes(shelves, self._board.elsewhere(chosen))
        self.filter.say(self._count(sum(map(len, shelves.values()))))
        self._writing.show_notes(self._board.notes)
        self.hint = (
            "" if self._board.notes else _("ce que vous noterez dans «\u00a0Animer\u00a0» viendra ici, axe par axe")
        )
        self.hinted.emit()

    def _count(self, shown: int) -> str:
        """« 12 notes, dont 3 touchent plusieurs axes »; « 4 notes sur 12 » while some are left out."""
        every, several = len(self._board.notes), self._board.several()
        notes = plural(every, _("{n} note"), _("{n} notes"))
        if not self.filter.value().empty:
            return _("{shown} sur {every}").format(shown=plural(shown, _("{n} note"), _("{n} notes")), every=every)
        if not several:
            return notes
        touching = plural(several, _("{n} touche plusieurs axes"), _("{n} touchent plusieurs axes"))
        return _("{notes}, dont {touching}").format(notes=notes, touching=touching)

    def _name(self, noted: Noted) -> str:
        """« Décision 02 · Axe 1 »."""
        face = self._faces.face(noted)
        references = outcomes.decisions_of([n.outcome for n in self._board.notes.values()], "")
        number = references.get(noted.id, "").rpartition("-")[2]
        return f"{face.kind} {number}".strip() + f" · {face.axis_text}"

    def _on_opened(self, noted: Noted) -> None:
        self.essential.hide()
        self.note.show()
        self.note.show_note(noted, self._name(noted))

    def _follow_note(self) -> None:
        open_note = self.note.note()
        if open_note is None:
            return
        now = self._board.notes.get(open_note.id)
        if now is None:
            self._leave_note()
        else:
            self.note.follow(now, self._name(now))

    def _leave_note(self) -> None:
        self.note.show_note(None)
        if not self.note.isHidden():
            self.note.hide()
            self.essential.show()
            self.view.take_keyboard()
