"""The bytes of attached files: kept once, verified when read, and never under a name from outside."""

from __future__ import annotations

from hashlib import sha256

import pytest

from facilitator_app.storage import pieces

PHOTO = b"\x89PNG une photo de la salle"
SHA = sha256(PHOTO).hexdigest()


def files_in(folder):
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_what_is_kept_is_read_back(tmp_path):
    assert pieces.read(tmp_path, pieces.keep(tmp_path, PHOTO)) == PHOTO


def test_the_same_bytes_lie_there_once(tmp_path):
    pieces.keep(tmp_path, PHOTO)
    pieces.keep(tmp_path, PHOTO)

    assert files_in(tmp_path) == [f"attachments/{SHA[:2]}/{SHA}"]


def test_bytes_that_changed_on_the_disk_are_not_given(tmp_path):
    pieces.path_of(tmp_path, pieces.keep(tmp_path, PHOTO)).write_bytes(b"autre chose")

    assert pieces.read(tmp_path, SHA) is None


def test_keeping_again_repairs_what_was_damaged(tmp_path):
    pieces.path_of(tmp_path, pieces.keep(tmp_path, PHOTO)).write_bytes(b"")
    pieces.keep(tmp_path, PHOTO)

    assert pieces.read(tmp_path, SHA) == PHOTO


@pytest.mark.parametrize("name", ["../../carnet.sqlite3", "/etc/passwd", "", SHA.upper(), SHA[:-1], f"{SHA}/..", "CON"])
def test_only_a_sum_is_ever_the_name_of_a_file(tmp_path, name):
    assert not pieces.is_here(tmp_path, name)
    assert pieces.read(tmp_path, name) is None
    with pytest.raises(ValueError, match=r"^"):
        pieces.path_of(tmp_path, name)


def test_only_new_and_sound_pieces_are_copied(tmp_path):
    here, copy = tmp_path / "here", tmp_path / "copy"
    spoilt = pieces.keep(here, b"abimee")
    pieces.path_of(here, spoilt).write_bytes(b"abim")
    pieces.keep(here, PHOTO)
    (here / "attachments" / "notes.txt").write_text("rien à voir")

    pieces.copy_new(here, copy)

    assert files_in(copy) == [f"attachments/{SHA[:2]}/{SHA}"]


def test_what_comes_back_replaces_what_is_damaged(tmp_path):
    here, copy = tmp_path / "here", tmp_path / "copy"
    pieces.keep(copy, PHOTO)
    pieces.path_of(here, pieces.keep(here, PHOTO)).write_bytes(b"abim")

    pieces.bring_back(copy, here)

    assert pieces.read(here, SHA) == PHOTO
