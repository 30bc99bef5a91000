"""A process to time: a window, ours or the smallest there is, that says when it was painted and when it answers.

Called with "minimal", or "carnet" and the folder of a workspace; writes one line of JSON and ends.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from time import perf_counter, process_time

HEAVY = ("sqlalchemy", "alembic", "reportlab", "openpyxl", "cryptography", "pyrage", "PIL")


def minimal() -> None:
    """The floor: an application and an empty main window."""
    from PySide6.QtWidgets import QApplication, QMainWindow  # noqa: PLC0415 - each process loads only what it times

    application = QApplication([])
    window = QMainWindow()
    window.resize(1366, 728)
    watch = _watch()
    watch.follow(window)
    window.show()
    watch.end_with(application)


def carnet(folder: Path) -> None:
    """The program as its command starts it, on the workspace in ``folder``."""
    from facilitator_app import bootstrap  # noqa: PLC0415 - the same

    assembled = bootstrap.assembled

    def watched(application, *arguments, **options):
        programme = assembled(application, *arguments, **options)
        watch = _watch()
        application.installEventFilter(watch)
        programme.ready.connect(lambda: watch.end_with(application, running=True))
        watch.programme = programme
        return programme

    bootstrap.assembled = watched
    sys.exit(bootstrap.run_window(folder, None))


def _watch():
    """Made once Qt is there: notes the last paint of the first round of paints, then what is in memory."""
    from PySide6.QtCore import QEvent, QObject, QTimer  # noqa: PLC0415 - the same
    from PySide6.QtWidgets import QWidget  # noqa: PLC0415 - the same

    class Watch(QObject):
        first_paint = None

        def follow(self, window):
            window.installEventFilter(self)

        def eventFilter(self, watched, event):  # noqa: N802 - Qt's name
            if self.first_paint is None and event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
                self.first_paint = _now()
            return False

        def end_with(self, application, *, running=False):
            QTimer.singleShot(0 if running else 50, lambda: self._say(application))
            if not running:
                application.exec()

        def _say(self, application):
            print(json.dumps({"painted": self.first_paint, "usable": _now()}), flush=True)  # noqa: T201 - read by the bench
            application.exit()

    return Watch()


def _now() -> dict[str, object]:
    return {
        "wall": perf_counter() * 1000,
        "cpu": process_time() * 1000,
        "memory": _memory(),
        "heavy": [name for name in HEAVY if name in sys.modules],
    }


def _memory() -> float | None:
    """The process's memory in MB, where the system says it."""
    said = Path("/proc/self/statm")
    return int(said.read_text().split()[1]) * 4096 / 1e6 if said.exists() else None


if __name__ == "__main__":
    if sys.argv[1] == "minimal":
        minimal()
    else:
        carnet(Path(sys.argv[2]))
