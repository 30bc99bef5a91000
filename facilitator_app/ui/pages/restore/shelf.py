"""One column of the board: an axis, or what is in none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from facilitator_app.i18n.words import _, plural
from facilitator_app.ui.override import override
from facilitator_app.ui.pages.restore.ghost import Ghost
from facilitator_app.ui.pages.restore.note_list import NOTES, NoteList, NoteModel, dropped
from facilitator_app.ui.theme.fonts import font
from facilitator_app.ui.theme.measures import CARD_RADIUS, FOCUS_WIDTH, SMALL, TIGHT
from facilitator_app.ui.theme.paint import draw_box, smooth
from facilitator_app.ui.theme.palette import tokens_of
from facilitator_app.ui.widgets.label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent

    from facilitator_app.domain.identity import RecordId
    from facilitator_app.services.board import Noted
    from facilitator_app.ui.models.card_model import CardFace

SLIM = 40
"""How wide a column is that only waits for something to be dropped on it."""
_TWO_LINES = 38
"""So that all columns begin at the same height, whether their name takes one line or two."""


class Shelf(QWidget):
    """Shows the notes of one axis; `dropped` says which notes were put on it."""

    dropped = Signal(object, object)
    """The identities of the notes, and the code of this axis."""

    def __init__(
        self,
        code: str | None,
        number: int | None,
        name: str,
        face: Callable[[Noted | Ghost], CardFace],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.code, self._axis, self._name = code, number, name
        self._slim = self._aimed = False
        self._cards = 0
        self.model = NoteModel(face, key=lambda record: (record.id, isinstance(record, Ghost)), parent=self)
        self.list = NoteList(self.model, self)
        self.list.setObjectName(f"shelf-{number or code or 'unfiled'}")
        self.count = PlainLabel("0", self, size="strong")
        self._head = self._make_head()
        self.setAcceptDrops(True)
        self.setAccessibleName(name)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(TIGHT + 1, SMALL, TIGHT, SMALL)
        layout.setSpacing(SMALL)
        layout.addWidget(self._head)
        layout.addWidget(self.list, 1)

    def cards(self) -> int:
        """How many notes have their card here."""
        return self._cards

    def show_notes(self, notes: Sequence[Noted], elsewhere: Sequence[Noted] = ()) -> None:
        """Show these notes, and below them a line for each of those whose card is in another column."""
        self._cards = len(notes)
        self.model.show_records([*notes, *(Ghost(noted) for noted in elsewhere)])
        self.count.setText(str(len(notes)))
        words = plural(len(notes), _("{n} note"), _("{n} notes"))
        self.list.setAccessibleName(f"{self._name} · {words}")
        if self.code is None:
            self._warn()

    def begin(self) -> None:
        """Another rencontre comes: measure its cards as time allows."""
        self.list.lay_out_in_batches()

    def row_of(self, note: RecordId) -> int:
        """The row of a note's card, or -1 when it is not here."""
        return self.model.row_of((note, False))

    def set_slim(self, slim: bool) -> None:  # noqa: FBT001 - a setter, as Qt's are
        """Show the name only, upright, or the whole column."""
        self._slim = slim
        self._head.setVisible(not slim)
        self.list.setVisible(not slim)
        self.update()

    def take_width(self, least: int) -> None:
        """Never be narrower than this."""
        self.setMinimumWidth(least)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(SLIM, 70)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self.palette())
        tint = tokens.tint("warning") if self._warns() else tokens.axis(self._axis)
        painter = QPainter(self)
        with smooth(painter):
            line = tokens.accent if self._aimed else ""
            draw_box(painter, self.rect(), CARD_RADIUS, tint.ground, line, FOCUS_WIDTH)
        if self._slim:
            painter.translate(0, self.height())
            painter.rotate(-90)
            painter.setFont(font("small", firm=True))
            painter.setPen(QColor(tint.ink))
            room = QRect(SMALL, 0, self.height() - 2 * SMALL, self.width())
            words = painter.fontMetrics().elidedText(self._name, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, words)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(NOTES):
            self._aim(aimed=True)
            event.acceptProposedAction()

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._aim(aimed=False)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self._aim(aimed=False)
        identities = dropped(event.mimeData())
        if identities:
            event.acceptProposedAction()
            self.dropped.emit(identities, self.code)

    def _aim(self, *, aimed: bool) -> None:
        self._aimed = aimed
        self.update()

    def _warns(self) -> bool:
        """What nobody has filed yet would be missing from the compte rendu's axes."""
        return self.code is None and self._cards > 0

    def _warn(self) -> None:
        for label in self._labels:
            label.set_tone("warning" if self._warns() else "soft")
        self.update()

    def _make_head(self) -> QWidget:
        head = QWidget(self)
        head.setMinimumHeight(_TWO_LINES)
        row = QHBoxLayout(head)
        row.setContentsMargins(TIGHT, 0, TIGHT, 0)
        row.setSpacing(SMALL)
        number = PlainLabel(str(self._axis or ""), head, size="section")
        number.setVisible(self._axis is not None)
        name = PlainLabel(self._name, head, size="small", wrap=True)
        name.setFont(font("small", firm=True))
        self._labels = (number, name, self.count)
        for label in self._labels:
            if self._axis is None:
                label.set_tone("soft")
            else:
                label.set_axis(self._axis)
        row.addWidget(number)
        row.addWidget(name, 1)
        row.addWidget(self.count)
        return head
