"""Rencontres and due dates as a file that any calendar opens (iCalendar, RFC 5545)."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, Timezone

from facilitator_app.domain.outcome import Progression
from facilitator_app.domain.text import clean_line
from facilitator_app.i18n.dates import plain_date
from facilitator_app.i18n.words import _, spoken
from facilitator_app.services import rencontres
from facilitator_app.services.action_words import state_word
from facilitator_app.storage.history import revisions

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from facilitator_app.domain.identity import RecordId
    from facilitator_app.domain.record import Record
    from facilitator_app.domain.rencontre import HalfDay, Rencontre
    from facilitator_app.services.actions import FollowedAction
    from facilitator_app.services.library import Library
    from facilitator_app.storage.history import Revision

_TITLE = 120
"""Characters of a text that stand in the title of an event; the whole text is in its description."""
_PARIS = ZoneInfo("Europe/Paris")
_OVERSEAS = "0"
"""How the codes of overseas regions begin: their rencontres are written in the hours of the room, without a zone."""

# The rule of all of France in Europe since 1996 (directive 2000/84/CE).
_SUMMER_TIME = """\
BEGIN:VTIMEZONE
TZID:Europe/Paris
BEGIN:DAYLIGHT
DTSTART:19960331T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE
"""


def calendar_file(library: Library, meetings: Sequence[Rencontre], followed: Sequence[FollowedAction]) -> bytes:
    """The half-days of rencontres and the due dates of actions; the same records give the same bytes.

    Opened again later, an event replaces the one it was: its identity stays, its sequence grows with each change.
    What has no date is left out; an action that was dropped is a cancelled event.
    """
    half_days = {meeting.id: rencontres.half_days(library, meeting.id) for meeting in meetings}
    dated = [one for one in followed if one.action.due is not None]
    stamps = _stamps(library, meetings, half_days, dated)
    events = [event for meeting in meetings for event in _meeting(meeting, half_days[meeting.id], stamps)]
    events += [_due(one, stamps[one.id]) for one in dated]
    return _written(events)


def _written(events: Iterable[Event]) -> bytes:
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", f"-//Unadel//Carnet de rencontres//{spoken().upper()}")
    calendar.add("method", "PUBLISH")
    calendar.add_component(_zone())
    for event in events:
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def _stamps(
    library: Library,
    meetings: Iterable[Rencontre],
    half_days: dict[RecordId, list[HalfDay]],
    followed: Iterable[FollowedAction],
) -> dict[RecordId, Revision]:
    """When what each event tells was last changed, and how often."""
    groups: dict[RecordId, list[Record]] = {one.id: [one.action, one.outcome, one.rencontre] for one in followed}
    for meeting in meetings:
        groups[meeting.id] = [meeting]
        groups |= {half_day.id: [meeting, half_day] for half_day in half_days[meeting.id]}
    with library.database.read() as session:
        return revisions(session, groups)


def _meeting(meeting: Rencontre, half_days: Iterable[HalfDay], stamps: dict[RecordId, Revision]) -> Iterator[Event]:
    """The half-days whose hours are known; the days of the rencontre where none is."""
    timed = [h for h in half_days if h.day is not None and h.starts is not None and h.ends is not None]
    for half_day in timed:
        event = _event(half_day.id, _title(meeting), stamps[half_day.id])
        zone = None if meeting.region.startswith(_OVERSEAS) else _PARIS
        for name, hour in (("dtstart", half_day.starts), ("dtend", half_day.ends)):
            if half_day.day is not None and hour is not None:
                event.add(name, datetime.combine(half_day.day, hour, zone))
        yield _told(event, meeting)
    if not timed and meeting.starts_on is not None:
        event = _event(meeting.id, _title(meeting), stamps[meeting.id])
        yield _told(_all_day(event, meeting.starts_on, meeting.ends_on or meeting.starts_on), meeting)


def _told(event: Event, meeting: Rencontre) -> Event:
    event.add("status", "CONFIRMED")
    if meeting.place:
        event.add("location", clean_line(meeting.place))
    event.add("description", "\n".join(filter(None, (meeting.reference, meeting.objectives))))
    return event


def _due(followed: FollowedAction, stamp: Revision) -> Event:
    action, meeting = followed.action, followed.rencontre
    event = _event(action.id, _cut(clean_line(followed.outcome.text)), stamp)
    if action.due is not None:
        _all_day(event, action.due, action.due)
    event.add("status", "CANCELLED" if action.state == Progression.DROPPED else "CONFIRMED")
    event.add("transp", "TRANSPARENT")
    event.add("description", "\n".join(filter(None, (
        followed.outcome.text,
        _("Responsable : {name}").format(name=action.owner) if action.owner else "",
        _("Avancement : {state}").format(state=state_word(action.state)),
        _("Résultat : {text}").format(text=action.result) if action.result else "",
        _decided(meeting),
    ))))  # fmt: skip
    return event


def _decided(meeting: Rencontre) -> str:
    day = plain_date(meeting.starts_on) if meeting.starts_on else _("sans date")
    said = _("Décidée à {reference} « {title} » ({day})")
    return said.format(reference=meeting.reference, title=_title(meeting), day=day)


def _event(identity: RecordId, title: str, stamp: Revision) -> Event:
    event = Event()
    event.add("uid", f"{identity}@carnet")
    event.add("dtstamp", stamp.at or _EPOCH)
    event.add("sequence", stamp.number)
    event.add("summary", title)
    return event


def _all_day(event: Event, first: date, last: date) -> Event:
    event.add("dtstart", first)
    event.add("dtend", last + timedelta(days=1))
    return event


def _title(meeting: Rencontre) -> str:
    return _cut(clean_line(meeting.title)) or _("Rencontre sans titre")


def _cut(text: str) -> str:
    return text if len(text) <= _TITLE else f"{text[: _TITLE - 1].rstrip()}…"


@cache
def _zone() -> Timezone:
    read = Timezone.from_ical(_SUMMER_TIME)
    if not isinstance(read, Timezone):
        raise TypeError(read)
    return read


_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
"""For records whose lines were erased."""
