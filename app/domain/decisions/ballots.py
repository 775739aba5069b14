# SPDX-License-Identifier: EUPL-1.2
"""Ballots: when one may be opened, whose votes it takes, and what its announcement binds."""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.agenda import Item
from app.domain.ballots import Ballot
from app.domain.commands import sitting as commands
from app.domain.decisions.base import Act, Facts, Situation, needed
from app.domain.decisions.preparation import item_of
from app.domain.entries import sitting as facts
from app.domain.failures import RuleError
from app.domain.identity import BallotId, MemberId
from app.domain.meeting import Meeting
from app.domain.numbering import ResolutionNumber
from app.domain.results import Outcome, ResultRecord, majority_result
from app.domain.rules import first_condition
from app.domain.standing import sheet_of, votes_of
from app.domain.tally import Choice

# How many of the members that are missing a refusal names.
NAMED = 5


def open_ballot(situation: Situation, command: commands.OpenBallot, act: Act) -> Facts:
    """Open a ballot on the item in hand among those present and entitled; the quorum must be met."""
    meeting = situation.open_meeting()
    item = item_of(meeting, "")
    _ready_for_ballot(meeting, item)
    motion = item.is_motion(command.matter or item.ballot_matter)
    before = meeting.motion_at(item.id) if motion else meeting.result_at(item.id)
    repeated = _repeated(before, item, command)
    _own_matter_has_question(command, item, motion=motion)
    matter = command.matter or (repeated.matter if repeated else item.ballot_matter)
    meeting.statutes.majority(matter)
    conflicted, entitled = _voters(meeting, item)
    if not entitled:
        raise RuleError("nobody_entitled", item=item.number)
    question = command.question.strip() or (repeated.question if repeated else item.wording or item.title)
    opened = facts.BallotOpened(
        BallotId(act.new_id),
        item.id,
        matter,
        item.numbered and not motion,
        question,
        entitled,
        conflicted,
        meeting.quorum(),
        repeated.id if repeated else None,
    )
    return (situation.about_meeting(opened),)


def record_votes(situation: Situation, command: commands.RecordVotes, act: Act) -> Facts:
    """Record choices of entitled members that have none yet."""
    meeting, ballot = _ballot(situation)
    if not command.votes:
        raise RuleError("votes_missing")
    choices = []
    for key, choice in command.votes.items():
        member = _entitled(meeting, ballot, key)
        if member in ballot.choices:
            raise RuleError("voted_already", member=meeting.roll[member].name)
        choices.append(facts.MemberChoice(member, choice))
    return (situation.about_meeting(facts.VotesRecorded(ballot.id, tuple(choices))),)


def record_remaining(situation: Situation, command: commands.RecordRemaining, act: Act) -> Facts:
    """Record one choice for all who remain."""
    _, ballot = _ballot(situation)
    if not ballot.missing:
        raise RuleError("nobody_remaining")
    choices = tuple(facts.MemberChoice(member, command.choice) for member in ballot.missing)
    return (situation.about_meeting(facts.VotesRecorded(ballot.id, choices)),)


def correct_vote(situation: Situation, command: commands.CorrectVote, act: Act) -> Facts:
    """Correct a recorded choice before the announcement."""
    meeting, ballot = _ballot(situation)
    member = _entitled(meeting, ballot, command.member)
    old = ballot.choices.get(member)
    if old is None:
        raise RuleError("not_voted_yet", member=meeting.roll[member].name)
    if old is command.choice:
        raise RuleError("vote_unchanged", member=meeting.roll[member].name)
    return (situation.about_meeting(facts.VoteCorrected(ballot.id, member, old, command.choice)),)


def abort_ballot(situation: Situation, command: commands.AbortBallot, act: Act) -> Facts:
    """Abort the open ballot, with a reason."""
    _, ballot = _ballot(situation)
    reason = needed(command.reason, "reason")
    return (situation.about_meeting(facts.BallotAborted(ballot.id, reason)),)


def announce_result(situation: Situation, command: commands.AnnounceResult, act: Act) -> Facts:
    """Announce the result: everybody entitled is recorded; the number is bound in this entry."""
    meeting, ballot = _ballot(situation)
    if ballot.missing:
        names = [meeting.roll[member].name for member in ballot.missing]
        more = " …" if len(names) > NAMED else ""
        raise RuleError("ballot_incomplete", missing=len(names), members=", ".join(names[:NAMED]) + more)
    kept = _kept_number(meeting, ballot)
    record = result_of(meeting, ballot, ballot.choices, command.outcome, command.reason, kept)
    return (situation.about_meeting(facts.ResultAnnounced(ballot.id, record)),)


def reannounce_result(situation: Situation, command: commands.ReannounceResult, act: Act) -> Facts:
    """Announce a wrongly recorded result anew, with a reason; the number stays."""
    meeting = situation.open_meeting()
    item = item_of(meeting, command.item)
    ballot = meeting.result_at(item.id)
    if ballot is None or ballot.record is None:
        raise RuleError("no_result", item=item.number)
    reason = needed(command.reason, "reason")
    choices = {vote.member: vote.choice for vote in ballot.record.votes}
    for key, choice in command.corrections.items():
        choices[_entitled(meeting, ballot, key)] = choice
    record = result_of(meeting, ballot, choices, command.outcome, reason, ballot.record.number)
    return (situation.about_meeting(facts.ResultReannounced(ballot.id, record, reason)),)


def result_of(
    meeting: Meeting,
    ballot: Ballot,
    choices: Mapping[MemberId, Choice],
    announced: Outcome | None,
    reason: str,
    kept: ResolutionNumber | None,
) -> ResultRecord:
    """The full record of a ballot for given choices; a number that was kept is never changed."""
    rule = meeting.statutes.majority(ballot.matter)
    sheet = sheet_of(ballot, choices, rule)
    majority, computed = majority_result(rule, sheet)
    told = announced or computed
    if told is not computed and not reason.strip():
        raise RuleError("deviation_without_reason", computed=computed.value, announced=told.value)
    return ResultRecord(
        ballot.matter,
        sheet.counts,
        ballot.quorum.statutory,
        ballot.quorum,
        majority,
        computed,
        told,
        meeting.chair.office if meeting.chair else "",
        reason.strip(),
        kept or meeting.next_number(ballot, told.value),
        meeting.statutes.name,
        meeting.statutes.version,
        votes_of(ballot, choices),
    )


def _ready_for_ballot(meeting: Meeting, item: Item) -> None:
    if meeting.open_ballot:
        raise RuleError("ballot_open", item=item.number)
    if meeting.recess:
        raise RuleError("recess_lasts")
    quorum = meeting.quorum()
    if not quorum.met:
        condition = first_condition(quorum.rule)
        raise RuleError(
            "not_quorate",
            members=quorum.present.members,
            votes=quorum.present.votes,
            required=condition.required,
            counted=condition.counted.value,
        )


def _own_matter_has_question(command: commands.OpenBallot, item: Item, *, motion: bool) -> None:
    """The item itself is decided by its own majority; another one needs a question of its own."""
    another = command.matter not in {"", item.ballot_matter}
    if another and not motion and (command.repeat or not command.question.strip()):
        raise RuleError("matter_without_question", item=item.number, matter=command.matter)


def _voters(meeting: Meeting, item: Item) -> tuple[tuple[facts.Voter, ...], tuple[facts.Voter, ...]]:
    """The present members with a conflict of interest at the item, and those entitled to vote."""
    voters = [facts.Voter(member, meeting.roll[member].votes) for member in meeting.present_members]
    conflicted = tuple(voter for voter in voters if voter.member in item.conflicted)
    return conflicted, tuple(voter for voter in voters if voter.member not in item.conflicted)


def _repeated(before: Ballot | None, item: Item, command: commands.OpenBallot) -> Ballot | None:
    if command.repeat:
        if before is None:
            raise RuleError("no_result", item=item.number)
        return before
    if before is not None and not command.question.strip():
        raise RuleError("announced_already", item=item.number)
    return None


def _ballot(situation: Situation) -> tuple[Meeting, Ballot]:
    meeting = situation.open_meeting()
    ballot = meeting.ballot_in_hand
    if ballot is None:
        raise RuleError("no_open_ballot")
    return meeting, ballot


def _entitled(meeting: Meeting, ballot: Ballot, key: str) -> MemberId:
    member = meeting.member(key)
    if member.member in ballot.entitled:
        return member.member
    if member.member in ballot.conflicted:
        raise RuleError("member_conflicted", member=member.name)
    raise RuleError("member_not_entitled", member=member.name)


def _kept_number(meeting: Meeting, ballot: Ballot) -> ResolutionNumber | None:
    """The number of the ballot that this one repeats, which it keeps."""
    repeated = meeting.ballots[ballot.repeats] if ballot.repeats else None
    return repeated.record.number if repeated and repeated.record else None
