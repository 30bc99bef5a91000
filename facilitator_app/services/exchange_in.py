"""Receiving a bundle: kept as it came, verified whole, looked at before it is applied, applied in one transaction."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import TYPE_CHECKING

from facilitator_app.bundles.opening import unpack
from facilitator_app.bundles.problems import AlteredProblem, BundleProblem, NotABundleProblem, RevokedSenderProblem
from facilitator_app.bundles.sender import UnknownSenderProblem
from facilitator_app.domain.edit import Edit
from facilitator_app.domain.identity import NATIONAL_SPACE, RecordId
from facilitator_app.domain.strict_json import JsonRefused
from facilitator_app.i18n.words import _
from facilitator_app.services import exchange_pieces, peers
from facilitator_app.services.workspace import COORDINATOR
from facilitator_app.storage import atomic, backups, devices, ledger, merge, piece_ledger
from facilitator_app.storage.outgoing import Portion

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from facilitator_app.bundles.bundle import Bundle
    from facilitator_app.services.workspace import Carnet
    from facilitator_app.storage.database import Work
    from facilitator_app.storage.devices import Device

INBOX = "inbox"


@dataclass(frozen=True, slots=True)
class Imported:
    """What a bundle brought, or would bring, counted in changes (lines), and the edit a reader sees.

    ``already``: these very bytes were applied before. ``unverified``: the sender's words were never compared.
    ``attachments``: the attached files that it brings and that were not here; ``weight`` their bytes.
    """

    sender: str
    number: int
    made: str
    new: int = 0
    known: int = 0
    waiting: int = 0
    forked: int = 0
    conflicts: int = 0
    already: bool = False
    unverified: bool = False
    attachments: int = 0
    weight: int = 0
    edit: Edit = field(default_factory=lambda: Edit("", ()))


class _LookedAt(Exception):
    """Takes a preview's transaction back."""


def import_bundle(carnet: Carnet, data: bytes) -> Imported:
    """Apply a bundle. A verified copy of the file is kept first; nothing is applied unless all of it can be.

    ``Problem`` for each reason to refuse; a refused bundle stays in the inbox with its reason.
    """
    known = _applied_before(carnet, data)
    if known is not None:
        return known
    bundle, sender = _open(carnet, data, keep=True)
    backups.back_up(carnet.workspace.file, "import", carnet.surroundings.clock())
    with carnet.database.write() as session:
        imported = _take_in(session, bundle, sender)
        brought = exchange_pieces.awaited(session, carnet.folder, bundle)
        exchange_pieces.take_in(session, carnet.folder, brought)
        imported = _with_pieces(imported, brought)
        ledger.enter(session, replace(_entry(carnet, data, bundle, imported), peer=sender.id))
    carnet.library.changed = True
    return imported


def preview(carnet: Carnet, data: bytes) -> Imported:
    """What ``import_bundle`` would bring; nothing is changed."""
    known = _applied_before(carnet, data)
    if known is not None:
        return known
    bundle, sender = _open(carnet, data, keep=False)
    found: list[Imported] = []
    try:
        with carnet.database.write() as session:
            imported = _take_in(session, bundle, sender)
            found.append(_with_pieces(imported, exchange_pieces.awaited(session, carnet.folder, bundle)))
            raise _LookedAt  # noqa: TRY301 - the way to leave a transaction without keeping it
    except _LookedAt:
        return found[0]


def opened(carnet: Carnet, data: bytes) -> Bundle:
    """The verified content of a bundle, for looking inside; nothing is changed."""
    return _open(carnet, data, keep=False)[0]


def _applied_before(carnet: Carnet, data: bytes) -> Imported | None:
    with carnet.database.read() as session:
        entry = ledger.applied(session, sha256(data).hexdigest())
    if entry is None:
        return None
    return Imported(entry.peer_name, entry.number, entry.at, known=sum(entry.counts.values()), already=True)


def _open(carnet: Carnet, data: bytes, *, keep: bool) -> tuple[Bundle, Device]:
    with carnet.database.read() as session:
        every = devices.devices(session)
        owners = merge.owners(session.connection())
    by_id = {device.id: device for device in every}
    accepted = {d.fingerprint: peers.keys_of(d) for d in every if d.trusted or d.state == devices.REVOKED}
    writers: dict[str, str] = {log: by_id[device].fingerprint for log, device in owners.items() if device in by_id}
    try:
        bundle = unpack(data, carnet.keys, accepted, writers)
        sender = next(d for d in every if d.fingerprint == bundle.manifest.sender.fingerprint)
        if sender.state == devices.REVOKED:
            raise RevokedSenderProblem(sender.name)
        exchange_pieces.refuse_strays(bundle)
    except BundleProblem as problem:
        if keep and not isinstance(problem, NotABundleProblem):
            _set_aside(carnet, data, problem)
        raise
    if keep:
        _keep(carnet, data)
    return bundle, sender


def _with_pieces(imported: Imported, brought: Mapping[str, bytes]) -> Imported:
    return replace(imported, attachments=len(brought), weight=sum(map(len, brought.values())))


def _take_in(session: Work, bundle: Bundle, sender: Device) -> Imported:
    """Everything a bundle changes, inside the caller's transaction."""
    manifest, connection, pen = bundle.manifest, session.connection(), session.info["pen"]
    _meet(session, bundle, manifest.made)
    try:
        merged = merge.merge(connection, list(_portions(session, bundle)), manifest.id, manifest.made, me=pen.device)
    except JsonRefused as refused:
        raise AlteredProblem(refused.detail) from refused
    if merged.ours:
        pen.open_again(connection)
    past = tuple(RecordId(log) for log in manifest.past)
    receipt = merge.Receipt(sender.id, RecordId(manifest.self_log), past, manifest.have)
    merge.take_receipt(connection, receipt)
    piece_ledger.take_receipt(session, sender.id, manifest.have_attachments)
    merge.take_seals(connection, [(RecordId(s.log), s.seq, s.chain, s.signature) for s in bundle.seals])
    label = _("Recevoir l’envoi n° {number} de {name}").format(number=manifest.number, name=sender.name)
    return Imported(
        sender.name,
        manifest.number,
        manifest.made,
        merged.new,
        merged.known,
        merged.waiting,
        merged.forked,
        merge.conflicts(connection),
        unverified=sender.state != devices.VERIFIED,
        edit=Edit(label, tuple(merged.changes)),
    )


def _meet(session: Work, bundle: Bundle, at: str) -> None:
    """Note the devices a bundle introduces, as pending, and the names of spaces."""
    known = {device.fingerprint for device in devices.devices(session)}
    for certificate in bundle.manifest.devices:
        if certificate.keys.fingerprint not in known:
            peers.keep(session, certificate, peers.device_of(certificate, devices.PENDING, at))
    heard = {space.id for space in devices.spaces(session)}
    named = (devices.Space(id=RecordId(s.id), name=s.name, region=s.region) for s in bundle.manifest.spaces)
    devices.keep_spaces(session, [space for space in named if space.id not in heard])
    session.flush()  # what follows looks for the authors who have just been introduced


def _portions(session: Work, bundle: Bundle) -> Iterator[Portion]:
    """The ranges that may be applied: those of trusted authors; only a coordinator writes the national space."""
    by_fingerprint = {device.fingerprint: device for device in devices.devices(session)}
    for span, lines in zip(bundle.manifest.ranges, bundle.lines, strict=True):
        author = by_fingerprint[span.device]
        national = span.space == NATIONAL_SPACE and author.role != COORDINATOR
        if author.trusted and not national:
            content = tuple((line.sha, line.text) for line in lines)
            yield Portion(
                RecordId(span.log),
                author.id,
                RecordId(span.space),
                span.first,
                span.last,
                span.prev,
                span.head,
                content,
            )


def _keep(carnet: Carnet, data: bytes) -> str:
    """Put the file as it came in the inbox; gives where."""
    path = carnet.folder / INBOX / f"{sha256(data).hexdigest()}.carnet"
    if not path.exists():
        path.parent.mkdir(exist_ok=True)
        atomic.atomic_write(path, data)
    return str(path)


def _set_aside(carnet: Carnet, data: bytes, problem: Exception) -> None:
    """Keep a refused bundle with its reason; a sender who introduced themselves is listed as pending."""
    path, digest = _keep(carnet, data), sha256(data).hexdigest()
    at = carnet.surroundings.clock().strftime("%Y-%m-%dT%H:%M:%SZ")
    stranger = problem.certificate if isinstance(problem, UnknownSenderProblem) else None
    entry = ledger.Entry(
        id=digest[:32],
        direction=ledger.IN,
        sha256=digest,
        at=at,
        status="pending" if stranger else "refused",
        peer_name=stranger.name if stranger else "",
        size=len(data),
        reason=str(problem),
        path=path,
    )
    with carnet.database.write() as session:
        ledger.enter(session, entry)
        known = {device.fingerprint for device in devices.devices(session)}
        if stranger is not None and stranger.keys.fingerprint not in known:
            peers.keep(session, stranger, peers.device_of(stranger, devices.PENDING, at))


def _entry(carnet: Carnet, data: bytes, bundle: Bundle, imported: Imported) -> ledger.Entry:
    digest = sha256(data).hexdigest()
    return ledger.Entry(
        id=bundle.manifest.id,
        direction=ledger.IN,
        sha256=digest,
        at=carnet.surroundings.clock().strftime("%Y-%m-%dT%H:%M:%SZ"),
        status="applied",
        peer_name=imported.sender,
        number=imported.number,
        size=len(data),
        counts={"new": imported.new, "known": imported.known, "waiting": imported.waiting, "forked": imported.forked},
        path=str(carnet.folder / INBOX / f"{digest}.carnet"),
    )
