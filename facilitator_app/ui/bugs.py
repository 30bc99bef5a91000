"""A bug told in the window: what happened, that everything stored is safe and where, and where its report lies."""

from __future__ import annotations

import traceback
from typing import TYPE_CHECKING

from facilitator_app.domain.problem import Problem
from facilitator_app.i18n.words import _

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from facilitator_app.ui.files import Files
    from facilitator_app.ui.widgets.banner import Banner

_COPIES = "sauvegardes"


class Bugs:
    """Writes one report for each bug: one that comes back at every paint is told once, and fills no disk."""

    def __init__(self, write_report: Callable[[BaseException], Path], files: Files) -> None:
        self._write_report, self._files = write_report, files
        self._told: set[tuple[str, str, int | None]] = set()

    def tell(self, error: BaseException, banner: Banner, folder: Path) -> None:
        """Show in `banner` what happened; `folder` is where everything stored lies, its copies beside it."""
        if isinstance(error, Problem):
            banner.show_problem(error)
            return
        if (seen := _place(error)) in self._told:
            return
        self._told.add(seen)
        report = self._report(error)
        safe = _("Tout ce qui était enregistré est intact dans « {folder} », et ses copies sont dans « {copies} ». "
                 "Vous pouvez continuer ; si l’écran reste étrange, fermez Carnet et rouvrez-le.")  # fmt: skip
        words = [safe.format(folder=folder, copies=folder / _COPIES)]
        if report is not None:
            join = _("Un rapport sans donnée personnelle est dans « {path} » : joignez-le pour signaler l’erreur.")
            words.append(join.format(path=report))
        banner.say(_("Carnet a rencontré une erreur imprévue"), "\n".join(words), "danger")
        if report is not None:
            banner.offer(_("Voir le rapport"), lambda: self._files.open(report))

    def _report(self, error: BaseException) -> Path | None:
        """Where the report lies; None on a disk that takes none, since what matters more is still to be said."""
        try:
            return self._write_report(error)
        except (OSError, Problem):
            return None


def _place(error: BaseException) -> tuple[str, str, int | None]:
    """What makes two bugs the same: their kind, and the line that raised them."""
    last = traceback.extract_tb(error.__traceback__)[-1:]
    return type(error).__name__, last[0].filename if last else "", last[0].lineno if last else None
