"""What the pages of exchanges say: what is to send, what a file brings, where each correspondent stands."""

from dataclasses import replace

from builders import a_carnet, a_rencontre, some_surroundings

from facilitator_app.domain.edit import Edit
from facilitator_app.domain.identity import RecordId
from facilitator_app.domain.outcome import Kind, Outcome
from facilitator_app.domain.people import Person
from facilitator_app.services import (
    attendance,
    checks,
    exchange_in,
    exchange_out,
    outcomes,
    peers,
    readiness,
    rencontres,
)
from facilitator_app.services.exchange_contents import brought, to_send
from facilitator_app.services.exchange_ledger import correspondents, overview
from facilitator_app.storage import merge, outgoing


def a_newcomer(carnet):
    return Person(id=carnet.library.new_id(), last_name="DUPONT", first_name="Zoé")


def note(carnet, rencontre, text, **values):
    outcome = Outcome(id=carnet.library.new_id(), rencontre=rencontre.id, text=text, **values)
    carnet.library.perform(outcomes.noting(carnet.library, outcome))
    return outcome


def post(sender, to, receiver, clock):
    """One file goes from one carnet to the other, a quarter of an hour later."""
    prepared = exchange_out.prepare(sender, to)
    clock.pass_minutes(15)
    return exchange_in.import_bundle(receiver, prepared.data)


def test_what_is_to_send_is_counted_in_what_people_work_with(elise, them):
    rencontre = a_rencontre(elise, title="Coopérer")
    morning = rencontres.half_days(elise.library, rencontre.id)[0]
    elise.library.perform(attendance.arriving(elise.library, morning, a_newcomer(elise), "CC du Diois"))
    note(elise, rencontre, "Recenser", nature=Kind.ACTION.value)
    note(elise, rencontre, "Former")

    contents = to_send(elise, them[0])

    assert contents.words().startswith("1 rencontre, 2 notes, 1 présence, 1 personne")
    assert contents.titles == ("Coopérer",)


def test_after_a_receipt_only_what_is_new_is_to_send(elise, unadel, them, clock):
    rencontre = a_rencontre(elise, title="Coopérer")
    post(elise, them[0], unadel, clock)
    post(unadel, them[1], elise, clock)
    assert to_send(elise, them[0]).words() == "rien de nouveau"

    note(elise, rencontre, "Former")

    contents = to_send(elise, them[0])
    assert (contents.words(), contents.titles) == ("1 note", ("Coopérer",))


def test_a_note_changed_five_times_is_one_note(elise, unadel, them, clock):
    rencontre = a_rencontre(elise)
    written = note(elise, rencontre, "A")
    post(elise, them[0], unadel, clock)
    post(unadel, them[1], elise, clock)

    for text in "BCDEF":
        changed = replace(written, text=text, noted_at=None)
        elise.library.perform(Edit.between("Modifier", elise.library.get(Outcome, written.id), changed))

    assert to_send(elise, them[0]).words() == "1 note"


def test_everything_can_be_sent_again(elise, unadel, them, clock):
    a_rencontre(elise)
    post(elise, them[0], unadel, clock)
    post(unadel, them[1], elise, clock)

    assert to_send(elise, them[0], full=True).words().startswith("1 rencontre")


def test_a_file_says_what_it_would_bring_before_it_is_applied(elise, unadel, them):
    rencontre = a_rencontre(elise, title="Coopérer")
    note(elise, rencontre, "Former")
    prepared = exchange_out.prepare(elise, them[0])

    looked = exchange_in.preview(unadel, prepared.data)

    contents = brought(unadel, looked)
    assert contents.words().startswith("1 rencontre, 1 note")
    assert contents.titles == ("Coopérer",)


def test_a_correspondent_holds_what_its_receipt_says(elise, unadel, them, clock):
    a_rencontre(elise)
    post(elise, them[0], unadel, clock)
    [before] = correspondents(elise)
    assert (before.until, before.awaited) == (None, True)

    post(unadel, them[1], elise, clock)

    [after] = correspondents(elise)
    assert (after.until.hour, after.until.minute) == (9, 25)
    assert (after.receipt, after.awaited, after.lacking) == (1, False, 0)


def test_the_coordinator_owes_a_receipt_until_it_has_answered(elise, unadel, them, clock):
    a_rencontre(elise)
    post(elise, them[0], unadel, clock)
    assert [one.owed for one in correspondents(unadel)] == [True]

    clock.pass_minutes(1)
    exchange_out.prepare(unadel, them[1])

    assert [one.owed for one in correspondents(unadel)] == [False]


def test_the_history_tells_which_files_arrived(elise, unadel, them, clock):
    a_rencontre(elise)
    post(elise, them[0], unadel, clock)
    assert [passage.held for passage in overview(elise).passages] == [False]

    post(unadel, them[1], elise, clock)

    assert [(p.outgoing, p.number, p.held) for p in overview(elise).passages] == [(False, 1, False), (True, 1, True)]


def test_what_waits_for_earlier_changes_is_told_as_a_gap(elise, unadel, them, clock):
    rencontre = a_rencontre(elise)
    lost = exchange_out.prepare(elise, them[0])
    with elise.database.write() as session:
        said = merge.Receipt(them[0].id, RecordId("f" * 32), (), outgoing.have(session, None))
        merge.take_receipt(session.connection(), said)
    note(elise, rencontre, "Former")

    post(elise, them[0], unadel, clock)

    [sentence] = overview(unadel).gaps
    assert f"{lost.lines} modifications de Élise Bonnet" in sentence


def test_what_a_third_party_forwards_waits_until_its_author_is_accepted(elise, unadel, them, clock, tmp_path):
    a_rencontre(elise)
    post(elise, them[0], unadel, clock)
    post(unadel, them[1], elise, clock)
    surroundings = some_surroundings(tmp_path / "zed", clock=clock, seed=3)
    third = a_carnet(tmp_path / "zed", name="Zed", role="coordinator", region="", surroundings=surroundings)
    zed = peers.enrol(elise, peers.my_certificate(third))
    peers.enrol(third, peers.my_certificate(elise))

    post(elise, zed, third, clock)

    assert {one.name: one.pending for one in correspondents(third)} == {"Élise Bonnet": False, "Unadel": True}
    third.close()


def test_what_the_reader_would_miss_is_said(elise):
    rencontre = a_rencontre(elise)
    note(elise, rencontre, "Former")
    note(elise, rencontre, "Recenser", nature=Kind.ACTION.value, axis="2014.1")

    assert [one.spoken for one in readiness.missing(elise.library, rencontre)] == [
        "L’essentiel n’est pas encore écrit",
        "Personne n’est sur la feuille d’émargement",
        "1 note reste à classer dans un axe",
        "1 action n’a pas de responsable",
        "1 action n’a pas d’échéance",
    ]


def test_before_sending_nothing_less_is_said_than_what_check_finds_missing(elise):
    rencontre = a_rencontre(elise)
    note(elise, rencontre, "Former")

    said = [one.spoken for one in readiness.missing(elise.library, rencontre)]

    found = [finding.sentence for finding in checks.findings(elise.library) if finding.code.startswith("M")]
    assert [sentence.casefold() for sentence in said] == [sentence.casefold() for sentence in found]


def test_a_half_day_where_nobody_was_noted_is_said(elise):
    rencontre = a_rencontre(elise)
    afternoon = rencontres.half_days(elise.library, rencontre.id)[1]
    elise.library.perform(attendance.arriving(elise.library, afternoon, a_newcomer(elise), "CC du Diois"))

    said = [one.spoken for one in readiness.missing(elise.library, rencontre)]

    assert said == ["L’essentiel n’est pas encore écrit", "1 demi-journée n’a aucune présence notée"]
