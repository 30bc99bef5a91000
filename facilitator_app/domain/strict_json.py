"""JSON read without tolerance: what two readers could understand differently is refused."""

from __future__ import annotations

import json
import re
from typing import Any, NoReturn

from facilitator_app.i18n.words import _

MAX_INTEGER = (1 << 63) - 1
MAX_DEPTH = 12
_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff]")
# Python escapes the control characters it writes and accepts no raw one: a text without these
# two-character sequences holds none, and needs no walk (measured: half the time of reading a line).
_SUSPECT = re.compile(r"\\[ubfr]")


class JsonRefused(ValueError):
    """The text is not the JSON we accept; ``detail`` is a whole sentence for the screen."""

    def __init__(self, detail: str) -> None:
        """``detail``: in the language of the screen."""
        super().__init__(detail)
        self.detail = detail


def read_json(text: bytes, *, limit: int) -> Any:
    """The value written in ``text``, of at most ``limit`` bytes, nested at most ``MAX_DEPTH`` deep.

    Raises:
        JsonRefused: repeated names, decimals, infinities, integers over 63 bits, lone surrogates,
            control characters other than line feed and tab, a byte order mark, anything malformed.

    """
    value = read_shallow_json(text, limit=limit)
    _check_depth(value, MAX_DEPTH)
    return value


def read_shallow_json(text: bytes, *, limit: int) -> Any:
    """As ``read_json``, without looking at the depth: for a caller that checks every level itself."""
    if len(text) > limit:
        raise JsonRefused(_("Un texte y est plus long que permis."))
    try:
        written = text.decode("utf-8")
        value = _DECODER.decode(written)
    except JsonRefused:
        raise
    except (ValueError, RecursionError) as error:
        raise JsonRefused(_("Un texte y est illisible.")) from error
    if _SUSPECT.search(written):
        check_texts(value)
    return value


def write_json(value: Any, *, indent: int | None = None) -> bytes:
    """``value`` as UTF-8 JSON on one line, or one value a line with ``indent``.

    Raises:
        JsonRefused: what ``read_json`` would not read back.

    """
    try:
        written = json.dumps(value, ensure_ascii=False, allow_nan=False, indent=indent, separators=_SEPARATORS[indent])
        text = written.encode("utf-8")
    except UnicodeEncodeError as error:
        raise _forbidden_character() from error
    if _SUSPECT.search(written):
        check_texts(value)
    return text


def check_texts(value: Any) -> None:
    """Refuse control characters and lone surrogates in any text of ``value``, names included.

    Raises:
        JsonRefused: one was found.

    """
    left = [value]  # no recursion: what is checked may be nested deeper than Python's stack
    while left:
        inner = left.pop()
        if isinstance(inner, str):
            if _FORBIDDEN.search(inner):
                raise _forbidden_character()
        elif isinstance(inner, dict):
            left += inner.keys()
            left += inner.values()
        elif isinstance(inner, list | tuple):
            left += inner


_SEPARATORS = {None: (",", ":"), 1: (",", ": ")}


def _forbidden_character() -> JsonRefused:
    return JsonRefused(_("Un caractère interdit y figure."))


def _check_depth(value: Any, left: int) -> None:
    if not isinstance(value, dict | list):
        return
    if left == 0:
        raise JsonRefused(_("Un texte y est illisible."))
    for inner in value.values() if isinstance(value, dict) else value:
        _check_depth(inner, left - 1)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    value = dict(pairs)
    if len(value) != len(pairs):
        raise JsonRefused(_("Un même nom y est donné deux fois."))
    return value


def _integer(digits: str) -> int:
    if len(digits) > 20 or not -MAX_INTEGER - 1 <= (value := int(digits)) <= MAX_INTEGER:  # noqa: PLR2004 -- "-" and 19 digits
        raise JsonRefused(_("Un nombre y est plus grand que permis."))
    return value


def _no_decimal(_digits: str) -> NoReturn:
    raise JsonRefused(_("Un nombre y est écrit d’une façon interdite."))


_DECODER = json.JSONDecoder(
    object_pairs_hook=_object, parse_int=_integer, parse_float=_no_decimal, parse_constant=_no_decimal
)
