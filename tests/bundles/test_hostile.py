"""Every file that somebody damaged or made up is refused, each with the sentence that helps."""

from __future__ import annotations

import json

import pytest
from bundles.forgery import SIGNATURE, SUMS, a_zip, an_outer, forged, inside, members, patched, put_back, signed
from bundles.notebooks import (
    DROME,
    KNOWN,
    LOZERE,
    NATIONAL,
    STRANGER,
    a_bundle,
    a_certificate,
    a_day,
    a_log,
    a_manifest,
    a_range,
    an_operation,
)

from facilitator_app.bundles.bundle import Bundle
from facilitator_app.bundles.envelope import peek
from facilitator_app.bundles.lines import operation_of
from facilitator_app.bundles.opening import unpack
from facilitator_app.bundles.packing import pack
from facilitator_app.bundles.problems import (
    AlteredProblem,
    CutShortProblem,
    ForSomeoneElseProblem,
    NewerVersionProblem,
    NotABundleProblem,
    ReencryptedProblem,
    RevokedSenderProblem,
    TooLargeProblem,
)
from facilitator_app.bundles.seal import sealed, write_seals
from facilitator_app.domain.operation import encode
from facilitator_app.domain.problem import Problem

BLOB = pack(a_bundle(), LOZERE, [NATIONAL.public])
MANIFEST, OPS, SEALS = "data/bundle.json", "data/ops.jsonl", "data/seals.jsonl"

MALFORMED = "L’archive qu’il contient est mal formée."
NAMES = "Son contenu n’est pas celui d’un envoi : un élément y manque ou y est de trop."
ENVELOPE = "Son enveloppe ne correspond pas à son contenu."
SIGNED_BY = "Sa signature n’est pas celle de la personne qui dit l’avoir préparé."
NO_SIGNATURE = "Sa signature est illisible."
SUM = "Ses sommes de contrôle ne correspondent pas à son contenu."
CHAIN = "La suite des modifications y est rompue."
COUNT = "Des modifications y manquent ou y ont été ajoutées."
AUTHOR = "Des modifications y sont attribuées à un poste qui ne les a pas faites."
SEAL = "Un sceau y est faux, ou son auteur est inconnu."
SHAPE = "Un renseignement y manque ou y est écrit d’une façon interdite."


def altered(blob: bytes, sentence: str, **context: object) -> None:
    with pytest.raises(AlteredProblem) as caught:
        unpack(blob, NATIONAL, KNOWN, **context)
    assert caught.value.detail == sentence


# ---- the outside


@pytest.mark.parametrize("data", [b"%PDF-1.7 ...", b"{}", b"\x00" * 100, a_zip({"word/document.xml": b"x" * 99})])
def test_another_file(data):
    with pytest.raises(NotABundleProblem, match="Ce fichier n’est pas un envoi de Carnet"):
        unpack(data, NATIONAL, KNOWN)


def test_truncated_anywhere():
    for size in [*range(200), *range(200, len(BLOB), 41), len(BLOB) - 1]:
        with pytest.raises(CutShortProblem, match="sa fin manque"):
            unpack(BLOB[:size], NATIONAL, KNOWN)


def test_larger_than_any_bundle():
    with pytest.raises(TooLargeProblem, match="dépasse la taille permise"):
        unpack(BLOB + bytes(32 << 20), NATIONAL, KNOWN)


def test_something_added_at_the_end():
    altered(BLOB + b"\0", MALFORMED)


def test_members_in_another_order():
    outer = members(BLOB)
    names = ("mimetype", "envelope.json", "LISEZMOI.txt", "bundle.age")

    altered(an_outer({name: outer[name] for name in names}), NAMES)


@pytest.mark.parametrize("name", ["../evil", "/etc/passwd", "CON.txt", "evil.exe", "bundle.age "])
def test_something_beside_the_four_members(name):
    altered(an_outer(members(BLOB) | {name: b"x"}), NAMES)


def test_a_type_that_says_more():
    altered(an_outer(members(BLOB) | {"mimetype": members(BLOB)["mimetype"] + b"; x"}), ENVELOPE)


def test_a_link_instead_of_a_file():
    altered(patched(BLOB, "envelope.json", "mode", 0o120777 << 16), MALFORMED)


def test_encrypted_bytes_changed():
    outer = members(BLOB)
    data = outer["bundle.age"]

    altered(an_outer(outer | {"bundle.age": data[:-1] + bytes([data[-1] ^ 1])}), "Sa partie chiffrée ne s’ouvre plus.")


@pytest.mark.parametrize(
    ("member", "value", "sentence"),
    [
        ("sender", DROME.fingerprint, ENVELOPE),
        ("to", [NATIONAL.fingerprint, DROME.fingerprint], ENVELOPE),
        ("size", 3, ENVELOPE),
        ("id", "0" * 32, NAMES),
        ("id", "../../x", SHAPE),
        ("to", [], SHAPE),
        ("to", [NATIONAL.fingerprint] * 2, SHAPE),
        ("format", "autre", SHAPE),
        ("version", 0, SHAPE),
    ],
)
def test_an_envelope_rewritten(member, value, sentence):
    outer = members(BLOB)
    envelope = json.loads(outer["envelope.json"]) | {member: value}

    altered(an_outer(outer | {"envelope.json": json.dumps(envelope).encode()}), sentence)


@pytest.mark.parametrize("change", [{"version": 2}, {"needs": ["holograms"]}])
def test_an_envelope_of_a_later_version(change):
    outer = members(BLOB)
    later = an_outer(outer | {"envelope.json": json.dumps(json.loads(outer["envelope.json"]) | change).encode()})

    for read in (lambda: unpack(later, NATIONAL, KNOWN), lambda: peek(later)):
        with pytest.raises(NewerVersionProblem, match="Mettez Carnet à jour"):
            read()


# ---- other readers, other senders


def test_a_bundle_for_somebody_else():
    with pytest.raises(ForSomeoneElseProblem, match="destiné à un autre poste"):
        unpack(BLOB, DROME, KNOWN)


def test_a_bundle_opened_and_encrypted_again_for_another():
    passed_on = put_back(BLOB, a_zip({f"carnet-{a_manifest().id}/{n}": d for n, d in inside(BLOB).items()}), DROME)

    with pytest.raises(ReencryptedProblem, match="Son auteur ne l’avait pas adressé à ce poste"):
        unpack(passed_on, DROME, KNOWN)


def test_a_bundle_passed_on_under_another_envelope():
    passed_on = put_back(BLOB, a_zip({f"carnet-{a_manifest().id}/{n}": d for n, d in inside(BLOB).items()}), DROME)
    outer = members(passed_on)
    envelope = json.loads(outer["envelope.json"]) | {"to": [DROME.fingerprint]}

    with pytest.raises(ReencryptedProblem):
        unpack(an_outer(outer | {"envelope.json": json.dumps(envelope).encode()}), DROME, KNOWN)


def test_a_strangers_signature():
    altered(signed(BLOB, dict, STRANGER), SIGNED_BY)


def test_a_stranger_who_takes_the_senders_certificate():
    blob = signed(BLOB, dict, STRANGER)

    with pytest.raises(AlteredProblem) as caught:
        unpack(blob, NATIONAL, {})
    assert caught.value.detail == SIGNED_BY


def test_a_signature_whose_comment_was_edited():
    for old, new in ((b" v1 ", b" v2 "), (LOZERE.fingerprint.encode(), b"x")):
        altered(forged(BLOB, lambda f, o=old, n=new: f | {SIGNATURE: f[SIGNATURE].replace(o, n)}), NO_SIGNATURE)
    swap = (NATIONAL.fingerprint.encode(), DROME.fingerprint.encode())
    altered(forged(BLOB, lambda f: f | {SIGNATURE: f[SIGNATURE].replace(*swap)}), SIGNED_BY)


def test_a_signature_taken_from_another_bundle():
    other = inside(pack(a_bundle(a_day(2)), LOZERE, [NATIONAL.public]))

    altered(forged(BLOB, lambda f: f | {SIGNATURE: other[SIGNATURE]}), SIGNED_BY)
    altered(forged(BLOB, lambda f: f | {SIGNATURE: other[SIGNATURE], SUMS: other[SUMS]}), SUM)


def test_a_signature_removed():
    altered(forged(BLOB, lambda f: f | {SIGNATURE: b""}), NO_SIGNATURE)
    altered(forged(BLOB, lambda f: {n: d for n, d in f.items() if n != SIGNATURE}), NAMES)


def test_a_manifest_that_names_another_sender():
    blob = signed(
        BLOB, lambda f: f | {MANIFEST: f[MANIFEST].replace(LOZERE.fingerprint.encode(), DROME.fingerprint.encode(), 1)}
    )

    altered(blob, "Son manifeste ne correspond pas à sa signature.")


def test_a_sender_revoked():
    assert "« Zoé », qui n’est plus accepté" in RevokedSenderProblem("Zoé").sentence


# ---- the inside, changed by somebody who cannot sign


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (lambda f: f | {OPS: f[OPS].replace(b'"axis":3', b'"axis":4')}, SUM),
        (lambda f: f | {OPS: f[OPS].split(b"\n", 1)[1]}, SUM),
        (lambda f: f | {OPS: f[OPS] + f[OPS]}, SUM),
        (lambda f: f | {MANIFEST: f[MANIFEST].replace(b'"number": 42', b'"number": 43')}, SUM),
        (lambda f: f | {"data/summary.html": b"<script>"}, SUM),
        (lambda f: f | {SUMS: f[SUMS].replace(b"0", b"1")}, SIGNED_BY),
        (lambda f: f | {SUMS: f[SUMS] + b"\n"}, SIGNED_BY),
        (lambda f: f | {"data/attachments/" + "0" * 64: b"x"}, "Une pièce jointe n’y correspond pas à son nom."),
        (lambda f: f | {"data/evil": b"x"}, NAMES),
        (lambda f: f | {"../../evil": b"x"}, NAMES),
        (lambda f: f | {"data/attachments/../../evil": b"x"}, NAMES),
        (lambda f: {n: d for n, d in f.items() if n != SUMS}, NAMES),
        (lambda f: {n: d for n, d in f.items() if n != "bagit.txt"}, NAMES),
        (lambda f: dict(sorted(f.items())), NAMES),
        (lambda f: f | {"bagit.txt": f["bagit.txt"] + b"\n"}, "Son étiquette ne correspond pas à son contenu."),
        (lambda f: f | {"bag-info.txt": b"Contact-Name: Mallory\n"}, "Son étiquette ne correspond pas à son contenu."),
    ],
)
def test_an_inside_changed_without_the_key(change, sentence):
    altered(forged(BLOB, change), sentence)


def test_an_inside_that_is_no_archive():
    altered(put_back(BLOB, b"PK\x05\x06" + bytes(19)), MALFORMED)


def test_a_bomb_inside():
    bomb = forged(BLOB, lambda f: f | {OPS: bytes(65 << 20)})

    with pytest.raises(TooLargeProblem):
        unpack(bomb, NATIONAL, KNOWN)


# ---- the inside, signed by an accepted device that is broken or malicious


def edited(**members_: object):
    return lambda f: f | {MANIFEST: json.dumps(json.loads(f[MANIFEST]) | members_).encode()}


def ranged(**change: object):
    return lambda f: edited(ranges=[json.loads(f[MANIFEST])["ranges"][0] | change])(f)


def raw(old: bytes, new: bytes):
    return lambda f: f | {MANIFEST: f[MANIFEST].replace(old, new)}


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (lambda f: f | {OPS: f[OPS].split(b"\n", 1)[1]}, COUNT),
        (lambda f: f | {OPS: f[OPS].rstrip(b"\n")}, COUNT),
        (lambda f: f | {OPS: f[OPS] + b"\n"}, COUNT),
        (lambda f: f | {OPS: f[OPS][:-1] + b" "}, COUNT),
        (lambda f: f | {OPS: b"\n".join(reversed(f[OPS].split(b"\n")[:-1])) + b"\n"}, CHAIN),
        (lambda f: f | {OPS: f[OPS].replace(b'"axis":3', b'"axis":4')}, CHAIN),
        (lambda f: f | {OPS: b"a" * (2 << 20) + b"\n" * 5}, "Une modification y est plus longue que permis."),
        (ranged(prev="1" * 64), SHAPE),
        (ranged(first=2, last=6, prev="1" * 64), CHAIN),
        (ranged(head="1" * 64), CHAIN),
        (ranged(first=0), SHAPE),
        (ranged(first=9, last=5), SHAPE),
        (ranged(last=10**18), SHAPE),
        (ranged(last=10**19), "Un nombre y est plus grand que permis."),
        (ranged(log="../x"), SHAPE),
        (ranged(device=DROME.fingerprint), SEAL),
        (lambda f: ranged(device=DROME.fingerprint)(f) | {SEALS: b""}, AUTHOR),
        (lambda f: f | {SEALS: write_seals([sealed(DROME, a_range(a_day()).log, 5, a_day()[-1].chain)])}, SEAL),
        (lambda f: f | {SEALS: write_seals([sealed(LOZERE, a_range(a_day()).log, 4, a_day()[-1].chain)])}, SEAL),
        (lambda f: f | {SEALS: write_seals([sealed(LOZERE, a_range(a_day()).log, 6, a_day()[-1].chain)])}, SEAL),
        (lambda f: f | {SEALS: f[SEALS][:-1]}, SHAPE),
        (lambda f: f | {SEALS: b"{}\n"}, SHAPE),
        (edited(kind="autre"), SHAPE),
        (edited(number=0), SHAPE),
        (edited(number="42"), SHAPE),
        (edited(made="2026-13-14T00:00:00Z"), SHAPE),
        (edited(have={"x": 1}), SHAPE),
        (edited(have=[]), SHAPE),
        (edited(kept={"0" * 32: [[5, 6], [6, 7]]}), SHAPE),
        (edited(kept={"0" * 32: [[6, 5]]}), SHAPE),
        (edited(want_attachments=["../x"]), SHAPE),
        (edited(devices=[{}]), SHAPE),
        (edited(devices=[json.loads(a_certificate().document) | {"name": "Mallory"}]), SHAPE),
        (edited(spaces=[{"id": "a b", "name": "x", "region": ""}]), SHAPE),
        (edited(notices=[{"kind": "fork", "about": "x", "reason": ""}]), SHAPE),
        (edited(sender=None), SHAPE),
        (edited(ranges={}), SHAPE),
        (lambda f: f | {MANIFEST: b"[]"}, SHAPE),
        (lambda f: f | {MANIFEST: b"\xef\xbb\xbf" + f[MANIFEST]}, "Un texte y est illisible."),
        (lambda f: f | {MANIFEST: b"[" * 9999}, "Un texte y est illisible."),
        (raw(b'"number": 42', b'"number": 42,"number": 43'), "Un même nom y est donné deux fois."),
        (raw(b'"number": 42', b'"number": 1e400'), "Un nombre y est écrit d’une façon interdite."),
        (raw("Zoé Chabert".encode(), b"\\ud800"), "Un caractère interdit y figure."),
    ],
)
def test_an_inside_signed_but_not_as_carnet_writes_it(change, sentence):
    altered(signed(BLOB, change), sentence)


@pytest.mark.parametrize("change", [{"version": 2}, {"needs": ["holograms"]}])
def test_a_manifest_of_a_later_version(change):
    with pytest.raises(NewerVersionProblem, match="Mettez Carnet à jour"):
        unpack(signed(BLOB, edited(**change)), NATIONAL, KNOWN)


def test_members_of_a_later_version_are_passed_over():
    assert unpack(signed(BLOB, edited(later={"a": 1})), NATIONAL, KNOWN).lines == a_bundle().lines


def test_two_ranges_of_one_log_that_overlap():
    ranges = [json.loads(inside(BLOB)[MANIFEST])["ranges"][0]] * 2

    altered(signed(BLOB, lambda f: edited(ranges=ranges)(f) | {OPS: f[OPS] * 2}), SHAPE)


def test_a_log_that_belongs_to_another_device():
    log = a_range(a_day()).log

    altered(BLOB, AUTHOR, owners={log: DROME.fingerprint})
    assert unpack(BLOB, NATIONAL, KNOWN, owners={log: LOZERE.fingerprint})


def test_the_operations_of_another_sealed_only_in_part():
    theirs = a_day()
    span = a_range(theirs, DROME)
    partly = Bundle(a_manifest(ranges=(span,)), (theirs,), (sealed(DROME, span.log, 3, theirs[2].chain),))

    altered(pack(partly, LOZERE, [NATIONAL.public]), AUTHOR)


def test_the_operations_of_an_author_nobody_introduced():
    span = a_range(a_day(), STRANGER)
    bundle = Bundle(a_manifest(ranges=(span,)), (a_day(),), (sealed(STRANGER, span.log, span.last, span.head),))

    altered(pack(bundle, LOZERE, [NATIONAL.public]), SEAL)


def test_more_seals_than_anybody_needs():
    altered(signed(BLOB, lambda f: f | {SEALS: f[SEALS] * 5_001}), SHAPE)


def test_more_certificates_than_anybody_needs():
    many = [{}] * 5_001

    altered(signed(BLOB, edited(devices=many)), SHAPE)


# ---- lines, read when they are needed


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (encode(an_operation(2)), "Une modification n’y est pas à sa place."),
        (encode(an_operation(1)).replace(b'"axis":3', b'"axis":3,"axis":4'), "Un même nom y est donné deux fois."),
        (encode(an_operation(1)).replace(b'"axis":3', b'"axis":1e400'), "Un nombre y est écrit d’une façon interdite."),
        (encode(an_operation(1)).replace(b"Mutualiser", b"\\ud800"), "Un caractère interdit y figure."),
        (b"\xef\xbb\xbf" + encode(an_operation(1)), "Un texte y est illisible."),
        (b"", "Un texte y est illisible."),
        (b"{}", "Une modification y est écrite d’une façon interdite."),
    ],
)
def test_a_line_no_carnet_writes(text, sentence):
    received = unpack(pack(a_bundle(a_log([text])), LOZERE, [NATIONAL.public]), NATIONAL, KNOWN)

    with pytest.raises(AlteredProblem) as caught:
        operation_of(received.lines[0][0])
    assert caught.value.detail == sentence


def test_every_refusal_says_that_nothing_was_imported():
    for problem in (
        NotABundleProblem(),
        CutShortProblem(),
        TooLargeProblem(),
        AlteredProblem(SUM),
        ReencryptedProblem(),
        ForSomeoneElseProblem(),
        NewerVersionProblem(),
        RevokedSenderProblem("Zoé"),
    ):
        assert isinstance(problem, Problem)
        assert "Rien n’a été importé" in problem.sentence
