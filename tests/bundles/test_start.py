"""The window does not pay for cryptography before somebody sends or receives."""

from __future__ import annotations

import subprocess
import sys

HEAVY = ("cryptography", "pyrage", "mnemonic")


def loaded_by(module: str) -> set[str]:
    code = f"import sys, {module}; print(' '.join(name for name in {HEAVY} if name in sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603 -- our own interpreter
    return set(done.stdout.split())


def test_the_package_loads_nothing_heavy():
    assert loaded_by("facilitator_app.bundles") == set()


def test_an_operation_is_written_without_cryptography():
    assert loaded_by("facilitator_app.domain.operation") == set()


def test_a_refusal_is_told_without_cryptography():
    assert loaded_by("facilitator_app.bundles.problems") == set()
