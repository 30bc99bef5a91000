"""What changed between two states of a rencontre, in the sentences that a rectification prints."""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING, Any

from facilitator_app.i18n.words import _
from facilitator_app.reports.wording import progression_word

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from facilitator_app.services.catalogue import Catalogue

_LONGEST = 160
"""Characters of a text that a sentence shows, before and after."""


def changes(before: bytes, after: bytes, catalogue: Catalogue) -> tuple[str, ...]:
    """One sentence for each thing that ``after`` says and ``before`` did not, in the order of the document.

    Both are the JSON of ``record_of.nameless_json``; empty where they say the same.
    """
    old, new = json.loads(before), json.loads(after)
    return (
        *_facts(old.get("rencontre", {}), new["rencontre"]),
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


def _outcomes(old: Mapping[str, Any], new: Mapping[str, Any], catalogue: Catalogue) -> Iterator[str]:
    before, after = _by_id(old, "outcomes"), _by_id(new, "outcomes")
    for identity, outcome in before.items():
        if identity not in after:
            yield _("Retrait : {what} {text}").format(what=_named(outcome, catalogue), text=_quoted(outcome["text"]))
    for identity, outcome in after.items():
        if identity not in before:
            yield _("Ajout : {what} {text}").format(what=_named(outcome, catalogue), text=_quoted(outcome["text"]))
        else:
            yield from _in_outcome(before[identity], outcome, catalogue)


def _in_outcome(old: Mapping[str, Any], new: Mapping[str, Any], catalogue: Catalogue) -> Iterator[str]:
    name = _named(new, catalogue)
    if old["text"] != new["text"]:
        yield _changed(name.capitalize(), old["text"], new["text"])
    shown: dict[str, tuple[str, Callable[[Any], str]]] = {
        "nature": (_("nature"), partial(catalogue.label, "outcome_kind")),
        "axis": (_("axe"), catalogue.axis_label),
        "vote": (_("mode de décision"), _plain),
        "support": (_("portage"), partial(catalogue.label, "support")),
    }
    for field, (word, label) in shown.items():
        if old.get(field) != new.get(field):
            what = _("{what} {text}, {field}").format(what=name.capitalize(), text=_quoted(new["text"]), field=word)
            yield _changed(what, label(old.get(field)), label(new.get(field)))


def _follow_ups(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[str]:
    texts = {outcome["id"]: outcome["text"] for outcome in new["outcomes"]}
    before = _by_id(old, "actions")
    words = {"owner": _("responsable"), "due": _("échéance"), "state": _("état"), "result": _("résultat")}
    for identity, action in _by_id(new, "actions").items():
        known = before.get(identity)
        for field, word in words.items():
            if known is not None and known.get(field) != action.get(field):
                what = _("Action {text}, {field}").format(text=_quoted(texts.get(identity, "")), field=word)
                yield _changed(what, _shown(field, known.get(field)), _shown(field, action.get(field)))


def _shown(field: str, value: Any) -> str:
    return progression_word(value) if field == "state" else _plain(value)


def _parts(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[str]:
    """Parts that are said to have changed, without their detail."""
    words = {
        "half_days": _("Les demi-journées ont été modifiées."),
        "agenda": _("Le déroulé a été modifié."),
        "subgroups": _("Les ateliers ont été modifiés."),
        "syntheses": _("Les synthèses par axe ont été modifiées."),
        "resources": _("Les fiches des ressources ont été modifiées."),
        "reviews": _("Le suivi des actions précédentes a été modifié."),
        "evaluation": _("L’évaluation a été complétée ou corrigée."),
        "attendance": _("Les présences ont été complétées ou corrigées."),
    }
    for part, sentence in words.items():
        if old.get(part) != new.get(part):
            yield sentence


def _by_id(document: Mapping[str, Any], part: str) -> dict[str, Mapping[str, Any]]:
    return {record["id"]: record for record in document.get(part, [])}


def _named(outcome: Mapping[str, Any], catalogue: Catalogue) -> str:
    word = catalogue.label("outcome_kind", outcome["nature"]).lower()
    return f"{word} {outcome['number']}" if outcome.get("number") else word


def _changed(what: str, before: str, after: str) -> str:
    if not before:
        return _("{what} : {after} (rien auparavant)").format(what=what, after=_quoted(after))
    if not after:
        return _("{what} : texte retiré ({before} auparavant)").format(what=what, before=_quoted(before))
    return _("{what} : {after} au lieu de {before}").format(what=what, after=_quoted(after), before=_quoted(before))


def _quoted(text: str) -> str:
    line = " ".join(text.split())
    return _("« {words} »").format(words=line if len(line) <= _LONGEST else f"{line[:_LONGEST].rstrip()}…")


def _plain(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return "" if value is None else str(value)
