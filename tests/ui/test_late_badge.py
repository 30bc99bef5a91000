"""How many actions are late stands in the navigation, after every edit and after midnight."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from builders import Clock, a_carnet, a_rencontre, some_surroundings

from facilitator_app.domain.edit import Edit
from facilitator_app.domain.outcome import Action, Outcome
from facilitator_app.services import actions, outcomes, rencontres
from facilitator_app.ui.editing import Editor
from facilitator_app.ui.late_badge import LateBadge
from facilitator_app.ui.shell.navigation_row import NavigationRow

DUE = date(2026, 3, 14)


@pytest.fixture
def clock():
    return Clock(datetime(2026, 3, 14, 22, 59, tzinfo=UTC))  # 23 h 59 in the room


@pytest.fixture
def shown(qtbot, tmp_path, clock):
    """A row of the navigation and its badge, on a carnet with one action due today."""
    carnet = a_carnet(tmp_path / "carnet", surroundings=some_surroundings(tmp_path / "carnet", clock=clock))
    note = Outcome(id=carnet.library.new_id(), rencontre=a_rencontre(carnet).id, nature="action", text="Écrire")
    carnet.library.perform(outcomes.noting(carnet.library, note, "Zoé", DUE))
    row = NavigationRow("Actions", "list-checks")
    qtbot.addWidget(row)
    badge = LateBadge(row, Editor(carnet.library), row)
    qtbot.waitUntil(lambda: not badge.soon.isActive())
    yield row, badge, carnet
    badge.stop()
    carnet.close()


def test_nothing_is_late_on_the_day_itself_and_one_is_after_midnight(shown, clock):
    row, badge, _carnet = shown
    before = row.accessibleName()

    clock.pass_minutes(1)
    badge.minute.timeout.emit()

    assert before == "Actions"
    assert row.accessibleName() == "Actions, 1 en retard"


def test_an_edit_that_closes_it_takes_the_number_away(shown, clock, qtbot):
    row, badge, carnet = shown
    clock.pass_minutes(60)
    badge.count()
    action = carnet.library.find(Action)[0]
    said = row.accessibleName()

    badge._editor.perform(actions.closing(action, "", carnet.library.today()))  # noqa: SLF001 - the editor of the window
    qtbot.waitUntil(lambda: not badge.soon.isActive())

    assert said == "Actions, 1 en retard"
    assert row.accessibleName() == "Actions"


def test_what_goes_to_the_bin_with_its_rencontre_is_not_late(shown, clock, qtbot):
    row, badge, carnet = shown
    clock.pass_minutes(60)

    badge._editor.perform(rencontres.deleting(*rencontres.rencontres(carnet.library)))  # noqa: SLF001 - the same
    qtbot.waitUntil(lambda: not badge.soon.isActive())

    assert row.accessibleName() == "Actions"


def test_typing_a_text_counts_nothing(shown):
    _row, badge, carnet = shown
    note = carnet.library.find(Outcome)[0]

    badge._editor.perform(Edit.between("Écrire", note, replace(note, text="Écrire aux maires")))  # noqa: SLF001 - the same

    assert not badge.soon.isActive()
