"""Says that what is typed is safe: saved, being saved, or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator_app.domain.problem import Problem
from facilitator_app.i18n.hours import hour
from facilitator_app.i18n.words import _
from facilitator_app.ui.override import override
from facilitator_app.ui.theme.fonts import font
from facilitator_app.ui.theme.icons import draw_icon
from facilitator_app.ui.theme.palette import tokens_of
from facilitator_app.ui.widgets.tip import set_tip

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from facilitator_app.ui.editing import Editor
    from facilitator_app.ui.theme.tokens import Tokens, Tone

_ICON = 14
_GAP = 7
_NARROW = 60
"""Below so many pixels there is room for the icon only."""


class StatusLine(QWidget):
    """Follows the editor by itself; `clock` gives the local time; `deep` is for the dark navigation."""

    def __init__(
        self, editor: Editor, clock: Callable[[], datetime], parent: QWidget | None = None, *, deep: bool = False
    ) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._clock, self._deep = clock, deep
        self._icon, self._words = "check", _("Tout est enregistré")
        if deep:
            self._icon, self._words = "wifi-off", _("Hors ligne · tout est enregistré")
        self._tone: Tone = "accent"
        editor.performed.connect(self._on_performed)
        editor.failed.connect(self._on_failed)
        editor.unsaved_changed.connect(self._on_unsaved_changed)

    def words(self) -> str:
        """What the line says."""
        return self._words

    @override
    def sizeHint(self) -> QSize:
        return QSize(QFontMetrics(font("small")).horizontalAdvance(self._words) + _ICON + _GAP + 2, 22)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_ICON, 22)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        mark, ink = self._inks(tokens)
        narrow = self.width() < _NARROW
        left = (self.width() - _ICON) // 2 if narrow else 0
        draw_icon(painter, QRect(left, (self.height() - _ICON) // 2, _ICON, _ICON), self._icon, mark)
        if narrow:
            return
        painter.setFont(font("small"))
        painter.setPen(QColor(ink))
        room = self.rect().adjusted(_ICON + _GAP, 0, 0, 0)
        words = painter.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, words)

    def _inks(self, tokens: Tokens) -> tuple[str, str]:
        """The colours of the icon and of the words."""
        troubled = self._tone == "danger"
        if self._deep:
            ink = tokens.deep_badge if troubled else tokens.deep_soft
            return ink, ink
        return tokens.tint(self._tone).ink, tokens.danger if troubled else tokens.soft

    def _say(self, words: str, icon: str, tone: Tone) -> None:
        self._words, self._icon, self._tone = words, icon, tone
        set_tip(self, words)
        self.updateGeometry()
        self.update()

    def _on_performed(self) -> None:
        self._say(_("Enregistré à {hour}").format(hour=hour(self._clock().time())), "check", "accent")

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, Problem):
            self._say(_("Pas enregistré : le texte reste à l’écran"), "triangle-alert", "danger")

    def _on_unsaved_changed(self, unsaved: bool) -> None:  # noqa: FBT001 - Qt's signal
        if unsaved:
            self._say(_("Enregistrement…"), "pencil", "soft")
        elif self._tone == "soft":
            self._say(_("Tout est enregistré"), "check", "accent")
