"""Attached files travel with the notes: once, verified, and none that nobody announced."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256

import pytest
from builders import a_rencontre, an_outcome

from facilitator_app.bundles.packing import pack
from facilitator_app.bundles.problems import AlteredProblem, TooLargeProblem
from facilitator_app.domain.edit import Edit
from facilitator_app.domain.resource import Attachment
from facilitator_app.services import attachments, exchange_in, exchange_out, exchange_pieces, peers
from facilitator_app.services.exchange_contents import brought, to_send
from facilitator_app.services.exchange_ledger import overview
from facilitator_app.services.inspection import inspected
from facilitator_app.storage import pieces

GRID = b"%PDF-1.7 la grille"


@pytest.fixture
def attach(elise, tmp_path):
    """Attaches a file to a rencontre of Élise's."""

    def made(content=GRID, name="grille.pdf"):
        path = tmp_path / name
        path.write_bytes(content)
        edit, attachment = attachments.attaching(elise.library, path, a_rencontre(elise).id)
        elise.library.perform(edit)
        return attachment

    return made


def received(carnet):
    """What the carnet can open of the files it knows."""
    found = carnet.library.find(Attachment)
    return [attachments.content(carnet.library, one) for one in found if attachments.is_here(carnet.library, one)]


def test_an_attached_file_comes_with_its_rencontre(elise, unadel, them, attach):
    attach()
    prepared = exchange_out.prepare(elise, them[0])
    imported = exchange_in.import_bundle(unadel, prepared.data)

    assert (prepared.attachments, imported.attachments) == (1, 1)
    assert received(unadel) == [GRID]


def test_the_same_file_again_adds_nothing(elise, unadel, them, attach):
    attach()
    data = exchange_out.prepare(elise, them[0]).data
    exchange_in.import_bundle(unadel, data)
    again = exchange_in.import_bundle(unadel, data)

    assert (again.already, again.attachments) == (True, 0)
    assert len(list(pieces.held(unadel.folder))) == 1


def test_it_is_sent_again_until_its_receipt_comes_and_no_more_after(elise, unadel, them, attach):
    attach()
    exchange_in.import_bundle(unadel, exchange_out.prepare(elise, them[0]).data)
    assert exchange_out.prepare(elise, them[0]).attachments == 1

    exchange_in.import_bundle(elise, exchange_out.prepare(unadel, them[1]).data)

    assert exchange_out.prepare(elise, them[0]).attachments == 0
    assert exchange_out.prepare(elise, them[0], full=True).attachments == 1


def test_left_out_it_is_wanted_and_comes_with_a_later_file(elise, unadel, them, attach):
    attach()
    without = exchange_out.prepare(elise, them[0], attachments=False)
    exchange_in.import_bundle(unadel, without.data)
    assert (without.attachments, without.later) == (0, 1)
    assert [one.name for one in attachments.missing(unadel.library)] == ["grille.pdf"]
    exchange_in.import_bundle(elise, exchange_out.prepare(unadel, them[1]).data)

    exchange_in.import_bundle(unadel, exchange_out.prepare(elise, them[0]).data)

    assert received(unadel) == [GRID]
    assert attachments.missing(unadel.library) == []


def test_a_file_that_a_peer_lost_is_sent_again(elise, unadel, them, attach):
    kept = attach()
    exchange_in.import_bundle(unadel, exchange_out.prepare(elise, them[0]).data)
    exchange_in.import_bundle(elise, exchange_out.prepare(unadel, them[1]).data)
    pieces.path_of(unadel.folder, kept.sha256).unlink()
    exchange_in.import_bundle(elise, exchange_out.prepare(unadel, them[1]).data)

    exchange_in.import_bundle(unadel, exchange_out.prepare(elise, them[0]).data)

    assert received(unadel) == [GRID]


def test_looking_before_importing_keeps_no_file(elise, unadel, them, attach):
    attach()
    prepared = exchange_out.prepare(elise, them[0])
    seen = exchange_in.preview(unadel, prepared.data)

    assert seen.attachments == 1
    assert brought(unadel, seen).words().endswith("1\u00a0pièce jointe (18\u00a0octets)")
    assert inspected(unadel, prepared.data).attachments == 1
    assert list(pieces.held(unadel.folder)) == []


def test_what_is_to_send_says_its_weight(elise, them, attach):
    attach(b"x" * 1_200_000)

    assert to_send(elise, them[0]).words().endswith("1\u00a0pièce jointe (1,2\u00a0Mo)")


def test_what_does_not_fit_goes_with_the_next_file(elise, unadel, them, attach, monkeypatch):
    monkeypatch.setattr(exchange_pieces, "ROOM", 100)
    attach(b"a" * 60, "a.txt")
    attach(b"b" * 70, "b.txt")
    first = exchange_out.prepare(elise, them[0])
    exchange_in.import_bundle(unadel, first.data)
    exchange_in.import_bundle(elise, exchange_out.prepare(unadel, them[1]).data)

    exchange_in.import_bundle(unadel, exchange_out.prepare(elise, them[0]).data)

    assert (first.attachments, first.later) == (1, 1)
    assert received(unadel) == [b"a" * 60, b"b" * 70]


def test_a_damaged_file_does_not_keep_the_notes_from_leaving(elise, unadel, them, attach):
    pieces.path_of(elise.folder, attach().sha256).write_bytes(b"abime")
    exchange_in.import_bundle(unadel, exchange_out.prepare(elise, them[0]).data)

    assert [one.name for one in attachments.missing(unadel.library)] == ["grille.pdf"]


def forged(elise, unadel, them, content, *, announced):
    """A bundle signed by Élise with one more piece."""
    sound = exchange_in.opened(unadel, exchange_out.prepare(elise, them[0]).data)
    sha = sha256(content).hexdigest()
    have = (*sound.manifest.have_attachments, sha) if announced else sound.manifest.have_attachments
    bundle = replace(sound, manifest=replace(sound.manifest, have_attachments=have), attachments={sha: content})
    return pack(bundle, elise.keys, [peers.keys_of(them[0])])


def test_a_piece_that_was_not_announced_refuses_the_file(elise, unadel, them):
    an_outcome(elise, a_rencontre(elise))
    data = forged(elise, unadel, them, b"clandestin", announced=False)

    with pytest.raises(AlteredProblem, match="n’y est pas annoncée"):
        exchange_in.import_bundle(unadel, data)
    assert [passage.status for passage in overview(unadel).passages] == ["refused"]
    assert list(pieces.held(unadel.folder)) == []


def test_a_piece_too_large_to_be_attached_refuses_the_file(elise, unadel, them):
    data = forged(elise, unadel, them, bytes(attachments.LIMIT + 1), announced=True)

    with pytest.raises(TooLargeProblem):
        exchange_in.import_bundle(unadel, data)


def test_a_piece_that_no_record_names_is_not_kept(elise, unadel, them):
    an_outcome(elise, a_rencontre(elise))
    imported = exchange_in.import_bundle(unadel, forged(elise, unadel, them, b"encombrant", announced=True))

    assert (imported.new > 0, imported.attachments) == (True, 0)
    assert list(pieces.held(unadel.folder)) == []


def test_a_record_cannot_make_the_name_of_a_file(elise, unadel, them, attach):
    kept = attach()
    elise.library.perform(Edit.between("Viser", kept, replace(kept, sha256="../../../carnet.sqlite3")))
    exchange_in.import_bundle(unadel, exchange_out.prepare(elise, them[0]).data)

    assert received(unadel) == []
