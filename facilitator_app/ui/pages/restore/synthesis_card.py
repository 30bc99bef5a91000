"""The synthesis of one axis, beside the notes of that axis, with those it rests on below it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator_app.domain.minutes import AxisSynthesis
from facilitator_app.i18n.words import _, plural
from facilitator_app.services import syntheses
from facilitator_app.ui.first_letter import FirstLetterBinding
from facilitator_app.ui.override import override
from facilitator_app.ui.pages.outcome_words import NATURE_ICONS, nature_words
from facilitator_app.ui.pages.restore.note_list import NOTES, NoteList, NoteModel, dropped
from facilitator_app.ui.theme.measures import LARGE, SMALL
from facilitator_app.ui.widgets.card import Card
from facilitator_app.ui.widgets.flow_row import FlowRow
from facilitator_app.ui.widgets.label import PlainLabel
from facilitator_app.ui.widgets.removable_chip import RemovableChip
from facilitator_app.ui.widgets.text_area import TextArea

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent

    from facilitator_app.domain.catalogue import Axis
    from facilitator_app.domain.identity import RecordId
    from facilitator_app.domain.outcome import Outcome
    from facilitator_app.services.board import Noted
    from facilitator_app.services.syntheses import Citation
    from facilitator_app.ui.editing import Editor
    from facilitator_app.ui.pages.restore.note_face import NoteFaces
    from facilitator_app.ui.theme.tokens import Tone

_HIGH = 176
_LETTERS = 60
"""How many letters of a note its chip shows."""
_CITE = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SynthesisCard(Card):
    """Stored as it is typed; a note is cited by Space, Enter or a double click on it, or by dragging it here."""

    def __init__(self, editor: Editor, axis: Axis | None, name: str, faces: NoteFaces, parent: QWidget) -> None:
        super().__init__(name, parent)
        self._editor, self._axis, self.name = editor, axis, name
        self._empty: AxisSynthesis | None = None
        key = "outside" if axis is None else axis.number
        if axis is not None:
            self.title.set_axis(axis.number)
        self.count = PlainLabel("", self, size="small", tone="soft")
        self.area = TextArea(self, least=4, most=9)
        self.area.setObjectName(f"synthesis-{key}")
        self.area.setAccessibleName(_("Synthèse\u00a0: {axis}").format(axis=name))
        self.area.setPlaceholderText(_("Ce qui se dégage de ces notes, en quelques phrases."))
        self.chips = FlowRow(self)
        self.astray = PlainLabel("", self, size="small", tone="warning", wrap=True)
        self.model = NoteModel(faces.shown, key=lambda record: record.id, parent=self)
        self.notes = NoteList(self.model, self)
        self.notes.setObjectName(f"synthesis-notes-{key}")
        self.binding = FirstLetterBinding[AxisSynthesis](
            self.area,
            editor,
            _("Écrire une synthèse"),
            get=lambda synthesis: synthesis.text,
            put=lambda synthesis, text: replace(synthesis, text=text),
        )
        self.binding.store_soon()
        self.setAcceptDrops(True)
        self._assemble()
        self.notes.installEventFilter(self)
        self.notes.doubleClicked.connect(lambda _index: self._cite_chosen())
        self.area.document().contentsChanged.connect(self._count)

    def show_rencontre(self, rencontre: RecordId | None) -> None:
        """Show the synthesis of another rencontre."""
        self._empty = None if rencontre is None else syntheses.blank(rencontre, self._axis)
        self.binding.show(self._empty)
        self.notes.lay_out_in_batches()

    def show_notes(self, notes: Sequence[Noted], outcomes: Mapping[RecordId, Outcome]) -> None:
        """Show the notes of this axis, and what is cited among `outcomes`, those of the rencontre."""
        self.model.show_records(notes)
        self.notes.setVisible(bool(notes))
        words = plural(len(notes), _("{n} note"), _("{n} notes"))
        self.notes.setAccessibleName(f"{self.name} · {words}")
        self._show_cited(outcomes)

    def holds(self, record: RecordId) -> bool:
        """Whether it shows this synthesis."""
        return self._empty is not None and self._empty.id == record

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _CITE:
            self._cite_chosen()
            return True
        return super().eventFilter(watched, event)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(NOTES):
            self.set_edged(True)
            event.acceptProposedAction()

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.set_edged(False)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self.set_edged(False)
        if found := dropped(event.mimeData()):
            event.acceptProposedAction()
            self._cite(found)

    def _assemble(self) -> None:
        self.head.addStretch(1)
        self.head.addWidget(self.count)
        left = QVBoxLayout()
        left.setSpacing(SMALL)
        for widget in (self.area, self.chips, self.astray):
            left.addWidget(widget)
        left.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(LARGE)
        row.addLayout(left, 3)
        row.addWidget(self.notes, 2)
        self.notes.setFixedHeight(_HIGH)
        self.body.addLayout(row)

    def _show_cited(self, outcomes: Mapping[RecordId, Outcome]) -> None:
        cited = []
        if self._empty is not None:
            cited = syntheses.citations(syntheses.stored(self._editor.library, self._empty), outcomes)
        self.chips.show_widgets([self._chip(number, citation) for number, citation in enumerate(cited)])
        self.chips.setVisible(bool(cited))
        lost = sum(1 for citation in cited if citation.astray)
        self.astray.setVisible(bool(lost))
        self.astray.setText(
            plural(lost, _("{n} note citée n’est plus dans cet axe."), _("{n} notes citées ne sont plus dans cet axe."))
        )

    def _chip(self, number: int, citation: Citation) -> RemovableChip:
        outcome = citation.outcome
        tone: Tone = "warning" if citation.astray else "accent"
        words = _("Note supprimée")
        if outcome is not None:
            natures: dict[str, str] = {**nature_words()}
            words = f"{natures.get(outcome.nature, outcome.nature)} · {_beginning(outcome.text)}"
        icon = "trash-2" if outcome is None else NATURE_ICONS.get(outcome.nature, "notebook-pen")
        chip = RemovableChip(words, self.chips, tone=tone, icon=icon, tip=outcome.text if outcome else "")
        chip.setObjectName(f"{self.area.objectName()}-cited-{number}")
        chip.clicked.connect(partial(self._no_longer_cite, citation.note))
        return chip

    def _cite_chosen(self) -> None:
        self._cite([noted.id for noted in self.notes.chosen()])

    def _cite(self, notes: Sequence[RecordId]) -> None:
        if self._empty is not None and notes:
            self.binding.flush()
            self._editor.perform(syntheses.citing(self._editor.library, self._empty, notes))

    def _no_longer_cite(self, note: RecordId) -> None:
        if self._empty is not None:
            self.binding.flush()
            self._editor.perform(syntheses.no_longer_citing(self._editor.library, self._empty, note))

    def _count(self) -> None:
        words = len(self.area.toPlainText().split())
        self.count.setText(plural(words, _("{n} mot"), _("{n} mots")) if words else "")


def _beginning(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _LETTERS else f"{words[:_LETTERS].rsplit(' ', 1)[0]}…"
