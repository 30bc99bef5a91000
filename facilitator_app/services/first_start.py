"""First start: one page (who you are, region, group, role) makes the file, the keys and the group."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.domain.catalogue import WorkingGroup
from facilitator_app.domain.edit import Edit
from facilitator_app.domain.identity import NATIONAL_SPACE
from facilitator_app.domain.problem import Problem
from facilitator_app.i18n.words import _
from facilitator_app.services.library import Library
from facilitator_app.services.workspace import FACILITATOR, Owner, Role, pen_of, shipped
from facilitator_app.storage import devices, meta, schema, seeding
from facilitator_app.storage.database import Database

if TYPE_CHECKING:
    from pathlib import Path

    from facilitator_app.bundles.keys import DeviceKeys
    from facilitator_app.services.surroundings import Surroundings
    from facilitator_app.storage.database import Work
    from facilitator_app.storage.opening import Workspace


def begin(workspace: Workspace, surroundings: Surroundings, *, name: str, role: Role, region: str = "",
          group: str = "") -> None:  # fmt: skip
    """Make the workspace's file, its keys and its group. ``Problem`` when there is one already.

    The file takes its name when it is complete: a power cut leaves a folder where one can begin again.
    """
    if workspace.started:
        raise Problem(_("Ce dossier contient déjà un carnet : rien n’a été modifié. Ouvrez-le tel quel, ou choisissez "
                        "un autre dossier."))  # fmt: skip
    if not name.strip():
        raise Problem(_("Le nom manque : rien n’a été créé. Indiquez qui vous êtes, puis recommencez."))
    draft = workspace.folder / f".{workspace.file.name}.part"
    draft.unlink(missing_ok=True)
    schema.migrate(draft)
    owner, keys = _introduction(workspace.folder, surroundings, name.strip(), role, region)
    _fill(draft, workspace.folder, surroundings, owner, keys, group.strip())
    draft.replace(workspace.file)
    draft.with_name(f"{draft.name}-journal").unlink(missing_ok=True)


def _introduction(
    folder: Path, surroundings: Surroundings, name: str, role: Role, region: str
) -> tuple[Owner, DeviceKeys]:
    """Who works here, with keys made now and put away."""
    from facilitator_app.bundles.keys import SEED_BYTES, DeviceKeys  # noqa: PLC0415 - only first start makes keys

    device, seed = surroundings.fresh_id(), surroundings.random(SEED_BYTES)
    surroundings.keystore(folder).keep(device, seed)
    keys = DeviceKeys.from_seed(seed)
    home = surroundings.fresh_id() if role == FACILITATOR else NATIONAL_SPACE
    return Owner(device=device, name=name, role=role, region=region, home=home, fingerprint=keys.fingerprint), keys


def _fill(draft: Path, folder: Path, surroundings: Surroundings, owner: Owner, keys: DeviceKeys, group: str) -> None:
    named = group or _("Groupe de {name}").format(name=owner.name)
    pen = pen_of(owner, surroundings, folder)
    database = Database(draft, pen)
    with database.write() as session:
        seeding.seed(session.connection(), shipped())
        pen.open_home(session.connection())
        _introduce(session, owner, keys, named, surroundings)
    if owner.role == FACILITATOR:
        record = WorkingGroup(id=owner.home, name=named, region=owner.region)
        Library(database, surroundings, owner.home, owner.device).perform(Edit.creating(_("Créer le groupe"), record))
    database.close()


def _introduce(session: Work, owner: Owner, keys: DeviceKeys, group: str, surroundings: Surroundings) -> None:
    """Write who works here: facts, the device with its certificate, the home space."""
    from facilitator_app.bundles import certificate  # noqa: PLC0415 - only first start signs one

    space_name = group if owner.role == FACILITATOR else _("Catalogue national")
    made = surroundings.clock().strftime("%Y-%m-%dT%H:%M:%SZ")
    space = certificate.Space(owner.home, space_name, owner.region)
    signed = certificate.certify(keys, owner.device, owner.name, owner.role, [space], made)
    meta.note(session, **{name: getattr(owner, name) for name in Owner.__slots__})
    devices.keep_spaces(session, [devices.Space(id=owner.home, name=space_name, region=owner.region)])
    devices.keep_device(
        session,
        devices.Device(
            id=owner.device,
            name=owner.name,
            role=owner.role,
            state=devices.SELF,
            fingerprint=owner.fingerprint,
            sign_key=keys.public.sign,
            age_recipient=keys.public.age,
            certificate=signed.document,
            spaces=(owner.home,),
        ),
    )
