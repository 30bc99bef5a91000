"""Who works on this computer, and the key by which others recognise what comes from here."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from facilitator_app.domain.catalogue import WorkingGroup
from facilitator_app.domain.problem import Problem
from facilitator_app.i18n.words import _
from facilitator_app.services import identity
from facilitator_app.services.workspace import FACILITATOR
from facilitator_app.ui.binding import TextBinding
from facilitator_app.ui.jobs import Job
from facilitator_app.ui.theme.measures import SMALL
from facilitator_app.ui.widgets.button import Button
from facilitator_app.ui.widgets.card import Card
from facilitator_app.ui.widgets.form_row import FormRow
from facilitator_app.ui.widgets.label import PlainLabel

if TYPE_CHECKING:
    from facilitator_app.services.catalogue import Catalogue
    from facilitator_app.services.identity import SpokenKey
    from facilitator_app.services.workspace import Carnet
    from facilitator_app.ui.editing import Editor
    from facilitator_app.ui.files import Files
    from facilitator_app.ui.jobs import Jobs


class IdentityCard(Card):
    """The key is read in the background: the first time loads what computes it."""

    problem = Signal(object)
    said = Signal(str)

    def __init__(
        self,
        editor: Editor,
        carnet: Carnet,
        catalogue: Catalogue,
        files: Files,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(_("Votre identité"), parent)
        self._carnet, self._files = carnet, files
        owner = carnet.owner
        facilitating = owner.role == FACILITATOR
        role = _("Animatrice, animateur") if facilitating else _("Coordination nationale")
        region = catalogue.region_name(owner.region)
        self.body.addWidget(PlainLabel(owner.name, self, size="strong"))
        self.body.addWidget(PlainLabel(" · ".join(filter(None, (role, region))), self, tone="soft", wrap=True))
        self.group = QLineEdit(self)
        self.group.setObjectName("settings-group")
        self._group_row = FormRow(_("Nom du groupe"), self.group, self)
        self._group_row.setVisible(facilitating)
        self.body.addWidget(self._group_row)
        self._binding: TextBinding[WorkingGroup] = TextBinding(
            self.group, editor, _("Renommer le groupe"), lambda g: g.name, lambda g, text: replace(g, name=text)
        )
        if owner.group is not None:
            self._binding.show(carnet.library.get(WorkingGroup, owner.group))
        self._add_key()

    def read_key(self, jobs: Jobs) -> None:
        """Show the words and digits of the key, if they are not there yet."""
        if self.words.text():
            return
        job = Job(lambda _progress: identity.spoken_key(self._carnet))
        job.succeeded.connect(self._show_key)
        job.failed.connect(self.problem)
        jobs.start(job)

    def flush(self) -> None:
        """Store now what has been typed."""
        self._binding.flush()

    def _add_key(self) -> None:
        self.words = PlainLabel("", self, size="section", wrap=True)
        self.words.setObjectName("key-words")
        self.digits = PlainLabel("", self, wrap=True)
        self.digits.setObjectName("key-digits")
        for label in (self.words, self.digits):
            label.make_selectable()
        self.export = Button(_("Enregistrer mon certificat…"), self, icon="file-down")
        self.export.setObjectName("settings-certificate")
        self.export.clicked.connect(self._on_export)
        self.body.addSpacing(SMALL)
        self.body.addWidget(PlainLabel(_("Vos six mots, à lire au téléphone"), self, size="small", tone="soft"))
        self.body.addWidget(self.words)
        self.body.addWidget(PlainLabel(_("Votre empreinte, à comparer sur le papier"), self, size="small", tone="soft"))
        self.body.addWidget(self.digits)
        note = _("Remettez votre certificat à la coordination ou à un collègue : il pourra ouvrir vos envois.")
        self.body.addWidget(PlainLabel(note, self, size="small", tone="soft", wrap=True))
        row = QHBoxLayout()
        row.addWidget(self.export)
        row.addStretch(1)
        self.body.addLayout(row)

    def _show_key(self, key: SpokenKey) -> None:
        self.words.setText(" · ".join(key.words))
        self.digits.setText(key.digits)

    def _on_export(self) -> None:
        path = self._files.choose(self, identity.certificate_name(self._carnet))
        if path is None:
            return
        try:
            identity.write_certificate(self._carnet, path)
        except Problem as problem:
            self.problem.emit(problem)
        else:
            self.said.emit(_("Certificat enregistré : {name}").format(name=path.name))
