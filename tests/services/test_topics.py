"""A topic is followed from rencontre to rencontre: its sequences, what was said, what was decided."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from builders import a_rencontre, an_outcome, changed

from facilitator_app.domain.course import Course
from facilitator_app.domain.edit import Edit
from facilitator_app.domain.outcome import Action, Kind, Outcome
from facilitator_app.domain.rencontre import Rencontre
from facilitator_app.services import agenda, capture, rencontres, running
from facilitator_app.services.topics import known_topics, timeline, topics


def a_sequence(carnet, rencontre, title="Atelier", topic="Mobilités"):
    edit, item = agenda.adding(carnet.library, rencontre.id, title, 30)
    carnet.library.perform(edit)
    return changed(carnet, item, topic=topic)


@pytest.fixture
def two(carnet):
    return [
        a_rencontre(carnet, title=title, day=day)
        for title, day in (("Hiver", date(2026, 1, 10)), ("Mars", date(2026, 3, 1)))
    ]


def test_a_topic_is_one_however_it_is_written_and_bears_its_last_name(carnet, two):
    an_outcome(carnet, two[0], topic="mobilites")
    a_sequence(carnet, two[1], topic="Mobilités")
    an_outcome(carnet, two[1], topic="")

    (topic,) = topics(carnet.library)

    assert (topic.name, topic.last, topic.rencontres, topic.sequences, topic.noted) == (
        "Mobilités",
        date(2026, 3, 1),
        2,
        1,
        1,
    )
    assert known_topics(carnet.library) == ["Mobilités"]


def test_the_topic_last_worked_on_comes_first(carnet, two):
    an_outcome(carnet, two[0], topic="Habitat")
    an_outcome(carnet, two[1], topic="Mobilités")

    assert [topic.name for topic in topics(carnet.library)] == ["Mobilités", "Habitat"]


def test_the_timeline_tells_each_rencontre_with_decisions_by_reference_and_actions_by_state(carnet, two):
    a_sequence(carnet, two[0])
    an_outcome(carnet, two[0], "Autre chose", nature=Kind.DECISION.value)
    noon = carnet.library.now() + timedelta(hours=1)
    an_outcome(carnet, two[0], "Un parc commun", noted_at=noon, nature=Kind.DECISION.value, topic="Mobilités")
    action = an_outcome(carnet, two[1], "Compter les vélos", nature=Kind.ACTION.value, topic="Mobilités")
    an_outcome(carnet, two[1], "Rien n’est à l’heure", topic="Mobilités")

    latest, first = timeline(carnet.library, "mobilités")

    assert [said.outcome.text for said in latest.said] == ["Compter les vélos", "Rien n’est à l’heure"]
    assert latest.said[0].action == carnet.library.get(Action, action.id)
    assert [item.title for item in first.sequences] == ["Atelier"]
    assert [said.reference for said in first.said] == [f"{two[0].reference.replace('R-', 'D-')}-02"]


def test_how_many_actions_are_left_to_do_is_counted(carnet, two):
    done = an_outcome(carnet, two[0], nature=Kind.ACTION.value, topic="Mobilités")
    an_outcome(carnet, two[0], nature=Kind.ACTION.value, topic="Mobilités")
    changed(carnet, carnet.library.get(Action, done.id), state="done")

    assert topics(carnet.library)[0].unfinished == 1


def test_what_belongs_to_a_rencontre_in_the_bin_is_no_topic(carnet, two):
    an_outcome(carnet, two[0], topic="Habitat")

    carnet.library.perform(rencontres.deleting(two[0]))

    assert topics(carnet.library) == []
    assert timeline(carnet.library, "Habitat") == ()


def test_what_is_said_while_a_sequence_runs_is_said_of_its_topic(carnet, two):
    item = a_sequence(carnet, two[1])
    (slot,) = running.slots_now(carnet.library, two[1])
    carnet.library.perform(running.starting(carnet.library, two[1], [slot], slot))
    course = running.course_now(carnet.library, running.slots_now(carnet.library, two[1]))

    rencontre = carnet.library.get(Rencontre, two[1].id)

    def note(text, **values):
        said = Outcome(id=carnet.library.new_id(), text=text, **values)
        carnet.library.perform(capture.capturing(carnet.library, rencontre, said, course))
        return carnet.library.find(Outcome, text=text)[0].topic

    assert note("Du retard") == "Mobilités"
    assert note("Des toits", topic="Habitat") == "Habitat"
    assert course.running is not None
    assert course.running.item.id == item.id


def test_what_is_said_while_nothing_runs_has_no_topic(carnet, two):
    edit = capture.capturing(carnet.library, two[1], Outcome(id=carnet.library.new_id(), text="Bonjour"), Course())
    carnet.library.perform(edit)

    assert carnet.library.find(Outcome, text="Bonjour")[0].topic == ""


def test_undoing_a_topic_takes_it_out_of_the_list(carnet, two):
    item = a_sequence(carnet, two[0], topic="")
    edit = Edit.between("Sujet", item, replace(item, topic="Habitat"))
    carnet.library.perform(edit)

    carnet.library.perform(edit.inverse())

    assert topics(carnet.library) == []
