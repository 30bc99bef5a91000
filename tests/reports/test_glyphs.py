"""Every character has a glyph: its own, another face's, or a box that says one was missing."""

import pytest

from facilitator_app.reports.pdf.faces import EMOJI, NARROW, QUOTE, SIGNS, TEXT, TITLE, covered
from facilitator_app.reports.pdf.glyphs import MISSING, drawable, in_faces, spoken


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("été", [(TEXT, "été")]),
        ("a😀b", [(TEXT, "a"), (SIGNS, "😀"), (TEXT, "b")]),
        ("👍", [(EMOJI, "👍")]),
        ("élu⋅e", [(TEXT, "élu"), (SIGNS, "⋅"), (TEXT, "e")]),
        ("漢", [(SIGNS, MISSING)]),
    ],
)
def test_a_piece_goes_to_the_first_face_that_has_it(text, pieces):
    assert list(in_faces(text, TEXT)) == pieces


@pytest.mark.parametrize("face", [TEXT, TITLE, QUOTE])
def test_the_signs_of_french_are_in_every_text_face(face):
    assert {ord(sign) for sign in "«»’“”…–—œŒÀÉÇæ°€·" + NARROW} <= covered(face)


def test_the_box_itself_has_a_glyph():
    assert ord(MISSING) in covered(SIGNS)


def test_what_deceives_or_draws_nothing_is_dropped():
    assert drawable("a\u202eb\u200d\ufe0fc\x00", "fr") == "abc"


def test_half_a_character_becomes_a_box():
    assert drawable("a\ud83d", "fr") == f"a{MISSING}"


def test_lines_end_in_one_way():
    assert drawable("a\r\nb\rc\u2028d", "fr") == "a\nb\nc\nd"


def test_what_is_read_aloud_keeps_its_true_spaces():
    assert spoken("Vraiment ?\nOui", "fr") == "Vraiment\u202f? Oui"
