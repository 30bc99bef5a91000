"""Versions of the minutes: closed once and for all, put right with what changed, approved, handed on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from hashlib import sha256

import pytest
from builders import a_rencontre, an_outcome, changed

from facilitator_app.domain.minutes import MinutesVersion
from facilitator_app.domain.outcome import Action, Outcome
from facilitator_app.domain.problem import Problem
from facilitator_app.domain.rencontre import Rencontre
from facilitator_app.services import (
    actions,
    minutes,
    minutes_content,
    minutes_delivery,
    minutes_versions,
    outcomes,
    record_of,
)

DAY = date(2026, 3, 20)


@pytest.fixture
def rencontre(carnet):
    made = a_rencontre(carnet)
    return changed(carnet, made, essential="Un pool de trois postes.")


def closed(carnet, rencontre, reason=""):
    carnet.library.perform(minutes_versions.closing(carnet, rencontre, reason))
    return minutes_versions.latest(carnet.library, rencontre.id)


def now(carnet, rencontre):
    return carnet.library.get(Rencontre, rencontre.id)


def test_minutes_that_were_never_closed_are_a_draft(carnet, rencontre):
    assert minutes_versions.latest(carnet.library, rencontre.id) is None
    assert minutes.minutes_of(carnet, rencontre).version is None


def test_closing_makes_the_first_version_with_the_fingerprint_of_its_data(carnet, rencontre):
    version = closed(carnet, rencontre)

    said = minutes.minutes_of(carnet, now(carnet, rencontre))
    assert (version.number, said.version.number, said.version.closed_on) == (1, 1, date(2026, 3, 14))
    assert version.fingerprint == said.fingerprint == sha256(said.attachment).hexdigest()


def test_what_was_closed_never_changes(carnet, rencontre):
    version = closed(carnet, rencontre)
    before = minutes_versions.closed_minutes(version)
    changed(carnet, now(carnet, rencontre), essential="Autre chose.")

    again = minutes.minutes_of(carnet, now(carnet, rencontre), minutes.Choices(version=version.id))

    assert again == before
    assert again.essential == "Un pool de trois postes."


def test_the_same_version_is_the_same_file_byte_for_byte(carnet, rencontre):
    version = closed(carnet, rencontre)
    first = minutes.minutes_file(carnet, now(carnet, rencontre), minutes.Kind.PDF)
    changed(carnet, now(carnet, rencontre), essential="Autre chose.")

    choices = minutes.Choices(version=version.id)

    assert minutes.minutes_file(carnet, now(carnet, rencontre), minutes.Kind.PDF, choices) == first


def test_approving_is_no_change_of_what_the_minutes_say(carnet, rencontre):
    version = closed(carnet, rencontre)
    carnet.library.perform(minutes_versions.approving(version, now(carnet, rencontre), DAY, "en début de séance"))

    said = minutes.minutes_of(carnet, now(carnet, rencontre))

    assert (said.version.number, said.approved_on) == (1, DAY)
    assert now(carnet, rencontre).state == "approved"


def test_a_change_after_closing_makes_a_draft_that_says_what_changed(carnet, rencontre):
    closed(carnet, rencontre)
    changed(carnet, now(carnet, rencontre), essential="Un pool de quatre postes.")

    said = minutes.minutes_of(carnet, now(carnet, rencontre))

    assert (said.version.number, said.version.closed_on) == (2, None)
    assert said.version.changes == (
        "L’essentiel\u00a0: «\u00a0Un pool de quatre postes.\u00a0» au lieu de «\u00a0Un pool de trois postes.\u00a0»",
    )


def test_a_rectification_keeps_its_reason_and_its_changes(carnet, rencontre):
    closed(carnet, rencontre)
    an_outcome(carnet, rencontre, "Un oubli", nature="decision")

    second = closed(carnet, now(carnet, rencontre), "Une décision avait été oubliée")

    said = minutes_versions.closed_minutes(second)
    assert (second.number, said.version.reason) == (2, "Une décision avait été oubliée")
    assert said.version.changes == ("Ajout\u00a0: décision 1 «\u00a0Un oubli\u00a0»",)


def test_going_back_to_what_was_closed_is_the_closed_version_again(carnet, rencontre):
    closed(carnet, rencontre)
    draft = changed(carnet, now(carnet, rencontre), essential="Autre chose.")
    changed(carnet, draft, essential="Un pool de trois postes.")

    assert minutes.minutes_of(carnet, now(carnet, rencontre)).version.closed_on is not None


def test_decisions_keep_their_reference_for_good_once_closed(carnet, rencontre):
    first = an_outcome(carnet, rencontre, "Première", nature="decision")
    second = an_outcome(carnet, rencontre, "Deuxième", nature="decision")
    closed(carnet, rencontre)

    carnet.library.perform(outcomes.deleting(carnet.library, carnet.library.get(Outcome, first.id)))

    (decision,) = minutes.minutes_of(carnet, now(carnet, rencontre)).decisions
    assert (decision.number, decision.reference) == ("D2", f"D-{rencontre.reference[2:]}-02")
    assert decision.text == second.text


def test_a_note_the_facilitators_keep_is_in_no_version_and_changes_none(carnet, rencontre):
    closed(carnet, rencontre)
    an_outcome(carnet, rencontre, "Prévoir une salle plus grande", internal=True)

    said = minutes.minutes_of(carnet, now(carnet, rencontre))
    inside = minutes.minutes_of(carnet, now(carnet, rencontre), minutes.Choices(internal=True))

    assert said.version.closed_on is not None
    assert said.outcomes == ()
    assert [outcome.text for outcome in inside.outcomes] == ["Prévoir une salle plus grande"]
    assert b"salle plus grande" not in said.attachment


def test_two_long_texts_are_shown_from_where_they_part(carnet, rencontre):
    beginning = "Nous avons longuement comparé ce qui tient et ce qui ne tient pas. " * 5
    changed(carnet, rencontre, essential=f"{beginning}Quatre élus sont venus.")
    closed(carnet, now(carnet, rencontre))
    changed(carnet, now(carnet, rencontre), essential=f"{beginning}Cinq élus sont venus.")

    (sentence,) = minutes.minutes_of(carnet, now(carnet, rencontre)).version.changes

    assert sentence.endswith("qui ne tient pas. Quatre élus sont venus.\u00a0»")
    assert "qui ne tient pas. Cinq élus sont venus." in sentence
    assert len(sentence) < 200


@pytest.fixture
def action(carnet, rencontre):
    """An action that somebody must do, in minutes that were closed with it."""
    noted = Outcome(id=carnet.library.new_id(), rencontre=rencontre.id, nature="action", text="Écrire la charte")
    carnet.library.perform(outcomes.noting(carnet.library, noted, "M. Chastan", DAY))
    closed(carnet, rencontre)
    return carnet.library.get(Action, noted.id)


def test_what_became_of_an_action_is_no_change_of_what_the_minutes_said(carnet, rencontre, action):
    carnet.library.perform(actions.closing(action, "Envoyée à tous", DAY))

    said = minutes.minutes_of(carnet, now(carnet, rencontre))

    assert said.version.closed_on is not None
    assert [one.state for one in said.actions] == ["open"]


def test_a_rectification_made_for_another_reason_says_what_became_of_an_action(carnet, rencontre, action):
    carnet.library.perform(actions.closing(action, "Envoyée à tous", DAY))
    changed(carnet, now(carnet, rencontre), place="Die")

    said = minutes.minutes_of(carnet, now(carnet, rencontre)).version.changes

    assert said == (
        "Lieu\u00a0: «\u00a0Die\u00a0» au lieu de «\u00a0Crest, salle Coloriage\u00a0»",
        "Action «\u00a0Écrire la charte\u00a0», état\u00a0: «\u00a0Faite\u00a0» au lieu de «\u00a0À faire\u00a0»",
        "Action «\u00a0Écrire la charte\u00a0», résultat\u00a0: «\u00a0Envoyée à tous\u00a0» (rien auparavant)",
    )


def test_who_does_an_action_is_put_right_until_the_minutes_are_approved(carnet, rencontre, action):
    version = minutes_versions.latest(carnet.library, rencontre.id)
    changed(carnet, action, owner="Mme Roux")
    records = record_of.whole(carnet, now(carnet, rencontre))
    assert minutes_versions.changed_since(records, version)

    approved = replace(version, approved_on=DAY)

    assert not minutes_versions.changed_since(records, approved)


@pytest.mark.parametrize(
    ("field", "value"), [("also", ("2014.2",)), ("verbatim", True), ("support", "shared"), ("vote", "unanimité")]
)
def test_every_change_of_a_note_has_its_sentence(carnet, rencontre, field, value):
    note = an_outcome(carnet, rencontre, "Une idée")
    closed(carnet, rencontre)
    changed(carnet, carnet.library.get(Outcome, note.id), **{field: value})

    (sentence,) = minutes.minutes_of(carnet, now(carnet, rencontre)).version.changes

    assert sentence.startswith("Constat «\u00a0Une idée\u00a0»")


def test_a_topic_named_long_after_changes_no_minutes(carnet, rencontre):
    note = an_outcome(carnet, rencontre, "Une idée")
    closed(carnet, rencontre)

    changed(carnet, carnet.library.get(Outcome, note.id), topic="Mutualisation")

    assert minutes.minutes_of(carnet, now(carnet, rencontre)).version.closed_on is not None


def test_a_record_that_is_no_document_makes_no_sound_version(carnet, rencontre):
    version = closed(carnet, rencontre)
    said = replace(minutes_versions.closed_minutes(version), attachment=b"[1, 2]")
    content = minutes_content.packed(said)
    forged = replace(version, content=content, fingerprint=sha256(b"[1, 2]").hexdigest())

    assert not minutes_versions.sound(replace(forged, id=forged.seal))


@pytest.mark.parametrize("content", ["", "pas une version", "eJwDAAAAAAE=", "eJyrrgUAAXUA+Q=="])
def test_a_version_that_cannot_be_read_says_so(content):
    version = MinutesVersion(id="0" * 32, content=content)

    with pytest.raises(Problem, match="ne peut pas être relue"):
        minutes_versions.closed_minutes(version)


def test_minutes_too_long_for_the_log_are_not_closed(carnet, rencontre):
    for number in range(80):
        words = "".join(sha256(f"{number} {n}".encode()).hexdigest() for n in range(310))
        an_outcome(carnet, rencontre, words[:19_999])

    with pytest.raises(Problem, match="trop long pour être clos"):
        minutes_versions.closing(carnet, rencontre)


def test_a_closed_version_survives_its_journey_as_it_is(carnet, rencontre):
    an_outcome(carnet, rencontre, "Une idée", also=("2014.2",), support="shared")
    said = minutes_versions.closed_minutes(closed(carnet, rencontre))

    assert minutes_content.unpacked(minutes_content.packed(said)) == said
    assert minutes_content.unpacked(minutes_content.packed(replace(said, agenda=()))).agenda == ()


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("content", "eJwDAAAAAAE="),
        ("fingerprint", "0" * 64),
        ("number", 7),
        ("closed_by", "Quelqu’un d’autre"),
        ("reason", "Aucune"),
        ("closed_at", None),
    ],
)
def test_a_version_in_which_anything_was_written_since_is_sound_no_more(carnet, rencontre, field, value):
    version = closed(carnet, rencontre)

    altered = replace(version, **{field: value})

    assert minutes_versions.sound(version)
    assert not minutes_versions.sound(altered)


def test_a_version_rewritten_whole_and_consistently_is_not_the_one_that_was_closed(carnet, rencontre):
    first = closed(carnet, rencontre)
    changed(carnet, now(carnet, rencontre), essential="Ce que nous n’avons pas dit.")
    other = closed(carnet, now(carnet, rencontre), "Pour voir")

    forged = replace(first, content=other.content, fingerprint=other.fingerprint)

    assert not minutes_versions.sound(forged)


def test_an_approval_leaves_a_version_sound(carnet, rencontre):
    version = closed(carnet, rencontre)

    carnet.library.perform(minutes_versions.approving(version, now(carnet, rencontre), DAY, "par courriel"))

    assert minutes_versions.sound(minutes_versions.latest(carnet.library, rencontre.id))


def test_no_document_is_made_of_an_altered_version(carnet, rencontre):
    altered = changed(carnet, closed(carnet, rencontre), closed_by="Quelqu’un d’autre")

    with pytest.raises(Problem, match="n’est plus telle qu’elle a été close"):
        minutes.minutes_of(carnet, now(carnet, rencontre), minutes.Choices(version=altered.id))


def test_an_altered_version_holds_no_longer_and_its_number_is_not_given_again(carnet, rencontre):
    changed(carnet, closed(carnet, rencontre), number=12)

    assert minutes_versions.latest(carnet.library, rencontre.id) is None
    assert closed(carnet, now(carnet, rencontre)).number == 2


def test_minutes_are_closed_again_after_a_closing_was_taken_back(carnet, rencontre):
    edit = minutes_versions.closing(carnet, rencontre)
    carnet.library.perform(edit)
    carnet.library.perform(edit.inverse())
    assert (minutes_versions.latest(carnet.library, rencontre.id), now(carnet, rencontre)) == (None, rencontre)

    assert closed(carnet, rencontre).number == 1


def test_a_closing_that_nobody_has_seen_is_taken_back(carnet, rencontre):
    edit = minutes_versions.closing(carnet, rencontre)
    carnet.library.perform(edit)

    carnet.library.perform(edit.inverse())

    assert minutes_versions.versions_of(carnet.library, rencontre.id) == []


def test_a_version_that_somebody_received_stays(carnet, rencontre):
    edit = minutes_versions.closing(carnet, rencontre)
    carnet.library.perform(edit)
    version = minutes_versions.latest(carnet.library, rencontre.id)
    carnet.library.perform(
        minutes_delivery.delivering(carnet.library, version, [minutes_delivery.Recipient(None, "Région")], DAY, "email")
    )

    with pytest.raises(Problem, match="a été remise ou validée"):
        carnet.library.perform(edit.inverse())

    assert minutes_versions.latest(carnet.library, rencontre.id) == version
