"""A file attached to a rencontre: opened, copied, backed up, and said to be missing where it is."""

from __future__ import annotations

import os
from dataclasses import replace

import pytest
from builders import a_carnet, a_rencontre, some_surroundings
from file_tables import rebuilt, tables

from facilitator_app.domain.edit import Edit
from facilitator_app.domain.problem import Problem
from facilitator_app.domain.resource import Attachment
from facilitator_app.services import attachments, backup
from facilitator_app.services.file_health import awaited_pieces, damaged_pieces
from facilitator_app.storage import opening, pieces


def attached(carnet, path, content=b"%PDF-1.7 la grille", rencontre=None):
    """A file of this name and content, attached."""
    path.write_bytes(content)
    edit, attachment = attachments.attaching(carnet.library, path, rencontre)
    carnet.library.perform(edit)
    return attachment


@pytest.fixture
def grid(carnet, tmp_path):
    """A PDF attached to a rencontre."""
    return attached(carnet, tmp_path / "Grille d’entretien.pdf", rencontre=a_rencontre(carnet).id)


def test_an_attached_file_is_a_record_like_another(carnet, grid):
    assert carnet.library.find(Attachment) == [grid]
    assert (grid.name, grid.media_type, grid.size) == ("Grille d’entretien.pdf", "application/pdf", 18)
    assert rebuilt(carnet) == tables(carnet)


def test_it_stays_when_the_original_is_gone(carnet, grid, tmp_path):
    (tmp_path / "Grille d’entretien.pdf").unlink()

    assert attachments.content(carnet.library, grid) == b"%PDF-1.7 la grille"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("../../carnet.sqlite3", "carnet.sqlite3"),
        ("C:\\Users\\claire\\plan.pdf", "plan.pdf"),
        ("CON.pdf", "_CON.pdf"),
        ("a<b>:c?.txt", "a_b__c_.txt"),
        ("facture\u202efdp.exe", "facturefdp.exe"),
        ("...", "Pièce jointe"),
        ("x" * 300 + ".pdf", "x" * 116 + ".pdf"),
        ("e\u0301tude.odt", "étude.odt"),
    ],
)
def test_the_name_is_one_that_every_system_takes(typed, kept):
    assert attachments.clean_name(typed) == kept


def test_too_large_a_file_is_refused_with_its_limit(carnet, tmp_path):
    film = tmp_path / "film.mp4"
    film.write_bytes(b"")
    os.truncate(film, attachments.LIMIT + 1)

    with pytest.raises(Problem, match=r"est trop grand .*20\u00a0Mo"):
        attachments.attaching(carnet.library, film, None)
    assert list(pieces.held(carnet.folder)) == []


def test_an_empty_file_is_refused(carnet, tmp_path):
    with pytest.raises(Problem, match="est vide"):
        attached(carnet, tmp_path / "vide.pdf", b"")


def test_a_copy_is_shown_under_its_own_name(carnet, grid):
    shown = attachments.copy_to_show(carnet.library, grid)

    assert (shown.name, shown.read_bytes()) == ("Grille d’entretien.pdf", b"%PDF-1.7 la grille")


def test_what_is_changed_in_the_copy_stays_out_of_the_carnet(carnet, grid):
    attachments.copy_to_show(carnet.library, grid).write_bytes(b"autre")

    assert attachments.copy_to_show(carnet.library, grid).read_bytes() == b"%PDF-1.7 la grille"


@pytest.mark.parametrize("name", ["facture.exe", "lien.lnk", "page.html", "script.pdf.js", "sans-fin", "dessin.svg"])
def test_what_may_be_a_program_is_only_saved(carnet, grid, tmp_path, name):
    renamed = replace(grid, name=name)

    with pytest.raises(Problem, match="pourrait être un programme"):
        attachments.copy_to_show(carnet.library, renamed)
    attachments.save_copy(carnet.library, renamed, tmp_path / "copie")
    assert (tmp_path / "copie").read_bytes() == b"%PDF-1.7 la grille"


def test_a_damaged_file_is_not_opened_and_check_says_so(carnet, grid):
    pieces.path_of(carnet.folder, grid.sha256).write_bytes(b"abime")

    with pytest.raises(Problem, match="est abîmée"):
        attachments.content(carnet.library, grid)
    assert [code for code, _ in damaged_pieces(carnet)] == ["F4"]
    assert list(awaited_pieces(carnet)) == []


def test_a_file_that_never_came_is_missing_and_nothing_is_wrong(carnet):
    elsewhere = Attachment(id=carnet.library.new_id(), sha256="0" * 64, name="photo.jpg", size=3)
    carnet.library.perform(Edit.creating("Joindre", elsewhere))

    assert list(damaged_pieces(carnet)) == []
    assert [code for code, _ in awaited_pieces(carnet)] == ["F5"]


def test_a_backup_elsewhere_is_enough_to_get_everything_back(carnet, grid, tmp_path):
    copy = backup.back_up(carnet, tmp_path / "cle").path
    surroundings = some_surroundings(tmp_path / "neuf", seed=7)
    workspace = opening.hold(tmp_path / "neuf")

    backup.restore(workspace, surroundings, copy)
    workspace.release()

    again = a_carnet(tmp_path / "neuf", surroundings=surroundings)
    assert attachments.content(again.library, grid) == b"%PDF-1.7 la grille"
    again.close()


def test_each_piece_lies_once_beside_the_backups(carnet, grid):
    first = backup.back_up(carnet).path
    backup.back_up(carnet)

    assert list(pieces.held(first.parent)) == [grid.sha256]


def test_restoring_repairs_what_was_damaged_since(carnet, grid):
    copy = backup.back_up(carnet).path
    pieces.path_of(carnet.folder, grid.sha256).unlink()
    carnet.library.changed = False
    carnet.close()

    backup.restore(carnet.workspace, carnet.surroundings, copy)

    assert pieces.read(carnet.folder, grid.sha256) == b"%PDF-1.7 la grille"
