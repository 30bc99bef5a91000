"""The words and signs for what was recorded of someone at a half-day, and for the half-days themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.domain.attendance import Method, Presence
from facilitator_app.domain.rencontre import Part
from facilitator_app.i18n.dates import weekday_date
from facilitator_app.i18n.hours import hour
from facilitator_app.i18n.words import _

if TYPE_CHECKING:
    from collections.abc import Sequence

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
    on_paper = mark.method == Method.PAPER and mark.state == Presence.PRESENT
    return "file-text" if on_paper else _ICONS.get(Presence(mark.state), "")


def mark_tone(mark: Attendance | None) -> Tone:
    """The tone of a mark."""
    return "soft" if mark is None else _TONES.get(mark.state, "accent")


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
    if mark.arrived is None:
        return _("présent")
    return _("présent {hour}").format(hour=hour(mark.arrived))


def _dated(half_day: HalfDay, name: str) -> str:
    return name if half_day.day is None else f"{weekday_date(half_day.day)}, {name.lower()}"
