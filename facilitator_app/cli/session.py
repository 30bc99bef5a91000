"""What every command is given: which workspace it works in, and the way to open it."""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from facilitator_app import bootstrap
from facilitator_app.domain.problem import Problem
from facilitator_app.i18n.words import _

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from facilitator_app.services.preferences import Language
    from facilitator_app.services.surroundings import Surroundings
    from facilitator_app.services.workspace import Carnet
    from facilitator_app.storage.opening import Workspace


@dataclass(slots=True)
class Session:
    """One run of the program: ``language`` is that of ``--lang``, ``named`` the folder of ``--workspace``."""

    surround: Callable[[Path | None], Surroundings]
    language: Language | None = None
    named: Path | None = None

    @property
    def folder(self) -> Path:
        """The folder of the workspace."""
        return self.named or bootstrap.default_folder()

    def surroundings(self) -> Surroundings:
        """The clock, randomness and keystore of this run."""
        return self.surround(self.named)

    @contextmanager
    def held(self) -> Iterator[Workspace]:
        """The folder, taken for this process; ``Problem`` when another holds it or it cannot be written."""
        from facilitator_app.storage import opening  # noqa: PLC0415 - help and versions need no database

        workspace = opening.hold(self.folder)
        try:
            yield workspace
        finally:
            workspace.release()

    @contextmanager
    def carnet(self) -> Iterator[Carnet]:
        """The carnet of the workspace, closed afterwards with a verified copy if something changed."""
        from facilitator_app.services.workspace import open_carnet  # noqa: PLC0415 - help and versions need no database
        from facilitator_app.storage.opening import FILE  # noqa: PLC0415 - the same

        if not (self.folder / FILE).exists():
            raise Problem(_("Le dossier « {folder} » ne contient pas de carnet : rien n’a été modifié. Commencez-en un "
                            "avec « facilitator-app workspace init ».").format(folder=self.folder))  # fmt: skip
        with ExitStack() as stack:
            workspace = stack.enter_context(self.held())
            carnet = open_carnet(workspace, self.surroundings())
            stack.callback(carnet.close)
            yield carnet
