"""The workspace of one rencontre: its head, and the page of the step a person is at."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from facilitator_app.domain.attendance import Attendance
from facilitator_app.domain.minutes import MinutesVersion
from facilitator_app.domain.rencontre import HalfDay, Invitation, Rencontre
from facilitator_app.i18n.words import _
from facilitator_app.services import attendance, minutes_standing, record_of, rencontres, running, steps
from facilitator_app.services.attendance import Sheet
from facilitator_app.ui.override import override
from facilitator_app.ui.pages.rencontre.face import face_of
from facilitator_app.ui.shell.page import Page
from facilitator_app.ui.shell.rencontre_head import RencontreHead, five_steps
from facilitator_app.ui.shell.window_keys import add_action
from facilitator_app.ui.widgets.digit_keys import digit_shortcuts
from facilitator_app.ui.widgets.list_menu import show_menu

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from facilitator_app.domain.edit import Edit
    from facilitator_app.domain.identity import RecordId
    from facilitator_app.services.catalogue import Catalogue
    from facilitator_app.services.workspace import Carnet
    from facilitator_app.ui.editing import Editor

_ON_SHEET = (HalfDay, Invitation, Attendance)
_SHOWN = (*record_of.KINDS, Invitation, MinutesVersion)
"""What the head says: also whether the closed minutes still say what the records say."""


class RencontreWorkspace(Page):
    """Shows the rencontre it is given, on the step where it stands; each step's page is built when first needed."""

    left = Signal()
    """The person wants the list of rencontres."""
    copied = Signal(str)
    """The identity of a rencontre just made from this one."""

    def __init__(
        self,
        carnet: Carnet,
        catalogue: Catalogue,
        editor: Editor,
        builders: Mapping[str, Callable[[], Page]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._carnet, self._catalogue, self._editor, self._builders = carnet, catalogue, editor, builders
        self._rencontre: Rencontre | None = None
        self._sheet = Sheet((), ())
        self._pages: dict[str, Page] = {}
        self._step = ""
        self.head = RencontreHead(self)
        self._stack = QStackedWidget(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(self._stack, 1)
        self._connect()

    def show_rencontre(self, rencontre_id: RecordId, step: str = "") -> None:
        """Put a rencontre on screen, at ``step`` or where it usually is now."""
        self.flush()
        self._rencontre = self._carnet.library.get(Rencontre, rencontre_id)
        if self._rencontre is None:
            self.left.emit()
            return
        self.title = self._rencontre.title or _("Rencontre sans titre")
        self._sheet = attendance.sheet_of(self._carnet.library, rencontre_id)
        self.go_to_step(step or steps.usual_step(self._carnet, self._rencontre, self._sheet))

    def go_to_step(self, key: str) -> Page | None:
        """Bring the page of a step on screen, after storing what was typed in the one that leaves."""
        if self._rencontre is None:
            return None
        self.flush()
        self._step = key
        page: Any = self._pages.get(key) or self._build(key)
        page.show_rencontre(self._rencontre.id)
        self._stack.setCurrentWidget(page)
        self._refresh_head()
        page.activate()
        return self._pages[key]

    @override
    def show_record(self, record: RecordId) -> None:
        if self._step:
            self._pages[self._step].show_record(record)

    @override
    def show_part(self, part: str, record: RecordId | None = None) -> None:
        if self._step:
            self._pages[self._step].show_part(part, record)

    @override
    def activate(self) -> None:
        if self._step:
            self._pages[self._step].activate()

    @override
    def flush(self) -> None:
        for page in self._pages.values():
            page.flush()

    @override
    def search(self) -> None:
        if self._step:
            self._pages[self._step].search()

    @override
    def explain(self) -> str:
        return self._pages[self._step].explain() if self._step else ""

    @override
    def go_back(self) -> bool:
        if self._step and self._pages[self._step].go_back():
            return True
        self.left.emit()
        return True

    def _connect(self) -> None:
        self.head.back.clicked.connect(self.left)
        self.head.more.clicked.connect(self._on_more)
        self.head.steps.chosen.connect(self._on_step)
        self._editor.performed.connect(self._on_performed)
        for number, step in enumerate(five_steps(), start=1):
            keys = digit_shortcuts(Qt.KeyboardModifier.AltModifier, number)
            add_action(self, step.text, keys, partial(self._on_step, step.key))

    def _on_step(self, key: str) -> None:
        self.go_to_step(key)

    def _build(self, key: str) -> Page:
        page = self._builders[key]()
        self._pages[key] = page
        self._stack.addWidget(page)
        page.problem.connect(self.problem)
        page.told.connect(self.told)
        page.asked.connect(self.asked)
        if hasattr(page, "step_asked"):
            page.step_asked.connect(self._on_step)
        return page

    def _refresh_head(self) -> None:
        if self._rencontre is None:
            return
        standing = minutes_standing.standing_of(self._carnet.library, self._rencontre, self._sheet)
        self.head.show_face(face_of(self._rencontre, self._sheet, self._catalogue, standing))
        self.head.show_steps(self._step, steps.steps_of(self._carnet, self._rencontre, self._sheet, standing))

    def _on_performed(self, edit: Edit) -> None:
        if self._rencontre is None or not edit.touches_kind(*_SHOWN):
            return
        self._rencontre = self._carnet.library.get(Rencontre, self._rencontre.id)
        if self._rencontre is None:
            self.left.emit()
            return
        if edit.touches_kind(*_ON_SHEET):
            self._sheet = attendance.sheet_of(self._carnet.library, self._rencontre.id)
        if self.isVisible():
            self._refresh_head()

    def _on_more(self) -> None:
        if self._rencontre is None:
            return
        over = self._rencontre.state in {"closed", "approved"}
        at = self.head.more.mapToGlobal(QPoint(0, self.head.more.height()))
        turn = (_("Rouvrir la rencontre"), "rotate-ccw") if over else (_("Terminer la rencontre"), "circle-check")
        lines = (
            (*turn, self._on_turn),
            (_("Dupliquer"), "copy", self._on_copy),
            (_("Mettre à la corbeille"), "trash-2", self._on_delete),
        )
        show_menu(self, at, lines)

    def _on_turn(self) -> None:
        if self._rencontre is not None:
            self._editor.perform(running.turned(self._carnet.library, self._rencontre))

    def _on_copy(self) -> None:
        if self._rencontre is None:
            return
        edit, copy = rencontres.copied(self._carnet.library, self._carnet.owner, self._rencontre)
        if self._editor.perform(edit):
            self.copied.emit(copy.id)

    def _on_delete(self) -> None:
        if self._rencontre is not None and self._editor.perform(rencontres.deleting(self._rencontre)):
            self.told.emit(_("Rencontre mise à la corbeille"))
