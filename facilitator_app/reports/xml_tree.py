"""Builds XML from names, attributes and texts; whatever a text holds, it stays a text."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeAlias

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Node: TypeAlias = Any
"""An element of lxml, which ships no types."""


@dataclass(frozen=True, slots=True)
class Xml:
    """Makes elements of the vocabularies ``spaces``, a prefix for each URI."""

    spaces: Mapping[str, str]
    _names: dict[str, str] = field(default_factory=dict)

    def __call__(self, tag: str, attributes: Mapping[str, object] | None = None, *content: Node | str) -> Node:
        """The element ``tag`` ("w:p") with its attributes, but those that are ``None``, and its content in order."""
        facts = {self.name(key): str(value) for key, value in (attributes or {}).items() if value is not None}
        made = etree.Element(self.name(tag), facts, nsmap={prefix or None: uri for prefix, uri in self.spaces.items()})
        fill(made, content)
        return made

    def name(self, name: str) -> str:
        """The full name of "w:p"; ":p" is in the vocabulary whose prefix is "", and "p" in none."""
        if name not in self._names:
            prefix, colon, local = name.rpartition(":")
            self._names[name] = f"{{{self.spaces[prefix]}}}{local}" if colon else local
        return self._names[name]


def fill(node: Node, content: Iterable[Node | str]) -> None:
    """Add elements and texts at the end of ``node``."""
    for part in content:
        if not isinstance(part, str):
            node.append(part)
        elif len(node):
            node[-1].tail = (node[-1].tail or "") + part
        else:
            node.text = (node.text or "") + part


def serialised(node: Node) -> bytes:
    """A whole file of ``node``."""
    written: bytes = etree.tostring(node, xml_declaration=True, encoding="UTF-8", standalone=True)
    return written
