"""Ties a text to a record that need not be there yet: it appears with the first letter typed."""

from __future__ import annotations

from typing import TypeVar

from facilitator_app.domain.edit import Edit
from facilitator_app.domain.record import Record
from facilitator_app.ui.binding import TextBinding
from facilitator_app.ui.override import override

R = TypeVar("R", bound=Record)


class FirstLetterBinding(TextBinding[R]):
    """Is shown an empty record with the identity it is to have; shows the one in the file if there is one."""

    _blank: R | None = None

    @override
    def show(self, record: R | None) -> None:
        self.flush()
        self._blank = record
        super().show(record and self._again(record))

    @override
    def _again(self, record: R) -> R | None:
        """One that leaves, as when its first letter is undone, leaves its place to be written in."""
        return super()._again(record) or self._blank

    @override
    def _edit(self, record: R) -> Edit:
        after = self._put(record, self._value())
        if after == record or self._editor.library.get(type(record), record.id) is not None:
            return super()._edit(record)
        return Edit.creating(self._label, after)
