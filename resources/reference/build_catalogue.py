"""Appends what changed in the readable lists to `catalogue.jsonl`, the log that every copy of Carnet begins with.

Run it from the top of the project after editing a list: `python resources/reference/build_catalogue.py`.
Lines already released are never rewritten: other logs may name them.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1]))

from facilitator_app.domain.catalogue import Axis, Dated, Programme, Region, Term  # noqa: E402 - after the path
from facilitator_app.domain.identity import derived  # noqa: E402 - the same
from facilitator_app.domain.operation import Assignment, Operation, decode, encode  # noqa: E402 - the same
from facilitator_app.domain.record import ALIVE, LIFE, fields_of  # noqa: E402 - the same

LOG = derived("log", "builtin")
NONCE = "-" * 12
"""Lists that everybody has need no secret hash, and the same lists give the same bytes."""

CATALOGUE = HERE / "catalogue.jsonl"
RENAMED = {"from": "valid_from", "until": "valid_until"}
NAMED = {"label": "name", "label_en": "name_en", "short_label": "short_name", "short_label_en": "short_name_en"}
KINDS: dict[str, type[Dated]] = {"programme": Programme, "axis": Axis, "region": Region}


def entry_fields(entry: dict[str, Any]) -> tuple[type[Dated], dict[str, Any]]:
    """The kind of record an entry of a list is, and the fields that are not at their defaults."""
    kind = KINDS.get(entry["list"], Term)
    names = RENAMED if kind is Term else RENAMED | NAMED
    known = {field.name: field.default for field in fields_of(kind)}
    said = {names.get(name, name): value for name, value in entry.items()}
    listed = {} if kind is not Term else {"list": entry["list"]}
    default = {name: list(value) if isinstance(value, tuple) else value for name, value in known.items()}
    return kind, {n: v for n, v in (said | listed).items() if n in known and v != default[n]}


def wanted() -> dict[tuple[str, str], dict[str, Any]]:
    """Kind and identity -> fields, as the lists say now."""
    found = {}
    for path in sorted(HERE.glob("*.json")):
        for entry in json.loads(path.read_text(encoding="utf-8"))["entries"]:
            kind, said = entry_fields(entry)
            key = entry["code"] if kind is not Term else f"{entry['list']}.{entry['code']}"
            found[kind.kind, derived(kind.kind, key)] = {LIFE: ALIVE} | said
    return found


def released() -> tuple[list[bytes], dict[tuple[str, str, str], tuple[int, Any]]]:
    """The lines there are, and (kind, identity, field) -> (line number, value)."""
    lines = CATALOGUE.read_bytes().splitlines() if CATALOGUE.exists() else []
    state = {}
    for line in lines:
        operation = decode(line)
        for change in operation.do:
            state |= {(change.kind, change.id, name): (operation.seq, v) for name, v in change.values.items()}
    return lines, state


def main() -> None:
    """Append one line for each kind whose entries changed."""
    lines, state = released()
    by_kind: dict[str, list[Assignment]] = {}
    for (kind, uid), said in wanted().items():
        new = {name: v for name, v in said.items() if state.get((kind, uid, name), (0, object()))[1] != v}
        over = {name: (f"{LOG}.{state[kind, uid, name][0]}",) for name in new if (kind, uid, name) in state}
        if new:
            by_kind.setdefault(kind, []).append(Assignment(kind, uid, new, over))
    for changes in by_kind.values():
        lines.append(encode(Operation(len(lines) + 1, "2014-01-01T00:00:00Z", None, NONCE, tuple(changes))))
    CATALOGUE.write_bytes(b"".join(line + b"\n" for line in lines))
    print(f"{len(lines)} lines, {sum(map(len, by_kind.values()))} entries changed")


if __name__ == "__main__":
    main()
