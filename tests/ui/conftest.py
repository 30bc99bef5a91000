"""A dressed application and a real workspace for the tests of the window."""

from __future__ import annotations

import gc
import itertools
from datetime import UTC, datetime

import pytest

from facilitator_app.domain.edit import Edit
from facilitator_app.domain.rencontre import Rencontre
from facilitator_app.services.first_start import begin
from facilitator_app.services.keystore import FileKeyStore
from facilitator_app.services.preferences import Preferences
from facilitator_app.services.surroundings import Surroundings
from facilitator_app.services.workspace import open_carnet
from facilitator_app.storage.opening import hold
from facilitator_app.ui.desk import Desk
from facilitator_app.ui.editing import Editor
from facilitator_app.ui.files import Files
from facilitator_app.ui.jobs import Jobs
from facilitator_app.ui.rooms import Given
from facilitator_app.ui.theme.wear import dress, wear

MARCH = datetime(2026, 3, 14, 9, 30, tzinfo=UTC)


@pytest.fixture(scope="session")
def qapp(qapp):
    dress(qapp, "light")
    return qapp


@pytest.fixture(autouse=True)
def _freed_in_the_thread_of_the_window():
    """As in the program: the collector, in the thread of a job, would destroy widgets that earlier tests left."""
    gc.disable()
    yield
    gc.collect()
    gc.enable()


@pytest.fixture
def qtbot(qtbot):
    """Keeps the widgets of a test: pytest-qt has weak references, and what is freed while it paints brings Qt down."""
    kept = []
    add = qtbot.addWidget

    def add_and_keep(widget, **options):
        kept.append(widget)
        add(widget, **options)

    qtbot.addWidget = add_and_keep
    return qtbot


@pytest.fixture(params=["light", "dark"])
def theme(qapp, request):
    wear(qapp, request.param)
    yield request.param
    wear(qapp, "light")


@pytest.fixture
def surroundings(tmp_path):
    numbers = itertools.count(1)
    return Surroundings(
        clock=lambda: MARCH,
        local=lambda moment: moment,
        random=lambda size: next(numbers).to_bytes(size, "big"),
        fresh_id=lambda: f"{next(numbers):032x}",
        keystore=FileKeyStore,
        state_folder=tmp_path / "state",
        app="test",
    )


@pytest.fixture
def carnet(tmp_path, surroundings):
    workspace = hold(tmp_path / "carnet")
    begin(workspace, surroundings, name="Claire Aubert", role="facilitator", region="84", group="Groupe de Die")
    carnet = open_carnet(workspace, surroundings)
    yield carnet
    carnet.close()


@pytest.fixture
def library(carnet):
    return carnet.library


@pytest.fixture
def editor(qapp, library):  # noqa: ARG001 - signals need an application
    return Editor(library)


@pytest.fixture
def jobs(qapp):  # noqa: ARG001 - signals need an application
    jobs = Jobs()
    yield jobs
    jobs.wait()


@pytest.fixture
def a_rencontre(library):
    def build(**values):
        rencontre = Rencontre(id=library.new_id(), **{"title": "Die", "place": "Salle des fêtes"} | values)
        library.perform(Edit.creating("Créer la rencontre", rencontre))
        return rencontre

    return build


@pytest.fixture
def open_desk(qtbot, carnet):
    """The whole window, shown on the carnet and active: a new one each time, let go as the program lets it go."""

    def opened():
        given = Given(
            first=[],
            open_carnet=lambda: carnet,
            here=carnet.library.here,
            files=Files(lambda _p, _n: None, lambda _path: None),
            preferences=Preferences(),
            keep_preferences=lambda _kept: None,
        )
        desk = Desk(given)
        qtbot.addWidget(desk.window, before_close_func=lambda _window: desk.close())
        desk.window.show()
        desk.window.activateWindow()
        qtbot.waitUntil(desk.window.isActiveWindow)
        desk.open()
        return desk

    return opened
