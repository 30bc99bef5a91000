"""The words and icons of what a group says: its natures, and who carries it."""

from __future__ import annotations

from facilitator_app.domain.outcome import Kind, Support
from facilitator_app.i18n.words import _

NATURE_ICONS: dict[str, str] = {
    Kind.FINDING: "eye",
    Kind.PROPOSAL: "lightbulb",
    Kind.DECISION: "gavel",
    Kind.ACTION: "square-check-big",
    Kind.RESOURCE: "link",
    Kind.QUESTION: "circle-help",
}


def nature_words() -> dict[str, str]:
    """Each nature in a word, in the order of the keys F1 to F6."""
    return {
        Kind.FINDING: _("Constat"),
        Kind.PROPOSAL: _("Proposition"),
        Kind.DECISION: _("Décision"),
        Kind.ACTION: _("Action"),
        Kind.RESOURCE: _("Ressource"),
        Kind.QUESTION: _("Question"),
    }


def support_words() -> dict[str, str]:
    """Who carries what was said, in a word."""
    return {
        Support.ISOLATED: _("isolé"),
        Support.SHARED: _("partagé"),
        Support.COLLECTIVE: _("collectif"),
        Support.DISAGREEMENT: _("désaccord"),
    }
