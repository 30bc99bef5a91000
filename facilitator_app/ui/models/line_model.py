"""Records as lines of a narrow list: a name, a word below it, a word at its right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from facilitator_app.ui.models.face_model import FaceModel

if TYPE_CHECKING:
    from facilitator_app.ui.theme.tokens import Tone

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class LineFace:
    """What a line says."""

    strong: str
    soft: str = ""
    right: str = ""
    tone: Tone = "soft"
    """The tone of the word at the right."""
    icon: str = ""

    def spoken(self) -> str:
        """The line for a screen reader."""
        return " · ".join(filter(None, (self.strong, self.soft, self.right)))


class LineModel(FaceModel[T, LineFace]):
    """Records as lines."""
