"""What every test may rely on: no screen is needed, French is spoken, an open carnet where one is asked for."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from builders import a_carnet, some_surroundings

from facilitator_app.i18n.words import speak
from facilitator_app.services.workspace import COORDINATOR

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from facilitator_app.services.workspace import Carnet

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(autouse=True)
def _french() -> Iterator[None]:
    """Each test begins in French, whatever the one before spoke."""
    speak("fr")
    yield
    speak("fr")


@pytest.fixture
def carnet(tmp_path: Path) -> Iterator[Carnet]:
    """The open carnet of a facilitator, Élise Bonnet."""
    opened = a_carnet(tmp_path / "carnet")
    yield opened
    opened.close()


@pytest.fixture
def coordinator(tmp_path: Path) -> Iterator[Carnet]:
    """The open carnet of the coordinator, Paul Mercier."""
    folder = tmp_path / "coordination"
    opened = a_carnet(folder, name="Paul Mercier", role=COORDINATOR, surroundings=some_surroundings(folder, seed=2))
    yield opened
    opened.close()
