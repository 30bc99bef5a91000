"""My practice as charts, the same on screen and on paper, and the words that go with its numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.domain.evaluation import SCALE
from facilitator_app.domain.practice import Usual
from facilitator_app.i18n.dates import duration, plain_date
from facilitator_app.i18n.words import _, plural
from facilitator_app.reports.chart_blocks import Bar, Bars, Point, Trend

if TYPE_CHECKING:
    from facilitator_app.domain.practice import (
        AxisPractice,
        Judged,
        Lasted,
        MethodPractice,
        Practice,
        QuestionPractice,
    )
    from facilitator_app.domain.rencontre import Rencontre


def methods_chart(practice: Practice) -> Bars:
    """What each method usually lasted, with a stroke at what was usually planned for it."""
    said = (_("Durées médianes par méthode."), *(method_said(method) for method in practice.methods))
    return Bars(
        name=_("Durée réelle de chaque méthode (médiane) ; le trait marque la durée prévue"),
        heads=(_("Méthode"), _("Durée réelle"), _("Durée prévue")),
        bars=tuple(_method_bar(method) for method in practice.methods),
        says=" ".join(said),
    )


def _method_bar(method: MethodPractice) -> Bar:
    real, planned = method.typical.minutes, method.typical.planned
    words = _("prévu {duration}").format(duration=duration(planned))
    return Bar(method_label(method), real, duration(real), planned, words)


def method_label(method: MethodPractice) -> str:
    """The name of a method, said too where a sequence has none."""
    return method.name or _("Sans méthode")


def method_said(method: MethodPractice) -> str:
    """One method in a sentence."""
    times = plural(len(method.lasted), _("{n} séquence"), _("{n} séquences"))
    return _("{method}\u00a0: {durations}, {times}.").format(
        method=method_label(method), durations=against_plan(method.typical), times=times
    )


def against_plan(durations: Usual) -> str:
    """What was real, then what was planned: « 43 min, prévu 40 min »."""
    real, planned = duration(durations.minutes), duration(durations.planned)
    return _("{real}, prévu {planned}").format(real=real, planned=planned)


def gap_words(minutes: int) -> str:
    """How much longer than planned: « +5 min », « −5 min », « comme prévu »."""
    return f"{'+' if minutes > 0 else ''}{duration(minutes)}" if minutes else _("comme prévu")


def gap_said(minutes: int) -> str:
    """The same as a sentence about sequences in general."""
    if not minutes:
        return _("D’habitude, une séquence dure le temps prévu.")
    longer = _("D’habitude, une séquence dure {duration} de plus que prévu.")
    shorter = _("D’habitude, une séquence dure {duration} de moins que prévu.")
    return (longer if minutes > 0 else shorter).format(duration=duration(abs(minutes)))


def usual_words(usual: Usual) -> str:
    """What is suggested when a method is planned again."""
    real, planned = duration(usual.minutes), duration(usual.planned)
    same, other = _("d’habitude {real}, comme prévu"), _("d’habitude {real} au lieu de {planned}")
    return (same if usual.minutes == usual.planned else other).format(real=real, planned=planned)


def lasted_words(lasted: Lasted) -> str:
    """A sequence against its plan: « 43 min, prévu 40 min »."""
    return against_plan(Usual(lasted.minutes, lasted.item.minutes))


def question_chart(question: QuestionPractice) -> Trend:
    """The median mark of one question, from rencontre to rencontre."""
    scale = _("Médiane de chaque rencontre, de 1 ({low}) à 5 ({high}).").format(low=question.low, high=question.high)
    counted = scale if question.low and question.high else _("Médiane de chaque rencontre, de 1 à 5.")
    return Trend(
        name=question.text,
        points=tuple(_point(judged) for judged in question.judged),
        least=SCALE[0],
        most=SCALE[-1],
        low=question.low,
        high=question.high,
        says=" ".join((question.text, counted, *map(judged_said, question.judged))),
    )


def answered_once() -> str:
    """What is said beside questions that have no trend yet."""
    return _("L’évolution sera dessinée dès la deuxième rencontre évaluée.")


def _point(judged: Judged) -> Point:
    day = judged.rencontre.starts_on
    if day is None:
        message = "a rencontre that took place has a date"
        raise ValueError(message)
    return Point(day, judged.median, judged.words, title_of(judged.rencontre))


def judged_said(judged: Judged) -> str:
    """How one rencontre was judged, in a sentence."""
    answers = plural(judged.answers, _("{n} réponse"), _("{n} réponses"))
    day = "" if judged.rencontre.starts_on is None else plain_date(judged.rencontre.starts_on)
    return _("{day}, {title} : {median} ({answers}).").format(
        day=day, title=title_of(judged.rencontre), median=judged.words, answers=answers
    )


def title_of(rencontre: Rencontre) -> str:
    """What a rencontre is called."""
    return rencontre.title or rencontre.reference or _("Rencontre sans titre")


def outcomes_chart(practice: Practice) -> Bars:
    """What was noted on each axis, and in how many rencontres it was treated."""
    return Bars(
        name=_("Apports de chaque axe, comptés une fois, sous leur axe principal"),
        heads=(_("Axe"), _("Apports"), _("Rencontres")),
        bars=tuple(
            Bar(axis_name(axis), axis.outcomes, str(axis.outcomes), None, _held(axis), axis.number)
            for axis in practice.axes
        ),
        says=" ".join((_("Apports par axe."), *map(axis_said, practice.axes))),
    )


def hours_chart(practice: Practice) -> Bars:
    """How long sequences really lasted on each axis; what is under no axis lasted nothing."""
    axes = [axis for axis in practice.axes if axis.number is not None]
    said = [_("{axis}\u00a0: {words}.").format(axis=axis_name(axis), words=_hours(axis)) for axis in axes]
    return Bars(
        name=_("Temps passé sur chaque axe, d’après les séquences chronométrées"),
        heads=(_("Axe"), _("Temps"), ""),
        bars=tuple(Bar(axis_name(axis), axis.minutes, _hours(axis), axis=axis.number) for axis in axes),
        says=" ".join((_("Temps passé par axe."), *said)),
    )


def axis_name(axis: AxisPractice) -> str:
    """« Axe 1 Coopération et réseaux », « Hors axes »."""
    return f"{axis.label} {axis.name}".strip()


def axis_said(axis: AxisPractice) -> str:
    """One axis in a sentence."""
    outcomes = plural(axis.outcomes, _("{n} apport"), _("{n} apports"))
    return _("{axis} : {outcomes}, {held}.").format(axis=axis_name(axis), outcomes=outcomes, held=_held(axis))


def _held(axis: AxisPractice) -> str:
    return plural(len(axis.rencontres), _("{n} rencontre"), _("{n} rencontres"))


def _hours(axis: AxisPractice) -> str:
    return duration(axis.minutes)
