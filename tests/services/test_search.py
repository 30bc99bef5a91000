"""Search everywhere finds what people wrote, however they type it, and says where it is."""

from dataclasses import replace
from datetime import date

import pytest
from builders import a_person, a_rencontre, an_outcome, changed
from sqlalchemy import event

from facilitator_app.domain.agenda import AgendaItem
from facilitator_app.domain.edit import Edit
from facilitator_app.domain.identity import pair
from facilitator_app.domain.minutes import AxisSynthesis
from facilitator_app.domain.outcome import Action, Kind, Progression
from facilitator_app.domain.problem import Problem
from facilitator_app.domain.rencontre import Rencontre
from facilitator_app.services import outcomes
from facilitator_app.services.catalogue import Catalogue
from facilitator_app.services.search import FEW, Finder
from facilitator_app.services.search_found import Whereabouts
from facilitator_app.storage import search_reading


@pytest.fixture
def finder(carnet):
    return Finder(carnet.library, Catalogue.of(carnet.library))


def texts(findings):
    return {group.name: [found.title.text for found in group.found] for group in findings.groups}


def the_only(findings):
    (group,) = findings.groups
    (found,) = group.found
    return found


@pytest.mark.parametrize("typed", ["elues", "ÉLU·ES", "élu⋅e", "elu.es", "oeuvre", "œuv", "OEUVRES élues"])
def test_accents_ligatures_and_inclusive_dots_do_not_count(carnet, finder, typed):
    an_outcome(carnet, a_rencontre(carnet), "Les élu·es des œuvres")

    assert texts(finder.find(typed)) == {"note": ["Les élu·es des œuvres"]}


def test_all_words_must_be_there_in_any_order(carnet, finder):
    rencontre = a_rencontre(carnet)
    an_outcome(carnet, rencontre, "Partager les granges")
    an_outcome(carnet, rencontre, "Partager les voitures")

    assert texts(finder.find("gran part")) == {"note": ["Partager les granges"]}


def test_a_phrase_is_found_only_as_it_stands(carnet, finder):
    rencontre = a_rencontre(carnet)
    an_outcome(carnet, rencontre, "Le tiers-lieu de Die")
    an_outcome(carnet, rencontre, "Un lieu pour le tiers")

    assert texts(finder.find("« tiers lieu »")) == {"note": ["Le tiers-lieu de Die"]}


def test_what_was_written_a_moment_ago_is_found(carnet, finder):
    outcome = an_outcome(carnet, a_rencontre(carnet), "Une grange")
    assert finder.find("voiture").groups == ()

    changed(carnet, outcome, text="Une voiture")

    assert texts(finder.find("voiture")) == {"note": ["Une voiture"]}


def test_nothing_is_found_where_nothing_says_it(finder):
    assert finder.find("introuvable").groups == ()


def test_each_result_says_what_it_is_and_where(carnet, finder):
    rencontre = a_rencontre(carnet, title="Coopérer")
    outcome = an_outcome(carnet, rencontre, "Une contribution", nature=Kind.DECISION.value)

    found = the_only(finder.find("contribution"))

    assert found.context.text == "Décision · Axe 1 · Coopérer"
    assert (found.day, found.reference, found.nature) == (date(2026, 3, 14), "R-2026-001", "decision")
    assert found.whereabouts == Whereabouts("rencontres", rencontre.id, "restitute", outcome.id)


def test_each_kind_leads_to_its_own_place(carnet, finder):
    rencontre = a_rencontre(carnet, title="Zéphyr")
    person = a_person(carnet, "ZÉPHYR", organisation="")
    item = AgendaItem(id=carnet.library.new_id(), rencontre=rencontre.id, title="Zéphyr du matin")
    carnet.library.perform(Edit.creating("Ajouter", item))

    places = {group.name: group.found[0].whereabouts for group in finder.find("zephyr").groups}

    assert places == {
        "rencontre": Whereabouts("rencontres", rencontre.id),
        "person": Whereabouts("people", record=person.id),
        "agenda_item": Whereabouts("rencontres", rencontre.id, "prepare", item.id),
    }


def test_what_is_said_only_beside_is_quoted(carnet, finder):
    a_rencontre(carnet, title="Coopérer")
    rencontre = carnet.library.find(Rencontre)[0]
    changed(carnet, rencontre, essential="Trente personnes ont comparé trois façons de partager un emploi.")

    found = the_only(finder.find("emploi"))

    assert found.context.text.startswith("Trente personnes")
    assert [found.context.text[a:b] for a, b in found.context.spans] == ["emploi"]


def test_axis_and_type_narrow(carnet, finder):
    rencontre = a_rencontre(carnet)
    for axis, nature in (("2014.1", Kind.DECISION), ("2014.3", Kind.DECISION), ("2014.3", Kind.FINDING)):
        an_outcome(carnet, rencontre, f"{nature.value} {axis}", axis=axis, nature=nature.value)

    assert texts(finder.find("axe:3 type:décision")) == {"note": ["decision 2014.3"]}
    assert texts(finder.find("axis:3 type:finding")) == {"note": ["finding 2014.3"]}


def test_a_secondary_axis_counts_and_an_idea_nobody_filed_is_found(carnet, finder):
    rencontre = a_rencontre(carnet, axes=())
    an_outcome(carnet, rencontre, "Aussi", also=("2014.2",))
    an_outcome(carnet, rencontre, "Nulle part", axis=None)

    assert texts(finder.find("axe:2")) == {"note": ["Aussi"]}
    assert texts(finder.find("axe:sans")) == {"note": ["Nulle part"]}


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("grange avant:2026-03", ["janvier"]),
        ("grange après:2026-02", ["mars"]),
        ("grange en:2026", ["mars", "janvier"]),
        ("grange avant:15/1/2026", []),
        ("grange after:2025 before:2026-02", ["janvier"]),
    ],
)
def test_dates_are_those_of_the_rencontre(carnet, finder, typed, found):
    for month, day in (("janvier", date(2026, 1, 20)), ("mars", date(2026, 3, 14))):
        an_outcome(carnet, a_rencontre(carnet, day=day), f"Une grange en {month}")

    assert texts(finder.find(typed)).get("note", []) == [f"Une grange en {month}" for month in found]


def test_people_have_no_date_and_do_not_show_under_one(carnet, finder):
    a_person(carnet, "GRANGE")

    assert finder.find("grange en:2026").groups == ()


def test_a_group_and_a_rencontre_narrow(carnet, finder):
    an_outcome(carnet, a_rencontre(carnet), "Une grange")

    assert texts(finder.find("grange groupe:est rencontre:R-2026-001")) == {"note": ["Une grange"]}
    assert finder.find("grange groupe:ouest").groups == ()
    assert finder.find("grange rencontre:R-2026-002").groups == ()


def test_topic_owner_and_state_narrow(carnet, finder):
    rencontre = a_rencontre(carnet)
    outcome = an_outcome(carnet, rencontre, "Visiter", nature=Kind.ACTION.value, topic="Mobilité rurale")
    action = carnet.library.get(Action, outcome.id)
    carnet.library.perform(Edit.between("x", action, replace(action, owner="Mme Roux", state=Progression.DONE.value)))

    for typed in ("sujet:mobilite", "topic:rurale responsable:roux", "état:faite owner:Roux"):
        assert texts(finder.find(typed)) == {"action": ["Visiter"]}
    assert finder.find("état:ouverte").groups == ()


def test_a_structure_finds_its_people(carnet, finder):
    a_person(carnet, "DUPONT", organisation="Mairie de Die")
    a_person(carnet, "ROUX", organisation="CAUE")

    assert texts(finder.find("structure:mairie")) == {"person": ["DUPONT Élise"]}


def test_a_value_that_is_not_understood_is_said_and_left_aside(carnet, finder):
    an_outcome(carnet, a_rencontre(carnet), "Une grange")

    findings = finder.find("grange axe:9 avant:bientôt")

    assert findings.unclear == ("9", "bientôt")
    assert texts(findings) == {"note": ["Une grange"]}
    assert finder.find("axe:9").groups == ()


def test_operators_that_exclude_one_another_find_nothing(carnet, finder):
    an_outcome(carnet, a_rencontre(carnet), "Une grange")

    assert finder.find("type:personne type:décision").groups == ()


def test_a_reference_finds_its_rencontre_first_and_a_decision_alone(carnet, finder):
    rencontre = a_rencontre(carnet, title="Première")
    for text in ("Une", "Deux"):
        an_outcome(carnet, rencontre, text, nature=Kind.DECISION.value)
    noted = outcomes.outcomes_of(carnet.library, rencontre.id)
    references = outcomes.decisions_of(noted, rencontre.reference)
    second = next(outcome for outcome in noted if references[outcome.id] == "D-2026-001-02")

    assert texts(finder.find("r-2026-001")) == {"rencontre": ["Première"]}
    assert texts(finder.find("d-2026-001-02")) == {"note": [second.text]}


def test_a_synthesis_and_a_resource_are_found(carnet, finder):
    rencontre = a_rencontre(carnet)
    axis = Catalogue.of(carnet.library).axis("2014.2")
    said = AxisSynthesis(id=pair(rencontre.id, axis.id), rencontre=rencontre.id, axis="2014.2", text="En somme")
    carnet.library.perform(Edit.creating("Dire", said))
    an_outcome(carnet, rencontre, "Une grille", nature=Kind.RESOURCE.value)

    assert texts(finder.find("somme axe:2")) == {"axis_synthesis": ["En somme"]}
    assert texts(finder.find("grille type:outil")) == {"resource": ["Une grille"]}


def test_what_is_in_the_bin_does_not_show(carnet, finder):
    rencontre = a_rencontre(carnet)
    an_outcome(carnet, rencontre, "Une grange")
    finder.find("grange")

    carnet.library.perform(Edit.deleting("Supprimer", rencontre))

    assert finder.find("grange").groups == ()


def test_few_of_each_group_and_many_of_one_alone(carnet, finder):
    rencontre = a_rencontre(carnet)
    for number in range(FEW + 2):
        an_outcome(carnet, rencontre, f"Grange {number}")

    (some,) = finder.find("grange").groups
    (all_of_them,) = finder.find("grange type:constat").groups

    assert (len(some.found), some.more) == (FEW, True)
    assert (len(all_of_them.found), all_of_them.more) == (FEW + 2, False)


def test_nothing_typed_shows_the_rencontres_nearest_to_today(carnet, finder):
    for title, day in (("loin", date(2024, 1, 1)), ("demain", date(2026, 3, 15)), ("hier", date(2026, 3, 13))):
        a_rencontre(carnet, title=title, day=day)

    assert [found.title.text for found in finder.find("").near] == ["demain", "hier", "loin"]


def test_reading_on_tells_how_far_it_is(carnet, finder):
    rencontre = a_rencontre(carnet)
    for number in range(300):
        an_outcome(carnet, rencontre, f"Grange {number}")
    heard = []
    assert finder.behind() > 300

    finder.keep_up(lambda done, total: heard.append((done, total)))

    assert finder.behind() == 0
    assert heard[-1][0] == heard[-1][1] >= 300
    assert len(heard) > 1


def test_a_full_disk_lets_people_find_what_is_known(carnet, finder):
    an_outcome(carnet, a_rencontre(carnet), "Une grange")
    finder.keep_up()
    rencontre = carnet.library.find(Rencontre)[0]
    for number in range(40):
        an_outcome(carnet, rencontre, f"Une autre grange {number} " * 200)
    carnet.database.close()
    event.listen(carnet.database.engine, "connect", lambda plain, _record: plain.execute("PRAGMA max_page_count=1"))
    with pytest.raises(Problem, match="plein"):
        finder.keep_up()

    assert texts(finder.find("grange")) == {"note": ["Une grange"]}


def test_searching_is_not_a_change_that_asks_for_a_copy(carnet, finder):
    a_rencontre(carnet)
    carnet.library.changed = False

    finder.find("coopérer")

    assert not carnet.library.changed
    with carnet.database.read() as work:
        assert search_reading.behind(work.connection()) == 0
