"""Every sentence of the program exists in English, whole, and French sentences are typeset as French."""

from __future__ import annotations

import ast
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.pofile import read_po

from facilitator_app.i18n.catalogue import translations
from facilitator_app.i18n.words import _, disguised, plural, speak, speak_disguised, spoken
from resources.locale.collect import french, typeset_file

ROOT = Path(__file__).resolve().parents[2]
CATALOGUE = ROOT / "resources" / "locale" / "en" / "LC_MESSAGES" / "carnet.po"


@pytest.fixture(autouse=True)
def _french():
    speak("fr")
    yield
    speak("fr")


def calls():
    """Each call of `_` in the program: where it is, and what it is given."""
    for file in sorted((ROOT / "facilitator_app").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "_":
                yield f"{file.relative_to(ROOT)}:{node.lineno}", node.args[0]


def sentences():
    return {node.value: where for where, node in calls() if isinstance(node, ast.Constant)}


def placeholders(sentence):
    return sorted(name for _text, name, _spec, _conversion in Formatter().parse(sentence) if name is not None)


def test_every_sentence_is_written_out_where_it_is_used():
    assert [where for where, node in calls() if not isinstance(node, ast.Constant)] == []


def test_every_placeholder_has_a_name():
    nameless = {where for sentence, where in sentences().items() if "" in placeholders(sentence)}

    assert nameless == set()


def test_every_sentence_has_its_english():
    english = translations(CATALOGUE)

    assert [f"{where}: {sentence}" for sentence, where in sentences().items() if sentence not in english] == []


def test_the_english_has_the_placeholders_of_the_french():
    english = translations(CATALOGUE)

    assert [f for f, e in english.items() if placeholders(f) != placeholders(e)] == []


def test_the_catalogue_holds_nothing_that_the_program_no_longer_says():
    assert translations(CATALOGUE).keys() - sentences().keys() == set()


def test_the_catalogue_is_read_as_babel_reads_it():
    with CATALOGUE.open("rb") as file:
        entries = {message.id: message.string for message in read_po(file) if message.id and message.string}

    assert translations(CATALOGUE) == entries


def test_a_doubtful_or_empty_translation_is_left_out(tmp_path):
    file = tmp_path / "carnet.po"
    file.write_text(
        'msgid ""\nmsgstr "Language: en\\n"\n\n#, fuzzy\nmsgid "Oui"\nmsgstr "Perhaps"\n\nmsgid "Non"\nmsgstr ""\n\n'
        'msgid ""\n"Deux \\"lignes\\"\\n"\n"ici"\nmsgstr ""\n"Two \\"lines\\"\\n"\n"here"\n',
        encoding="utf-8",
    )

    assert translations(file) == {'Deux "lignes"\nici': 'Two "lines"\nhere'}


def test_french_sentences_are_typeset():
    slips = [f"{where}: {sentence}" for sentence, where in sentences().items() if french(sentence) != sentence]

    assert slips == [], "`just i18n` puts the no-break spaces in"


def test_typesetting_touches_sentences_and_nothing_else(tmp_path):
    file = tmp_path / "page.py"
    file.write_text('LABEL = _("Lieu : {place} ; été") + "rien : ici"  # « été : »\n', encoding="utf-8")

    typeset_file(file)

    expected = 'LABEL = _("Lieu\u00a0: {place}\u202f; été") + "rien : ici"  # « été : »\n'
    assert file.read_text(encoding="utf-8") == expected


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_program_speaks_one_language_at_a_time(language):
    speak(language)

    assert spoken() == language


def test_an_unknown_language_is_french():
    speak("de")

    assert spoken() == "fr"


def test_a_sentence_without_translation_stays_french():
    speak("en")

    assert _("Une phrase qui n’est nulle part dans le programme.").startswith("Une phrase")


@pytest.mark.parametrize(
    ("language", "n", "said"), [("fr", 0, "0 présent"), ("fr", 1, "1 présent"), ("fr", 2, "2 présents")]
)
def test_french_counts_from_two(language, n, said):
    speak(language)

    assert plural(n, "{n} présent", "{n} présents") == said


def test_english_counts_all_but_one():
    speak("en")

    assert [plural(n, "{n} note", "{n} notes") for n in (0, 1, 2)] == ["0 notes", "1 note", "2 notes"]


def test_a_count_stays_on_the_line_of_its_noun_and_the_rest_may_break():
    said = plural(3, "{n} note reste à classer", "encore {n} notes à classer")

    assert said == "encore 3\u00a0notes à classer"


def test_disguised_sentences_are_seen_at_once():
    speak_disguised()

    assert _("Annuler").startswith("[Ä")
    assert plural(3, _("{n} note"), _("{n} notes")).startswith("[3\u00a0")


def test_a_disguise_keeps_placeholders():
    assert "{n}" in disguised("{n} présents dans la salle")
