"""Killed at any moment, the program loses nothing that it called saved."""

from __future__ import annotations

import contextlib
import random
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

from builders import a_carnet, a_rencontre
from file_tables import rebuilt, tables

from facilitator_app.domain.rencontre import Rencontre

KILLS = 20
HERE = Path(__file__).resolve().parent


def test_nothing_that_was_called_saved_is_lost_when_the_program_is_killed(tmp_path):
    folder = tmp_path / "carnet"
    carnet = a_carnet(folder)
    rencontre = a_rencontre(carnet)
    carnet.close()
    chance = random.Random(2014)  # noqa: S311 - replayed on purpose

    for turn in range(KILLS):
        saved = _saved_before_a_kill(folder, rencontre, turn, chance)

        reopened = a_carnet(folder)
        found = reopened.library.get(Rencontre, rencontre.id).title
        reopened.library.changed = False
        reopened.close()
        assert _place(found) >= _place(saved)
        assert _sound(folder)

    last = a_carnet(folder)
    assert tables(last) == rebuilt(last)
    last.close()


def _saved_before_a_kill(folder, rencontre, turn, chance):
    """Let the typist work for a moment, kill it, and give the last text that it called saved."""
    command = [sys.executable, str(HERE / "typist.py"), str(folder), rencontre.id, str(turn)]
    environment = {"PYTHONPATH": f"{HERE.parent}:{HERE.parents[1]}"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as typist:  # noqa: S603 - our own program
        first = typist.stdout.readline()
        with contextlib.suppress(subprocess.TimeoutExpired):
            typist.wait(chance.uniform(0, 0.1))
        typist.kill()
        rest = typist.stdout.read().splitlines()
    whole = [line for line in [first.strip(), *rest] if line]
    return whole[-1]


def _place(text):
    """Which text of the typist it is: its turn and its number; before any is before all."""
    turn, dot, number = text.partition(".")
    return (int(turn), int(number)) if dot and turn.isdigit() and number.isdigit() else (-1, -1)


def _sound(folder):
    with closing(sqlite3.connect(folder / "carnet.sqlite3")) as plain:
        return plain.execute("PRAGMA integrity_check").fetchone() == ("ok",)
