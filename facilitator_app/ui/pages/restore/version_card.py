"""One closed version in the ledger: what it is, who approved it, who received it, and what can be made of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from facilitator_app.i18n.words import _, plural
from facilitator_app.services import minutes_delivery
from facilitator_app.ui.pages.restore.approval_form import ApprovalForm
from facilitator_app.ui.pages.restore.handing_form import HandingForm
from facilitator_app.ui.pages.restore.ledger_lines import LedgerLines
from facilitator_app.ui.pages.restore.version_files import offered
from facilitator_app.ui.pages.restore.version_words import approved_words, handed_words, version_facts
from facilitator_app.ui.theme.icons import icon
from facilitator_app.ui.widgets.button import Button
from facilitator_app.ui.widgets.card import Card
from facilitator_app.ui.widgets.chip import Chip
from facilitator_app.ui.widgets.label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from facilitator_app.services.library import Library
    from facilitator_app.services.minutes import Kind, Variant
    from facilitator_app.services.minutes_at_hand import KeptVersion, MinutesAtHand
    from facilitator_app.services.minutes_delivery import Handed, Recipient

_MOST_CHANGES, _MOST_NAMES = 5, 12
"""How many changes and names a card shows; the document says all of the changes."""


class VersionCard(Card):
    """Nothing of what was closed can be edited in it: only its approval, and who received it."""

    save_asked = Signal(object, object)
    """The ``Kind`` of file and the ``Variant`` that the person wants of this version."""
    approved = Signal(object, str)
    """The day, and how."""
    disapproved = Signal()
    handed = Signal(object, object, str)
    """The recipients, the day, the means."""
    withdrawn = Signal(object)
    """The deliveries that were noted by mistake."""
    handing_asked = Signal()
    """The form of the deliveries is about to open: who is known by name is wanted now."""

    def __init__(self, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(" ", parent)
        self._library = library
        self._waiting: Sequence[Recipient] = ()
        self._absent: Sequence[Recipient] = ()
        self._others: Sequence[Recipient] = ()
        self._groups: Sequence[Handed] = ()
        self.chip = Chip("", self)
        self.save = Button(_("Enregistrer"), self, kind="quiet", icon="file-down")
        self.save.setMenu(self._menu())
        self.hand = Button(_("Remettre…"), self, kind="quiet", icon="send")
        self.approve = Button(_("Approuver…"), self, kind="quiet", icon="shield-check")
        self.facts = PlainLabel("", self, size="small", tone="soft", wrap=True)
        self.facts.make_selectable()
        self.altered = PlainLabel(
            _("Cette version n’est plus telle qu’elle a été close : ce qui y est écrit a été modifié dans un fichier "
              "reçu. Aucun document n’en est tiré."), self, tone="danger", wrap=True,
        )  # fmt: skip
        self.reason, self.changes = PlainLabel("", self, wrap=True), PlainLabel("", self, size="small", wrap=True)
        self.approval = LedgerLines(_("Retirer l’approbation"), self)
        self.handings = LedgerLines(_("Retirer cette remise"), self)
        self.waiting = PlainLabel("", self, size="small", tone="warning", wrap=True)
        self.approval_form = ApprovalForm(library.today, self)
        self.handing_form = HandingForm(library.today, self)
        self._assemble()
        self._connect()

    def show_version(self, kept: KeptVersion, at_hand: MinutesAtHand) -> None:
        """Put a version on screen."""
        version = kept.version
        self.title.setText(_("Version {n}").format(n=version.number))
        for name, widget in (("save", self.save), ("hand", self.hand), ("approve", self.approve)):
            widget.setObjectName(f"version-{version.number}-{name}")
            widget.setVisible(kept.sound)
        self.approve.setVisible(kept.sound and version.approved_on is None)
        self._show_state(kept)
        self.facts.setText(version_facts(version, self._library))
        self.altered.setVisible(not kept.sound)
        _show(self.reason, _("Motif : {reason}").format(reason=version.reason) if version.reason else "")
        _show(self.changes, _first(kept.changes))
        self.approval.show_lines([approved_words(version)] if version.approved_on else [])
        self._show_handed(kept, at_hand)

    def know(self, others: Sequence[Recipient]) -> None:
        """Offer the names of everyone known while one types to whom it is handed."""
        self._others = others
        self.handing_form.offer(self._waiting, self._absent, others)

    def close_forms(self) -> bool:
        """Leave what is being typed in it; false when nothing was."""
        open_forms = [form for form in (self.approval_form, self.handing_form) if not form.isHidden()]
        for form in open_forms:
            form.hide()
        return bool(open_forms)

    def hand_to(self, people: Sequence[Recipient] = ()) -> None:
        """Open the form of the deliveries, with these people in it."""
        self.approval_form.hide()
        self.handing_asked.emit()
        self.handing_form.open(people)

    def _assemble(self) -> None:
        self.head.addWidget(self.chip)
        self.head.addStretch(1)
        for button in (self.save, self.hand, self.approve):
            self.head.addWidget(button)
        for part in (self.facts, self.altered, self.reason, self.changes, self.approval, self.approval_form,
                     self.handings, self.waiting, self.handing_form):  # fmt: skip
            self.body.addWidget(part)

    def _connect(self) -> None:
        self.hand.clicked.connect(lambda: self.hand_to(self._waiting))
        self.approve.clicked.connect(self._on_approve)
        self.approval_form.given.connect(self._on_approved)
        self.approval_form.left.connect(self._on_left)
        self.approval.removed.connect(lambda _line: self.disapproved.emit())
        self.handing_form.given.connect(self._on_handed)
        self.handing_form.left.connect(self._on_left)
        self.handings.removed.connect(lambda line: self.withdrawn.emit(self._groups[line].deliveries))

    def _show_state(self, kept: KeptVersion) -> None:
        if not kept.sound:
            self.chip.say(_("Altérée"), "danger", "circle-alert")
        elif not kept.holds:
            self.chip.say(_("Remplacée"), "soft", "history")
        elif kept.version.approved_on is not None:
            self.chip.say(_("Validée"), "accent", "shield-check")
        else:
            self.chip.say(_("Close"), "accent", "lock")

    def _show_handed(self, kept: KeptVersion, at_hand: MinutesAtHand) -> None:
        """Who received it; and for the version that holds, who still waits for it."""
        identity = kept.version.id
        self._groups = minutes_delivery.handed(at_hand.deliveries, identity)
        self.handings.show_lines([handed_words(group) for group in self._groups])
        self._waiting = minutes_delivery.waiting(at_hand.sheet, at_hand.deliveries, identity) if kept.sound else []
        self._absent = minutes_delivery.participants(at_hand.sheet, came=False)
        self.handing_form.offer(self._waiting, self._absent, self._others)
        late = self._waiting if kept.holds and self._groups else []
        names = ", ".join(one.name for one in late[:_MOST_NAMES]) + ("…" if len(late) > _MOST_NAMES else "")
        one, many = _("{n} participant ne l’a pas encore"), _("{n} participants ne l’ont pas encore")
        words = _("{count} : {names}").format(count=plural(len(late), one, many), names=names)
        _show(self.waiting, words if late else "")

    def _on_approve(self) -> None:
        self.handing_form.hide()
        self.approval_form.open()

    def _on_approved(self, day: date, how: str) -> None:
        self.approval_form.hide()
        self.approved.emit(day, how)

    def _on_handed(self, people: Sequence[Recipient], day: date, means: str) -> None:
        self.handing_form.hide()
        self.handed.emit(people, day, means)
        self.hand.setFocus()

    def _on_left(self) -> None:
        self.close_forms()
        self.hand.setFocus()

    def _on_save(self, kind: Kind, variant: Variant, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt says it
        self.save_asked.emit(kind, variant)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        for words, kind, variant in offered():
            line = menu.addAction(icon("file-down"), words)
            line.triggered.connect(partial(self._on_save, kind, variant))
        return menu


def _show(label: PlainLabel, words: str) -> None:
    label.setText(words)
    label.setVisible(bool(words))


def _first(changes: Sequence[str]) -> str:
    """The first changes, one a line, and how many more there are."""
    left = len(changes) - _MOST_CHANGES
    more = [plural(left, _("et {n} autre changement"), _("et {n} autres changements"))] if left > 0 else []
    return "\n".join([*changes[:_MOST_CHANGES], *more])
