"""A document in the format that the name of its file asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from facilitator_app.domain.problem import Problem
from facilitator_app.domain.progress import unwatched
from facilitator_app.i18n.words import _

if TYPE_CHECKING:
    from collections.abc import Callable

    from facilitator_app.domain.progress import Progress
    from facilitator_app.reports.blocks import Document
    from facilitator_app.reports.identity import Identity

PDF: Final = ".pdf"


def suffixes() -> tuple[str, ...]:
    """How the names of our files end; the first is the format to print and to keep."""
    return (PDF, *_WRITERS)


def drawn(document: Document, identity: Identity, suffix: str, progress: Progress = unwatched) -> bytes:
    """``document`` in the format of ``suffix`` (".docx"); the same data gives the same bytes.

    Raises ``Problem`` for a suffix we do not write, or when a PDF cannot be laid out, and what ``progress`` raises.
    """
    if suffix.lower() == PDF:
        from facilitator_app.reports.pdf.writer import document_pdf  # noqa: PLC0415 - reportlab costs half a second

        return document_pdf(document, identity, progress)
    writer = _WRITERS.get(suffix.lower())
    if writer is None:
        raise Problem(
            _(
                "Carnet n’écrit pas de fichier « {suffix} ». Rien n’a été écrit. Choisissez un nom qui se termine par "
                "{known}."
            ).format(suffix=suffix, known=", ".join(suffixes()))
        )
    progress(0, 1)
    made = writer(document, identity)
    progress(1, 1)
    return made


def _docx(document: Document, identity: Identity) -> bytes:
    from facilitator_app.reports.docx.writer import document_docx  # noqa: PLC0415 - python-docx costs a fifth of a second

    return document_docx(document, identity)


def _odt(document: Document, identity: Identity) -> bytes:
    from facilitator_app.reports.odt.writer import document_odt  # noqa: PLC0415 - odfdo costs a quarter of a second

    return document_odt(document, identity)


def _html(document: Document, identity: Identity) -> bytes:
    from facilitator_app.reports.html.writer import document_html  # noqa: PLC0415 - only who asks for a page loads it

    return document_html(document, identity)


def _markdown(document: Document, identity: Identity) -> bytes:
    from facilitator_app.reports.markdown.writer import document_markdown  # noqa: PLC0415 - idem

    return document_markdown(document, identity)


_WRITERS: Final[dict[str, Callable[[Document, Identity], bytes]]] = {
    ".docx": _docx,
    ".odt": _odt,
    ".html": _html,
    ".md": _markdown,
}
