"""The rules of the house that a reader of the syntax can check: what no file of the program may contain."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = ROOT / "facilitator_app"
OURS = {"facilitator_app", "resources", "tests"}
FILES = sorted(PROGRAM.rglob("*.py"))
LONGEST = 400

# what may appear only in these places, and why
ONLY_IN = {
    "QLabel": {"ui/widgets/label.py"},  # a plain label: other labels read data as HTML
    "QMessageBox": set(),  # it guesses whether its text is HTML, and asks where undo would serve
    "QTextEdit": set(),  # it pastes HTML; plain areas are QPlainTextEdit
    "QTextBrowser": set(),
    "setHtml": set(),
    "setWhatsThis": set(),
    "setToolTip": {"ui/widgets/tip.py", "ui/widgets/label.py"},  # escaped there
    "setStyleSheet": set(),  # slow, and it takes the look away from the palette
    "exec_": set(),
    "getenv": {"bootstrap.py"},
    "environ": {"bootstrap.py", "cli.py", "__main__.py"},
    "uuid4": {"bootstrap.py"},
}
CLOCKS = {"datetime.now", "datetime.utcnow", "datetime.today", "date.today", "time.time", "time.time_ns"}
MAY_CATCH_ALL = {"ui/editing.py", "ui/jobs.py"}


def trees():
    return [(file.relative_to(PROGRAM).as_posix(), tree(file)) for file in FILES]


@cache
def tree(file):
    return ast.parse(file.read_text(encoding="utf-8"))


def uses(node_types, wanted):
    """Where the program has a node of these types for which ``wanted(node)`` gives a name."""
    for place, parsed in trees():
        for node in ast.walk(parsed):
            if isinstance(node, node_types) and (name := wanted(node)):
                yield place, node.lineno, name


def used_name(node):
    return node.attr if isinstance(node, ast.Attribute) else node.id


def dotted_end(node):
    """The last two parts of a dotted name: `datetime.now` for `datetime.datetime.now`."""
    owner = node.value
    return f"{used_name(owner)}.{node.attr}" if isinstance(owner, ast.Attribute | ast.Name) else ""


@pytest.mark.parametrize("name", ONLY_IN)
def test_a_name_that_is_dangerous_stays_in_its_place(name):
    found = [
        f"{place}:{line}"
        for place, line, used in uses((ast.Name, ast.Attribute), used_name)
        if used == name and place not in ONLY_IN[name]
    ]

    assert found == []


def test_no_document_makes_a_paragraph_that_would_read_data_as_markup():
    made = uses(ast.Call, lambda call: isinstance(call.func, ast.Name) and call.func.id == "Paragraph")

    assert [f"{place}:{line}" for place, line, _ in made if place != "reports/pdf/paragraphs.py"] == []


def test_a_tool_tip_of_a_list_is_escaped():
    for place, _line, name in uses(ast.Attribute, used_name):
        if name == "ToolTipRole":
            assert "plain_tip" in (PROGRAM / place).read_text(encoding="utf-8"), place


def test_time_is_given_and_never_fetched():
    found = [f"{place}:{line}" for place, line, name in uses(ast.Attribute, dotted_end) if name in CLOCKS]

    assert [where for where in found if not where.startswith("bootstrap.py")] == []


def test_only_the_editor_and_the_job_catch_everything():
    def caught(handler):
        names = {used_name(node) for node in ast.walk(handler.type) if isinstance(node, ast.Name | ast.Attribute)}
        return names & {"Exception", "BaseException"}

    found = uses(ast.ExceptHandler, lambda handler: handler.type is None or caught(handler))

    assert [f"{place}:{line}" for place, line, _ in found if place not in MAY_CATCH_ALL] == []


def test_every_file_begins_by_saying_what_it_is_about():
    assert [place for place, parsed in trees() if not ast.get_docstring(parsed)] == []


def test_no_file_is_too_long():
    lengths = {
        file: len(file.read_text(encoding="utf-8").splitlines()) for file in FILES if "versions" not in file.parts
    }

    assert [str(file) for file, length in lengths.items() if length > LONGEST] == []


@pytest.mark.parametrize("mark", ["noqa", "type: ignore"])
def test_every_exception_to_a_rule_gives_its_reason(mark):
    bare = re.compile(rf"# {mark}(\[[\w, -]+\]|: [A-Z0-9, ]+)?\s*(# noqa: [A-Z0-9, ]+)?$")
    lines = ((file, line) for file in FILES for line in file.read_text(encoding="utf-8").splitlines())

    assert [f"{file}: {line.strip()}" for file, line in lines if bare.search(line)] == []


def test_nothing_is_left_for_later():
    unfinished = re.compile(r"\b(TODO|FIXME|XXX)\b")

    assert [str(file) for file in FILES if unfinished.search(file.read_text(encoding="utf-8"))] == []


def test_every_library_that_is_imported_is_declared():
    declared = {canonical(requirement) for requirement in requirements()}
    installed = packages_distributions()

    for file in [*FILES, *sorted((ROOT / "tests").rglob("*.py"))]:
        for library in imported(tree(file)) - set(sys.stdlib_module_names) - OURS - local_modules():
            carriers = {canonical(name) for name in installed.get(library, [library])}
            assert carriers & declared, (
                f"{file.relative_to(ROOT)} imports {library}, which pyproject.toml does not name"
            )


def imported(parsed):
    whole = {alias.name for node in ast.walk(parsed) if isinstance(node, ast.Import) for alias in node.names}
    parts = {node.module or "" for node in ast.walk(parsed) if isinstance(node, ast.ImportFrom) and not node.level}
    return {name.partition(".")[0] for name in whole | parts}


def local_modules():
    return {path.stem for path in (ROOT / "tests").rglob("*.py")} | {path.name for path in (ROOT / "tests").iterdir()}


def requirements():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]


def canonical(requirement):
    """The name of a requirement, as indexes write it."""
    return re.sub(r"[-_.]+", "-", re.match(r"[\w.-]+", requirement)[0]).lower()
