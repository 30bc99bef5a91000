"""The words and signs for what was recorded of someone at a half-day, and for the half-days themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.domain.attendance import Method, Presence
from facilitator_app.domain.rencontre import Part
from facilitator_app.i18n.dates import plain_date, weekday_date
from facilitator_app.i18n.hours import hour
from facilitator_app.i18n.words import _, plural

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime, time

    from facilitator_app.domain.attendance import Attendance
    from facilitator_app.domain.rencontre import HalfDay
    from facilitator_app.ui.theme.tokens import Tone

NOT_RECORDED = "—"

_ICONS = {
    Presence.PRESENT: "check",
    Presence.ABSENT: "x",
    Presence.EXCUSED: "minus",
    Presence.LEFT: "arrow-right",
    Presence.REPRESENTED: "users",
    Presence.REMOTE: "monitor",
}
_METHOD_ICONS = {Method.PAPER: "file-text", Method.SIGNED: "signature", Method.ATTESTED: "message-square-quote"}
_TONES: dict[str, Tone] = {Presence.ABSENT: "warning", Presence.EXCUSED: "soft", Presence.REPRESENTED: "plain"}


def mark_words(mark: Attendance | None) -> str:
    """« présent 9 h 28 », « papier », « parti 11 h », « représenté par Mme Roux »; « — » when nothing was recorded."""
    if mark is None:
        return NOT_RECORDED
    if mark.state == Presence.PRESENT:
        return _present(mark)
    if mark.state == Presence.LEFT and mark.left is not None:
        return _("parti {hour}").format(hour=hour(mark.left))
    if mark.state == Presence.REPRESENTED and mark.represented_by:
        return _("représenté par {name}").format(name=mark.represented_by)
    return state_words().get(mark.state, mark.state)


def state_words() -> dict[str, str]:
    """Each state that can be recorded, in a word."""
    return {
        Presence.PRESENT: _("présent"),
        Presence.REMOTE: _("à distance"),
        Presence.LEFT: _("parti"),
        Presence.EXCUSED: _("excusé"),
        Presence.REPRESENTED: _("représenté"),
        Presence.ABSENT: _("absent"),
    }


def done_words(at: time, names: Sequence[str], state: str, half_day: HalfDay) -> str:
    """« 9 h 28 · CHASTAN Michel : présent ce matin. Ctrl+Z annule. », for what has just been recorded."""
    who = names[0] if len(names) == 1 else plural(len(names), _("{n} personne"), _("{n} personnes"))
    what = state_words().get(state, _("non renseigné"))
    sentence = _("{hour} · {who} : {state} {when}. Ctrl+Z annule.")
    return sentence.format(hour=hour(at), who=who, state=what, when=during(half_day))


def recorded_words(at: datetime, half_day: HalfDay) -> str:
    """« Noté le 15 mars 2026 à 9 h 12, pour le 14 mars 2026 »: late typing is never disguised."""
    said = _("Noté le {day} à {hour}").format(day=plain_date(at.date()), hour=hour(at.time()))
    if half_day.day is None or half_day.day == at.date():
        return said
    return _("{recorded}, pour le {day}").format(recorded=said, day=plain_date(half_day.day))


def count_words() -> dict[str, str]:
    """Each state as the head of a count, with what was not recorded under ""."""
    return {
        Presence.PRESENT: _("Présents"),
        Presence.REMOTE: _("À distance"),
        Presence.LEFT: _("Partis avant la fin"),
        Presence.EXCUSED: _("Excusés"),
        Presence.REPRESENTED: _("Représentés"),
        Presence.ABSENT: _("Absents"),
        "": _("Non renseignés"),
    }


def mark_icon(mark: Attendance | None) -> str:
    """The sign of a mark; none for what was not recorded."""
    if mark is None:
        return ""
    if mark.state == Presence.PRESENT and mark.method in _METHOD_ICONS:
        return _METHOD_ICONS[Method(mark.method)]
    return _ICONS.get(Presence(mark.state), "")


def mark_tone(mark: Attendance | None) -> Tone:
    """The tone of a mark."""
    if mark is None:
        return "soft"
    return "plain" if mark.method == Method.ATTESTED and mark.here else _TONES.get(mark.state, "accent")


def half_day_names(half_days: Sequence[HalfDay]) -> list[str]:
    """« Matin », « Après-midi »; with the day when there are several: « jeu. 14 mars, matin »."""
    parts = {Part.MORNING: _("Matin"), Part.AFTERNOON: _("Après-midi"), Part.EVENING: _("Soirée")}
    names = [parts.get(Part(half_day.part), half_day.part) for half_day in half_days]
    if len({half_day.day for half_day in half_days}) < 2:  # noqa: PLR2004 - one day needs no name
        return names
    return [_dated(half_day, name) for half_day, name in zip(half_days, names, strict=True)]


def during(half_day: HalfDay) -> str:
    """When someone is recorded, at the end of a sentence: « ce matin »."""
    words = {Part.MORNING: _("ce matin"), Part.AFTERNOON: _("cet après-midi"), Part.EVENING: _("ce soir")}
    return words.get(Part(half_day.part), half_day.part)


def _present(mark: Attendance) -> str:
    if mark.method == Method.PAPER:
        return _("papier")
    if mark.method == Method.ATTESTED:
        return _("attesté")
    if mark.method == Method.SIGNED:
        return _("signé à l’écran")
    if mark.arrived is None:
        return _("présent")
    return _("présent {hour}").format(hour=hour(mark.arrived))


def _dated(half_day: HalfDay, name: str) -> str:
    return name if half_day.day is None else f"{weekday_date(half_day.day)}, {name.lower()}"
