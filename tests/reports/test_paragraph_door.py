"""There is one door for text: only `paragraphs.py` makes a paragraph, and it never gives reportlab markup to read."""

import ast
from pathlib import Path

PACKAGE = Path(__file__).parents[2] / "facilitator_app"
DOOR = PACKAGE / "reports" / "pdf" / "paragraphs.py"
MADE = {"Paragraph", "Para", "XPreformatted", "Preformatted", "ParaParser", "Heard"}


def calls(file: Path) -> list[str]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    called = [node.func for node in ast.walk(tree) if isinstance(node, ast.Call)]
    return [getattr(function, "id", getattr(function, "attr", "")) for function in called]


def test_no_other_file_makes_a_paragraph():
    elsewhere = [file for file in PACKAGE.rglob("*.py") if file != DOOR and MADE & set(calls(file))]

    assert elsewhere == []


def test_the_door_gives_no_text_to_parse():
    tree = ast.parse(DOOR.read_text(encoding="utf-8"))
    made = [n for n in ast.walk(tree) if isinstance(n, ast.Call) and getattr(n.func, "id", "") == "kind"]

    assert len(made) == 1
    assert isinstance(made[0].args[0], ast.Constant)
    assert made[0].args[0].value is None


def test_reportlab_is_not_loaded_by_asking_for_a_document_module():
    import subprocess  # noqa: PLC0415 - only this test starts a program
    import sys  # noqa: PLC0415 - idem

    asked = (
        "import sys, facilitator_app.reports.minutes, facilitator_app.reports.sheet; print('reportlab' in sys.modules)"
    )
    told = subprocess.run([sys.executable, "-c", asked], cwd=PACKAGE.parent, capture_output=True, text=True, check=True)  # noqa: S603 - our own interpreter

    assert told.stdout.strip() == "False"
