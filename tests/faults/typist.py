"""A program to kill: types into a real field, and says aloud each text that the status line calls saved.

Called with the folder of a carnet and the identity of a rencontre; ends only when it is killed.
"""

from __future__ import annotations

import itertools
import os
import sys
from dataclasses import replace
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from builders import a_carnet, some_surroundings
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from facilitator_app.domain.identity import RecordId
from facilitator_app.domain.rencontre import Rencontre
from facilitator_app.ui.binding import TextBinding
from facilitator_app.ui.editing import Editor
from facilitator_app.ui.widgets.status_line import StatusLine


def main(folder, rencontre, turn):
    application = QApplication([])
    carnet = a_carnet(folder, surroundings=some_surroundings(folder, seed=1000 + turn))
    editor = Editor(carnet.library)
    field = QLineEdit()
    status = StatusLine(editor, carnet.library.here, field)
    binding = TextBinding(field, editor, "Modifier", get=lambda r: r.title, put=lambda r, text: replace(r, title=text))
    binding.show(carnet.library.get(Rencontre, RecordId(rencontre)))
    for number in itertools.count():
        field.clear()
        QTest.keyClicks(field, f"{turn}.{number}")
        binding.flush()
        application.processEvents()
        if not editor.has_unsaved() and status.words().startswith("Enregistré"):
            print(field.text(), flush=True)  # noqa: T201 - what it says is read by the test


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
