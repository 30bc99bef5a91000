"""A file is whole or not there: the disk fills, the folder is gone, the key gives something else back."""

from __future__ import annotations

import errno
import os
import resource
import signal
from contextlib import contextmanager
from pathlib import Path

import pytest

from facilitator_app.domain.problem import Problem
from facilitator_app.storage.atomic import atomic_write, read_back, refused


@contextmanager
def room_for(size):
    """No file may grow over `size` bytes: what a full disk does, as the system says it."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)


def test_what_is_written_is_there_and_nothing_else(tmp_path):
    atomic_write(tmp_path / "envoi.carnet", b"contenu")

    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"envoi.carnet": b"contenu"}


def test_what_was_there_is_replaced_whole(tmp_path):
    atomic_write(tmp_path / "envoi.carnet", b"un contenu assez long")

    atomic_write(tmp_path / "envoi.carnet", b"court")

    assert (tmp_path / "envoi.carnet").read_bytes() == b"court"


def test_a_full_disk_leaves_what_was_there(tmp_path):
    path = tmp_path / "envoi.carnet"
    atomic_write(path, b"ancien")

    with room_for(1000), pytest.raises(Problem, match="Vos données sont intactes"):
        atomic_write(path, b"x" * 5000)

    assert {found.name: found.read_bytes() for found in tmp_path.iterdir()} == {"envoi.carnet": b"ancien"}


def test_a_folder_that_is_gone_is_said(tmp_path):
    with pytest.raises(Problem, match="Impossible d’écrire"):
        atomic_write(tmp_path / "clé retirée" / "envoi.carnet", b"x")


@pytest.mark.skipif(os.geteuid() == 0, reason="the administrator writes even where writing is forbidden")
def test_a_read_only_folder_is_said(tmp_path):
    tmp_path.chmod(0o500)

    with pytest.raises(Problem, match="Impossible d’écrire"):
        atomic_write(tmp_path / "envoi.carnet", b"x")


def test_a_folder_in_the_place_of_the_file_is_said_and_no_draft_stays(tmp_path):
    (tmp_path / "envoi.carnet").mkdir()

    with pytest.raises(Problem, match="Impossible d’écrire"):
        atomic_write(tmp_path / "envoi.carnet", b"x")

    assert [path.name for path in tmp_path.iterdir()] == ["envoi.carnet"]


def test_a_key_that_gives_something_else_back_is_said(tmp_path):
    path = tmp_path / "envoi.carnet"
    atomic_write(path, b"contenu")
    path.write_bytes(b"contfnu")

    with pytest.raises(Problem, match="n’est pas celui qui a été écrit"):
        read_back(path, b"contenu")


@pytest.mark.parametrize(
    ("number", "words"),
    [(errno.ENOENT, "introuvable"), (errno.EACCES, "accès refusé"), (errno.EROFS, "support en lecture seule")],
)
def test_a_refusal_is_said_in_our_words_and_not_in_those_of_the_system(number, words):
    error = OSError(number, os.strerror(number))

    assert f"({words})" in refused(Path("cle") / "envoi.carnet", error).sentence


def test_a_rare_refusal_keeps_the_words_of_the_system():
    error = OSError(errno.EIO, "Input/output error")

    assert "(Input/output error)" in refused(Path("envoi.carnet"), error).sentence
