# SPDX-License-Identifier: EUPL-1.2
"""Who casts a member's votes: the vote leader of several delegates, or another member by transfer."""

from __future__ import annotations

from app.domain.commands import representation as commands
from app.domain.decisions.attendance import there_as
from app.domain.decisions.base import Act, Facts, Situation
from app.domain.decisions.open_ballots import no_open_ballot
from app.domain.entries import representation as facts
from app.domain.failures import RuleError
from app.domain.meeting import Meeting
from app.domain.members import RollEntry
from app.domain.representation import may_transfer_votes


def name_vote_leader(situation: Situation, command: commands.NameVoteLeader, act: Act) -> Facts:
    """One of those who are there for a member casts its votes; not while a ballot is open."""
    meeting = situation.open_meeting()
    member = meeting.member(command.member)
    no_open_ballot(meeting)
    leader = there_as(meeting, member, command.delegate or command.office)
    if leader is None:
        raise RuleError("vote_leader_unnamed", member=member.name)
    if meeting.attendance[member.member].leader == leader:
        raise RuleError("vote_leader_already", member=member.name, office=leader.office)
    return (situation.about_meeting(facts.VoteLeaderNamed(member.member, leader)),)


def transfer_votes(situation: Situation, command: commands.TransferVotes, act: Act) -> Facts:
    """An absent member's votes go to one that is there, where the statutes allow it; never onwards.

    Votes that rest because nobody is there for their holder may go to another member.
    """
    meeting = situation.open_meeting()
    member, to = meeting.member(command.member), meeting.member(command.to)
    no_open_ballot(meeting)
    _can_transfer(meeting, member, to)
    held = sum(holder == to.member for holder in meeting.transfers.values())
    rule = meeting.statutes.representation
    if not may_transfer_votes(rule, held):
        if not rule.transfer:
            raise RuleError("transfer_not_allowed", statutes=meeting.statutes.name)
        raise RuleError("transfers_too_many", member=to.name, most=rule.transfer_limit)
    return (situation.about_meeting(facts.VotesTransferred(member.member, to.member)),)


def end_transfer(situation: Situation, command: commands.EndTransfer, act: Act) -> Facts:
    """A member's votes are no longer cast by another one; not while a ballot is open."""
    meeting = situation.open_meeting()
    member = meeting.member(command.member)
    no_open_ballot(meeting)
    if member.member not in meeting.transfers:
        raise RuleError("votes_not_transferred", member=member.name)
    return (situation.about_meeting(facts.TransferEnded(member.member)),)


def _can_transfer(meeting: Meeting, member: RollEntry, to: RollEntry) -> None:
    if meeting.attendance[member.member].is_present:
        raise RuleError("member_present_already", member=member.name)
    if not meeting.attendance[to.member].is_present:
        raise RuleError("member_absent", member=to.name)
    if member.member in meeting.transferred_members:
        holder = meeting.roll[meeting.transfers[member.member]].name
        raise RuleError("votes_transferred_already", member=member.name, other=holder)
