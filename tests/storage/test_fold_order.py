"""Operations of several logs, in every order, cut into bundles in every way, give one state.

Each case is a small story told by two or three carnets. It is folded along every order that keeps
each log in its own order (the rest waits, by design), with every way to cut it into batches, and
once more from the log alone.
"""

from __future__ import annotations

from itertools import chain, combinations, pairwise, permutations

import pytest
from sqlalchemy import insert, select
from storage.logs import RENCONTRE, SPACE, Log, MemoryFile, a_file

from facilitator_app.domain.operation import Assignment, line_hash
from facilitator_app.storage import fold
from facilitator_app.storage.gathering import Line
from facilitator_app.storage.rows import LogRow

A, B, C = "a", "b", "c"


def conflict_and_decision():
    a, b, c = Log(A), Log(B), Log(C)
    born = a.says({"_life": "alive", "title": "Die"})
    one = b.says({"title": "Crest"}, over={"title": [born]}, at="2026-03-14T10:00:00Z")
    two = c.says({"title": "Valence"}, over={"title": [born]}, at="2026-03-14T11:00:00Z")
    a.says({"title": "Crest et Valence"}, over={"title": [one, two]})
    return [a, b, c], {"alive": 1, "title": "Crest et Valence"}, {}


def conflict_undecided():
    a, b, c = Log(A), Log(B), Log(C)
    born = a.says({"_life": "alive", "title": "Die", "place": "Die"})
    b.says({"title": "Crest"}, over={"title": [born]}, at="2026-03-14T12:00:00Z")
    c.says({"title": "Valence"}, over={"title": [born]}, at="2026-03-14T11:00:00Z")
    c.says({"place": "Valence"}, over={"place": [born]})
    return [a, b, c], {"alive": 1, "title": "Crest", "place": "Valence"}, {"title": "value"}


def the_same_written_twice():
    a, b, c = Log(A), Log(B), Log(C)
    born = a.says({"_life": "alive", "title": "Die"})
    b.says({"title": "Crest"}, over={"title": [born]})
    c.says({"title": "Crest"}, over={"title": [born]})
    return [a, b, c], {"alive": 1, "title": "Crest"}, {}


def deletion_that_saw_everything():
    a, b = Log(A), Log(B)
    born = a.says({"_life": "alive", "title": "Die"})
    title = a.says({"title": "Crest"}, over={"title": [born]})
    b.says({"_life": "deleted"}, over={"_life": [born]}, seen=[title])
    return [a, b], {"alive": 0, "title": "Crest"}, {}


def deletion_against_edit():
    a, b, c = Log(A), Log(B), Log(C)
    born = a.says({"_life": "alive", "title": "Die"})
    b.says({"_life": "deleted"}, over={"_life": [born]}, seen=[born])
    c.says({"title": "Crest"}, over={"title": [born]})
    c.says({"place": "Crest"})
    return [a, b, c], {"alive": 1, "title": "Crest"}, {"_life": "delete_edit"}


def deletion_repeated_with_open_eyes():
    a, b, c = Log(A), Log(B), Log(C)
    born = a.says({"_life": "alive", "title": "Die"})
    gone = b.says({"_life": "deleted"}, over={"_life": [born]}, seen=[born])
    edit = c.says({"title": "Crest"}, over={"title": [born]})
    a.says({"_life": "deleted"}, over={"_life": [gone]}, seen=[edit])
    return [a, b, c], {"alive": 0, "title": "Crest"}, {}


def deletion_then_restored():
    a, b, c = Log(A), Log(B), Log(C)
    born = a.says({"_life": "alive", "title": "Die"})
    gone = b.says({"_life": "deleted"}, over={"_life": [born]}, seen=[born])
    b.says({"_life": "alive"}, over={"_life": [gone]})
    c.says({"title": "Crest"}, over={"title": [born]})
    return [a, b, c], {"alive": 1, "title": "Crest"}, {}


def restored_against_deleted_again():
    a, b, c = Log(A), Log(B), Log(C)
    born = a.says({"_life": "alive", "title": "Die"})
    gone = b.says({"_life": "deleted"}, over={"_life": [born]}, seen=[born])
    a.says({"_life": "alive"}, over={"_life": [gone]})
    c.says({"_life": "deleted"}, over={"_life": [gone]}, seen=[born])
    return [a, b, c], {"alive": 1, "title": "Die"}, {"_life": "delete_edit"}


def later_kinds_and_fields():
    a, b, c = Log(A), Log(B), Log(C)
    born = a.says({"_life": "alive", "mood": "calme", "title": "Die"})
    b.says({"mood": {"now": ["vif"]}}, over={"mood": [born]})
    c.says({"mood": "doux"}, over={"mood": [born]})
    dot = c.says({"colour": 3}, kind="hologram")
    a.says({"colour": 4}, over={"colour": [dot]}, kind="hologram")
    return [a, b, c], {"alive": 1, "title": "Die"}, {"mood": "value"}


def values_of_another_type():
    a, b, c = Log(A), Log(B), Log(C)
    born = a.says({"_life": "alive", "title": "Die", "starts_on": "2026-03-14", "axes": ["2014.1"]})
    b.says({"title": 3, "axes": "abc"}, over={"title": [born], "axes": [born]})
    wrong = c.says({"starts_on": "demain"}, over={"starts_on": [born]})
    c.says({"starts_on": "2026-03-15"}, over={"starts_on": [wrong]})
    return [a, b, c], {"alive": 1, "title": "", "starts_on": "2026-03-15", "axes": "[]"}, {}


def a_life_nobody_knows():
    a, b = Log(A), Log(B)
    born = a.says({"_life": ["?"], "title": "Die"})
    b.says({"_life": "deleted"}, over={"_life": [born]}, seen=[born])
    b.says({"_life": {"asleep": True}})
    return [a, b], {"alive": 0, "title": "Die"}, {}


def replaced_twice():
    a, b, c = Log(A), Log(B), Log(C)
    born = a.says({"_life": "alive", "title": "Die"})
    one = b.says({"title": "Crest"}, over={"title": [born]})
    c.says({"title": "Valence"}, over={"title": [born, one]})
    a.says({"title": "Gap"}, over={"title": [born]})
    return [a, b, c], {"alive": 1}, {"title": "value"}


def several_records_in_one_line():
    a, b = Log(A), Log(B)
    other = "cd" * 16
    a.saying(Assignment("rencontre", RENCONTRE, {"_life": "alive", "title": "Die"}),
             Assignment("outcome", other, {"_life": "alive", "rencontre": RENCONTRE, "text": "un"}))  # fmt: skip
    dot = f"{a.id}.1"
    b.saying(Assignment("rencontre", RENCONTRE, {"title": "Crest"}, {"title": (dot,)}),
             Assignment("outcome", other, {"text": "deux"}, {"text": (dot,)}))  # fmt: skip
    a.saying(Assignment("outcome", other, {"_life": "deleted"}, {"_life": (dot,)}, (dot,)))
    return [a, b], {"alive": 1, "title": "Crest"}, {"_life": "delete_edit"}


def what_never_arrives():
    a, b = Log(A), Log(B)
    never = f"{Log(C).id}.7"
    a.says({"_life": "alive", "title": "Die"}, over={"title": [never]})
    b.says({"title": "Crest"}, over={"title": [never, f"{a.id}.1"]})
    return [a, b], {"alive": 1, "title": "Crest"}, {}


STORIES = [
    conflict_and_decision, conflict_undecided, the_same_written_twice, deletion_that_saw_everything,
    deletion_against_edit, deletion_repeated_with_open_eyes, deletion_then_restored, restored_against_deleted_again,
    later_kinds_and_fields, values_of_another_type, a_life_nobody_knows, replaced_twice, several_records_in_one_line,
    what_never_arrives,
]  # fmt: skip


def orders(logs):
    """Every order of the lines that keeps each log in its own."""
    names = [n for n, log in enumerate(logs) for _ in log.lines]
    for order in sorted(set(permutations(names))):
        counted = [0] * len(logs)
        yield [(n, counted.__setitem__(n, counted[n] + 1) or counted[n]) for n in order]


def cuts(order):
    """Every way to cut an order into batches."""
    places = range(1, len(order))
    for chosen in chain.from_iterable(combinations(places, many) for many in range(len(order))):
        edges = [0, *chosen, len(order)]
        yield [order[a:b] for a, b in pairwise(edges)]


def folded(memory, logs, batches):
    """The state after these batches; the file is then as it was."""
    with memory.connection.begin() as transaction:
        _introduce(memory, logs)
        numbers = {log_id: n for log_id, n in memory.connection.execute(select(LogRow.id, LogRow.n))}  # noqa: C416 - rows become plain
        for batch in batches:
            lines = [_line(numbers[logs[n].id], logs[n], seq) for n, seq in batch]
            fold.append(memory.connection, lines)
            fold.fold(memory.connection, lines)
        found = memory.tables, memory.record()
        transaction.rollback()
    return found


def _introduce(memory, logs):
    rows = [{"id": log.id, "device": log.device, "space": SPACE, "seq": 0, "chain": bytes(32)} for log in logs]
    memory.connection.execute(insert(LogRow), [row | {"state": "live"} for row in rows])


def _line(number, log, seq):
    line = log.lines[seq - 1]
    return Line(number, seq, line_hash(line), log.chain(seq), line)


@pytest.fixture(scope="module")
def memory():
    made = MemoryFile()
    yield made
    made.close()


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.__name__)
def test_every_order_and_every_cut_give_one_state(memory, story):
    logs, _, _ = story()
    ways = [way for order in orders(logs) for way in cuts(order)]
    first, _ = folded(memory, logs, ways[0])

    for way in ways[1:]:
        assert folded(memory, logs, way)[0] == first, way


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.__name__)
def test_the_state_is_the_one_the_story_asks_for(memory, story):
    logs, expected, conflicts = story()
    tables, record = folded(memory, logs, [next(orders(logs))])

    assert {name: record[name] for name in expected} == expected
    assert {row[2]: row[3] for row in tables["conflict"]} == conflicts


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.__name__)
def test_bundles_in_any_order_and_a_rebuild_give_the_same(memory, story):
    logs, _, _ = story()
    expected, _ = folded(memory, logs, [next(orders(logs))])
    portions = [log.portion(seq, seq) for log in logs for seq in range(1, len(log.lines) + 1)]

    with a_file() as file:
        for portion in reversed(portions):
            file.receives(portion)
            file.receives(portion)
        assert file.tables == expected
        fold.rebuild(file.connection)
        assert file.tables == expected
