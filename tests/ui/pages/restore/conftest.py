"""Restituer on screen, and what was noted."""

import pytest

from facilitator_app.domain.outcome import Kind, Outcome
from facilitator_app.services import outcomes
from facilitator_app.ui.files import Files
from facilitator_app.ui.pages.restore_page import RestorePage


@pytest.fixture
def noted(library):
    def build(rencontre, text, axis=None, nature=Kind.FINDING, **values):
        outcome = Outcome(
            id=library.new_id(), rencontre=rencontre.id, text=text, axis=axis, nature=nature.value, **values
        )
        library.perform(outcomes.noting(library, outcome))
        return outcome

    return build


@pytest.fixture
def shown(qtbot, editor, carnet, catalogue, jobs, tmp_path):
    """The page on screen, at the size it has on a small laptop."""

    def build(rencontre):
        files = Files(lambda _parent, name: tmp_path / name, lambda _path: None)
        page = RestorePage(editor, carnet, catalogue, jobs, files)
        qtbot.addWidget(page)
        page.resize(1160, 610)
        page.show_rencontre(rencontre.id)
        page.show()
        page.activate()
        return page

    return build
