"""Where a number comes from: the sequences or rencontres behind it, each of which opens."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator_app.i18n.dates import plain_date
from facilitator_app.reports.practice_charts import title_of
from facilitator_app.ui.models.line_model import LineFace, LineModel
from facilitator_app.ui.shell.page import Target
from facilitator_app.ui.theme.measures import TIGHT
from facilitator_app.ui.widgets.label import PlainLabel
from facilitator_app.ui.widgets.line_list import LineList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator_app.domain.identity import RecordId
    from facilitator_app.domain.rencontre import Rencontre

_FITS = 6


@dataclass(frozen=True, slots=True)
class Source:
    """One line: a rencontre, the step and record to open there, and what this line counts for."""

    rencontre: Rencontre
    step: str
    strong: str
    right: str = ""
    record: RecordId | None = None

    @property
    def target(self) -> Target:
        """The place in the window that shows it."""
        return Target("rencontres", self.rencontre.id, self.step, self.record)

    def face(self) -> LineFace:
        """The line."""
        day = "" if self.rencontre.starts_on is None else plain_date(self.rencontre.starts_on)
        title = title_of(self.rencontre)
        soft = " · ".join(filter(None, (day, "" if title == self.strong else title)))
        return LineFace(self.strong, soft, self.right)


class Origin(QWidget):
    """Hidden until `show_sources`; Enter or a double click on a line asks for its place."""

    asked = Signal(object)
    """A `Target`."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = PlainLabel("", self, size="strong", wrap=True)
        self.model: LineModel[Source] = LineModel(Source.face, key=_key, parent=self)
        self.list = LineList(self.model, self, fits=_FITS)
        self.list.setObjectName(name)
        self.list.keys.opened.connect(self._on_opened)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, TIGHT, 0, 0)
        layout.setSpacing(TIGHT)
        layout.addWidget(self.title)
        layout.addWidget(self.list)
        self.hide()

    def show_sources(self, title: str, sources: Sequence[Source]) -> None:
        """Say what the number is, and list what it is made of."""
        self.title.setText(title)
        self.list.setAccessibleName(title)
        self.model.show_records(sources)
        self.list.setVisible(bool(sources))
        self.show()

    def take_keyboard(self) -> None:
        """Put the keyboard on the first line."""
        if self.model.rowCount():
            self.list.choose(0)
            self.list.setFocus()

    def _on_opened(self, source: Source) -> None:
        self.asked.emit(source.target)


def _key(source: Source) -> tuple[str, str, str]:
    return source.rencontre.id, source.record or "", source.strong
