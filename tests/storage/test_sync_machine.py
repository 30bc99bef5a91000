"""Any order, duplicates, losses, restored copies: every carnet ends up saying the same, and nothing is lost.

Two facilitators and the coordinator write, send, receive whatever file in whatever order, and go back to old
copies of their file. After a few rounds of ordinary exchanges their tables must be equal, and equal to what
a fold of the whole log from scratch gives.
"""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from builders import Clock, a_carnet, a_rencontre, some_surroundings
from file_tables import lines, rebuilt, tables
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule, run_state_machine_as_test

from facilitator_app.domain.edit import Edit
from facilitator_app.domain.outcome import Outcome
from facilitator_app.domain.rencontre import Rencontre
from facilitator_app.services import exchange_in, exchange_out, peers
from facilitator_app.services.workspace import COORDINATOR, FACILITATOR, open_carnet
from facilitator_app.storage import opening

NAMES = ("lozere", "cantal", "national")
PAIRS = tuple((a, b) for a in NAMES for b in NAMES if a != b)
WORDS = st.sampled_from(["", "Die", "Crest", "Valence"])


@pytest.fixture(scope="module")
def template(tmp_path_factory):
    """Three carnets that know one another, begun once; each example works on copies."""
    folder = tmp_path_factory.mktemp("devices")
    carnets = [_begun(folder / name, seed) for seed, name in enumerate(NAMES, start=1)]
    for one in carnets:
        for other in carnets:
            if one is not other:
                peers.enrol(one, peers.my_certificate(other))
    a_rencontre(carnets[0])
    for carnet in carnets:
        carnet.close()
    return folder


def _begun(folder, seed):
    role = COORDINATOR if folder.name == "national" else FACILITATOR
    return a_carnet(folder, name=folder.name, role=role, surroundings=some_surroundings(folder, seed=seed))


class Network(RuleBasedStateMachine):
    """Three carnets, the files between them, the copies somebody kept."""

    template: Path

    def __init__(self):
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        shutil.copytree(self.template, self.folder, dirs_exist_ok=True)
        self.clock, self.seed = Clock(), 100
        self.carnets = {name: self.opened(name) for name in NAMES}
        self.files, self.copies = [], {name: [] for name in NAMES}

    def opened(self, name):
        self.seed += 1
        given = some_surroundings(self.folder / name, clock=self.clock, seed=self.seed)
        return open_carnet(opening.hold(self.folder / name), given)

    @initialize()
    def everyone_has_the_rencontre(self):
        for name in NAMES[1:]:
            self.carry(NAMES[0], name)

    @rule(name=st.sampled_from(NAMES), field=st.sampled_from(["title", "place", "essential"]), word=WORDS,
          skew=st.integers(-5, 5))  # fmt: skip
    def edits_the_rencontre(self, name, field, word, skew):
        self.clock.now += timedelta(seconds=10 + skew)
        for rencontre in self.carnets[name].library.find(Rencontre)[:1]:
            self.perform(name, Edit.between("x", rencontre, replace(rencontre, **{field: word})))

    @rule(name=st.sampled_from(NAMES), word=WORDS)
    def notes(self, name, word):
        library = self.carnets[name].library
        for rencontre in library.find(Rencontre)[:1]:
            self.perform(name, Edit.creating("x", Outcome(id=library.new_id(), rencontre=rencontre.id, text=word)))

    @rule(name=st.sampled_from(NAMES))
    def deletes_or_restores_the_rencontre(self, name):
        library = self.carnets[name].library
        here, gone = library.find(Rencontre)[:1], library.in_bin(Rencontre)[:1]
        self.perform(name, Edit.deleting("x", *here) if here else Edit.restoring("x", *gone))

    @rule(pair=st.sampled_from(PAIRS), full=st.booleans())
    def prepares(self, pair, full):
        self.prepare(*pair, full=full)

    @rule(data=st.data())
    def any_file_arrives(self, data):
        """Files stay in the pool: duplicates and disorder; a file that is never drawn is lost."""
        if self.files:
            receiver, blob = self.files[data.draw(st.integers(0, len(self.files) - 1))]
            exchange_in.import_bundle(self.carnets[receiver], blob)

    @rule(pair=st.sampled_from(PAIRS))
    def exchanges(self, pair):
        self.carry(*pair)

    @rule(name=st.sampled_from(NAMES))
    def copies_the_file(self, name):
        copy = self.folder / f"{name}-{len(self.copies[name])}.copy"
        shutil.copy2(self.carnets[name].workspace.file, copy)
        self.copies[name].append(copy)

    @rule(data=st.data(), name=st.sampled_from(NAMES))
    def goes_back_to_an_old_copy(self, data, name):
        if self.copies[name]:
            self.goes_back(name, self.copies[name][data.draw(st.integers(0, len(self.copies[name]) - 1))])

    @rule(pair=st.sampled_from(PAIRS), word=WORDS, full=st.booleans())
    def loses_what_it_has_sent(self, pair, word, full):
        """The file goes back to before an edit that the other one holds."""
        sender, _ = pair
        self.copies_the_file(sender)
        self.notes(sender, word)
        self.edits_the_rencontre(sender, "title", word, 0)
        self.carry(*pair, full=full)
        self.goes_back(sender, self.copies[sender][-1])

    @rule(data=st.data(), name=st.sampled_from(NAMES), field=st.sampled_from(["title", "_life"]))
    def everyone_says_something_else_of_it(self, data, name, field):
        """Two or three who know the same, apart; then one of them hears of the others and answers."""
        for number, other in enumerate(NAMES):
            if field == "_life" and other == name:
                self.deletes_or_restores_the_rencontre(other)
            else:
                self.edits_the_rencontre(other, "title", f"mot {number}", data.draw(st.integers(-5, 5)))
        for other in NAMES:
            if other != name:
                self.carry(other, name)
        if data.draw(st.booleans()):
            self.edits_the_rencontre(name, "title", "décidé", 0)

    def perform(self, name, edit):
        self.clock.now += timedelta(milliseconds=7)
        self.carnets[name].library.perform(edit)

    def goes_back(self, name, copy):
        self.carnets[name].library.changed = False
        self.carnets[name].close()
        shutil.copy2(copy, self.folder / name / opening.FILE)
        self.carnets[name] = self.opened(name)

    def prepare(self, sender, receiver, *, full=False):
        carnet = self.carnets[sender]
        prepared = exchange_out.prepare(carnet, peers.by_name(carnet, receiver), full=full)
        self.files.append((receiver, prepared.data))
        return prepared.data

    def carry(self, sender, receiver, *, full=False):
        exchange_in.import_bundle(self.carnets[receiver], self.prepare(sender, receiver, full=full))

    def teardown(self):
        for _ in range(4):
            for pair in PAIRS:
                self.carry(*pair)
        found = {name: tables(carnet) for name, carnet in self.carnets.items()}
        held = {name: {row[2] for row in lines(carnet)} for name, carnet in self.carnets.items()}
        anew = rebuilt(self.carnets["cantal"])
        for carnet in self.carnets.values():
            carnet.library.changed = False
            carnet.close()
        shutil.rmtree(self.folder)
        assert found["lozere"] == found["national"]
        assert found["cantal"] == found["national"]
        assert anew == found["national"]
        # A line can only be missing everywhere: its author went back before anybody had heard of it.
        assert held["lozere"] == held["cantal"] == held["national"]


def test_carnets_that_exchange_whatever_files_agree_in_the_end(template):
    run_state_machine_as_test(
        type("Here", (Network,), {"template": template}),
        settings=settings(
            max_examples=16,
            stateful_step_count=10,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            phases=[Phase.explicit, Phase.reuse, Phase.generate],  # making a failure smaller would take minutes
        ),
    )
