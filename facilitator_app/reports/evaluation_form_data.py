"""What the paper of an evaluation is made of: plain values, for a paper to print and fill in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class AskedData:
    """One question; ``low`` and ``high`` say what 1 and 5 mean. ``in_words``: lines to write on, and no boxes."""

    text: str
    low: str = ""
    high: str = ""
    in_words: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class EvaluationFormData:
    """What the paper says; ``occasion`` is when and where."""

    title: str
    occasion: str
    reference: str
    questions: tuple[AskedData, ...]
    made_at: datetime
    application: str
    organisation: str
    language: str = "fr"
