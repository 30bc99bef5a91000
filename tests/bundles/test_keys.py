"""One seed gives the same keys on any machine, and words bring it back."""

from __future__ import annotations

import unicodedata

import pyrage
import pytest
from bundles.notebooks import DROME, LOZERE
from hypothesis import given
from hypothesis import strategies as st

from facilitator_app.bundles.keys import BadKey, DeviceKeys, PublicKeys, encrypt
from facilitator_app.bundles.words import WordsProblem, same_words

SHEET = "abaisser agréable inductif agréable éligible achat bolide boucle amateur exister dérober bloquer"


def test_a_seed_gives_the_same_keys_for_ever():
    keys = DeviceKeys.from_seed(bytes(range(16)))

    assert keys.recovery_words() == SHEET
    assert keys.public.age == "age15laplawhqmegydxs258wqlfwv4upkgmdnjlqzdh8ekjpx8xfr5yqweq0w0"
    assert keys.public.sign.hex() == "be0a4b405c64ab983e8bab9227fd7f3e252568eb9c0e55ae944af528fe814282"
    assert " ".join(keys.public.words()) == "harpon planer numéro désastre arlequin décembre"
    assert keys.public.digits() == "11706 49970 94767 09908 50867"


@given(st.binary(min_size=16, max_size=16))
def test_any_seed_comes_back_from_its_words(seed):
    assert DeviceKeys.from_words(DeviceKeys.from_seed(seed).recovery_words()).seed == seed


@pytest.mark.parametrize(
    "typed",
    [
        SHEET.upper(),
        unicodedata.normalize("NFD", SHEET),
        "abai agre indu agre elig acha boli bouc amat exis dero bloq",
        (
            "1. abaisser 2. AGREABLE 3. inductif\n4. agréable, éligible - achat; bolide boucle "
            "amateur exister dérober bloquer."
        ),
        SHEET.replace("agréable", "agreabel"),
    ],
)
def test_a_sheet_may_be_typed_carelessly(typed):
    assert DeviceKeys.from_words(typed).seed == bytes(range(16))


def test_a_word_that_is_not_on_the_list_is_named():
    with pytest.raises(WordsProblem, match="Le mot numéro 3, « zinzin », n’est pas dans la liste") as caught:
        DeviceKeys.from_words(SHEET.replace("inductif", "zinzin"))

    assert caught.value.position == 3


def test_a_word_taken_for_another_is_noticed():
    with pytest.raises(WordsProblem, match="ne vont pas ensemble"):
        DeviceKeys.from_words(SHEET.replace("inductif", "abandon"))


def test_a_missing_word_is_counted():
    with pytest.raises(WordsProblem, match="compte douze mots, et vous en avez saisi 11"):
        DeviceKeys.from_words(SHEET.removesuffix(" bloquer"))


def test_words_said_on_the_telephone_are_compared_by_ear():
    said = " ".join(LOZERE.public.words())

    assert same_words(
        said, unicodedata.normalize("NFKD", said).encode("ascii", "ignore").decode().upper().replace(" ", "-")
    )
    assert not same_words(said, " ".join(DROME.public.words()))
    assert not same_words(said, said.rsplit(" ", 1)[0])
    assert not same_words("", "")
    assert not same_words("zinzin", "zinzin")


def test_the_fingerprint_stands_for_both_keys():
    swapped = PublicKeys(LOZERE.public.sign, DROME.public.age)

    assert len({LOZERE.fingerprint, DROME.fingerprint, swapped.fingerprint}) == 3
    assert len(LOZERE.fingerprint) == 64


def test_only_those_it_was_encrypted_for_read_it():
    sealed = encrypt(b"Bonjour", [LOZERE.public])

    assert LOZERE.decrypt(sealed) == b"Bonjour"
    with pytest.raises(pyrage.DecryptError):
        DROME.decrypt(sealed)


def test_a_signature_is_of_one_device_over_one_text():
    signature = LOZERE.sign(b"Die")

    assert LOZERE.public.signed(signature, b"Die")
    assert not LOZERE.public.signed(signature, b"Crest")
    assert not DROME.public.signed(signature, b"Die")
    assert not PublicKeys(bytes(32), "").signed(signature[:10], b"Die")


@pytest.mark.parametrize(
    "keys",
    [
        PublicKeys(b"short", LOZERE.public.age),
        PublicKeys(LOZERE.public.sign, "age1nothing"),
        PublicKeys(LOZERE.public.sign, LOZERE.public.age.upper()),
        PublicKeys(LOZERE.public.sign, LOZERE.age_identity()),
    ],
)
def test_what_is_no_key_is_refused(keys):
    with pytest.raises(BadKey):
        keys.check()


def test_a_seed_of_another_length_is_refused():
    with pytest.raises(BadKey):
        DeviceKeys.from_seed(b"short")


def test_private_keys_stay_out_of_logs():
    assert "Animatrice" not in repr(LOZERE)
