"""Every kind of record there is, by its name in the change log."""

from __future__ import annotations

from facilitator_app.domain.agenda import AgendaItem
from facilitator_app.domain.attendance import Attendance, PaperCount
from facilitator_app.domain.catalogue import Axis, Programme, Region, Term, WorkingGroup
from facilitator_app.domain.evaluation import EvaluationQuestion, EvaluationRemark, EvaluationSheet
from facilitator_app.domain.follow_up import Review
from facilitator_app.domain.funder import Funder
from facilitator_app.domain.minutes import AxisSynthesis, Delivery, MinutesVersion
from facilitator_app.domain.outcome import Action, Outcome
from facilitator_app.domain.people import Organisation, Person
from facilitator_app.domain.reception import Reception
from facilitator_app.domain.record import Record
from facilitator_app.domain.rencontre import HalfDay, Invitation, Rencontre, Subgroup
from facilitator_app.domain.resource import Attachment, Resource
from facilitator_app.domain.scan import ScannedPage
from facilitator_app.domain.seal import Amendment, SheetSeal
from facilitator_app.domain.sheet_print import SheetPrint
from facilitator_app.domain.signature import Signature

KINDS: dict[str, type[Record]] = {
    record_type.kind: record_type
    for record_type in (
        Programme, Axis, Region, Term, Funder, WorkingGroup,
        Organisation, Person,
        Rencontre, HalfDay, Subgroup, AgendaItem, Invitation,
        Attendance, PaperCount, Outcome, Action, Review, Resource, Attachment, ScannedPage,
        SheetPrint,
        Reception, Signature, SheetSeal, Amendment,
        AxisSynthesis, MinutesVersion, Delivery,
        EvaluationQuestion, EvaluationSheet, EvaluationRemark,
    )
}  # fmt: skip
