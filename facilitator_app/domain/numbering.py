"""The numbers of decisions and actions: frozen once minutes were closed with them, in the order noted before that."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from facilitator_app.domain.identity import RecordId
    from facilitator_app.domain.outcome import Kind, Outcome

_ALPHABET = 26


def numbers(outcomes: Iterable[Outcome], nature: Kind) -> dict[RecordId, int]:
    """The number of each outcome of this nature in its rencontre; those without a frozen one come after the frozen.

    Freezing what this gives changes nobody's number. A frozen number stays when another outcome leaves.
    """
    chosen = sorted((o for o in outcomes if o.nature == nature), key=_order)
    found = {outcome.id: outcome.number for outcome in chosen if outcome.number}
    free = max(found.values(), default=0) + 1
    late = [outcome.id for outcome in chosen if not outcome.number]
    return found | {identity: free + place for place, identity in enumerate(late)}


def numbered(outcomes: Iterable[Outcome], nature: Kind) -> dict[RecordId, str]:
    """Those numbers as they are written: "02", and "02b" for the one noted later where two laptops froze the same."""
    seen: Counter[int] = Counter()
    given = list(outcomes)
    found = numbers(given, nature)
    written: dict[RecordId, str] = {}
    for outcome in sorted((o for o in given if o.id in found), key=_order):
        number = found[outcome.id]
        seen[number] += 1
        written[outcome.id] = f"{number:02}{_letter(seen[number])}"
    return written


def _order(outcome: Outcome) -> tuple[str, RecordId]:
    """The order noted; the same on every computer, also for what was noted in the same instant."""
    return str(outcome.noted_at or ""), outcome.id


def _letter(copy: int) -> str:
    """Nothing for the first of a number, "b" for the second, "z" for the 26th, "aa" for the one after."""
    letters = ""
    while copy > 1 or (letters and copy):
        copy, rest = divmod(copy - 1, _ALPHABET)
        letters = chr(ord("a") + rest) + letters
    return letters
