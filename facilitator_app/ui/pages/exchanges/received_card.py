"""A received file, explained before it is applied: who, how sure, what it would change."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator_app.i18n.dates import instant
from facilitator_app.i18n.words import _, plural
from facilitator_app.ui.pages.exchanges.exchange_words import quoted_titles
from facilitator_app.ui.widgets.button import Button
from facilitator_app.ui.widgets.card import Card
from facilitator_app.ui.widgets.chip import Chip
from facilitator_app.ui.widgets.label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Callable

    from facilitator_app.services.exchange_in import Imported
    from facilitator_app.ui.pages.exchanges.receiving import Looked

_FIRST = 6
"""How many titles are named."""


class ReceivedCard(Card):
    """Hidden until a file was looked at; `local` puts an instant in the zone of the room."""

    apply_asked = Signal(object)
    """The `Looked` to apply."""
    left = Signal()
    """The person does not want it."""

    def __init__(self, local: Callable[[datetime], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._local = local
        self._looked: Looked | None = None
        self.heading = PlainLabel("", self, size="section", elide=True)
        self.chip = Chip("", self)
        self.made = PlainLabel("", self, size="small", tone="soft")
        self.words = PlainLabel("", self, wrap=True)
        self.words.setObjectName("received-words")
        self.titles = PlainLabel("", self, tone="soft", wrap=True)
        self.warning = PlainLabel("", self, tone="warning", wrap=True)
        self.apply = Button(_("Appliquer"), self, kind="primary", icon="check")
        self.apply.setObjectName("apply")
        self.refuse = Button(_("Ne pas appliquer"), self)
        self.refuse.setObjectName("do-not-apply")
        self.apply.clicked.connect(lambda: self.apply_asked.emit(self._looked))
        self.refuse.clicked.connect(self.left)
        self._assemble()
        self.hide()

    def show_looked(self, looked: Looked) -> None:
        """Explain a file, and ask."""
        self._looked = looked
        imported = looked.imported
        heading = _("Reçu : envoi n° {number} de {name}")
        self.heading.setText(heading.format(number=imported.number, name=imported.sender))
        self._say_trust(imported)
        moment = self._local(datetime.fromisoformat(imported.made))
        self.made.setText(_("préparé le {instant}").format(instant=instant(moment)))
        self.words.setText(_bringing(looked))
        self._say_titles(looked.contents.titles)
        self.warning.setText("\n".join(_warnings(imported)))
        self.warning.setVisible(bool(self.warning.text()))
        self.apply.setVisible(not imported.already)
        self.refuse.setText(_("Fermer") if imported.already else _("Ne pas appliquer"))
        self.set_edged(not imported.already)
        self.show()
        (self.refuse if imported.already else self.apply).setFocus()

    def wait(self, waiting: bool) -> None:  # noqa: FBT001 - a setter, as Qt's are
        """Let nobody press twice while it is applied."""
        self.apply.setEnabled(not waiting)
        self.refuse.setEnabled(not waiting)

    def _assemble(self) -> None:
        self.head.addWidget(self.heading)
        self.head.addWidget(self.chip)
        self.head.addStretch(1)
        self.head.addWidget(self.made)
        self.body.addLayout(self.head)
        for label in (self.words, self.titles, self.warning):
            self.body.addWidget(label)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.refuse)
        foot.addWidget(self.apply)
        self.body.addLayout(foot)

    def _say_trust(self, imported: Imported) -> None:
        if imported.already:
            self.chip.say(_("déjà appliqué"), "soft", "check")
        elif imported.unverified:
            self.chip.say(_("signature valable, mots à vérifier"), "warning", "key-round")
        else:
            self.chip.say(_("signature vérifiée"), "accent", "shield-check")

    def _say_titles(self, titles: tuple[str, ...]) -> None:
        named = quoted_titles(titles[:_FIRST])
        rest = len(titles) - _FIRST
        more = plural(rest, _(" et {n} autre"), _(" et {n} autres")) if rest > 0 else ""
        self.titles.setText(named + more)
        self.titles.setVisible(bool(titles))


def _bringing(looked: Looked) -> str:
    imported = looked.imported
    if imported.already:
        return _("Ce fichier a déjà été appliqué : l’ouvrir de nouveau ne change rien.")
    if not (looked.contents.counts or imported.waiting or imported.forked):
        return _("Un accusé de réception : il dit ce qui est bien arrivé, et n’apporte rien d’autre.")
    changes = plural(imported.new, _("{n} modification"), _("{n} modifications"))
    return _("{changes} : {what}.").format(changes=changes, what=looked.contents.words())


def _warnings(imported: Imported) -> list[str]:
    found = []
    if imported.waiting:
        found.append(plural(
            imported.waiting,
            _("{n} modification attendra celles qui la précèdent et qui ne sont pas encore arrivées."),
            _("{n} modifications attendront celles qui les précèdent et qui ne sont pas encore arrivées."),
        ))  # fmt: skip
    if imported.forked:
        found.append(_("Une partie contredit ce qui est déjà arrivé de ce poste : elle est mise de "
                       "côté, rien n’est écrasé."))  # fmt: skip
    return found
