"""One person in a panel beside the list: every field is stored as it is typed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from facilitator_app.domain.people import Organisation, Person
from facilitator_app.i18n.folding import collation_key
from facilitator_app.i18n.words import _
from facilitator_app.services import people
from facilitator_app.ui.binding import TextBinding, ValueBinding
from facilitator_app.ui.pages.people.consent_field import ConsentField
from facilitator_app.ui.theme.measures import SMALL
from facilitator_app.ui.widgets.button import Button
from facilitator_app.ui.widgets.card import Card
from facilitator_app.ui.widgets.combo import Combo
from facilitator_app.ui.widgets.completion import Completion
from facilitator_app.ui.widgets.form_row import FormRow
from facilitator_app.ui.widgets.label import PlainLabel
from facilitator_app.ui.widgets.line_text import show_text
from facilitator_app.ui.widgets.scroll_column import ScrollColumn
from facilitator_app.ui.widgets.window_undo import WindowUndo

if TYPE_CHECKING:
    from facilitator_app.services.catalogue import Catalogue
    from facilitator_app.ui.editing import Editor


_PROFILE = 14
"""Letters of a profile that are in sight at least: its longest would be wider than the sheet."""


class PersonForm(Card):
    """Shows one person at a time; the structure is typed by name, and added if nobody knows it."""

    left = Signal()

    def __init__(self, editor: Editor, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(_("Fiche"), parent)
        self._editor, self._catalogue = editor, catalogue
        self._person: Person | None = None
        self.last_name, self.first_name, self.organisation = QLineEdit(self), QLineEdit(self), QLineEdit(self)
        self.function, self.territory = QLineEdit(self), QLineEdit(self)
        self.email, self.phone = QLineEdit(self), QLineEdit(self)
        self.profile = Combo(self)
        self.profile.setMinimumContentsLength(_PROFILE)
        self.profile.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.consent = ConsentField(editor.library.today, self)
        self._organisations, self._territories = Completion(self.organisation), Completion(self.territory)
        self.close_button = Button("", self, kind="quiet", icon="x", tip=_("Fermer la fiche (Échap)"))
        self.close_button.setObjectName("person-close")
        self.close_button.clicked.connect(self.left)
        self._assemble()
        self._bindings = _bindings(self, editor)
        WindowUndo(self.organisation)
        self.organisation.editingFinished.connect(self._on_organisation)
        self._organisations.activated.connect(lambda _name: self._on_organisation())

    def show_person(self, person: Person) -> None:
        """Put a person on screen."""
        self.flush()
        self._person = person
        self._offer(person)
        for binding in self._bindings:
            binding.show(person)
        self._show_organisation(person)
        self.show()

    def person(self) -> Person | None:
        """Who is on screen."""
        return self._person

    def follow(self) -> None:
        """Show what has changed of the person on screen; the texts follow by themselves."""
        if self._person is None:
            return
        self._person = self._editor.library.get(Person, self._person.id)
        if self._person is None:
            self.left.emit()
        elif not self.organisation.hasFocus():
            self._show_organisation(self._person)

    def leave(self) -> None:
        """Store what was typed and show nobody."""
        self.flush()
        self._person = None
        for binding in self._bindings:
            binding.show(None)
        self.hide()

    def flush(self) -> None:
        """Store now what has been typed."""
        for binding in self._bindings:
            binding.flush()
        self._on_organisation()

    def _assemble(self) -> None:
        self.head.addStretch(1)
        self.head.addWidget(self.close_button)
        column = ScrollColumn(self, spacing=SMALL)
        rows = (
            ("last-name", _("Nom"), self.last_name), ("first-name", _("Prénom"), self.first_name),
            ("organisation", _("Structure"), self.organisation), ("function", _("Fonction"), self.function),
            ("profile", _("Profil"), self.profile), ("territory", _("Territoire"), self.territory),
            ("email", _("Courriel"), self.email), ("phone", _("Téléphone"), self.phone),
        )  # fmt: skip
        for name, words, field in rows:
            field.setObjectName(f"person-{name}")
            column.body.addWidget(FormRow(words, field))
        column.body.addWidget(self.consent)
        note = _("Les feuilles d’émargement déjà remplies gardent la structure et la fonction de ce jour-là.")
        column.body.addWidget(PlainLabel(note, size="small", tone="soft", wrap=True))
        column.body.addStretch(1)
        self.body.addWidget(column, 1)

    def _offer(self, person: Person) -> None:
        today = self._editor.library.today()
        profiles = [(term.code, self._catalogue.word(term)) for term in self._catalogue.listed("profile", today)]
        if person.profile and person.profile not in dict(profiles):
            profiles.append((person.profile, self._catalogue.label("profile", person.profile)))
        self.profile.offer([("", _("Non précisé")), *profiles])
        self._territories.offer([self._catalogue.word(t) for t in self._catalogue.listed("territory", today)])
        names = (organisation.name for organisation in self._editor.library.find(Organisation))
        self._organisations.offer(sorted(names, key=collation_key))

    def _show_organisation(self, person: Person) -> None:
        place = person.organisation
        found = None if place is None else self._editor.library.get(Organisation, place)
        show_text(self.organisation, "" if found is None else found.name)

    def _on_organisation(self) -> None:
        if self._person is not None:
            fresh = self._editor.library.get(Person, self._person.id)
            if fresh is not None:
                self._editor.perform(people.placing(self._editor.library, fresh, self.organisation.text()))


_Bindings = tuple[TextBinding[Person] | ValueBinding[Person, Any], ...]


def _bindings(form: PersonForm, editor: Editor) -> _Bindings:
    return (
        TextBinding(form.last_name, editor, _("Changer le nom"), lambda p: p.last_name,
                    lambda p, text: replace(p, last_name=text)),
        TextBinding(form.first_name, editor, _("Changer le prénom"), lambda p: p.first_name,
                    lambda p, text: replace(p, first_name=text)),
        TextBinding(form.function, editor, _("Changer la fonction"), lambda p: p.function,
                    lambda p, text: replace(p, function=text)),
        TextBinding(form.territory, editor, _("Changer le territoire"), lambda p: p.territory,
                    lambda p, text: replace(p, territory=text)),
        TextBinding(form.email, editor, _("Changer le courriel"), lambda p: p.email,
                    lambda p, text: replace(p, email=text)),
        TextBinding(form.phone, editor, _("Changer le téléphone"), lambda p: p.phone,
                    lambda p, text: replace(p, phone=text)),
        ValueBinding(form.consent, editor, _("Noter l’accord pour être nommé"), lambda p: p.public_since,
                     lambda p, since: replace(p, public_since=since)),
        ValueBinding(form.profile, editor, _("Changer le profil"), lambda p: p.profile,
                     lambda p, code: replace(p, profile=code)),
    )  # fmt: skip
