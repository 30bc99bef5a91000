"""A catalogue of translations, read from the .po file itself: what translators edit is what the program says."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_QUOTED: Final = re.compile(r'(msgid|msgstr|)\s*(".*")')


def translations(file: Path) -> dict[str, str]:
    """Each French sentence with its translation; untranslated and doubtful ("fuzzy") entries are left out.

    A catalogue that does not exist is an empty one. Contexts and plural forms are not used in Carnet.
    """
    if not file.is_file():
        return {}
    entries = (_entry(block) for block in _blocks(file.read_text(encoding="utf-8").splitlines()))
    return {french: translated for french, translated in entries if french and translated}


def _blocks(lines: Iterable[str]) -> Iterator[list[str]]:
    """The entries of the file: groups of lines between empty ones."""
    block: list[str] = []
    for line in (*lines, ""):
        if line.strip():
            block.append(line.strip())
        elif block:
            yield block
            block = []


def _entry(block: list[str]) -> tuple[str, str]:
    """The sentence and its translation, empty when the entry is doubtful."""
    texts, part = {"msgid": "", "msgstr": ""}, "msgid"
    for line in block:
        if line.startswith("#,") and "fuzzy" in line:
            return "", ""
        if match := _QUOTED.fullmatch(line):
            part = match[1] or part
            texts[part] += json.loads(match[2])  # the escapes of .po are those of JSON
    return texts["msgid"], texts["msgstr"]
