"""From a story to the bytes of a PDF: pages, their number over the total, progress, and a clear word when it fails."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

from reportlab.lib.pagesizes import A4
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate
from reportlab.platypus.doctemplate import LayoutError

from facilitator_app.domain.problem import Problem
from facilitator_app.i18n.words import _
from facilitator_app.reports.pdf.canvas import TaggedCanvas
from facilitator_app.reports.pdf.faces import TEXT, register_faces
from facilitator_app.reports.pdf.look import GREY

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from facilitator_app.domain.progress import Progress
    from facilitator_app.reports.pdf.archive import Attachment

_TOTAL: Final = "pages"
_NUMBER_SIZE: Final = 8.5


@dataclass(frozen=True, slots=True)
class Paper:
    """The frames of text, in points: (x, y, width, height) on the first page and on the others."""

    first: tuple[float, float, float, float]
    later: tuple[float, float, float, float]
    size: tuple[float, float] = A4


@dataclass(frozen=True, slots=True)
class Identity:
    """What the file says of itself; ``author`` is an organisation, never a person."""

    title: str
    author: str
    subject: str
    creator: str
    language: str
    made_at: datetime
    attachment: Attachment | None = None


class _Pages(BaseDocTemplate):
    """Pages whose total is known at the end, written into the form that every footer has used."""

    canv: TaggedCanvas
    page: int

    def _endBuild(self) -> None:  # noqa: N802 - called by reportlab
        with self.canv.form(_TOTAL, (0, -5, 40, 12)):
            self.canv.setFont(TEXT, _NUMBER_SIZE)
            self.canv.setFillColor(GREY)
            self.canv.drawString(0, 0, str(self.page))
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
    pages = _Pages(
        file,
        pagesize=paper.size,
        lang="fr-FR" if identity.language == "fr" else "en-GB",
        title=identity.title,
        author=identity.author,
        subject=identity.subject,
        creator=identity.creator,
    )
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
                "Le document n’a pas pu être mis en page : un texte y est trop long pour sa place. "
                "Rien n’est perdu. Raccourcissez les textes les plus longs de la rencontre, puis recommencez."
            )
        ) from error
    return file.getvalue()


def draw_page_number(canvas: TaggedCanvas, right: float, y: float, text: str) -> None:
    """``text`` ("page 3 / ") and the total, ending at about ``right``."""
    canvas.setFont(TEXT, _NUMBER_SIZE)
    canvas.setFillColor(GREY)
    x = right - canvas.stringWidth("99", TEXT, _NUMBER_SIZE)
    canvas.drawRightString(x, y, text)
    canvas.saveState()
    canvas.translate(x, y)
    canvas.doForm(_TOTAL)
    canvas.restoreState()


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
