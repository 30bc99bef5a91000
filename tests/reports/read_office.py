"""Reads DOCX and ODT back: their texts, their headings, lists and tables, and where they lead."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import docx
import odfdo
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph
from lxml import etree


def docx_file(data):
    return docx.Document(BytesIO(data))


def docx_paragraphs(data):
    """Every paragraph of the body, those of tables too: (style, text)."""
    file = docx_file(data)
    found = (Paragraph(node, file) for node in file.element.body.iter(qn("w:p")))
    return [(paragraph.style.style_id, paragraph.text) for paragraph in found]


def docx_tables(data):
    """The texts of the cells of each table, row by row."""
    file = docx_file(data)
    tables = (Table(node, file) for node in file.element.body.iter(qn("w:tbl")))
    return [[[cell.text.strip() for cell in row.cells] for row in table.rows] for table in tables]


def odt_file(data):
    return odfdo.Document(BytesIO(data))


def odt_paragraphs(data):
    """Every paragraph and heading of the text: (style, text), a style of the file alone being named by its parent."""
    root = etree.fromstring(parts(data)["content.xml"], etree.XMLParser(huge_tree=True))
    parents = {style.get(odf("style:name")): style.get(odf("style:parent-style-name")) for style in styles(root)}
    found = ((part.get(odf("text:style-name")), part) for part in root.iter(odf("text:p"), odf("text:h")))
    return [(parents.get(name) or name, "".join(_characters(part))) for name, part in found]


def odf(name):
    prefix, local = name.split(":")
    return f"{{urn:oasis:names:tc:opendocument:xmlns:{prefix}:1.0}}{local}"


def styles(root):
    return root.iter(odf("style:style"))


def _characters(part):
    """Spaces, tabs and line ends are elements."""
    signs = {odf("text:s"): " ", odf("text:tab"): "\t", odf("text:line-break"): "\n"}
    if part.tag in signs:
        yield signs[part.tag] * int(part.get(odf("text:c"), "1"))
    if part.tag != odf("svg:title").replace("svg:1.0", "svg-compatible:1.0"):
        yield part.text or ""
    for child in part:
        yield from _characters(child)
        yield child.tail or ""


def odt_tables(data):
    """The texts of the cells of each table, row by row."""
    rows = lambda table: table.get_elements(".//table:table-row")  # noqa: E731 - said once, three words long
    cells = lambda row: row.get_elements(".//table:table-cell")  # noqa: E731 - idem
    text = lambda cell: "\n".join(part.inner_text for part in cell.get_elements("text:p")).strip()  # noqa: E731 - idem
    tables = odt_file(data).body.get_elements("//table:table")
    return [[[text(cell) for cell in cells(row)] for row in rows(table)] for table in tables]


def parts(data):
    """The files within, by their names."""
    with ZipFile(BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def targets(data):
    """Everything that the file says it leads to outside itself, or could load."""
    found = set()
    for name, content in parts(data).items():
        if name.endswith((".xml", ".rels", ".rdf")):
            for node in etree.fromstring(content).iter():
                external = node.get("TargetMode") == "External"
                found |= {node.get("Target")} if external else set()
                found |= {value for key, value in node.attrib.items() if key.endswith("}href")}
    return found


def fields(data):
    """What Word would compute when it opens the file."""
    file = docx_file(data)
    roots = [file.element, *(part.element for part in _furniture(file))]
    instructions = {node.get(qn("w:instr")) for root in roots for node in root.iter(qn("w:fldSimple"))}
    return instructions | {node.text for root in roots for node in root.iter(qn("w:instrText"))}


def _furniture(file):
    (section,) = file.sections
    places = (section.header, section.first_page_header, section.footer, section.first_page_footer)
    return [place.part for place in places]
