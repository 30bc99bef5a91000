"""A bundle opens without Carnet: with age, unzip, sha256sum, minisign and BagIt's own validator."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest
from bundles.forgery import FOLDER, members
from bundles.notebooks import LOZERE, NATIONAL, STRANGER, a_bundle

from facilitator_app.bundles import minisign
from facilitator_app.bundles.bundle import Bundle
from facilitator_app.bundles.packing import pack

PROGRAMS = {name: shutil.which(name) for name in ("age", "unzip", "sha256sum", "minisign")}
PHOTO = hashlib.shake_256(b"photo").digest(50_000)


def runs(folder: Path, name: str, *arguments: str) -> str:
    program = PROGRAMS[name]
    if program is None:
        pytest.skip(f"the program {name} is not installed here")
    done = subprocess.run([program, *arguments], cwd=folder, capture_output=True, check=True)  # noqa: S603 -- the programs this file is about
    return done.stdout.decode()


def a_file(folder: Path) -> Path:
    contents = a_bundle()
    contents = Bundle(contents.manifest, contents.lines, attachments={hashlib.sha256(PHOTO).hexdigest(): PHOTO})
    file = folder / "envoi.carnet"
    file.write_bytes(pack(contents, LOZERE, [NATIONAL.public]))
    return file


def a_bag(folder: Path) -> Path:
    """The inside, taken out with our keys and any ZIP reader."""
    bag = members(NATIONAL.decrypt(members(a_file(folder).read_bytes())["bundle.age"]))
    for name, data in bag.items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    return folder / FOLDER


@pytest.mark.parametrize("keys", [NATIONAL, LOZERE], ids=["recipient", "sender"])
def test_age_and_unzip_open_it(tmp_path, keys):
    a_file(tmp_path)
    (tmp_path / "cle.txt").write_text(keys.age_identity() + "\n")

    runs(tmp_path, "unzip", "-q", "envoi.carnet")
    runs(tmp_path, "age", "-d", "-i", "cle.txt", "-o", "sac.zip", "bundle.age")
    runs(tmp_path, "unzip", "-q", "sac.zip")

    lines = (tmp_path / FOLDER / "data/ops.jsonl").read_bytes().split(b"\n")[:-1]
    assert lines == [line.text for line in a_bundle().lines[0]]
    assert (tmp_path / "mimetype").read_text() == "application/vnd.unadel.carnet+zip"


def test_unzip_finds_nothing_to_complain_about(tmp_path):
    a_file(tmp_path)

    assert "No errors detected" in runs(tmp_path, "unzip", "-t", "envoi.carnet")


def test_the_type_is_at_a_fixed_place_for_any_file_command(tmp_path):
    data = a_file(tmp_path).read_bytes()

    assert data[30:71] == b"mimetypeapplication/vnd.unadel.carnet+zip"


def test_sha256sum_agrees(tmp_path):
    answer = runs(a_bag(tmp_path), "sha256sum", "--strict", "-c", "manifest-sha256.txt")

    assert answer.count(": OK\n") == 5


def test_minisign_agrees(tmp_path):
    key = minisign.public_key(LOZERE.public)
    answer = runs(a_bag(tmp_path), "minisign", "-V", "-P", key, "-m", "manifest-sha256.txt")

    assert "Signature and comment signature verified" in answer
    assert f"from={LOZERE.fingerprint} to={NATIONAL.fingerprint}" in answer


def test_minisign_reads_the_key_from_a_file(tmp_path):
    bag = a_bag(tmp_path)
    (bag / "cle.pub").write_text(minisign.public_key_file(LOZERE.public))

    assert "verified" in runs(bag, "minisign", "-V", "-p", "cle.pub", "-m", "manifest-sha256.txt")


def test_minisign_refuses_another_author(tmp_path):
    key = minisign.public_key(STRANGER.public)

    with pytest.raises(subprocess.CalledProcessError):
        runs(a_bag(tmp_path), "minisign", "-V", "-P", key, "-m", "manifest-sha256.txt")


def test_the_bag_is_valid_for_bagit(tmp_path):
    if find_spec("bagit") is None:
        pytest.skip("the validator of the Library of Congress is not installed here")
    bag = a_bag(tmp_path)

    # In a process of its own: the validator sets up logging for everybody when it is imported.
    command = [sys.executable, "-W", "ignore", "-m", "bagit", "--validate", str(bag)]
    done = subprocess.run(command, capture_output=True, check=False)  # noqa: S603 -- our own interpreter
    assert done.returncode == 0, done.stderr.decode()


def test_the_readme_gives_the_commands_that_work(tmp_path):
    readme = members(a_file(tmp_path).read_bytes())["LISEZMOI.txt"].decode()

    assert f"minisign -V -P {minisign.public_key(LOZERE.public)} -m manifest-sha256.txt" in readme
    assert f"cd {FOLDER.rstrip('/')}" in readme
    assert readme.index("Ouvrez ce fichier") < readme.index("Open this file")
    assert f"Pour / to : {NATIONAL.fingerprint}" in readme
