"""The structure tree of a finished document, as ISO 32000 §14.7 wants it written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFString

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
    written = PDFDictionary({"Type": PDFName("StructElem"), "S": PDFName(node.role), "P": parent})
    node.reference = doc.Reference(written)
    kids = [
        _element(doc, kid, node.reference, pages) if isinstance(kid, Node) else _leaf(doc, kid, pages)
        for kid in node.kids
    ]
    if kids:
        written["K"] = PDFArray(kids)
    for key, value in node.attributes.items():
        written[key] = PDFString(value) if isinstance(value, str) else value
    return node.reference


def _leaf(doc: Any, leaf: Mark | Spot, pages: Sequence[tuple[Any, list[Node]]]) -> PDFDictionary:
    page = pages[leaf.page][0]
    if isinstance(leaf, Mark):
        return PDFDictionary({"Type": PDFName("MCR"), "MCID": leaf.mcid, "Pg": page})
    return PDFDictionary({"Type": PDFName("OBJR"), "Obj": doc.refAnnotation(leaf.name), "Pg": page})
