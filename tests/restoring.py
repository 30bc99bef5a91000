"""What a person sees and does on the board of the axes."""

from PySide6.QtCore import Qt

from facilitator_app.ui.pages.restore.ghost import Ghost

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def texts(page, code):
    """The cards of a column, in order."""
    return [record.outcome.text for record in _records(page, code) if not isinstance(record, Ghost)]


def ghosts(page, code):
    """What a column says of notes whose card is elsewhere."""
    return [record.noted.outcome.text for record in _records(page, code) if isinstance(record, Ghost)]


def choose(page, code, row=0):
    """Put the keyboard on a card."""
    shelf = page.board.view.shelves[code]
    shelf.list.choose(row)
    shelf.list.setFocus()
    return shelf.list


def chosen(page):
    """The texts of the chosen notes."""
    return [noted.outcome.text for noted in page.board.view.chosen()]


def _records(page, code):
    return page.board.view.shelves[code].model.records()
