"""Minutes that anybody may read: no address, no telephone number, and nobody's name who did not agree to it."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import TYPE_CHECKING, Any, TypeVar

from facilitator_app.domain.catalogue import WorkingGroup
from facilitator_app.domain.identity import RecordId
from facilitator_app.domain.people import Organisation, Person
from facilitator_app.domain.redaction import Redactor
from facilitator_app.i18n.folding import folded
from facilitator_app.i18n.words import _

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from facilitator_app.reports.minutes_data import MinutesData
    from facilitator_app.services.library import Library

Data = TypeVar("Data")
_WORDS = 4
"""Of a whole name, at most."""
_NOT_PROSE = frozenset({"reference", "fingerprint", "application", "language", "variant", "state", "nature", "support",
                        "part", "number", "origin"})  # fmt: skip


def public(library: Library, data: MinutesData) -> MinutesData:
    """``data`` as it may be published. Nothing is attached to it: the record itself bears names."""
    known = _Known(library, data)
    bare = replace(
        data,
        facilitators=tuple(name for name in data.facilitators if known.may_be_named(name)),
        actions=tuple(replace(action, owner=known.public_owner(action.owner)) for action in data.actions),
        followed=tuple(replace(one, owner=known.public_owner(one.owner)) for one in data.followed),
        resources=tuple(replace(one, contact="", link=known.public_link(one.link)) for one in data.resources),
        attendance=replace(data.attendance, participants=()),
        outcomes=data.shared,
        version=replace(data.version, changes=()) if data.version else None,
        attachment=b"",
    )
    return _each_text(bare, known.redactor.redacted)


class _Known:
    """Who agreed to be named in public, who did not, and which names are those of a group or a structure."""

    def __init__(self, library: Library, data: MinutesData) -> None:
        today = library.today()
        people = [*library.find(Person), *library.in_bin(Person)]
        agreed = [person for person in people if person.public_since is not None and person.public_since <= today]
        self._agreed = {words for person in agreed for words in _both_orders(person)}
        structures, groups = library.find(Organisation), library.find(WorkingGroup)
        self._groups = {folded(name) for name in (*(s.name for s in structures), *(g.name for g in groups)) if name}
        names = {(folded(p.last_name), folded(p.first_name)) for p in agreed}
        others = [p for p in people if (folded(p.last_name), folded(p.first_name)) not in names]
        self.redactor = Redactor.of([*others, *self._mentioned(data)], _("[nom retiré]"))

    def may_be_named(self, name: str) -> bool:
        """Whether a name is that of somebody who agreed."""
        return folded(name) in self._agreed

    def _mentioned(self, data: MinutesData) -> Iterator[Person]:
        """Who is named in a field without being in the directory; only the whole name is looked for in texts."""
        owners = [action.owner for action in data.actions] + [one.owner for one in data.followed]
        contacts = [one.contact for one in data.resources]
        for name in {*data.facilitators, *owners, *contacts}:
            whole = 2 <= len(name.split()) <= _WORDS  # noqa: PLR2004 - a first name and a family name
            if whole and not self.may_be_named(name) and folded(name) not in self._groups:
                yield Person(id=RecordId(""), last_name=name)

    def public_owner(self, owner: str) -> str:
        """Who carries an action: a group, a structure, or somebody who agreed; nobody else is said."""
        return owner if folded(owner) in self._groups or self.may_be_named(owner) else ""

    def public_link(self, link: str) -> str:
        """A link that names nobody: an address has no capitals to tell a name by, so each word of it may be one."""
        capitals = link.title()
        return link if self.redactor.redacted(capitals) == capitals else ""


def _both_orders(person: Person) -> set[str]:
    first, last = person.first_name, person.last_name
    return {folded(f"{first} {last}"), folded(f"{last} {first}")}


def _each_text(data: Data, write: Callable[[str], str]) -> Data:
    """The same data with every text that people wrote passed through ``write``."""
    if isinstance(data, str):
        return write(data)  # type: ignore[return-value]  # a text stays a text
    if isinstance(data, tuple):
        return tuple(_each_text(part, write) for part in data)  # type: ignore[return-value]  # idem
    if not is_dataclass(data) or isinstance(data, type):
        return data
    said: dict[str, Any] = {field.name: getattr(data, field.name) for field in fields(data)}
    prose = {name: _each_text(value, write) for name, value in said.items() if name not in _NOT_PROSE}
    made: Any = replace(data, **prose)
    return made  # type: ignore[no-any-return]  # of the same class
