"""One option proves an installation: window, fonts, words, a PDF and a bundle."""

from __future__ import annotations

import os
import subprocess
import sys


def test_the_proof_of_an_installation_holds(tmp_path):
    line = [sys.executable, "-m", "facilitator_app", "--smoke"]
    around = os.environ | {"QT_QPA_PLATFORM": "offscreen", "HOME": str(tmp_path), "PYTHONIOENCODING": "utf-8"}

    answer = subprocess.run(line, env=around, capture_output=True, text=True, encoding="utf-8", check=False)  # noqa: S603 - our own program

    assert (answer.returncode, answer.stderr) == (0, "")
    assert "Installation vérifiée" in answer.stdout
