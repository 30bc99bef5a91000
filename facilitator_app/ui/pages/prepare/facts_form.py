"""The facts of a rencontre: title, format, when, where, who facilitates, axes, objectives, funders."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QLineEdit, QWidget

from facilitator_app.i18n.words import _
from facilitator_app.services import funders
from facilitator_app.ui.binding import TextBinding, ValueBinding
from facilitator_app.ui.pages.prepare.when_form import WhenForm
from facilitator_app.ui.theme.measures import SMALL
from facilitator_app.ui.widgets.chip_toggles import ChipToggles, Toggle
from facilitator_app.ui.widgets.combo import Combo
from facilitator_app.ui.widgets.form_row import FormRow
from facilitator_app.ui.widgets.places_field import PlacesField
from facilitator_app.ui.widgets.scroll_column import ScrollColumn
from facilitator_app.ui.widgets.status_line import StatusLine
from facilitator_app.ui.widgets.text_area import TextArea

if TYPE_CHECKING:
    from facilitator_app.domain.rencontre import Rencontre
    from facilitator_app.services.catalogue import Catalogue
    from facilitator_app.ui.editing import Editor

_WIDEST = 640
"""Pixels: a line of about 90 characters."""


class FactsForm(ScrollColumn):
    """Everything typed is stored by itself."""

    def __init__(self, editor: Editor, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent, spacing=SMALL)
        self.content.setMaximumWidth(_WIDEST)
        self._editor, self._catalogue = editor, catalogue
        self.title_field, self.place, self.facilitators = QLineEdit(), QLineEdit(), QLineEdit()
        self.capacity = PlacesField("")
        self.format = Combo()
        self.when = WhenForm(editor)
        self.axes = ChipToggles()
        self.funders = ChipToggles()
        self.objectives = TextArea(least=3, most=12)
        self.status = StatusLine(editor, editor.library.here)
        rows = (
            ("title", _("Titre"), self.title_field),
            ("format", _("Format"), self.format),
            ("", "", self.when),
            ("place", _("Où"), self.place),
            ("capacity", _("Places dans la salle"), self.capacity),
            ("facilitators", _("Animation"), self.facilitators),
            ("axes", _("Axes travaillés"), self.axes),
            ("objectives", _("Objectifs"), self.objectives),
        )
        for name, words, field in rows:
            if name:
                field.setObjectName(f"facts-{name}")
            self.body.addWidget(FormRow(words, field) if name else field)
        self.funders.setObjectName("facts-funders")
        self._paying = FormRow(_("Financeurs"), self.funders)
        self.body.addWidget(self._paying)
        self.body.addWidget(self.status)
        self.body.addStretch(1)
        self._bindings = _bindings(self, editor)

    def show_rencontre(self, rencontre: Rencontre) -> None:
        """Put the facts of a rencontre on screen."""
        self._offer(rencontre)
        for binding in self._bindings:
            binding.show(rencontre)
        self.when.show_rencontre(rencontre)

    def follow(self, rencontre: Rencontre) -> None:
        """Show what has changed of the rencontre on screen; its texts follow by themselves."""
        self._offer(rencontre)
        self.when.show_rencontre(rencontre)

    def flush(self) -> None:
        """Store now what has been typed."""
        self.when.flush()
        for binding in self._bindings:
            binding.flush()

    def _offer(self, rencontre: Rencontre) -> None:
        """Offer the formats and the axes in force on the day; what was chosen stays on offer."""
        day = rencontre.starts_on or self._editor.library.today()
        axes = self._catalogue.axes_on(day)
        label, name = self._catalogue.axis_label, self._catalogue.axis_name
        self.axes.offer([Toggle(axis.code, label(axis.code), name(axis), axis.number) for axis in axes])
        paying = funders.offered(self._editor.library, day, rencontre.funders)
        self.funders.offer([Toggle(funder.code, funder.name, funder.mention) for funder in paying])
        self._paying.setVisible(bool(paying))
        formats = [(term.code, self._catalogue.word(term)) for term in self._catalogue.listed("format", day)]
        if rencontre.format not in dict(formats):
            formats.insert(0, (rencontre.format, self._catalogue.label("format", rencontre.format)))
        if [self.format.itemData(n) for n in range(self.format.count())] != [code for code, _words in formats]:
            self.format.offer(formats)


def _bindings(form: FactsForm, editor: Editor) -> tuple[TextBinding[Rencontre] | ValueBinding[Rencontre, Any], ...]:
    return (
        TextBinding(form.title_field, editor, _("Changer le titre"), lambda r: r.title,
                    lambda r, text: replace(r, title=text)),
        TextBinding(form.place, editor, _("Changer le lieu"), lambda r: r.place,
                    lambda r, text: replace(r, place=text)),
        TextBinding(form.facilitators, editor, _("Changer l’animation"), lambda r: r.facilitators,
                    lambda r, text: replace(r, facilitators=text)),
        TextBinding(form.objectives, editor, _("Changer les objectifs"), lambda r: r.objectives,
                    lambda r, text: replace(r, objectives=text)),
        ValueBinding(form.capacity, editor, _("Changer le nombre de places"), lambda r: r.capacity or None,
                     lambda r, places: replace(r, capacity=places or 0)),
        ValueBinding(form.format, editor, _("Changer le format"), lambda r: r.format,
                     lambda r, code: replace(r, format=code)),
        ValueBinding(form.axes, editor, _("Changer les axes"), lambda r: r.axes,
                     lambda r, codes: replace(r, axes=codes)),
        ValueBinding(form.funders, editor, _("Changer les financeurs"), lambda r: r.funders,
                     lambda r, codes: replace(r, funders=codes)),
    )  # fmt: skip
