"""Collect the French sentences of the program into the English catalogue: `just i18n`.

The sentences in the code are typeset first (people type plain spaces, French wants no-break ones). New sentences
get an empty translation, sentences that are gone are dropped, and the order is that of the alphabet, so that a
change of the catalogue is easy to read.
"""

from __future__ import annotations

import ast
import io
import json
import re
import tokenize
from pathlib import Path
from typing import TYPE_CHECKING, Final

from facilitator_app.i18n.catalogue import translations
from facilitator_app.i18n.typography import typeset

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT: Final = Path(__file__).resolve().parents[2]
CATALOGUE: Final = Path(__file__).parent / "en" / "LC_MESSAGES" / "carnet.po"
HEADER: Final = """\
# Carnet in English. French is the source; `just i18n` collects the sentences of the code here.
# Part of Carnet, GPL-3.0-or-later.
msgid ""
msgstr ""
"Project-Id-Version: Carnet\\n"
"Language: en\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"""
NOT_PROSE: Final = re.compile(r"(\{[^}]*\}|`[^`]*`|\(\*[^)]*\))")  # placeholders, commands, file filters


def main() -> None:
    """Typeset the code, write the catalogue, and tell what waits for its English."""
    files = sorted((ROOT / "facilitator_app").rglob("*.py"))
    for file in files:
        typeset_file(file)
    english = {french(sentence): translated for sentence, translated in translations(CATALOGUE).items()}
    sentences = sorted({str(node.value) for file in files for node in spoken_in(file.read_text(encoding="utf-8"))})
    entries = {sentence: english.get(french(sentence), "") for sentence in sentences}
    blocks = [entry(sentence, translated) for sentence, translated in entries.items()]
    CATALOGUE.write_text("\n".join([HEADER, *blocks]), encoding="utf-8", newline="\n")
    print(f"{len(entries)} sentences, {list(entries.values()).count('')} without their English")


def spoken_in(source: str) -> Iterator[ast.Constant]:
    """The sentences given to `_` in a file."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "_":
            yield from (given for given in node.args if isinstance(given, ast.Constant))


def french(sentence: str) -> str:
    """``sentence`` typeset; what is not prose is hidden behind a word of the same nature meanwhile."""
    hidden: list[str] = []
    masked = NOT_PROSE.sub(lambda found: f"x{chr(0xE000 + len(hidden))}{hidden.append(found[0]) or ''}", sentence)
    set_text = typeset(masked, "fr")
    return re.sub("x([\ue000-\uf8ff])", lambda found: hidden[ord(found[1]) - 0xE000], set_text)


def typeset_file(file: Path) -> None:
    """Typeset the sentences of one file, in place."""
    source = file.read_text(encoding="utf-8")
    lines = source.splitlines(keepends=True)
    for token in reversed(quoted_pieces(source)):
        lines[token.start[0] - 1] = in_line(lines[token.start[0] - 1], token)
    if (changed := "".join(lines)) != source:
        file.write_text(changed, encoding="utf-8", newline="\n")


def quoted_pieces(source: str) -> list[tokenize.TokenInfo]:
    """The quoted pieces that make the sentences of a file, in their order."""
    spans = [
        ((node.lineno, node.col_offset), (node.end_lineno or 0, node.end_col_offset or 0)) for node in spoken_in(source)
    ]
    tokens = [t for t in tokenize.generate_tokens(io.StringIO(source).readline) if t.type == tokenize.STRING]
    return [token for token in tokens if any(first <= in_bytes(token) < last for first, last in spans)]


def in_bytes(token: tokenize.TokenInfo) -> tuple[int, int]:
    """Where a token starts, its column counted in UTF-8 as `ast` does."""
    return token.start[0], len(token.line[: token.start[1]].encode())


def in_line(line: str, token: tokenize.TokenInfo) -> str:
    """``line`` with the sentence of ``token`` typeset."""
    sentence = str(ast.literal_eval(token.string))
    if french(sentence) == sentence:
        return line
    quoted = json.dumps(french(sentence), ensure_ascii=False)  # a string of JSON is one of Python
    return line[: token.start[1]] + quoted + line[token.end[1] :]


def entry(sentence: str, translated: str) -> str:
    """One entry of the catalogue."""
    return f"msgid {json.dumps(sentence, ensure_ascii=False)}\nmsgstr {json.dumps(translated, ensure_ascii=False)}\n"


if __name__ == "__main__":
    main()
