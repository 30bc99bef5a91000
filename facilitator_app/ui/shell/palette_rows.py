"""The lines of the palette: titles of groups, results, and commands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from facilitator_app.i18n.dates import plain_date
from facilitator_app.i18n.words import _
from facilitator_app.services.search_excerpt import NOTHING, Marked
from facilitator_app.services.search_results import group_words
from facilitator_app.ui.shell.page import Target

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from facilitator_app.services.search import Findings, Group
    from facilitator_app.services.search_found import Found
    from facilitator_app.ui.shell.command import Command

_ICONS = {
    "rencontre": "calendar-days",
    "person": "user",
    "action": "square-check-big",
    "resource": "link",
    "agenda_item": "clock",
    "axis_synthesis": "layers",
}
_MOST_COMMANDS = 4


@dataclass(frozen=True, slots=True)
class PaletteRow:
    """One line; the title of a group (``head``) cannot be chosen. It leads to a target, or runs a command."""

    key: str
    title: Marked
    context: Marked = NOTHING
    icon: str = ""
    right: str = ""
    head: bool = False
    target: Target | None = None
    command: Command | None = None

    def spoken(self) -> str:
        """The line for a screen reader."""
        return " · ".join(filter(None, (self.title.text, self.context.text, self.right)))


def command_rows(commands: Sequence[Command], typed: str) -> list[PaletteRow]:
    """The commands that answer to what was typed; all of them when nothing was."""
    found = [command for command in commands if command.answers(typed)]
    shown = found[:_MOST_COMMANDS] if typed.strip() else found
    rows = [
        PaletteRow(f"command {command.text}", Marked(command.text), icon=command.icon, right=command.keys,
                   command=command)
        for command in shown
    ]  # fmt: skip
    return [_head("commands", _("Aller à, faire")), *rows] if rows else []


def near_rows(found: Sequence[Found]) -> list[PaletteRow]:
    """The rencontres nearest to today."""
    return [_head("near", _("Rencontres proches")), *(_row(one, "") for one in found)] if found else []


def found_rows(findings: Findings, natures: Mapping[str, str]) -> list[PaletteRow]:
    """What a search found, group by group; ``natures`` are the icons of what is noted."""
    return [row for group in findings.groups for row in _of_group(group, natures)]


def _of_group(group: Group, natures: Mapping[str, str]) -> Iterator[PaletteRow]:
    more = _("les {n} premiers, précisez pour voir les autres").format(n=len(group.found)) if group.more else ""
    yield _head(group.name, group_words()[group.name], more)
    for found in group.found:
        yield _row(found, natures.get(found.nature, ""))


def _head(key: str, words: str, more: str = "") -> PaletteRow:
    return PaletteRow(f"head {key}", Marked(words), right=more, head=True)


def _row(found: Found, icon: str) -> PaletteRow:
    at = found.whereabouts
    dated = found.day is not None and found.group != "rencontre"  # which says its day itself
    return PaletteRow(
        key=f"{found.group} {found.id}",
        title=found.title,
        context=found.context,
        icon=_ICONS.get(found.group) or icon or "notebook-pen",
        right=plain_date(found.day) if dated and found.day is not None else "",
        target=Target(at.page, at.rencontre, at.step, at.record),
    )
