"""The library of resources for a site, a spreadsheet or another carnet: JSON, CSV, Markdown, in Dublin Core."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from facilitator_app.i18n.folding import folded
from facilitator_app.reports.markdown.escaping import paragraph
from facilitator_app.services.shared_resource import dublin_core
from facilitator_app.services.spreadsheets import csv_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from facilitator_app.services.shared_resource import SharedResource

FORMAT, VERSION = "carnet-ressources", 1
_CONTEXT = {"dc": "http://purl.org/dc/elements/1.1/"}
"""The elements of Dublin Core, so that the file is JSON-LD too."""

_COLUMNS = (
    "dc:title", "dc:description", "dc:creator", "dc:publisher", "dc:date", "dc:subject", "dc:coverage", "dc:source",
    "dc:relation", "dc:type", "dc:format", "dc:language", "dc:identifier", "carnet:transferability", "carnet:contact",
)  # fmt: skip
_SLUG = 60


def json_bytes(resources: Sequence[SharedResource]) -> bytes:
    """The sheets as JSON that ``resource_reading`` reads again without loss."""
    document = {
        "@context": _CONTEXT,
        "format": FORMAT,
        "version": VERSION,
        "resources": [dublin_core(resource) for resource in resources],
    }
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()


def csv_of(resources: Sequence[SharedResource]) -> bytes:
    """The sheets as a table that French spreadsheets open; nothing in it is a formula."""
    every = [dublin_core(resource) for resource in resources]
    columns = [name for name in _COLUMNS if name != "carnet:contact" or any(name in one for one in every)]
    return csv_bytes([columns, *([_cell(one.get(name, "")) for name in columns] for one in every)])


def markdown_files(resources: Sequence[SharedResource]) -> Iterator[tuple[str, bytes]]:
    """A file for each sheet, as makers of sites read them: its name, and its bytes with Dublin Core at their head.

    The same sheet has the same name each time, and two never share one.
    """
    for resource in resources:
        slug = re.sub(r"[^a-z0-9]+", "-", folded(resource.title))[:_SLUG].strip("-") or "ressource"
        yield f"{slug}-{resource.id[:8]}.md", _markdown(resource).encode()


def _markdown(resource: SharedResource) -> str:
    facts = dublin_core(resource)
    facts.pop("dc:description", None)
    head = "".join(f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in facts.items())
    body = "\n\n".join(paragraph(part, "fr") for part in re.split(r"\n\s*\n", resource.text) if part.strip())
    return f"---\n{head}---\n\n{body}\n"


def _cell(value: Any) -> str:
    return " | ".join(value) if isinstance(value, list) else str(value)
