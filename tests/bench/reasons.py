"""Why a budget fails, in words: found with a profiler, and revised when the code beneath changes."""

REASONS = {
    "1": (
        "Beside Qt's own import (122 ms with `-X importtime`), our modules of the window take 94 ms, the "
        "application with its style and fonts 72, `bootstrap` 54 (16 of them platformdirs); the rest builds and "
        "paints the first page."
    ),
    "2": (
        "The carnet is opened after the first paint, in the thread of the window: 408 of 512 ms import SQLAlchemy "
        "and the mapped classes. The list is on screen meanwhile, and answers afterwards."
    ),
    "3": (
        "The modules named under 1 stay in memory; SQLAlchemy and the mapped classes add 32 MB once the carnet is open."
    ),
    "4": (
        "Of 3 ms where the floor takes 0.8: fourteen statements through SQLAlchemy, 40 to 100 µs each; loading the "
        "record into the unit of work, 0.3 ms; its flush beside our statements, 0.3; reading it back for the "
        "screen, 0.3. Where a durable commit is slow, the commit is most of it: 1.1 to 1.3 times the floor at 19 "
        "to 23 ms. The slowest in a hundred are commits that waited for the disk."
    ),
    "6": (
        "Processor time shared with other programs: with less of them, the same code opened a rencontre in 73 ms, "
        "and its steps in 39 to 52."
    ),
    "7": (
        "Seven groups are asked, each by a statement of its own through SQLAlchemy: 0.2 ms of the index and as much "
        "around it, 3 to 8 ms in all; the rest reads the records that are shown and marks what was met in them. It "
        "happens away from the window's thread. A million texts take minutes to lay out, and are not part of the bench."
    ),
    "9": (
        "The floor draws each piece where it already knows that it stands. Of ours, a fifth breaks paragraphs into "
        "lines, a sixth draws them word by word, a sixth writes the objects of the structure tree, a seventh is "
        "French typography; the rest is the lay-out of pages and tables by reportlab."
    ),
    "10": "As under 9: each cell of the table is a paragraph with its place in the structure tree.",
    "12": (
        "The floor compresses and encrypts. Ours also reads the lines from the file, follows every chain twice (as "
        "it is read, and on the way out), and enters the bundle in the ledger with a durable commit."
    ),
    "14": (
        "The floor inserts rows that are ready. Half of ours is the projection into the tables, field by field in "
        "Python; a quarter reads the JSON strictly, numbers the records and gathers what each line says; "
        "decrypting and verifying take a twentieth."
    ),
    "19": (
        "The copy is made through SQLite, then checked whole, read again for its SHA-256, and forced to disk with "
        "its sum beside it; the floor is one copy, forced once."
    ),
}
