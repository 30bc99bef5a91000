"""Versions of the minutes across computers: never replaced in silence, the same one holds everywhere."""

from __future__ import annotations

import pytest
from builders import a_rencontre, changed
from storage.logs import AT, Log

from facilitator_app.domain.rencontre import Rencontre
from facilitator_app.services import (
    checks,
    exchange_contents,
    exchange_in,
    exchange_out,
    minutes,
    minutes_versions,
)
from facilitator_app.storage import heads, interning, merge


@pytest.fixture
def post(elise, them, clock):
    """Send a file from one to the other."""

    def go(sender, receiver):
        prepared = exchange_out.prepare(sender, them[0] if sender is elise else them[1])
        clock.pass_minutes(15)
        return exchange_in.import_bundle(receiver, prepared.data)

    return go


def close(carnet, rencontre, reason=""):
    now = carnet.library.get(Rencontre, rencontre.id)
    carnet.library.perform(minutes_versions.closing(carnet, now, reason))
    return minutes_versions.latest(carnet.library, rencontre.id)


def versions(carnet, rencontre):
    return minutes_versions.versions_of(carnet.library, rencontre.id)


def rewritten(carnet, version, **values):
    """A file comes in which a line, written by hand, replaces fields of a version that was closed."""
    with carnet.database.write() as session:
        connection = session.connection()
        number = interning.known_entities(connection, {(version.kind, version.id)})[version.kind, version.id]
        standing = heads.standing(connection, number)
        log = Log("stranger")
        log.says(values, over={field: standing[field].dots for field in values}, kind=version.kind, record=version.id)
        merge.merge(connection, [log.portion()], "bundle", AT)


def test_what_is_sent_says_that_minutes_were_closed(elise, them):
    close(elise, a_rencontre(elise))

    assert "1\u00a0compte rendu clos" in exchange_contents.to_send(elise, them[0]).words()


def test_a_closed_version_travels_and_is_sound_over_there(elise, unadel, post):
    rencontre = a_rencontre(elise)
    version = close(elise, rencontre)

    post(elise, unadel)

    assert versions(unadel, rencontre) == [version]
    assert minutes_versions.sound(version)
    assert minutes.minutes_of(unadel, unadel.library.get(Rencontre, rencontre.id)).version.number == 1


@pytest.mark.parametrize("field", ["content", "fingerprint", "number"])
def test_what_a_file_writes_over_a_closed_version_is_seen_and_never_used(elise, field):
    rencontre = a_rencontre(elise)
    first = close(elise, rencontre)
    changed(elise, elise.library.get(Rencontre, rencontre.id), essential="Ce que nous n’avons pas dit.")
    second = close(elise, rencontre, "Pour voir")

    rewritten(elise, first, **{field: getattr(second, field)})

    altered = next(version for version in versions(elise, rencontre) if version.id == first.id)
    assert getattr(altered, field) == getattr(second, field)
    assert not minutes_versions.sound(altered)
    assert minutes_versions.latest(elise.library, rencontre.id) == second


def test_a_version_rewritten_whole_is_seen_too_and_said_by_check(elise):
    rencontre = a_rencontre(elise)
    first = close(elise, rencontre)
    changed(elise, elise.library.get(Rencontre, rencontre.id), essential="Ce que nous n’avons pas dit.")
    second = close(elise, rencontre, "Pour voir")

    rewritten(elise, first, content=second.content, fingerprint=second.fingerprint, number=second.number)

    said = [finding.sentence for finding in checks.findings(elise.library) if finding.code == "V1"]
    assert said == ["la version 2 du compte rendu n’est plus telle qu’elle a été close"]


def test_two_versions_of_one_number_closed_apart_are_both_kept_and_the_same_one_holds(elise, unadel, post, clock):
    rencontre = a_rencontre(elise)
    post(elise, unadel)
    mine = close(elise, rencontre)
    clock.pass_minutes(5)
    theirs = close(unadel, rencontre)

    post(elise, unadel)
    post(unadel, elise)

    assert versions(elise, rencontre) == versions(unadel, rencontre) == [mine, theirs]
    assert [version.number for version in versions(elise, rencontre)] == [1, 1]
    for carnet in (elise, unadel):
        assert minutes_versions.latest(carnet.library, rencontre.id) == theirs
        assert minutes_versions.next_number(carnet.library, rencontre.id) == 2


def test_a_version_closed_on_one_computer_and_approved_on_the_other_is_one_version(elise, unadel, post):
    rencontre = a_rencontre(elise)
    version = close(elise, rencontre)
    post(elise, unadel)
    there = unadel.library.get(Rencontre, rencontre.id)
    unadel.library.perform(minutes_versions.approving(version, there, unadel.library.today(), "en début de séance"))

    post(unadel, elise)

    (here,) = versions(elise, rencontre)
    assert (here.id, here.approved_how) == (version.id, "en début de séance")
    assert minutes_versions.sound(here)
