"""Reads a PDF back as a screen reader, an archivist and a suspicious person would."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from itertools import pairwise
from typing import Any

import pikepdf
import pypdf
from pikepdf import pdfa

SHOWN = {"Tj", "TJ", "'", '"'}
PAINTED = {*SHOWN, "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do", "BI"}
ALLOWED = {"6.6.2.3.1-1", "6.6.4-3"}
"""The rules that the validator, which knows only level B, breaks for every PDF/A that is also PDF/UA."""


@dataclass(frozen=True)
class Element:
    """An element of the structure: its role and that of its parent, and what it says of itself."""

    role: str
    parent: str
    marks: tuple[tuple[int, int], ...]
    scope: str
    description: str
    has_box: bool


def words(document: bytes) -> str:
    """All that can be copied, on one line."""
    return " ".join(pages(document))


def pages(document: bytes) -> list[str]:
    """The same, page by page."""
    return [" ".join(page.extract_text().split()) for page in pypdf.PdfReader(BytesIO(document)).pages]


def page_count(document: bytes) -> int:
    return len(pypdf.PdfReader(BytesIO(document)).pages)


def elements(document: bytes) -> list[Element]:
    """Every element in reading order."""
    with pikepdf.open(BytesIO(document)) as pdf:
        pages = {page.objgen: number for number, page in enumerate(pdf.pages)}
        return list(_walk(pdf.Root.StructTreeRoot.K[0], "", pages))


def _walk(node: pikepdf.Object, parent: str, pages: dict[tuple[int, int], int]) -> Iterator[Element]:
    role, facts, kids = str(node.S)[1:], node.get("/A", {}), list(node.get("/K", []))
    marks = tuple((pages[kid.Pg.objgen], int(kid.MCID)) for kid in kids if kid.get("/Type") == "/MCR")
    yield Element(role, parent, marks, str(facts.get("/Scope", "")), str(node.get("/Alt", "")), "/BBox" in facts)
    for kid in kids:
        if kid.get("/Type") == "/StructElem":
            yield from _walk(kid, role, pages)


def read_marks(document: bytes) -> set[tuple[int, int]]:
    """The (page, MCID) that the structure refers to."""
    return {mark for element in elements(document) for mark in element.marks}


def drawn_marks(document: bytes) -> set[tuple[int, int]]:
    """The (page, MCID) that the pages really draw."""
    return {(page, mcid) for page, _name, mcid, _op in _painted(document) if mcid is not None}


def unmarked(document: bytes) -> list[Any]:
    """What is painted outside any marked content."""
    return [(page, operator) for page, name, _mcid, operator in _painted(document) if name is None]


def mistagged_forms(document: bytes) -> list[str]:
    """Forms that are used as content rather than as artifacts."""
    return [name for _page, name, _mcid, operator in _painted(document) if operator == "Do" and name != "/Artifact"]


def _painted(document: bytes) -> Iterator[tuple[int, str | None, int | None, str]]:
    for number, page in enumerate(pikepdf.open(BytesIO(document)).pages):
        stack: list[tuple[str, int | None]] = []
        for operands, operator in pikepdf.parse_content_stream(page):
            name = str(operator)
            if name in {"BMC", "BDC"}:
                mcid = int(operands[1].MCID) if name == "BDC" else None
                stack.append((str(operands[0]), mcid))
            elif name == "EMC":
                stack.pop()
            elif name in PAINTED:
                yield number, *(stack[-1] if stack else (None, None)), name


def broken_rules(document: bytes) -> set[str]:
    """The rules of PDF/A that the file breaks, but for the two that PDF/UA asks for."""
    flavour = "3b" if b"/AFRelationship" in document else "2b"
    findings = pdfa.validate_written(BytesIO(document), flavour).findings
    return {f"{finding.rule}: {finding.message}" for finding in findings if finding.rule.split(":")[-1] not in ALLOWED}


def keys(document: bytes) -> set[str]:
    """Every key of every dictionary of the file, to look for what must not be there."""
    found: set[str] = set()
    for thing in pikepdf.open(BytesIO(document)).objects:
        if isinstance(thing, pikepdf.Dictionary | pikepdf.Stream):
            found |= {str(key) for key in thing.keys()}  # noqa: SIM118 - a stream iterates over nothing else
            found |= {str(thing[key]) for key in thing.keys() if key in {"/S", "/Subtype"}}  # noqa: SIM118 - idem
    return found


def targets(document: bytes) -> list[str]:
    """Where the links lead, in their order."""
    pages = pypdf.PdfReader(BytesIO(document)).pages
    return [str(spot["/A"]["/URI"]) for page in pages for spot in map(_object, page.get("/Annots", ()))]


def _object(reference: Any) -> Any:
    return reference.get_object()


def attachment(document: bytes, name: str) -> bytes:
    (data,) = pypdf.PdfReader(BytesIO(document)).attachments[name]
    return data


MILLIMETRE = 72 / 25.4
"""In points."""


def line_ends(document: bytes) -> set[bytes]:
    """The last byte of each line that another line of its paragraph follows (our fonts keep ASCII in place)."""
    ends: set[bytes] = set()
    with pikepdf.open(BytesIO(document)) as pdf:
        for page in pdf.pages:
            line, ended = b"", b""
            for operands, operator in pikepdf.parse_content_stream(page):
                name = str(operator)
                if name == "Tj":
                    ends |= {ended} - {b""}
                    line, ended = bytes(operands[-1]), b""
                elif name in {"T*", "ET"}:
                    ended, line = line[-1:] if name == "T*" else b"", b""
    return ends


def heard(document: bytes, roles: tuple[str, ...]) -> list[str]:
    """The text of each element of these roles, in the order in which a screen reader says them."""
    with pikepdf.open(BytesIO(document)) as pdf:
        pages = {page.objgen: number for number, page in enumerate(pdf.pages)}
        found = [element for element in _walk(pdf.Root.StructTreeRoot.K[0], "", pages) if element.role in roles]
    shown = _marked_text(document)
    return [spoken("".join(shown[mark] for mark in element.marks)) for element in found]


def spoken(text: str) -> str:
    """``text`` with plain spaces and apostrophes."""
    return " ".join(text.replace("’", "'").split())


def _marked_text(document: bytes) -> dict[tuple[int, int], str]:
    """What each marked sequence shows, by (page, MCID)."""
    shown: dict[tuple[int, int], str] = {}
    for number, page in enumerate(pypdf.PdfReader(BytesIO(document)).pages):
        current: list[int | None] = [None]

        def before(operator: bytes, operands: Any, _cm: Any, _tm: Any, current: list[int | None] = current) -> None:
            if operator == b"BDC":
                current.append(int(operands[1]["/MCID"]))
            elif operator == b"BMC":
                current.append(None)
            elif operator == b"EMC":
                current.pop()

        def text(words: str, *_where: Any, number: int = number, current: list[int | None] = current) -> None:
            if current[-1] is not None:
                shown[number, current[-1]] = shown.get((number, current[-1]), "") + words

        page.extract_text(visitor_operand_before=before, visitor_text=text)
    return shown


def segments(document: bytes) -> list[tuple[float, float, float, float]]:
    """Every straight line that is drawn, in the measures of what holds it: x and y of its ends."""
    return [segment for page in pikepdf.open(BytesIO(document)).pages for segment in _segments(page)]


def box_heights(document: bytes) -> list[list[float]]:
    """On each page, how far the lines under the signature boxes are from one another, in points."""
    heights = []
    for page in pikepdf.open(BytesIO(document)).pages:
        lines = list(_segments(page))
        sides = {x0 for x0, _y0, x1, _y1 in lines if x0 == x1}
        levels = sorted({y0 for x0, y0, _x1, y1 in lines if y0 == y1 and x0 in sides})
        heights.append([above - below for below, above in pairwise(levels)])
    return heights


def _segments(page: pikepdf.Page) -> Iterator[tuple[float, float, float, float]]:
    start = (0.0, 0.0)
    for operands, operator in pikepdf.parse_content_stream(page):
        if str(operator) == "m":
            start = (float(operands[0]), float(operands[1]))
        elif str(operator) == "l":
            yield *start, float(operands[0]), float(operands[1])
