"""What was said on each axis: its synthesis, then findings, proposals and questions, and the words heard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator_app.domain.outcome import Kind
from facilitator_app.i18n.words import _, plural
from facilitator_app.reports.blocks import Heading, Item, Items, Run, Section, Text
from facilitator_app.reports.cutting import cut
from facilitator_app.reports.minutes_data import OUTSIDE
from facilitator_app.reports.wording import circumstances, filing, nature_word, paragraphs, quotation, support_word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from facilitator_app.reports.blocks import Block, Words
    from facilitator_app.reports.minutes_data import MinutesData, OutcomeData


def axis_sections(data: MinutesData) -> Iterator[Section]:
    """A section for each axis something was said on, one for what is outside the axes, one for what nobody filed."""
    said = _beside_resources(data)
    for axis in data.axes:
        blocks = (*synthesis_blocks(data, axis.number), *_said([o for o in said if o.axis == axis.number]))
        if blocks:
            yield Section(axis.short_name, blocks, (axis.name,), axis.number)
    outside = (*synthesis_blocks(data, OUTSIDE), *_said([outcome for outcome in said if outcome.axis == OUTSIDE]))
    if outside:
        yield Section(filing(OUTSIDE), outside)
    unfiled = unfiled_of(data, said)
    if unfiled:
        yield Section(filing(None), tuple(_said(unfiled)), (_("Pas encore rangé sous un axe"),))


def unfiled_of(data: MinutesData, said: Sequence[OutcomeData]) -> list[OutcomeData]:
    """What nobody filed, and what was filed under an axis that the document does not know."""
    known = {axis.number for axis in data.axes} | {OUTSIDE}
    return [outcome for outcome in said if outcome.axis not in known]


def synthesis_blocks(data: MinutesData, axis: int) -> Iterator[Block]:
    """The synthesis of an axis and what it rests on; nothing where nobody wrote one."""
    for synthesis in data.syntheses:
        if synthesis.axis == axis:
            yield from paragraphs(synthesis.text)
            if synthesis.cites:
                yield rests_on(synthesis.cites)


def rests_on(cites: Sequence[str], most: int = 0) -> Text:
    """The first words of the outcomes that a synthesis cites, ``most`` lines of them where that is given."""
    quoted = " ; ".join(_("« {words} »").format(words=words) for words in cites)
    return Text((Run(_("S’appuie sur :"), strong=True), Run(f" {cut(quoted, most) if most else quoted}")), small=True)


def kept_back_section(data: MinutesData) -> Section | None:
    """The notes that facilitators keep for themselves, clearly apart; ``None`` unless they were asked for."""
    kept = data.kept_back
    if not kept:
        return None
    warning = Text((Run(_("Ces notes sont réservées à l’équipe d’animation."), strong=True),))
    count = plural(len(kept), _("{n} note"), _("{n} notes"))
    items = tuple(Item(_kept(note), note=_kept_note(note)) for note in kept)
    return Section(_("Notes internes – à ne pas diffuser"), (warning, Items(items)), (count,), set_apart=True)


def _kept(note: OutcomeData) -> Words:
    return (Run(_("{nature} :").format(nature=nature_word(note.nature)), strong=True), Run(f" {note.text}"))


def _kept_note(note: OutcomeData) -> str:
    axis = _("axe {number}").format(number=note.axis) if note.axis else filing(note.axis)
    return " · ".join(filter(None, (axis, note.more, *circumstances(note, support_word(note.support)))))


def _beside_resources(data: MinutesData) -> list[OutcomeData]:
    """What was said, but for the resources where they have a part of their own."""
    return [o for o in data.shared if not (data.resources and o.nature == Kind.RESOURCE)]


def _said(outcomes: Sequence[OutcomeData]) -> Iterator[Block]:
    """Under a heading for each nature, the words heard last."""
    headings = {
        Kind.FINDING: _("Constats"),
        Kind.PROPOSAL: _("Propositions"),
        Kind.RESOURCE: _("Ressources et outils"),
        Kind.QUESTION: _("Questions ouvertes"),
    }
    for nature, heading in headings.items():
        yield from listed(heading, [o for o in outcomes if o.nature == nature and not o.verbatim])
    for outcome in outcomes:
        if outcome.verbatim:
            yield quotation(outcome)


def listed(heading: str, outcomes: Sequence[OutcomeData]) -> Iterator[Block]:
    """The outcomes under a heading; nothing where there are none."""
    if outcomes:
        yield Heading(heading)
        yield Items(tuple(Item(_with_portage(outcome)) for outcome in outcomes))


def _with_portage(outcome: OutcomeData) -> Words:
    """The text, then in grey who carries it, which subgroup said it, and the other axes it touches."""
    more = circumstances(outcome, support_word(outcome.support))
    return (Run(outcome.text), Run(f" ({', '.join(more)})", soft=True)) if more else outcome.text
