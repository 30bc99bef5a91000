"""How far a rencontre is: which of its five steps are done, which one is now."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from facilitator_app.domain.minutes import Standing
from facilitator_app.domain.rencontre import State
from facilitator_app.services import agenda, minutes_standing, outcomes
from facilitator_app.storage import devices, outgoing

if TYPE_CHECKING:
    from facilitator_app.domain.rencontre import Rencontre
    from facilitator_app.services.attendance import Sheet
    from facilitator_app.services.workspace import Carnet

Progress = Literal["todo", "current", "done"]
STEPS = ("prepare", "welcome", "animate", "restitute", "transmit")
_OVER = frozenset({State.CLOSED.value, State.APPROVED.value})


def steps_of(
    carnet: Carnet, rencontre: Rencontre, sheet: Sheet, standing: Standing | None = None
) -> dict[str, Progress]:
    """Each step by its key; the first that is not done is the one of now.

    A rencontre is given back once its minutes are closed and still say what is written here: ``standing``, read here
    where the caller does not have it already.
    """
    over = rencontre.state in _OVER
    minutes = standing or (minutes_standing.standing_of(carnet.library, rencontre, sheet) if over else Standing())
    done = {
        "prepare": bool(rencontre.starts_on and sheet.half_days and agenda.items_of(carnet.library, rencontre.id)),
        "welcome": bool(sheet.half_days) and all(sheet.here(half_day.id) for half_day in sheet.half_days),
        "animate": over and bool(outcomes.outcomes_of(carnet.library, rencontre.id)),
        "restitute": over and minutes.done,
        "transmit": over and _acknowledged(carnet),
    }
    now = next((key for key in STEPS if not done[key]), "")
    return {key: "done" if done[key] else "current" if key == now else "todo" for key in STEPS}


def usual_step(carnet: Carnet, rencontre: Rencontre, sheet: Sheet) -> str:
    """The step to open a rencontre on: the one of its day or of its state, not one left behind."""
    if rencontre.state in _OVER:
        return "restitute"
    if rencontre.state == State.RUNNING:
        return "animate"
    if rencontre.starts_on == carnet.library.today():
        return "welcome" if not any(sheet.here(half_day.id) for half_day in sheet.half_days) else "animate"
    return "prepare"


def _acknowledged(carnet: Carnet) -> bool:
    """Whether the coordinator holds everything that was written here."""
    with carnet.database.read() as session:
        coordinators = [d for d in devices.devices(session) if d.role == "coordinator" and d.id != carnet.owner.device]
        lacking = [outgoing.lines_since(session, carnet.owner.device, device.id) for device in coordinators]
    return 0 in lacking
