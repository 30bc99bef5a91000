"""The line that rules the welcome: type a few letters, Enter, and someone is present."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator_app.domain.attendance import Presence
from facilitator_app.domain.identity import RecordId
from facilitator_app.domain.people import Person, split_name
from facilitator_app.i18n.words import _
from facilitator_app.ui.models.line_model import LineFace, LineModel
from facilitator_app.ui.override import override
from facilitator_app.ui.pages.welcome.sheet_keys import LETTERS
from facilitator_app.ui.theme.measures import SMALL
from facilitator_app.ui.widgets.card import Card
from facilitator_app.ui.widgets.label import PlainLabel
from facilitator_app.ui.widgets.line_list import LineList
from facilitator_app.ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from facilitator_app.services.people import Known

_FITS = 6
_NEW, _NOBODY = "new", "nobody"


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Someone nobody expected, as typed: « Nom Prénom, structure »."""

    last_name: str
    first_name: str
    organisation: str

    @classmethod
    def typed(cls, text: str) -> Newcomer:
        """What the words mean: a comma begins the organisation, capitals are the family name."""
        name, _comma, organisation = text.partition(",")
        return cls(*split_name(name, family_first=True), organisation.strip())

    def person(self, identity: RecordId) -> Person:
        """The person to add."""
        return Person(id=identity, last_name=self.last_name, first_name=self.first_name)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Someone to choose; ``known`` is ``None`` for the line that adds who was typed, or says that there is nobody."""

    key: str
    known: Known | None
    face: LineFace


class ArrivalLine(QWidget):
    """`find` gives the people that match what is typed, the likeliest first; `place` says where they stand.

    `number` is the line of the sheet that someone has, 0 for none: digits alone look for it.
    """

    chosen = Signal(object, object)
    """A `Known`, and the `Presence` to record."""
    added = Signal(object)
    """A `Newcomer` is here."""
    left_down = Signal()
    """The arrow down, with nothing typed: the keyboard wants the sheet."""

    def __init__(
        self,
        find: Callable[[str], Sequence[Known]],
        place: Callable[[RecordId], str],
        number: Callable[[RecordId], int],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._find, self._place, self._number = find, place, number
        self._when = ""
        self._complete = True
        hint = _("Qui arrive ? Quelques lettres ou un numéro de ligne, puis Entrée. Nouveau : Nom Prénom, structure")
        self.field = SearchField(hint, self, large=True)
        self.field.setObjectName("arrival")
        self.model: LineModel[Suggestion] = LineModel(lambda hit: hit.face, lambda hit: hit.key, self)
        self.list = LineList(self.model, self, fits=_FITS)
        self.list.setObjectName("suggestions")
        self.list.setAccessibleName(_("Personnes trouvées"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.panel = Card(parent=self)
        self.panel.body.setContentsMargins(SMALL, SMALL, SMALL, SMALL)
        self.panel.body.addWidget(self.list)
        self.panel.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SMALL)
        layout.addWidget(self.field)
        layout.addWidget(self.panel)
        self.last = PlainLabel("", self, size="small", tone="soft", elide=True)
        self.last.setObjectName("last-recorded")
        self.last.hide()
        layout.addWidget(self.last)
        self.field.textChanged.connect(self.refresh)
        self.list.clicked.connect(lambda index: self._take(self.model.record(index.row())))
        self.field.installEventFilter(self)

    def show_when(self, when: str) -> None:
        """Say which half-day Enter records: « ce matin »."""
        self._when = when
        self.refresh()

    def say(self, words: str) -> None:
        """Say what has just been recorded, or taken back; "" for nothing."""
        self.last.setText(words)
        self.last.setVisible(bool(words))

    def show_complete(self, complete: bool) -> None:  # noqa: FBT001 - a setter
        """Say whether everyone known is searched already; until then Enter adds nobody."""
        self._complete = complete
        self.refresh()

    def refresh(self) -> None:
        """Search again for what is typed."""
        typed = self.field.text().strip()
        self.model.show_records(self._suggestions(typed) if typed else [])
        self.panel.setVisible(bool(typed))
        if typed:
            self.list.choose(0)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._on_key(event)
        return super().eventFilter(watched, event)

    def _on_key(self, event: QKeyEvent) -> bool:
        key, shown = event.key(), self.panel.isVisible()
        if event.modifiers() == Qt.KeyboardModifier.AltModifier:
            return shown and self._on_letter(key)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_enter(adding=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        elif key == Qt.Key.Key_Down and not shown:
            self.left_down.emit()
        elif shown and key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            step = 1 if key == Qt.Key.Key_Down else -1
            self.list.choose((self.list.currentIndex().row() + step) % self.model.rowCount())
        else:
            return False
        return True

    def _on_letter(self, key: int) -> bool:
        """Alt and a letter: another state than present, for the person chosen."""
        state = {int(letter): state for letter, state in LETTERS.items()}.get(key)
        hit = self.model.record(self.list.currentIndex().row())
        if state is None or hit.known is None:
            return False
        self._take(hit, state)
        return True

    def _on_enter(self, *, adding: bool) -> None:
        if not self.panel.isVisible():
            return
        row = self.model.rowCount() - 1 if adding else self.list.currentIndex().row()
        hit = self.model.record(row)
        if hit.known is None or not adding:
            self._take(hit, asked=adding)

    def _take(self, hit: Suggestion, state: Presence = Presence.PRESENT, *, asked: bool = False) -> None:
        """Record who was chosen. While people are still being read, only a person who asks for it adds one."""
        if hit.key == _NOBODY or (hit.known is None and not (asked or self._complete)):
            return
        typed = self.field.text()
        self.field.clear()
        if hit.known is not None:
            self.chosen.emit(hit.known, state)
            return
        self.added.emit(Newcomer.typed(typed))

    def _suggestions(self, typed: str) -> list[Suggestion]:
        found = self._find(typed.replace(",", " "))
        enter = _("Entrée : présent {when}").format(when=self._when)
        hits = [self._suggestion(known, "" if row else enter) for row, known in enumerate(found)]
        if not any(character.isalpha() for character in typed):  # a line of the sheet, or several: never a name
            nobody = LineFace(_("Aucune ligne {number}").format(number=typed), "", "")
            return hits or [Suggestion(_NOBODY, None, nobody)]
        newcomer = Newcomer.typed(typed)
        words = _("Ajouter {name}").format(name=newcomer.person(RecordId("")).full_name)
        about = newcomer.organisation or _("arrivée non prévue")
        keys = _("Ctrl+Entrée") if hits or not self._complete else _("Entrée : ajouter")
        return [*hits, Suggestion(_NEW, None, LineFace(words, about, keys, icon="user-plus"))]

    def _suggestion(self, known: Known, enter: str) -> Suggestion:
        number = self._number(known.id)
        line = _("n° {number}").format(number=number) if number else ""
        about = " · ".join(filter(None, (line, known.organisation, known.person.function)))
        face = LineFace(known.person.full_name, about, enter or self._place(known.id), "accent" if enter else "soft")
        return Suggestion(known.id, known, face)
