"""The actions of every rencontre as a screen lists them: kept at hand, filtered, in groups with the late ones first."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from facilitator_app.domain.catalogue import WorkingGroup
from facilitator_app.domain.outcome import Action, Outcome, Progression
from facilitator_app.domain.rencontre import Rencontre
from facilitator_app.i18n.folding import folded
from facilitator_app.i18n.words import _
from facilitator_app.services import actions

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from facilitator_app.domain.edit import Edit
    from facilitator_app.domain.identity import RecordId
    from facilitator_app.services.actions import FollowedAction
    from facilitator_app.services.catalogue import Catalogue
    from facilitator_app.services.library import Library

UNFINISHED = frozenset({Progression.OPEN.value, Progression.UNDER_WAY.value})
_FEW = 20
"""Up to so many changed actions are read one by one; beyond, all are read again at once."""


@dataclass(frozen=True, slots=True)
class ListedAction:
    """An action with the number and the words of its axis, and the name of its group."""

    followed: FollowedAction
    axis: int | None
    axis_text: str
    group: str

    @property
    def id(self) -> RecordId:
        """The identity of the action."""
        return self.followed.id

    @property
    def action(self) -> Action:
        """Who, when, how far."""
        return self.followed.action

    @property
    def text(self) -> str:
        """What is to be done, on one line."""
        return " ".join(self.followed.outcome.text.split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which actions a person wants to see; ``states`` is empty for all, ``mine`` the name of who asks, "" for all.

    ``owner`` is one as it is written, "" for all.
    """

    typed: str = ""
    states: frozenset[str] = UNFINISHED
    owner: str = ""
    late: bool = False
    mine: str = ""


@dataclass(slots=True)
class ActionsAtHand:
    """Reads once, then follows edits: two thousand actions are not read again for each of them."""

    library: Library
    catalogue: Catalogue
    every: dict[RecordId, ListedAction] = field(default_factory=dict)
    _groups: dict[RecordId, str] = field(default_factory=dict)
    _words: dict[RecordId, tuple[ListedAction, str]] = field(default_factory=dict)
    """What each action is found by, made when somebody first searches."""
    _shared: dict[str, str] = field(default_factory=dict)

    def read(self) -> None:
        """Read every action; 2,000 take about 50 ms."""
        self._groups = {group.id: group.name for group in self.library.find(WorkingGroup)}
        self.every = {one.id: self._listed(one) for one in actions.followed_actions(self.library)}

    def follow(self, edit: Edit) -> bool:
        """Read again what an edit changed; whether anything here is no longer what it was."""
        touched = {change.record_id for change in edit.changes if change.kind in {Action.kind, Outcome.kind}}
        before = dict(self.every)
        if len(touched) > _FEW or edit.touches_kind(Rencontre, WorkingGroup):
            self.read()
        else:
            for identity in touched:
                self._read_one(identity)
        return self.every != before

    def matching(self, wanted: Wanted) -> list[ListedAction]:
        """Those a person wants to see, in no particular order."""
        today, words = self.library.today(), folded(wanted.typed).split()
        found = [one for one in self.every.values() if _wanted(one, wanted, today)]
        return [one for one in found if all(f" {word}" in self._said(one) for word in words)] if words else found

    def owners(self) -> list[str]:
        """Everybody an action is given to, each as they are first written."""
        known: dict[str, str] = {}
        for owner in dict.fromkeys(one.action.owner for one in self.every.values()):
            known.setdefault(folded(owner), owner.strip())
        return [known[key] for key in sorted(known) if key]

    def late(self) -> int:
        """How many are late today."""
        today = self.library.today()
        return sum(one.action.late(today) for one in self.every.values())

    def unfinished(self) -> int:
        """How many must still be done."""
        return sum(one.action.unfinished for one in self.every.values())

    def _read_one(self, identity: RecordId) -> None:
        found = actions.followed_action(self.library, identity)
        if found is None:
            self.every.pop(identity, None)
        else:
            self.every[identity] = self._listed(found)

    def _listed(self, found: FollowedAction) -> ListedAction:
        axis = self.catalogue.axis(found.outcome.axis)
        label = self.catalogue.axis_label(found.outcome.axis)
        group = self._groups.get(found.rencontre.group, "") if found.rencontre.group else ""
        return ListedAction(found, None if axis is None else axis.number, label, group or _("Sans groupe"))

    def _said(self, one: ListedAction) -> str:
        known = self._words.get(one.id)
        if known is not None and known[0] is one:
            return known[1]
        outcome, meeting = one.followed.outcome, one.followed.rencontre
        shared = (one.action.owner, outcome.topic, meeting.title, meeting.reference, one.group)
        own = f"{outcome.text} {one.action.result}"
        words = " ".join(("", folded(own), *map(self._folded, shared)))
        self._words[one.id] = one, words
        return words

    def _folded(self, text: str) -> str:
        """What many actions have in common is folded once: a name, a rencontre, a group."""
        if text not in self._shared:
            self._shared[text] = folded(text)
        return self._shared[text]


def in_order(found: Iterable[ListedAction]) -> list[ListedAction]:
    """What must be done first, the earliest due at the top; then what is closed, the latest at the top."""
    every = list(found)
    unfinished = sorted((one for one in every if one.action.unfinished), key=lambda one: actions.by_due(one.followed))
    closed = [one for one in every if not one.action.unfinished]
    return [*unfinished, *sorted(closed, key=lambda one: str(one.action.closed_on or ""), reverse=True)]


def _wanted(one: ListedAction, wanted: Wanted, today: date) -> bool:
    action = one.action
    return (
        (not wanted.states or action.state in wanted.states)
        and (not wanted.late or action.late(today))
        and (not wanted.owner or folded(wanted.owner) == folded(action.owner))
        and (not wanted.mine or actions.is_mine(action, wanted.mine))
    )
