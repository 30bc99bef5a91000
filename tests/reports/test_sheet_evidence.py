"""Signatures, seals and amendments on the filled sheet."""

from dataclasses import replace
from datetime import UTC, datetime, time

import pytest
from reports import reading, samples

from facilitator_app.reports.sheet import draw_sheet
from facilitator_app.reports.sheet_data import AmendmentData, MarkData, SealData, SheetPerson, SignatureData

SIGNED = SignatureData("[[1000,5000,4000,2000,7000,8000],[2000,6000,8000,6000],[9000,1000]]", time(9, 41))
SEALED_AT = datetime(2026, 3, 14, 16, 40, tzinfo=UTC)
SEAL = SealData("Matin", SEALED_AT, "Élise Bonnet", "3fa291c077de4b18" * 4, SIGNED.strokes)
AMENDED = AmendmentData(half_day="Matin", name="DUPONT Élise", at=SEALED_AT, by="Élise Bonnet",
                        before="présence, 9 h 41", after="présence, 10 h", reason="arrivée mal notée")  # fmt: skip


@pytest.fixture
def signed():
    """One person, who signed in the morning only, on a sealed sheet."""
    elise = SheetPerson("DUPONT", "Élise", marks=(MarkData("present", time(9, 28), method="signed", signature=SIGNED),))
    sheet = replace(samples.sheet(1), filled=True, people=(elise,))
    return replace(sheet, seals=(SEAL,), amendments=(AMENDED,), fingerprint=SEAL.fingerprint)


def said(data):
    return reading.words(draw_sheet(data)).replace("\u00a0", " ").replace("\u202f", " ")


def figures(data):
    return [
        one.description
        for one in reading.elements(draw_sheet(data))
        if one.role == "Figure" and "Signature" in one.description
    ]


def test_a_signature_is_a_drawing_that_says_whose_it_is(signed):
    assert [text.replace("\u00a0", " ") for text in figures(signed)] == [
        "Signature de DUPONT Élise à 9 h 41",
        "Signature de Élise Bonnet à 16 h 40",
    ]


def test_the_hour_of_the_signature_and_its_nature_are_said(signed):
    text = " ".join(said(signed).split())

    assert "présence, 9 h 28 · signature à 9 h 41" in text
    assert "signatures électroniques simples recueillies sur écran" in text


def test_the_seal_is_at_the_foot_with_its_fingerprint_and_amendments_follow(signed):
    text = " ".join(said(signed).split())

    assert "scellée le samedi 14 mars 2026, empreinte 3fa2 91c0 77de 4b18" in text
    assert "Matin : feuille scellée le samedi 14 mars 2026 à 16 h 40 par Élise Bonnet" in text
    assert "« présence, 9 h 41 » devient « présence, 10 h ». Raison : arrivée mal notée" in text


def test_a_difference_is_printed_and_not_hidden(signed):
    text = said(replace(signed, differences=("Ligne 12, ROUX : l’heure d’arrivée n’est plus celle…",)))

    assert "Différence avec le sceau, sans explication : Ligne 12" in " ".join(text.split())


def test_a_sheet_to_sign_shows_no_signature_and_no_seal(signed):
    blank = replace(signed, filled=False)

    assert figures(blank) == []
    assert "scellée" not in said(blank)


def test_the_same_signatures_give_the_same_bytes_and_keep_the_rules_of_archives(signed):
    document = draw_sheet(signed)

    assert document == draw_sheet(signed)
    assert reading.unmarked(document) == []
    assert reading.broken_rules(document) == set()


def test_strokes_that_are_no_strokes_draw_nothing(signed):
    elise = replace(signed.people[0], marks=(MarkData("present", signature=SignatureData("[[", time(9))),))

    assert "signature à 9 h" in " ".join(said(replace(signed, people=(elise,))).split())
