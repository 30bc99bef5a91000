"""The bin (corbeille): what was deleted, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from facilitator_app.i18n.words import _, plural
from facilitator_app.services import bin as bin_
from facilitator_app.ui.models.line_model import LineFace, LineModel
from facilitator_app.ui.widgets.button import Button
from facilitator_app.ui.widgets.card import Card
from facilitator_app.ui.widgets.label import PlainLabel
from facilitator_app.ui.widgets.line_list import LineList

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from facilitator_app.services.bin import Binned
    from facilitator_app.services.library import Library
    from facilitator_app.ui.editing import Editor

_SHOWN = 7


class BinCard(Card):
    """Enter, a double click or the button takes what is chosen out of the bin; that can be undone too."""

    said = Signal(str)

    def __init__(self, editor: Editor, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(_("Corbeille"), parent)
        self._editor, self._library = editor, library
        self.words = PlainLabel("", self, tone="soft", wrap=True)
        self.words.setObjectName("bin-words")
        self.lines: LineModel[Binned] = LineModel(_face, key=lambda b: (b.record.kind, b.record.id), parent=self)
        self.list = LineList(self.lines, self, fits=_SHOWN)
        self.list.setObjectName("bin")
        self.list.setAccessibleName(_("Corbeille"))
        self.list.setSelectionMode(LineList.SelectionMode.ExtendedSelection)
        self.back = Button(_("Reprendre"), self, icon="rotate-ccw")
        self.back.setObjectName("bin-restore")
        self.body.addWidget(self.words)
        self.body.addWidget(self.list)
        self.body.addWidget(self.back, alignment=Qt.AlignmentFlag.AlignLeft)
        self.list.keys.opened.connect(lambda binned: self._restore([binned]))
        self.back.clicked.connect(lambda: self._restore(self.list.keys.chosen()))

    def refresh(self) -> None:
        """Read the bin again."""
        lines = bin_.binned(self._library)
        self.lines.show_records(lines)
        self.list.setVisible(bool(lines))
        self.back.setVisible(bool(lines))
        kept = plural(len(lines), _("{n} élément supprimé, gardé ici."), _("{n} éléments supprimés, gardés ici."))
        self.words.setText(kept if lines else _("La corbeille est vide. Ce que vous supprimez y reste."))
        if lines and not self.list.currentIndex().isValid():
            self.list.choose(0)

    def _restore(self, chosen: list[object]) -> None:
        lines = [line for line in chosen if isinstance(line, bin_.Binned)]
        words = plural(len(lines), _("Repris de la corbeille"), _("{n} éléments repris de la corbeille"))
        edits = [bin_.restoring(self._library, line.record) for line in lines]
        if edits and self._editor.perform_all(edits, words):
            self.said.emit(words)


def _face(binned: Binned) -> LineFace:
    where = " · ".join(filter(None, (binned.kind, binned.place)))
    return LineFace(binned.text or _("(vide)"), where, icon="trash-2")
