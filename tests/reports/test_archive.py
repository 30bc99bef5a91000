"""A document can be kept for thirty years: it validates, it carries its data, and it is the same each time."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from reports import reading, samples

from facilitator_app.domain.progress import Cancelled
from facilitator_app.reports.minutes import draw_minutes
from facilitator_app.reports.sheet import draw_sheet


@pytest.mark.parametrize(
    "document",
    [
        pytest.param(lambda: draw_minutes(samples.minutes()), id="full"),
        pytest.param(lambda: draw_minutes(samples.short_minutes()), id="short"),
        pytest.param(lambda: draw_sheet(samples.sheet(14, half_days=samples.FOUR_HALF_DAYS)), id="landscape sheet"),
        pytest.param(lambda: draw_sheet(samples.sheet(filled=True)), id="filled sheet"),
    ],
)
def test_it_breaks_no_rule_of_archives(document):
    assert reading.broken_rules(document()) == set()


def test_the_same_data_gives_the_same_bytes_on_any_computer(monkeypatch):
    first = draw_minutes(samples.minutes()), draw_sheet(samples.sheet())
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")
    monkeypatch.setenv("TZ", "Pacific/Auckland")

    assert (draw_minutes(samples.minutes()), draw_sheet(samples.sheet())) == first


def test_another_revision_gives_other_bytes():
    assert draw_minutes(samples.minutes()) != draw_minutes(samples.minutes(revision=8))


def test_it_bears_the_date_it_was_given():
    made = datetime(2014, 2, 13, 9, 30, tzinfo=UTC)

    assert b"D:20140213093000+00'00'" in draw_minutes(samples.minutes(made_at=made))


def test_it_gives_back_the_data_it_carries():
    assert reading.attachment(draw_minutes(samples.minutes()), "rencontre.json") == samples.FULL.attachment


def test_without_data_nothing_is_attached():
    assert "/EmbeddedFiles" not in reading.keys(draw_minutes(replace(samples.FULL, attachment=b"")))


def test_each_stream_ends_on_a_line_of_its_own():
    pieces = draw_minutes(samples.minutes()).split(b"endstream")

    assert {piece[-1:] for piece in pieces[:-1]} == {b"\n"}


def test_it_has_no_script_and_no_form():
    forbidden = {"/JS", "/JavaScript", "/Launch", "/AcroForm", "/OpenAction", "/AA"}

    assert not forbidden & reading.keys(draw_minutes(samples.rich_minutes()))


def test_it_leads_to_pages_and_mailboxes_and_nowhere_else():
    typed = "https://exemple.fr/é, a@exemple.fr, javascript:alert(1), file:///etc/hosts, data:text/html,x"

    assert reading.targets(draw_minutes(samples.short_minutes(objectives=typed))) == [
        "https://exemple.fr/%C3%A9",
        "mailto:a@exemple.fr",
    ]


def test_every_font_is_embedded_and_ours():
    fonts = {str(f) for f in _font_names(draw_minutes(samples.minutes()))}

    assert fonts
    assert all("SourceSans3" in name or "SourceSerif4" in name for name in fonts)


def test_it_stops_when_it_is_no_longer_wanted():
    def refuse(done: int, total: int) -> None:
        assert 0 <= done <= total
        raise Cancelled

    with pytest.raises(Cancelled):
        draw_minutes(samples.minutes(), refuse)


def _font_names(document: bytes) -> list[str]:
    pdf = reading.pikepdf.open(reading.BytesIO(document))
    descriptors = [o for o in pdf.objects if isinstance(o, reading.pikepdf.Dictionary) and "/FontDescriptor" in o]
    return [str(o.BaseFont) for o in descriptors if "/FontFile2" in o.FontDescriptor]
