"""The inside of a bundle: a BagIt bag whose list of sums is signed, in a ZIP."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING, NamedTuple

from facilitator_app.bundles.format import (
    ATTACHMENTS,
    BAG_MEMBERS,
    MANIFEST_SUMS,
    MAX_ATTACHMENTS,
    MAX_BODY,
    SIGNATURE,
    TAG_MEMBERS,
)
from facilitator_app.bundles.problems import AlteredProblem, TooMuchToSendProblem
from facilitator_app.bundles.strict_zip import Allowed, read_members
from facilitator_app.bundles.zip_writer import Member, incompressible, write_zip
from facilitator_app.i18n.words import _

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_BAGIT, _BAG_INFO = TAG_MEMBERS[:2]
_BAGIT_TEXT = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
_COUNT = len(BAG_MEMBERS) + MAX_ATTACHMENTS


class Bag(NamedTuple):
    """What a bag holds: the list of sums, the signature over it, the payload by name ("data/...")."""

    sums: bytes
    signature: bytes
    payload: Mapping[str, bytes]
    tags: Mapping[str, bytes]


def write_bag(id: str, made: str, payload: Mapping[str, bytes], sign: Callable[[bytes], bytes]) -> bytes:
    """The ZIP of the bag of bundle ``id`` around ``payload``; ``sign`` makes the signature of the list of sums.

    Raises:
        TooMuchToSendProblem: it is larger than any reader accepts.

    """
    sums = _sums(payload)
    tags = _tags(id, made, payload) | {MANIFEST_SUMS: sums, SIGNATURE: sign(sums)}
    members = [Member(_folder(id) + name, data) for name, data in tags.items()]
    for name, data in payload.items():
        stored = name.startswith(ATTACHMENTS) and incompressible(data)
        members.append(Member(_folder(id) + name, data, stored=stored))
    if len(members) > _COUNT or sum(len(member.data) for member in members) > MAX_BODY:
        raise TooMuchToSendProblem
    return write_zip(members, made)


def read_bag(archive: bytes, id: str) -> Bag:
    """The bag in the ZIP ``archive``, which must be that of bundle ``id``; nothing in it is verified yet.

    Raises:
        AlteredProblem: a member is missing or is not allowed.
        TooLargeProblem: it unfolds to more than the format allows.

    """
    folder = _folder(id)
    more = re.compile(re.escape(folder + ATTACHMENTS) + "[0-9a-f]{64}")
    members = read_members(archive, Allowed(tuple(folder + name for name in BAG_MEMBERS), more, _COUNT, MAX_BODY))
    files = {name.removeprefix(folder): data for name, data in members.items()}
    tags = {name: files.pop(name) for name in TAG_MEMBERS}
    return Bag(tags[MANIFEST_SUMS], tags[SIGNATURE], files, tags)


def check_sums(bag: Bag) -> None:
    """Refuse a bag whose payload is not what the list of sums says.

    Raises:
        AlteredProblem: a file was changed, added, taken away or renamed.

    """
    if _sums(bag.payload) != bag.sums:
        raise AlteredProblem(_("Ses sommes de contrôle ne correspondent pas à son contenu."))


def check_tags(bag: Bag, id: str, made: str) -> None:
    """Refuse a bag whose label does not describe it: the signature does not cover the label.

    Raises:
        AlteredProblem: the label was changed.

    """
    if any(bag.tags[name] != text for name, text in _tags(id, made, bag.payload).items()):
        raise AlteredProblem(_("Son étiquette ne correspond pas à son contenu."))


def _folder(id: str) -> str:
    return f"carnet-{id}/"


def _sums(payload: Mapping[str, bytes]) -> bytes:
    lines = [f"{hashlib.sha256(payload[name]).hexdigest()}  {name}\n" for name in sorted(payload)]
    for line in lines:
        digest, name = line[:64], line[66:-1]
        if name.startswith(ATTACHMENTS) and name != ATTACHMENTS + digest:
            raise AlteredProblem(_("Une pièce jointe n’y correspond pas à son nom."))
    return "".join(lines).encode()


def _tags(id: str, made: str, payload: Mapping[str, bytes]) -> dict[str, bytes]:
    octets = sum(len(data) for data in payload.values())
    label = (
        f"Source-Organization: Carnet de rencontres\nExternal-Identifier: {id}\n"
        f"Bagging-Date: {made[:10]}\nPayload-Oxum: {octets}.{len(payload)}\n"
    )
    return {_BAGIT: _BAGIT_TEXT, _BAG_INFO: label.encode()}
