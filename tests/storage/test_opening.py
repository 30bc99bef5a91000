"""Opening a workspace: alone, of the right version, sound; anything else is said, and nothing is touched."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest
from builders import a_rencontre, changed, some_surroundings
from file_tables import lines

from facilitator_app.domain.problem import Problem
from facilitator_app.domain.rencontre import Rencontre
from facilitator_app.services.workspace import open_carnet
from facilitator_app.storage import opening, schema


@pytest.fixture
def closed(carnet):
    """The folder of a carnet that holds one rencontre, closed."""
    a_rencontre(carnet)
    carnet.close()
    carnet.library.changed = False  # the copy at closing is made; what a test does to the file is not copied
    return carnet.folder


def opened(folder, *, state_of=None):
    workspace = opening.hold(folder)
    try:
        return open_carnet(workspace, some_surroundings(state_of or folder, seed=9))
    except Problem:
        workspace.release()
        raise


def refused(folder, sentence):
    """Opening says `sentence`, and the file is as it was."""
    file = folder / opening.FILE
    before = file.read_bytes()
    with pytest.raises(Problem, match=sentence):
        opened(folder)
    return file.read_bytes() == before


def test_a_file_of_a_newer_version_is_left_alone(closed):
    with closing(sqlite3.connect(closed / opening.FILE)) as plain:
        plain.execute(f"PRAGMA user_version={schema.CURRENT + 1}")

    assert refused(closed, "version plus récente")


@pytest.mark.parametrize("content", [b"Liste des courses\n" * 40, b"SQLite format 3\x00" + b"x" * 90, b"PK\x03\x04"])
def test_a_file_of_another_program_is_left_alone(closed, content):
    (closed / opening.FILE).write_bytes(content)

    assert refused(closed, "n’est pas un fichier de Carnet")


def test_a_damaged_file_is_left_alone(closed):
    file = closed / opening.FILE
    data = bytearray(file.read_bytes())
    data[4096 * 3 : 4096 * 12] = bytes(4096 * 9)
    file.write_bytes(data)

    assert refused(closed, "abîmé")


def test_a_file_cut_short_is_left_alone(closed):
    file = closed / opening.FILE
    file.write_bytes(file.read_bytes()[: 4096 * 5 + 17])

    assert refused(closed, "abîmé")


def test_a_folder_where_nothing_was_begun_says_so(tmp_path):
    with pytest.raises(Problem, match="ne contient pas encore de carnet"):
        opened(tmp_path / "vide")


def test_a_file_where_the_folder_should_be(tmp_path):
    (tmp_path / "carnet").write_text("x", encoding="utf-8")

    with pytest.raises(Problem, match="ne peut pas être écrit"):
        opening.hold(tmp_path / "carnet")


def test_another_process_that_holds_the_folder_keeps_it(closed):
    holding = (
        "import sys, pathlib; from facilitator_app.storage import opening;"
        "held = opening.hold(pathlib.Path(sys.argv[1])); print('held', flush=True); sys.stdin.read()"
    )
    other = [sys.executable, "-c", holding, str(closed)]
    with subprocess.Popen(other, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:  # noqa: S603 - our own interpreter
        process.stdout.readline()

        with pytest.raises(opening.AlreadyOpen, match="déjà ouvert"):
            opening.hold(closed)
        process.kill()

    opened(closed).close()  # a killed process holds nothing


def logs(carnet):
    return {row[0] for row in lines(carnet)}


def test_opening_again_goes_on_in_the_same_log(closed):
    carnet = opened(closed)
    before = logs(carnet)

    changed(carnet, carnet.library.find(Rencontre)[0], title="Crest")

    assert logs(carnet) == before
    carnet.close()


def test_a_carnet_that_writes_in_two_groups_goes_on_in_both(introduced, carry):
    carnet, coordinator = introduced
    rencontre = a_rencontre(carnet)
    carry(carnet, coordinator)
    changed(coordinator, rencontre, title="Crest")
    coordinator.close()
    again = opened(coordinator.folder)
    before = logs(again)
    a_rencontre(again)
    again.close()

    once_more = opened(coordinator.folder)

    assert logs(once_more) == before
    once_more.close()


def test_a_copied_folder_begins_a_log_of_its_own(closed, tmp_path):
    copy = tmp_path / "copie"
    copy.mkdir()
    for path in closed.iterdir():
        if path.is_file() and path.name != "carnet.lock":
            (copy / path.name).write_bytes(path.read_bytes())

    one, other = opened(closed), opened(copy, state_of=closed)

    assert logs(other) > logs(one)
    one.close()
    other.close()


def test_a_lost_note_of_where_the_logs_were_begins_a_new_log(closed):
    before = opened(closed)
    known = logs(before)
    before.close()
    for note in (closed.parent / f"{closed.name}-state").rglob("*.json"):
        note.write_text("[", encoding="ascii")

    after = opened(closed)

    assert logs(after) > known
    after.close()
