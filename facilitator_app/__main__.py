"""Starts Carnet: the window at once, or the command line when the line says anything else than a bundle."""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import TracebackType

_REFUSED = 2


def main() -> int:
    """Run the program on its command line; gives the exit status: 0 done, 2 refused, and 1 is a bug."""
    sys.excepthook = _report_bug
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal that cannot show « œ » shows « ? », and goes on
    arguments = sys.argv[1:]
    if _window_alone(arguments):
        return _show_window(arguments)
    from facilitator_app.cli.program import run  # noqa: PLC0415 - the window does not pay for the command line

    return run(arguments)


def _window_alone(arguments: Sequence[str]) -> bool:
    """Whether the line names nothing, or one bundle: what a double click does."""
    return not arguments or (len(arguments) == 1 and _is_bundle(arguments[0]))


def _is_bundle(word: str) -> bool:
    from pathlib import Path  # noqa: PLC0415 - an ordinary start names no file

    return word.casefold().endswith(".carnet") and Path(word).is_file()


def _show_window(arguments: Sequence[str]) -> int:
    from pathlib import Path  # noqa: PLC0415 - loaded by bootstrap anyway

    from facilitator_app import bootstrap  # noqa: PLC0415 - the command line chooses what it loads
    from facilitator_app.domain.problem import Problem  # noqa: PLC0415 - the same

    try:
        return bootstrap.run_window(None, None, Path(arguments[0]) if arguments else None)
    except Problem as problem:
        sys.stderr.write(f"{problem.sentence}\n")
        return _REFUSED


def _report_bug(_kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
    """Say that something broke, and where a report without personal data lies. The interpreter then exits with 1."""
    from facilitator_app import bootstrap  # noqa: PLC0415 - only a bug comes here
    from facilitator_app.domain.problem import Problem  # noqa: PLC0415 - the same
    from facilitator_app.i18n.words import _  # noqa: PLC0415 - the same

    try:
        report = bootstrap.write_bug_report(error)
    except (OSError, Problem):
        sys.__excepthook__(type(error), error, error.__traceback__)
        return
    sentence = _("Carnet a rencontré une erreur imprévue. Ce qui était enregistré est intact. Un rapport sans donnée "
                 "personnelle est dans « {path} » : joignez-le pour la signaler.")  # fmt: skip
    sys.stderr.write(f"{sentence.format(path=report)}\n")


if __name__ == "__main__":
    sys.exit(main())
