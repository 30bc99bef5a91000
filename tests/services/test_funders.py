"""Funders are data: what each asks for reaches the sheet of the rencontres it supports."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from builders import a_rencontre
from file_tables import rebuilt, tables
from pictures import a_bomb, saved
from PIL import Image

from facilitator_app.domain.edit import Edit
from facilitator_app.domain.funder import Funder
from facilitator_app.domain.problem import Problem
from facilitator_app.domain.resource import Attachment
from facilitator_app.services import document_facts, funders, sheet
from facilitator_app.storage import pieces


@pytest.fixture
def region(carnet):
    """The Région, on the list."""
    edit, funder = funders.adding(carnet.library, " Région Auvergne-Rhône-Alpes ")
    carnet.library.perform(edit)
    return funder


@pytest.fixture
def supported(carnet, region):
    """A rencontre that the Région supports."""
    rencontre = a_rencontre(carnet)
    after = replace(rencontre, funders=(region.code,))
    carnet.library.perform(Edit.between("Choisir", rencontre, after))
    return after


@pytest.fixture
def logo(tmp_path):
    path = tmp_path / "logo.png"
    path.write_bytes(saved(Image.new("RGBA", (1800, 600), "#1B5E9B"), "PNG"))
    return path


def now(carnet, funder):
    return carnet.library.get(Funder, funder.id)


def test_a_funder_is_a_record_like_another(carnet, region):
    assert (region.name, region.code) == ("Région Auvergne-Rhône-Alpes", "region-auvergne-rhone-alpes")
    assert rebuilt(carnet) == tables(carnet)


def test_the_same_name_twice_is_the_same_funder(carnet, region):
    edit, again = funders.adding(carnet.library, "région auvergne rhône alpes")

    assert again.id == region.id
    assert edit.changes == ()


def test_one_taken_off_the_list_comes_back_as_it_was(carnet, region):
    carnet.library.perform(Edit.between("Dire", region, replace(region, agreement="2026-118")))
    carnet.library.perform(funders.deleting(carnet.library, now(carnet, region)))

    carnet.library.perform(funders.adding(carnet.library, region.name)[0])

    assert now(carnet, region).agreement == "2026-118"


def test_only_those_whose_agreement_is_in_force_are_offered(carnet, region):
    ended = replace(region, valid_until=date(2026, 3, 13))
    carnet.library.perform(Edit.between("Dire", region, ended))

    assert funders.offered(carnet.library, date(2026, 3, 14), ()) == []
    assert funders.offered(carnet.library, date(2026, 3, 13), ()) == [ended]
    assert funders.offered(carnet.library, date(2026, 3, 14), (region.code,)) == [ended]


def test_what_it_asks_for_reaches_the_sheet(carnet, region, supported, logo):
    asked = replace(region, agreement="2026-118", mention="Avec la Région.", retention=10)
    carnet.library.perform(Edit.between("Dire", region, asked))
    carnet.library.perform(funders.giving_logo(carnet.library, asked, logo))

    data = sheet.sheet_data(carnet, supported, blank_lines=None, filled=False)

    (funder,) = data.funders
    assert (funder.name, funder.agreement, funder.mention) == (region.name, "2026-118", "Avec la Région.")
    assert funder.logo is not None
    assert data.retention == 10


def test_the_minutes_name_it(carnet, region, supported):
    assert document_facts.funder_names(carnet, supported) == (region.name,)


def test_another_logo_takes_the_place_of_the_first(carnet, region, logo):
    carnet.library.perform(funders.giving_logo(carnet.library, region, logo))
    logo.write_bytes(saved(Image.new("RGB", (90, 90), "red")))

    carnet.library.perform(funders.giving_logo(carnet.library, now(carnet, region), logo))

    assert [file.id for file in carnet.library.find(Attachment)] == [now(carnet, region).logo]


def test_a_logo_is_taken_off(carnet, region, logo):
    carnet.library.perform(funders.giving_logo(carnet.library, region, logo))

    carnet.library.perform(funders.taking_logo(carnet.library, now(carnet, region)))

    assert carnet.library.find(Attachment) == []
    assert funders.logo_of(carnet.library, now(carnet, region)) is None


def test_a_bomb_is_no_logo(carnet, region, logo):
    logo.write_bytes(a_bomb(60_000, 60_000))

    with pytest.raises(Problem, match="démesurée"):
        funders.giving_logo(carnet.library, region, logo)
    assert list(pieces.held(carnet.folder)) == []
