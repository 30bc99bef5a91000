"""The counts of a sheet as rows of a spreadsheet, and the definition of every figure in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.i18n.dates import date_span
from facilitator_app.i18n.words import _
from facilitator_app.reports.wording import part_name
from facilitator_app.services.attendance_counts import By

if TYPE_CHECKING:
    from collections.abc import Iterator

    from facilitator_app.domain.rencontre import HalfDay, Rencontre
    from facilitator_app.services.attendance_counts import AttendanceCounts, Group, HalfDayCounts
    from facilitator_app.services.spreadsheets import Cell

Row = tuple["Cell", ...]


def count_rows(rencontre: Rencontre, counts: AttendanceCounts) -> tuple[list[Row], frozenset[int]]:
    """The counts by half-day, then by profile, structure, territory and region; and which rows name columns."""
    rows: list[Row] = [*_about(rencontre, counts), ()]
    heads = {0, len(rows)}
    rows += _half_days(counts)
    for by, word in _words().items():
        rows.append(())
        heads.add(len(rows))
        rows += _groups(word, counts, by)
    return rows, frozenset(heads)


def definition_rows() -> list[Row]:
    """Each figure, and how it is counted."""
    return [(_("Mot"), _("Définition")), *_states(), *_figures()]


def _states() -> Iterator[Row]:
    yield _("présent"), _("La personne a pris part à la demi-journée, en tout ou en partie, sur place ou à distance.")
    yield _("absent"), _("On a noté que la personne n’y était pas : absente, excusée ou représentée.")
    yield _("non renseigné"), _("Rien n’a été noté. Ce n’est pas une absence, et n’est compté nulle part comme telle.")
    yield _("Noté le"), _("Quand la présence a été saisie, à l’heure du lieu : parfois après la demi-journée.")


def _figures() -> Iterator[Row]:
    length = _("De l’heure de début à l’heure de fin de la demi-journée : réelles si elles sont connues, sinon "
               "prévues. Vide si l’une des deux manque.")  # fmt: skip
    of_all = _("Somme, sur les demi-journées, de la durée multipliée par le nombre de présents. Les arrivées tardives "
               "et les départs ne sont pas déduits : c’est le chiffre à donner aux financeurs, comparable d’une "
               "rencontre à l’autre.")  # fmt: skip
    of_one = _("Ce que les attestations certifient : la durée de chaque demi-journée suivie, moins ce qui précède une "
               "arrivée notée après le début et ce qui suit un départ noté avant la fin.")  # fmt: skip
    unknown = _("Présences dont la durée ne peut être établie : demi-journée sans heures, départ sans heure, heures "
                "contradictoires. Elles ne sont pas dans les heures créditées.")  # fmt: skip
    people = _("Chaque personne compte une fois, dans le groupe où elle était à la première demi-journée suivie.")
    region = _("La région actuelle du département noté ; vide si ce n’est pas un département connu.")
    yield _("Durée"), length
    yield _("Heures-personnes"), of_all
    yield _("Heures créditées"), of_one
    yield _("Durées non établies"), unknown
    yield _("Personnes"), people
    yield _("Région"), region


def _about(rencontre: Rencontre, counts: AttendanceCounts) -> Iterator[Row]:
    days = [one.half_day.day for one in counts.half_days if one.half_day.day is not None]
    yield _("Rencontre"), _("Valeur")
    yield _("Référence"), rencontre.reference
    yield _("Titre"), rencontre.title
    yield _("Date"), date_span(min(days), max(days)) if days else None
    yield _("Lieu"), rencontre.place
    yield _("Personnes sur la feuille"), counts.people
    yield _("Personnes venues"), counts.came
    yield _("Heures-personnes"), counts.person_minutes / 60
    yield _("Heures créditées"), counts.credited / 60
    yield _("Durées non établies"), counts.unknown


def _half_days(counts: AttendanceCounts) -> Iterator[Row]:
    yield (
        _("Demi-journée"), _("Date"), _("Durée (heures)"), _("Présents"), _("Dont à distance"), _("Dont partis avant"),
        _("Absents"), _("Excusés"), _("Représentés"), _("Non renseignés"), _("Heures-personnes"), _("Heures créditées"),
    )  # fmt: skip
    yield from (_half_day(one) for one in counts.half_days)


def _half_day(one: HalfDayCounts) -> Row:
    length = None if one.length is None else one.length / 60
    people = (one.here, one.remote, one.left, one.absent, one.excused, one.represented, one.unrecorded)
    hours = one.person_minutes / 60 if one.length is not None else None
    return part_name(one.half_day.part), one.half_day.day, length, *people, hours, one.credited / 60


def _groups(word: str, counts: AttendanceCounts, by: By) -> Iterator[Row]:
    yield word, _("Personnes"), _("Heures-personnes"), *(_name(one.half_day) for one in counts.half_days)
    yield from (_group(group) for group in counts.groups[by])


def _group(group: Group) -> Row:
    return group.name, group.people, group.minutes / 60, *group.here


def _name(half_day: HalfDay) -> str:
    day = "" if half_day.day is None else f"{half_day.day:%d/%m}"
    return " ".join(filter(None, (day, part_name(half_day.part).lower())))


def _words() -> dict[By, str]:
    return {
        By.PROFILE: _("Profil"),
        By.ORGANISATION: _("Structure"),
        By.TERRITORY: _("Territoire"),
        By.REGION: _("Région"),
    }
