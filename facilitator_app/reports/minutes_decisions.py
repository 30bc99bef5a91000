"""The relevé de décisions: what was decided in its exact words, who does what by when, and the next date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.i18n.words import _
from facilitator_app.reports.attendance_section import figures_section
from facilitator_app.reports.blocks import Section, Text
from facilitator_app.reports.minutes_day import following_section
from facilitator_app.reports.minutes_rectified import changes_section
from facilitator_app.reports.minutes_sections import actions_section, decisions_section

if TYPE_CHECKING:
    from facilitator_app.reports.minutes_data import MinutesData


def decision_record_sections(data: MinutesData) -> list[Section]:
    """One page or two; that nothing was decided is said."""
    none = Section(_("Décisions"), (Text(_("Aucune décision n’a été consignée pour cette rencontre.")),))
    said = [
        decisions_section(data) or none,
        changes_section(data),
        actions_section(data),
        following_section(data),
        figures_section(data),
    ]
    return [section for section in said if section]
