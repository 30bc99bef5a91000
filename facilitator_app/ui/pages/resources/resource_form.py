"""One resource in a panel beside the list: every field is stored as it is typed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from facilitator_app.domain.catalogue import OUTSIDE
from facilitator_app.domain.outcome import Outcome, filed
from facilitator_app.i18n.words import _
from facilitator_app.services import resources
from facilitator_app.ui.binding import TextBinding, ValueBinding
from facilitator_app.ui.pages.resources.file_field import ResourceFileField
from facilitator_app.ui.pages.resources.sheet_binding import SheetBinding
from facilitator_app.ui.theme.measures import SMALL, TIGHT
from facilitator_app.ui.widgets.button import Button
from facilitator_app.ui.widgets.card import Card
from facilitator_app.ui.widgets.combo import Combo
from facilitator_app.ui.widgets.completion import Completion
from facilitator_app.ui.widgets.form_row import FormRow
from facilitator_app.ui.widgets.label import PlainLabel
from facilitator_app.ui.widgets.scroll_column import ScrollColumn
from facilitator_app.ui.widgets.text_area import TextArea

if TYPE_CHECKING:
    from facilitator_app.services.catalogue import Catalogue
    from facilitator_app.services.resource_list import KnownResource
    from facilitator_app.ui.editing import Editor
    from facilitator_app.ui.files import Files
    from facilitator_app.ui.jobs import Jobs


_ROOM = 230
"""Pixels for the name of the rencontre on its button."""


class ResourceForm(Card):
    """Shows one resource at a time; a link is only ever opened when it is an address of the web."""

    left = Signal()
    came_from_asked = Signal(object)
    """The `KnownResource` whose rencontre the person wants to see."""
    link_asked = Signal(str)
    """A whole address of the web to open."""

    def __init__(
        self, editor: Editor, catalogue: Catalogue, jobs: Jobs, files: Files, parent: QWidget | None = None
    ) -> None:
        super().__init__(_("Fiche"), parent)
        self._editor, self._catalogue = editor, catalogue
        self._known: KnownResource | None = None
        self.name, self.territory, self.link = QLineEdit(self), QLineEdit(self), QLineEdit(self)
        self.contact, self.source = QLineEdit(self), QLineEdit(self)
        self.text, self.transferability = TextArea(self, least=3, most=8), TextArea(self, least=2, most=6)
        self.axis = Combo(self)
        self.file = ResourceFileField(editor, jobs, files, self)
        self.go = Button("", self, kind="quiet", icon="external-link", tip=_("Ouvrir le lien dans le navigateur"))
        self.go.setObjectName("resource-go")
        self.came_from = Button("", self, kind="quiet", icon="arrow-up-right")
        self.came_from.setObjectName("resource-rencontre")
        self.close_button = Button("", self, kind="quiet", icon="x", tip=_("Fermer la fiche (Échap)"))
        self.close_button.setObjectName("resource-close")
        self.internal = PlainLabel(
            _("Note interne : elle reste dans ce carnet et n’est ni exportée ni imprimée."), self,
            size="small", tone="warning", wrap=True,
        )  # fmt: skip
        self._territories = Completion(self.territory)
        self._assemble()
        self._of_outcome, self._of_sheet = _outcome_bindings(self, editor), _sheet_bindings(self, editor)
        self._connect()

    def show_resource(self, known: KnownResource) -> None:
        """Put a resource on screen."""
        self.flush()
        self._known = known
        self._offer(known)
        for binding in self._of_outcome:
            binding.show(known.outcome)
        for sheet_binding in self._of_sheet:
            sheet_binding.show(known.sheet)
        self.file.show_resource(known.id)
        self._show_facts(known)
        self.show()

    def known(self) -> KnownResource | None:
        """What is on screen."""
        return self._known

    def follow(self, known: KnownResource | None) -> None:
        """Show what changed of the resource on screen; the texts follow by themselves."""
        if self._known is None:
            return
        if known is None:
            self.left.emit()
        else:
            self._known = known
            self._show_facts(known)

    def leave(self) -> None:
        """Store what was typed and show nothing."""
        self.flush()
        self._known = None
        for binding in (*self._of_outcome, *self._of_sheet):
            binding.show(None)
        self.file.show_resource(None)
        self.hide()

    def flush(self) -> None:
        """Store now what has been typed."""
        for binding in (*self._of_outcome, *self._of_sheet):
            binding.flush()

    def _assemble(self) -> None:
        self.head.addStretch(1)
        self.head.addWidget(self.close_button)
        link = QWidget(self)
        row = QHBoxLayout(link)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(TIGHT)
        row.addWidget(self.link, 1)
        row.addWidget(self.go)
        column = ScrollColumn(self, spacing=SMALL)
        column.body.addWidget(self.internal)
        self._source_row = FormRow(_("D’où elle vient"), self.source)
        for name, field, widget in (
            ("title", self.name, FormRow(_("Titre"), self.name)),
            ("text", self.text, FormRow(_("Ce que c’est"), self.text)),
            ("axis", self.axis, FormRow(_("Axe"), self.axis)),
            ("territory", self.territory, FormRow(_("Territoire"), self.territory)),
            ("link", self.link, FormRow(_("Lien"), link)),
            ("file", self.file, FormRow(_("Fichier"), self.file)),
            ("contact", self.contact, FormRow(_("Contact"), self.contact,
                                              help_text=_("N’est exporté que si vous le demandez."))),
            ("transferability", self.transferability, FormRow(_("Pour la reprendre ailleurs"), self.transferability)),
            ("source", self.source, self._source_row),
        ):  # fmt: skip
            field.setObjectName(f"resource-{name}")
            column.body.addWidget(widget)
        self.link.setAccessibleName(_("Lien"))
        column.body.addWidget(self.came_from)
        column.body.addStretch(1)
        self.body.addWidget(column, 1)

    def _connect(self) -> None:
        self.close_button.clicked.connect(self.left)
        self.link.textChanged.connect(self._show_go)
        self.go.clicked.connect(lambda: self.link_asked.emit(resources.web_address(self.link.text())))
        self.came_from.clicked.connect(lambda: self.came_from_asked.emit(self._known))

    def _offer(self, known: KnownResource) -> None:
        today = self._editor.library.today()
        axes = self._catalogue.axes_on(known.day or today)
        if known.axis is not None and known.axis not in axes:
            axes = [*axes, known.axis]
        named = [(a.code, f"{self._catalogue.axis_label(a.code)} · {self._catalogue.axis_name(a)}") for a in axes]
        around = [(code, self._catalogue.axis_label(code)) for code in (None, OUTSIDE)]
        self.axis.offer([around[0], *named, around[1]])
        self._territories.offer([self._catalogue.word(t) for t in self._catalogue.listed("territory", today)])

    def _show_facts(self, known: KnownResource) -> None:
        self.internal.setVisible(known.outcome.internal)
        self._source_row.setVisible(known.rencontre is None)
        self.came_from.setVisible(known.rencontre is not None)
        if known.rencontre is not None:
            words = " · ".join(filter(None, (known.rencontre.reference, known.rencontre.title)))
            self.came_from.setText(self.came_from.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, _ROOM))
            self.came_from.setAccessibleName(_("Voir la rencontre : {words}").format(words=words))
        self._show_go()

    def _show_go(self) -> None:
        self.go.setEnabled(bool(resources.web_address(self.link.text())))


_OutcomeBindings = tuple[TextBinding[Outcome] | ValueBinding[Outcome, Any], ...]


def _outcome_bindings(form: ResourceForm, editor: Editor) -> _OutcomeBindings:
    return (
        TextBinding(form.text, editor, _("Modifier une note"), lambda o: o.text, lambda o, text: replace(o, text=text)),
        ValueBinding(form.axis, editor, _("Reclasser"), lambda o: o.axis,
                     lambda o, axis: o if axis == o.axis else filed(o, axis)),
    )  # fmt: skip


def _sheet_bindings(form: ResourceForm, editor: Editor) -> tuple[SheetBinding, ...]:
    return (
        SheetBinding(form.name, editor, _("Changer le titre"), lambda r: r.title,
                     lambda r, text: replace(r, title=text)),
        SheetBinding(form.territory, editor, _("Changer le territoire"), lambda r: r.territory,
                     lambda r, text: replace(r, territory=text)),
        SheetBinding(form.link, editor, _("Changer le lien"), lambda r: r.link,
                     lambda r, text: replace(r, link=text)),
        SheetBinding(form.contact, editor, _("Changer le contact"), lambda r: r.contact,
                     lambda r, text: replace(r, contact=text)),
        SheetBinding(form.transferability, editor, _("Dire comment la reprendre"), lambda r: r.transferability,
                     lambda r, text: replace(r, transferability=text)),
        SheetBinding(form.source, editor, _("Dire d’où elle vient"), lambda r: r.source,
                     lambda r, text: replace(r, source=text)),
    )  # fmt: skip
