"""An action left open is on the next agendas by itself, and keeps its history, also through a merge."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from builders import Clock, a_carnet, a_rencontre, an_outcome, changed, some_surroundings
from file_tables import rebuilt, tables

from facilitator_app.domain.follow_up import Moment, Review
from facilitator_app.domain.identity import pair
from facilitator_app.domain.outcome import Action, Kind, Progression
from facilitator_app.domain.rencontre import Rencontre
from facilitator_app.services import actions, exchange_in, exchange_out, follow_up, peers
from facilitator_app.services.action_words import due_words, standing_words, step_words

FIRST, SECOND, THIRD, FOURTH = date(2026, 1, 10), date(2026, 2, 10), date(2026, 3, 10), date(2026, 4, 10)


def an_action(carnet, rencontre, text="Écrire aux maires", **values):
    """An action decided at a rencontre, as it is stored."""
    outcome = an_outcome(carnet, rencontre, text, nature=Kind.ACTION.value)
    return changed(carnet, carnet.library.get(Action, outcome.id), **values) if values else action_of(carnet, outcome)


def action_of(carnet, record):
    return carnet.library.get(Action, record.id)


def the(carnet, rencontre):
    return carnet.library.get(Rencontre, rencontre.id)


def at(carnet, rencontre, action, comment=None, **values):
    """What a rencontre makes of an action."""
    before = action_of(carnet, action)
    moved = before.moved(values.pop("state", before.state), carnet.library.today())
    edit = follow_up.reviewing(carnet.library, rencontre, before, replace(moved, **values), comment)
    carnet.library.perform(edit)
    return edit


def story(carnet, action):
    """The history of an action: what happened, and where."""
    found = actions.followed_action(carnet.library, action.id)
    return [
        (step.moment.value, step.rencontre.title if step.rencontre else "", step.text)
        for step in follow_up.history(carnet.library, found)
    ]


def left(carnet, rencontre):
    return [followed.outcome.text for followed in follow_up.left_open(carnet.library, the(carnet, rencontre))]


@pytest.fixture
def three(carnet):
    """Three rencontres of one group, the third on the tenth of March; today is the fourteenth."""
    return [a_rencontre(carnet, title=day.strftime("%B"), day=day) for day in (FIRST, SECOND, THIRD)]


def test_what_a_rencontre_left_open_is_on_all_the_next_ones_and_not_on_itself(carnet, three):
    an_action(carnet, three[0])

    assert [left(carnet, rencontre) for rencontre in three] == [[], ["Écrire aux maires"], ["Écrire aux maires"]]


def test_what_was_closed_between_two_rencontres_is_not_on_the_second(carnet, three):
    action = an_action(carnet, three[0], state=Progression.DONE.value, closed_on=FIRST + timedelta(days=5))

    assert left(carnet, three[1]) == []
    assert [(f.text, f.state) for f in follow_up.reviewed(carnet.library, three[1])] == [("Écrire aux maires", "done")]
    assert follow_up.reviewed(carnet.library, three[2]) == ()
    assert not action.unfinished


def test_a_rencontre_of_another_group_has_nothing_of_it(carnet, three):
    an_action(carnet, three[0])
    elsewhere = changed(carnet, three[2], group=carnet.library.new_id())

    assert left(carnet, elsewhere) == []


def test_a_rencontre_without_a_date_still_has_what_the_others_left(carnet, three):
    an_action(carnet, three[0])

    assert left(carnet, a_rencontre(carnet, title="Un jour", day=None)) == ["Écrire aux maires"]


def test_a_review_is_one_edit_with_the_action_and_one_undo(carnet, three):
    action = an_action(carnet, three[0])

    edit = at(carnet, three[1], action, "Deux réponses", state="under_way", due=FOURTH)

    trace = carnet.library.get(Review, pair(three[1].id, action.id))
    assert (trace.state, trace.due, trace.comment, trace.day) == ("under_way", FOURTH, "Deux réponses", SECOND)
    assert action_of(carnet, action).state == "under_way"
    carnet.library.perform(edit.inverse())
    assert action_of(carnet, action) == action
    assert carnet.library.find(Review) == []


def test_a_review_made_again_after_undo_says_only_what_is_said_now(carnet, three):
    action = an_action(carnet, three[0])
    carnet.library.perform(at(carnet, three[1], action, "Une réponse").inverse())

    at(carnet, three[1], action, state="under_way")

    assert [(r.state, r.comment) for r in carnet.library.find(Review)] == [("under_way", "")]


def test_nothing_said_is_no_edit(carnet, three):
    action = an_action(carnet, three[0])

    assert at(carnet, three[1], action).changes == ()
    assert follow_up.commenting(carnet.library, follow_up.review_at(carnet.library, three[1], action), "").changes == ()


def test_the_history_tells_every_rencontre_also_those_that_said_nothing(carnet, three):
    action = an_action(carnet, three[0])
    at(carnet, three[2], action, "Il manque deux réponses", state="under_way")
    a_rencontre(carnet, title="avril", day=FOURTH)
    a_rencontre(carnet, title="mai", day=FOURTH + timedelta(days=30))

    assert story(carnet, action) == [
        ("decided", "January", ""),
        ("carried", "February", ""),
        ("reviewed", "March", "Il manque deux réponses"),
        ("ahead", "avril", ""),
    ]


def test_the_history_ends_with_the_result_told_once(carnet, three):
    action = an_action(carnet, three[0])
    at(carnet, three[1], action, "Commencé", state="under_way")
    at(carnet, three[2], action, state="done", result="Douze maires ont signé")

    assert story(carnet, action) == [
        ("decided", "January", ""),
        ("reviewed", "February", "Commencé"),
        ("closed", "March", "Douze maires ont signé"),
    ]


def test_what_is_closed_outside_any_rencontre_is_told_with_its_day(carnet, three):
    action = an_action(carnet, three[0])
    carnet.library.perform(actions.closing(action, "Fait par courrier", carnet.library.today()))

    found = actions.followed_action(carnet.library, action.id)
    last = follow_up.history(carnet.library, found)[-1]
    assert (last.moment, last.day, last.rencontre) == (Moment.CLOSED, date(2026, 3, 14), None)
    assert [moment for moment, _title, _text in story(carnet, action)] == ["decided", "carried", "carried", "closed"]


def test_an_action_opened_again_loses_its_end_but_not_its_history(carnet, three):
    action = an_action(carnet, three[0])
    at(carnet, three[1], action, "Presque", state="done", result="Fait")

    carnet.library.perform(actions.reopening(action_of(carnet, action), carnet.library.today()))

    assert story(carnet, action)[1] == ("reviewed", "February", "Presque")
    assert (action_of(carnet, action).result, action_of(carnet, action).closed_on) == ("", None)
    assert left(carnet, three[2]) == ["Écrire aux maires"]


def test_the_document_of_each_rencontre_says_how_it_stood_that_day(carnet, three):
    action = an_action(carnet, three[0], owner="Zoé", due=date(2026, 2, 1))
    at(carnet, three[1], action, "À relancer", state="under_way", due=date(2026, 3, 1))
    at(carnet, three[2], action, state="done", result="Signé")

    told = [follow_up.reviewed(carnet.library, rencontre) for rencontre in three]

    assert told[0] == ()
    ((second,), (third,)) = told[1:]
    assert (second.state, second.due, second.comment, second.late) == (
        "under_way",
        date(2026, 3, 1),
        "À relancer",
        False,
    )
    assert (third.state, third.result, third.reference) == ("done", "Signé", three[0].reference)
    assert (second.result, second.owner, second.text) == ("", "Zoé", "Écrire aux maires")


def test_a_rencontre_that_said_nothing_tells_what_the_last_one_said(carnet, three):
    action = an_action(carnet, three[0], due=FIRST + timedelta(days=3))
    fourth = a_rencontre(carnet, title="avril", day=FOURTH)
    at(carnet, three[1], action, state="under_way", due=THIRD - timedelta(days=1))
    at(carnet, fourth, action, state="dropped")

    (told,) = follow_up.reviewed(carnet.library, the(carnet, three[2]))

    assert (told.state, told.due, told.late, told.comment) == ("under_way", date(2026, 3, 9), True, "")


def test_late_is_said_from_midnight_in_the_room(tmp_path):
    clock = Clock(datetime(2026, 3, 14, 22, 59, tzinfo=UTC))  # 23 h 59 in the room
    carnet = a_carnet(tmp_path / "carnet", surroundings=some_surroundings(tmp_path / "carnet", clock=clock))
    action = an_action(carnet, a_rencontre(carnet), due=date(2026, 3, 14))

    before = actions.late_count(carnet.library), due_words(action, carnet.library.today())
    clock.pass_minutes(1)

    assert before == (0, "aujourd’hui")
    assert (actions.late_count(carnet.library), due_words(action, carnet.library.today())) == (1, "depuis 1\u00a0jour")
    carnet.close()


def test_what_lies_in_the_bin_is_not_late(carnet, three):
    action = an_action(carnet, three[0], due=FIRST)
    found = actions.followed_action(carnet.library, action.id)
    assert actions.late_count(carnet.library) == 1

    changed(carnet, found.outcome, nature=Kind.DECISION.value)

    assert actions.late_count(carnet.library) == 0


@pytest.mark.parametrize(
    ("owner", "mine"),
    [
        ("Élise Bonnet", True), ("élise", True), ("Mme BONNET", True), ("Hamid et Élise Bonnet", True),
        ("Hamid Benali", False), ("", False), ("Le groupe", False),
    ],
)  # fmt: skip
def test_what_is_mine_is_understood_as_people_write_it(carnet, owner, mine):
    action = Action(id=carnet.library.new_id(), owner=owner)

    assert actions.is_mine(action, carnet.owner.name) is mine


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"owner": "Zoé", "due": date(2026, 3, 8)}, "Zoé, en retard depuis 6\u00a0jours"),
        ({"owner": "Zoé", "due": date(2026, 3, 15)}, "Zoé, demain"),
        ({"due": date(2026, 6, 1)}, "pour le 1er\u00a0juin 2026"),
        ({"owner": "Zoé", "due": date(2026, 3, 8), "state": "done"}, "Zoé, faite"),
        ({}, ""),
    ],
)
def test_how_an_action_stands_is_said_in_words(carnet, values, words):
    action = Action(id=carnet.library.new_id(), **values)

    assert standing_words(action, carnet.library.today()) == words


def test_each_step_has_its_words(carnet, three):
    action = an_action(carnet, three[0])
    at(carnet, three[2], action, state="under_way", due=date(2026, 4, 30))

    found = actions.followed_action(carnet.library, action.id)
    steps = [step_words(step) for step in follow_up.history(carnet.library, found)]

    assert steps == ["décidée", "reportée sans commentaire", "en cours, pour le 30\u00a0avril 2026"]


class Two:
    """Two carnets that both hold the three rencontres, the facilitator's and the coordinator's."""

    def __init__(self, carnet, coordinator):
        self.carnet, self.coordinator = carnet, coordinator
        peers.enrol(carnet, peers.my_certificate(coordinator))
        peers.enrol(coordinator, peers.my_certificate(carnet))

    def carries(self, sender, receiver):
        peer = next(d for d in peers.peers(sender) if d.id == receiver.owner.device)
        return exchange_in.import_bundle(receiver, exchange_out.prepare(sender, peer).data)

    def exchange(self, *, first):
        for sender in (first, self.carnet if first is self.coordinator else self.coordinator) * 2:
            self.carries(sender, self.coordinator if sender is self.carnet else self.carnet)


@pytest.fixture
def two(carnet, coordinator):
    return Two(carnet, coordinator)


@pytest.mark.parametrize("facilitator_first", [True, False])
def test_three_rencontres_and_a_merge_keep_one_action_with_all_its_history(
    two, carnet, coordinator, three, facilitator_first
):
    action = an_action(carnet, three[0], owner="Zoé")
    two.exchange(first=carnet)
    at(carnet, three[1], action, "Commencé à Die", state="under_way")
    at(coordinator, three[2], action, "Vu avec la coordination")

    two.exchange(first=carnet if facilitator_first else coordinator)
    at(carnet, three[2], action, state="done", result="Signé par douze maires")
    two.exchange(first=coordinator if facilitator_first else carnet)

    expected = [
        ("decided", "January", ""),
        ("reviewed", "February", "Commencé à Die"),
        ("reviewed", "March", "Vu avec la coordination"),
        ("closed", "March", "Signé par douze maires"),
    ]
    for notebook in (carnet, coordinator):
        assert len(notebook.library.find(Action)) == 1
        assert story(notebook, action) == expected
        assert tables(notebook)["conflict"] == []
        assert rebuilt(notebook) == tables(notebook)


def test_two_words_on_the_same_review_are_one_review_and_a_choice_to_make(two, carnet, coordinator, three):
    action = an_action(carnet, three[0])
    two.exchange(first=carnet)
    at(carnet, three[1], action, "Dit à Die")
    at(coordinator, three[1], action, "Dit à Crest")

    two.exchange(first=carnet)

    for notebook in (carnet, coordinator):
        (trace,) = notebook.library.find(Review)
        assert trace.comment in {"Dit à Die", "Dit à Crest"}
    assert carnet.library.find(Review) == coordinator.library.find(Review)
    assert [row[2:4] for row in tables(carnet)["conflict"]] == [("comment", "value")]
