"""From a story to the bytes of a PDF: pages, their number over the total, progress, and a clear word when it fails."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any

from reportlab.lib.pagesizes import A4
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate
from reportlab.platypus.doctemplate import LayoutError

from facilitator_app.domain.problem import Problem
from facilitator_app.i18n.words import _
from facilitator_app.reports.pdf.canvas import TaggedCanvas
from facilitator_app.reports.pdf.faces import TEXT, register_faces
from facilitator_app.reports.pdf.glyphs import spoken
from facilitator_app.reports.pdf.look import GREY

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from facilitator_app.domain.progress import Progress
    from facilitator_app.reports.identity import Identity

_NUMBER_SIZE, _NUMBER_WIDTH = 8.5, 120


@dataclass(frozen=True, slots=True)
class Paper:
    """The frames of text, in points: (x, y, width, height) on the first page and on the others."""

    first: tuple[float, float, float, float]
    later: tuple[float, float, float, float]
    size: tuple[float, float] = A4


class _Pages(BaseDocTemplate):
    """Pages whose total is known at the end: each footer uses a form that is only drawn then."""

    canv: TaggedCanvas
    page: int

    def _endBuild(self) -> None:  # noqa: N802 - called by reportlab
        for page in range(1, self.page + 1):
            with self.canv.form(_form(page), (-_NUMBER_WIDTH, -5, 0, 12)):
                self.canv.setFont(TEXT, _NUMBER_SIZE)
                self.canv.setFillColor(GREY)
                self.canv.drawRightString(0, 0, _("page {page} / {total}").format(page=page, total=self.page))
        super()._endBuild()  # type: ignore[misc]  # not in the stubs


def built(
    story: Sequence[Any],
    paper: Paper,
    identity: Identity,
    furnish: Callable[[TaggedCanvas, int], None],
    progress: Progress,
) -> bytes:
    """The PDF of ``story``; ``furnish`` draws what each page repeats (canvas, page number from 1).

    Raises ``Problem`` when something cannot be laid out, and what ``progress`` raises.
    """
    register_faces()
    file = BytesIO()
    known = ("title", "author", "subject", "creator")
    said: dict[str, Any] = {key: spoken(getattr(identity, key), identity.language) for key in known}
    pages = _Pages(file, pagesize=paper.size, lang=identity.tag, **said)
    pages.addPageTemplates(_templates(paper, furnish))
    pages.setProgressCallBack(_reporting(progress, len(story)))

    def canvas(*args: Any, **options: Any) -> TaggedCanvas:
        given = {**options, "initialFontName": TEXT}
        return TaggedCanvas(*args, **given, made_at=identity.made_at, attachment=identity.attachment)

    try:
        pages.build(list(story), canvasmaker=canvas)
    except LayoutError as error:
        raise Problem(
            _(
                "Le document n’a pas pu être mis en page : un texte y est trop long pour sa place. "
                "Rien n’est perdu. Raccourcissez les textes les plus longs de la rencontre, puis recommencez."
            )
        ) from error
    return file.getvalue()


def draw_page_number(canvas: TaggedCanvas, right: float, y: float, page: int) -> None:
    """Show « page 3 / 4 » ending at ``right``; it is drawn when the total is known."""
    canvas.saveState()
    canvas.translate(right, y)
    canvas.doForm(_form(page))
    canvas.restoreState()


def _form(page: int) -> str:
    return f"page{page}"


def _templates(paper: Paper, furnish: Callable[[TaggedCanvas, int], None]) -> list[PageTemplate]:
    def on_page(canvas: Any, document: Any) -> None:
        with canvas.tagged(None):
            furnish(canvas, document.page)

    frames = {"first": paper.first, "later": paper.later}
    return [
        PageTemplate(name, [Frame(*box, 0, 0, 0, 0, id=name)], on_page, autoNextPageTemplate="later")
        for name, box in frames.items()
    ]


def _reporting(progress: Progress, total: int) -> Callable[[str, int], None]:
    """Reportlab counts flowables, and those that split count more than once."""

    def report(what: str, value: int) -> None:
        if what == "PROGRESS":
            progress(min(value, total), total)

    return report
