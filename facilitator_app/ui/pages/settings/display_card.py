"""Language and theme, changed at once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from facilitator_app.i18n.words import _
from facilitator_app.ui.widgets.card import Card
from facilitator_app.ui.widgets.form_row import FormRow
from facilitator_app.ui.widgets.segmented import Choice, Segmented

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from facilitator_app.services.preferences import Language, Preferences, Theme


class DisplayCard(Card):
    """`choose` keeps the preferences and applies them to the window."""

    def __init__(
        self, preferences: Preferences, choose: Callable[[Preferences], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(_("Affichage"), parent)
        self._preferences, self._choose = preferences, choose
        self.language = Segmented([
            Choice("fr", "Français", name="language-fr"),
            Choice("en", "English", name="language-en"),
        ], self)  # fmt: skip
        self.theme = Segmented([
            Choice("light", _("Clair"), icon="sun", name="theme-light"),
            Choice("dark", _("Sombre"), icon="moon", name="theme-dark"),
            Choice("system", _("Comme l’ordinateur"), icon="monitor", name="theme-system"),
        ], self)  # fmt: skip
        self.language.show_value(preferences.language)
        self.theme.show_value(preferences.theme)
        self.body.addWidget(FormRow(_("Langue"), self.language, self))
        self.body.addWidget(FormRow(_("Thème"), self.theme, self))
        self.language.edited.connect(self._on_edited)
        self.theme.edited.connect(self._on_edited)

    def _on_edited(self) -> None:
        language, theme = cast("Language", self.language.value()), cast("Theme", self.theme.value())
        self._preferences = replace(self._preferences, language=language, theme=theme)
        self._choose(self._preferences)
