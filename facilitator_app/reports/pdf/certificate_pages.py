"""The pages of certificates of attendance: one a person, on the grid of the other documents."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, KeepTogether, PageBreak, Spacer

from facilitator_app.i18n.words import _
from facilitator_app.reports.pdf import look
from facilitator_app.reports.pdf.build import Paper, built
from facilitator_app.reports.pdf.cover import facts_table
from facilitator_app.reports.pdf.figures import Figure, draw_code
from facilitator_app.reports.pdf.furniture import draw_line
from facilitator_app.reports.pdf.lists import title
from facilitator_app.reports.pdf.panels import Beside, Panel
from facilitator_app.reports.pdf.paragraphs import Pen
from facilitator_app.reports.pdf.tables import DataTable, LayoutTable
from facilitator_app.reports.phrases import grouped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator_app.domain.progress import Progress
    from facilitator_app.reports.certificate_form import Certificate
    from facilitator_app.reports.identity import Identity
    from facilitator_app.reports.pdf.canvas import TaggedCanvas

_WIDE, _HIGH = A4
_X: Final = look.LEFT + look.RAIL + look.GUTTER
_WIDTH: Final = _WIDE - _X - look.RIGHT
_TOP, _BOTTOM = 28 * mm, 13 * mm
_CODE: Final = 22 * mm
_SIGNATURE: Final = (62 * mm, 27 * mm)

_NAME = look.style(look.COVER_TITLE, fontSize=19, leading=23, spaceAfter=2)
_SAID = look.style(look.LEAD, spaceBefore=10, spaceAfter=6)
_MEETING = look.style(look.VALUE, fontSize=13, leading=17, spaceAfter=8)
_ROLE = look.style(look.BODY, textColor=look.GREY, spaceAfter=0)
_PART = look.style(look.PART, keepWithNext=0)
"""Not kept with the table, which may be longer than a page."""
_TOTAL = look.style(look.VALUE, fontSize=11.5, leading=16, spaceAfter=2)


def certificates_pdf(
    certificates: Sequence[Certificate], masthead: str, identity: Identity, progress: Progress
) -> bytes:
    """``certificates`` as a PDF, each on a new page; ``masthead`` says above each in whose name it is."""
    pen = Pen(identity.language)
    story: list[Any] = []
    for number, certificate in enumerate(certificates):
        progress(0, len(certificates))  # nothing is drawn yet, but it may be given up
        story += [*([PageBreak()] if number else []), *_story(pen, certificate)]
    frame = (_X, _BOTTOM, _WIDTH, _HIGH - _TOP - _BOTTOM)
    return built(story, Paper(frame, frame), identity, partial(_furnish, pen, masthead), progress)


def _story(pen: Pen, certificate: Certificate) -> list[Any]:
    kind = _("Attestation de présence")
    role = [pen.write(certificate.role, _ROLE, "P")] if certificate.role else []
    return [
        title(pen, kind, look.COVER_TITLE, 1, f"{kind} – {certificate.name}"),
        pen.write(_("Il est attesté que"), _SAID, "P"),
        pen.write(certificate.name, _NAME, "P"),
        *role,
        pen.write(_("a participé à la rencontre"), _SAID, "P"),
        pen.write(certificate.title, _MEETING, "P"),
        facts_table(pen, certificate.facts, _WIDTH),
        Spacer(1, 7 * mm),
        CondPageBreak(30 * mm),
        title(pen, _("Demi-journées suivies"), _PART, 2, ""),
        _table(pen, certificate),
        pen.write(certificate.total, _TOTAL, "P"),
        *(pen.write(remark, look.SMALL, "P") for remark in certificate.remarks),
        Spacer(1, 6 * mm),
        KeepTogether([_signature(pen, certificate), Spacer(1, 2 * mm), _provenance(pen, certificate)]),
    ]


def _table(pen: Pen, certificate: Certificate) -> DataTable:
    table = certificate.attended
    unit = _WIDTH / sum(column.share for column in table.columns)
    heads = [pen.write(c.head, look.HEAD_FIGURES if c.figures else look.HEAD) for c in table.columns]
    looks = [look.CELL_FIGURES if column.figures else look.CELL for column in table.columns]
    rows = [[pen.write(str(cell), style) for cell, style in zip(row, looks, strict=True)] for row in table.rows]
    return DataTable(
        [heads, *rows],
        [column.share * unit for column in table.columns],
        style=list(look.TABLE_RULES),
        spaceAfter=9,
        on_continue=partial(_draw_continued, pen, certificate.name),
    )


def _draw_continued(pen: Pen, name: str, canvas: TaggedCanvas, height: float) -> None:
    """In the margin, whose certificate goes on here."""
    line = pen.one_line(_("{title} (suite)").format(title=name), look.NOTE, look.RAIL)
    line.wrap(look.RAIL, height)
    line.drawOn(canvas, -look.RAIL - look.GUTTER, height - line.height)


def _signature(pen: Pen, certificate: Certificate) -> LayoutTable:
    """Who delivers it and when, beside a box to sign in."""
    wide, high = _SIGNATURE
    cells = [[pen.write(certificate.delivered, look.BODY, "P")], [pen.write(_("Signature"), look.LABEL, "P")]]
    rules: list[Any] = [
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (0, 0), 0),
        ("TOPPADDING", (0, 0), (-1, -1), 3),
        ("BOX", (1, 0), (1, 0), 0.7, look.GREY),
    ]
    return LayoutTable([cells], [_WIDTH - wide, wide], [high], hAlign="LEFT", style=rules)


def _provenance(pen: Pen, certificate: Certificate) -> Panel:
    quiet = look.style(look.SMALL, spaceAfter=0)
    reference = _("Attestation {reference}").format(reference=certificate.reference)
    said = [
        pen.write(reference, look.style(look.VALUE, fontSize=9.5), "P"),
        pen.write(certificate.origin, quiet, "P"),
        pen.write(_("Empreinte SHA-256 de ce qui est attesté :"), quiet, "P"),
        pen.write(grouped(certificate.fingerprint), look.NOTE, "P"),
    ]
    means = _("Code QR : référence de l’attestation")
    code = Figure(_CODE, _CODE, draw_code(pen.aloud(certificate.reference)), pen.aloud(means))
    return Panel([Beside(code, said)])


def _furnish(pen: Pen, masthead: str, canvas: TaggedCanvas, _page: int) -> None:
    draw_line(pen, masthead, _WIDE - look.LEFT - look.RIGHT, canvas, (look.LEFT, _HIGH - 18 * mm))
    canvas.setStrokeColor(look.RULE)
    canvas.setLineWidth(0.6)
    canvas.line(look.LEFT, _HIGH - 20 * mm, _WIDE - look.RIGHT, _HIGH - 20 * mm)
