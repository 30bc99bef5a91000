"""Members of a JSON object, read one by one with their exact shape."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING, Any, TypeVar

from facilitator_app.domain.operation import is_instant
from facilitator_app.domain.strict_json import MAX_INTEGER, JsonRefused
from facilitator_app.i18n.words import _

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")

IDENTITY = re.compile(r"[0-9a-f]{32}")
DIGEST = re.compile(r"[0-9a-f]{64}")
WORD = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}")
MEMBERS = 100_000
"""The most items in one list."""
_NAME_LENGTH = 200
_TEXT_LENGTH = 2_000
# A name is read on the screen where trust is decided: nothing in it may reverse or hide what is around it.
_NOT_IN_NAMES = re.compile("[\n\t\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")


def refused() -> JsonRefused:
    """What to raise when a member is missing or is not as it must be."""
    return JsonRefused(_("Un renseignement y manque ou y est écrit d’une façon interdite."))


def whole_object(value: Any) -> dict[str, Any]:
    """``value``, which must be a JSON object."""
    if not isinstance(value, dict):
        raise refused()
    return value


def matching(value: Any, name: str, pattern: re.Pattern[str]) -> str:
    """The text called ``name``, all of which follows ``pattern``."""
    return _match(value.get(name), pattern)


def name_text(value: Any, name: str) -> str:
    """The text called ``name``: one visible line of at most 200 characters."""
    text = value.get(name)
    if not isinstance(text, str) or not text.strip() or len(text) > _NAME_LENGTH or _NOT_IN_NAMES.search(text):
        raise refused()
    return text


def free_text(value: Any, name: str) -> str:
    """The text called ``name``, perhaps empty, of at most 2,000 characters."""
    text = value.get(name)
    if not isinstance(text, str) or len(text) > _TEXT_LENGTH:
        raise refused()
    return text


def instant(value: Any, name: str) -> str:
    """The text called ``name``: an instant in UTC that exists, as "2026-03-14T09:21:07Z"."""
    text = value.get(name)
    if not isinstance(text, str) or not is_instant(text):
        raise refused()
    return text


def count(value: Any, name: str) -> int:
    """The integer called ``name``, at least 1."""
    return number(value.get(name))


def matches(value: Any, name: str, pattern: re.Pattern[str]) -> tuple[str, ...]:
    """The texts in the list called ``name``: different, each following ``pattern``."""
    texts = items(value, name, lambda text: _match(text, pattern))
    if len(set(texts)) != len(texts):
        raise refused()
    return texts


def items(value: Any, name: str, read: Callable[[Any], T], most: int = MEMBERS) -> tuple[T, ...]:
    """The list called ``name``, each item through ``read``, at most ``most`` of them."""
    found = value.get(name)
    if not isinstance(found, list) or len(found) > most:
        raise refused()
    return tuple([read(item) for item in found])


def by_identity(value: Any, name: str, read: Callable[[Any], T]) -> dict[str, T]:
    """The object called ``name``, whose own names are identities, each value through ``read``."""
    found = whole_object(value.get(name))
    if len(found) > MEMBERS:
        raise refused()
    return {_match(identity, IDENTITY): read(inner) for identity, inner in found.items()}


def number(value: Any) -> int:
    """``value``, an integer of at least 1."""
    if type(value) is not int or not 0 < value <= MAX_INTEGER:
        raise refused()
    return value


def spans(value: Any) -> tuple[tuple[int, int], ...]:
    """``value`` as pairs of first and last number, in increasing order and apart from one another."""
    if not isinstance(value, list) or len(value) > MEMBERS:
        raise refused()
    found = tuple([_span(pair) for pair in value])
    if any(after[0] <= before[1] for before, after in itertools.pairwise(found)):
        raise refused()
    return found


def _span(pair: Any) -> tuple[int, int]:
    if not isinstance(pair, list) or len(pair) != 2 or number(pair[0]) > number(pair[1]):  # noqa: PLR2004 -- a pair
        raise refused()
    return pair[0], pair[1]


def _match(text: Any, pattern: re.Pattern[str]) -> str:
    if not isinstance(text, str) or not pattern.fullmatch(text):
        raise refused()
    return text
