"""A canvas on which nothing stays untagged: text shown under an open tag is content, the rest an artifact."""

from __future__ import annotations

from contextlib import contextmanager
from functools import wraps
from hashlib import md5
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFName, PDFPage, PDFString
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject

from facilitator_app.reports.pdf.archive import archived
from facilitator_app.reports.pdf.structure import SPOTS, structure_tree
from facilitator_app.reports.pdf.tags import Mark, Node, Spot, Tag

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from facilitator_app.reports.identity import Attachment

_P = ParamSpec("_P")
_R = TypeVar("_R")

_SHAPES = (
    *("line", "lines", "grid", "bezier", "arc", "rect", "roundRect", "ellipse", "wedge", "circle", "cross"),
    *("drawPath", "drawImage", "drawInlineImage", "doForm", "shade", "linearGradient", "radialGradient"),
)


class TaggedText(PDFTextObject):
    """Text whose marked content opens after BT and closes before ET, so that the nesting is always legal."""

    _code: list[str]

    def __init__(self, canvas: TaggedCanvas, x: float = 0, y: float = 0, direction: Any = None) -> None:
        super().__init__(canvas, x, y, direction=direction)
        self._tagged_canvas, self._has_links = canvas, False
        self._marked = canvas.marksbegin_mark()
        self._node = canvas.current if self._marked else None
        if self._marked:
            self._code.append(self._marked)

    def _textOut(self, text: str, TStar: int = 0) -> None:  # noqa: N802, N803 - the names of reportlab
        """End each line with the space that reportlab drops: words must not run together when copied."""
        ends_word = text[-1:] in {" ", "-", "\u2010", "\u2011"}
        super()._textOut(f"{text} " if TStar and not ends_word else text, TStar)  # type: ignore[misc]  # not in the stubs

    def _linkRecord(self, link: tuple[int, str], what: str) -> None:  # noqa: N802 - called by paragraphs
        """A link begins, which reportlab tells after its first text, or ends."""
        if self._node is None:
            return
        self._has_links = True
        if what == "start":
            self._code[-1:-1] = ["EMC", self._tagged_canvas.begin_link(self._node, (id(self), *link))]
        else:
            self._code += ["EMC", self._tagged_canvas.begin_mark(self._node)]

    def getCode(self) -> str:  # noqa: N802 - called by reportlab
        """The operators of this text, closed."""
        if self._marked:
            self._code.append("EMC")
        if self._has_links:
            self._code = self._tagged_canvas.without_empty_marks(self._code)
        return str(super().getCode())


class TaggedCanvas(Canvas):
    """Pages with a structure tree, metadata for archives, and a file attached.

    ``options`` are those of reportlab's canvas; ``made_at`` is the only time that the file knows.
    """

    _doc: Any
    _code: list[str]
    _annotationCount: int  # noqa: N815 - the name of reportlab

    def __init__(self, *args: Any, made_at: datetime, attachment: Attachment | None = None, **options: Any) -> None:
        super().__init__(*args, **{**options, "invariant": 1, "pdfVersion": (1, 7)})
        self._inside = False
        self._open: list[Node | None] = []
        self._nodes: dict[Tag, Node] = {}
        self._root = Node("Document", {})
        self._page_nodes: list[Node] = []
        self._pages: list[tuple[Any, list[Node]]] = []
        self._attachment = attachment
        self._bookmarks = 0
        self._links: dict[tuple[int, int, str], Node] = {}
        self._begun_links: list[Node] = []
        self._spots: list[Node] = []
        self._doc.signature = md5(
            made_at.isoformat().encode(), usedforsecurity=False
        )  # else an environment variable enters
        stamp = self._doc._timeStamp  # noqa: SLF001 - reportlab offers no other way to give the time
        offset = made_at.utcoffset()
        stamp.YMDhms = made_at.timetuple()[:6]
        stamp.dhh, stamp.dmm = divmod(int(offset.total_seconds()) // 60 if offset else 0, 60)

    @property
    def current(self) -> Node | None:
        """The element that text would now belong to; ``None`` means an artifact."""
        return self._open[-1] if self._open else None

    @property
    def artifact(self) -> bool:
        """Whether an artifact has been asked for (a heading repeated on the next page, say)."""
        return bool(self._open) and self._open[-1] is None

    def drawn_before(self, tag: Tag) -> bool:
        """Whether something under ``tag`` is already on paper: what follows continues it."""
        return tag in self._nodes

    def node(self, tag: Tag) -> Node:
        """The element of ``tag`` in this document, made when first asked for."""
        found = self._nodes.get(tag)
        if found is None:
            parent = self.node(tag.parent) if tag.parent else (self.current or self._root)
            found = self._nodes[tag] = parent.child(tag.role, tag.attributes)
        return found

    @contextmanager
    def tagged(self, tag: Tag | Node | None) -> Iterator[None]:
        """Text drawn inside belongs to ``tag``; to nothing (an artifact) when it is ``None`` or within one."""
        self.open(tag)
        try:
            yield
        finally:
            self.close()

    def open(self, tag: Tag | Node | None) -> None:
        """Begin ``tag``; whoever opens it closes it (tables do, whose beginning and end are two calls)."""
        if self.artifact:
            self._open.append(None)
        else:
            self._open.append(self.node(tag) if isinstance(tag, Tag) else tag)

    def close(self) -> None:
        """End what was opened last."""
        self._open.pop()

    @contextmanager
    def sequence(self, tag: Tag | None) -> Iterator[None]:
        """Everything drawn inside, text and shapes, is one marked sequence of ``tag``, or one artifact."""
        if self._inside:
            yield
            return
        self._code.append(self.begin_mark(self.node(tag) if tag and not self.artifact else None))
        self._inside = True
        try:
            yield
        finally:
            self._inside = False
            self._code.append("EMC")

    @contextmanager
    def form(self, name: str, box: tuple[int, int, int, int]) -> Iterator[None]:
        """Draw into the form ``name``, whose content is marked where the form is used."""
        self.beginForm(name, *box)
        inside, self._inside = self._inside, True
        try:
            yield
        finally:
            self._inside = inside
            self.endForm()

    def bookmark(self, text: str, level: int, height: float) -> None:
        """Name the place ``height`` points above here in the outline; ``level`` begins at 1."""
        self._bookmarks += 1
        key = f"part-{self._bookmarks}"
        self.bookmarkHorizontal(key, 0, height)
        self.addOutlineEntry(text, key, level - 1)

    def marksbegin_mark(self) -> str:
        """The operator that begins a marked sequence here, "" inside one."""
        return "" if self._inside else self.begin_mark(self.current)

    def begin_mark(self, node: Node | None) -> str:
        """The operator that begins a marked sequence of ``node``; of an artifact where it is ``None``."""
        if node is None:
            return "/Artifact BMC"
        mark = Mark(len(self._pages), len(self._page_nodes))
        self._page_nodes.append(node)
        node.kids.append(mark)
        return f"/{node.role} <</MCID {mark.mcid}>> BDC"

    def begin_link(self, node: Node, link: tuple[int, int, str]) -> str:
        """The operator that begins the text of a link of ``node``; a link over two lines is one element."""
        if link not in self._links:
            self._links[link] = node.child("Link")
        self._begun_links.append(self._links[link])
        return self.begin_mark(self._links[link])

    def without_empty_marks(self, code: list[str]) -> list[str]:
        """``code`` without the marked sequences around links that show nothing; the structure forgets them."""
        kept: list[str] = []
        begun = 0
        for operator in code:
            if operator.endswith("BDC"):
                begun = len(kept)
            if operator == "EMC" and not any("Tj" in piece for piece in kept[begun:]):
                self._forget(kept.pop(begun))
                continue
            kept.append(operator)
        return kept

    def _forget(self, begin: str) -> None:
        mcid = int(begin.partition("/MCID ")[2].partition(">")[0])
        self._page_nodes[mcid].kids.remove(Mark(len(self._pages), mcid))

    def linkURL(self, url: str, rect: Any, **options: Any) -> None:  # type: ignore[override]  # noqa: N802 - called by paragraphs, once for each link of a line, in their order
        """The spot that leads to ``url``; text that is no content (a heading repeated) leads nowhere."""
        if not self._begun_links:
            return
        node = self._begun_links.pop(0)
        node.kids.append(Spot(len(self._pages), f"NUMBER{self._annotationCount + 1}"))
        self._spots.append(node)
        facts = {"Contents": PDFString(url), "F": 4, "StructParent": SPOTS + len(self._spots) - 1}
        super().linkURL(url, rect, **{**options, **facts})

    def beginText(self, x: float = 0, y: float = 0, direction: Any = None) -> TaggedText:  # noqa: N802 - called by reportlab
        """The single door of reportlab for text."""
        return TaggedText(self, x, y, direction=direction)

    def _setAnnotations(self, page: Any) -> None:  # noqa: N802 - called by reportlab at the end of each page
        super()._setAnnotations(page)  # type: ignore[misc]  # not in the stubs
        if not isinstance(page, PDFPage):
            return
        self._end_page(page)

    def _end_page(self, page: Any) -> None:
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.Trans = None  # reportlab writes an empty transition, which PDF/A refuses
        page.StructParents, page.Tabs = len(self._pages), PDFName("S")
        self._doc.updateSignature(page.stream)
        self._pages.append((self._doc.thisPageRef(), self._page_nodes))
        self._page_nodes = []

    def save(self) -> None:
        """Close the last page and write the file."""
        if self._code:
            self.showPage()
        catalog = self._doc.Catalog
        catalog.StructTreeRoot = structure_tree(self._doc, self._root, self._pages, self._spots)
        catalog.MarkInfo = PDFDictionary({"Marked": "true"})
        self.setViewerPreference("DisplayDocTitle", "true")
        archived(self._doc, self._attachment)
        super().save()


def _artifact(method: Callable[_P, _R]) -> Callable[_P, _R]:
    """``method`` of the canvas, drawing an artifact unless a marked sequence is open."""

    @wraps(method)
    def draw(*args: _P.args, **options: _P.kwargs) -> _R:
        canvas = args[0]
        if not isinstance(canvas, TaggedCanvas):
            return method(*args, **options)
        with canvas.sequence(None):
            return method(*args, **options)

    return draw


for _shape in _SHAPES:
    setattr(TaggedCanvas, _shape, _artifact(getattr(Canvas, _shape)))
