"""What a rectification changes: why it was made, and what is no longer as in the version before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.i18n.words import _, plural
from facilitator_app.reports.blocks import Item, Items, Run, Section, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from facilitator_app.reports.blocks import Block
    from facilitator_app.reports.minutes_data import MinutesData, VersionData


def changes_section(data: MinutesData) -> Section | None:
    """The reason and the changes, ``None`` for a first version."""
    version = data.version
    if version is None or not (version.changes or version.reason):
        return None
    title = _("Ce qui change depuis la version {number}").format(number=version.number - 1)
    count = plural(len(version.changes), _("{n} changement"), _("{n} changements"))
    return Section(title, tuple(_told(version)), (count,) if version.changes else ())


def _told(version: VersionData) -> Iterator[Block]:
    if version.reason:
        yield Text((Run(_("Motif :"), strong=True), Run(f" {version.reason}")))
    if version.changes:
        yield Items(tuple(Item(change) for change in version.changes))
