"""The logical structure of a document: what is a heading, a list, a table, for those who listen to it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(eq=False, slots=True)
class Tag:
    """An element declared while the document is written; what is split over two pages keeps one tag.

    ``role`` is a standard structure type of ISO 32000 (H1, P, L, Table...).
    """

    role: str
    parent: Tag | None = None
    attributes: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Mark:
    """One stretch of a page that belongs to an element."""

    page: int
    mcid: int


@dataclass(frozen=True, slots=True)
class Spot:
    """A place of a page that leads elsewhere: the page, and the name of its annotation."""

    page: int
    name: str


@dataclass(eq=False, slots=True)
class Node:
    """An element of a document being drawn, with its marks and its children in reading order."""

    role: str
    attributes: dict[str, Any]
    kids: list[Node | Mark | Spot] = field(default_factory=list)
    reference: Any = None

    def child(self, role: str, attributes: dict[str, Any] | None = None) -> Node:
        """A new last child."""
        node = Node(role, attributes or {})
        self.kids.append(node)
        return node
