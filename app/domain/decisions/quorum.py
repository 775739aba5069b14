# SPDX-License-Identifier: EUPL-1.2
"""The quorum in the course of a sitting: established, challenged, and noticed at the moment it is lost."""

from __future__ import annotations

from dataclasses import replace

from app.domain.commands import representation as commands
from app.domain.commands import sitting as sitting_commands
from app.domain.decisions.base import Act, Facts, Situation
from app.domain.decisions.foresight import foreseen
from app.domain.decisions.open_ballots import no_open_ballot
from app.domain.entries import representation as facts
from app.domain.entries import sitting as sitting_facts
from app.domain.facts import Fact
from app.domain.failures import RuleError
from app.domain.identity import StreamId
from app.domain.meeting import Meeting, MeetingState
from app.domain.steps.quorum import ChangingFact


def establish_quorum(situation: Situation, command: sitting_commands.EstablishQuorum, act: Act) -> Facts:
    """The chair establishes whether there is a quorum now, by a count; the answer may be no."""
    meeting = situation.open_meeting()
    return (situation.about_meeting(sitting_facts.QuorumEstablished(meeting.counted_quorum())),)


def challenge_quorum(situation: Situation, command: commands.ChallengeQuorum, act: Act) -> Facts:
    """A member that is there challenges the quorum: it is counted anew, the challenger with it."""
    meeting = situation.open_meeting()
    member = meeting.member(command.member)
    if not meeting.attendance[member.member].is_present:
        raise RuleError("member_absent", member=member.name)
    no_open_ballot(meeting)
    fact = facts.QuorumChallenged(member.member, meeting.counted_quorum())
    return (situation.about_meeting(fact),)


def noticing_quorum(situation: Situation, proposed: Facts, act: Act) -> Facts:
    """The facts, of which the one that loses the quorum or reaches it again bears the new one."""
    meeting = situation.meeting
    if meeting is None or meeting.state is not MeetingState.OPEN or meeting.adjournment:
        return proposed  # who comes before an adjourned sitting goes on neither loses nor reaches anything
    if not any(isinstance(each.fact, ChangingFact) for each in proposed):
        return proposed
    noticed = []
    for each in proposed:
        if each.stream == StreamId(meeting.convened.meeting):
            after = foreseen(meeting, each.fact, act)
            told = _bearing(each.fact, meeting, after) if isinstance(each.fact, ChangingFact) else each.fact
            if told is not each.fact:
                each, after = replace(each, fact=told), foreseen(meeting, told, act)
            meeting = after
        noticed.append(each)
    return tuple(noticed)


def _bearing(fact: ChangingFact, before: Meeting, after: Meeting) -> Fact:
    """The fact, with the quorum where that differs from what was noticed last; at first there is none."""
    quorum = after.quorum()
    noticed = _noticed(before)
    if quorum.met == noticed:
        return fact
    return replace(fact, quorum_change=quorum)


def _noticed(meeting: Meeting) -> bool:
    """Whether the quorum was there when it was noticed last; on a new day, as it is before the act."""
    if not meeting.quorum_changes:
        return False
    last, days = meeting.quorum_changes[-1], meeting.adjournments
    if days and last.at <= days[-1].since:
        return meeting.quorum().met
    return last.record.met
