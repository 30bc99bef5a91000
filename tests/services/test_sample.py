"""The sample workspace shows every side of the product, and nobody real is in it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from io import BytesIO

import pytest
from builders import MORNING_OF_THE_DAY, Clock, a_carnet, some_surroundings
from file_tables import rebuilt, tables
from pypdf import PdfReader

from facilitator_app.domain.attendance import Attendance, Method, Presence
from facilitator_app.domain.outcome import Action, Kind, Outcome, Progression, Support
from facilitator_app.domain.people import Organisation, Person
from facilitator_app.domain.rencontre import Answer, Invitation, Rencontre, State, Subgroup
from facilitator_app.services import (
    actions,
    attachments,
    attendance,
    exchange_out,
    follow_up,
    minutes,
    minutes_delivery,
    minutes_standing,
    minutes_versions,
    peers,
    rencontres,
    running,
    sample,
    topics,
)
from facilitator_app.services.resource_list import known_resources
from facilitator_app.services.sample_files import FOLDER
from facilitator_app.services.sample_room import mid_morning


def a_filled(folder):
    """A carnet filled in the middle of the morning of 14 March 2026."""
    carnet = a_carnet(folder, name=sample.FACILITATOR, surroundings=mid_morning(some_surroundings(folder)))
    sample.fill(carnet)
    return carnet


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    """A filled carnet that these tests only read."""
    carnet = a_filled(tmp_path_factory.mktemp("sample") / "carnet")
    yield carnet
    carnet.close()


def the_three(carnet):
    """The past rencontre, the one under way, the planned one."""
    return sorted(carnet.library.find(Rencontre), key=lambda rencontre: rencontre.starts_on)


def test_one_rencontre_is_over_one_under_way_one_planned(filled):
    found = the_three(filled)

    assert [rencontre.state for rencontre in found] == [State.APPROVED, State.RUNNING, State.PLANNED]
    assert [(rencontre.starts_on - MORNING_OF_THE_DAY.date()).days for rencontre in found] == [-37, 0, 24]
    assert [rencontre.reference for rencontre in found] == ["R-2026-001", "R-2026-002", "R-2026-003"]


def test_there_is_enough_to_explore(filled):
    counts = {kind: len(filled.library.find(kind)) for kind in (Person, Organisation, Outcome, Subgroup)}

    assert counts == {Person: 45, Organisation: 26, Outcome: 60, Subgroup: 7}


def test_the_notes_show_all_that_can_be_noted(filled):
    notes = filled.library.find(Outcome)

    assert {note.nature for note in notes} == set(Kind)
    assert {note.support for note in notes} == {*Support, ""}
    assert {note.axis for note in notes} == {"2014.1", "2014.2", "2014.3", "2014.4", "outside", None}
    assert sum(note.axis is None for note in notes) == 2
    assert any(note.verbatim for note in notes)
    assert {code for note in notes for code in note.also} == {"2014.1", "2014.2", "2014.3"}
    assert all(note.agenda_item and note.half_day for note in notes)


def test_actions_are_kept_open_and_late(filled):
    actions = filled.library.find(Action)

    assert {action.state for action in actions} == set(Progression)
    assert sum(action.late(filled.library.today()) for action in actions) == 2
    assert all(action.result and action.closed_on for action in actions if not action.unfinished)
    assert all(action.owner and action.due for action in actions)


def test_the_actions_of_last_time_are_on_the_table_today(filled):
    _past, today, _planned = the_three(filled)

    assert len(follow_up.left_open(filled.library, today)) == 4


def test_an_action_has_a_history_over_three_rencontres(filled):
    past, today, ahead = the_three(filled)
    note = next(o for o in filled.library.find(Outcome) if o.text.startswith("Rédiger le projet de convention"))

    steps = follow_up.history(filled.library, actions.followed_action(filled.library, note.id))

    assert [(step.moment, step.rencontre.id) for step in steps] == [
        ("decided", past.id),
        ("reviewed", today.id),
        ("ahead", ahead.id),
    ]
    assert "Trois bureaux sur cinq" in steps[1].text


def test_topics_go_on_from_rencontre_to_rencontre(filled):
    found = {topic.name: topic for topic in topics.topics(filled.library)}

    assert found["Ingénierie partagée"].rencontres == 3
    assert found["Décider à plusieurs"].rencontres == 2
    assert found["Ingénierie partagée"].noted
    assert found["Ingénierie partagée"].unfinished
    assert all(topic.sequences for topic in found.values())


def test_the_sheets_show_every_state_and_what_nobody_recorded(filled):
    marks = filled.library.find(Attendance)

    assert {mark.state for mark in marks} == set(Presence)
    assert {mark.method for mark in marks} == {Method.SCREEN, Method.PAPER, Method.REMOTE}
    assert all(mark.profile and mark.organisation for mark in marks)
    assert all("" in sheet.counts(half_day.id) for sheet in sheets(filled) for half_day in sheet.half_days)
    assert {invitation.answer for invitation in filled.library.find(Invitation)} == set(Answer)


def sheets(carnet):
    return [attendance.sheet_of(carnet.library, rencontre.id) for rencontre in the_three(carnet)]


def test_half_of_the_people_have_checked_in_today(filled):
    _past, sheet, _planned = sheets(filled)

    assert sheet.here(sheet.half_days[0].id) / len(sheet.rows) == 0.5


def test_the_essential_counts_the_people_of_the_sheet(filled):
    past, _today, _planned = the_three(filled)
    sheet = attendance.sheet_of(filled.library, past.id)

    assert "Trente personnes, dont cinq élu·es" in past.essential
    assert sum(row.came for row in sheet.rows) == 30
    assert sheet.profiles()["elu_local"] == 5


def test_the_workshops_of_today_have_just_begun(filled):
    _past, today, _planned = the_three(filled)

    course = running.course_now(filled.library, running.slots_now(filled.library, today))

    assert course.running is not None
    assert course.running.item.title.startswith("Ateliers")
    assert (course.elapsed, course.late) == (18, 4)


def test_nothing_is_recorded_after_now(filled):
    now = filled.library.now()
    marks, notes = filled.library.find(Attendance), filled.library.find(Outcome)

    assert max(mark.recorded_at for mark in marks) < now
    assert max(note.noted_at for note in notes) < now
    assert all(action.closed_on < filled.library.today() for action in filled.library.find(Action) if action.closed_on)


def test_real_hours_are_not_the_planned_ones(filled):
    past, _today, _planned = the_three(filled)

    assert all(
        half_day.started != half_day.starts and half_day.ended != half_day.ends
        for half_day in rencontres.half_days(filled.library, past.id)
    )


@pytest.mark.parametrize("hour", range(24))
@pytest.mark.parametrize("zone", [-11, 1, 14])
def test_it_is_the_middle_of_the_morning_at_any_hour(tmp_path, hour, zone):
    clock = Clock(datetime(2026, 3, 14, hour, 45, 12, tzinfo=UTC))
    there = timezone(timedelta(hours=zone))
    outside = replace(some_surroundings(tmp_path, clock=clock), local=lambda instant: instant.astimezone(there))
    today = outside.today()

    room = mid_morning(outside)
    clock.pass_minutes(3)

    assert room.here().strftime("%H:%M:%S") == "11:15:12"
    assert abs(room.today() - today) <= timedelta(days=zone != 1)
    assert room.clock() == outside.clock()


def test_who_is_represented_is_by_somebody_who_came(filled):
    names = {f"{person.first_name} {person.last_name}" for person in filled.library.find(Person)}
    represented = [mark for mark in filled.library.find(Attendance) if mark.state == Presence.REPRESENTED]

    assert {mark.represented_by for mark in represented} == {"Samir Haddad", "Michelle Reynaud"} < names


def test_who_has_not_answered_has_no_date_of_answer(filled):
    asked = filled.library.find(Invitation)

    assert all((invitation.answered_at is None) == (invitation.answer == Answer.INVITED) for invitation in asked)


def test_nobody_can_be_reached(filled):
    people = filled.library.find(Person)

    assert all(re.fullmatch(r"[a-z-]+\.[a-z-]+@example\.org|", person.email) for person in people)
    assert all(re.fullmatch(r"(04 65 71|06 39 98) \d\d \d\d|", person.phone) for person in people)


@pytest.mark.parametrize("file", sorted(FOLDER.glob("*.[cj]s*")), ids=lambda file: file.name)
def test_the_texts_are_typeset_as_in_french(file):
    text = file.read_text(encoding="utf-8")

    assert "'" not in text
    assert re.findall(r"[a-zé»] [:;!?»]|« |\d h\b|\S  +\S", text) == []


def test_the_tables_are_what_the_log_says(tmp_path):
    carnet = a_filled(tmp_path / "carnet")

    written = tables(carnet)

    assert rebuilt(carnet) == written
    carnet.close()


def test_the_same_surroundings_make_the_same_sample(tmp_path):
    one, other = a_filled(tmp_path / "one"), a_filled(tmp_path / "other")

    assert tables(one) == tables(other)
    one.close()
    other.close()


def test_the_log_tells_when_each_thing_was_done(filled):
    past, _today, _planned = the_three(filled)

    made = minutes.minutes_of(filled, past).made_at

    assert (made.month, made.day) == (2, 11)


def test_the_minutes_of_the_past_rencontre_are_complete(filled):
    past, _today, _planned = the_three(filled)

    pages = PdfReader(BytesIO(minutes.minutes_file(filled, past, minutes.Kind.PDF))).pages

    text = re.sub(r"\s+", " ", "".join(page.extract_text() for page in pages))
    assert "à plusieurs, jusqu’où" in text
    for section in ("L’essentiel", "Objectifs", "Décisions", "Actions", "Transitions", "Hors axes", "Présences"):
        assert section in text
    assert "Chabalier" not in text


def test_the_coordinator_is_verified(filled):
    coordinator = peers.coordinator(filled)

    assert coordinator is not None
    assert (coordinator.name, coordinator.state) == (sample.COORDINATION, "verified")


def test_all_that_was_done_waits_to_be_sent(filled):
    coordinator = peers.coordinator(filled)

    prepared = exchange_out.prepare(filled, coordinator)

    assert prepared.lines == exchange_out.waiting_lines(filled, coordinator) > 200


def test_resources_have_sheets_and_one_has_its_file(filled):
    known = known_resources(filled.library)

    assert [one.title for one in known if one.sheet.title] == [
        "Arpentage d’un rapport de cent pages",
        "Cinquante minutes avec un porteur de projet",
        "Grille de compétences du développement local",
        "Qui décide quoi\u202f?",
    ]
    (file,) = [one.file for one in known if one.file]
    assert attachments.content(filled.library, file).startswith("Grille de compétences".encode())


def test_the_minutes_of_the_past_rencontre_were_put_right_once_and_approved(filled):
    past = the_three(filled)[0]
    first, second = minutes_versions.versions_of(filled.library, past.id)

    assert [version.reason for version in (first, second)] == [
        "",
        "Un élu avait été compté parmi les chargé·es de mission.",
    ]
    assert (first.approved_on, second.approved_on) == (None, MORNING_OF_THE_DAY.date())
    assert first.closed_at < second.closed_at
    (change,) = minutes_versions.closed_minutes(second).version.changes
    assert "dont quatre élu·es" in change
    assert "dont cinq élu·es" in past.essential


def test_what_became_of_the_actions_since_leaves_the_minutes_as_they_were_approved(filled):
    past = the_three(filled)[0]
    sheet = attendance.sheet_of(filled.library, past.id)

    standing = minutes_standing.standing_of(filled.library, past, sheet)

    assert (standing.number, standing.changed) == (2, False)


def test_three_of_those_who_came_still_wait_for_the_second_version(filled):
    past = the_three(filled)[0]
    sheet, handed = (
        attendance.sheet_of(filled.library, past.id),
        minutes_delivery.deliveries_of(filled.library, past.id),
    )
    first, second = minutes_versions.versions_of(filled.library, past.id)

    assert minutes_delivery.waiting(sheet, handed, first.id) == []
    assert len(minutes_delivery.waiting(sheet, handed, second.id)) == 3
