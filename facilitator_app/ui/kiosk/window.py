"""The reception screen: full screen at the door, from which nobody reaches the notebook without the word."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from facilitator_app.domain.attendance import Presence
from facilitator_app.domain.people import Person
from facilitator_app.domain.problem import Problem
from facilitator_app.i18n.words import _
from facilitator_app.services import attendance, people, rencontres, signatures
from facilitator_app.ui.kiosk.arrivals import Arrivals
from facilitator_app.ui.kiosk.corner import Corner
from facilitator_app.ui.kiosk.leaving import LeavingScreen
from facilitator_app.ui.kiosk.newcomer import NewcomerScreen
from facilitator_app.ui.kiosk.screen import KioskScreen
from facilitator_app.ui.kiosk.signing import SigningScreen
from facilitator_app.ui.override import override

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent

    from facilitator_app.domain.edit import Edit
    from facilitator_app.domain.rencontre import HalfDay, Rencontre
    from facilitator_app.domain.signature import Stroke
    from facilitator_app.services.people import Known
    from facilitator_app.services.workspace import Carnet
    from facilitator_app.ui.editing import Editor

IDLE_MS: Final = 10_000
"""After so long without anybody, the start comes back: nobody's half-typed name stays for the next one."""


@dataclass(frozen=True, slots=True)
class Door:
    """What a reception screen is opened for: a rencontre, the half-day when no hour tells, the word that closes it."""

    carnet: Carnet
    editor: Editor
    rencontre: Rencontre
    half_day: HalfDay
    word: str


class KioskWindow(QWidget):
    """Escape and Alt+F4 do nothing but ask for the word."""

    closed = Signal()
    """The word was given: the notebook may come back."""

    def __init__(self, door: Door, parent: QWidget | None = None) -> None:
        flags = Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint
        super().__init__(parent, flags)
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self.setWindowTitle(_("Borne d’accueil"))
        self.setObjectName("kiosk")
        self._door, self._free = door, False
        self._known: Known | None = None
        self._sheet = attendance.sheet_of(door.carnet.library, door.rencontre.id)
        self._reception = signatures.reception_of(door.carnet.library, door.rencontre.id)
        self.start, self.newcomer, self.signing = Arrivals(self), NewcomerScreen(self), SigningScreen(self)
        self.thanks, self.leaving = KioskScreen(parent=self), LeavingScreen(door.word, self)
        self.corner = Corner(self)
        self.idle = QTimer(self, singleShot=True, interval=IDLE_MS)
        self._assemble()
        self._connect()
        self.begin()

    def begin(self) -> None:
        """Be ready for the next person: read the list again, forget what was typed."""
        self._known = None
        self._sheet = attendance.sheet_of(self._door.carnet.library, self._door.rencontre.id)
        welcome = self._reception.welcome or _("Bienvenue")
        self.start.expect([row.known for row in self._sheet.rows], welcome, self._door.rencontre.title)
        self._go(self.start)
        self.idle.stop()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        """Alt+F4, or whatever would close a window: only the word does."""
        if self._free:
            event.accept()
            return
        event.ignore()
        self._ask_word()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.begin()
            return
        super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.corner.move(self.width() - self.corner.width(), 0)
        self.corner.raise_()

    def _half_day(self) -> HalfDay:
        """The half-day of now, or else the one that the facilitator had chosen."""
        here = self._door.carnet.library.here()
        now = rencontres.current_half_day(self._sheet.half_days, here.date(), here.time().replace(tzinfo=None))
        return now or self._door.half_day

    def _on_chosen(self, known: Known) -> None:
        self._known = known
        row = next((row for row in self._sheet.rows if row.known.id == known.id), None)
        mark = row.marks.get(self._half_day().id) if row else None
        if mark is not None and mark.state == Presence.PRESENT:
            self._thank(_("Vous êtes déjà sur la feuille, {name}.").format(name=_called(known.person)))
        elif self._reception.signing:
            self._ask_signature()
        else:
            self._record()

    def _ask_signature(self) -> None:
        if self._known is not None:
            self.signing.ask(_called(self._known.person))
            self._go(self.signing)

    def _record(self) -> None:
        if self._known is not None:
            library = self._door.carnet.library
            self._perform(attendance.welcoming(library, self._half_day(), self._known, self._sheet), self._known.person)

    def _on_signed(self, strokes: tuple[Stroke, ...]) -> None:
        known = self._known
        if known is None:
            return
        try:
            edit = signatures.signing(self._door.carnet, self._half_day(), known, self._sheet, strokes)
        except Problem as problem:
            self.signing.refuse(problem.sentence)
            return
        self._perform(edit, known.person)

    def _on_newcomer(self, last_name: str, first_name: str, organisation: str) -> None:
        """Someone nobody expected: put on the sheet at once, and asked to sign when signatures are taken here."""
        library = self._door.carnet.library
        person = Person(id=library.new_id(), last_name=last_name, first_name=first_name)
        edit = attendance.arriving(library, self._half_day(), person, organisation, self._sheet)
        if not self._perform(edit, person) or not self._reception.signing:
            return
        self._sheet = attendance.sheet_of(library, self._door.rencontre.id)
        self._known = people.known_as(person, organisation)
        self._ask_signature()

    def _perform(self, edit: Edit, person: Person) -> bool:
        """Store what somebody did at the door; what goes wrong is for the facilitator, not for them."""
        stored = self._door.editor.perform(edit)
        if stored:
            self._thank(_("Merci {name}, vous êtes sur la feuille.").format(name=_called(person)))
        else:
            self._thank(_("Adressez-vous à l’animateur ou à l’animatrice : votre arrivée n’a pas pu être notée ici."))
        return stored

    def _thank(self, sentence: str) -> None:
        self.thanks.title.setText(sentence)
        self.thanks.setAccessibleName(sentence)
        self._go(self.thanks)
        self.thanks_button.setFocus()

    def _ask_word(self) -> None:
        self._go(self.leaving)

    def _leave(self) -> None:
        self._free = True
        self.close()
        self.closed.emit()

    def _go(self, screen: KioskScreen) -> None:
        self._stack.setCurrentWidget(screen)
        screen.begin()
        self.idle.start()

    def _assemble(self) -> None:
        self.thanks_button = self.thanks.button(_("Personne suivante"), "kiosk-next", kind="primary")
        self.thanks.body.addStretch(1)
        self._stack = QStackedWidget(self)
        self._screens = (self.start, self.newcomer, self.signing, self.thanks, self.leaving)
        for screen in self._screens:
            self._stack.addWidget(screen)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)

    def _connect(self) -> None:
        for screen in self._screens:
            screen.touched.connect(self.idle.start)
            screen.left.connect(self.begin)
        self.idle.timeout.connect(self.begin)
        self.start.chosen.connect(self._on_chosen)
        self.start.unlisted.connect(lambda: self._go(self.newcomer))
        self.newcomer.given.connect(self._on_newcomer)
        self.signing.signed.connect(self._on_signed)
        self.signing.on_paper.connect(self._record)
        self.thanks_button.clicked.connect(self.begin)
        self.leaving.opened.connect(self._leave)
        self.corner.held.connect(self._ask_word)
        QShortcut(QKeySequence("Ctrl+Shift+Q"), self).activated.connect(self._ask_word)


def _called(person: Person) -> str:
    return person.first_name or person.last_name
