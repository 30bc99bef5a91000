"""The page that travels beside the encrypted part: what this file is, and how to open it without Carnet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.bundles.minisign import public_key

if TYPE_CHECKING:
    from facilitator_app.bundles.keys import PublicKeys
    from facilitator_app.bundles.manifest import Manifest

_TEXT = """\
ENVOI DE CARNET DE RENCONTRES

Ouvrez ce fichier avec Carnet : « Ouvrir un envoi ». Il est chiffré :
seuls son auteur et les postes ci-dessous le lisent.
Sans Carnet, avec les programmes libres age, unzip, sha256sum et minisign (cle.txt : la clé age du destinataire) :

  unzip {name} && age -d -i cle.txt -o sac.zip bundle.age && unzip sac.zip && cd carnet-{id}
  sha256sum -c manifest-sha256.txt
  minisign -V -P {key} -m manifest-sha256.txt

Lisez d’abord data/summary.html. data/ops.jsonl contient une modification par ligne (JSON).

A BUNDLE OF CARNET DE RENCONTRES

Open this file with Carnet: “Ouvrir un envoi”. It is encrypted: only its author and the devices below can read it.
Without Carnet, use the commands above with the free programs they name (cle.txt: the recipient’s age key).
Read data/summary.html first; data/ops.jsonl holds one change a line (JSON).

De / from : {sender}
{to}"""


def write_readme(manifest: Manifest, sender: PublicKeys, name: str) -> bytes:
    """`LISEZMOI.txt`, French then English; ``name``: what the file is called in its commands."""
    to = "".join(f"Pour / to : {fingerprint}\n" for fingerprint in manifest.to)
    key = public_key(sender)
    return _TEXT.format(name=name, id=manifest.id, key=key, sender=manifest.sender.fingerprint, to=to).encode()
