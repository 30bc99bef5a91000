"""The composition root: paths, clock, randomness, file, services, window. The only place where all layers meet."""

from __future__ import annotations

import locale
import os
import secrets
import shutil
import sys
import tempfile
import uuid
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs

from facilitator_app.domain.identity import RecordId
from facilitator_app.domain.problem import Problem
from facilitator_app.i18n.words import _, speak
from facilitator_app.services.keystore import FileKeyStore, KeyStore, SystemKeyStore
from facilitator_app.services.preferences import Preferences, read_preferences, write_preferences
from facilitator_app.services.surroundings import Surroundings

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date
    from types import TracebackType

    from PySide6.QtWidgets import QApplication

    from facilitator_app.services.preferences import Language
    from facilitator_app.services.workspace import Carnet
    from facilitator_app.storage.opening import Workspace
    from facilitator_app.ui.files import Files
    from facilitator_app.ui.programme import Place, Programme

VERSION = "0.1.0"
_APP = "carnet"


def default_folder() -> Path:
    """Where a person's workspace lies when no other is named; never a synchronised folder."""
    return Path(platformdirs.user_data_dir(_APP, appauthor=False, roaming=False))


def surroundings(folder: Path | None) -> Surroundings:
    """The real clock and randomness. A folder that was named keeps its key beside the data: it may travel."""

    def keystore(place: Path) -> KeyStore:
        beside = FileKeyStore(place)
        return beside if folder is not None else SystemKeyStore(beside)

    return Surroundings(
        clock=lambda: datetime.now(UTC),
        local=lambda instant: instant.astimezone(),
        random=secrets.token_bytes,
        fresh_id=lambda: RecordId(uuid.uuid4().hex),
        keystore=keystore,
        state_folder=Path(platformdirs.user_state_dir(_APP, appauthor=False)) / "markers",
        app=VERSION,
    )


def preferences() -> Preferences:
    """What the person chose for this computer; the system's language until they chose one."""
    path = _preferences_file()
    chosen = read_preferences(path)
    return chosen if path.exists() else Preferences(language=system_language(), theme=chosen.theme)


def system_language() -> Language:
    """English where the system speaks English; French everywhere else."""
    said = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    if os.name == "nt" and not said:
        said = locale.getlocale()[0] or ""
    return "en" if said.lower().startswith("en") else "fr"


def has_display() -> bool:
    """Whether a window can be shown: always outside Linux, and where a test or a server asked for another platform."""
    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform != "linux" or any(os.environ.get(name) for name in named)


def run_window(folder: Path | None, language: Language | None, file: Path | None = None, *, demo: bool = False) -> int:
    """Show the window until it is closed; gives the exit status. ``Problem`` when nothing can be shown."""
    if not has_display():
        raise Problem(
            _("Aucun écran n’a été trouvé : la fenêtre ne peut pas s’ouvrir, rien n’a été modifié. Lancez Carnet "
              "dans une session graphique, ou avec « xvfb-run -a facilitator-app --demo » pour un écran virtuel.")
        )  # fmt: skip
    chosen = preferences()
    spoken = language or chosen.language
    speak(spoken)
    from facilitator_app.ui.qt import import_qt  # noqa: PLC0415 - the command line never loads Qt

    import_qt()
    from facilitator_app.ui.application import open_application  # noqa: PLC0415 - after Qt
    from facilitator_app.ui.problem_window import show_problem  # noqa: PLC0415 - the same

    application = open_application(sys.argv[:1], spoken, chosen.theme)
    try:
        place = sample_place() if demo else own_place(folder)
    except Problem as problem:
        show_problem(application, problem)
        raise
    programme = assembled(application, place, Preferences(language=spoken, theme=chosen.theme), folder, file=file)
    tell_bugs(programme)
    programme.show()
    status = application.exec()
    programme.close()
    return status


def write_bug_report(error: BaseException) -> Path:
    """Put the report of a bug, without personal data, beside the program's markers; ``OSError`` or ``Problem``."""
    from facilitator_app.services.bug_report import FOLDER, write_report  # noqa: PLC0415 - only a bug comes here

    given = surroundings(None)
    return write_report(given.state_folder.parent / FOLDER, given.clock(), given.app, error)


def tell_bugs(programme: Programme) -> None:
    """What rises out of a slot is told in the window; before there is one, as it was told until now."""
    before = sys.excepthook

    def tell(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if not isinstance(error, Exception) or not programme.show_bug(error):
            before(kind, error, trace)

    sys.excepthook = tell


def assembled(
    application: QApplication,
    place: Place,
    chosen: Preferences,
    folder: Path | None,
    *,
    file: Path | None = None,
    files: Files | None = None,
) -> Programme:
    """The program around ``place``, ready to be shown; ``files`` instead of the system's dialogs, for a test."""
    from facilitator_app.ui.files import desktop_files  # noqa: PLC0415 - after Qt
    from facilitator_app.ui.programme import Outside, Programme  # noqa: PLC0415 - the same

    outside = Outside(
        files=files or desktop_files(Path(platformdirs.user_documents_dir())),
        preferences=chosen,
        keep_preferences=lambda kept: write_preferences(_preferences_file(), kept),
        regions=lambda: _regions(surroundings(folder).today()),
        own_place=lambda: own_place(folder),
        sample_place=sample_place,
        write_report=write_bug_report,
    )
    return Programme(application, outside, place, file)


def own_place(folder: Path | None) -> Place:
    """The person's own workspace, held by this process. ``Problem`` when it cannot be opened by this program."""
    return _place(folder or default_folder(), surroundings(folder))


def sample_place() -> Place:
    """The sample, in a temporary folder that goes when it is left."""
    folder = Path(tempfile.mkdtemp(prefix="carnet-exemple-"))
    fill_sample(folder)
    given = sample_surroundings(folder)
    return _place(folder, given, after=lambda: shutil.rmtree(folder, ignore_errors=True))


def sample_surroundings(folder: Path) -> Surroundings:
    """Those of the sample: it is the middle of the morning in its room."""
    from facilitator_app.services.sample_room import mid_morning  # noqa: PLC0415 - only for the sample

    return mid_morning(surroundings(folder))


def shown_sample(folder: Path) -> Place:
    """The sample in ``folder``, filled if it was not, to be kept."""
    if not folder.exists():
        fill_sample(folder)
    return _place(folder, sample_surroundings(folder))


def fill_sample(folder: Path) -> None:
    """Make the sample workspace in ``folder``."""
    from facilitator_app.services import first_start, sample, workspace  # noqa: PLC0415 - only for the sample
    from facilitator_app.storage import opening  # noqa: PLC0415 - the same

    given = sample_surroundings(folder)
    held = opening.hold(folder)
    try:
        first_start.begin(
            held, given, name=sample.FACILITATOR, role=workspace.FACILITATOR, region=sample.REGION, group=sample.GROUP
        )
        carnet = workspace.open_carnet(held, given)
        sample.fill(carnet)
        carnet.library.changed = False
        carnet.close()
    finally:
        held.release()


def _place(folder: Path, given: Surroundings, after: Callable[[], None] | None = None) -> Place:
    from facilitator_app.services.rencontre_list import first_listed  # noqa: PLC0415 - the command line does without
    from facilitator_app.storage import opening, schema  # noqa: PLC0415 - the same
    from facilitator_app.storage.first_list import home_name  # noqa: PLC0415 - the same
    from facilitator_app.ui.programme import Place  # noqa: PLC0415 - after Qt

    held = opening.hold(folder)
    schema.version_of(held.file)  # refuses now what this program cannot open

    def current() -> bool:
        return schema.version_of(held.file) == schema.CURRENT

    def leave() -> None:
        held.release()
        if after is not None:
            after()

    return Place(
        started=lambda: held.started,
        begin=lambda *answers: _begin(held, given, *answers),
        first=lambda: first_listed(held.file) if current() else [],
        open_carnet=lambda: _open(held, given),
        leave=leave,
        name=lambda: home_name(held.file) if current() else "",
        here=given.here,
        folder=folder,
        sample=after is not None,
    )


def _begin(held: Workspace, given: Surroundings, name: str, role: str, region: str, group: str) -> None:
    from facilitator_app.services.first_start import begin  # noqa: PLC0415 - once in a life
    from facilitator_app.services.workspace import COORDINATOR, FACILITATOR  # noqa: PLC0415 - the same

    chosen = COORDINATOR if role == COORDINATOR else FACILITATOR
    begin(held, given, name=name, role=chosen, region=region, group=group)


def _open(held: Workspace, given: Surroundings) -> Carnet:
    from facilitator_app.services.workspace import open_carnet  # noqa: PLC0415 - after the first paint

    held.take()
    return open_carnet(held, given)


def _regions(day: date) -> Sequence[tuple[str, str]]:
    from facilitator_app.services.regions import current_regions  # noqa: PLC0415 - once in a life
    from facilitator_app.services.workspace import shipped  # noqa: PLC0415 - the same

    return [(region.code, region.name) for region in current_regions(shipped(), day)]


def _preferences_file() -> Path:
    return Path(platformdirs.user_config_dir(_APP, appauthor=False)) / "preferences.json"
