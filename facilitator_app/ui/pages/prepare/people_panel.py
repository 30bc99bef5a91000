"""The people of a rencontre: how many are asked, and who; search as one types, add, remove, note an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator_app.domain.rencontre import Answer
from facilitator_app.i18n.words import _, plural
from facilitator_app.services import people
from facilitator_app.ui.models.line_model import LineFace, LineModel
from facilitator_app.ui.pages.prepare.guests import Guest, guest_face, guests_of
from facilitator_app.ui.theme.measures import SMALL
from facilitator_app.ui.widgets.card import Card
from facilitator_app.ui.widgets.label import PlainLabel
from facilitator_app.ui.widgets.line_list import LineList
from facilitator_app.ui.widgets.list_menu import show_menu
from facilitator_app.ui.widgets.search_field import SearchField
from facilitator_app.ui.widgets.search_keys import SearchKeys

if TYPE_CHECKING:
    from facilitator_app.domain.rencontre import Rencontre
    from facilitator_app.services.directory import Directory
    from facilitator_app.services.people import Known
    from facilitator_app.ui.editing import Editor

_HITS = 5


class PeoplePanel(QWidget):
    """Enter adds who is lit; Ctrl+Enter adds what is typed as someone new; Delete in the list removes."""

    removed = Signal(str)
    """What has just been removed, in words."""

    def __init__(self, editor: Editor, directory: Directory, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor, self._directory = editor, directory
        self._rencontre: Rencontre | None = None
        self.count = PlainLabel("0", self, size="figure")
        self.count.setObjectName("people-count")
        self.words = PlainLabel("", self, size="small", tone="soft", elide=True)
        self.search_line = SearchField(_("Ajouter quelqu’un"), self)
        self.search_line.setObjectName("people-search")
        self.hint = PlainLabel(_("« Nom Prénom, structure » ajoute une personne nouvelle."), self, size="caption",
                               tone="soft", wrap=True)  # fmt: skip
        self.hits: LineModel[Known | str] = LineModel(_hit_face, key=_hit_key, parent=self)
        self.hit_list = LineList(self.hits, self, fits=_HITS + 1)
        self.hit_list.setObjectName("people-hits")
        self.hit_list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.guests: LineModel[Guest] = LineModel(guest_face, key=lambda guest: guest.invitation.id, parent=self)
        self.guest_list = LineList(self.guests, self)
        self.guest_list.setObjectName("people-guests")
        self.guest_list.setAccessibleName(_("Personnes inscrites"))
        self.guest_list.setSelectionMode(LineList.SelectionMode.ExtendedSelection)
        self._assemble()
        self._connect()

    def show_rencontre(self, rencontre: Rencontre) -> None:
        """Show who is asked to a rencontre."""
        self._rencontre = rencontre
        self.refresh()

    def refresh(self) -> None:
        """Read again who is asked."""
        if self._rencontre is None:
            return
        guests = guests_of(self._editor.library, self._directory, self._rencontre.id)
        self.guests.show_records(guests)
        coming = sum(guest.invitation.answer == Answer.COMING for guest in guests)
        self.count.setText(str(coming or len(guests)))
        asked = plural(len(guests), _("sur {n} personne invitée"), _("sur {n} personnes invitées"))
        self.words.setText(asked if coming else plural(len(guests), _("personne invitée"), _("personnes invitées")))
        self._find()

    def clear(self) -> bool:
        """Empty the search; false if it was empty."""
        had = bool(self.search_line.text())
        self.search_line.clear()
        return had

    def _assemble(self) -> None:
        card = Card(_("Inscrits"), self)
        figures = QHBoxLayout()
        figures.setSpacing(SMALL)
        figures.addWidget(self.count)
        figures.addWidget(self.words, 1, Qt.AlignmentFlag.AlignVCenter)
        card.body.addLayout(figures)
        for widget in (self.search_line, self.hit_list, self.hint):
            card.body.addWidget(widget)
        card.body.addWidget(self.guest_list, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(card)

    def _connect(self) -> None:
        keys = SearchKeys(self.search_line, self.hit_list)
        keys.forced.connect(lambda: self._add(self.search_line.text().strip()))
        self.search_line.textChanged.connect(self._find)
        self.search_line.returnPressed.connect(self._on_enter)
        self.hit_list.clicked.connect(self._on_enter)
        self.guest_list.keys.removed.connect(self._on_removed)
        self.guest_list.keys.opened.connect(lambda guest: self._menu([guest], self._beside()))
        self.guest_list.keys.menu_asked.connect(self._menu)

    def _find(self) -> None:
        """Show who answers to what is typed and is not asked yet, the first one lit."""
        typed = self.search_line.text().strip()
        asked = {guest.known.id for guest in self.guests.records()}
        likeliest = self._directory.find(typed, _HITS + len(asked))
        found = [known for known in likeliest if known.id not in asked][:_HITS]
        self.hits.show_records([*found, typed] if typed else [])
        self.hit_list.setVisible(bool(typed))
        self.hint.setHidden(bool(typed))
        if typed:
            self.hit_list.choose(0)

    def _on_enter(self) -> None:
        row = self.hit_list.currentIndex().row()
        if row >= 0 and self.search_line.text().strip():
            self._add(self.hits.record(row))

    def _add(self, who: Known | str) -> None:
        if self._rencontre is None or not who:
            return
        library, rencontre = self._editor.library, self._rencontre.id
        if isinstance(who, str):
            edit = people.joining(library, rencontre, who)
        else:
            edit = people.asking(library, rencontre, who.id)
        if self._editor.perform(edit):
            self.search_line.clear()
            self.search_line.setFocus()

    def _on_removed(self, guests: list[Guest]) -> None:
        if self._editor.perform(people.withdrawing([guest.invitation for guest in guests])):
            self.removed.emit(plural(len(guests), _("Personne retirée"), _("{n} personnes retirées")))

    def _menu(self, guests: list[Guest], at: QPoint) -> None:
        answers = (
            (Answer.COMING, _("Vient"), "user-check"),
            (Answer.EXCUSED, _("S’excuse"), "user-x"),
            (Answer.REPRESENTED, _("Se fait représenter"), "users"),
            (Answer.INVITED, _("N’a pas répondu"), "user"),
        )
        lines = [
            (words, icon, lambda answer=answer: self._on_answered(guests, answer)) for answer, words, icon in answers
        ]
        show_menu(
            self.guest_list, at, [*lines, (_("Retirer de la liste"), "trash-2", lambda: self._on_removed(guests))]
        )

    def _on_answered(self, guests: list[Guest], answer: Answer) -> None:
        edits = [people.answering(self._editor.library, guest.invitation, answer) for guest in guests]
        self._editor.perform_all(edits, _("Changer la réponse"))

    def _beside(self) -> QPoint:
        index = self.guest_list.currentIndex()
        return self.guest_list.viewport().mapToGlobal(self.guest_list.visualRect(index).bottomLeft())


def _hit_face(hit: Known | str) -> LineFace:
    if isinstance(hit, str):
        return LineFace(_("Ajouter « {typed} »").format(typed=hit), _("nouvelle personne"), icon="user-plus")
    return LineFace(hit.person.full_name, hit.organisation or _("sans structure"))


def _hit_key(hit: Known | str) -> str:
    return "" if isinstance(hit, str) else hit.id
