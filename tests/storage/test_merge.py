"""What a bundle's lines become: new, known, waiting for earlier ones, set aside; and what a peer acknowledged."""

from __future__ import annotations

import json

import pytest
from sqlalchemy import insert
from sqlalchemy.orm import Session
from storage.logs import AT, RENCONTRE, SPACE, Log, MemoryFile, identity

from facilitator_app.domain.identity import RecordId
from facilitator_app.domain.operation import Assignment
from facilitator_app.domain.strict_json import JsonRefused
from facilitator_app.storage import fold, merge, outgoing
from facilitator_app.storage.rows import ErasureRow

PEER = RecordId(identity("peer"))
ME = RecordId(identity("me"))


@pytest.fixture
def file():
    made = MemoryFile()
    yield made
    made.close()


@pytest.fixture
def log():
    """Four lines about one rencontre."""
    made = Log("a")
    dot = made.says({"_life": "alive", "title": "un"})
    for title in ("deux", "trois", "quatre"):
        dot = made.says({"title": title}, over={"title": [dot]})
    return made


def counts(merged):
    return merged.new, merged.known, merged.waiting, merged.forked


def test_lines_after_a_gap_wait_and_are_counted(file, log):
    merged = file.receives(log.portion(3, 4))

    assert counts(merged) == (0, 0, 2, 0)
    assert file.rows("rencontre") == []


def test_a_gap_is_named_and_what_waits_is_announced(file, log):
    file.receives(log.portion(1, 1))
    file.receives(log.portion(3, 4))

    with Session(file.connection) as session:
        assert outgoing.gaps(session) == {log.id: (2, 2)}
        assert outgoing.kept(session) == {log.id: ((3, 4),)}
        assert outgoing.have(session, None) == {log.id: 1}


def test_a_gap_that_is_filled_lets_the_rest_through(file, log):
    file.receives(log.portion(3, 4))

    merged = file.receives(log.portion(1, 2))

    assert counts(merged) == (4, 0, 0, 0)
    assert file.record()["title"] == "quatre"
    assert file.rows("waiting") == []


def test_a_gap_nobody_fills_keeps_the_rest_waiting_and_the_others_working(file, log):
    other = Log("b")
    other.says({"_life": "alive", "text": "Partager"}, kind="outcome", record=identity("outcome"))
    file.receives(log.portion(2, 4))

    merged = file.receives(other.portion())

    assert counts(merged) == (1, 0, 0, 0)
    assert file.record("outcome")["text"] == "Partager"
    assert len(file.rows("waiting")) == 3


def test_what_waits_is_kept_once(file, log):
    file.receives(log.portion(3, 4))

    assert counts(file.receives(log.portion(3, 4), bundle="again")) == (0, 0, 0, 0)


def test_portions_of_one_log_in_one_bundle_follow_one_another(file, log):
    merged = file.receives(log.portion(1, 2), log.portion(3, 4))

    assert counts(merged) == (4, 0, 0, 0)
    assert file.rows("waiting") == []


def test_portions_of_one_log_in_the_wrong_order_are_put_right(file, log):
    merged = file.receives(log.portion(3, 4), log.portion(1, 2))

    assert merged.new == 4
    assert file.record()["title"] == "quatre"


def test_a_line_that_says_another_place_is_refused_even_while_it_would_wait(file):
    log = Log("a")
    log.says({"_life": "alive"})
    log.saying(Assignment("rencontre", RENCONTRE, {"title": "x"}), seq=7)

    with pytest.raises(JsonRefused, match="pas à sa place"):
        file.receives(log.portion(2, 2))


def test_the_same_lines_again_are_known(file, log):
    file.receives(log.portion())
    before = file.tables

    merged = file.receives(log.portion())

    assert counts(merged) == (0, 4, 0, 0)
    assert file.tables == before


def test_overlapping_lines_bring_only_what_is_new(file, log):
    file.receives(log.portion(1, 3))

    assert counts(file.receives(log.portion(2, 4))) == (1, 2, 0, 0)


@pytest.fixture
def branch(log):
    """The same log, of a file that went back to its second line and was written in again."""
    other = Log("a", log.lines[:2])
    other.says({"title": "autre"}, over={"title": [f"{log.id}.2"]})
    other.says({"title": "branche"}, over={"title": [f"{log.id}.3"]})
    return other


def test_another_history_of_the_same_log_is_set_aside(file, log, branch):
    file.receives(log.portion())

    merged = file.receives(branch.portion(3, 4))

    assert counts(merged) == (0, 0, 0, 2)
    assert file.record()["title"] == "quatre"
    assert [row[3] for row in file.rows("fork")] == branch.lines[2:]


def test_another_history_is_seen_by_its_chain_alone(file, log, branch):
    file.receives(log.portion(1, 3))

    assert counts(file.receives(branch.portion(4, 4))) == (0, 0, 0, 1)


def test_another_history_that_goes_on_brings_nothing_in(file, log, branch):
    branch.says({"place": "Die"})
    file.receives(log.portion())

    assert counts(file.receives(branch.portion())) == (0, 0, 0, 3)
    assert file.record()["place"] == ""


def test_what_is_set_aside_is_kept_once(file, log, branch):
    file.receives(log.portion())
    file.receives(branch.portion())

    assert counts(file.receives(branch.portion())) == (0, 0, 0, 0)


def test_what_waited_and_does_not_fit_is_set_aside(file, log, branch):
    file.receives(branch.portion(4, 4))

    merged = file.receives(log.portion(1, 3))

    assert counts(merged) == (3, 0, 0, 1)
    assert file.rows("waiting") == []
    assert file.record()["title"] == "trois"


def test_a_merge_says_what_changed_for_a_reader(file, log):
    file.receives(log.portion(1, 1))

    (change,) = file.receives(log.portion(2, 3)).changes

    assert (change.field, change.before, change.after) == ("title", "un", "trois")


def test_unknown_kinds_and_fields_are_kept_and_passed_on(file):
    log = Log("a")
    log.says({"_life": "alive", "title": "Die", "mood": ["vif"]})
    log.says({"colour": 3}, kind="hologram")
    file.receives(log.portion())

    with Session(file.connection) as session:
        (portion,) = outgoing.portions(session, PEER, RecordId(log.device), None, full=False)
    raw = {row[2]: json.loads(row[5]) for row in file.tables["raw_field"]}
    assert raw == {"mood": ["vif"], "colour": 3}
    assert portion == log.portion()


@pytest.mark.parametrize(
    ("kind", "field", "value", "shown"),
    [
        ("rencontre", "title", 3, ""),
        ("rencontre", "title", None, ""),
        ("rencontre", "starts_on", "hier", None),
        ("rencontre", "axes", "2014.1", "[]"),
        ("rencontre", "axes", ["2014.1", 3], "[]"),
        ("rencontre", "group", "../../etc", None),
        ("rencontre", "group", "abcd", None),
        ("outcome", "noted_at", "2026-03-14T09:00:00", None),
        ("outcome", "verbatim", "oui", 0),
        ("agenda_item", "fixed_start", "25:00", None),
    ],
)
def test_a_value_of_another_type_leaves_the_default_and_stays_as_it_came(file, kind, field, value, shown):
    log = Log("a")
    log.says({"_life": "alive", field: value}, kind=kind)

    file.receives(log.portion())

    assert file.record(kind)[field] == shown
    kept = [json.loads(found[5]) for found in file.tables["raw_field"]]
    assert kept == ([] if value is None else [value])


def test_a_deletion_against_an_edit_shows_the_record_alive_and_asks(file):
    a, b = Log("a"), Log("b")
    born = a.says({"_life": "alive", "title": "Die"})
    a.says({"_life": "deleted"}, over={"_life": [born]}, seen=[born], at="2026-03-14T12:00:00Z")
    b.says({"title": "Crest"}, over={"title": [born]}, at="2026-03-14T11:00:00Z")
    file.receives(a.portion())
    assert file.record()["alive"] == 0

    file.receives(b.portion())

    assert file.record()["alive"] == 1
    assert file.tables["conflict"] == [(RENCONTRE.upper(), "rencontre", "_life", "delete_edit", "2026-03-14T12:00:00Z")]


def test_a_conflict_notes_what_where_and_since_when(file):
    a, b = Log("a"), Log("b")
    born = a.says({"_life": "alive", "title": "Die"})
    a.says({"title": "Crest"}, over={"title": [born]}, at="2026-03-14T11:00:00Z")
    b.says({"title": "Gap"}, over={"title": [born]}, at="2026-03-14T12:00:00Z")

    file.receives(b.portion(), a.portion())

    assert file.tables["conflict"] == [(RENCONTRE.upper(), "rencontre", "title", "value", "2026-03-14T12:00:00Z")]
    assert file.record()["title"] == "Gap"
    assert merge.conflicts(file.connection) == 1


@pytest.mark.parametrize(("of_a", "of_b", "shown"), [("11", "12", "b"), ("12", "11", "a"), ("11", "11", "either")])
def test_the_value_shown_is_the_latest_and_the_same_everywhere(file, of_a, of_b, shown):
    a, b = Log("a"), Log("b")
    a.says({"_life": "alive", "title": "a"}, at=f"2026-03-14T{of_a}:00:00.000Z")
    b.says({"title": "b"}, at=f"2026-03-14T{of_b}:00:00.000Z")
    by_log = max((a.id, "a"), (b.id, "b"))[1]

    file.receives(a.portion(), b.portion())

    assert file.record()["title"] == (by_log if shown == "either" else shown)


def test_a_person_who_was_erased_does_not_come_back(file):
    log, person = Log("a"), identity("Zoé")
    log.says({"_life": "alive", "last_name": "DUPONT"}, kind="person", record=person)
    log.says({"_life": "alive", "last_name": "MARTIN"}, kind="person", record=identity("Léa"))
    erased = {"uid": person, "scope": "person", "reason": "demande", "at": AT, "issuer": ME, "signature": b""}
    file.connection.execute(insert(ErasureRow).values(**erased))

    file.receives(log.portion())
    fold.rebuild(file.connection)

    assert file.record("person")["last_name"] == "MARTIN"
    assert person.upper() not in {row[0] for row in file.tables["head"]}


def receipt(file, *, self_log, have, past=()):
    held = {identity(f"log {name}"): seq for name, seq in have.items()}
    named = RecordId(identity(self_log))
    merge.take_receipt(file.connection, merge.Receipt(PEER, named, tuple(map(identity, past)), held))


def acknowledged(file, log):
    with Session(file.connection) as session:
        found = outgoing.acknowledged(session, PEER)
    (n,) = [row[0] for row in file.rows("log") if row[1].hex() == log.id]
    return found.get(n, 0)


def test_a_receipt_never_goes_back(file, log):
    file.receives(log.portion())
    receipt(file, self_log="one", have={"a": 3})

    receipt(file, self_log="one", have={"a": 2})
    receipt(file, self_log="one", have={})

    assert acknowledged(file, log) == 3


def test_a_receipt_grows(file, log):
    file.receives(log.portion())
    receipt(file, self_log="one", have={"a": 2})

    receipt(file, self_log="one", have={"a": 4})

    assert acknowledged(file, log) == 4


def test_between_two_lives_of_a_peer_the_least_counts(file, log):
    file.receives(log.portion())
    receipt(file, self_log="one", have={"a": 4})

    receipt(file, self_log="two", have={"a": 1})

    assert acknowledged(file, log) == 1


def test_a_life_that_holds_nothing_counts_too(file, log):
    file.receives(log.portion())
    receipt(file, self_log="one", have={"a": 4})

    receipt(file, self_log="two", have={})

    assert acknowledged(file, log) == 0


def test_a_retired_life_no_longer_counts(file, log):
    file.receives(log.portion())
    receipt(file, self_log="one", have={"a": 1})

    receipt(file, self_log="two", have={"a": 4}, past=["one"])

    assert acknowledged(file, log) == 4


def test_only_what_was_not_acknowledged_is_sent_unless_everything_is_asked_for(file, log):
    file.receives(log.portion())
    receipt(file, self_log="one", have={"a": 3})

    with Session(file.connection) as session:
        (rest,) = outgoing.portions(session, PEER, RecordId(log.device), frozenset({SPACE}), full=False)
        (everything,) = outgoing.portions(session, PEER, RecordId(log.device), None, full=True)
        elsewhere = outgoing.portions(session, PEER, RecordId(log.device), frozenset(), full=True)
    assert (rest, everything, elsewhere) == (log.portion(4, 4), log.portion(), [])


def test_lines_of_others_are_forwarded_up_to_the_seal_of_their_author(file, log):
    file.receives(log.portion())
    merge.take_seals(file.connection, [(RecordId(log.id), 3, log.chain(3), b"signature")])
    merge.take_seals(file.connection, [(RecordId(log.id), 4, log.chain(3), b"of another chain")])

    with Session(file.connection) as session:
        (portion,) = outgoing.portions(session, PEER, ME, None, full=True)
    assert portion == log.portion(1, 3)
