"""What changed between two states of a rencontre, in the sentences that a rectification prints."""

from __future__ import annotations

from functools import partial
from itertools import takewhile
from typing import TYPE_CHECKING, Any

from facilitator_app.i18n.words import _, capitalised
from facilitator_app.reports.wording import progression_word
from facilitator_app.services.minutes_compared import LIVING, tidied, without

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from facilitator_app.services.catalogue import Catalogue

_LONGEST = 160
"""Characters of a text that a sentence shows, before and after."""
_LEADING = 40
"""Characters shown before the place where two long texts part."""


def changes(before: Mapping[str, Any], after: Mapping[str, Any], catalogue: Catalogue) -> tuple[str, ...]:
    """One sentence for each thing that ``after`` says and ``before`` did not, in the order of the document.

    Both are documents of ``record_of.nameless``; empty where they say the same.
    """
    old, new = tidied(before), tidied(after)
    return (
        *_facts(old["rencontre"], new["rencontre"]),
        *_outcomes(old, new, catalogue),
        *_follow_ups(old, new),
        *_parts(old, new),
    )


def _facts(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[str]:
    words = {
        "title": _("Titre"),
        "starts_on": _("Date"),
        "ends_on": _("Dernier jour"),
        "place": _("Lieu"),
        "facilitators": _("Animation"),
        "objectives": _("Objectifs"),
        "essential": _("L’essentiel"),
        "format": _("Format"),
        "axes": _("Axes prévus"),
    }
    for field, word in words.items():
        if old.get(field) != new.get(field):
            yield _changed(word, _plain(old.get(field)), _plain(new.get(field)))
    if without(old, words) != without(new, words):
        yield _("Les autres faits de la rencontre ont été modifiés.")


def _outcomes(old: Mapping[str, Any], new: Mapping[str, Any], catalogue: Catalogue) -> Iterator[str]:
    before, after = old.get("outcomes", {}), new.get("outcomes", {})
    for identity, outcome in before.items():
        if identity not in after:
            yield _("Retrait : {what} {text}").format(what=_named(outcome, catalogue), text=_said(outcome))
    for identity, outcome in after.items():
        if identity not in before:
            yield _("Ajout : {what} {text}").format(what=_named(outcome, catalogue), text=_said(outcome))
        else:
            yield from _in_outcome(before[identity], outcome, catalogue)


def _in_outcome(old: Mapping[str, Any], new: Mapping[str, Any], catalogue: Catalogue) -> Iterator[str]:
    name = _named(new, catalogue)
    if old.get("text") != new.get("text"):
        yield _changed(capitalised(name), _plain(old.get("text")), _plain(new.get("text")))
    shown: dict[str, tuple[str, Callable[[Any], str]]] = {
        "nature": (_("nature"), partial(catalogue.label, "outcome_kind")),
        "axis": (_("axe"), catalogue.axis_label),
        "vote": (_("mode de décision"), _plain),
        "support": (_("portage"), partial(catalogue.label, "support")),
    }
    for field, (word, label) in shown.items():
        if old.get(field) != new.get(field):
            what = _("{what} {text}, {field}").format(what=capitalised(name), text=_said(new), field=word)
            yield _changed(what, label(_plain(old.get(field))), label(_plain(new.get(field))))
    told = {"text", *shown, *LIVING["outcomes"]}
    if without(old, told) != without(new, told):
        yield _("{what} {text} : le classement a été précisé.").format(what=capitalised(name), text=_said(new))


def _follow_ups(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[str]:
    before, outcomes = old.get("actions", {}), new.get("outcomes", {})
    words = {"owner": _("responsable"), "due": _("échéance"), "state": _("état"), "result": _("résultat")}
    for identity, action in new.get("actions", {}).items():
        known = before.get(identity)
        for field, word in words.items():
            if known is not None and known.get(field) != action.get(field):
                what = _("Action {text}, {field}").format(text=_said(outcomes.get(identity, {})), field=word)
                yield _changed(what, _shown(field, known.get(field)), _shown(field, action.get(field)))


def _shown(field: str, value: Any) -> str:
    return progression_word(_plain(value)) if field == "state" else _plain(value)


def _parts(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[str]:
    """Parts that are said to have changed, without their detail."""
    words = {
        "half_days": _("Les demi-journées ont été modifiées."),
        "agenda": _("Le déroulé a été modifié."),
        "subgroups": _("Les ateliers ont été modifiés."),
        "syntheses": _("Les synthèses par axe ont été modifiées."),
        "attachments": _("Les pièces jointes ont été modifiées."),
        "resources": _("Les fiches des ressources ont été modifiées."),
        "reviews": _("Le suivi des actions précédentes a été modifié."),
        "evaluation": _("L’évaluation a été complétée ou corrigée."),
        "attendance": _("Les présences ont été complétées ou corrigées."),
    }
    for part, sentence in words.items():
        if old.get(part) != new.get(part):
            yield sentence


def _said(outcome: Mapping[str, Any]) -> str:
    return _quoted(_plain(outcome.get("text")))


def _named(outcome: Mapping[str, Any], catalogue: Catalogue) -> str:
    word = catalogue.label("outcome_kind", _plain(outcome.get("nature"))).lower()
    return f"{word} {outcome['number']}" if outcome.get("number") else word


def _changed(what: str, before: str, after: str) -> str:
    if not before:
        return _("{what} : {after} (rien auparavant)").format(what=what, after=_quoted(after))
    if not after:
        return _("{what} : texte retiré ({before} auparavant)").format(what=what, before=_quoted(before))
    then, now = _apart(before, after)
    return _("{what} : {after} au lieu de {before}").format(what=what, after=_quoted(now), before=_quoted(then))


def _apart(before: str, after: str) -> tuple[str, str]:
    """Two texts from a little before where they part, when they are too long to be shown whole."""
    then, now = (" ".join(text.split()) for text in (before, after))
    shared = sum(1 for _pair in takewhile(lambda pair: pair[0] == pair[1], zip(then, now, strict=False)))
    start = then.rfind(" ", 0, max(shared - _LEADING, 0)) + 1
    if start == 0 or max(len(then), len(now)) <= _LONGEST:
        return then, now
    return f"…\N{NO-BREAK SPACE}{then[start:]}", f"…\N{NO-BREAK SPACE}{now[start:]}"


def _quoted(text: str) -> str:
    line = " ".join(text.split())
    return _("« {words} »").format(words=line if len(line) <= _LONGEST else f"{line[:_LONGEST].rstrip()}…")


def _plain(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return "" if value is None else str(value)
