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
SENTENCES = [
    ("Voir https://exemple.fr/a?b=1;c!d : c'est là !", "Voir https://exemple.fr/a?b=1;c!d~: c’est là_!"),
    ("Voir (https://exemple.fr) ; ou www.exemple.fr !", "Voir (https://exemple.fr)_; ou www.exemple.fr_!"),
    ("http://a.fr:8080/x ; fin", "http://a.fr:8080/x_; fin"),
    ("Écrire à elise.dupont@exemple.fr ?", "Écrire à elise.dupont@exemple.fr_?"),
    ("Rendez-vous à 10:30, pas à 10h30.", "Rendez-vous à 10:30, pas à 10_h_30."),
    ("De 9h à 12h30, puis de 14 h 00 à 16h.", "De 9_h à 12_h_30, puis de 14_h_00 à 16_h."),
    ("de 9h-12h et 24 h/24", "de 9_h-12_h et 24_h/24"),
    ("le 14/03/2026 à 9h", "le 14/03/2026 à 9_h"),
    ("les élu·e·s et les habitant·es : tou·tes !", "les élu·e·s et les habitant·es~: tou·tes_!"),
    ("les élu.e.s, les citoyen.nes. Voilà.", "les élu.e.s, les citoyen.nes. Voilà."),
    ("un·e seul·e animateur·rice ?", "un·e seul·e animateur·rice_?"),
    ('"Oui", dit-elle : "on continue".', "«~Oui~», dit-elle~: «~on continue~»."),
    ('Il a dit "on y va" !', "Il a dit «~on y va~»_!"),
    ('« Le mot "pouvoir" ne suffit pas »', "«~Le mot «~pouvoir~» ne suffit pas~»"),
    ("« Un « vrai » projet »", "«~Un «~vrai~» projet~»"),
    ("« Est-ce possible ? », demande-t-il.", "«~Est-ce possible_?~», demande-t-il."),
    ("l'\"animation\" et l'« écoute »", "l’«~animation~» et l’«~écoute~»"),
    ("Le “débat mouvant” plaît", "Le “débat mouvant” plaît"),
    ("l'animation de l'été d'ici", "l’animation de l’été d’ici"),
    ("Qu'est-ce que c'est, aujourd'hui ?", "Qu’est-ce que c’est, aujourd’hui_?"),
    ("1 234 567 habitants et 12 500 €", "1_234_567~habitants et 12_500~€"),
    ("12 500,50 € ou 12500 €", "12_500,50~€ ou 12500~€"),
    ("5€/personne, 10 €", "5~€/personne, 10~€"),
    ("50% des 1500 votants, soit 12,5 %", "50~% des 1500 votants, soit 12,5~%"),
    ("entre 50 % – 60 %", "entre 50~%~– 60~%"),
    ("Il y a 3 projets et 12 idées", "Il y a 3~projets et 12~idées"),
    ("3 000 à 4 000 personnes", "3_000 à 4_000~personnes"),
    ("en 2014, 2 000 personnes", "en 2014, 2_000~personnes"),
    ("en 2014 2015 2016", "en 2014 2015 2016"),
    ("SIRET 123 456 789 00012", "SIRET 123 456 789 00012"),
    ("10 km, 25 kg, 5 m², 20 °C et 3 ha", "10~km, 25~kg, 5~m², 20~°C et 3~ha"),
    ("3 t'es, 3 mots, 100 m", "3 t’es, 3~mots, 100~m"),
    ("45 min, puis 1 h 15", "45~min, puis 1_h_15"),
    ("n°3, n° 4 et N° 12", "n°3, n°~4 et N°~12"),
    ("p. 12, pp. 3-4, chap. 2, fig. 5", "p.~12, pp.~3-4, chap.~2, fig.~5"),
    ("art. 47, § 3, axe 2, axes 1 et 3", "art.~47, §~3, axe~2, axes~1 et 3"),
    ("R-2026-014 : rév. 7", "R-2026-014~: rév.~7"),
    ("le 1er mars, le 2 avril et le 31 décembre 2026", "le 1er~mars, le 2~avril et le 31~décembre 2026"),
    ("la 1re fois, la 2e, le 3ème, le XXIe siècle", "la 1re fois, la 2e, le 3ème, le XXIe siècle"),
    ("M. Chastan, Mme Roux, MM. Petit et Blanc", "M.~Chastan, Mme~Roux, MM.~Petit et Blanc"),
    ("M. et Mme Roux, Dr Weiss, Mlle Z", "M.~et Mme~Roux, Dr~Weiss, Mlle~Z"),
    ("tél. : 04 71 00 12 34.", "tél.~: 04~71~00~12~34."),
    ("ou +33 4 71 00 12 34 ?", "ou +33~4~71~00~12~34_?"),
    ("un ratio de 3:1", "un ratio de 3:1"),
    ("score 12 - 3, Paris - Lyon", "score 12 - 3, Paris - Lyon"),
    ("une incise – celle-ci – au milieu", "une incise~– celle-ci~– au milieu"),
    ("le projet — en cours — avance", "le projet~— en cours~— avance"),
    ("- premier point", "- premier point"),
    ("attendez... non !... oui", "attendez… non_!… oui"),
    ("etc., etc...", "etc., etc…"),
    ("Ah !!! Non ??? quoi ?!", "Ah_!!! Non_??? quoi_?!"),
    ("smiley :) ou :-) ou ;-) ou :D", "smiley :) ou :-) ou ;-) ou :D"),
    ("3 < 4, <3 et A&B", "3 < 4, <3 et A&B"),
    ("A: oui ; B: non", "A~: oui_; B~: non"),
    ("à suivre : 1) lire ; 2) écrire", "à suivre~: 1) lire_; 2) écrire"),
    ("[note : à vérifier ?]", "[note~: à vérifier_?]"),
    ("(vraiment ?), oui (non !)", "(vraiment_?), oui (non_!)"),
    ("C:\\Dossier\\notes : là", "C:\\Dossier\\notes~: là"),
    ("œuvre, cœur : bœuf !", "œuvre, cœur~: bœuf_!"),
    ("version 2.1 ; ISO 19005-3", "version 2.1_; ISO 19005-3"),
    ("et/ou ; oui/non ?", "et/ou_; oui/non_?"),
    ("le 8 mars: journée", "le 8~mars~: journée"),
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


@pytest.mark.parametrize(("typed", "printed"), SENTENCES)
def test_a_sentence_as_a_working_person_types_it(typed, printed):
    once = typeset(typed, "fr")

    assert shown(once) == printed
    assert typeset(once, "fr") == once


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
