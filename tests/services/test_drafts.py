"""What was being typed comes back after a power cut, whatever characters it held and whatever became of its file."""

from __future__ import annotations

import pytest

from facilitator_app.services.drafts import Drafts


def test_a_draft_is_there_after_a_restart(tmp_path):
    Drafts(tmp_path).keep("note", "Une idée")

    assert Drafts(tmp_path).text("note") == "Une idée"


@pytest.mark.parametrize("odd", ["\x00", "\x0b", "\x1b[31m", "\ud83d", "\u2028", "\ufeff"])
def test_an_odd_character_takes_no_draft_with_it(tmp_path, odd):
    drafts = Drafts(tmp_path)
    drafts.keep("before", "Une idée")
    drafts.keep("note", f"Collé{odd} d’ailleurs")

    again = Drafts(tmp_path)

    assert again.text("before") == "Une idée"
    assert again.text("note").startswith("Collé")
    assert again.text("note").endswith(" d’ailleurs")


def test_what_can_be_read_of_a_file_somebody_touched_is_read(tmp_path):
    written = '{"note": "Une id\\u0000ée", "ratio": 0.5, "owner": "Zoé"}'
    (tmp_path / "brouillons.json").write_text(written, encoding="utf-8")

    drafts = Drafts(tmp_path)

    assert (drafts.text("note"), drafts.text("owner"), drafts.text("ratio")) == ("Une idée", "Zoé", "")


@pytest.mark.parametrize("content", [b"", b'{"note": "Une id', b"[1]", b"\xff\xfe", b"[" * 100_000])
def test_a_file_nobody_can_read_is_set_aside_and_not_written_over(tmp_path, content):
    (tmp_path / "brouillons.json").write_bytes(content)

    drafts = Drafts(tmp_path)
    drafts.keep("note", "Une autre idée")

    assert (tmp_path / "brouillons-illisibles.json").read_bytes() == content
    assert Drafts(tmp_path).text("note") == "Une autre idée"


def test_a_draft_that_was_noted_is_forgotten(tmp_path):
    drafts = Drafts(tmp_path)
    drafts.keep("note", "Une idée")

    drafts.keep("note", "")

    assert "Une idée" not in (tmp_path / "brouillons.json").read_text(encoding="utf-8")
