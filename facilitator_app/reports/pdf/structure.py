"""The structure tree of a finished document, as ISO 32000 §14.7 wants it written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFObject, PDFString

from facilitator_app.reports.pdf.tags import Mark, Node

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator_app.reports.pdf.tags import Spot

SPOTS: Final = 1_000_000
"""The number of the first spot that leads elsewhere in the tree of parents, after those of the pages."""


def structure_tree(
    doc: Any, root: Node, pages: Sequence[tuple[Any, list[Node]]], spots: Sequence[Node]
) -> PDFDictionary:
    """The tree under ``root``; ``pages`` gives each page's reference and, by MCID, the element of its marks.

    ``spots`` gives the element of each spot that leads elsewhere.
    """
    tree = PDFDictionary({"Type": PDFName("StructTreeRoot")})
    tree["K"] = PDFArray([_element(doc, root, doc.Reference(tree), pages)])
    parents: list[Any] = []
    for index, (_, nodes) in enumerate(pages):
        parents += [index, doc.Reference(PDFArray([node.reference for node in nodes]))]
    for index, node in enumerate(spots, SPOTS):
        parents += [index, node.reference]
    tree["ParentTree"] = doc.Reference(PDFDictionary({"Nums": PDFArray(parents)}))
    tree["ParentTreeNextKey"] = SPOTS + len(spots)
    return tree


def _element(doc: Any, node: Node, parent: Any, pages: Sequence[tuple[Any, list[Node]]]) -> Any:
    written = _Element(node, parent)
    node.reference = doc.Reference(written)
    written.kids = [
        _element(doc, kid, node.reference, pages) if isinstance(kid, Node) else _leaf(doc, kid, pages)
        for kid in node.kids
    ]
    return node.reference


def _leaf(doc: Any, leaf: Mark | Spot, pages: Sequence[tuple[Any, list[Node]]]) -> _Leaf:
    page = pages[leaf.page][0]
    if isinstance(leaf, Mark):
        return _Leaf(f"/Type /MCR /MCID {leaf.mcid} /Pg", page)
    return _Leaf("/Type /OBJR /Obj", doc.refAnnotation(leaf.name), "/Pg", page)


class _Leaf(PDFObject):
    """What a page draws of an element: words of PDF, and references."""

    def __init__(self, *parts: Any) -> None:
        self.parts = parts

    def format(self, document: Any) -> bytes:
        """As it stands in the file."""
        written = (part.encode() if isinstance(part, str) else part.format(document) for part in self.parts)
        return b"<< " + b" ".join(written) + b" >>"


class _Element(PDFObject):
    """An element as it stands in the file; there are thousands, and the dictionaries of reportlab are slow to write."""

    def __init__(self, node: Node, parent: Any) -> None:
        self.node, self.parent = node, parent
        self.kids: list[Any] = []

    def format(self, document: Any) -> bytes:
        """Its role and its parent, its children in reading order, and what it says of itself."""
        facts = [b"<< /Type /StructElem /S /%s /P" % self.node.role.encode(), self.parent.format(document)]
        if self.kids:
            facts += [b"/K [", *(kid.format(document) for kid in self.kids), b"]"]
        for key, value in self.node.attributes.items():
            said = PDFString(value) if isinstance(value, str) else value
            facts += [b"/%s" % key.encode(), said.format(document)]
        return b" ".join((*facts, b">>"))
