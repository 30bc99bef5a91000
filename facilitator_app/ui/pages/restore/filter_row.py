"""The quiet row above the board: how many notes there are, which of them are shown, and why."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from facilitator_app.domain.note_filter import Facet, NoteFilter, Wanted
from facilitator_app.i18n.words import _
from facilitator_app.ui.pages.outcome_words import nature_words, support_words
from facilitator_app.ui.theme.measures import SMALL
from facilitator_app.ui.widgets.button import Button
from facilitator_app.ui.widgets.flow_row import FlowRow
from facilitator_app.ui.widgets.label import PlainLabel
from facilitator_app.ui.widgets.removable_chip import RemovableChip
from facilitator_app.ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from facilitator_app.domain.identity import RecordId

_INTERNAL: Final = Wanted("internal", value=True)
_SHARED: Final = Wanted("internal", value=False)


class FilterRow(QWidget):
    """What is chosen in the menu stands as chips that can be taken away; the words are typed in a line."""

    edited = Signal()
    left = Signal()
    """Enter in the line of words: the person wants to go to what was found."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wanted: tuple[Wanted, ...] = ()
        self._offers: dict[Facet, list[tuple[Wanted, str]]] = {}
        self._count = PlainLabel("", self, size="small", tone="soft")
        self.chips = FlowRow(self)
        self.words = SearchField(_("Chercher dans les notes"), self)
        self.words.setObjectName("board-words")
        self.words.hide()
        self.button = Button(_("Filtrer"), self, kind="quiet", icon="filter", tip=_("Ctrl+{letter}").format(letter="F"))
        self.button.setObjectName("board-filter")
        self._menu = QMenu(self)
        self.button.setMenu(self._menu)
        self._assemble()
        self._menu.aboutToShow.connect(self._fill_menu)
        self.words.textChanged.connect(self.edited)
        self.words.returnPressed.connect(self.left)
        self.offer({}, ())

    def offer(self, subgroups: Mapping[RecordId, str], topics: Sequence[str]) -> None:
        """Offer the subgroups and the subjects of a rencontre."""
        places: list[tuple[RecordId | None, str]] = [(None, _("Plénière")), *subgroups.items()] if subgroups else []
        self._offers = {
            "nature": [(Wanted("nature", str(code)), words) for code, words in nature_words().items()],
            "subgroup": [(Wanted("subgroup", identity), name) for identity, name in places],
            "support": [(Wanted("support", str(code)), words) for code, words in support_words().items()],
            "topic": [(Wanted("topic", topic), topic) for topic in topics],
            "internal": [(_INTERNAL, _("Notes internes")), (_SHARED, _("Sans les notes internes"))],
        }

    def value(self) -> NoteFilter:
        """What is let through."""
        return NoteFilter(self._wanted, self.words.text())

    def say(self, words: str) -> None:
        """Say how many notes there are and how many are shown."""
        self._count.setText(words)

    def open(self) -> None:
        """Put the keyboard in the line of words."""
        self.words.show()
        self.words.setFocus()
        self.words.selectAll()

    def clear(self) -> bool:
        """Let every note through; false when it did already."""
        if self.value().empty and self.words.isHidden():
            return False
        self._wanted = ()
        self.words.clear()
        self.words.hide()
        self._show_chips()
        self.edited.emit()
        return True

    def toggle(self, wanted: Wanted) -> None:
        """Want one value more, or no longer."""
        self._wanted = self.value().toggled(wanted).wanted
        self._show_chips()
        self.edited.emit()

    def _assemble(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        row.addWidget(self._count)
        beside = self.chips.sizePolicy()
        beside.setVerticalPolicy(QSizePolicy.Policy.Maximum)  # in the middle of the row, as the words are
        self.chips.setSizePolicy(beside)
        row.addWidget(self.chips, 1)
        row.addWidget(self.words)
        row.addWidget(self.button)

    def _fill_menu(self) -> None:
        self._menu.clear()
        self._menu.addAction(_("Par les mots")).triggered.connect(self.open)
        names: dict[Facet, str] = {
            "nature": _("Nature"),
            "subgroup": _("Atelier"),
            "support": _("Portage"),
            "topic": _("Sujet"),
        }
        for facet, name in names.items():
            if self._offers[facet]:
                self._add_offers(self._menu.addMenu(name), facet)
        self._menu.addSeparator()
        self._add_offers(self._menu, "internal")

    def _add_offers(self, menu: QMenu, facet: Facet) -> None:
        for wanted, words in self._offers[facet]:
            line = menu.addAction(words.replace("&", "&&"))
            line.setCheckable(True)
            line.setChecked(wanted in self._wanted)
            line.triggered.connect(partial(self.toggle, wanted))

    def _show_chips(self) -> None:
        words = {wanted: text for offers in self._offers.values() for wanted, text in offers}
        chips = []
        for number, wanted in enumerate(self._wanted):
            chip = RemovableChip(words.get(wanted, str(wanted.value)), self.chips)
            chip.setObjectName(f"filter-chip-{number}")
            chip.clicked.connect(partial(self.toggle, wanted))
            chips.append(chip)
        self.chips.show_widgets(chips)
