"""What closed minutes said and what is said now, made alike: what lives on after a rencontre is no change of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

LIVING: Mapping[str, Collection[str]] = {
    "actions": frozenset({"state", "result", "closed_on"}),
    "outcomes": frozenset({"topic"}),
}
"""Part by part, the fields in which a rencontre goes on living for years: minutes say how things stood on their day."""

_ONCE_APPROVED: Mapping[str, Collection[str]] = {"actions": frozenset({"owner", "due"})}
_PARTS_ONCE_APPROVED = ("resources", "attachments")
"""What is still put right until minutes are approved, and then lives on: actions put off, sheets of resources kept."""


def differ(before: Mapping[str, Any], after: Mapping[str, Any], *, approved: bool) -> bool:
    """Whether ``after`` says what only a rectification can say; both are documents of ``record_of.nameless``.

    ``approved``: the minutes that said ``before`` were approved.
    """
    return _settled(before, approved=approved) != _settled(after, approved=approved)


def tidied(document: Mapping[str, Any]) -> dict[str, Any]:
    """The facts, and each part that has records, by their identity, without the fields that say nothing.

    A field that a later version of the program adds is empty in both; what no program of ours wrote is left out.
    """
    facts = document.get("rencontre")
    found: dict[str, Any] = {"rencontre": _told(facts) if isinstance(facts, dict) else {}}
    for name, part in document.items():
        if isinstance(part, list):
            records = [_told(record) for record in part if isinstance(record, dict)]
            found[name] = {record["id"]: record for record in records if isinstance(record.get("id"), str)}
        elif isinstance(part, dict) and name != "rencontre":
            found[name] = _told(part)
    return {name: part for name, part in found.items() if part or name == "rencontre"}


def _settled(document: Mapping[str, Any], *, approved: bool) -> dict[str, Any]:
    found = tidied(document)
    for part in _PARTS_ONCE_APPROVED if approved else ():
        found.pop(part, None)
    for living in (LIVING, _ONCE_APPROVED) if approved else (LIVING,):
        for part, fields in living.items():
            found[part] = {identity: without(record, fields) for identity, record in found.get(part, {}).items()}
    return found


def without(record: Mapping[str, Any], fields: Collection[str]) -> dict[str, Any]:
    """The record less some fields."""
    return {name: value for name, value in record.items() if name not in fields}


def _told(record: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in record.items() if value}
