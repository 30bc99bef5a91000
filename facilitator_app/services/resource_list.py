"""The resources of every rencontre as a list reads and searches them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeGuard

from facilitator_app.domain.catalogue import Axis, WorkingGroup
from facilitator_app.domain.outcome import Kind, Outcome
from facilitator_app.domain.rencontre import Rencontre
from facilitator_app.domain.resource import Attachment, Resource
from facilitator_app.i18n.folding import collation_key, folded
from facilitator_app.i18n.words import _
from facilitator_app.services.resources import blank

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from facilitator_app.domain.identity import RecordId
    from facilitator_app.services.library import Library

_TITLE = 90
"""Characters of a note that stand for the title of its sheet while it has none."""


@dataclass(frozen=True, slots=True)
class KnownResource:
    """One resource with where it comes from; ``day`` is that of its rencontre, or of its note.

    ``axis`` is the one it is filed under, ``None`` outside the axes or not filed; ``words`` are what it is found by.
    """

    outcome: Outcome
    sheet: Resource
    title: str
    rencontre: Rencontre | None = None
    group: str = ""
    axis: Axis | None = None
    also: tuple[Axis, ...] = ()
    file: Attachment | None = None
    day: date | None = None
    words: str = ""

    @property
    def id(self) -> RecordId:
        """The identity of the note and of its sheet."""
        return self.outcome.id

    @property
    def source(self) -> str:
        """The reference of the rencontre it comes from, else what its sheet says of it."""
        return self.rencontre.reference if self.rencontre else self.sheet.source


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the list is narrowed to; "" and ``None`` narrow nothing. ``axis`` is a code, ``group`` a name."""

    typed: str = ""
    axis: str = ""
    territory: str = ""
    year: int | None = None
    group: str = ""

    @property
    def everything(self) -> bool:
        """Whether nothing is left out."""
        return self == Wanted()


def known_resources(library: Library) -> list[KnownResource]:
    """Every resource, by title as a French list is."""
    shelf = Referred.of(library)
    sheets = {sheet.id: sheet for sheet in library.find(Resource)}
    notes = library.find(Outcome, nature=Kind.RESOURCE.value)
    return sorted((shelf.known(note, sheets.get(note.id)) for note in notes), key=by_title)


def matching(resources: Iterable[KnownResource], wanted: Wanted) -> list[KnownResource]:
    """Those that have a word beginning with each word typed, and that every filter lets through."""
    words = [f" {word}" for word in folded(wanted.typed).split()]
    return [one for one in resources if all(word in one.words for word in words) and _let_through(one, wanted)]


def years(resources: Iterable[KnownResource]) -> list[int]:
    """The years they come from, the latest first."""
    return sorted({one.day.year for one in resources if one.day is not None}, reverse=True)


def territories(resources: Iterable[KnownResource]) -> list[str]:
    """The territories their sheets name, once each, in the order of a French list."""
    named = {folded(one.sheet.territory): one.sheet.territory for one in resources if one.sheet.territory.strip()}
    return sorted(named.values(), key=collation_key)


def groups(resources: Iterable[KnownResource]) -> list[str]:
    """The groups whose rencontres they come from, in the order of a French list."""
    return sorted({one.group for one in resources if one.group}, key=collation_key)


def _let_through(one: KnownResource, wanted: Wanted) -> bool:
    filed = {one.outcome.axis, *one.outcome.also}
    return (
        (not wanted.axis or wanted.axis in filed)
        and (not wanted.territory or folded(one.sheet.territory) == folded(wanted.territory))
        and (wanted.year is None or (one.day is not None and one.day.year == wanted.year))
        and (not wanted.group or one.group == wanted.group)
    )


def by_title(one: KnownResource) -> tuple[tuple[str, ...], str]:
    """The key that sorts them by title, as a French list does."""
    return collation_key(one.title), one.id


def _site(link: str) -> str:
    """A link as people look for it: from the name of the site on."""
    return link.rpartition("://")[2].removeprefix("www.")


def shown_title(text: str, title: str) -> str:
    """The title of a sheet; the beginning of its note where it has none."""
    if title.strip():
        return title.strip()
    first = text.strip().partition("\n")[0]
    if not first:
        return _("Ressource sans titre")
    return first if len(first) <= _TITLE else f"{first[:_TITLE].rsplit(' ', 1)[0]}…"


@dataclass(frozen=True, slots=True)
class Referred:
    """What resources refer to, read once for all of them."""

    library: Library
    axes: dict[str, Axis]
    rencontres: dict[RecordId, Rencontre]
    groups: dict[RecordId, str]
    files: dict[RecordId, Attachment]

    @classmethod
    def of(cls, library: Library) -> Referred:
        """All that resources of this carnet may refer to."""
        return cls(
            library,
            {axis.code: axis for axis in library.find(Axis)},
            {rencontre.id: rencontre for rencontre in library.find(Rencontre)},
            {group.id: group.name for group in library.find(WorkingGroup)},
            {attachment.id: attachment for attachment in library.find(Attachment)},
        )

    def known(self, outcome: Outcome, sheet: Resource | None) -> KnownResource:
        """One resource; an empty sheet where it has none."""
        sheet = sheet or blank(outcome)
        rencontre = self.rencontres.get(outcome.rencontre) if outcome.rencontre else None
        group = self.groups.get(rencontre.group, "") if rencontre and rencontre.group else ""
        noted = None if outcome.noted_at is None else self.library.local(outcome.noted_at).date()
        file = self.files.get(sheet.file) if sheet.file else None
        title = shown_title(outcome.text, sheet.title)
        source = rencontre.reference if rencontre else sheet.source
        said = (title, outcome.text, sheet.territory, sheet.contact, sheet.transferability, _site(sheet.link), source,
                rencontre.title if rencontre else "", group, file.name if file else "")  # fmt: skip
        return KnownResource(
            outcome=outcome,
            sheet=sheet,
            title=title,
            rencontre=rencontre,
            group=group,
            axis=self.axes.get(outcome.axis or ""),
            also=tuple(self.axes[code] for code in outcome.also if code in self.axes),
            file=file,
            day=(rencontre.starts_on if rencontre else None) or noted,
            words=f" {folded(' '.join(said))}",
        )


def is_resource(note: Outcome | None) -> TypeGuard[Outcome]:
    """Whether there is a note, and it is one of a resource."""
    return note is not None and note.nature == Kind.RESOURCE
