"""As a person starts it: a real process, its exit status, its two outputs; and what a bug leaves behind."""

import os
import subprocess
import sys

import pytest


def starts(folder, *words):
    environment = os.environ | {"XDG_STATE_HOME": str(folder / "state"), "LANG": "C.UTF-8", "LC_ALL": ""}
    line = [sys.executable, "-m", "facilitator_app", *words]
    return subprocess.run(line, env=environment, capture_output=True, text=True, encoding="utf-8", check=False)  # noqa: S603 - our own program


def test_a_carnet_is_begun_and_used_by_real_processes(tmp_path):
    place = ["--workspace", str(tmp_path / "carnet")]
    begun = starts(tmp_path, "workspace", "init", "--role", "facilitator", "--name", "Élise", *place)

    planned = starts(tmp_path, *place, "rencontre", "new", "--title", "Coopérer", "--date", "2026-03-14")

    assert (begun.returncode, begun.stderr) == (0, "")
    assert (planned.returncode, planned.stdout, planned.stderr) == (0, "R-2026-001\n", "")


def test_a_refusal_is_said_on_standard_error(tmp_path):
    answer = starts(tmp_path, "rencontre", "list", "--workspace", str(tmp_path / "absent"))

    assert (answer.returncode, answer.stdout) == (2, "")
    assert "ne contient pas de carnet" in answer.stderr


def test_a_reader_that_goes_away_is_no_bug(tmp_path):
    place = ["--workspace", str(tmp_path / "carnet")]
    starts(tmp_path, "workspace", "init", "--role", "facilitator", "--name", "Élise", *place)
    reading, writing = os.pipe()
    os.close(reading)

    line = [sys.executable, "-m", "facilitator_app", *place, "export", "--json"]
    answer = subprocess.run(line, stdout=writing, stderr=subprocess.PIPE, text=True, check=False)  # noqa: S603 - our own program

    os.close(writing)
    assert (answer.returncode, answer.stderr) == (0, "")


def test_a_bug_leaves_a_report_without_personal_data(tmp_path):
    code = (
        "import sys\n"
        "from facilitator_app import __main__, bootstrap\n"
        "def broken(*_): raise ValueError('Élise Bonnet')\n"
        "bootstrap.run_window = broken\n"
        "sys.argv = ['facilitator-app']\n"
        "__main__.main()\n"
    )
    environment = os.environ | {"XDG_STATE_HOME": str(tmp_path / "state"), "XDG_CONFIG_HOME": str(tmp_path)}

    answer = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False)  # noqa: S603 - our own program

    assert answer.returncode == 1
    (report,) = (tmp_path / "state").rglob("rapport_*.txt")
    assert str(report) in answer.stderr
    text = report.read_text(encoding="utf-8")
    assert "ValueError" in text
    assert "__main__.py" in text
    assert "Bonnet" not in text + answer.stderr


@pytest.mark.parametrize("unwanted", ["click", "sqlalchemy", "facilitator_app.cli"])
def test_opening_the_window_does_not_load_the_command_line(unwanted):
    code = (
        "import sys\n"
        "from facilitator_app import __main__, bootstrap\n"
        "bootstrap.run_window = lambda *_: 0\n"
        "sys.argv = ['facilitator-app']\n"
        "__main__.main()\n"
        f"sys.exit({unwanted!r} in sys.modules)\n"
    )

    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)  # noqa: S603 - our own program

    assert (answer.returncode, answer.stderr) == (0, "")
