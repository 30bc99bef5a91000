"""One column of the board of actions: those of one state, which can be dragged to another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QMimeData, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QDrag, QPainter
from PySide6.QtWidgets import QAbstractItemView, QVBoxLayout, QWidget

from facilitator_app.i18n.words import _, plural
from facilitator_app.services.action_list import ListedAction
from facilitator_app.ui.models.card_model import CardModel
from facilitator_app.ui.override import override
from facilitator_app.ui.pages.actions.action_keys import ActionKeys
from facilitator_app.ui.theme.measures import CARD_RADIUS, FOCUS_WIDTH, SMALL, TIGHT
from facilitator_app.ui.theme.paint import draw_box, smooth
from facilitator_app.ui.theme.palette import tokens_of
from facilitator_app.ui.widgets.card_list import CardList
from facilitator_app.ui.widgets.label import PlainLabel
from facilitator_app.ui.widgets.tool_row import ToolRow

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPaintEvent

    from facilitator_app.ui.models.card_model import CardFace

ACTIONS: Final = "application/x-carnet-actions"
"""What is dragged: the identities of actions, one a line."""
MOST = 100
"""Cards that a column shows: each is measured, and nobody reads more."""


class ActionCardModel(CardModel[ListedAction]):
    """Actions as cards that can be dragged."""

    @override
    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled


class ActionCards(CardList):
    """Starts the drag by itself: Qt's own way would take the rows out of the model."""

    def __init__(self, model: ActionCardModel, parent: QWidget | None = None) -> None:
        super().__init__(model, parent, column=True)
        self.action_keys = ActionKeys(self, self.keys)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setDragEnabled(True)

    @override
    def startDrag(self, supportedActions: Qt.DropAction) -> None:
        if chosen := self.action_keys.chosen():
            drag = QDrag(self)
            drag.setMimeData(dragged([one.id for one in chosen]))
            drag.setPixmap(self.viewport().grab(self.visualRect(self.currentIndex())))
            drag.exec(Qt.DropAction.MoveAction)


class BoardColumn(QWidget):
    """`dropped` says which actions were put here; it changes nothing by itself."""

    dropped = Signal(object, str)
    """The identities of actions, and the state of this column."""

    def __init__(self, state: str, name: str, face: Callable[[ListedAction], CardFace], parent: QWidget) -> None:
        super().__init__(parent)
        self.state, self._name, self._aimed = state, name, False
        self.model = ActionCardModel(face, key=lambda one: one.id, parent=self)
        self.list = ActionCards(self.model, self)
        self.list.setObjectName(f"board-{state}")
        self.head = ToolRow(name, self)
        self.more = PlainLabel("", self, size="small", tone="soft", wrap=True)
        self.setAcceptDrops(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SMALL, SMALL, TIGHT, SMALL)
        layout.setSpacing(SMALL)
        layout.addWidget(self.head)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.more)

    def show_actions(self, found: Sequence[ListedAction]) -> None:
        """Show these actions, the first hundred of them."""
        self.model.show_records(found[:MOST])
        self.head.note.setText(str(len(found)))
        self.list.setAccessibleName(f"{self._name} · {plural(len(found), _('{n} action'), _('{n} actions'))}")
        hidden = len(found) - MOST
        self.more.setVisible(hidden > 0)
        self.more.setText(plural(hidden, _("et {n} autre, dans la liste"), _("et {n} autres, dans la liste")))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        with smooth(painter):
            draw_box(painter, self.rect(), CARD_RADIUS, tokens.track, tokens.accent if self._aimed else "", FOCUS_WIDTH)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(ACTIONS):
            self._aim(aimed=True)
            event.acceptProposedAction()

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._aim(aimed=False)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self._aim(aimed=False)
        if identities := dropped(event.mimeData()):
            event.acceptProposedAction()
            self.dropped.emit(identities, self.state)

    def _aim(self, *, aimed: bool) -> None:
        self._aimed = aimed
        self.update()


def dragged(identities: Sequence[str]) -> QMimeData:
    """Actions on their way to another column."""
    data = QMimeData()
    data.setData(ACTIONS, QByteArray("\n".join(identities).encode()))
    return data


def dropped(data: QMimeData) -> list[str]:
    """The identities of the actions that arrive; none for anything else."""
    return bytes(data.data(ACTIONS).data()).decode().split("\n") if data.hasFormat(ACTIONS) else []
