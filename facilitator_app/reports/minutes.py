"""The compte rendu of a rencontre and what is made of the same data for other readers, in every format."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.domain.progress import unwatched
from facilitator_app.reports.blocks import Document
from facilitator_app.reports.formats import PDF, drawn
from facilitator_app.reports.minutes_complete import complete_sections
from facilitator_app.reports.minutes_data import Variant
from facilitator_app.reports.minutes_decisions import decision_record_sections
from facilitator_app.reports.minutes_facts import on_cover, whole_facts_section
from facilitator_app.reports.minutes_frame import cover, furniture, identity_of, provenance
from facilitator_app.reports.minutes_regional import regional_sections
from facilitator_app.reports.minutes_synthesis import brief, synthesis_sections

if TYPE_CHECKING:
    from collections.abc import Callable

    from facilitator_app.domain.progress import Progress
    from facilitator_app.reports.blocks import Section
    from facilitator_app.reports.minutes_data import MinutesData


def draw_minutes(data: MinutesData, progress: Progress = unwatched, suffix: str = PDF) -> bytes:
    """The minutes in the format of ``suffix`` (".docx"); the same data gives the same bytes.

    The PDF is tagged and fit for archives. Raises ``Problem`` when it cannot be laid out, and what ``progress`` raises.
    """
    return drawn(minutes_document(data), identity_of(data), suffix, progress)


def minutes_document(data: MinutesData) -> Document:
    """What the minutes say, for any writer. A part with nothing to say is left out."""
    sections: dict[str, Callable[[MinutesData], list[Section]]] = {
        Variant.DECISIONS: decision_record_sections,
        Variant.SYNTHESIS: synthesis_sections,
        Variant.REGIONAL: regional_sections,
    }
    shown = brief(data) if data.variant == Variant.SYNTHESIS else on_cover(data)
    said = sections.get(data.variant, complete_sections)(shown)
    whole = whole_facts_section(data) if data.variant != Variant.SYNTHESIS else None
    return Document(data.language, cover(shown), [*said, *filter(None, (whole,))], provenance(shown), furniture(shown))
