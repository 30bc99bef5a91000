"""Ties a field to the sheet of a resource, which begins to exist with the first word typed in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.domain.resource import Resource
from facilitator_app.services import resources
from facilitator_app.ui.binding import TextBinding
from facilitator_app.ui.override import override

if TYPE_CHECKING:
    from facilitator_app.domain.edit import Edit


class SheetBinding(TextBinding[Resource]):
    """As any binding of text; a sheet that is not stored, or is undone, is made rather than changed."""

    @override
    def _edit(self, record: Resource) -> Edit:
        return resources.describing(self._editor.library, self._label, record, self._put(record, self._value()))

    @override
    def _on_performed(self, edit: Edit) -> None:
        if self._record is None or not edit.touches(self._record):
            return
        known = resources.sheeted(self._editor.library, self._record.id)
        self._record = known.sheet if known else None
        if self._record is not None and not self._typing():
            self._refresh(self._record)
