"""Tables whose heads are heads: TH with a scope, repeated on each page but read aloud once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFName
from reportlab.platypus import Table

from facilitator_app.reports.pdf.tags import Node, Tag

if TYPE_CHECKING:
    from collections.abc import Callable

    from facilitator_app.reports.pdf.canvas import TaggedCanvas

_FEWEST: Final = 2
"""Rows that stand together under the heads, where a page can hold them."""


class DataTable(Table):
    """A table whose first row and first ``header_columns`` columns are heads.

    ``on_continue`` is called with the canvas and the height when the table goes on on a new page;
    what it draws is not read aloud. ``options`` are those of reportlab's table.
    """

    canv: TaggedCanvas

    def __init__(self, data: Any, *args: Any, **options: Any) -> None:
        self.header_columns: int = options.pop("header_columns", 1)
        self.on_continue: Callable[[TaggedCanvas, float], None] | None = options.pop("on_continue", None)
        self.tag = Tag("Table")
        self.continued = False
        options = {"repeatRows": 1, "hAlign": "LEFT", **options, "renderCB": _structure}
        super().__init__(data, *args, **options)

    def split(self, aW: float, aH: float) -> list[Any]:  # noqa: N803 - the names of reportlab
        """Between rows; within a row only when no page could hold it."""
        table: Any = self
        frame = getattr(self, "_frame", None)
        row = sum(table._rowHeights[: int(self.repeatRows) + 1])  # noqa: SLF001 - heads and the row that follows
        begins = frame is None or frame._atTop or not self.canv.drawn_before(self.tag)  # noqa: SLF001 - idem
        table.splitInRow = int(begins and frame is not None and row > frame._aH)  # noqa: SLF001 - idem
        parts = list(super().split(aW, aH))
        whole_page = frame is None or aH >= frame._aH - 1  # noqa: SLF001 - idem
        return parts if table.splitInRow else self._without_lone_row(parts, aW, whole_page=whole_page)

    def opening_height(self, width: float) -> float:
        """What the table needs to begin on a page: the heads and two rows, or three when it has no more."""
        self.wrap(width, 0)
        return float(sum(self._heights()[: int(self.repeatRows) + self._opening()]))

    def _opening(self) -> int:
        body = len(self._heights()) - int(self.repeatRows)
        return body if body <= _FEWEST + 1 else _FEWEST

    def _heights(self) -> list[float]:
        heights: list[float] = self._rowHeights  # type: ignore[attr-defined]  # not in the stubs
        return heights

    def _without_lone_row(self, parts: list[Any], width: float, *, whole_page: bool) -> list[Any]:
        """``parts``, cut elsewhere where one row would stand alone under the heads, on this page or on the next."""
        if len(parts) < 2:  # noqa: PLR2004 - what fits, and the rest
            return parts
        heads = int(self.repeatRows)
        here, rest = (len(part._heights()) - heads for part in parts)  # noqa: SLF001 - tables of ours
        if here < self._opening() and not whole_page:
            return []
        if rest < _FEWEST < here:
            return list(super().split(width, sum(self._heights()[: heads + here - 1]))) or parts
        return parts

    def onSplit(self, T: Any, byRow: int = 1) -> None:  # noqa: N802, N803, ARG002 - called by reportlab
        """Hand the tag to the parts."""
        T.tag, T.header_columns, T.on_continue = self.tag, self.header_columns, self.on_continue

    def is_head(self, row: int, column: int) -> bool:
        """Whether a cell names its row or its column."""
        return row < int(self.repeatRows) or column < self.header_columns

    def cell_node(self, row_node: Node, row: int, column: int) -> Node:
        """The element of a cell, with its scope and how far it spans."""
        facts: dict[str, Any] = {}
        if self.is_head(row, column):
            facts["Scope"] = PDFName("Column" if row < int(self.repeatRows) else "Row")
        spans: dict[tuple[int, int], Any] = getattr(self, "_spanRanges", None) or {}
        span = spans.get((column, row))
        if span and span[2] > span[0]:
            facts["ColSpan"] = span[2] - span[0] + 1
        attributes = {"A": PDFDictionary({"O": PDFName("Table"), **facts})} if facts else {}
        return row_node.child("TH" if self.is_head(row, column) else "TD", attributes)


def _structure(table: DataTable, moment: str, *where: Any) -> None:
    """Called by reportlab while a table is drawn (a hook that survives splitting): open and close elements."""
    begin = _BEGINNINGS.get(moment)
    if begin:
        begin(table, *where)
    else:
        table.canv.close()


def _begin_table(table: DataTable) -> None:
    table.continued = table.canv.drawn_before(table.tag)
    if table.continued and table.on_continue:
        with table.canv.tagged(None):
            table.on_continue(table.canv, table._height)  # type: ignore[attr-defined]  # noqa: SLF001 - not in the stubs
    table.canv.open(table.tag)


def _begin_decoration(table: DataTable) -> None:
    table.canv.open(None)


def _begin_row(table: DataTable, row: int) -> None:
    repeated = table.continued and row < int(table.repeatRows)
    node = table.canv.current
    table.canv.open(None if repeated or node is None else node.child("TR"))


def _begin_cell(table: DataTable, row: int, column: int, *_where: Any) -> None:
    node = table.canv.current
    table.canv.open(None if node is None else table.cell_node(node, row, column))


_BEGINNINGS: Final[dict[str, Callable[..., None]]] = {
    "startTable": _begin_table,
    "startBG": _begin_decoration,
    "startLines": _begin_decoration,
    "startRow": _begin_row,
    "startCell": _begin_cell,
}


class LayoutTable(Table):
    """Things side by side; no table for those who listen."""
