"""The public variant as files: nobody's name, address or number in what is read, in what is hidden, or in a name."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from zipfile import ZipFile

import pytest
from builders import a_rencontre, an_outcome, changed
from reports import reading

from facilitator_app.domain.attendance import Presence
from facilitator_app.domain.edit import Edit
from facilitator_app.domain.evaluation import EvaluationQuestion, EvaluationRemark, EvaluationSheet
from facilitator_app.domain.identity import pair
from facilitator_app.domain.minutes import AxisSynthesis
from facilitator_app.domain.outcome import Outcome
from facilitator_app.domain.people import Person
from facilitator_app.domain.rencontre import HalfDay, Rencontre
from facilitator_app.domain.resource import Resource
from facilitator_app.services import attendance, minutes, minutes_versions, outcomes, people

WHO = "Élise Dupont (elise.dupont@exemple.fr, 06 12 34 56 78)"
SECRETS = ("dupont", "elise", "élise", "chastan", "exemple.fr", "0612345678", "612345678", "vernhet", "trop chère")
PUBLIC = minutes.Choices(variant=minutes.Variant.PUBLIC, names=True, internal=True)


@pytest.fixture
def rencontre(carnet):
    """A rencontre in which one person who did not agree is named in every place a name can be typed."""
    person = Person(id=carnet.library.new_id(), last_name="DUPONT", first_name="Élise", email="elise.dupont@exemple.fr")
    adding, person = people.adding(carnet.library, person, "CC du Diois")
    carnet.library.perform(adding)
    made = changed(
        carnet, a_rencontre(carnet, title=f"Coopérer avec {WHO}"), place=f"Chez {WHO}", facilitators="Anaïs Vernhet",
        objectives=f"Écouter {WHO}", essential=f"{WHO} et Mme Chastan ont parlé.\nAnaïs Vernhet a noté.",
    )  # fmt: skip
    half_day = carnet.library.find(HalfDay, rencontre=made.id)[0]
    carnet.library.perform(
        attendance.marking(carnet.library, half_day, people.Known(person, "CC du Diois", ""), Presence.PRESENT)
    )
    for nature in ("finding", "proposal", "decision", "question"):
        an_outcome(carnet, made, f"{WHO} le dit", nature=nature, verbatim=nature == "finding", vote=f"selon {WHO}")
    an_outcome(carnet, made, f"Salle trop chère, dit {WHO}", internal=True)
    action = Outcome(id=carnet.library.new_id(), rencontre=made.id, nature="action", text=f"Rappeler {WHO}")
    carnet.library.perform(outcomes.noting(carnet.library, action, "Anaïs Vernhet", date(2026, 4, 1)))
    tool = an_outcome(carnet, made, f"La grille de {WHO}", nature="resource")
    changed(carnet, carnet.library.get(Resource, tool.id), title=f"Grille {WHO}", contact=WHO, territory=f"Chez {WHO}",
            link="https://exemple.fr/elise-dupont", transferability=f"Avec {WHO}")  # fmt: skip
    question = EvaluationQuestion(id=carnet.library.new_id(), rencontre=made.id, text=f"Que dire à {WHO} ?")
    carnet.library.perform(
        Edit.creating(
            "",
            AxisSynthesis(id=pair(made.id, made.id), rencontre=made.id, axis="2014.1", text=f"Selon {WHO}"),
            question,
            EvaluationSheet(id=carnet.library.new_id(), rencontre=made.id, marks=(f"{question.id}:4",)),
            EvaluationRemark(id=carnet.library.new_id(), rencontre=made.id, question=question.id, text=f"Merci {WHO}"),
        )
    )
    return carnet.library.get(Rencontre, made.id)


def everything_in(kind, data):
    """All that a file says and hides, without its compression: texts, properties, attachments, names of parts."""
    if kind is minutes.Kind.PDF:
        reader = reading.pypdf.PdfReader(BytesIO(data))
        described = " ".join(element.description for element in reading.elements(data))
        hidden = (str(reader.metadata), str(reader.xmp_metadata.rdf_root.toxml()), str(dict(reader.attachments)))
        outline = str(list(reader.outline))
        return " ".join((reading.words(data), described, outline, *hidden, *reading.targets(data)))
    if kind in {minutes.Kind.DOCX, minutes.Kind.ODT}:
        with ZipFile(BytesIO(data)) as archive:
            return " ".join([*archive.namelist(), *(archive.read(name).decode("utf-8", "replace")
                                                    for name in archive.namelist())])  # fmt: skip
    return data.decode()


def leaks(text):
    """Which secrets can be found, however they are written."""
    plain = text.casefold().replace("\u00a0", " ").replace("\u202f", " ")
    tight = plain.replace(" ", "").replace(".", "")
    return [secret for secret in SECRETS if secret in plain or secret.replace(".", "") in tight]


@pytest.mark.parametrize("kind", list(minutes.Kind))
def test_nobody_can_be_found_in_the_file_or_its_properties(carnet, rencontre, kind):
    data = minutes.minutes_file(carnet, rencontre, kind, PUBLIC)

    assert leaks(everything_in(kind, data)) == []
    assert "[nom retiré]" in everything_in(kind, data)


@pytest.mark.parametrize("kind", list(minutes.Kind))
def test_the_search_finds_them_where_they_are(carnet, rencontre, kind):
    data = minutes.minutes_file(carnet, rencontre, kind, minutes.Choices(names=True, internal=True))

    assert len(leaks(everything_in(kind, data))) >= 7


@pytest.mark.parametrize("kind", list(minutes.Kind))
def test_nor_in_that_of_a_closed_version_and_its_changes(carnet, rencontre, kind):
    carnet.library.perform(minutes_versions.closing(carnet, rencontre))
    later = changed(carnet, carnet.library.get(Rencontre, rencontre.id), essential=f"{WHO} n’a rien dit.")
    carnet.library.perform(minutes_versions.closing(carnet, later, f"À la demande de {WHO}"))

    data = minutes.minutes_file(carnet, carnet.library.get(Rencontre, rencontre.id), kind, PUBLIC)

    assert leaks(everything_in(kind, data)) == []


def test_a_name_is_no_part_of_the_name_of_the_file(rencontre):
    assert minutes.file_name(rencontre, minutes.Kind.PDF, minutes.Variant.PUBLIC) == (
        f"{rencontre.reference}-compte-rendu-public.pdf"
    )
