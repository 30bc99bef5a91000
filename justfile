# The tasks of a developer; `just` alone lists them. The environment is made by `python3 installer/dev.py test`.

bin := if os() == "windows" { ".venv/Scripts" } else { ".venv/bin" }
export QT_QPA_PLATFORM := env("QT_QPA_PLATFORM", "offscreen")

_default:
    @just --list

# Everything that must hold before a change is kept
check: lint types contracts (test "-q")

# The style, all rules
lint:
    {{bin}}/ruff format --check
    {{bin}}/ruff check

# The types, strictly
types:
    {{bin}}/mypy

# Who may import whom
contracts:
    {{bin}}/lint-imports

# The tests; what follows goes to pytest: `just test tests/unit -k dates`
test *arguments:
    {{bin}}/python -m pytest {{arguments}}

# Put the code in shape
format:
    {{bin}}/ruff format
    {{bin}}/ruff check --fix

# The times of docs/performance.md, as ratios against their floors
bench *arguments:
    {{bin}}/python -m tests.bench {{arguments}}

# A picture of every page, in both themes and both languages, into shots/
shots:
    {{bin}}/python tests/shots.py shots

# Typeset the French sentences of the code and collect them into the English catalogue
i18n:
    {{bin}}/python -m resources.locale.collect

# Pin every dependency, with hashes: `just lock`, or `just lock --upgrade`
lock *arguments:
    uv pip compile -q --universal --generate-hashes --no-emit-index-url --no-annotate --custom-compile-command "just lock" --python-version 3.11 --group dev {{arguments}} pyproject.toml -o installer/requirements.lock

# The window on the sample workspace
demo:
    unset QT_QPA_PLATFORM; {{bin}}/python -m facilitator_app --demo
