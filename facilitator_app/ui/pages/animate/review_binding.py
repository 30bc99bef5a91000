"""Ties an area to the word that a rencontre has on an action: the first letter makes the trace of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from facilitator_app.domain.follow_up import Review
from facilitator_app.i18n.words import _
from facilitator_app.services import follow_up
from facilitator_app.ui.binding import TextBinding
from facilitator_app.ui.override import override

if TYPE_CHECKING:
    from facilitator_app.domain.edit import Edit
    from facilitator_app.ui.editing import Editor
    from facilitator_app.ui.widgets.text_area import TextArea


class ReviewBinding(TextBinding[Review]):
    """Shows a review that may not be stored yet; what is typed is stored with how the action stands."""

    def __init__(self, area: TextArea, editor: Editor) -> None:
        super().__init__(area, editor, _("Suivre l’action"), lambda r: r.comment, lambda r, t: replace(r, comment=t))

    @override
    def _edit(self, record: Review) -> Edit:
        return follow_up.commenting(self._editor.library, record, self._value())

    @override
    def _on_performed(self, edit: Edit) -> None:
        """An undo may take the whole trace away: it is then to be made again."""
        shown = self._record
        super()._on_performed(edit)
        if shown is not None and self._record is None:
            self._record = Review(id=shown.id, rencontre=shown.rencontre, action=shown.action)
            self._refresh(self._record)
