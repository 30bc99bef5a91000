"""The keys of a device: one seed of 16 bytes gives what it signs with and what it decrypts with."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

import pyrage
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from facilitator_app.bundles.bech32 import bech32
from facilitator_app.bundles.format import DOMAIN
from facilitator_app.bundles.words import seed_from_words, seed_words, spoken_words

SEED_BYTES = 16
_FINGERPRINT_DOMAIN = f"{DOMAIN}/fingerprint/v1\0".encode()
_DIGITS = 25


class BadKey(ValueError):
    """Bytes or text that are no key, or a seed of another length."""


@dataclass(frozen=True)
class PublicKeys:
    """What others know of a device: the Ed25519 key it signs with (32 bytes) and its age recipient ("age1...")."""

    sign: bytes
    age: str

    @property
    def fingerprint(self) -> str:
        """64 hexadecimal digits that stand for both keys at once."""
        return self._digest().hex()

    def words(self) -> tuple[str, ...]:
        """Six French words (66 bits of the fingerprint) to compare by telephone."""
        return spoken_words(self._digest())

    def digits(self) -> str:
        """25 digits in five groups (83 bits of the fingerprint), to compare on paper."""
        number = f"{int.from_bytes(self._digest(), 'big') % 10**_DIGITS:0{_DIGITS}d}"
        return " ".join(number[i : i + 5] for i in range(0, _DIGITS, 5))

    def signed(self, signature: bytes, data: bytes) -> bool:
        """Whether this device made ``signature`` (64 bytes) over ``data``."""
        try:
            Ed25519PublicKey.from_public_bytes(self.sign).verify(signature, data)
        except (InvalidSignature, ValueError):
            return False
        return True

    def check(self) -> None:
        """Refuse what no library could use.

        Raises:
            BadKey: the signing key is no point of 32 bytes, or the recipient is no age X25519 recipient.

        """
        try:
            Ed25519PublicKey.from_public_bytes(self.sign)
            recipient = pyrage.x25519.Recipient.from_str(self.age)
        except (ValueError, pyrage.RecipientError) as error:
            raise BadKey(self.age) from error
        if str(recipient) != self.age:
            raise BadKey(self.age)

    def _digest(self) -> bytes:
        return hashlib.sha256(_FINGERPRINT_DOMAIN + self.sign + self.age.encode()).digest()


@dataclass(frozen=True)
class DeviceKeys:
    """The private keys of this device; made from its seed, never written anywhere else."""

    seed: bytes = field(repr=False)
    public: PublicKeys

    @classmethod
    def from_seed(cls, seed: bytes) -> DeviceKeys:
        """The keys of the device whose seed is these 16 bytes.

        Raises:
            BadKey: ``seed`` has another length.

        """
        if len(seed) != SEED_BYTES:
            raise BadKey(len(seed))
        sign = _signing_key(seed).public_key().public_bytes_raw()
        age = pyrage.x25519.Identity.from_str(_age_identity(seed)).to_public()
        return cls(seed, PublicKeys(sign, str(age)))

    @classmethod
    def from_words(cls, text: str) -> DeviceKeys:
        """The keys behind the twelve words of a recovery sheet, typed carelessly.

        Raises:
            WordsProblem: the words are not those of any sheet; says which one when it can.

        """
        return cls.from_seed(seed_from_words(text))

    @property
    def fingerprint(self) -> str:
        """The fingerprint of the public half."""
        return self.public.fingerprint

    def recovery_words(self) -> str:
        """The twelve French words to print on the recovery sheet."""
        return seed_words(self.seed)

    def age_identity(self) -> str:
        """The line ("AGE-SECRET-KEY-1...") with which the `age` program opens a bundle; as secret as the seed."""
        return _age_identity(self.seed)

    def sign(self, data: bytes) -> bytes:
        """64 bytes that only this device can make over ``data``."""
        return _signing_key(self.seed).sign(data)

    def decrypt(self, sealed: bytes) -> bytes:
        """What was encrypted with age for this device among others.

        Raises:
            pyrage.DecryptError: it was for others, or it is damaged.

        """
        return bytes(pyrage.decrypt(sealed, [pyrage.x25519.Identity.from_str(self.age_identity())]))


def encrypt(data: bytes, recipients: list[PublicKeys]) -> bytes:
    """``data`` as one binary age file that each of ``recipients`` can open."""
    return bytes(pyrage.encrypt(data, [pyrage.x25519.Recipient.from_str(keys.age) for keys in recipients]))


def _derived(seed: bytes, purpose: str) -> bytes:
    return HKDF(SHA256(), 32, DOMAIN.encode(), purpose.encode()).derive(seed)


def _signing_key(seed: bytes) -> Ed25519PrivateKey:
    return Ed25519PrivateKey.from_private_bytes(_derived(seed, "sign/v1"))


def _age_identity(seed: bytes) -> str:
    return bech32("age-secret-key-", _derived(seed, "age/v1")).upper()
