"""Charts and a practice to draw: small, with one of everything (all names invented)."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from facilitator_app.domain.agenda import AgendaItem
from facilitator_app.domain.practice import (
    AxisPractice,
    Judged,
    Lasted,
    MethodPractice,
    Practice,
    QuestionPractice,
)
from facilitator_app.domain.rencontre import Rencontre
from facilitator_app.reports.chart_blocks import Bar, Bars, Distribution, Point, Trend
from facilitator_app.reports.practice import PracticeData

BARS = Bars(
    "Durée réelle",
    ("Méthode", "Réel", "Prévu"),
    (Bar("Débat mouvant", 43, "43 min", 40, "prévu 40 min"), Bar("Météo", 0, "0 min", axis=3)),
    "Débat mouvant : 43 min.",
)
SPREAD = Distribution("Le temps valait-il la peine ?", (1, 0, 5, 12, 9), "non", "oui", "4", "27 réponses.")
TREND = Trend(
    "Le contenu",
    (Point(date(2026, 2, 3), 3, "3", "Crest"), Point(date(2026, 3, 14), 4.5, "4,5", "Die")),
    1,
    5,
    "inutile",
    "utile",
    "De 3 à 4,5.",
)
BEGAN = datetime(2026, 3, 14, 9, tzinfo=UTC)


def rencontre(number: int) -> Rencontre:
    """A rencontre of the month of this number."""
    return Rencontre(
        id=f"{number:032x}",
        reference=f"R-2026-{number:03}",
        title=f"Rencontre {number}",
        starts_on=date(2026, number, 5),
    )


def method(name: str, *durations: tuple[int, int]) -> MethodPractice:
    """A method run with these planned and real minutes."""
    return MethodPractice(
        name,
        tuple(
            Lasted(
                AgendaItem(id=f"{n:032x}", minutes=planned, started_at=BEGAN, ended_at=BEGAN + timedelta(minutes=real)),
                rencontre(1),
                real,
            )
            for n, (planned, real) in enumerate(durations, start=1)
        ),
    )


def practice(*, methods: int = 4, questions: int = 4) -> Practice:
    """A year of three rencontres."""
    held = tuple(rencontre(number) for number in (1, 2, 3))
    judged = tuple(Judged(one, n + 2.5, f"{n + 2},5", 12) for n, one in enumerate(held))
    return Practice(
        year=2026,
        rencontres=held,
        methods=tuple(method(f"Méthode {n}", (30, 40), (45, 50)) for n in range(methods)),
        questions=tuple(QuestionPractice(f"Question {n} ?", "non", "oui", judged) for n in range(questions)),
        axes=(
            AxisPractice(1, "Axe 1", "Coopération et réseaux", 12, 154, held),
            AxisPractice(2, "Axe 2", "Cohérence des politiques", 0, 0, ()),
            AxisPractice(None, "Hors axes", "", 3, 0, held[:1]),
        ),
    )


def data(of: Practice) -> PracticeData:
    """A practice with its name and its date."""
    return PracticeData(
        practice=of,
        name="Élise Vernhet",
        group="Groupe de l’Est",
        fingerprint="5d1f" * 16,
        made_at=BEGAN,
        application="Carnet 1.0",
        organisation="Pôle national",
        led_by="animé par l’Unadel",
        language="fr",
    )
