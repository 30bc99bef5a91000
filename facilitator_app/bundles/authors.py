"""Who wrote what: another device's operations are believed only under that device's seal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.bundles.problems import AlteredProblem
from facilitator_app.bundles.seal import holds
from facilitator_app.i18n.words import _

if TYPE_CHECKING:
    from collections.abc import Mapping

    from facilitator_app.bundles.bundle import Bundle
    from facilitator_app.bundles.keys import PublicKeys


def check_seals(bundle: Bundle, devices: Mapping[str, PublicKeys]) -> None:
    """Refuse a seal that is not its owner's, or not on a line that is here; ``devices`` by fingerprint.

    Raises:
        AlteredProblem: there is one.

    """
    wanted = {(seal.log, seal.seq) for seal in bundle.seals}
    found = {
        (span.log, line.seq): (span.device, line.chain)
        for span, lines in zip(bundle.manifest.ranges, bundle.lines, strict=True)
        for line in lines
        if (span.log, line.seq) in wanted
    }
    for seal in bundle.seals:
        device, chain = found.get((seal.log, seal.seq), ("", b""))
        owner = devices.get(device)
        if chain != seal.chain or owner is None or not holds(seal, owner):
            raise AlteredProblem(_("Un sceau y est faux, ou son auteur est inconnu."))


def check_owners(bundle: Bundle, owners: Mapping[str, str]) -> None:
    """Refuse operations that their author did not seal to the last, and a log that changes hands.

    ``owners``: for the logs already known here, the fingerprint of the device that writes each.

    Raises:
        AlteredProblem: there are some.

    """
    sealed = {(seal.log, seal.seq) for seal in bundle.seals}
    for span in bundle.manifest.ranges:
        foreign = span.device != bundle.manifest.sender.fingerprint
        if owners.get(span.log, span.device) != span.device or (foreign and (span.log, span.last) not in sealed):
            raise AlteredProblem(_("Des modifications y sont attribuées à un poste qui ne les a pas faites."))
