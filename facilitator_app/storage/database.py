"""The open file: one way to read it, one way to write it."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeAlias

from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from facilitator_app.domain.problem import Problem
from facilitator_app.i18n.words import _
from facilitator_app.storage.changelog import Reading, Writing
from facilitator_app.storage.connecting import engine_for

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from facilitator_app.storage.pen import Pen

Work: TypeAlias = Session
"""One unit of work on the file: what ``read`` and ``write`` give, and what services pass on within it."""


class Database:
    """One embedded file. Sessions and rows stay in ``storage``; what leaves are frozen records."""

    def __init__(self, path: Path, pen: Pen | None = None) -> None:
        """``pen`` writes the change log; a database without one can only be read and folded."""
        self.path, self.pen = path, pen
        self.engine = engine_for(path)
        self._writer = self.engine.execution_options(writing=True)
        self._one_at_a_time = threading.RLock()

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A session for reading: any flush raises ``RuntimeError``."""
        with Reading(self.engine, autoflush=False) as session:
            yield session

    @contextmanager
    def write(self) -> Iterator[Session]:
        """A transaction: kept at the end, taken back on any exception. ``Problem`` when the disk refuses it."""
        with self._one_at_a_time, Writing(self._writer, autoflush=False, expire_on_commit=False) as session:
            session.info["pen"] = self.pen
            try:
                yield session
                session.commit()
            except OperationalError as error:
                raise _refusal(error) from error
            else:
                self._settle()
            finally:
                self._forget()

    def _settle(self) -> None:
        if self.pen is not None:
            self.pen.settle()

    def _forget(self) -> None:
        if self.pen is not None:
            self.pen.forget()

    def close(self) -> None:
        """Let go of the file."""
        self.engine.dispose()


def _refusal(error: OperationalError) -> Problem:
    """What the disk said, as a sentence."""
    words = str(error.orig)
    if "full" in words:
        return Problem(_("Le disque est plein : ce qui vient d’être saisi n’est pas encore enregistré, le reste est "
                         "intact. Libérez de la place, puis recommencez."))  # fmt: skip
    if "readonly" in words or "read-only" in words:
        return Problem(_("Le dossier de travail est en lecture seule : rien n’a été modifié. Choisissez un dossier "
                         "où vous pouvez écrire, ou demandez les droits d’écriture."))  # fmt: skip
    if "locked" in words:
        return Problem(_("Le fichier est occupé par un autre programme : rien n’a été modifié. Fermez l’autre "
                         "fenêtre de Carnet, puis recommencez."))  # fmt: skip
    return Problem(
        _("Le disque a refusé l’écriture ({reason}) : rien n’a été modifié. Vérifiez le disque, "
          "puis recommencez.").format(reason=words)
    )  # fmt: skip
