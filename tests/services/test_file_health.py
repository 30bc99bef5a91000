"""A sound file is said to be sound; a planted fault is found and named."""

import sqlite3

import pytest
from builders import a_person, a_rencontre

from facilitator_app.services.file_health import examine, health_sentences


def planted(carnet, statement):
    """Change the file behind the program's back."""
    with sqlite3.connect(carnet.workspace.file) as connection:
        connection.execute(statement)
    connection.close()
    return {code for code, _sentence in health_sentences(examine(carnet))}


@pytest.fixture
def used(carnet):
    a_rencontre(carnet)
    a_person(carnet)
    return carnet


def test_a_file_that_nobody_touched_is_sound(used):
    assert examine(used).sound


def test_looking_changes_nothing(used):
    before = used.workspace.file.read_bytes()

    examine(used)

    assert used.workspace.file.read_bytes() == before


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        ("UPDATE rencontre SET title = 'Autre titre'", "F3"),
        ("UPDATE person SET alive = 0", "F3"),
        ("DELETE FROM half_day", "F3"),
        ("UPDATE op SET line = CAST(replace(CAST(line AS TEXT), 'Coop', 'Poop') AS BLOB)", "F2"),
        ("DELETE FROM op WHERE seq = 2", "F2"),
        ("UPDATE log SET seq = seq + 1", "F2"),
    ],
)
def test_a_fault_behind_the_back_of_the_program_is_found(used, statement, code):
    assert planted(used, statement) == {code}


def test_a_page_that_is_torn_is_found(used):
    file = used.workspace.file
    whole = file.read_bytes()
    file.write_bytes(whole[: 40 * 4096] + b"\xff" * 4096 + whole[41 * 4096 :])

    codes = [code for code, _ in health_sentences(examine(used))]

    file.write_bytes(whole)
    assert codes == ["F1"]
