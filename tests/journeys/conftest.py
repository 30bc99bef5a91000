"""The dressed application of the tests of the window serves the journeys too."""

from __future__ import annotations

from ui.conftest import qapp, qtbot  # noqa: F401 - fixtures are found by their names
