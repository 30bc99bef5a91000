"""The choices of a computer: kept, and never a reason not to start."""

from __future__ import annotations

import pytest

from facilitator_app.services.preferences import Preferences, read_preferences, write_preferences


def test_what_is_chosen_is_read_back(tmp_path):
    chosen = Preferences(language="en", theme="dark")
    write_preferences(tmp_path / "new" / "preferences.json", chosen)

    assert read_preferences(tmp_path / "new" / "preferences.json") == chosen


@pytest.mark.parametrize("text", ["", "[]", "{", '{"language": 3, "theme": []}', '{"theme": "pink"}', "\ufeff{}"])
def test_a_damaged_file_means_the_defaults(tmp_path, text):
    path = tmp_path / "preferences.json"
    path.write_text(text, encoding="utf-8")

    assert read_preferences(path) == Preferences()


def test_no_file_means_the_defaults(tmp_path):
    assert read_preferences(tmp_path / "preferences.json") == Preferences()
