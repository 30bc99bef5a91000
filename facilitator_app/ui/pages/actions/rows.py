"""The rows of the list of actions: headings, and actions under them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from facilitator_app.services.action_list import ListedAction
from facilitator_app.ui.models.table_model import TableModel
from facilitator_app.ui.override import override

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from facilitator_app.services.action_groups import Group


@dataclass(frozen=True, slots=True)
class Heading:
    """What the actions below it have in common."""

    title: str
    words: str
    late: bool
    """Whether all that stands below it is late."""


Row: TypeAlias = Heading | ListedAction


class ActionTableModel(TableModel[Row]):
    """Headings are shown and never chosen: the keyboard passes over them."""

    @override
    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self.record(index.row()), Heading):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)


def rows_of(groups: Iterable[Group]) -> Iterator[Row]:
    """Each heading, then what stands under it."""
    for group in groups:
        yield Heading(group.title, group.words(), group.late == len(group.actions))
        yield from group.actions


def key_of(row: Row) -> str:
    """What tells a row from another when its words change."""
    return f"heading {row.title}" if isinstance(row, Heading) else row.id
