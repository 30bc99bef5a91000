"""The whole compte rendu, in the order of a reader in a hurry; the public one says the same without names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.i18n.words import _
from facilitator_app.reports.attendance_section import attendance_section
from facilitator_app.reports.blocks import Section, Text
from facilitator_app.reports.minutes_axes import axis_sections, kept_back_section
from facilitator_app.reports.minutes_data import Variant
from facilitator_app.reports.minutes_day import agenda_section, following_section
from facilitator_app.reports.minutes_evaluation import evaluation_section
from facilitator_app.reports.minutes_follow_up import followed_section
from facilitator_app.reports.minutes_rectified import changes_section
from facilitator_app.reports.minutes_resources import resources_section
from facilitator_app.reports.minutes_sections import (
    actions_section,
    decisions_section,
    essential_section,
    objectives_section,
)

if TYPE_CHECKING:
    from facilitator_app.reports.minutes_data import MinutesData


def complete_sections(data: MinutesData) -> list[Section]:
    """Every part that has something to say, and the one that says that nothing was noted."""
    before = [
        essential_section(data),
        changes_section(data),
        objectives_section(data),
        decisions_section(data),
        followed_section(data),
        actions_section(data),
        *axis_sections(data),
        resources_section(data),
        _silence(data),
    ]
    after = [
        agenda_section(data),
        attendance_section(data),
        evaluation_section(data),
        following_section(data),
        kept_back_section(data) if data.variant == Variant.COMPLETE else None,
    ]
    return [section for section in (*before, *after) if section]


def _silence(data: MinutesData) -> Section | None:
    if data.essential.strip() or data.decisions or data.actions or data.outcomes or data.syntheses or data.resources:
        return None
    silence = _("Aucune décision, aucune action ni aucun autre apport n’est encore consigné pour cette rencontre.")
    return Section(_("Apports"), (Text(silence),))
