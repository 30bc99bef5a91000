"""Five documents of the same data: each says what its readers need, and none says more."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from reports import reading, samples

from facilitator_app.reports.minutes import draw_minutes, minutes_document
from facilitator_app.reports.minutes_data import (
    OUTSIDE,
    EvaluationData,
    OutcomeData,
    QuestionData,
    SequenceData,
    SynthesisData,
    Variant,
    VersionData,
)

CLOSED = VersionData(1, date(2026, 3, 18))
NOTE = OutcomeData("action", "Changer de salle", 3, internal=True, more="Claire · pour le 01/04/2026 · à faire")
ENDLESS = "Une phrase assez longue pour remplir sa ligne, et encore un peu plus que cela. " * 60


def section(data, title):
    return next(section for section in minutes_document(data).sections if section.title == title)


def titles(data) -> list[str]:
    return [section.title for section in minutes_document(data).sections]


def said(data) -> str:
    return reading.words(draw_minutes(data)).replace("\u00a0", " ").replace("\u202f", " ")


def test_every_part_of_the_complete_one_comes_in_the_order_of_a_hurried_reader():
    assert titles(samples.rich_minutes(outcomes=(*samples.OUTCOMES, NOTE))) == [
        "L’essentiel",
        "Ce qui change depuis la version\u00a01",
        "Objectifs",
        "Décisions",
        "Suivi des actions précédentes",
        "Actions",
        "Coopération et réseaux",
        "Animation et pouvoir d’agir",
        "Transitions",
        "Hors axes",
        "À classer",
        "Ressources",
        "Déroulé",
        "Présences",
        "Évaluation",
        "Prochaine rencontre",
        "Notes internes\u00a0– à ne pas diffuser",
    ]


@pytest.mark.parametrize(
    "words",
    [
        "Motif : Une décision avait été oubliée",
        "collectif · consensus · D-2026-014-01",
        "Relancer les mairies du canton Fait. R-2025-031 Lucie Estève 01/02/2026 Faite",
        "Cartographier les tiers-lieux R-2025-031 à préciser 15/01/2026 en retard À faire",
        "S’appuie sur : « Les plus petites intercommunalités n’ont pas… » ; « Un pool",
        "axe 1 · Pays de Lafayette",
        "Lien : https://exemple.org/grille?v=2",
        "Fichier : grille.pdf",
        "Pour la reprendre ailleurs : Une demi-journée pour l’adapter.",
        "9 h 30 Accueil et tour de table Photolangage 30 min 42 min",
        "Débat mouvant 3 1 h 15 non relevé",
        "11 feuilles",
        "« Des ateliers plus longs, et moins de sièges. »",
        "Samedi 6 juin 2026 : Transport à la demande, Langogne",
        "version 2, close le 20 mars 2026",
        "rectifie la version 1",
        "validé le 2 avril 2026",
        "R-2026-014 · version 2",
    ],
)
def test_the_complete_one_says(words):
    assert words in said(samples.rich_minutes())


def test_what_was_answered_is_heard_as_a_sentence():
    figures = [e.description for e in reading.elements(draw_minutes(samples.rich_minutes())) if e.role == "Figure"]

    assert any("10\u00a0réponses, médiane 4" in description for description in figures)


def test_a_resource_is_said_once():
    assert said(samples.rich_minutes()).count("La grille de compétences du Pays de Lafayette.") == 1


@pytest.mark.parametrize(
    ("changes", "states"),
    [
        ({"version": None, "approved_on": None}, ("projet du 16\u00a0mars 2026",)),
        ({"version": VersionData(2), "approved_on": None}, ("projet de version 2, du 16\u00a0mars 2026",)),
        ({"version": CLOSED, "approved_on": None}, ("version 1, close le 18\u00a0mars 2026",)),
        (
            {"version": CLOSED, "approved_on": date(2026, 4, 1)},
            ("version 1, close le 18\u00a0mars 2026", "validé le 1er\u00a0avril 2026"),
        ),
    ],
)  # fmt: skip
@pytest.mark.parametrize("variant", list(Variant))
def test_every_variant_says_how_far_it_is(changes, states, variant):
    cover = minutes_document(samples.rich_minutes(variant=variant.value, **changes)).cover

    assert cover.states == ("R-2026-014", *states)


def test_numbers_that_may_change_are_said_to_once():
    draft = samples.minutes(approved_on=None)

    assert section(draft, "Décisions").note == ("3\u00a0décisions", "numéros provisoires")
    assert said(draft).count("provisoire") == 1


def test_numbers_that_stay_are_not_said_to_be_provisional():
    assert "provisoire" not in said(samples.rich_minutes(approved_on=None, version=VersionData(2)))


def test_each_variant_names_itself_on_every_page_and_in_the_file():
    document = draw_minutes(samples.long_minutes(variant="regional"))

    assert all("Fiche régionale" in page for page in reading.pages(document))
    assert reading.pypdf.PdfReader(reading.BytesIO(document)).metadata.title.startswith("Fiche régionale")


def test_internal_notes_stand_apart_and_every_page_says_so():
    data = samples.rich_minutes(outcomes=(*samples.OUTCOMES, NOTE))
    text, pages = said(data), reading.pages(draw_minutes(data))

    assert "Action : Changer de salle axe 3 · Claire · pour le 01/04/2026 · à faire" in text
    assert all("Compte rendu interne" in page and "ne pas diffuser" in page for page in pages)


@pytest.mark.parametrize("variant", [v for v in Variant if v is not Variant.COMPLETE])
def test_no_other_variant_has_internal_notes(variant):
    data = samples.rich_minutes(outcomes=(*samples.OUTCOMES, NOTE), variant=variant.value)

    assert "Changer de salle" not in said(data)
    assert "interne" not in minutes_document(data).cover.kind


def test_without_internal_notes_nothing_says_internal():
    assert "interne" not in said(samples.rich_minutes())


def test_a_day_after_another_has_its_own_table():
    second = SequenceData("Restitution", date(2026, 3, 15), None, 60)

    day = section(samples.rich_minutes(agenda=(*samples.SEQUENCES, second)), "Déroulé")

    assert [getattr(block, "text", "table") for block in day.blocks] == [
        "Samedi 14\u00a0mars 2026",
        "table",
        "Dimanche 15\u00a0mars 2026",
        "table",
    ]


def test_a_day_that_nobody_timed_has_no_column_for_it():
    untimed = tuple(replace(sequence, lasted=None) for sequence in samples.SEQUENCES)

    (table,) = section(samples.rich_minutes(agenda=untimed), "Déroulé").blocks

    assert [column.head for column in table.columns] == ["Heure", "Séquence", "Axe", "Prévu"]


def test_an_evaluation_that_nobody_answered_says_so():
    asked = EvaluationData(2, (QuestionData("Que changeriez-vous ?"),))

    assert "Personne n’a répondu." in said(samples.rich_minutes(evaluation=asked))


def test_the_record_of_decisions_has_the_exact_words_and_no_discussion():
    data = samples.rich_minutes(variant="decisions")
    text = said(data)

    assert titles(data) == [
        "Décisions",
        "Ce qui change depuis la version\u00a01",
        "Actions",
        "Prochaine rencontre",
        "Présences",
    ]
    assert all(decision.text in text.replace("’", "'") for decision in samples.DECISIONS)
    assert "14 participants de 10 structures. Matin : 13 ; après-midi : 12." in text
    assert "Pays de Lafayette 1 0" not in text


def test_the_record_of_decisions_of_a_full_day_takes_two_pages():
    assert reading.page_count(draw_minutes(samples.long_minutes(variant="decisions"))) <= 2


def test_a_record_without_decision_says_so():
    assert "Aucune décision n’a été consignée" in said(samples.rich_minutes(variant="decisions", decisions=()))


def test_the_regional_sheet_says_who_met_and_keeps_disagreements_apart():
    data = samples.rich_minutes(variant="regional")
    axis = section(data, "Coopération et réseaux")

    assert titles(data)[:2] == ["Qui s’est réuni", "L’essentiel"]
    assert "Territoire Matin Après-midi Lozère 7 6" in said(data)
    assert [block.text for block in axis.blocks if type(block).__name__ == "Heading"] == [
        "Constats",
        "Propositions",
        "Pratiques et ressources",
        "Désaccords",
        "Décisions et actions",
    ]


def test_nothing_is_lost_in_the_regional_sheet():
    text = said(samples.long_minutes(variant="regional"))

    assert all(f"Apport {number} :" in text or number % 11 == 4 for number in range(1, 201))


def test_four_pages_hold_a_long_day_and_say_what_they_leave_out():
    document = draw_minutes(samples.long_minutes(variant="synthesis"))

    assert reading.page_count(document) <= 4
    assert "autres dans le compte rendu complet." in reading.words(document).replace("\u00a0", " ")


@pytest.mark.parametrize("text", [ENDLESS, "MAJUSCULES ÉTONNANTES " * 250, "M" * 9000, "mot\n" * 900, "漢字" * 3000],
                         ids=["sentences", "capitals", "one word", "lines", "ideographs"])  # fmt: skip
def test_four_pages_hold_whatever_was_written(text):
    assert reading.page_count(draw_minutes(overflowing(text))) <= 4


def overflowing(text):
    full = samples.long_minutes(variant="synthesis")
    return replace(
        full,
        title=text,
        objectives=text,
        essential=text,
        group=text,
        place=f"{text}, {text}",
        facilitators=(text, text, text, text),
        decisions=tuple(replace(one, text=text, vote=text) for one in full.decisions * 4),
        actions=tuple(replace(one, text=text, owner=text) for one in full.actions * 4),
        outcomes=tuple(replace(o, text=text, voice=text, subgroup=text) for o in full.outcomes),
        resources=tuple(replace(one, title=text, text=text, territory=text, link=text) for one in full.resources * 9),
        syntheses=tuple(SynthesisData(axis, text, (text,) * 9) for axis in (1, 2, 3, 4, OUTSIDE)),
        following=replace(samples.FOLLOWING, title=text, place=text),
        funders=(text,) * 9,
        attendance=replace(
            full.attendance, profiles=tuple(replace(g, name=text) for g in full.attendance.profiles * 9)
        ),
    )


def test_what_is_short_is_whole_on_four_pages():
    text = said(samples.rich_minutes(variant="synthesis", syntheses=(SynthesisData(1, "Trois postes partagés."),)))

    assert "Trois postes partagés." in text
    assert "La suite est dans" not in text


def test_the_public_one_has_the_order_of_the_complete_one():
    assert titles(samples.rich_minutes(variant="public")) == titles(samples.rich_minutes())
