"""A certificate introduces a device, and cannot be changed on the way."""

from __future__ import annotations

import json

import pytest
from bundles.notebooks import DROME, LOZERE, a_certificate, identity

from facilitator_app.bundles.base64_text import base64_text
from facilitator_app.bundles.certificate import CertificateProblem, Space, certify, read_certificate, write_certificate
from facilitator_app.domain.strict_json import JsonRefused

ALTERED = "Ce certificat a été abîmé ou modifié après sa signature"
ANOTHER_FILE = "Ce fichier n’est pas le certificat d’un poste Carnet"


def test_a_certificate_is_read_as_it_was_written():
    certificate = a_certificate()

    assert read_certificate(write_certificate(certificate)) == certificate


def test_a_person_can_read_it():
    written = json.loads(write_certificate(a_certificate()))

    assert written["name"] == "Zoé Chabert, Lozère"
    assert written["spaces"] == [{"id": "lozere", "name": "Groupe de Lozère", "region": "76"}]
    assert written["age"] == LOZERE.public.age


def test_another_layout_is_the_same_certificate():
    certificate = a_certificate()

    assert read_certificate(certificate.document) == certificate


def test_a_member_of_a_later_version_is_carried_along():
    said = json.loads(a_certificate().document) | {"telephone": "04 66 00 00 00"}
    del said["signature"]
    text = json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    later = said | {"signature": base64_text(LOZERE.sign(b"fr.unadel.carnet/certificate/v1\0" + text))}

    assert b"telephone" in read_certificate(json.dumps(later).encode()).document


@pytest.mark.parametrize(
    ("member", "value"),
    [
        ("name", "Quelqu’un d’autre"),
        ("role", "coordinator"),
        ("sign", base64_text(DROME.public.sign)),
        ("age", DROME.public.age),
        ("spaces", []),
        ("made", "2027-01-01T00:00:00Z"),
        ("device", identity("autre")),
        ("signature", base64_text(bytes(64))),
        ("signature", 4),
        ("sign", "AAAA"),
        ("age", "age1"),
        ("version", "1"),
        ("extra", True),
    ],
)
def test_a_changed_certificate_enrols_nobody(member, value):
    changed = json.loads(a_certificate().document) | {member: value}

    with pytest.raises(CertificateProblem, match=ALTERED):
        read_certificate(json.dumps(changed).encode())


def test_a_device_that_signs_a_recipient_nobody_can_use():
    said = json.loads(a_certificate().document) | {"age": "age1nobody"}
    del said["signature"]
    text = json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    signed = said | {"signature": base64_text(LOZERE.sign(b"fr.unadel.carnet/certificate/v1\0" + text))}

    with pytest.raises(CertificateProblem, match=ALTERED):
        read_certificate(json.dumps(signed).encode())


@pytest.mark.parametrize(
    "data",
    [b"", b"%PDF-1.7", b"[]", b"{}", b'{"format":"fr.unadel.carnet/bundle"}', b"\xff\xfe", b" " * 100_000, b"1e400"],
)
def test_another_file_is_no_certificate(data):
    with pytest.raises(CertificateProblem, match=ANOTHER_FILE):
        read_certificate(data)


def test_a_later_version_asks_for_an_update():
    later = json.loads(a_certificate().document) | {"version": 2}

    with pytest.raises(CertificateProblem, match="Mettez Carnet à jour"):
        read_certificate(json.dumps(later).encode())


@pytest.mark.parametrize("name", ["", "  ", "Zoé\u202egnp.exe", "Zoé\nCoordination", "Z" * 201, "\u200bZoé"])
def test_a_name_that_deceives_the_eye_is_refused(name):
    with pytest.raises(JsonRefused):
        certify(LOZERE, identity("x"), name, "facilitator", (Space("lozere", "Lozère"),), "2026-03-14T17:45:00Z")


def test_an_instant_that_does_not_exist_is_refused():
    with pytest.raises(JsonRefused):
        certify(LOZERE, identity("x"), "Zoé", "facilitator", (), "2026-02-30T17:45:00Z")
