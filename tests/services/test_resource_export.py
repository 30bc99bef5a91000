"""The library leaves in Dublin Core, comes back without loss, and says no more than it was asked."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import pytest
from builders import a_carnet, a_rencontre, an_outcome, some_surroundings
from reports import reading

from facilitator_app.domain.outcome import Kind, Outcome
from facilitator_app.domain.problem import Problem
from facilitator_app.domain.resource import Resource
from facilitator_app.services import resources
from facilitator_app.services.catalogue import Catalogue
from facilitator_app.services.resource_export import csv_of, json_bytes, markdown_files
from facilitator_app.services.resource_list import known_resources
from facilitator_app.services.resource_paper import resource_list_pdf
from facilitator_app.services.resource_reading import read_resources, taking_in
from facilitator_app.services.shared_resource import dublin_core, shared


def described(carnet, identity, **sheet):
    before = resources.sheeted(carnet.library, identity).sheet
    carnet.library.perform(resources.describing(carnet.library, "Décrire", before, replace(before, **sheet)))


@pytest.fixture
def grid(carnet, tmp_path):
    """A resource whose sheet is full."""
    rencontre = a_rencontre(carnet)
    note = an_outcome(carnet, rencontre, "Seize situations de travail.", nature=Kind.RESOURCE.value, also=("2014.3",))
    (tmp_path / "grille.pdf").write_text("%PDF")
    carnet.library.perform(resources.attaching(carnet.library, note.id, tmp_path / "grille.pdf"))
    described(
        carnet, note.id, title="Grille de compétences", territory="Margeride", contact="zoe@exemple.org",
        link="https://exemple.org/grille", transferability="Une demi-journée d’appropriation",
    )  # fmt: skip
    return known_resources(carnet.library)[0]


@pytest.fixture
def two_hundred(carnet):
    """As many sheets, with every kind of text that people paste."""
    rencontre = a_rencontre(carnet)
    odd = ("=2+2", "<b>gras</b> & « guillemets »", "élu·es ; œuvre", "https://x.org/?a=1&b=2", "🙂 العربية",
           "deux\n\nparagraphes", "---\ntitle: piégé\n---", "{{ site }} {% raw %}", '"cité"')  # fmt: skip
    for number in range(200):
        note = an_outcome(carnet, rencontre, f"{odd[number % len(odd)]} {number}", nature=Kind.RESOURCE.value)
        described(
            carnet, note.id, title=f"{odd[-number % len(odd)]} {number}", territory=odd[number % 4], contact="Zoé"
        )
    return known_resources(carnet.library)


def test_a_sheet_has_the_names_of_dublin_core(carnet, grid):
    (one,) = shared([grid])

    said = dublin_core(one)
    assert said["dc:title"] == "Grille de compétences"
    assert said["dc:description"] == "Seize situations de travail."
    assert said["dc:creator"] == "GTR de l’Est"
    assert said["dc:date"] == "2026-03-14"
    assert said["dc:subject"] == ["Axe 1\u00a0– Coopération et réseaux", "Axe 3\u00a0– Animation et pouvoir d’agir"]
    assert (said["dc:coverage"], said["dc:source"]) == ("Margeride", "R-2026-001")
    assert (said["dc:relation"], said["dc:format"], said["dc:type"]) == (
        "https://exemple.org/grille", "application/pdf", "Text")  # fmt: skip
    assert said["dc:identifier"].startswith("urn:uuid:")
    assert carnet.owner.name not in json.dumps(said, ensure_ascii=False)


def test_whom_to_write_to_is_left_out_unless_asked(carnet, grid):
    catalogue = Catalogue.of(carnet.library)
    silent, said = shared([grid]), shared([grid], contacts=True)

    for write in (json_bytes, csv_of, lambda sheets: next(iter(markdown_files(sheets)))[1]):
        assert b"zoe" not in write(silent)
        assert b"zoe" in write(said)
    assert "zoe" not in reading.words(resource_list_pdf(carnet, catalogue, [grid]))
    assert "zoe" in reading.words(resource_list_pdf(carnet, catalogue, [grid], contacts=True))


def test_an_internal_note_never_leaves(carnet):
    an_outcome(carnet, a_rencontre(carnet), "Entre nous", nature=Kind.RESOURCE.value, internal=True)
    everything = known_resources(carnet.library)

    assert (len(everything), shared(everything)) == (1, [])
    assert "Entre nous" not in reading.words(resource_list_pdf(carnet, Catalogue.of(carnet.library), everything))


def test_two_hundred_sheets_come_back_the_same(two_hundred):
    leaving = shared(two_hundred, contacts=True)

    assert len(leaving) == 200
    assert read_resources(json_bytes(leaving)) == leaving


def test_a_full_sheet_comes_back_the_same(grid):
    leaving = shared([grid], contacts=True)

    assert read_resources(json_bytes(leaving)) == leaving


def test_the_same_sheets_give_the_same_bytes(two_hundred):
    assert json_bytes(shared(two_hundred)) == json_bytes(shared(two_hundred))


def test_what_another_carnet_exported_is_taken_in(grid, tmp_path):
    other = a_carnet(tmp_path / "autre", surroundings=some_surroundings(tmp_path / "autre", seed=5))
    leaving = shared([grid], contacts=True)
    other.library.perform_all(taking_in(other.library, read_resources(json_bytes(leaving))))

    (taken,) = known_resources(other.library)
    assert (taken.id, taken.title, taken.outcome.text) == (grid.id, grid.title, grid.outcome.text)
    kept = ("territory", "contact", "link", "transferability")
    assert [getattr(taken.sheet, name) for name in kept] == [getattr(grid.sheet, name) for name in kept]
    assert (taken.outcome.axis, taken.outcome.also) == ("2014.1", ("2014.3",))
    assert (taken.source, taken.file.name) == ("R-2026-001 · GTR de l’Est", "grille.pdf")
    assert taking_in(other.library, leaving) == []
    other.close()


def test_taken_in_where_its_rencontre_is_known_it_belongs_to_it(carnet, grid):
    leaving = shared([grid])
    again = replace(leaving[0], id="a" * 32)
    carnet.library.perform_all(taking_in(carnet.library, [again]))

    assert carnet.library.get(Outcome, "a" * 32).rencontre == grid.rencontre.id
    assert carnet.library.get(Resource, "a" * 32).source == ""


@pytest.mark.parametrize(
    "data",
    [
        b"", b"{}", b"[1]", b'{"format":"carnet-export"}', b'{"format":"carnet-ressources","version":1}',
        b'{"format":"carnet-ressources","version":1,"resources":[{}]}',
        b'{"format":"carnet-ressources","version":1,"resources":[{"dc:identifier":"urn:uuid:../../x"}]}',
        b'{"format":"carnet-ressources","version":1,"resources":["x"]}',
        b'{"format":"carnet-ressources","version":1,"resources":[{"dc:identifier":"urn:uuid:' + b"0" * 32
        + b'","dc:title":3}]}',
    ],
)  # fmt: skip
def test_another_file_is_refused(data):
    with pytest.raises(Problem, match="n’est pas une liste de ressources"):
        read_resources(data)


def test_a_list_of_a_later_version_says_to_update(grid):
    later = json_bytes(shared([grid])).replace(b'"version": 1', b'"version": 2')

    with pytest.raises(Problem, match="version plus récente"):
        read_resources(later)


def test_the_table_is_one_that_french_spreadsheets_open(two_hundred):
    data = csv_of(shared(two_hundred))

    assert data.startswith(b"\xef\xbb\xbfdc:title;dc:description;")
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))
    assert len(rows) == 200
    assert "carnet:contact" not in rows[0]
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row.values())


def test_each_sheet_is_a_file_for_a_site(grid):
    ((name, data),) = markdown_files(shared([grid]))

    head, body = data.decode().removeprefix("---\n").split("---\n", 1)
    assert name == f"grille-de-competences-{grid.id[:8]}.md"
    facts = dict(line.split(": ", 1) for line in head.splitlines())
    assert json.loads(facts["dc:title"]) == "Grille de compétences"
    assert body.strip() == "Seize situations de travail."


def test_nothing_typed_ends_the_head_of_a_file_or_is_obeyed(two_hundred):
    files = list(markdown_files(shared(two_hundred)))

    assert len({name for name, _ in files}) == 200
    for _name, data in files:
        lines = data.decode().splitlines()
        assert lines[0] == "---"
        body = lines[lines.index("---", 1) + 1 :]
        assert "---" not in body
        assert not any("<b>" in line or "{{" in line for line in body)


@pytest.mark.usefixtures("grid")
def test_the_printed_list_goes_axis_by_axis(carnet):
    an_outcome(carnet, a_rencontre(carnet), "Le verger partagé", nature=Kind.RESOURCE.value, axis="2014.4")
    an_outcome(carnet, a_rencontre(carnet), "La salle", nature=Kind.RESOURCE.value, axis="outside")
    pdf = resource_list_pdf(carnet, Catalogue.of(carnet.library), known_resources(carnet.library))

    said = reading.words(pdf)
    places = [said.index(words) for words in ("Grille de compétences", "Le verger partagé", "La salle")]
    assert places == sorted(places)
    assert "3 ressources" in said.replace("\u00a0", " ")
    assert reading.unmarked(pdf) == []
    assert reading.read_marks(pdf) == reading.drawn_marks(pdf)
    assert reading.broken_rules(pdf) == set()


def test_a_long_list_is_printed(carnet, two_hundred):
    pdf = resource_list_pdf(carnet, Catalogue.of(carnet.library), two_hundred, chosen="Axe 1")

    assert reading.page_count(pdf) > 5
    assert reading.line_ends(pdf) <= {b" ", b"-"}
