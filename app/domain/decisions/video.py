# SPDX-License-Identifier: EUPL-1.2
"""Failures of the video connection: recorded with their cause, and what follows from them."""

from __future__ import annotations

from app.domain.commands import video as commands
from app.domain.decisions.attendance import departure
from app.domain.decisions.base import Act, Facts, Situation, needed
from app.domain.decisions.foresight import foreseen
from app.domain.decisions.open_ballots import no_open_ballot
from app.domain.entries import sitting as sitting_facts
from app.domain.entries import video as facts
from app.domain.facts import Fact
from app.domain.failures import RuleError
from app.domain.identity import MemberId
from app.domain.meeting import Meeting
from app.domain.video import (
    FailureConsequence,
    VideoFailure,
    brought_recess,
    consequence_worsens,
    interrupts_the_sitting,
    must_be_interrupted,
)

INTERRUPTED = FailureConsequence.INTERRUPTED


def record_video_failure(situation: Situation, command: commands.RecordVideoFailure, act: Act) -> Facts:
    """Record a failure, and with it the recess or the leaving that follows from it.

    A ballot that is open is aborted before the sitting is interrupted; who counts as absent stays
    entitled in it, as anybody who leaves.
    """
    meeting = situation.open_meeting()
    if meeting.adjournment:
        raise RuleError("adjourned_already")
    members = _concerned(meeting, command)
    cause = needed(command.cause, "cause")
    interrupts = meeting.statutes.remote.failure_interrupts
    interrupted = command.consequence is INTERRUPTED
    if must_be_interrupted(interrupts=interrupts, responsible=command.responsible) and not interrupted:
        raise RuleError("video_failure_interrupts", responsible=command.responsible.value)
    failed = facts.VideoFailed(members, cause, command.responsible, command.consequence)
    following = _consequence(meeting, failed, act)
    return tuple(map(situation.about_meeting, (failed, *following)))


def end_video_failure(situation: Situation, command: commands.EndVideoFailure, act: Act) -> Facts:
    """Record that the connection holds again; who counted as absent is checked in again."""
    meeting = situation.open_meeting()
    if not _lasting(meeting):
        raise RuleError("no_video_failure")
    restored = facts.VideoRestored(command.remedy.strip(), _restored(meeting, command))
    after = foreseen(meeting, restored, act)
    proposed: list[Fact] = [restored]
    if _was_begun_by_failure(meeting) and not interrupts_the_sitting(after.video_failures):
        proposed.append(sitting_facts.RecessEnded())
    return tuple(map(situation.about_meeting, proposed))


def end_of_failures(meeting: Meeting) -> tuple[Fact, ...]:
    """That every failure ends which lasts, and the recess with it that one brought."""
    failing = _failing(meeting)
    if not failing:
        return ()
    restored = facts.VideoRestored("", tuple(member for member in meeting.roll if member in failing))
    return (restored, sitting_facts.RecessEnded()) if _was_begun_by_failure(meeting) else (restored,)


def _lasting(meeting: Meeting) -> tuple[VideoFailure, ...]:
    return tuple(failure for failure in meeting.video_failures if failure.lasts)


def _failing(meeting: Meeting) -> frozenset[MemberId]:
    """The members for whom a failure lasts."""
    return frozenset(member for failure in _lasting(meeting) for member in failure.members)


def _failing_alike(meeting: Meeting, consequence: FailureConsequence) -> frozenset[MemberId]:
    """The members for whom a failure lasts that a consequence does not make graver."""
    alike = (each for each in _lasting(meeting) if not consequence_worsens(each.consequence, consequence))
    return frozenset(member for failure in alike for member in failure.members)


def _was_begun_by_failure(meeting: Meeting) -> bool:
    """Whether a recess lasts that a failure brought."""
    return meeting.recess is not None and brought_recess(meeting.video_failures, meeting.recess.since)


def _restored(meeting: Meeting, command: commands.EndVideoFailure) -> tuple[MemberId, ...]:
    """The members for whom the connection holds again: those named, else those of the last failure."""
    failing = _failing(meeting)
    named = [meeting.member(key) for key in dict.fromkeys(command.members)]
    for entry in named:
        if entry.member not in failing:
            raise RuleError("no_video_failure_of", member=entry.name)
    return tuple(entry.member for entry in named) or _lasting(meeting)[-1].members


def _concerned(meeting: Meeting, command: commands.RecordVideoFailure) -> tuple[MemberId, ...]:
    """The members that are concerned: each takes part by video, and no failure of theirs lasts as grave.

    Where nobody is named, those are whose connection held until now; else all for whom it gets graver.
    """
    remote = [member for member in meeting.roll if _is_remote(meeting, member)]
    failing = _failing(meeting)
    alike = _failing_alike(meeting, command.consequence)
    named = [meeting.member(key) for key in dict.fromkeys(command.members)]
    for entry in named:
        if entry.member not in remote:
            raise RuleError("not_by_video", member=entry.name)
        if entry.member in alike:
            raise RuleError("video_failure_lasts", members=entry.name)
    if not remote:
        raise RuleError("nobody_by_video")
    wanted = {entry.member for entry in named} or set(remote) - failing or set(remote) - alike
    if not wanted:
        raise RuleError("video_failure_lasts", members=", ".join(meeting.roll[each].name for each in remote))
    return tuple(member for member in remote if member in wanted)


def _is_remote(meeting: Meeting, member: MemberId) -> bool:
    return any(interval.attendee.remote for interval in meeting.attendance[member].those_there)


def _consequence(meeting: Meeting, failed: facts.VideoFailed, act: Act) -> tuple[Fact, ...]:
    if failed.consequence is INTERRUPTED:
        no_open_ballot(meeting)
        return () if meeting.recess else (sitting_facts.RecessBegun(failed.cause),)
    return _departures(meeting, failed, act) if failed.consequence is FailureConsequence.ABSENT else ()


def _departures(meeting: Meeting, failed: facts.VideoFailed, act: Act) -> tuple[Fact, ...]:
    """That all who took part by video for the members leave, one after the other."""
    left = list[Fact]()
    for member in failed.members:
        for interval in meeting.attendance[member].those_there:
            if interval.attendee.remote:
                left.append(departure(meeting, member, interval.attendee))
                meeting = foreseen(meeting, left[-1], act)
    return tuple(left)
