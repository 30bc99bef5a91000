"""The lines of a bundle: operations as rows that chain from one known point to the next."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from facilitator_app.bundles.problems import AlteredProblem, DamagedLogProblem
from facilitator_app.domain.operation import MAX_LINE, Operation, chained, decode, line_hash
from facilitator_app.domain.strict_json import JsonRefused
from facilitator_app.i18n.words import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from facilitator_app.bundles.manifest import Range

_ERASED = re.compile(rb'\{"erased":"([0-9a-f]{64})"\}')


class Line(NamedTuple):
    """One row of a log: its number, its hash, the chain after it, its bytes (None: erased on request)."""

    seq: int
    sha: bytes
    chain: bytes
    text: bytes | None


def operation_of(line: Line) -> Operation | None:
    """The operation that ``line`` holds, None if it was erased.

    Raises:
        AlteredProblem: its author signed what no Carnet writes.

    """
    if line.text is None:
        return None
    try:
        operation = decode(line.text)
    except JsonRefused as refused:
        raise AlteredProblem(refused.detail) from refused
    if operation.seq != line.seq:
        raise AlteredProblem(_("Une modification n’y est pas à sa place."))
    return operation


def write_lines(sections: Iterable[tuple[Range, Sequence[Line]]]) -> bytes:
    """The member `data/ops.jsonl`: the lines of every range, checked on the way out.

    Raises:
        DamagedLogProblem: a line or a chain is not what it was when it was written.

    """
    parts: list[bytes] = []
    for span, lines in sections:
        if len(lines) != span.last - span.first + 1:
            raise DamagedLogProblem
        _check(span, lines)
        parts.extend(_written(line) for line in lines)
    parts.append(b"")
    return b"\n".join(parts)


def read_lines(data: bytes, ranges: Sequence[Range]) -> tuple[tuple[Line, ...], ...]:
    """The lines of each range, every chain followed from ``prev`` to ``head``.

    Raises:
        AlteredProblem: a line is missing, added, changed, too long, or a chain does not arrive.

    """
    expected = sum(span.last - span.first + 1 for span in ranges)
    if data.count(b"\n") != expected or data[-1:] not in (b"\n", b""):
        raise AlteredProblem(_("Des modifications y manquent ou y ont été ajoutées."))
    texts = iter(data.split(b"\n"))
    return tuple([_section(span, texts) for span in ranges])


def _section(span: Range, texts: Iterator[bytes]) -> tuple[Line, ...]:
    after = span.prev
    lines: list[Line] = []
    for seq in range(span.first, span.last + 1):
        text, sha = _read(next(texts))
        after = chained(after, sha)
        lines.append(Line(seq, sha, after, text))
    if after != span.head:
        raise AlteredProblem(_("La suite des modifications y est rompue."))
    return tuple(lines)


def _read(text: bytes) -> tuple[bytes | None, bytes]:
    if len(text) > MAX_LINE:
        raise AlteredProblem(_("Une modification y est plus longue que permis."))
    if erased := _ERASED.fullmatch(text):
        return None, bytes.fromhex(erased[1].decode())
    return text, line_hash(text)


def _check(span: Range, lines: Sequence[Line]) -> None:
    after = span.prev
    for seq, line in enumerate(lines, span.first):
        after = chained(after, line.sha)
        if (line.seq, line.chain) != (seq, after) or not _sound(line):
            raise DamagedLogProblem
    if after != span.head:
        raise DamagedLogProblem


def _sound(line: Line) -> bool:
    if line.text is None:
        return True
    return line_hash(line.text) == line.sha and b"\n" not in line.text and not _ERASED.fullmatch(line.text)


def _written(line: Line) -> bytes:
    return line.text if line.text is not None else b'{"erased":"%s"}' % line.sha.hex().encode()
