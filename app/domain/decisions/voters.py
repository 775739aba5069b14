# SPDX-License-Identifier: EUPL-1.2
"""Who may vote in a ballot that is opened now, and who is there and may not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.agenda import Item
from app.domain.ballots import Ballot
from app.domain.conflicts import votes_drop
from app.domain.election_rounds import Round
from app.domain.entries.ballots import Voter
from app.domain.failures import RuleError
from app.domain.identity import MemberId
from app.domain.meeting import Meeting
from app.domain.quorum import QuorumBasis
from app.domain.representation import is_barred_as_remote
from app.domain.rules import first_condition


@dataclass(frozen=True, slots=True)
class Voters:
    """Those present or represented at the opening of a ballot, in the order of the roll."""

    entitled: tuple[Voter, ...]
    conflicted: tuple[Voter, ...]
    barred: tuple[Voter, ...]
    transferred: tuple[MemberId, ...]

    @property
    def weights(self) -> dict[MemberId, int]:
        """The votes of those entitled."""
        return {voter.member: voter.votes for voter in self.entitled}


def voters_at(meeting: Meeting, item: Item, *words: str) -> Voters:
    """Who may vote on an item; ``words`` are the kind of matter and the way of voting.

    Law: § 22 BbgKVerf (conflict of interest); § 34 (2) BbgKVerf (remote participants).
    Profile: conflicts.effect, remote.barred, representation.transfer.
    """
    there = meeting.present_members
    conflicted = {member for member in there if _drops(meeting, item, member)}
    barred = set(_barred(meeting, there, *words)) - conflicted
    casting = set(there) - conflicted - barred
    absent = [m for m in meeting.transferred_members if meeting.transfers[m] in casting]
    conflicted |= {member for member in absent if _drops(meeting, item, member)}
    transferred = tuple(member for member in absent if member not in conflicted)
    return Voters(
        _voters(meeting, casting | set(transferred)),
        _voters(meeting, conflicted),
        _voters(meeting, barred),
        transferred,
    )


def _voters(meeting: Meeting, members: set[MemberId]) -> tuple[Voter, ...]:
    return tuple(Voter(member, entry.votes) for member, entry in meeting.roll.items() if member in members)


def _drops(meeting: Meeting, item: Item, member: MemberId) -> bool:
    return votes_drop(meeting.statutes.conflicts, item.conflicts, meeting.attendance[member])


def _barred(meeting: Meeting, there: Iterable[MemberId], *words: str) -> Iterable[MemberId]:
    """The remote participants, where they may not vote in such a ballot."""
    if not is_barred_as_remote(meeting.statutes.remote, *words):
        return ()
    current = {member: meeting.attendance[member].current for member in there}
    return [member for member, interval in current.items() if interval and interval.attendee.remote]


def entitled_member(meeting: Meeting, taken: Ballot | Round, key: str) -> MemberId:
    """A member that votes in a ballot or a round; refused with the reason why it does not."""
    member = meeting.member(key)
    if member.member in taken.entitled:
        return member.member
    if member.member in taken.conflicted:
        raise RuleError("member_conflicted", member=member.name)
    if member.member not in taken.barred:
        raise RuleError("member_not_entitled", member=member.name)
    if isinstance(taken, Round):
        raise RuleError("member_barred_from_election", member=member.name)
    raise RuleError("member_barred", member=member.name)


def no_decision_without_quorum(meeting: Meeting) -> None:
    """Refuse a ballot or a round while there is no quorum, counted or presumed.

    Law: § 38 (1) BbgKVerf; § 22 (7) GO Bad Boll (before every decision); § 37 GemO BW (the chair).
    Profile: quorum.rule, second_convening.chair_decides_below.
    """
    quorum = meeting.quorum()
    if quorum.basis is QuorumBasis.CHAIR_DECIDES:
        below = meeting.statutes.second_convening.chair_decides_below
        raise RuleError("chair_decides", members=quorum.present.members, below=below)
    if not quorum.allows_decisions:
        condition = first_condition(quorum.rule)
        raise RuleError(
            "not_quorate",
            members=quorum.present.members,
            votes=quorum.present.votes,
            required=condition.required,
            counted=condition.counted.value,
        )
