"""The export says what its documentation says."""

import re
from pathlib import Path

from builders import a_rencontre

from facilitator_app.domain.kinds import KINDS
from facilitator_app.domain.record import fields_of
from facilitator_app.services.json_export import exported

SCHEMA = (Path(__file__).parents[2] / "docs" / "json-schema.md").read_text(encoding="utf-8")


def test_every_kind_and_field_is_documented():
    lines = dict(re.findall(r"^\| `(\w+)` \| (.*) \|$", SCHEMA, re.MULTILINE))
    common = re.findall(r"`(\w+)`", SCHEMA.partition("### Reference lists")[2].partition("| Kind")[0])

    assert lines.keys() == KINDS.keys()
    for kind, record_type in KINDS.items():
        named = {*re.findall(r"`(\w+)`", lines[kind]), *common}
        assert {field.name for field in fields_of(record_type)} <= named, kind


def test_a_record_is_written_with_every_field_and_its_identity(carnet):
    rencontre = a_rencontre(carnet)

    (entry,) = exported(carnet.library)["records"]["rencontre"]

    assert entry["id"] == rencontre.id
    assert (entry["starts_on"], entry["axes"], entry["state"]) == ("2026-03-14", ["2014.1", "2014.3"], "planned")
