# SPDX-License-Identifier: EUPL-1.2
"""Failures of the video connection: recorded with their cause, and what follows from them."""

from __future__ import annotations

from app.domain.commands import video as commands
from app.domain.decisions.attendance import departure
from app.domain.decisions.base import Act, Facts, Situation, needed
from app.domain.decisions.open_ballots import no_open_ballot
from app.domain.entries import sitting as sitting_facts
from app.domain.entries import video as facts
from app.domain.facts import Fact
from app.domain.failures import RuleError
from app.domain.identity import MemberId
from app.domain.meeting import Meeting
from app.domain.video import FailureConsequence, VideoFailure, must_be_interrupted


def record_video_failure(situation: Situation, command: commands.RecordVideoFailure, act: Act) -> Facts:
    """Record a failure, and with it the recess or the leaving that follows from it.

    A ballot that is open is aborted before the sitting is interrupted; who counts as absent stays
    entitled in it, as anybody who leaves.
    """
    meeting = situation.open_meeting()
    if meeting.adjournment:
        raise RuleError("adjourned_already")
    if _lasting(meeting):
        raise RuleError("video_failure_lasts")
    cause = needed(command.cause, "cause")
    members = _concerned(meeting, command)
    interrupts = meeting.statutes.remote.failure_interrupts
    interrupted = command.consequence is FailureConsequence.INTERRUPTED
    if must_be_interrupted(interrupts=interrupts, responsible=command.responsible) and not interrupted:
        raise RuleError("video_failure_interrupts", responsible=command.responsible.value)
    failed = facts.VideoFailed(members, cause, command.responsible, command.consequence)
    following = _consequence(meeting, members, cause, command.consequence)
    return tuple(map(situation.about_meeting, (failed, *following)))


def end_video_failure(situation: Situation, command: commands.EndVideoFailure, act: Act) -> Facts:
    """Record that the connection holds again; who counted as absent is checked in again."""
    meeting = situation.open_meeting()
    lasting = _lasting(meeting)
    if lasting is None:
        raise RuleError("no_video_failure")
    proposed: list[Fact] = [facts.VideoRestored(command.remedy.strip())]
    if meeting.recess and meeting.recess.since == lasting.since:
        proposed.append(sitting_facts.RecessEnded())
    return tuple(map(situation.about_meeting, proposed))


def _lasting(meeting: Meeting) -> VideoFailure | None:
    last = meeting.video_failures[-1] if meeting.video_failures else None
    return last if last and last.until is None else None


def _concerned(meeting: Meeting, command: commands.RecordVideoFailure) -> tuple[MemberId, ...]:
    """The members that are concerned: each takes part by video, and there is one at least."""
    remote = [member for member in meeting.roll if _is_remote(meeting, member)]
    named = [meeting.member(key) for key in dict.fromkeys(command.members)]
    for entry in named:
        if entry.member not in remote:
            raise RuleError("not_by_video", member=entry.name)
    if not remote:
        raise RuleError("nobody_by_video")
    wanted = {entry.member for entry in named} or set(remote)
    return tuple(member for member in remote if member in wanted)


def _is_remote(meeting: Meeting, member: MemberId) -> bool:
    return any(interval.attendee.remote for interval in meeting.attendance[member].those_there)


def _consequence(
    meeting: Meeting, members: tuple[MemberId, ...], cause: str, consequence: FailureConsequence
) -> tuple[Fact, ...]:
    if consequence is FailureConsequence.INTERRUPTED:
        no_open_ballot(meeting)
        return () if meeting.recess else (sitting_facts.RecessBegun(cause),)
    if consequence is FailureConsequence.ABSENT:
        return tuple(
            departure(meeting, member, interval.attendee)
            for member in members
            for interval in meeting.attendance[member].those_there
            if interval.attendee.remote
        )
    return ()
