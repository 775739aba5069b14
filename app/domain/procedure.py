# SPDX-License-Identifier: EUPL-1.2
"""Rules of procedure beside the votes: convocation, agenda, procedural motions, minutes."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from fractions import Fraction
from math import ceil

from app.domain.agenda import MinutesForm as MinutesForm
from app.domain.rules import Base, Compare, Condition, Counted, Rule


class ProceduralKind(StrEnum):
    """Procedural motions (Geschäftsordnungsanträge), those most hostile to continuing first.

    § 21 GO Bad Boll, § 18 GO Konstanz, § 10 GO Kreistag Konstanz: closure comes before postponement.
    """

    NEXT_ITEM = "next_item"
    END_OF_MEETING = "end_of_meeting"
    CLOSURE_OF_DEBATE = "closure_of_debate"
    CLOSURE_OF_SPEAKERS_LIST = "closure_of_speakers_list"
    POSTPONEMENT = "postponement"
    REFERRAL = "referral"
    REMOVAL = "removal"
    RECESS = "recess"
    SECRET_BALLOT = "secret_ballot"  # noqa: S105 - no password, a way of voting
    ROLL_CALL = "roll_call"
    SPEAKING_TIME = "speaking_time"
    EXCLUSION_OF_PUBLIC = "exclusion_of_public"
    URGENCY = "urgency"
    ORDER_OF_ITEMS = "order_of_items"
    OTHER = "other"


class Confirmation(StrEnum):
    """How minutes become final: by objections alone (§ 42 BbgKVerf), or by a vote."""

    OBJECTIONS_ONLY = "objections_only"
    VOTE = "vote"


@dataclass(frozen=True, slots=True)
class DemandRight:
    """How many may demand something: so many members, or a share of all on the roll; 0: nobody."""

    members: int = 0
    share: Fraction = Fraction(0)


@dataclass(frozen=True, slots=True)
class ConvocationRule:
    """The notice period in days (0: none), the shortened one in urgent cases, and whether a defect heals.

    ``heals`` says that an invitation's defect is healed for a member that attends and does not object
    before the agenda begins (§ 39 (1) SächsGemO); ``demanded_by`` who may demand that a meeting is
    convened.
    """

    notice_days: int = 0
    urgent_days: int = 0
    heals: bool = False
    demanded_by: DemandRight = field(default_factory=DemandRight)


@dataclass(frozen=True, slots=True)
class AgendaRule:
    """What may be done to the agenda in the sitting.

    ``urgency_by_resolution``: an item can be added only where a resolution admits it as urgent (§ 35
    (2) BbgKVerf); ``removal_needs_consent``: an item is removed only with the consent of whoever asked
    for it; ``order_by_resolution``: the order changes by resolution; ``procedural_order``: procedural
    motions, first to be voted on first; ``most_far_reaching_first``: so are amendments.
    ``items_demanded_by``: who may demand that an item is put on the agenda; ``exclusion_by_resolution``:
    the public is excluded from an item by resolution, otherwise the chair does it.
    """

    urgency_by_resolution: bool = True
    removal_needs_consent: bool = True
    order_by_resolution: bool = False
    most_far_reaching_first: bool = True
    procedural_order: tuple[ProceduralKind, ...] = tuple(ProceduralKind)
    items_demanded_by: DemandRight = field(default_factory=DemandRight)
    exclusion_by_resolution: bool = True


@dataclass(frozen=True, slots=True)
class MinutesRule:
    """How minutes are kept and signed.

    ``signed_by`` are offices; ``votes_by_name`` names each member's choice of an open ballot;
    ``deadline_days`` is when they must be ready (0: the next ordinary meeting);
    ``copies_of_non_public`` whether copies of non-public minutes may be handed out;
    ``electronic_signature`` whether an electronic form is allowed.
    """

    signed_by: tuple[str, ...] = ("chair",)
    votes_by_name: bool = False
    form: MinutesForm = MinutesForm.COURSE
    deadline_days: int = 0
    confirmation: Confirmation = Confirmation.OBJECTIONS_ONLY
    copies_of_non_public: bool = False
    electronic_signature: bool = False


@dataclass(frozen=True, slots=True)
class WrittenProcedureRule:
    """Whether decisions may be taken in writing, and in which kinds of matter, if nobody objects."""

    allowed: bool = False
    matters: frozenset[str] = frozenset({"ordinary"})


@dataclass(frozen=True, slots=True)
class MemberObjectionRule:
    """Whether a member may object to a resolution, within how many days, and what upholds it then.

    ``share`` is asked of the statutory votes; a ``rule`` stands in its place.
    """

    allowed: bool = False
    days: int = 0
    share: Fraction = Fraction(2, 3)
    rule: Rule | None = None


def least_that_may_demand(right: DemandRight, members: int) -> int:
    """How many of all members it takes to demand an item or a meeting; 0 where nobody may.

    Law: § 35 (1) BbgKVerf (an item: a tenth of the statutory members); statutes of Heiningen (R1, a
        meeting: a third of the members, or one council).
    Profile: agenda.items_demanded_by, agenda.items_demanded_by.members, agenda.items_demanded_by.share,
        convocation.demanded_by, convocation.demanded_by.members, convocation.demanded_by.share.
    """
    by_share = max(1, ceil(right.share * members)) if right.share else 0
    return min((needed for needed in (right.members, by_share) if needed), default=0)


def notice_period_is_kept(rule: ConvocationRule, sent_on: date, day: date, *, urgent: bool = False) -> bool:
    """Whether an invitation went out as many days before the meeting as the rules demand.

    The day of sending and the day of the meeting do not count (§ 187 (1), § 188 BGB).

    Law: rules of procedure under § 34 BbgKVerf; § 36 (3) SächsGemO.
    Profile: convocation.notice_days, convocation.urgent_days.
    """
    demanded = rule.urgent_days if urgent else rule.notice_days
    return (day - sent_on).days > demanded if demanded else sent_on <= day


def defect_of_convocation_heals(rule: ConvocationRule, *, attended: bool, objected: bool) -> bool:
    """Whether a defective invitation is healed for a member.

    Law: § 39 (1) SächsGemO (who attends and does not object before the agenda begins).
    Profile: convocation.heals.
    """
    return rule.heals and attended and not objected


def needs_resolution_on_urgency(rule: AgendaRule) -> bool:
    """Whether an item that is not on the invitation needs a resolution that it is urgent.

    Law: § 35 (2) BbgKVerf ("keinen Aufschub duldet").
    Profile: agenda.urgency_by_resolution.
    """
    return rule.urgency_by_resolution


def needs_resolution_on_exclusion(rule: AgendaRule) -> bool:
    """Whether the public is excluded from an item by resolution only.

    Law: § 36 (2) BbgKVerf; § 35 GemO BW, § 37 SächsGemO (the law itself may demand it: then the chair).
    Profile: agenda.exclusion_by_resolution.
    """
    return rule.exclusion_by_resolution


def removal_lacks_consent(rule: AgendaRule, requested_by: str, consent: bool) -> bool:
    """Whether an item may not be removed because whoever asked for it does not consent.

    Law: § 35 (2) BbgKVerf.
    Profile: agenda.removal_needs_consent.
    """
    return rule.removal_needs_consent and bool(requested_by) and not consent


def needs_resolution_on_order(rule: AgendaRule) -> bool:
    """Whether the order of the agenda changes only by resolution.

    Law: § 35 (1) BbgKVerf (the chair sets the agenda); § 14 GO Bad Boll.
    Profile: agenda.order_by_resolution.
    """
    return rule.order_by_resolution


def minutes_are_due_on(rule: MinutesRule, day: date, next_meeting: date | None) -> date | None:
    """The day by which the minutes must be ready: after a number of days, or at the next meeting.

    Law: § 42 (2) BbgKVerf (next ordinary meeting); § 40 SächsGemO, § 38 GemO BW (one month).
    Profile: minutes.deadline_days.
    """
    return day + timedelta(days=rule.deadline_days) if rule.deadline_days else next_meeting


def offices_that_sign(rule: MinutesRule) -> tuple[str, ...]:
    """Who signs the minutes, in the order of the signatures.

    Law: § 42 (1) BbgKVerf (the chair); § 40 SächsGemO, § 38 GemO BW (chair, two members, secretary).
    Profile: minutes.signed_by.
    """
    return rule.signed_by


def names_votes(rule: MinutesRule, *, roll_call: bool) -> bool:
    """Whether the minutes name each member's choice: always after a roll call.

    Law: § 39 (1) BbgKVerf; § 23 (3) GO Bad Boll.
    Profile: minutes.votes_by_name.
    """
    return roll_call or rule.votes_by_name


def contents_of_minutes(rule: MinutesRule) -> MinutesForm:
    """What the minutes contain.

    Law: § 42 (1) BbgKVerf; § 38 GemO BW, § 40 SächsGemO ("wesentlicher Inhalt").
    Profile: minutes.form.
    """
    return rule.form


def minutes_need_a_vote(rule: MinutesRule) -> bool:
    """Whether minutes become final by a vote, not by the objections decided.

    Law: § 42 (3) BbgKVerf (objections alone).
    Profile: minutes.confirmation.
    """
    return rule.confirmation is Confirmation.VOTE


def may_hand_out_non_public_minutes(rule: MinutesRule) -> bool:
    """Whether members may be given copies of the non-public minutes.

    Law: § 40 (2) SächsGemO, § 38 (2) GemO BW (no).
    Profile: minutes.copies_of_non_public.
    """
    return rule.copies_of_non_public


def may_sign_electronically(rule: MinutesRule) -> bool:
    """Whether the electronic form may replace the signature under the minutes.

    Law: § 42 (1) BbgKVerf (yes); § 40 (1) SächsGemO (excluded).
    Profile: minutes.electronic_signature.
    """
    return rule.electronic_signature


def may_decide_in_writing(rule: WrittenProcedureRule, matter: str, *, objected: bool) -> bool:
    """Whether a matter may be decided in writing: a simple one, if nobody objects.

    Law: § 39 (1) SächsGemO; § 37 (1) GemO BW; § 10 of the NRW statutes R15.
    Profile: written_procedure.allowed, written_procedure.matters.
    """
    return rule.allowed and matter in rule.matters and not objected


def may_object_until(rule: MemberObjectionRule, decided_on: date) -> date | None:
    """The last day on which a member may object to a resolution; nothing where it may not.

    Law: § 19 (3) SächsKomZG (three weeks; unconfirmed for an association); § 13 (3) GKZ (two weeks).
    Profile: objection.allowed, objection.days.
    """
    return decided_on + timedelta(days=rule.days) if rule.allowed else None


def rule_after_objection(rule: MemberObjectionRule) -> Rule:
    """What upholds a resolution in the new decision to which a member's objection leads.

    Law: § 19 (3) SächsKomZG (two thirds of those present; unconfirmed for an association); § 13 (3) GKZ
        (two thirds of the represented and the majority of the statutory votes).
    Profile: objection.rule, objection.share.
    """
    return rule.rule or Condition(Counted.VOTES, Base.STATUTORY, Compare.AT_LEAST, rule.share)
