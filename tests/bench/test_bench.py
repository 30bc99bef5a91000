"""The bench still runs: every part is there, one is measured in the small, and a page is made of what it finds."""

from datetime import date

from tests.bench.__main__ import PARTS
from tests.bench.exchange import exchange
from tests.bench.measuring import Figure
from tests.bench.table import page
from tests.bench.year import Size


def test_every_part_is_there():
    assert list(PARTS) == ["start", "autosave", "screens", "search", "documents", "exchange", "backup"]


def test_an_exchange_in_the_small_gives_its_four_budgets(tmp_path):
    figures = exchange(tmp_path, Size(rencontres=1, people=2, outcomes=3), turns=1)

    assert [figure.budget for figure in figures] == ["12", "13", "14", "16"]


def test_a_failed_budget_is_said_on_the_page_with_its_reason():
    slow = Figure("14", "bundle import", 30.0, 2.0, 10.0)

    written = page([slow], date(2026, 3, 14), "python -m tests.bench")

    assert "| 14 | bundle import | ≤ 2× | 3.00× | 10.0 ms | 30.0 ms | **no** |" in written
    assert "0 of 1 figures" in written
