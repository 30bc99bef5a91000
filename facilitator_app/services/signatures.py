"""Signatures made on the screen: a fresh gesture for each half-day, which also records that the person is here."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from facilitator_app.domain.attendance import Attendance, Method
from facilitator_app.domain.edit import Change, Edit
from facilitator_app.domain.identity import pair
from facilitator_app.domain.problem import Problem
from facilitator_app.domain.reception import Reception, reception_id
from facilitator_app.domain.signature import Signature, is_gesture, written
from facilitator_app.i18n.words import _
from facilitator_app.services import attendance
from facilitator_app.services.foreseen import Foreseen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator_app.domain.identity import RecordId
    from facilitator_app.domain.rencontre import HalfDay
    from facilitator_app.domain.signature import Stroke
    from facilitator_app.services.attendance import Sheet
    from facilitator_app.services.library import Library
    from facilitator_app.services.people import Known
    from facilitator_app.services.workspace import Carnet


def reception_of(library: Library, rencontre: RecordId) -> Reception:
    """How people are received at a rencontre; the ordinary way when nobody chose anything."""
    identity = reception_id(rencontre)
    return library.get(Reception, identity) or Reception(id=identity, rencontre=rencontre)


def receiving(library: Library, chosen: Reception) -> Edit:
    """The edit that stores how people are received."""
    label = _("Changer l’accueil")
    before = library.get(Reception, chosen.id)
    return Edit.creating(label, chosen) if before is None else Edit.between(label, before, chosen)


def signatures_of(library: Library, rencontre: RecordId) -> dict[RecordId, Signature]:
    """The signatures of a rencontre, each by its identity, which is that of its mark."""
    return {signature.id: signature for signature in library.find(Signature, rencontre=rencontre)}


def signing(carnet: Carnet, half_day: HalfDay, known: Known, sheet: Sheet, strokes: Sequence[Stroke]) -> Edit:
    """The edit that records someone present by their signature, now; it replaces the one they made before.

    ``Problem`` for an empty or dot-like gesture, and for one that was already used: nobody's hand makes twice the same.
    """
    gesture = _fresh_gesture(carnet.library, half_day, strokes)
    here = _recorded_by_signature(carnet.library, half_day, known, sheet)
    made = Signature(
        id=pair(half_day.id, known.id),
        rencontre=half_day.rencontre,
        half_day=half_day.id,
        person=known.id,
        name=known.person.full_name,
        strokes=gesture,
        signed_at=carnet.library.now().replace(microsecond=0),
        device=carnet.owner.fingerprint,
        witness=carnet.owner.name,
    )
    label = _("Signature de {name}").format(name=made.name)
    before = carnet.library.get(Signature, made.id)
    signed = Edit.creating(label, made) if before is None else Edit.between(label, before, made)
    return Edit(label, (*here.changes, *signed.changes))


def _fresh_gesture(library: Library, half_day: HalfDay, strokes: Sequence[Stroke]) -> str:
    if not is_gesture(strokes):
        raise Problem(_("Le tracé est trop petit pour être une signature : rien n’a été noté. Signez dans le cadre, "
                        "puis validez."))  # fmt: skip
    gesture = written(strokes)
    used = library.find(Signature, rencontre=half_day.rencontre)
    if any(signature.strokes == gesture for signature in used):
        raise Problem(_("Ce tracé a déjà servi : rien n’a été noté. Chaque demi-journée se signe par un geste "
                        "nouveau."))  # fmt: skip
    return gesture


def _recorded_by_signature(library: Library, half_day: HalfDay, known: Known, sheet: Sheet) -> Edit:
    """Present, as anybody who comes in, but recorded by a signature; the hour of arrival stays what it was."""
    here = attendance.welcoming(library, half_day, known, sheet)
    place = Attendance.kind, pair(half_day.id, known.id), "method"
    changes = [replace(c, after=Method.SIGNED.value) if c.place == place else c for c in here.changes]
    mark = Foreseen(library, (Edit(here.label, tuple(changes)),)).get(Attendance, place[1])
    if mark is not None and mark.method != Method.SIGNED:
        changes.append(Change(*place, before=mark.method, after=Method.SIGNED.value))
    return Edit(here.label, tuple(c for c in changes if c.place != place or c.before != c.after))
