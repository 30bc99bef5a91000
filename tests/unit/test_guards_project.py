"""What a fresh clone promises: an installation by hash, one that old Pythons understand, no trace of one machine."""

from __future__ import annotations

import ast
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DEV = ROOT / "installer" / "dev.py"
LOCK = ROOT / "installer" / "requirements.lock"
TEXTS = {".py", ".md", ".toml", ".json", ".po", ".txt", ".csv", ".lock", ".cfg", ".svg", ".mako", ""}
OWN_FOLDER = re.compile(r"""(?<![\w.~/}:-])/(?:home|root|opt|mnt|srv|Users|work)/\w""")


def locked():
    """Each locked package with its hashes."""
    blocks = re.split(r"\n(?=[a-z0-9])", LOCK.read_text(encoding="ascii").split("\n", 2)[2])
    return {block.partition("==")[0]: block.count("--hash=sha256:") for block in blocks}


def project():
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def committed():
    git = shutil.which("git")
    if git is None or not (ROOT / ".git").exists():
        pytest.skip("not a clone: what is committed is not known here")
    listed = subprocess.run([git, "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True).stdout  # noqa: S603 - ours
    paths = [ROOT / os.fsdecode(name) for name in listed.split(b"\0") if name]
    return [path for path in paths if path.suffix in TEXTS and path.is_file()]


def test_every_dependency_is_locked_by_hash():
    asked = [*project()["project"]["dependencies"], *project()["dependency-groups"]["dev"]]
    names = {re.match(r"[\w.-]+", requirement)[0].lower() for requirement in asked}

    assert names <= locked().keys()
    assert all(locked().values())


def test_the_lock_names_no_place():
    assert not re.search(r"://|@ |--(?:extra-)?index|--find-links", LOCK.read_text(encoding="ascii"))


def test_an_old_python_can_read_the_script_that_turns_it_away():
    ast.parse(DEV.read_text(encoding="utf-8"), feature_version=(3, 6))


def test_the_script_needs_only_the_standard_library():
    imports = {
        alias.name if isinstance(node, ast.Import) else node.module
        for node in ast.walk(ast.parse(DEV.read_text(encoding="utf-8")))
        if isinstance(node, ast.Import | ast.ImportFrom)
        for alias in node.names
    }

    assert {name.partition(".")[0] for name in imports} <= set(sys.stdlib_module_names)


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8"])
def test_a_wrong_command_shows_the_right_ones_in_any_locale(encoding):
    environment = os.environ | {"PYTHONIOENCODING": encoding}

    asked = subprocess.run([sys.executable, DEV, "start"], env=environment, capture_output=True, check=False)  # noqa: S603 - ours

    assert asked.returncode == 2
    assert b"installer/dev.py run|test" in asked.stderr


def test_nothing_committed_names_a_folder_of_somebodys_machine():
    found = [path for path in committed() if OWN_FOLDER.search(path.read_text(encoding="utf-8"))]

    assert [str(path.relative_to(ROOT)) for path in found] == []


def test_every_picture_and_list_has_its_licence():
    assert (ROOT / "LICENSE").read_text(encoding="utf-8").lstrip().startswith("GNU GENERAL PUBLIC LICENSE")
    assert (ROOT / "resources" / "icons" / "LICENSE").is_file()
    assert list((ROOT / "resources" / "fonts").glob("LICENSE*"))


def test_the_icons_are_those_of_the_list():
    folder = ROOT / "resources" / "icons"
    names = folder.joinpath("names.txt").read_text(encoding="ascii").split()

    assert sorted(file.stem for file in folder.glob("*.svg")) == sorted(names)


def test_every_icon_the_program_asks_for_is_there():
    theme = {file.stem for file in (ROOT / "resources" / "icons").glob("*.svg")}
    asked = set()
    for file in (ROOT / "facilitator_app" / "ui").rglob("*.py"):
        source = file.read_text(encoding="utf-8")
        asked |= set(re.findall(r"""\bicon\w*[=(]\s*"([a-z0-9-]+)\"""", source))

    assert asked <= theme


def test_the_documents_point_at_files_that_exist():
    for document in [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]:
        links = re.findall(r"\]\((?!https?:|#|mailto:)([^)#]+)", document.read_text(encoding="utf-8"))
        assert [link for link in links if not (document.parent / link).exists()] == [], document


def test_reference_files_are_plain_json():
    for file in (ROOT / "resources" / "reference").glob("*.json"):
        assert json.loads(file.read_text(encoding="utf-8"))["entries"]
