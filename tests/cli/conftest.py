"""A terminal in a room where the clock stands still: what was typed, what was said, the exit status."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pytest
from builders import Clock, some_surroundings
from click.testing import CliRunner

from facilitator_app.cli.program import run

if TYPE_CHECKING:
    from pathlib import Path

    from facilitator_app.services.surroundings import Surroundings


@dataclass(frozen=True)
class Answer:
    """What one command said."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The one document on standard output."""
        return json.loads(self.out)


@dataclass
class Terminal:
    """Types commands in workspaces by name; each workspace has its own randomness."""

    folder: Path
    clock: Clock = field(default_factory=Clock)
    _given: dict[Path, Surroundings] = field(default_factory=dict)

    def path(self, name: str) -> Path:
        """A file or a folder of this test."""
        return self.folder / name

    def write(self, name: str, text: str, encoding: str = "utf-8") -> str:
        """Make a file; gives its path as it is typed."""
        self.path(name).write_bytes(text.encode(encoding))
        return str(self.path(name))

    def types(self, *words: str, workspace: str = "carnet", stdin: str = "") -> Answer:
        """The command, with the language and the workspace that a test expects."""
        line = ["--lang", "fr", "--workspace", str(self.path(workspace)), *words]
        return self.types_exactly(*line, stdin=stdin)

    def types_exactly(self, *words: str, stdin: str = "") -> Answer:
        """The command, word for word."""
        with CliRunner().isolation(input=stdin) as (out, err, _mixed):
            status = run(words, self._surround)
        return Answer(status, out.getvalue().decode(), err.getvalue().decode())

    def done(self, *words: str, workspace: str = "carnet", stdin: str = "") -> str:
        """What a command said that must succeed."""
        answer = self.types(*words, workspace=workspace, stdin=stdin)
        assert (answer.status, answer.err) == (0, ""), answer.err
        return answer.out.strip()

    def begins(self, name: str = "Élise Bonnet", role: str = "facilitator", workspace: str = "carnet") -> None:
        """Begin a workspace."""
        region = ["--region", "84"] if role == "facilitator" else []
        self.done("workspace", "init", "--role", role, "--name", name, *region, workspace=workspace)

    def plans(self, title: str = "Coopérer", day: str = "2026-03-14") -> str:
        """Plan a rencontre of a morning and an afternoon; gives its reference."""
        hours = ["--start", "9h30", "--end", "16h30"]
        return self.done("rencontre", "new", "--title", title, "--date", day, *hours, "--axes", "1,3")

    def _surround(self, folder: Path | None) -> Surroundings:
        assert folder is not None, "a test names its workspace"
        if folder not in self._given:
            seed = len(self._given) + 1
            self._given[folder] = some_surroundings(folder, clock=self.clock, seed=seed)
        return self._given[folder]


@pytest.fixture
def terminal(tmp_path: Path) -> Terminal:
    """A terminal in an empty folder."""
    return Terminal(tmp_path)


@pytest.fixture
def begun(terminal: Terminal) -> Terminal:
    """A terminal whose workspace is begun."""
    terminal.begins()
    return terminal
