"""What an exchange carries, counted in the things people work with: rencontres, notes, attendance, people."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, NamedTuple

from facilitator_app.domain.agenda import AgendaItem
from facilitator_app.domain.attendance import Attendance
from facilitator_app.domain.evaluation import EvaluationSheet
from facilitator_app.domain.kinds import KINDS
from facilitator_app.domain.minutes import MinutesVersion
from facilitator_app.domain.operation import decode
from facilitator_app.domain.outcome import Action, Outcome
from facilitator_app.domain.people import Person
from facilitator_app.domain.rencontre import Invitation, Rencontre
from facilitator_app.domain.resource import Attachment, Resource
from facilitator_app.i18n.numbers import file_size
from facilitator_app.i18n.words import _, plural
from facilitator_app.services import exchange_pieces
from facilitator_app.services.exchange_out import visible_spaces
from facilitator_app.storage import outgoing

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from facilitator_app.services.exchange_in import Imported
    from facilitator_app.services.library import Library
    from facilitator_app.services.workspace import Carnet
    from facilitator_app.storage.devices import Device

_NAMED = (
    *(Rencontre.kind, Outcome.kind, Attendance.kind, Person.kind, Invitation.kind, AgendaItem.kind),
    EvaluationSheet.kind,
    MinutesVersion.kind,
)
_OTHER = "other"


class Touched(NamedTuple):
    """One record that something was said about: its kind, its identity, some of its fields as they become."""

    kind: str
    id: str
    values: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Contents:
    """``lines`` of the log; how many records of each kind; the titles of the rencontres concerned.

    ``attachments``: how many attached files travel, of ``weight`` bytes in all.
    """

    lines: int = 0
    counts: Mapping[str, int] = field(default_factory=dict)
    titles: tuple[str, ...] = ()
    attachments: int = 0
    weight: int = 0

    def count(self, kind: str) -> int:
        """How many records of this kind."""
        return self.counts.get(kind, 0)

    def words(self) -> str:
        """« 2 rencontres, 64 notes, 12 présences »; « rien de nouveau » when nothing is carried."""
        said = [phrase for kind, phrase in _phrases(self) if self.counts.get(kind)]
        if self.attachments:
            attached = plural(self.attachments, _("{n} pièce jointe"), _("{n} pièces jointes"))
            said.append(_("{attached} ({size})").format(attached=attached, size=file_size(self.weight)))
        return ", ".join(said) or _("rien de nouveau")


def to_send(carnet: Carnet, peer: Device, *, full: bool = False) -> Contents:
    """What the peer has not acknowledged (everything if ``full``), read from the log itself."""
    spaces = visible_spaces(carnet, peer)
    with carnet.database.read() as session:
        found = outgoing.portions(session, peer.id, carnet.owner.device, spaces, full=full)
        chosen = exchange_pieces.selected(session, carnet.folder, peer.id, spaces, full=full)
    lines = [line for portion in found for _sha, line in portion.lines if line is not None]
    touched = (Touched(a.kind, a.id, a.values) for line in lines for a in decode(line).do)
    contents = counted(carnet.library, touched, len(lines))
    return replace(contents, attachments=len(chosen.now), weight=chosen.size)


def brought(carnet: Carnet, imported: Imported) -> Contents:
    """What a received bundle changes here, or would change."""
    touched = (Touched(c.kind, c.record_id, {c.field: c.after}) for c in imported.edit.changes)
    contents = counted(carnet.library, touched, imported.new)
    return replace(contents, attachments=imported.attachments, weight=imported.weight)


def counted(library: Library, touched: Iterable[Touched], lines: int) -> Contents:
    """Each record once; a note with its follow-up or its sheet is one note; an attached file is counted by itself."""
    seen: dict[tuple[str, str], dict[str, Any]] = {}
    for kind, identity, values in touched:
        if kind == Attachment.kind:
            continue
        shown = Outcome.kind if kind in {Action.kind, Resource.kind} else kind
        seen.setdefault((shown, identity), {}).update(values)
    counts = Counter(kind if kind in _NAMED else _OTHER for kind, _identity in seen)
    return Contents(lines, dict(counts), tuple(_titles(library, seen)))


def _titles(library: Library, seen: Mapping[tuple[str, str], Mapping[str, Any]]) -> list[str]:
    """The titles of the rencontres concerned, those that are on their way included."""
    titles: dict[str, str] = {rencontre.id: rencontre.title for rencontre in library.find(Rencontre)}
    titles |= {i: str(v["title"]) for (kind, i), v in seen.items() if kind == Rencontre.kind and "title" in v}
    owners = _owners(library, {kind for (kind, _i), values in seen.items() if "rencontre" not in values})
    concerned = {
        identity if kind == Rencontre.kind else values.get("rencontre") or owners.get(identity)
        for (kind, identity), values in seen.items()
    }
    return sorted(titles[identity] for identity in concerned if identity and titles.get(identity))


def _owners(library: Library, kinds: Iterable[str]) -> dict[str, str | None]:
    """The rencontre of each record of these kinds, where they have one."""
    belonging = (KINDS[kind] for kind in kinds if kind in KINDS and hasattr(KINDS[kind], "rencontre"))
    return {record.id: getattr(record, "rencontre", None) for kind in belonging for record in library.find(kind)}


def _phrases(contents: Contents) -> tuple[tuple[str, str], ...]:
    def said(kind: str, one: str, many: str) -> tuple[str, str]:
        return kind, plural(contents.count(kind), one, many)

    return (
        said(Rencontre.kind, _("{n} rencontre"), _("{n} rencontres")),
        said(Outcome.kind, _("{n} note"), _("{n} notes")),
        said(Attendance.kind, _("{n} présence"), _("{n} présences")),
        said(Person.kind, _("{n} personne"), _("{n} personnes")),
        said(Invitation.kind, _("{n} invitation"), _("{n} invitations")),
        said(AgendaItem.kind, _("{n} séquence"), _("{n} séquences")),
        said(EvaluationSheet.kind, _("{n} feuille d’évaluation"), _("{n} feuilles d’évaluation")),
        said(MinutesVersion.kind, _("{n} compte rendu clos"), _("{n} comptes rendus clos")),
        said(_OTHER, _("{n} autre élément"), _("{n} autres éléments")),
    )
