"""Sentences set as a French or an English printer would set them (~ is U+00A0, _ is U+202F)."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from facilitator_app.i18n.typography import typeset

FRENCH = [
    ("Bonjour!", "Bonjour_!"),
    ("Vraiment ?", "Vraiment_?"),
    ("quoi ?!", "quoi_?!"),
    ("(ici ?)", "(ici_?)"),
    ("un ; deux", "un_; deux"),
    ("Lieu: Saugues", "Lieu~: Saugues"),
    ("Lieu : Saugues", "Lieu~: Saugues"),
    ("l'eau d'ici", "l’eau d’ici"),
    ('"Oui", dit-il', "«~Oui~», dit-il"),
    ("Il dit : « ah bon ? ».", "Il dit~: «~ah bon_?~»."),
    ("attendez...", "attendez…"),
    ("50%", "50~%"),
    ("1 234,50 €", "1_234,50~€"),
    ("12 000 000 habitants", "12_000_000~habitants"),
    ("01 41 71 30 37", "01~41~71~30~37"),
    ("de 9h30 à 17 h", "de 9_h_30 à 17_h"),
    ("le 1er mars 2014", "le 1er~mars 2014"),
    ("14 participants", "14~participants"),
    ("M. Dupont, n° 3, p. 12, axe 2", "M.~Dupont, n°~3, p.~12, axe~2"),
    ("Paris – Lyon", "Paris~– Lyon"),
]
ENGLISH = [
    ('"Yes", he said', "“Yes”, he said"),
    ("it's the elders' view", "it’s the elders’ view"),
    ("'quoted words' here", "‘quoted words’ here"),
    ("What? Now; then: this!", "What? Now; then: this!"),
    ("Bonjour !", "Bonjour~!"),
    ("wait...", "wait…"),
]
LEFT_ALONE = [
    "https://exemple.fr/a?b=1;c!d",
    "voir www.exemple.fr/page.",
    "ecrire.a.moi@exemple.fr",
    "à 10:30",
    "C:\\Dossier\\notes",
    "élu·e·s, élu⋅es, élu∙es, élu.e.s",
    "un sourire :-) et un clin d’œil ;-)",
    "signature ……………",
    "un ratio de 3:1",
    "....",
]


def shown(text: str) -> str:
    return text.replace("\u00a0", "~").replace("\u202f", "_")


@pytest.mark.parametrize(("typed", "printed"), FRENCH)
def test_french(typed, printed):
    assert shown(typeset(typed, "fr")) == printed


@pytest.mark.parametrize(("typed", "printed"), ENGLISH)
def test_english(typed, printed):
    assert shown(typeset(typed, "en")) == printed


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("text", LEFT_ALONE)
def test_what_is_not_prose_is_left_alone(text, language):
    assert typeset(text, language) == text


def test_the_mark_after_an_address_still_gets_its_space():
    assert shown(typeset("Voir https://exemple.fr ?", "fr")) == "Voir https://exemple.fr_?"


@pytest.mark.parametrize("language", ["fr", "en"])
@given(text=st.text(st.sampled_from("aé1 0'\"«»:;!?.,%€h\u00a0\u202f-–@/(\n"), max_size=40) | st.text(max_size=40))
@example(text="0'»")
def test_twice_is_once(language, text):
    once = typeset(text, language)

    assert typeset(once, language) == once


@given(text=st.text(max_size=60))
def test_no_letter_and_no_figure_is_ever_changed(text):
    def kept(sentence: str) -> str:
        return "".join(character for character in sentence if character.isalnum())

    assert kept(typeset(text, "fr")) == kept(text)
