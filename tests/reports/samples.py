"""Compte rendus and sheets to draw: a full one, where a test changes only what it is about (all names invented)."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import Any

from facilitator_app.reports.minutes_data import (
    OUTSIDE,
    ActionData,
    AttendanceData,
    AxisData,
    DecisionData,
    EvaluationData,
    FollowedData,
    GroupCount,
    HalfDayCount,
    HalfDayData,
    MinutesData,
    NextData,
    OutcomeData,
    ParticipantData,
    QuestionData,
    ResourceData,
    SequenceData,
    SynthesisData,
    VersionData,
)
from facilitator_app.reports.sheet_data import MarkData, SheetData, SheetPerson

DAY = date(2026, 3, 14)
MORNING = HalfDayData(DAY, "morning", time(9, 30), time(12, 30), time(9, 40), time(12, 30))
AFTERNOON = HalfDayData(DAY, "afternoon", time(13, 45), time(16, 30))
AXES = (
    AxisData(
        1, "Coopération et réseaux", "Mutualisation, coopération et mise en réseau dans et entre territoires", True
    ),
    AxisData(2, "Cohérence des politiques", "Cohérence entre projets de territoire et politiques publiques", False),
    AxisData(3, "Animation et pouvoir d’agir", "Renouveler l’animation territoriale et le pouvoir d’agir", True),
    AxisData(4, "Transitions", "Accompagner le changement et les transitions des territoires", True),
)
ESSENTIAL = """- Les cinq intercommunalités partagent un agenda d'ingénierie : trois postes seront mutualisés.
- Le groupe retient le débat mouvant pour préparer les réunions de juin ; un guide sera partagé avec le Pôle.
- Le transport à la demande revient dans les trois ateliers : une rencontre lui sera dédiée le 6 juin.
- 14 participants sur 19 inscrits, dont 5 élus ; 93 % jugent la rencontre utile à leur pratique."""
DECISIONS = (
    DecisionData(
        "D1",
        "Expérimenter jusqu'en juin 2027 un pool de trois chargés de mission partagés.",
        1,
        "collective",
        "consensus",
    ),
    DecisionData(
        "D2",
        "Ouvrir la préparation de chaque réunion publique à deux habitants tirés au sort.",
        3,
        "",
        "11 pour, 2 réserves, 1 abstention",
    ),
    DecisionData(
        "D3",
        "Consacrer la rencontre du 6 juin au transport à la demande, avec la Région.",
        4,
        "shared",
    ),
)
ACTIONS = (
    ActionData(
        "A1",
        "Rédiger la convention de mise à disposition et la soumettre aux cinq conseils communautaires",
        "under_way",
        "Hamid Benali",
        date(2026, 4, 30),
        1,
        late=True,
    ),
    ActionData(
        "A2",
        "Partager la grille de compétences utilisée par le Pays de Lafayette",
        "done",
        "Maud Teissèdre",
        date(2026, 3, 31),
        1,
        result="Grille envoyée à tout le groupe.",
    ),
    ActionData(
        "A3",
        "Écrire le guide « débat mouvant » (4 pages) et le tester à Grandrieu",
        "under_way",
        "Élise Vernhet",
        date(2026, 5, 15),
        3,
    ),
    ActionData(
        "A4",
        "Inviter la direction des mobilités de la Région à la rencontre du 6 juin",
        "open",
        "Paul-Henri Astruc",
        date(2026, 4, 10),
        4,
    ),
    ActionData("A5", "Recenser les véhicules associatifs disponibles en semaine", "dropped", "", None, 4),
)
OUTCOMES = (
    OutcomeData(
        "finding",
        "Les plus petites intercommunalités n'ont pas de chargé de mission : les appels à projets leur échappent.",
        1,
        support="shared",
    ),
    OutcomeData(
        "finding",
        "La concurrence entre territoires se joue surtout sur le recrutement, moins sur les projets.",
        1,
        (2,),
        "disagreement",
        subgroup="Ingénierie",
    ),
    OutcomeData("proposal", "Un pool de trois postes : mobilités, habitat, vie associative.", 1, support="collective"),
    OutcomeData("resource", "La grille de compétences du Pays de Lafayette.", 1),
    OutcomeData(
        "finding",
        "Si on partage les compétences, on partage aussi les échecs, et c'est très bien comme ça.",
        1,
        verbatim=True,
        voice="une directrice de communauté de communes",
    ),
    OutcomeData(
        "finding",
        "Les réunions de 18h30 excluent les actifs qui travaillent au Puy ou à Mende et les parents seuls.",
        3,
    ),
    OutcomeData("question", "Comment toucher celles et ceux qui ne viennent jamais ?", 3, support="isolated"),
    OutcomeData("finding", "Onze associations possèdent un véhicule qui roule moins de deux jours par semaine.", 4),
    OutcomeData("proposal", "Inviter l'association qui gère l'autopartage en Haute-Corrèze.", 4),
    OutcomeData("finding", "La salle est trop petite pour des ateliers en parallèle.", OUTSIDE),
    OutcomeData("proposal", "Et si l’on demandait aux gens ce qu’ils savent faire ?"),
)
PEOPLE = (
    ("Astruc", "Paul-Henri", "Vice-président", "Communauté de communes des Rives du Haut-Allier", "Élu·e"),
    ("Benali", "Hamid", "Chargé de mission, co-animateur", "PETR de la Haute Margeride", "Technicien·ne"),
    ("Bonnefoy", "Claire", "Directrice", "Centre social de Langogne", "Association"),
    ("Chastang", "Robert", "Maire", "Commune de Grandrieu", "Élu·e"),
    ("Da Silva", "Manuela", "Conseillère communautaire", "Communauté de communes Randon-Margeride", "Élu·e"),
    ("Estève", "Lucie", "Doctorante", "Université de Clermont-Ferrand", "Recherche"),
    ("Fabre", "Jean-Noël", "Habitant volontaire", "Grandrieu", "Habitant·e"),
    ("Gély", "Sandrine", "Cheffe de projet", "Pays de Lafayette", "Technicien·ne"),
    ("Jouve", "Antoine", "Animateur", "Foyers ruraux de Haute-Loire", "Association"),
    ("Nguyen", "Thierry", "Chargé de mission", "Région Occitanie", "Technicien·ne"),
)
STATES = (("present", "present"), ("present", "left"), ("excused", "excused"), ("present", "absent"), (None, "present"))


def participants() -> tuple[ParticipantData, ...]:
    """The ten people, with states that differ."""
    return tuple(
        ParticipantData(last, first, STATES[number % len(STATES)], function, organisation, profile)
        for number, (last, first, function, organisation, profile) in enumerate(PEOPLE)
    )


ATTENDANCE = AttendanceData(
    people=14,
    counts=(HalfDayCount(13, 3, 0, 1, 2), HalfDayCount(12, 3, 1, 2, 0)),
    profiles=(GroupCount("Élu·e", (5, 4)), GroupCount("Technicien·ne", (5, 5)), GroupCount("Habitant·e", (0, 3))),
    organisations=tuple(GroupCount(person[3], (1, number % 2)) for number, person in enumerate(PEOPLE)),
)
FULL = MinutesData(
    reference="R-2026-014",
    revision=7,
    title="Faire réseau en Margeride : quelles coopérations entre territoires ?",
    half_days=(MORNING, AFTERNOON),
    made_at=datetime(2026, 3, 16, 18, 4, tzinfo=UTC),
    application="Carnet de rencontres 0.1.0",
    fingerprint="7f3a91c204be5d7789e1cc40a2b6f01d9b3c55e8713a44d0f6a8c2917e50bb63",
    organisation="Pôle national des métiers du développement territorial",
    approved_on=date(2026, 3, 18),
    led_by="animé par l’Unadel",
    format="Rencontre régionale",
    group="Groupe de travail Auvergne – Occitanie",
    place="Salle des fêtes, Saugues (Haute-Loire)",
    facilitators=("Élise Vernhet", "Hamid Benali"),
    axes=AXES,
    objectives="Choisir ensemble deux formes de mutualisation à essayer.\nPréparer les réunions d'habitants de juin.",
    essential=ESSENTIAL,
    decisions=DECISIONS,
    actions=ACTIONS,
    outcomes=OUTCOMES,
    attendance=ATTENDANCE,
    attachment=json.dumps({"reference": "R-2026-014"}).encode(),
)


def minutes(**changes: Any) -> MinutesData:
    """The full compte rendu, but for ``changes``."""
    return replace(FULL, **changes)


SEQUENCES = (
    SequenceData("Accueil et tour de table", DAY, time(9, 30), 30, 42, "Photolangage", None),
    SequenceData("Trois expériences de coopération", DAY, time(10, 0), 75, 70, "", 1),
    SequenceData("Débat mouvant : qui décide ?", DAY, time(11, 15), 75, None, "Débat mouvant", 3),
    SequenceData("Ateliers en parallèle", DAY, time(13, 45), 120, 135, "Forum ouvert", 4),
)
SYNTHESES = (
    SynthesisData(
        1,
        "Le groupe ne veut plus de concurrence sur le recrutement.\nTrois postes partagés sont le premier pas.",
        ("Les plus petites intercommunalités n’ont pas…", "Un pool de trois postes : mobilités, habitat…"),
    ),
    SynthesisData(OUTSIDE, "Les conditions matérielles pèsent sur la participation."),
)
FOLLOWED = (
    FollowedData("Relancer les mairies du canton", "R-2025-031", "done", "Lucie Estève", date(2026, 2, 1), "Fait."),
    FollowedData("Cartographier les tiers-lieux", "R-2025-031", "open", "", date(2026, 1, 15), "", late=True),
)
RESOURCES = (
    ResourceData(
        "Grille de compétences",
        "La grille de compétences du Pays de Lafayette.",
        "https://exemple.org/grille?v=2",
        "grille.pdf",
        "Pays de Lafayette",
        "Maud Teissèdre",
        "Une demi-journée pour l’adapter.",
        1,
    ),
    ResourceData("", "Le guide du débat mouvant", axis=3),
)
EVALUATION = EvaluationData(
    11,
    (
        QuestionData("La rencontre vous a-t-elle été utile ?", "pas du tout", "tout à fait", (0, 1, 2, 4, 3), 1, 4.0),
        QuestionData("Que changeriez-vous ?", remarks=("Rien !", "Des ateliers plus longs, et moins de sièges.")),
    ),
)
FOLLOWING = NextData(date(2026, 6, 6), "Transport à la demande", "Langogne")


def rich_minutes(**changes: Any) -> MinutesData:
    """The compte rendu in which every part has something to say, as version 2, but for ``changes``."""
    parts: dict[str, Any] = {
        "region": "Occitanie",
        "funders": ("Région Occitanie", "ANCT"),
        "agenda": SEQUENCES,
        "syntheses": SYNTHESES,
        "followed": FOLLOWED,
        "resources": RESOURCES,
        "evaluation": EVALUATION,
        "following": FOLLOWING,
        "decisions": tuple(replace(d, reference=f"D-2026-014-0{n}") for n, d in enumerate(DECISIONS, 1)),
        "attendance": replace(
            ATTENDANCE, territories=(GroupCount("Lozère", (7, 6)), GroupCount("Non précisé", (6, 6)))
        ),
        "approved_on": date(2026, 4, 2),
        "version": VersionData(2, date(2026, 3, 20), "Une décision avait été oubliée", ("Ajout : décision 3",)),
    }
    return minutes(**{**parts, **changes})


def long_minutes(people: int = 60, outcomes: int = 200, **changes: Any) -> MinutesData:
    """A rencontre of many people who said many things; every text is a different one."""
    said = (OUTCOMES[number % len(OUTCOMES)] for number in range(outcomes))
    everyone = (participants()[number % len(PEOPLE)] for number in range(people))
    parts: dict[str, Any] = {
        "outcomes": tuple(replace(o, text=f"Apport {n} : {o.text}") for n, o in enumerate(said, 1)),
        "attendance": replace(
            ATTENDANCE,
            people=people,
            participants=tuple(replace(p, last_name=f"{p.last_name} {n}") for n, p in enumerate(everyone, 1)),
        ),
    }
    return rich_minutes(**{**parts, **changes})


def short_minutes(**changes: Any) -> MinutesData:
    """A compte rendu of which nothing is written yet."""
    nothing: dict[str, Any] = {
        "objectives": "",
        "essential": "",
        "decisions": (),
        "actions": (),
        "outcomes": (),
        "attendance": AttendanceData(),
        "approved_on": None,
        "revision": 1,
        "attachment": b"",
    }
    return replace(FULL, **{**nothing, **changes})


def sheet(lines: int = 14, **changes: Any) -> SheetData:
    """A sheet of so many ``lines`` to sign, but for ``changes``."""
    known = SheetData(
        reference=FULL.reference,
        revision=FULL.revision,
        title=FULL.title,
        half_days=FULL.half_days,
        made_at=FULL.made_at,
        application=FULL.application,
        organisation=FULL.organisation,
        led_by=FULL.led_by,
        place=FULL.place,
        facilitators=FULL.facilitators,
        axes=AXES,
        controller="L’Unadel",
        contact="donnees@example.org",
        people=tuple(map(_sheet_person, range(lines))),
    )
    return replace(known, **changes)


def _sheet_person(number: int) -> SheetPerson:
    last, first, function, organisation, _profile = PEOPLE[number % len(PEOPLE)]
    return SheetPerson(last, first, organisation, function, MARKS[number % len(MARKS)])


MARKS = (
    (MarkData("present", time(9, 27), method="screen"), MarkData("left", time(15, 10), method="screen")),
    (MarkData("excused"), MarkData("represented", None, "Maud Teissèdre, chargée de développement")),
    (MarkData("present", method="paper"), MarkData("absent")),
    (None, MarkData("remote", time(13, 50), method="remote")),
)


FOUR_HALF_DAYS = (
    MORNING,
    AFTERNOON,
    replace(MORNING, day=date(2026, 3, 15)),
    replace(AFTERNOON, day=date(2026, 3, 15)),
)
