"""A person in front of the window: does everything with the keyboard, and reads what the screen shows."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from facilitator_app import bootstrap
from facilitator_app.services import peers
from facilitator_app.services.preferences import Preferences
from facilitator_app.ui.files import Files

PATIENCE_MS = 20_000


@dataclass
class Places:
    """Where the dialogs of the system would lead; a test sets the next answer."""

    to_write: Path | None = None
    to_read: Path | None = None
    folder: Path | None = None
    opened: list[Path] = field(default_factory=list)

    def files(self):
        return Files(
            choose=lambda _parent, _name: self.to_write,
            open=self.opened.append,
            pick=lambda _parent: self.to_read,
            folder=lambda _parent: self.folder,
        )


class Facilitator:
    """One program on one folder, driven by keys."""

    def __init__(self, qtbot, folder):
        self.qtbot, self.folder, self.places = qtbot, folder, Places()
        application = QApplication.instance()
        chosen = Preferences(language="fr", theme="light")
        place = bootstrap.own_place(folder)
        self.programme = bootstrap.assembled(application, place, chosen, folder, files=self.places.files())

    def starts(self, name, region, *, coordinator=False):
        """First start: one page."""
        self.programme.show()
        first = self.programme.first
        self.qtbot.addWidget(first)
        self.types(first, "start-name", name)
        if coordinator:
            self.child(first, "start-coordinator").click()
        self.types(first, "start-region", region)
        self.press(self.child(first, "start-region"), Qt.Key.Key_Return)
        self.child(first, "start-begin").click()
        self.qtbot.waitUntil(lambda: self.programme.desk is not None, timeout=PATIENCE_MS)
        self._works()
        return self

    def comes_back(self):
        """The next day: the carnet is there."""
        self.programme.show()
        self._works()
        return self

    def _works(self):
        self.desk = self.programme.desk
        self.window = self.desk.window
        self.desk.open()
        self.turns_to_it()

    def turns_to_it(self):
        """Bring this window before the others."""
        self.window.activateWindow()
        self.qtbot.waitUntil(self.window.isActiveWindow, timeout=PATIENCE_MS)

    def leaves(self):
        self.programme.close()
        self.window.close()

    def plans(self, title, day, starts, ends, place):
        """Ctrl+N, five fields, Enter: the workspace opens on « Préparer »."""
        self.press(self.window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
        for name, text in (("new-title", title), ("new-day", day), ("new-starts", starts), ("new-ends", ends),
                           ("new-place", place)):  # fmt: skip
            self.types(self.window, name, text)
        self.press(self.child(self.window, "new-place"), Qt.Key.Key_Return)
        self.qtbot.waitUntil(lambda: self.desk.rencontres.workspace is not None, timeout=PATIENCE_MS)
        return self

    def goes_to(self, step):
        """Alt+1 to Alt+5."""
        number = ("prepare", "welcome", "animate", "restitute", "transmit").index(step)
        self.press(self.window, Qt.Key(Qt.Key.Key_1 + number), Qt.KeyboardModifier.AltModifier)
        return self

    def checks_in(self, arrival, *, walk_in=False):
        """The search line: a few letters and Enter, or a whole name and Ctrl+Enter."""
        self.types(self.window, "arrival", arrival)
        control = Qt.KeyboardModifier.ControlModifier if walk_in else Qt.KeyboardModifier.NoModifier
        self.press(self.child(self.window, "arrival"), Qt.Key.Key_Return, control)
        return self

    def notes(self, text, kind, axis):
        """The capture line: a function key, Ctrl and a number, the words, Enter."""
        line = self.child(self.window, "capture")
        line.setFocus()
        self.press(line, kind)
        self.press(line, Qt.Key(Qt.Key.Key_0 + axis), Qt.KeyboardModifier.ControlModifier)
        self.keys(line, text)
        self.press(line, Qt.Key.Key_Return)
        return self

    def writes_the_essential(self, text):
        area = self.child(self.window, "essential")
        area.setFocus()
        self.keys(area, text)
        self.desk.window.pages.flush()
        return self

    def exports_minutes(self, path):
        self.places.to_write = path
        self.press(self.child(self.window, "minutes-pdf"), Qt.Key.Key_Space)
        self.qtbot.waitUntil(path.exists, timeout=PATIENCE_MS)
        return path.read_bytes()

    def undoes(self):
        self.press(self.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        return self

    def redoes(self):
        control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
        self.press(self.window, Qt.Key.Key_Z, control | shift)
        return self

    def types(self, inside, name, text):
        widget = self.child(inside, name)
        widget.setFocus()
        if isinstance(widget, QLineEdit):
            widget.selectAll()
        self.keys(widget, text)

    def keys(self, widget, text):
        """Type: plain letters as keys, accents as the keyboard's dead keys give them (Qt's test keys are ASCII)."""
        for letter in text:
            if letter.isascii():
                self.qtbot.keyClicks(widget, letter)
            else:
                said = QInputMethodEvent("", [])
                said.setCommitString(letter)
                QApplication.sendEvent(widget, said)

    def press(self, widget, key, modifier=Qt.KeyboardModifier.NoModifier):
        self.qtbot.keyClick(widget, key, modifier)

    def child(self, inside, name):
        found = [w for w in inside.findChildren(QWidget, name) if w.isVisibleTo(inside)]
        assert found, f"no « {name} » on screen"
        return found[0]

    def text(self, name):
        widget = self.child(self.window, name)
        return widget.toPlainText() if isinstance(widget, QPlainTextEdit) else widget.text()

    def opens(self, key):
        """A page of the navigation, by its row."""
        self.turns_to_it()
        self.child(self.window, f"go-{key}").click()
        return self

    def gives_certificate(self, path):
        """Échanges: « Enregistrer mon certificat… »."""
        self.opens("exchanges").places.to_write = path
        self.press(self.child(self.window, "save-certificate"), Qt.Key.Key_Space)
        self.qtbot.waitUntil(path.exists, timeout=PATIENCE_MS)
        return path

    def adds_correspondent(self, certificate):
        """Échanges: « Ajouter un correspondant… »."""
        self.opens("exchanges").places.to_read = certificate
        before = len(peers.peers(self.desk.carnet))
        self.press(self.child(self.window, "add-correspondent"), Qt.Key.Key_Space)
        self.qtbot.waitUntil(lambda: len(peers.peers(self.desk.carnet)) > before, timeout=PATIENCE_MS)
        return self

    def sends(self, folder):
        """Transmettre: one button, a folder; gives the file."""
        self.opens("rencontres").goes_to("transmit").places.folder = folder
        button = self.child(self.window, "send")
        self.qtbot.waitUntil(button.isEnabled, timeout=PATIENCE_MS)
        self.press(button, Qt.Key.Key_Space)
        self.qtbot.waitUntil(lambda: any(folder.glob("*.carnet")), timeout=PATIENCE_MS)
        return next(folder.glob("*.carnet"))

    def receives(self, bundle):
        """Échanges: « Recevoir un fichier… », a look at what it brings, « Appliquer »."""
        self.opens("exchanges").places.to_read = bundle
        self.press(self.child(self.window, "receive"), Qt.Key.Key_Space)
        self.qtbot.waitUntil(lambda: self.child(self.window, "apply").isEnabled(), timeout=PATIENCE_MS)
        said = self.text("received-words")
        with self.qtbot.waitSignal(self.desk.editor.performed, timeout=PATIENCE_MS):
            self.press(self.child(self.window, "apply"), Qt.Key.Key_Space)
        return said
