"""The page inside a bundle that a person can read in twenty years, with any browser and no script."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from facilitator_app.i18n.words import _, spoken

if TYPE_CHECKING:
    from collections.abc import Iterable

    from facilitator_app.bundles.manifest import Manifest

_PAGE = """\
<!DOCTYPE html>
<html lang="{language}">
<head><meta charset="utf-8"><title>{title}</title></head>
<body>
<h1>{title}</h1>
<table>
{rows}</table>
</body>
</html>
"""


def write_summary(title: str, rows: Iterable[tuple[str, str]]) -> bytes:
    """A page headed ``title`` with a table of two columns: what, and how much or what it says."""
    body = "".join(f'<tr><th scope="row">{escape(a)}</th><td>{escape(b)}</td></tr>\n' for a, b in rows)
    return _PAGE.format(language=spoken(), title=escape(title), rows=body).encode()


def summary_of(manifest: Manifest, attachments: int) -> bytes:
    """The plain page for a bundle whose sender gave none: who, when, what is inside, in numbers."""
    operations = sum(span.last - span.first + 1 for span in manifest.ranges)
    rows = (
        (_("Préparé par"), manifest.sender.name),
        (_("Préparé le"), manifest.made),
        (_("Numéro de l’envoi"), str(manifest.number)),
        (_("Groupes de travail"), ", ".join(space.name for space in manifest.spaces)),
        (_("Modifications"), str(operations)),
        (_("Pièces jointes"), str(attachments)),
    )
    return write_summary(_("Envoi de Carnet de rencontres"), rows)
