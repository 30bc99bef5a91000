"""Words are prepared once for every format: nothing that a file cannot hold, French typography, honest links."""

import time

import pytest
from reports.everything import HOSTILE

from facilitator_app.reports.blocks import Run
from facilitator_app.reports.prose import lines, plain, settled


def links(text):
    return {piece.text: piece.link for line in lines(text, "fr") for piece in line if piece.link}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_preparing_twice_changes_nothing(text):
    assert settled(settled(text, "fr"), "fr") == settled(text, "fr")


def test_what_no_file_can_hold_is_left_out():
    assert plain("a\x00b\x0bc\ufffed\ud800e\u202ef", "fr") == "ab\ncd\ufffdef"


def test_french_spaces_stay_what_they_are():
    assert plain("Vraiment ? Oui : 9h30 !", "fr") == "Vraiment\u202f? Oui\u00a0: 9\u202fh\u202f30\u202f!"


def test_an_english_document_keeps_its_own_typography():
    assert plain("Really: 'yes'!", "en") == "Really: ‘yes’!"


def test_lines_have_no_spaces_at_their_ends_and_none_is_empty():
    assert plain((Run("  a \n\n"), Run(" \n b "), Run("c  ")), "fr") == "a\nb c"


def test_addresses_lead_where_they_say():
    assert links("Voir https://exemple.fr/a_b?x=1, écrire à jean@exemple.fr.") == {
        "https://exemple.fr/a_b?x=1": "https://exemple.fr/a_b?x=1",
        "jean@exemple.fr": "mailto:jean@exemple.fr",
    }


def test_an_address_with_accents_is_written_for_machines():
    assert links("https://exemple.fr/été") == {"https://exemple.fr/été": "https://exemple.fr/%C3%A9t%C3%A9"}


@pytest.mark.parametrize(
    "text",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/hosts",
        "https://utilisateur@ailleurs.fr/",
        "http://[::1",
        "https://" + "a" * 80 + ".fr",
        "https://exemple.fr/" + "a" * 3000,
        "vbscript:x",
        "ftp://exemple.fr",
    ],
)
def test_nothing_else_is_a_link(text):
    assert [link for link in links(text).values() if not link.startswith("mailto:")] == []


def test_ordinals_are_raised_and_fingerprints_are_not():
    raised = [piece.text for line in lines("le 1er, la 2e, 5693879e", "fr") for piece in line if piece.raised]

    assert raised == ["er", "e"]


@pytest.mark.parametrize("text", ["x", "a@", "http://", "1er ", "a.", "https://a.", "\n", " ", '"', "«", "a\n"])
def test_a_very_long_text_is_prepared_at_once(text):
    began = time.perf_counter()

    lines(text * (200_000 // len(text)), "fr")

    assert time.perf_counter() - began < 8
