"""Restituer: closing an action offers the line where one says what came of it."""

from __future__ import annotations

from PySide6.QtCore import Qt

from facilitator_app.domain.outcome import Action, Kind, Progression


def test_closing_an_action_offers_its_result_and_opening_it_again_takes_it_away(qtbot, shown, planned, noted, library):
    rencontre = planned()
    action = noted(rencontre, "Recenser", "2014.1", Kind.ACTION)
    page = shown(rencontre)
    page.host.buttons["actions"].click()
    row = page.host.panel().rows[0]
    before = row.result.isHidden()

    row.state.show_value(Progression.DONE.value)
    row.state.edited.emit()
    qtbot.keyClicks(row.result, "Douze structures")
    qtbot.keyClick(row.result, Qt.Key.Key_Return)
    page.flush()
    closed = library.get(Action, action.id)
    row.state.show_value(Progression.OPEN.value)
    row.state.edited.emit()

    assert before
    assert (closed.state, closed.result) == ("done", "Douze structures")
    assert row.result.isHidden()
    assert library.get(Action, action.id).result == ""
