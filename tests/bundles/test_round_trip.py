"""What one device sends, another receives: the same lines, the same receipts, nothing else."""

from __future__ import annotations

import hashlib
from dataclasses import replace

import pytest
from bundles.notebooks import (
    DROME,
    KNOWN,
    LOZERE,
    MADE,
    NATIONAL,
    STRANGER,
    a_bundle,
    a_certificate,
    a_day,
    a_log,
    a_manifest,
    a_range,
    an_operation,
    identity,
)

from facilitator_app.bundles.bundle import Bundle
from facilitator_app.bundles.certificate import Space
from facilitator_app.bundles.envelope import peek
from facilitator_app.bundles.lines import operation_of
from facilitator_app.bundles.manifest import Notice
from facilitator_app.bundles.opening import unpack
from facilitator_app.bundles.packing import complete, pack
from facilitator_app.bundles.problems import DamagedAttachmentProblem, DamagedLogProblem, TooMuchToSendProblem
from facilitator_app.bundles.seal import sealed
from facilitator_app.bundles.sender import UnknownSenderProblem
from facilitator_app.bundles.summary import write_summary
from facilitator_app.domain.operation import encode


def sent(bundle, keys=LOZERE, to=(NATIONAL,)):
    return pack(bundle, keys, [reader.public for reader in to])


def test_a_bundle_arrives_as_it_left():
    bundle = a_bundle()

    assert unpack(sent(bundle), NATIONAL, KNOWN) == complete(bundle, LOZERE)


def test_everything_a_manifest_can_say_arrives():
    photo = b"\xff\xd8" + hashlib.sha256(b"seed").digest() * 200
    sha = hashlib.sha256(photo).hexdigest()
    lines = a_log([encode(an_operation(3)), None, encode(an_operation(5))], first=3, prev=b"p" * 32)
    manifest = a_manifest(
        kind="full",
        to=(NATIONAL, DROME),
        ranges=(a_range(lines, prev=b"p" * 32),),
        past=(identity("old log"),),
        have={identity("their log"): 812},
        kept={identity("their log"): ((820, 830), (840, 840))},
        want={identity("their log"): ((813, 819),)},
        have_attachments=(sha,),
        want_attachments=("0" * 64,),
        devices=(a_certificate(), a_certificate(DROME, "Idir, Drôme")),
        spaces=(Space("drome", "Groupe de la Drôme", "84"),),
        notices=(Notice("fork", identity("their log") + ".12"), Notice("refused", identity("b"), "Fichier incomplet.")),
    )
    bundle = Bundle(manifest, (lines,), attachments={sha: photo}, summary_html=write_summary("Die", [("Axe", "<3>")]))

    for reader in (NATIONAL, DROME, LOZERE):
        assert unpack(sent(bundle, to=(NATIONAL, DROME)), reader, KNOWN) == complete(bundle, LOZERE)


def test_each_line_gives_its_operation():
    received = unpack(sent(a_bundle(a_day(3))), NATIONAL, KNOWN)

    assert [operation_of(line) for line in received.lines[0]] == [an_operation(seq) for seq in (1, 2, 3)]


def test_an_erased_line_keeps_its_place():
    bundle = a_bundle(a_log([encode(an_operation(1)), None, encode(an_operation(3))]))

    received = unpack(sent(bundle), NATIONAL, KNOWN)

    assert received.lines == bundle.lines
    assert operation_of(received.lines[0][1]) is None


def test_a_receipt_alone_is_a_bundle():
    receipt = Bundle(a_manifest(NATIONAL, (LOZERE,), kind="receipt", have={identity("log"): 5}))

    received = unpack(sent(receipt, NATIONAL, (LOZERE,)), LOZERE, KNOWN)

    assert received.manifest.have == {identity("log"): 5}


def test_the_sender_can_check_the_file_it_made():
    assert unpack(sent(a_bundle()), LOZERE, {}).lines == a_bundle().lines


def test_the_operations_of_others_travel_under_their_seal():
    theirs = a_day()
    span = a_range(theirs, DROME)
    seal = sealed(DROME, span.log, span.last, span.head)
    bundle = Bundle(a_manifest(ranges=(span,)), (theirs,), (seal,))

    assert unpack(sent(bundle), NATIONAL, KNOWN).lines == (theirs,)


def test_an_author_unknown_here_is_believed_with_its_certificate():
    span = a_range(a_day(), STRANGER)
    seal = sealed(STRANGER, span.log, span.last, span.head)
    manifest = a_manifest(ranges=(span,), devices=(a_certificate(), a_certificate(STRANGER, "Léo")))

    assert unpack(sent(Bundle(manifest, (a_day(),), (seal,))), NATIONAL, KNOWN).seals == (seal,)


def test_the_seals_received_let_the_operations_be_forwarded():
    received = unpack(sent(a_bundle()), NATIONAL, KNOWN)
    onward = Bundle(a_manifest(NATIONAL, (DROME,), ranges=received.manifest.ranges), received.lines, received.seals)

    assert unpack(sent(onward, NATIONAL, (DROME,)), DROME, KNOWN).lines == received.lines


def test_an_unknown_sender_introduces_itself():
    with pytest.raises(UnknownSenderProblem, match="« Zoé Chabert, Lozère »") as caught:
        unpack(sent(a_bundle()), NATIONAL, {})

    assert caught.value.certificate == a_certificate()


def test_an_unknown_sender_without_certificate_stays_unknown():
    with pytest.raises(UnknownSenderProblem, match="ne contient pas son certificat") as caught:
        unpack(sent(a_bundle(devices=())), NATIONAL, {})

    assert caught.value.certificate is None


def test_once_accepted_the_same_file_opens():
    blob = sent(a_bundle())
    with pytest.raises(UnknownSenderProblem) as caught:
        unpack(blob, NATIONAL, {})
    keys = caught.value.certificate.keys

    assert unpack(blob, NATIONAL, {keys.fingerprint: keys}).lines == a_bundle().lines


def test_the_envelope_says_for_whom_without_saying_who():
    blob = sent(a_bundle())
    outer = peek(blob)

    assert (outer.sender, outer.to, outer.version) == (LOZERE.fingerprint, (NATIONAL.fingerprint,), 1)
    assert b"Chabert" not in blob


def test_a_plain_summary_is_written_when_none_is_given():
    page = complete(a_bundle(), LOZERE).summary_html.decode()

    assert '<th scope="row">Modifications</th><td>5</td>' in page
    assert "Zoé Chabert, Lozère" in page


def test_a_summary_shows_data_as_it_is():
    page = write_summary("A & B", [("<script>", '"x"')]).decode()

    assert "<h1>A &amp; B</h1>" in page
    assert "<script>" not in page


@pytest.mark.parametrize("damage", ["line", "hash", "chain", "place", "missing"])
def test_a_damaged_history_is_not_sent(damage):
    lines = list(a_day())
    line = lines[2]
    lines[2] = {
        "line": line._replace(text=line.text.replace(b"Mutualiser", b"mutualiser")),
        "hash": line._replace(sha=bytes(32)),
        "chain": line._replace(chain=bytes(32)),
        "place": line._replace(seq=7),
        "missing": None,
    }[damage]
    damaged = tuple(line for line in lines if line)

    with pytest.raises(DamagedLogProblem, match="Restaurez la dernière sauvegarde"):
        sent(replace(a_bundle(), lines=(damaged,)))


def test_a_wrong_head_is_not_sent():
    bundle = a_bundle()
    span = replace(bundle.manifest.ranges[0], head=bytes(32))

    with pytest.raises(DamagedLogProblem):
        sent(replace(bundle, manifest=replace(bundle.manifest, ranges=(span,))))


def test_a_damaged_attachment_is_not_sent():
    with pytest.raises(DamagedAttachmentProblem, match="Une pièce jointe de ce carnet est abîmée"):
        sent(replace(a_bundle(), attachments={"0" * 64: b"photo"}))


def test_what_no_reader_would_accept_is_not_sent():
    video = hashlib.shake_256(b"video").digest(33 << 20)

    with pytest.raises(TooMuchToSendProblem, match="Préparez-le sans les pièces jointes"):
        sent(replace(a_bundle(), attachments={hashlib.sha256(video).hexdigest(): video}))


@pytest.mark.parametrize(
    "said",
    [{"to": (DROME,)}, {"keys": DROME}, {"made": "hier"}, {"number": 0}, {"have": {"x": 1}}, {"to": ()}],
    ids=repr,
)
def test_a_manifest_that_cannot_be_true_is_a_bug(said):
    bundle = a_bundle()
    wrong = replace(bundle, manifest=a_manifest(**({"ranges": bundle.manifest.ranges} | said)))

    with pytest.raises(ValueError):  # noqa: PT011 -- any kind of it
        sent(wrong)


def test_the_same_contents_differ_only_where_age_draws_lots():
    first, second = sent(a_bundle(made=MADE)), sent(a_bundle(made=MADE))

    assert first != second
    assert unpack(first, NATIONAL, KNOWN) == unpack(second, NATIONAL, KNOWN)
