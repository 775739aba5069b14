# SPDX-License-Identifier: EUPL-1.2
"""Announcing results: what a ballot decided, what decides a tie, and what an announcement binds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from app.domain.agenda import ItemOutcome
from app.domain.balloting import Tie
from app.domain.ballots import Ballot
from app.domain.chair_decisions import is_decided_in_place
from app.domain.commands import ballots as commands
from app.domain.counting import VotePart
from app.domain.decisions.base import Act, Facts, Situation, needed
from app.domain.decisions.open_ballots import not_interrupted
from app.domain.decisions.preparation import item_of
from app.domain.decisions.questions import announced_ballot
from app.domain.decisions.voters import entitled_member
from app.domain.decisions.voting import (
    ballot_in_hand,
    choice_of,
    counted_hands,
    counted_papers,
)
from app.domain.entries import ballots as facts
from app.domain.entries.preparation import ItemChanged
from app.domain.entries.sitting import ItemConcluded
from app.domain.facts import Proposed
from app.domain.failures import RuleError
from app.domain.identity import MemberId
from app.domain.meeting import Meeting
from app.domain.motions import MotionKind
from app.domain.numbering import ResolutionNumber
from app.domain.results import Outcome, ResultRecord, TieBreak, level_at, majority_result, meaning_of_tie
from app.domain.rules import Rule
from app.domain.standing import sheet_of, votes_of
from app.domain.tally import Choice, Sheet

# How many of the members that are missing a refusal names.
NAMED = 5


@dataclass(frozen=True, slots=True)
class Announced:
    """What the chair announces: an outcome (empty for the computed one), why, and how a tie was decided.

    ``carried`` says that the decision of the tie is that of an announcement before.
    """

    outcome: Outcome | None = None
    reason: str = ""
    tie_break: Outcome | None = None
    tie_course: str = ""
    carried: bool = False


def announce_result(situation: Situation, command: commands.AnnounceResult, act: Act) -> Facts:
    """Announce the result: everybody entitled is recorded; the number is bound in this entry."""
    meeting, ballot = ballot_in_hand(situation)
    _is_complete(meeting, ballot)
    told = Announced(command.outcome, command.reason, command.tie_break, command.tie_course)
    ballots = [meeting.ballots[known] for known in ballot.bloc or (ballot.id,)]
    return announcement_of(situation, ballots, ballot.choices, told)


def announcement_of(
    situation: Situation, ballots: Sequence[Ballot], choices: Mapping[MemberId, Choice], told: Announced
) -> Facts:
    """The announcement of a ballot, or of each one that was taken together with others.

    Each item keeps a record and a number of its own; items that were not in hand themselves end with it.
    """
    meeting = situation.open_meeting()
    records: list[ResultRecord] = []
    for ballot in ballots:
        drawn = tuple(record.number for record in records if record.number)
        kept = _kept_number(meeting, ballot)
        records.append(result_of(meeting, ballot, choices, told, kept, drawn))
    results = [
        situation.about_meeting(facts.ResultAnnounced(ballot.id, record))
        for ballot, record in zip(ballots, records, strict=True)
    ]
    ended = [
        situation.about_meeting(ItemConcluded(ballot.item, ItemOutcome(record.announced.value)))
        for ballot, record in zip(ballots, records, strict=True)
        if ballot.item != meeting.in_hand
    ]
    reworded = _rewording(situation, meeting, ballots[0], records[0])
    return (*reworded, *results, *ended)


def _rewording(situation: Situation, meeting: Meeting, ballot: Ballot, record: ResultRecord) -> Facts:
    """An adopted alternative becomes the wording of its item, on which the final vote follows.

    What stood there lapses; an alternative that falls afterwards gives way to what was tabled again.

    Law: § 20 (2), (3) GO Konstanz (the alternative in place of the motion; final vote on the whole).
    Profile: majorities.<matter>.
    """
    motion = meeting.motions.get(ballot.motion) if ballot.motion else None
    if motion is None or motion.kind is not MotionKind.ALTERNATIVE:
        return ()
    item = meeting.items[ballot.item]
    if meeting.result_at(item.id) is not None or is_decided_in_place(meeting.chair_decisions, item.id):
        return ()
    if record.announced is Outcome.ADOPTED:
        wording = motion.text if not motion.is_adopted else item.wording
    else:
        wording = item.tabled if item.wording == motion.text and item.tabled is not None else item.wording
    if wording == item.wording:
        return ()
    return (situation.about_meeting(ItemChanged(item.id, "wording", item.wording, wording)),)


def reannounce_result(situation: Situation, command: commands.ReannounceResult, act: Act) -> Facts:
    """Announce a wrongly recorded result anew, with a reason; the number stays.

    Figures that were wrong reach every ballot that was taken together with it.
    """
    meeting = situation.open_meeting()
    item = item_of(meeting, command.item)
    not_interrupted(meeting)
    named = announced_ballot(meeting, item, command.motion, command.ballot)
    reason = needed(command.reason, "reason")
    told = Announced(command.outcome, reason, command.tie_break, command.tie_course)
    corrects = bool(command.corrections) or command.counted is not None or command.papers is not None
    ballots = _taken_together(meeting, named) if corrects else (named,)
    proposed, drawn = list[Proposed](), list[ResolutionNumber]()
    for ballot in ballots:
        record = _corrected_record(meeting, ballot, command, told, tuple(drawn))
        if record.number and not (ballot.record and ballot.record.number):
            drawn.append(record.number)
        proposed.extend(_rewording(situation, meeting, ballot, record))
        proposed.append(situation.about_meeting(facts.ResultReannounced(ballot.id, record, reason)))
    return tuple(proposed)


def _taken_together(meeting: Meeting, ballot: Ballot) -> tuple[Ballot, ...]:
    """The ballots of a common one whose results still count."""
    others = [meeting.ballots[known] for known in ballot.bloc if known != ballot.id]
    return (ballot, *(other for other in others if other.state is ballot.state))


def _corrected_record(
    meeting: Meeting,
    ballot: Ballot,
    command: commands.ReannounceResult,
    told: Announced,
    drawn: tuple[ResolutionNumber, ...],
) -> ResultRecord:
    known = ballot.record
    assert known is not None, "an announced ballot has its record"
    if ballot.records_names:
        _only_corrections(ballot, command)
        ballot, choices = _with_corrections(meeting, ballot, known, command)
    else:
        ballot, choices = _with_new_figures(meeting, ballot, known, command), {}
    if known.tie_break is not None and told.tie_break is None:
        told = replace(told, tie_break=known.computed, tie_course=known.tie_course, carried=True)
    return result_of(meeting, ballot, choices, told, known.number, drawn)


def _only_corrections(ballot: Ballot, command: commands.ReannounceResult) -> None:
    if command.counted is not None or command.papers is not None:
        raise RuleError("ballot_by_other_method", method=ballot.method.value)


def _with_corrections(
    meeting: Meeting, ballot: Ballot, known: ResultRecord, command: commands.ReannounceResult
) -> tuple[Ballot, Mapping[MemberId, Choice]]:
    """The votes of the record with single ones corrected."""
    choices = {vote.member: vote.choice for vote in known.votes}
    parts: dict[MemberId, tuple[VotePart, ...]] = {vote.member: vote.parts for vote in known.votes}
    for key, cast in command.corrections.items():
        right = choice_of(meeting, ballot, entitled_member(meeting, ballot, key), cast)
        choices[right.member], parts[right.member] = right.choice, right.parts
    return replace(ballot, parts={member: split for member, split in parts.items() if split}), choices


def _with_new_figures(
    meeting: Meeting, ballot: Ballot, known: ResultRecord, command: commands.ReannounceResult
) -> Ballot:
    """The ballot with other figures counted; who voted how was never known and cannot be corrected."""
    if command.corrections:
        raise RuleError("votes_not_by_name", method=ballot.method.value)
    counts = known.counts
    if command.counted is not None and not ballot.papers:
        counts = counted_hands(ballot, command.counted)
    elif command.papers is not None and ballot.papers:
        counts = counted_papers(meeting, ballot, command.papers)
    elif command.counted is not None or command.papers is not None:
        raise RuleError("ballot_by_other_method", method=ballot.method.value)
    return replace(ballot, counted=counts)


def result_of(
    meeting: Meeting,
    ballot: Ballot,
    choices: Mapping[MemberId, Choice],
    announced: Announced,
    kept: ResolutionNumber | None,
    drawn: tuple[ResolutionNumber, ...] = (),
) -> ResultRecord:
    """The full record of a ballot for given choices; a number that was kept is never changed."""
    rule = meeting.statutes.majority(ballot.matter)
    sheet = sheet_of(ballot, choices, rule)
    majority, computed = majority_result(rule, sheet)
    tie_break = decided_tie(meeting, rule, sheet, announced)
    if tie_break is not None and announced.tie_break is not None:
        computed = announced.tie_break
    told = announced.outcome or computed
    if told is not computed and not announced.reason.strip():
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
        announced.reason.strip(),
        kept or meeting.next_number(ballot, told.value, drawn),
        meeting.statutes.name,
        meeting.statutes.version,
        votes_of(ballot, choices),
        ballot.method,
        tie_break,
        announced.tie_course.strip() if tie_break else "",
    )


def decided_tie(meeting: Meeting, rule: Rule, sheet: Sheet, announced: Announced) -> TieBreak | None:
    """What decided where Yes and No are equal and one Yes more would do: the chair or the lot, or nothing.

    Law: § 39 (2) BbgKVerf (equality rejects); statutes that let the chair's vote or the lot decide.
    Profile: ballots.tie.
    """
    tie = meaning_of_tie(rule, sheet, meeting.statutes.ballots.tie)
    if tie is None or tie is Tie.REJECTED:
        if announced.tie_break is not None and not announced.carried:
            raise RuleError("no_tie_to_decide")
        return None
    if announced.tie_break is None:
        raise RuleError("tie_undecided", votes=level_at(rule, sheet), by=tie.value)
    if tie is Tie.LOT and not announced.tie_course.strip():
        raise RuleError("lot_course_missing")
    return TieBreak(tie.value)


def _is_complete(meeting: Meeting, ballot: Ballot) -> None:
    """Everybody entitled is accounted for, member by member or by figures that add up."""
    if not ballot.records_names and ballot.counted is None:
        raise RuleError("ballot_not_counted", method=ballot.method.value)
    if ballot.missing:
        names = [meeting.roll[member].name for member in ballot.missing]
        more = " …" if len(names) > NAMED else ""
        raise RuleError("ballot_incomplete", missing=len(names), members=", ".join(names[:NAMED]) + more)


def _kept_number(meeting: Meeting, ballot: Ballot) -> ResolutionNumber | None:
    """The number of the ballot that this one repeats, which it keeps."""
    repeated = meeting.ballots[ballot.repeats] if ballot.repeats else None
    return repeated.record.number if repeated and repeated.record else None
