"""A place for one file: drop it there or choose it, then open it, save a copy, take it off."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator_app.i18n.numbers import file_size
from facilitator_app.i18n.words import _
from facilitator_app.ui.override import override
from facilitator_app.ui.theme.measures import TIGHT
from facilitator_app.ui.widgets.button import Button
from facilitator_app.ui.widgets.label import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    from facilitator_app.domain.resource import Attachment


class AttachmentField(QWidget):
    """Shows a file by its name and size; it asks, and whoever made it does what is asked."""

    choosing = Signal()
    """The person wants to choose a file."""
    dropped = Signal(object)
    """The `Path` of a file that was dropped here."""
    opened = Signal()
    saved = Signal()
    removed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self.name = PlainLabel("", self, elide=True)
        self.choose = Button(_("Joindre un fichier"), self, icon="paperclip", tip=_("Ou déposez-le ici"))
        self.open = Button("", self, kind="quiet", icon="external-link", tip=_("Ouvrir le fichier"))
        self.save = Button("", self, kind="quiet", icon="download", tip=_("Enregistrer une copie…"))
        self.remove = Button("", self, kind="quiet", icon="x", tip=_("Retirer le fichier"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(TIGHT)
        layout.addWidget(self.choose)
        layout.addWidget(self.name, 1)
        for button, name, signal in (
            (self.choose, "attachment-choose", self.choosing), (self.open, "attachment-open", self.opened),
            (self.save, "attachment-save", self.saved), (self.remove, "attachment-remove", self.removed),
        ):  # fmt: skip
            button.setObjectName(name)
            button.clicked.connect(signal)
        for button in (self.open, self.save, self.remove):
            layout.addWidget(button)
        self.show_file(None)

    def show_file(self, attachment: Attachment | None, *, here: bool = True, opens: bool = True) -> None:
        """Show a file, or none; ``here``: its bytes are on this computer; ``opens``: another program may show it."""
        there = attachment is not None
        self.choose.setVisible(not there)
        self.remove.setVisible(there)
        self.open.setVisible(there and here and opens)
        self.save.setVisible(there and here)
        self.name.setText("" if attachment is None else _described(attachment, here=here))
        self.name.set_tone("plain" if here else "soft")

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped_file(event) is not None:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        path = _dropped_file(event)
        if path is not None:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.dropped.emit(path)


def _described(attachment: Attachment, *, here: bool) -> str:
    size = file_size(attachment.size)
    if here:
        return _("{name} · {size}").format(name=attachment.name, size=size)
    return _("{name} · {size}, à venir par un échange").format(name=attachment.name, size=size)


def _dropped_file(event: QDropEvent) -> Path | None:
    """The one file of this computer that is dragged; several at once are not guessed among."""
    urls = event.mimeData().urls()
    path = Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
    return path if path is not None and path.is_file() else None
