"""How many are here: of those expected, by state, and by profile, structure or territory."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer

from facilitator_app.i18n.words import _, plural
from facilitator_app.services import attendance_counts
from facilitator_app.services.attendance_counts import By
from facilitator_app.ui.pages.welcome.counted_row import difference_words
from facilitator_app.ui.pages.welcome.mark_words import count_words
from facilitator_app.ui.widgets.card import Card
from facilitator_app.ui.widgets.combo import Combo
from facilitator_app.ui.widgets.count_rows import CountRows
from facilitator_app.ui.widgets.label import PlainLabel
from facilitator_app.ui.widgets.ring_gauge import RingGauge

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from facilitator_app.domain.rencontre import HalfDay
    from facilitator_app.services.attendance import Sheet
    from facilitator_app.services.catalogue import Catalogue


_PAUSE_MS = 120


class CountCard(Card):
    """Counts one half-day. Who is not recorded is counted apart, never as absent."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.ring = RingGauge(self)
        self.states = CountRows(self)
        self.states.setObjectName("counts-by-state")
        self.body.addWidget(self.ring, alignment=Qt.AlignmentFlag.AlignHCenter)
        self.body.addWidget(self.states)
        self.paper = PlainLabel("", self, size="small", tone="warning", wrap=True)
        self.paper.setObjectName("paper-doubt")
        self.body.addWidget(self.paper)

    def show_counts(self, sheet: Sheet, half_day: HalfDay, counted: int | None) -> None:
        """Count again; `counted` signatures are on the paper, `None` when nobody counted them."""
        invited = sum(bool(row.answer) for row in sheet.rows)
        words = plural(invited, _("sur {n} inscrit"), _("sur {n} inscrits"))
        self.ring.show_part(sheet.here(half_day.id), invited, words)
        counts = sheet.counts(half_day.id)
        self.states.show_counts([(words, counts[state]) for state, words in count_words().items() if counts[state]])
        recorded = sheet.signatures(half_day.id)
        self.paper.setText(difference_words(counted, recorded))
        self.paper.setVisible(counted not in (None, recorded))


class GroupCard(Card):
    """Those who take part in a half-day, by profile, structure, territory or region."""

    def __init__(self, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(_("Qui est là"), parent)
        self._catalogue = catalogue
        self._sheet: Sheet | None = None
        self._half_day: HalfDay | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._count)
        self.by = Combo(self)
        self.by.setObjectName("counts-by")
        self.by.setAccessibleName(_("Compter par"))
        self.by.offer([(By.PROFILE, _("par profil")), (By.ORGANISATION, _("par structure")),
                       (By.TERRITORY, _("par territoire")), (By.REGION, _("par région"))])  # fmt: skip
        self.by.show_value(By.PROFILE)
        self.by.edited.connect(self._count)
        self.groups = CountRows(self)
        self.groups.setObjectName("counts-by-group")
        self.nobody = PlainLabel(_("Personne n’est encore noté présent."), self, size="small", tone="soft", wrap=True)
        self.nobody.hide()
        for widget in (self.by, self.groups, self.nobody):
            self.body.addWidget(widget)

    def show_counts(self, sheet: Sheet, half_day: HalfDay) -> None:
        """Count again, once the keys have rested: counting a large sheet takes longer than a key may."""
        if sheet is not self._sheet or half_day != self._half_day:
            self._sheet, self._half_day = sheet, half_day
            self._pause.start()

    def _count(self) -> None:
        if self._sheet is not None and self._half_day is not None:
            counts = attendance_counts.counts_of(self._sheet, self._catalogue)
            found = counts.at(By(str(self.by.value())), self._sheet.half_days.index(self._half_day))
            self.groups.show_counts(found)
            self.nobody.setVisible(not found)
