"""The structure tree of a finished document, as ISO 32000 §14.7 wants it written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFString

from facilitator_app.reports.pdf.tags import Node

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator_app.reports.pdf.tags import Mark


def structure_tree(doc: Any, root: Node, pages: Sequence[tuple[Any, list[Node]]]) -> PDFDictionary:
    """The tree under ``root``; ``pages`` gives each page's reference and, by MCID, the element of its marks."""
    tree = PDFDictionary({"Type": PDFName("StructTreeRoot")})
    tree["K"] = PDFArray([_element(doc, root, doc.Reference(tree), pages)])
    parents: list[Any] = []
    for index, (_, nodes) in enumerate(pages):
        parents += [index, doc.Reference(PDFArray([node.reference for node in nodes]))]
    tree["ParentTree"] = doc.Reference(PDFDictionary({"Nums": PDFArray(parents)}))
    tree["ParentTreeNextKey"] = len(pages)
    return tree


def _element(doc: Any, node: Node, parent: Any, pages: Sequence[tuple[Any, list[Node]]]) -> Any:
    written = PDFDictionary({"Type": PDFName("StructElem"), "S": PDFName(node.role), "P": parent})
    node.reference = doc.Reference(written)
    kids = [
        _element(doc, kid, node.reference, pages) if isinstance(kid, Node) else _marked(kid, pages) for kid in node.kids
    ]
    if kids:
        written["K"] = PDFArray(kids)
    for key, value in node.attributes.items():
        written[key] = PDFString(value) if isinstance(value, str) else value
    return node.reference


def _marked(mark: Mark, pages: Sequence[tuple[Any, list[Node]]]) -> PDFDictionary:
    return PDFDictionary({"Type": PDFName("MCR"), "MCID": mark.mcid, "Pg": pages[mark.page][0]})
