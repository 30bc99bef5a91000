"""Whatever is done, undoing it all gives back the first state, and doing it again the last; the log agrees."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from builders import a_carnet, some_surroundings
from file_tables import rebuilt, tables
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test

from facilitator_app.domain.edit import Edit
from facilitator_app.domain.outcome import Action, Kind, Outcome
from facilitator_app.domain.rencontre import Rencontre
from facilitator_app.services import outcomes
from facilitator_app.services.workspace import open_carnet
from facilitator_app.storage import opening
from facilitator_app.ui.editing import Editor

WORDS = st.sampled_from(["", "Die", "Crest", "Valence"])
AXES = st.sampled_from([None, "2014.1", "2014.3"])
NATURES = st.sampled_from([Kind.FINDING, Kind.DECISION, Kind.ACTION])


@pytest.fixture(scope="module")
def template(tmp_path_factory):
    folder = tmp_path_factory.mktemp("undo") / "carnet"
    a_carnet(folder).close()
    return folder


class Undo(RuleBasedStateMachine):
    template: Path

    def __init__(self):
        super().__init__()
        self.folder = Path(tempfile.mkdtemp()) / "carnet"
        shutil.copytree(self.template, self.folder)
        self.carnet = open_carnet(opening.hold(self.folder), some_surroundings(self.folder, seed=7))
        self.library = self.carnet.library
        self.editor = Editor(self.library)
        self.errors = []
        self.editor.failed.connect(self.errors.append)
        self.states = {0: self.state()}

    def state(self):
        return {kind: sorted(self.library.find(kind), key=lambda r: r.id) for kind in (Rencontre, Outcome, Action)}

    def remember(self):
        self.states[self.editor.stack.index()] = self.state()

    @rule(title=WORDS)
    def plans(self, title):
        self.editor.perform(Edit.creating("Ajouter", Rencontre(id=self.library.new_id(), title=title)))
        self.remember()

    @precondition(lambda self: self.library.find(Rencontre))
    @rule(data=st.data(), field=st.sampled_from(["title", "place"]), word=WORDS)
    def changes(self, data, field, word):
        rencontre = data.draw(st.sampled_from(self.state()[Rencontre]))
        self.editor.end_burst()
        self.editor.perform(Edit.between("Modifier", rencontre, replace(rencontre, **{field: word})))
        self.remember()

    @precondition(lambda self: self.library.find(Rencontre))
    @rule(text=WORDS, axis=AXES, nature=NATURES)
    def notes(self, text, axis, nature):
        rencontre = self.state()[Rencontre][0]
        said = Outcome(id=self.library.new_id(), rencontre=rencontre.id, text=text, axis=axis, nature=nature.value)
        self.editor.perform(outcomes.noting(self.library, said))
        self.remember()

    @precondition(lambda self: self.library.find(Outcome))
    @rule(data=st.data(), axis=AXES)
    def reclassifies(self, data, axis):
        outcome = data.draw(st.sampled_from(self.state()[Outcome]))
        self.editor.end_burst()
        self.editor.perform(outcomes.reclassifying(outcome, axis))
        self.remember()

    @precondition(lambda self: self.library.find(Outcome))
    @rule(data=st.data())
    def deletes(self, data):
        outcome = data.draw(st.sampled_from(self.state()[Outcome]))
        self.editor.perform(outcomes.deleting(self.library, outcome))
        self.remember()

    @rule()
    def undoes(self):
        self.editor.undo()

    @rule()
    def redoes(self):
        self.editor.redo()

    @invariant()
    def the_file_is_where_the_history_says(self):
        assert not self.errors
        assert self.state() == self.states[self.editor.stack.index()]

    def teardown(self):
        found = tables(self.carnet)
        anew = rebuilt(self.carnet)
        self.library.changed = False
        self.carnet.close()
        shutil.rmtree(self.folder.parent)
        assert found == anew


@pytest.mark.usefixtures("qapp")
def test_undo_and_redo_always_lead_where_one_was(template):
    Undo.template = template
    run_state_machine_as_test(
        Undo,
        settings=settings(
            max_examples=25, stateful_step_count=20, deadline=None, suppress_health_check=list(HealthCheck)
        ),
    )
