"""People from a list: added once, recognised afterwards, and said to be doubtful where nobody can know."""

from datetime import date

import pytest
from builders import a_person

from facilitator_app.domain.people import Organisation, Person
from facilitator_app.domain.problem import Problem
from facilitator_app.services import people, people_export
from facilitator_app.services.people_import import read_people

HEAD = "nom;prénom;structure;fonction;profil;commune;courriel;téléphone\n"


@pytest.fixture
def bring(carnet, tmp_path):
    """Import a list of people, given as text."""

    def read(text, name="liste.csv"):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        found = read_people(carnet.library, path)
        carnet.library.perform_all(found.edits)
        return found

    return read


def test_people_are_added_with_all_that_the_list_says(bring, carnet):
    bring(HEAD + "Dupont;Élise;CC du Diois;Directrice;Élue locale;Die;elise@example.fr;06 00 00 00 00\n")

    (known,) = people.known_people(carnet.library)
    assert (known.person.full_name, known.organisation) == ("DUPONT Élise", "CC du Diois")
    assert (known.person.profile, known.person.territory) == ("elu_local", "Die")
    assert (known.person.email, known.person.phone) == ("elise@example.fr", "06 00 00 00 00")


def test_the_same_list_twice_adds_nobody_the_second_time(bring, carnet):
    text = HEAD + "".join(f"Nom{n};Prénom{n};Structure {n % 3};;;;;\n" for n in range(20))
    bring(text)

    again = bring(text)

    assert (len(again.added), len(again.matched), again.edits) == (0, 20, [])
    assert len(carnet.library.find(Person)) == 20
    assert len(carnet.library.find(Organisation)) == 3


def test_case_accents_and_order_of_the_name_do_not_make_another_person(bring, carnet):
    a_person(carnet, "DUPONT", "Étienne", organisation="CC du Diois")

    found = bring("nom complet;structure\ndupont etienne;cc du diois\n")

    assert (len(found.added), len(found.matched)) == (0, 1)


def test_a_namesake_from_elsewhere_is_added_and_said_to_be_doubtful(bring, carnet):
    a_person(carnet, "DUPONT", "Étienne", organisation="CC du Diois")

    found = bring(HEAD + "Dupont;Etienne;Université de Tours;;;;;\n")

    (double,) = found.doubles
    assert double.like is not None
    assert double.like.organisation == "CC du Diois"
    assert len(carnet.library.find(Person)) == 2


def test_a_shared_mailbox_does_not_merge_two_people(bring, carnet):
    a_person(carnet, "DUPONT", "Étienne", email="contact@example.fr")

    found = bring(HEAD + "Martin;Zoé;CC du Diois;;;;Contact@example.fr;\n")

    assert [meeting.known.person.last_name for meeting in found.doubles] == ["Martin"]


def test_what_was_not_known_of_someone_is_completed_and_nothing_is_replaced(bring, carnet):
    a_person(carnet, "DUPONT", "Élise", organisation="CC du Diois", email="elise@example.fr")

    bring(HEAD + "Dupont;Élise;CC du Diois;Directrice;;;autre@example.fr;\n")

    (person,) = carnet.library.find(Person)
    assert (person.function, person.email) == ("Directrice", "elise@example.fr")


def test_a_line_without_a_name_is_told(bring):
    found = bring(HEAD + "Dupont;Élise;;;;;;\n;Zoé;CC;;;;;\n")

    assert [fault.sentence for fault in found.refused] == ["ligne 3 : il manque le nom"]


def test_an_address_book_of_a_phone_brings_people(bring, carnet):
    card = (
        "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Dupont;=C3=89=\r\nlise\r\n"
        "ORG:CC du Diois;Service\r\nTITLE:Directrice\\, adjointe\r\n"
        "item1.EMAIL;TYPE=work:elise@example.fr\r\nEND:VCARD\r\n"
    )

    bring(card * 2, "contacts.vcf")

    (known,) = people.known_people(carnet.library)
    assert (known.person.full_name, known.organisation) == ("DUPONT Élise", "CC du Diois")
    assert known.person.function == "Directrice, adjointe"


def test_an_address_book_without_a_card_is_refused(bring):
    with pytest.raises(Problem, match="aucune fiche"):
        bring("bonjour", "contacts.vcf")


@pytest.mark.parametrize(
    ("cell", "since"),
    [("20/02/2026", date(2026, 2, 20)), ("oui", date(2026, 3, 14)), ("non", None), ("", None)],
)
def test_who_agreed_to_be_named_in_public_is_known_since_a_day(bring, carnet, cell, since):
    bring(f"nom;prénom;accord public\nDupont;Élise;{cell}\n")

    (person,) = carnet.library.find(Person)
    assert person.public_since == since


def test_an_agreement_whose_day_is_not_understood_is_refused_with_its_line(bring, carnet):
    found = bring("nom;prénom;accord public\nDupont;Élise;peut-être\nRoux;Paul;oui\n")

    assert [(fault.line, fault.reason) for fault in found.refused] == [
        (2, "la date de l’accord pour être nommé n’est pas comprise")
    ]
    assert [person.last_name for person in carnet.library.find(Person)] == ["Roux"]


def test_an_agreement_comes_back_from_the_list_that_was_exported(bring, carnet):
    bring("nom;prénom;accord public\nDupont;Élise;20/02/2026\n")
    exported = people_export.people_file(carnet.library, ".csv").decode("utf-8-sig")

    again = bring(exported)

    assert exported.splitlines()[0].endswith(";accord public")
    assert exported.splitlines()[1].endswith(";20/02/2026")
    assert again.edits == []
