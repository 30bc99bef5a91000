"""The icon of each kind of note, the same on every page."""

from __future__ import annotations

from facilitator_app.domain.outcome import Kind

_ICONS = {
    Kind.FINDING: "eye",
    Kind.PROPOSAL: "lightbulb",
    Kind.DECISION: "gavel",
    Kind.ACTION: "square-check-big",
    Kind.RESOURCE: "link",
    Kind.QUESTION: "circle-help",
}


def kind_icon(nature: str) -> str:
    """The icon of a kind; that of any note for a kind from a newer version."""
    return {str(kind): name for kind, name in _ICONS.items()}.get(nature, "notebook-pen")
