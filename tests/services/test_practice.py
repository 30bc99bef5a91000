"""My practice: every number is that of a hand count, and what was not run is not zero."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from builders import a_rencontre, an_outcome, changed

from facilitator_app.domain.agenda import AgendaItem
from facilitator_app.domain.edit import Edit
from facilitator_app.domain.evaluation import EvaluationQuestion, EvaluationSheet
from facilitator_app.domain.practice import Usual, method_name, middle, real_minutes
from facilitator_app.domain.rencontre import State
from facilitator_app.services import practice
from facilitator_app.services.catalogue import Catalogue
from facilitator_app.services.practice_methods import usual_for, usuals

BEGAN = datetime(2026, 3, 14, 9, 0, tzinfo=UTC)
FEBRUARY, MARCH, LAST_YEAR = date(2026, 2, 3), date(2026, 3, 14), date(2025, 11, 20)


def held_on(carnet, day, *, axes=("2014.1",), title="Coopérer"):
    """A rencontre that is over."""
    return changed(carnet, a_rencontre(carnet, day=day, axes=axes, title=title), state=State.CLOSED.value)


def a_sequence(carnet, rencontre, method, planned, real=None, **values):
    """A sequence planned for so many minutes; it really lasted ``real``, or was not run."""
    run = {} if real is None else {"started_at": BEGAN, "ended_at": BEGAN + timedelta(minutes=real)}
    said = {"rencontre": rencontre.id, "title": method, "method": method, "minutes": planned} | run | values
    item = AgendaItem(id=carnet.library.new_id(), **said)
    carnet.library.perform(Edit.creating("Ajouter une séquence", item))
    return item


def papers(carnet, rencontre, question, *marks):
    """Papers that each answer one question (``None`` for no answer)."""
    library = carnet.library
    asked = EvaluationQuestion(id=library.new_id(), rencontre=rencontre.id, **question)
    sheets = [EvaluationSheet(id=library.new_id(), rencontre=rencontre.id).marked(asked.id, mark) for mark in marks]
    library.perform(Edit.creating("Évaluer", asked, *sheets))


def my(carnet, year=None):
    return practice.practice_of(Catalogue.of(carnet.library), practice.held(carnet), year)


def methods(carnet, year=None):
    return {method.name: method for method in my(carnet, year).methods}


def test_the_durations_of_a_method_add_up(carnet):
    rencontre = held_on(carnet, MARCH)
    for planned, real in ((30, 40), (30, 35), (45, 50)):
        a_sequence(carnet, rencontre, "Débat mouvant", planned, real)

    debate = methods(carnet)["Débat mouvant"]

    assert (len(debate.lasted), debate.planned, debate.minutes) == (3, 105, 125)
    assert (debate.typical, debate.gap) == (Usual(minutes=40, planned=30), 5)


def test_a_sequence_that_was_not_run_is_in_no_sum(carnet):
    rencontre = held_on(carnet, MARCH)
    a_sequence(carnet, rencontre, "Débat mouvant", 30, 40)
    a_sequence(carnet, rencontre, "Débat mouvant", 60)

    debate = methods(carnet)["Débat mouvant"]

    assert (len(debate.lasted), debate.untimed, debate.planned, debate.minutes) == (1, 1, 30, 40)


def test_a_method_that_was_never_run_is_not_there(carnet):
    a_sequence(carnet, held_on(carnet, MARCH), "Débat mouvant", 60)

    assert methods(carnet) == {}


@pytest.mark.parametrize(
    ("minutes", "known"),
    [(43, 43), (0.3, None), (12 * 60, 12 * 60), (14 * 60, None), (-5, None)],
    ids=["run", "passed over", "a long day", "left open overnight", "a clock that went back"],
)
def test_a_duration_counts_when_somebody_can_believe_it(minutes, known):
    item = AgendaItem(id="1" * 32, started_at=BEGAN, ended_at=BEGAN + timedelta(minutes=minutes))

    assert real_minutes(item) == known


def test_what_is_still_running_has_no_duration():
    assert real_minutes(AgendaItem(id="1" * 32, started_at=BEGAN)) is None


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Débat mouvant", "Débat mouvant"),
        ("Arpentage : chacun·e lit cinq pages", "Arpentage"),
        ("Récits d’expérience, dix minutes chacun", "Récits d’expérience"),
        ("World café (trois tours)", "World café"),
        ("  ", ""),
    ],
)
def test_the_name_of_a_method_is_what_comes_before_its_description(written, name):
    assert method_name(written) == name


@pytest.mark.parametrize(("values", "wanted"), [([7], 7), ([1, 2], 2), ([-2, -1], -1), ([2, 2, 50], 2)])
def test_between_two_values_the_median_is_rounded_up(values, wanted):
    assert middle(values) == wanted


def test_a_method_is_one_however_it_is_written(carnet):
    rencontre = held_on(carnet, MARCH)
    a_sequence(carnet, rencontre, "débat mouvant", 30, 40, rank="1")
    a_sequence(carnet, rencontre, "Débat mouvant : « Mutualiser »", 30, 20, rank="2")

    assert {name: len(method.lasted) for name, method in methods(carnet).items()} == {"Débat mouvant": 2}


def test_sequences_without_a_method_stand_last(carnet):
    rencontre = held_on(carnet, MARCH)
    for method in ("", "", "Arpentage"):
        a_sequence(carnet, rencontre, method, 15, 10)

    assert list(methods(carnet)) == ["Arpentage", ""]


def test_a_year_holds_its_own_rencontres_only(carnet):
    a_sequence(carnet, held_on(carnet, LAST_YEAR), "Débat mouvant", 30, 60)
    a_sequence(carnet, held_on(carnet, MARCH), "Débat mouvant", 30, 40)

    assert practice.years(practice.held(carnet)) == [2026, 2025]
    assert [methods(carnet, year)["Débat mouvant"].minutes for year in (2025, 2026, None)] == [60, 40, 100]


def test_what_others_sent_and_what_is_only_planned_is_not_my_practice(carnet):
    held_on(carnet, FEBRUARY, title="La mienne")
    changed(carnet, held_on(carnet, MARCH, title="D’un autre groupe"), group=carnet.library.new_id())
    a_rencontre(carnet, title="Prévue")

    assert [rencontre.title for rencontre in my(carnet).rencontres] == ["La mienne"]


def test_a_rencontre_nobody_opened_counts_once_something_was_noted(carnet):
    rencontre = a_rencontre(carnet)
    an_outcome(carnet, rencontre)

    assert [found.id for found in my(carnet).rencontres] == [rencontre.id]


def test_a_method_is_suggested_from_the_fifth_time_on(carnet):
    rencontre = held_on(carnet, MARCH)
    for real in (38, 52, 40, 41):
        a_sequence(carnet, rencontre, "Débat mouvant", 30, real)
    before = usuals(carnet.library, carnet.owner.group)
    a_sequence(carnet, rencontre, "Débat mouvant", 30, 40)

    after = usuals(carnet.library, carnet.owner.group)

    assert before == {}
    assert usual_for(after, "debat mouvant : deux affirmations") == Usual(minutes=40, planned=30)
    assert usual_for(after, "") is None


def test_the_usual_duration_is_that_of_the_same_group(carnet):
    theirs = changed(carnet, held_on(carnet, MARCH), group=carnet.library.new_id())
    for _time in range(5):
        a_sequence(carnet, theirs, "Débat mouvant", 30, 90)

    assert usuals(carnet.library, carnet.owner.group) == {}


def test_a_question_is_followed_by_its_median_from_rencontre_to_rencontre(carnet):
    question = {"code": "temps", "text": "Le temps valait-il la peine ?", "low": "non", "high": "oui"}
    papers(carnet, held_on(carnet, FEBRUARY), question, 2, 3, 3)
    papers(carnet, held_on(carnet, MARCH), question | {"text": "Et le temps ?"}, 4, 5, None)

    (followed,) = my(carnet).questions

    assert (followed.text, followed.low, followed.high) == ("Et le temps ?", "non", "oui")
    assert [(j.rencontre.starts_on, j.median, j.words, j.answers) for j in followed.judged] == [
        (FEBRUARY, 3, "3", 3),
        (MARCH, 4.5, "4,5", 2),
    ]


def test_a_question_nobody_answered_has_no_point(carnet):
    papers(carnet, held_on(carnet, FEBRUARY), {"text": "Contenu"}, None, None)

    assert my(carnet).questions == ()


def test_outcomes_are_counted_once_under_their_main_axis(carnet):
    rencontre = held_on(carnet, MARCH, axes=("2014.1",))
    for number, (axis, also) in enumerate(
        (("2014.1", ("2014.3",)), ("2014.1", ()), ("2014.3", ()), ("outside", ()), (None, ()), ("gone.9", ()))
    ):
        an_outcome(carnet, rencontre, f"n° {number}", axis=axis, also=also)

    found = my(carnet)

    counts = {axis.label: axis.outcomes for axis in found.axes}
    assert counts == {"Axe 1": 2, "Axe 2": 0, "Axe 3": 1, "Axe 4": 0, "Hors axes": 1, "À classer": 2}
    assert found.outcomes == 6


def test_an_axis_has_the_minutes_run_on_it_and_the_rencontres_that_treated_it(carnet):
    planned = held_on(carnet, FEBRUARY, axes=("2014.2",))
    run = held_on(carnet, MARCH, axes=())
    a_sequence(carnet, run, "Arpentage", 30, 45, axis="2014.2")
    a_sequence(carnet, run, "Arpentage", 30, axis="2014.4")

    axes = {axis.number: axis for axis in my(carnet).axes}

    assert (axes[2].minutes, [r.id for r in axes[2].rencontres]) == (45, [planned.id, run.id])
    assert (axes[4].minutes, axes[4].rencontres) == (0, ())


def test_an_empty_carnet_has_nothing_to_say(carnet):
    found = my(carnet)

    assert (found.rencontres, found.methods, found.questions, found.axes) == ((), (), (), ())
    assert (found.minutes, found.outcomes, found.gap) == (0, 0, None)


def test_the_gap_of_a_year_is_the_median_of_every_sequence(carnet):
    rencontre = held_on(carnet, MARCH)
    for method, planned, real in (("A", 30, 28), ("B", 30, 35), ("", 15, 30)):
        a_sequence(carnet, rencontre, method, planned, real)

    assert my(carnet).gap == 5


def test_a_rencontre_corrected_to_another_year_moves_with_all_it_has(carnet):
    rencontre = held_on(carnet, MARCH)
    a_sequence(carnet, rencontre, "Arpentage", 30, 45)
    carnet.library.perform(Edit.between("Dater", rencontre, replace(rencontre, starts_on=LAST_YEAR)))

    assert methods(carnet, 2026) == {}
    assert methods(carnet, 2025)["Arpentage"].minutes == 45
