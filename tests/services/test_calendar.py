"""What a calendar reads in the file: rencontres by half-day, due dates as whole days, each known again later."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from builders import a_rencontre, an_outcome, changed
from icalendar import Calendar

from facilitator_app.domain.outcome import Action, Kind
from facilitator_app.domain.rencontre import HalfDay
from facilitator_app.domain.text import clean_text
from facilitator_app.services import actions, rencontres
from facilitator_app.services.calendar import calendar_file

PARIS = ZoneInfo("Europe/Paris")


def an_action(carnet, rencontre, text="Écrire aux maires", due=date(2026, 4, 30), **values):
    outcome = an_outcome(carnet, rencontre, text, nature=Kind.ACTION.value)
    return changed(carnet, carnet.library.get(Action, outcome.id), due=due, **values)


def written(carnet):
    return calendar_file(
        carnet.library, rencontres.rencontres(carnet.library), actions.followed_actions(carnet.library)
    )


def events(carnet):
    return Calendar.from_ical(written(carnet)).walk("VEVENT")


def test_a_rencontre_is_its_half_days_in_the_hours_of_paris(carnet):
    a_rencontre(carnet, title="Coopérer", day=date(2026, 3, 14))
    a_rencontre(carnet, title="Décider", day=date(2026, 7, 2))

    found = {(event.decoded("dtstart"), event.decoded("dtend")) for event in events(carnet)}

    winter, summer = datetime(2026, 3, 14, 9, 30, tzinfo=PARIS), datetime(2026, 7, 2, 9, 30, tzinfo=PARIS)
    assert (winter, winter.replace(hour=12)) in found
    assert len(found) == 4
    assert {start.utcoffset() for start, _end in found} == {timedelta(hours=1), timedelta(hours=2)}
    assert summer in {start for start, _end in found}


def test_the_zone_comes_with_its_rule(carnet):
    a_rencontre(carnet)

    (zone,) = Calendar.from_ical(written(carnet)).walk("VTIMEZONE")

    assert zone["tzid"] == "Europe/Paris"
    assert zone.to_tz().utcoffset(datetime(2031, 7, 1)) == timedelta(hours=2)  # noqa: DTZ001 - asked in local hours


def test_a_rencontre_overseas_is_in_the_hours_of_the_room(carnet):
    changed(carnet, a_rencontre(carnet), region="04")

    assert all(event.decoded("dtstart").tzinfo is None for event in events(carnet))


def test_a_rencontre_without_hours_is_a_whole_day_and_one_without_a_date_is_left_out(carnet):
    a_rencontre(carnet, title="Un jour", day=None)
    rencontre = a_rencontre(carnet, starts=None, ends=None)

    (event,) = events(carnet)

    assert (event.decoded("dtstart"), event.decoded("dtend")) == (date(2026, 3, 14), date(2026, 3, 15))
    assert str(event["uid"]) == f"{rencontre.id}@carnet"


def test_a_due_date_is_a_whole_day_that_says_where_it_was_decided(carnet):
    rencontre = a_rencontre(carnet, title="Coopérer")
    action = an_action(carnet, rencontre, owner="Zoé")

    event = next(e for e in events(carnet) if str(e["uid"]) == f"{action.id}@carnet")

    assert event.decoded("dtstart") == date(2026, 4, 30)
    assert event.decoded("dtend") == date(2026, 5, 1)
    assert str(event["summary"]) == "Écrire aux maires"
    assert "Responsable\u00a0: Zoé" in event["description"]
    assert f"Décidée à {rencontre.reference} «\u00a0Coopérer\u00a0» (14\u00a0mars 2026)" in event["description"]
    assert (str(event["status"]), str(event["transp"])) == ("CONFIRMED", "TRANSPARENT")


def test_an_action_without_a_due_date_is_left_out(carnet):
    an_action(carnet, a_rencontre(carnet, starts=None, ends=None), due=None)

    assert len(events(carnet)) == 1


def test_what_is_dropped_is_cancelled_under_the_same_identity_with_a_greater_sequence(carnet):
    action = an_action(carnet, a_rencontre(carnet))
    before = next(e for e in events(carnet) if str(e["uid"]) == f"{action.id}@carnet")

    changed(carnet, action, state="dropped", closed_on=carnet.library.today())

    after = next(e for e in events(carnet) if str(e["uid"]) == str(before["uid"]))
    assert str(after["status"]) == "CANCELLED"
    assert after["sequence"] > before["sequence"]


def test_the_same_records_give_the_same_bytes(carnet):
    an_action(carnet, a_rencontre(carnet))

    assert written(carnet) == written(carnet)


def test_a_half_day_that_moves_keeps_its_identity(carnet):
    rencontre = a_rencontre(carnet)
    morning = rencontres.half_days(carnet.library, rencontre.id)[0]
    before = {str(event["uid"]): event["sequence"] for event in events(carnet)}

    changed(carnet, morning, day=date(2026, 3, 21))

    after = {str(event["uid"]): event["sequence"] for event in events(carnet)}
    assert after.keys() == before.keys()
    assert after[f"{morning.id}@carnet"] > before[f"{morning.id}@carnet"]
    assert carnet.library.get(HalfDay, morning.id).day == date(2026, 3, 21)


@pytest.mark.parametrize(
    "text",
    [
        "Un, deux; trois\\quatre : « cinq »",
        "ligne\nBEGIN:VEVENT\nSUMMARY:intrus\nEND:VEVENT",
        "<img src=file:///etc/passwd> {{ 7*7 }} javascript:alert(1)",
        "Élu⋅es 🚲 مرحبا \u202eenvers\u202c",
        "é" * 200_000,
        ";:,\\" * 500,
    ],
    ids=["punctuation", "events", "markup", "scripts", "long", "escapes"],
)
def test_hostile_text_is_text_and_nothing_of_it_is_lost(carnet, text):
    kept = clean_text(text)  # as every edit does: what turns letters round is not stored
    rencontre = changed(carnet, a_rencontre(carnet), title=kept[:200], place=kept[:200], objectives=kept)
    action = an_action(carnet, rencontre, kept, owner=kept[:200], result=kept[:20_000], state="done")

    data = written(carnet)

    found = {str(event["uid"]): event for event in Calendar.from_ical(data).walk("VEVENT")}
    assert len(found) == 3
    assert kept in str(found[f"{action.id}@carnet"]["description"])
    assert max(len(line) for line in data.split(b"\r\n")) <= 75
