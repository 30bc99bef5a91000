"""Budgets 5 and 6: a key in the capture line of a full rencontre, and each step of a rencontre coming on screen."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from facilitator_app.domain.identity import RecordId
from facilitator_app.services.catalogue import Catalogue
from facilitator_app.services.workspace import Carnet
from facilitator_app.ui.application import open_application
from facilitator_app.ui.editing import Editor
from facilitator_app.ui.files import Files
from facilitator_app.ui.jobs import Jobs
from facilitator_app.ui.pages.animate_page import AnimatePage
from facilitator_app.ui.pages.rencontre.steps import step_builders
from facilitator_app.ui.pages.rencontre.workspace import RencontreWorkspace
from tests.bench.measuring import Figure, milliseconds, percentile
from tests.bench.year import Size, fill
from tests.builders import a_carnet

STEPS = ("prepare", "welcome", "animate", "restitute", "transmit")
OPENING = "opening a rencontre"
FULL = Size(rencontres=2, people=60, outcomes=200)
CROWDED = Size(rencontres=1, people=1, outcomes=2000)


def screens(folder: Path, full: Size = FULL, crowded: Size = CROWDED, turns: int = 20) -> list[Figure]:
    """Both budgets, on the real pages, painted into memory."""
    application = application_of_the_bench()
    with _staged(application, folder / "full", full) as stage:
        opened = _openings(stage, turns)
    with _staged(application, folder / "crowded", crowded) as stage:
        keys = _keys(stage, turns * 5)
    return [
        Figure("5", f"a key in the capture line, {crowded.outcomes} outcomes, 95 of 100", percentile(keys, 95), 16.0),
        *(
            Figure("6", f"{what}, 95 of 100", percentile(times, 95), 100.0)
            for what, times in zip((OPENING, *STEPS), opened, strict=True)
        ),
    ]


def application_of_the_bench() -> QApplication:
    """The one dressed application of this process; keep it while widgets live."""
    running = QApplication.instance()
    return running if isinstance(running, QApplication) else open_application(["bench"], "fr", "light")


class Stage:
    """A workspace on screen, and what to show in it."""

    def __init__(self, application: QApplication, carnet: Carnet, rencontres: list[RecordId]) -> None:
        self.application, self.rencontres, self.jobs = application, rencontres, Jobs()
        catalogue, editor = Catalogue.of(carnet.library), Editor(carnet.library)
        nowhere = Files(lambda _parent, _name: None, lambda _path: None)
        builders = step_builders(carnet, catalogue, editor, self.jobs, nowhere)
        self.workspace = RencontreWorkspace(carnet, catalogue, editor, builders)
        self.workspace.resize(1160, 700)
        self.workspace.show()

    def open(self, rencontre: RecordId) -> None:
        """Show a rencontre at its usual step, and paint it; what it starts in the background ends apart."""
        self.workspace.show_rencontre(rencontre)
        self.application.processEvents()

    def go_to(self, step: str) -> None:
        """Go to another step, and paint it."""
        self.workspace.go_to_step(step)
        self.application.processEvents()


@contextmanager
def _staged(application: QApplication, folder: Path, size: Size) -> Iterator[Stage]:
    carnet = a_carnet(folder)
    stage = Stage(application, carnet, fill(carnet, size))
    try:
        yield stage
    finally:
        stage.jobs.wait()
        stage.workspace.close()
        stage.workspace.deleteLater()
        application.processEvents()
        carnet.close()


def _openings(stage: Stage, turns: int) -> list[list[float]]:
    """How long a rencontre takes to open, then each of its steps, once their pages are built."""
    found: list[list[float]] = [[] for _ in (OPENING, *STEPS)]
    for turn in range(turns + 1):
        rencontre = stage.rencontres[turn % len(stage.rencontres)]
        actions = [partial(stage.open, rencontre), *(partial(stage.go_to, step) for step in STEPS)]
        for times, action in zip(found, actions, strict=True):
            times.append(milliseconds(action))
            stage.jobs.wait()
            stage.application.processEvents()
    return [times[1:] for times in found]


def _keys(stage: Stage, count: int) -> list[float]:
    stage.open(stage.rencontres[0])
    stage.go_to("animate")
    page = stage.workspace.findChild(AnimatePage)
    page.capture.line.setFocus()
    return [milliseconds(partial(_key, stage, page)) for _ in range(count)]


def _key(stage: Stage, page: AnimatePage) -> None:
    QTest.keyClick(page.capture.line, "e")
    stage.application.processEvents()
