"""Row numbers as one types them from paper."""

import pytest

from facilitator_app.domain.row_list import rows_meant


@pytest.mark.parametrize(
    ("typed", "rows"),
    [
        ("12", (12,)),
        ("1-4 7 9", (1, 2, 3, 4, 7, 9)),
        ("9, 7; 7", (7, 9)),
        ("3 - 5", (3, 4, 5)),
        (" 2–3 ", (2, 3)),
        ("", None),
        ("-", None),
        ("5-", None),
        ("5-3", None),
        ("1-2-3", None),
        ("12a", None),
        ("²", None),
        ("1-99999", None),
    ],
)
def test_what_is_typed_means_these_rows(typed, rows):
    assert rows_meant(typed) == rows
