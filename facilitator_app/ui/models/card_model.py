"""Records as cards in a list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

from facilitator_app.ui.models.face_model import FaceModel

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class CardFace:
    """What a card says: "Proposition", its icon, its axis and the axis in words, the text, and what stands right."""

    kind: str
    icon: str
    axis: int | None
    axis_text: str
    text: str
    strong: str = ""
    soft: str = ""

    def spoken(self) -> str:
        """The card for a screen reader, and for finding it by its letters."""
        return " · ".join(filter(None, (self.text, self.kind, self.axis_text, self.strong, self.soft)))


class CardModel(FaceModel[T, CardFace]):
    """Records as cards."""
