# SPDX-License-Identifier: EUPL-1.2
"""How members are represented: uniform voting, several delegates, transferred votes, remote participation."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.domain.attendance import Attendee
from app.domain.matters import ELECTION, SECRET
from app.domain.members import DelegateRole


class Uniformity(StrEnum):
    """Whether a member's votes must be cast alike.

    ``REQUIRED``: only alike (§ 19 GKGBbg, § 13 (2) GKZ). ``OPTIONAL``: split votes count, but the vote
    leader's declaration binds the block where there is one (Art. 31 (1) KommZG). ``SPLIT_ALLOWED``:
    each delegate's part counts by itself (§ 8 (3) ZwVG RP).
    """

    REQUIRED = "required"
    OPTIONAL = "optional"
    SPLIT_ALLOWED = "split_allowed"


class SplitPolicy(StrEnum):
    """What becomes of a block that was split against the rule.

    ``VOTE_LEADER``: invalid until the vote leader declares how it is cast; ``INVALID``: invalid.
    """

    VOTE_LEADER = "vote_leader"
    INVALID = "invalid"


@dataclass(frozen=True, slots=True)
class RepresentationRule:
    """Who may represent a member and how its votes are cast.

    ``delegates`` is the most persons who may be there for one member at once; ``transfer`` says
    whether an absent member may transfer its votes to another, ``transfer_limit`` how many members one
    may hold votes for (0: any number); ``person_for_several`` whether one person may be there for
    several members. With ``delegates_by_votes`` as many persons may be there for a member as it has
    votes. ``split_matters`` are the kinds of matter in which votes may be split although they must be
    cast alike in all others. With ``transfer_for_sitting`` votes are transferred for the whole sitting:
    they rest while who holds them is away.
    """

    uniform: Uniformity = Uniformity.REQUIRED
    split: SplitPolicy = SplitPolicy.VOTE_LEADER
    delegates: int = 1
    deputies: bool = True
    transfer: bool = False
    transfer_limit: int = 0
    person_for_several: bool = False
    delegates_by_votes: bool = False
    split_matters: frozenset[str] = frozenset()
    transfer_for_sitting: bool = False


class SpecialSession(StrEnum):
    """Sessions for which the law has rules of their own."""

    CONSTITUENT = "constituent"


@dataclass(frozen=True, slots=True)
class RemoteRule:
    """Whether members may take part by video, and in which ballots they may not vote.

    ``barred`` holds kinds of matter and the words ``election`` and ``secret``; ``barred_sessions`` are
    those in which nobody takes part by video; ``only_in_emergencies`` allows it only where the meeting
    was convened with an emergency as its reason; ``failure_interrupts`` says that the sitting is
    interrupted while a failure that does not lie with the member keeps it away.
    """

    allowed: bool = False
    chair_on_site: bool = True
    barred: frozenset[str] = frozenset({ELECTION, SECRET})
    barred_sessions: frozenset[SpecialSession] = frozenset()
    only_in_emergencies: bool = False
    failure_interrupts: bool = True


def may_represent(rule: RepresentationRule, attendee: Attendee) -> bool:
    """Whether a person of this role may be there for a member.

    Law: § 19 GKGBbg (a deputy for each representative; unconfirmed); § 13 (4) GKZ.
    Profile: representation.deputies.
    """
    return rule.deputies or attendee.role is DelegateRole.DELEGATE


def must_be_cast_alike(rule: RepresentationRule, matters: Iterable[str]) -> bool:
    """Whether a member's votes must be cast alike in a ballot on these kinds of matter.

    Law: § 19 GKGBbg (unconfirmed), § 13 (2) GKZ, § 52 (1) SächsKomZG (alike); Art. 31 (1) KommZG (only
        if the statutes say so); § 8 (3) ZwVG RP (split where the use of a facility is compulsory, if the
        statutes allow it).
    Profile: representation.uniform, representation.split_matters.
    """
    return rule.uniform is Uniformity.REQUIRED and not rule.split_matters.issuperset(matters)


def most_persons_for(rule: RepresentationRule, votes: int) -> int:
    """How many persons may be there at once for a member with so many votes.

    Law: § 19 GKGBbg (several representatives; unconfirmed); § 13 (3) GKZ; § 8 (2) ZwVG RP; statutes of
        Heiningen (R1: as many representatives as votes).
    Profile: representation.delegates, representation.delegates_by_votes.
    """
    return votes if rule.delegates_by_votes else rule.delegates


def is_same_person(one: Attendee, other: Attendee) -> bool:
    """Whether two attendees bear one name; persons without a name are never taken for one."""
    names = [str(person.name or "").casefold().split() for person in (one, other)]
    return names[0] == names[1] != []


def may_stand_for_several(rule: RepresentationRule, person: Attendee, others: Iterable[Attendee]) -> bool:
    """Whether a person may be there for a member although it is there for others already.

    Law: § 19 GKGBbg (unconfirmed); statutes that forbid or allow double representation.
    Profile: representation.person_for_several.
    """
    return rule.person_for_several or not any(is_same_person(person, other) for other in others)


def may_transfer_votes(rule: RepresentationRule, held: int) -> bool:
    """Whether a member may transfer its votes to one that holds those of ``held`` others already.

    Law: statutes of the GStB Rheinland-Pfalz (votes are transferable); else not provided for.
    Profile: representation.transfer, representation.transfer_limit.
    """
    return rule.transfer and (not rule.transfer_limit or held < rule.transfer_limit)


def transfer_ends_with_holder(rule: RepresentationRule) -> bool:
    """Whether a transfer of votes ends when nobody is there any more for the member that holds them.

    It ends in any case when somebody comes for the member that gave them, and at the end of the day.

    Law: statutes of the GStB Rheinland-Pfalz (votes are transferable; for how long is not said, so that
        whoever is to cast them again is named again); else not provided for.
    Profile: representation.transfer_for_sitting.
    """
    return not rule.transfer_for_sitting


def substitution_is_over(attendee: Attendee, at: datetime) -> bool:
    """Whether a substitution that was given for a time only has ended."""
    return attendee.until is not None and at > attendee.until


def may_take_part_remotely(rule: RemoteRule) -> bool:
    """Whether members may take part by video.

    Law: § 34 (2) BbgKVerf; § 36a SächsGemO; § 37a GemO BW.
    Profile: remote.allowed.
    """
    return rule.allowed


def is_barred_from_session(rule: RemoteRule, *, constituent: bool) -> bool:
    """Whether nobody may take part by video in this session.

    Law: § 34 (2) BbgKVerf (not in the constituent session).
    Profile: remote.barred_sessions.
    """
    return constituent and SpecialSession.CONSTITUENT in rule.barred_sessions


def lacks_emergency(rule: RemoteRule, *, emergency: bool) -> bool:
    """Whether an emergency would be needed to take part by video, and there is none.

    Law: § 36a SächsGemO (in emergencies only).
    Profile: remote.only_in_emergencies.
    """
    return rule.only_in_emergencies and not emergency


def chair_may_be_remote(rule: RemoteRule) -> bool:
    """Whether who chairs may take part by video.

    Law: § 34 (2) BbgKVerf (the chair must be on site).
    Profile: remote.chair_on_site.
    """
    return rule.allowed and not rule.chair_on_site


def is_barred_as_remote(rule: RemoteRule, *words: str) -> bool:
    """Whether a remote participant may not vote in a ballot of this matter or method, or an election.

    Law: § 34 (2) BbgKVerf (no secret elections); § 37a GemO BW (no elections).
    Profile: remote.barred.
    """
    return not rule.barred.isdisjoint(words)
