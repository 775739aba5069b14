# SPDX-License-Identifier: EUPL-1.2
"""Rules of procedure beside the votes: convocation, agenda, procedural motions, minutes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction


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


class MinutesForm(StrEnum):
    """What minutes contain: results alone, the essential course, or the words spoken."""

    RESULTS = "results"
    COURSE = "course"
    VERBATIM = "verbatim"


@dataclass(frozen=True, slots=True)
class ConvocationRule:
    """The notice period in days (0: none), the shortened one in urgent cases, and whether a defect heals.

    ``heals`` says that an invitation's defect is healed for a member that attends and does not object
    before the agenda begins (§ 39 (1) SächsGemO).
    """

    notice_days: int = 0
    urgent_days: int = 0
    heals: bool = False


@dataclass(frozen=True, slots=True)
class AgendaRule:
    """What may be done to the agenda in the sitting.

    ``urgency_by_resolution``: an item can be added only where a resolution admits it as urgent (§ 35
    (2) BbgKVerf); ``removal_needs_consent``: an item is removed only with the consent of whoever asked
    for it; ``order_by_resolution``: the order changes by resolution; ``procedural_order``: procedural
    motions, first to be voted on first; ``most_far_reaching_first``: so are amendments.
    """

    urgency_by_resolution: bool = True
    removal_needs_consent: bool = True
    order_by_resolution: bool = False
    most_far_reaching_first: bool = True
    procedural_order: tuple[ProceduralKind, ...] = tuple(ProceduralKind)


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
    """Whether a member may object to a resolution, within how many days, and what upholds it then."""

    allowed: bool = False
    days: int = 0
    share: Fraction = Fraction(2, 3)
