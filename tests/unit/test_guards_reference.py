"""The reference lists can be trusted: codes unique and plain, territories complete, both languages."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from facilitator_app.domain.outcome import Kind, Support

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "reference"
FILES = sorted(FOLDER.glob("*.json"))


def entries(name):
    return json.loads((FOLDER / name).read_text(encoding="utf-8"))["entries"]


def in_force(rows, day):
    return {
        row["code"]: row["label"] for row in rows if (row["from"] or "") <= day.isoformat() <= (row["until"] or "9999")
    }


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_entry_is_complete_in_both_languages(file):
    rows = entries(file.name)

    assert all({"list", "code", "label", "label_en", "from", "until"} <= row.keys() for row in rows)
    assert all(row["label"] and row["label_en"] and len({r["list"] for r in rows}) == 1 for row in rows)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_codes_are_plain_and_never_reused(file):
    codes = [row["code"] for row in entries(file.name)]

    assert all(re.fullmatch(r"[A-Za-z0-9_.-]+", code) for code in codes)
    assert len(set(codes)) == len(codes)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_list_says_where_it_comes_from(file):
    assert json.loads(file.read_text(encoding="utf-8"))["source"]


@pytest.mark.parametrize(("day", "count"), [(date(2014, 2, 13), 27), (date(2015, 6, 25), 27), (date(2026, 3, 14), 18)])
def test_the_regions_in_force_are_those_of_their_time(day, count):
    assert len(in_force(entries("regions.json"), day)) == count


def test_centre_took_its_new_name_in_2015():
    regions = entries("regions.json")

    assert in_force(regions, date(2014, 6, 1))["24-2014"] == "Centre"
    assert in_force(regions, date(2016, 1, 1))["24"] == "Centre-Val de Loire"


def test_every_region_that_ended_has_a_successor_in_force():
    regions = entries("regions.json")

    ended = {row["successor"] for row in regions if row["until"]}
    assert ended <= in_force(regions, date(2026, 1, 1)).keys()


def test_every_departement_nests_in_a_region_of_today_and_of_before_2016():
    regions = entries("regions.json")
    departements = [row for row in entries("territories.json") if row["parent"]]

    assert len(departements) == 101
    assert {row["parent"] for row in departements} == in_force(regions, date(2026, 1, 1)).keys()
    assert {row["parent_before_2016"] for row in departements} == in_force(regions, date(2014, 6, 1)).keys()


def test_each_old_region_lies_whole_in_its_successor():
    successor = {row["code"]: row["successor"] for row in entries("regions.json") if row["until"]}
    departements = [row for row in entries("territories.json") if row["parent_before_2016"] != row["parent"]]

    assert all(successor[row["parent_before_2016"]] == row["parent"] for row in departements)


def test_the_programme_of_2014_has_four_numbered_axes():
    axes = entries("axes.json")

    assert [(axis["code"], axis["number"]) for axis in axes] == [(f"2014.{n}", n) for n in (1, 2, 3, 4)]


def test_what_carnet_reads_is_what_the_lists_say(tmp_path):
    copy = Path(shutil.copytree(FOLDER, tmp_path / "resources" / "reference"))
    environment = os.environ | {"PYTHONPATH": str(FOLDER.parents[1])}

    subprocess.run([sys.executable, copy / "build_catalogue.py"], env=environment, check=True, capture_output=True)  # noqa: S603 - ours

    rebuilt = (copy / "catalogue.jsonl").read_text(encoding="utf-8")
    assert rebuilt == (FOLDER / "catalogue.jsonl").read_text(encoding="utf-8"), "run build_catalogue.py"
    written = {change["id"] for line in rebuilt.splitlines() for change in json.loads(line)["do"]}
    assert len(written) == sum(len(entries(file.name)) for file in FILES)


def test_the_lists_of_outcomes_use_the_codes_of_the_program():
    assert [row["code"] for row in entries("outcome_kinds.json")] == [kind.value for kind in Kind]
    assert [row["code"] for row in entries("supports.json")] == [support.value for support in Support]
