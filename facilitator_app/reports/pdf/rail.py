"""Headings in the rail: beside their text, level with its first line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak

from facilitator_app.i18n.words import _
from facilitator_app.reports.pdf.figures import Mark
from facilitator_app.reports.pdf.lists import title
from facilitator_app.reports.pdf.look import GUTTER, NOTE, RAIL, RAIL_OVER, RAIL_TITLE, RULE, axis_colour, style
from facilitator_app.reports.phrases import section_title

if TYPE_CHECKING:
    from facilitator_app.reports.blocks import Section
    from facilitator_app.reports.pdf.paragraphs import Para, Pen

_RULE_ABOVE, _BAR = 11, 2.8
_NEED = 34 * mm
"""A section begins on a new page rather than with less than this below its heading."""


class RailHeading(Mark):
    """The heading of a section and its notes; takes no height in the text column."""

    def __init__(self, pen: Pen, section: Section) -> None:
        super().__init__(0, 0)
        self.axis, self.ruled = section.axis, not section.set_apart
        colour = axis_colour(section.axis)
        over = _("Axe {number}").format(number=section.axis) if section.axis else ""
        look = style(RAIL_TITLE, textColor=colour)
        self.over = pen.write(over, style(RAIL_OVER, textColor=colour), "P") if over else None
        self.title = title(pen, section.title, look, 2, section_title(section))
        self.notes = [pen.write(note, NOTE, "P") for note in section.note]
        self.rail_height = 0.0
        self.page, self.top = 0, 0.0

    def getSpaceBefore(self) -> float:  # noqa: N802 - asked by reportlab
        """Room for the rule above, which a section set apart does without."""
        return 26 if self.ruled else 0

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803 - the names of reportlab
        """No height; what it takes in the rail is ``rail_height``."""
        parts = self._parts()
        self.rail_height = sum(part.wrap(RAIL, aH)[1] for part in parts) + 3 * bool(self.notes)
        self.width = aW
        return aW, 0

    def draw(self) -> None:
        """Draw at negative x, downwards from here."""
        self.page, self.top = self.canv.getPageNumber(), self.canv.absolutePosition(0, 0)[1]
        if self.ruled:
            self._draw_rule()
        x, y = -RAIL - GUTTER, 1.5 if self.over else 2.2
        for part in self._parts():
            y -= part.height + (3 if self.notes and part is self.notes[0] else 0)
            part.drawOn(self.canv, x, y)

    def _draw_rule(self) -> None:
        x = -RAIL - GUTTER
        self.canv.setStrokeColor(RULE)
        self.canv.setLineWidth(0.6)
        self.canv.line(x, _RULE_ABOVE, self.width, _RULE_ABOVE)
        if self.axis:
            self.canv.setFillColor(axis_colour(self.axis))
            self.canv.rect(x, _RULE_ABOVE - _BAR / 2, RAIL, _BAR, stroke=0, fill=1)

    def _parts(self) -> list[Para]:
        return [*([self.over] if self.over else []), self.title, *self.notes]


class RailFoot(Mark):
    """Ends a section: as high as the rail still needs, so that two headings never run into each other."""

    def __init__(self, heading: RailHeading) -> None:
        super().__init__(0, 0)
        self.heading = heading

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803 - the names of reportlab
        """The height that is missing, on the page where the heading stands."""
        frame: Any = getattr(self, "_frame", None)
        same_page = frame is not None and self.canv.getPageNumber() == self.heading.page
        bottom = self.heading.top - self.heading.rail_height
        missing = frame._y - bottom if same_page else 0  # noqa: SLF001 - where the next text would begin
        return aW, min(max(0, missing), aH)

    def draw(self) -> None:
        """Nothing: it is room."""


def begun(heading: RailHeading, need: float = 0) -> list[Any]:
    """The heading, on a page where enough of its text follows: ``need`` points where its first part says so."""
    return [CondPageBreak(max(_NEED, need)), heading]
