"""The parts of the review of one's own practice: durations, evaluation, axes, and the rencontres behind the numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.i18n.dates import duration, plain_date
from facilitator_app.i18n.words import _, plural
from facilitator_app.reports.blocks import Column, Run, Section, Table, Text
from facilitator_app.reports.practice_charts import (
    answered_once,
    gap_said,
    gap_words,
    hours_chart,
    method_label,
    methods_chart,
    outcomes_chart,
    question_chart,
    title_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from facilitator_app.domain.practice import MethodPractice, Practice
    from facilitator_app.domain.rencontre import Rencontre
    from facilitator_app.reports.blocks import Block, Cell


def durations_section(practice: Practice) -> Section:
    """Planned against real, by method."""
    if practice.gap is None:
        silence = _("Aucune séquence n’a encore été chronométrée : le bouton « Suite » de la journée le fait.")
        return Section(_("Durées"), (Text(silence),))
    run = sum(len(method.lasted) for method in practice.methods)
    notes = (plural(run, _("{n} séquence chronométrée"), _("{n} séquences chronométrées")),)
    blocks = (Text(gap_said(practice.gap)), methods_chart(practice), _methods_table(practice))
    return Section(_("Durées"), blocks, notes)


def _methods_table(practice: Practice) -> Table:
    columns = (
        Column(_("Méthode"), 52),
        Column(_("Séquences"), 20, figures=True),
        Column(_("Prévu en tout"), 24, figures=True),
        Column(_("Réel en tout"), 24, figures=True),
        Column(_("Écart médian"), 26, figures=True),
    )
    return Table(columns, tuple(_method_row(method) for method in practice.methods), _("Durées"), dense=True)


def _method_row(method: MethodPractice) -> tuple[Cell, ...]:
    return (
        method_label(method),
        str(len(method.lasted)),
        duration(method.planned),
        duration(method.minutes),
        (Run(gap_words(method.gap), strong=True),),
    )


def evaluation_section(practice: Practice) -> Section:
    """The median of each question over time."""
    if not practice.questions:
        return Section(_("Évaluation"), (Text(_("Aucune feuille d’évaluation n’a encore été saisie.")),))
    judged = {one.rencontre.id for question in practice.questions for one in question.judged}
    notes = (plural(len(judged), _("{n} rencontre évaluée"), _("{n} rencontres évaluées")), _("médianes, de 1 à 5"))
    trends = tuple(question_chart(question) for question in practice.questions if question.moves)
    return Section(_("Évaluation"), (*trends, *_answered_once(practice)), notes)


def _answered_once(practice: Practice) -> Iterator[Block]:
    """The questions that only one rencontre answered: one point is no trend."""
    once = [question for question in practice.questions if not question.moves]
    if once:
        columns = (
            Column(_("Question"), 94),
            Column(_("Médiane"), 18, figures=True),
            Column(_("Réponses"), 20, figures=True),
        )
        rows = tuple((q.text, one.words, str(one.answers)) for q in once for one in q.judged)
        yield Table(columns, rows, _("Évaluation"), dense=True)
        yield Text(answered_once(), small=True)


def axes_section(practice: Practice) -> Section | None:
    """What was noted, and how long was spent, on each axis; ``None`` while no rencontre has taken place."""
    if not practice.axes:
        return None
    blocks = (outcomes_chart(practice), hours_chart(practice))
    return Section(_("Axes"), blocks, (plural(practice.outcomes, _("{n} apport"), _("{n} apports")),))


def rencontres_section(practice: Practice) -> Section | None:
    """Which rencontres the numbers come from; ``None`` while there is none."""
    if not practice.rencontres:
        return None
    columns = (Column(_("Référence"), 26), Column(_("Date"), 34), Column(_("Rencontre"), 86))
    rows = tuple(_rencontre_row(rencontre) for rencontre in practice.rencontres)
    return Section(_("Rencontres"), (Table(columns, rows, _("Rencontres"), dense=True),))


def _rencontre_row(rencontre: Rencontre) -> tuple[Cell, ...]:
    day = plain_date(rencontre.starts_on) if rencontre.starts_on else ""
    return rencontre.reference, day, title_of(rencontre)
