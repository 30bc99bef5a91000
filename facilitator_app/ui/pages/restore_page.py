"""Restituer: what was said, axis by axis, the essential, the actions, and the compte rendu beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator_app.domain.rencontre import Rencontre
from facilitator_app.i18n.words import _
from facilitator_app.ui.override import override
from facilitator_app.ui.pages.restore.board_panel import BoardPanel
from facilitator_app.ui.pages.restore.minutes_side import MinutesSide
from facilitator_app.ui.pages.restore.panel import Given
from facilitator_app.ui.pages.restore.panel_host import PanelHost
from facilitator_app.ui.shell.page import Page
from facilitator_app.ui.shell.window_keys import add_action
from facilitator_app.ui.theme.measures import LARGE, WIDE
from facilitator_app.ui.widgets.split_columns import Column, SplitColumns

if TYPE_CHECKING:
    from pathlib import Path

    from facilitator_app.domain.edit import Edit
    from facilitator_app.domain.identity import RecordId
    from facilitator_app.services.catalogue import Catalogue
    from facilitator_app.services.minutes import Kind
    from facilitator_app.services.workspace import Carnet
    from facilitator_app.ui.editing import Editor
    from facilitator_app.ui.files import Files
    from facilitator_app.ui.jobs import Jobs
    from facilitator_app.ui.pages.restore.panel import Panel

FOLD_UNDER = 1050
"""Width of the page; the window is then about 1250 pixels wide."""


class RestorePage(Page):
    """What was said is put in order here, and the compte rendu is drawn beside it as it is written."""

    def __init__(
        self,
        editor: Editor,
        carnet: Carnet,
        catalogue: Catalogue,
        jobs: Jobs,
        files: Files,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.title = _("Restituer")
        self._editor, self._carnet, self._files = editor, carnet, files
        self._rencontre: Rencontre | None = None
        given = Given(editor, carnet, catalogue, jobs, files)
        self.board = BoardPanel(given, self)
        self.host = PanelHost(given, self.board, self)
        self.minutes = MinutesSide(carnet, jobs, self)
        sides = (
            Column(_("Tableau des axes"), self.host, stretch=5),
            Column(_("Compte rendu"), self.minutes, stretch=2),
        )
        self.columns = SplitColumns(sides, FOLD_UNDER, self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(WIDE, LARGE, WIDE, LARGE)
        layout.addWidget(self.columns)
        self._connect()

    def show_rencontre(self, rencontre_id: RecordId) -> None:
        """Put another rencontre on screen."""
        self.flush()
        self._rencontre = self._carnet.library.get(Rencontre, rencontre_id)
        self.host.show_rencontre(self._rencontre)
        self.minutes.show_rencontre(rencontre_id)

    @override
    def activate(self) -> None:
        if self._rencontre is not None and not self.minutes.is_up_to_date():
            self.minutes.refresh()
        self.host.panel().take_keyboard()

    @override
    def show_record(self, record: RecordId) -> None:
        self.columns.show_column(0)
        self.host.show_record(record)

    @override
    def show_part(self, part: str, record: RecordId | None = None) -> None:
        """The essential, a note that is opened, or a panel by its key."""
        self.columns.show_column(0)
        if part == "essential":
            self._on_essential()
        elif part == "note" and record is not None:
            self.host.show_panel()
            self.board.open_note(record)
        else:
            self.host.show_part(part, record)

    @override
    def flush(self) -> None:
        self.host.flush()

    @override
    def search(self) -> None:
        self.columns.show_column(0)
        self.host.panel().search()

    @override
    def go_back(self) -> bool:
        return self.host.go_back()

    @override
    def explain(self) -> str:
        return self.host.panel().explain() or self.board.explain()

    def _connect(self) -> None:
        self._listen_to(self.board)
        self.host.built.connect(self._listen_to)
        self.host.switched.connect(self._on_switched)
        self.host.listen_in(self)
        self.minutes.save_asked.connect(self._on_save)
        self.minutes.open_asked.connect(self._files.open)
        self.minutes.failed.connect(self.problem)
        self.minutes.written.connect(self._on_written)
        self._editor.performed.connect(self._on_performed)
        self.host.essential.clicked.connect(self._on_essential)
        add_action(self, _("Écrire l’essentiel"), ("Ctrl+L",), self._on_essential)
        add_action(self, _("Enregistrer le compte rendu en PDF"), ("Ctrl+P",), self.minutes.pdf.click)

    def _listen_to(self, panel: Panel) -> None:
        panel.told.connect(self.told)
        panel.problem.connect(self.problem)
        panel.asked.connect(self.asked)

    def _on_switched(self) -> None:
        self.columns.show_column(0)

    def _on_essential(self) -> None:
        self.host.show_panel()
        self.board.write_essential()

    def _on_save(self, kind: Kind) -> None:
        if self._rencontre is None:
            return
        self.flush()
        path = self._files.choose(self, self.minutes.file_name(self._rencontre, kind))
        if path is not None:
            self.minutes.write(path, kind)

    def _on_written(self, path: Path) -> None:
        self.minutes.offer(path)
        self._editor.told.emit(_("Compte rendu enregistré dans {path}").format(path=path))

    def _on_performed(self, edit: Edit) -> None:
        if self._rencontre is None:
            return
        if edit.touches(self._rencontre):
            self._rencontre = self._carnet.library.get(Rencontre, self._rencontre.id)
        self.host.follow(edit)
        self.minutes.refresh()
