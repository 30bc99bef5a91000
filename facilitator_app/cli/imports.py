"""What every import says: the lines it could not take, and the rule that a file is taken whole or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.cli.answers import say
from facilitator_app.i18n.words import _
from facilitator_app.services.tables import refuse_faults

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from facilitator_app.domain.edit import Edit
    from facilitator_app.services.library import Library
    from facilitator_app.services.tables import Fault


def take_in(library: Library, path: Path, edits: Sequence[Edit], faults: Sequence[Fault], *, skip: bool) -> None:
    """Perform an import in one transaction; ``Problem`` that names each line at fault, unless they are skipped."""
    if not skip:
        refuse_faults(path, faults)
    library.perform_all(edits)


def say_skipped(faults: Sequence[Fault]) -> None:
    """Name the lines that were left out."""
    for fault in faults:
        say(_("  refusée, {line}").format(line=fault.sentence))
