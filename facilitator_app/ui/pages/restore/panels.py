"""The panels of Restituer beside the board, in the order of their buttons."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from facilitator_app.domain.outcome import Kind, Outcome
from facilitator_app.i18n.words import _
from facilitator_app.services import attendance, minutes_standing
from facilitator_app.ui.pages.restore.actions_panel import ActionsPanel
from facilitator_app.ui.pages.restore.evaluation_panel import EvaluationPanel
from facilitator_app.ui.pages.restore.synthesis_panel import SynthesisPanel
from facilitator_app.ui.pages.restore.version_words import button_words
from facilitator_app.ui.pages.restore.versions_panel import VersionsPanel

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from facilitator_app.domain.identity import RecordId
    from facilitator_app.domain.rencontre import Rencontre
    from facilitator_app.services.library import Library
    from facilitator_app.ui.pages.restore.panel import Given, Panel


@dataclass(frozen=True, slots=True)
class PanelEntry:
    """One panel: its key in code, the word and icon of its button, its letter with Ctrl, and how to build it.

    ``count`` is what stands behind the word, also before the panel is built; nothing does when it is 0. ``say`` gives
    the whole words of the button, until the panel is built and names itself.
    """

    key: str
    text: str
    icon: str
    letter: str
    build: Callable[[Given, QWidget], Panel]
    count: Callable[[Library, RecordId], int] | None = None
    say: Callable[[Library, Rencontre], str] | None = None


def panel_entries() -> list[PanelEntry]:
    """Every panel beside the board."""
    return [
        PanelEntry("synthesis", _("Synthèse"), "layers", "R", SynthesisPanel),
        PanelEntry("actions", _("Actions"), "list-checks", "T", ActionsPanel, _actions),
        PanelEntry("evaluation", _("Évaluation"), "smile", "E", EvaluationPanel),
        PanelEntry("versions", _("Versions du compte rendu"), "history", "M", VersionsPanel, say=_versions),
    ]


def _versions(library: Library, rencontre: Rencontre) -> str:
    sheet = attendance.sheet_of(library, rencontre.id)
    return button_words(minutes_standing.standing_of(library, rencontre, sheet))


def _actions(library: Library, rencontre: RecordId) -> int:
    return len(library.find(Outcome, rencontre=rencontre, nature=Kind.ACTION.value))
