# SPDX-License-Identifier: EUPL-1.2
"""Rounds of an election: when one may be opened, whose votes it takes, what is announced, the lot."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from app.domain.commands import elections as commands
from app.domain.decisions.attendance import no_substitution_over
from app.domain.decisions.base import Act, Facts, Situation, needed
from app.domain.decisions.elections import WORDS, candidate_of, election_in_hand, no_open_round
from app.domain.election_counting import (
    common_weight,
    papers_back,
    papers_out,
    record_after_lot,
    record_of,
)
from app.domain.election_rounds import (
    CandidateVotes,
    Election,
    ElectionChoice,
    ElectionKind,
    ElectionPapers,
    Round,
    RoundResult,
)
from app.domain.elections import (
    ElectionRule,
    RoundRecord,
    RoundRule,
    Standing,
    Verdict,
    earliest_day,
    may_take_part,
)
from app.domain.entries import elections as facts
from app.domain.entries.sitting import Voter
from app.domain.failures import RuleError
from app.domain.identity import MemberId
from app.domain.meeting import Meeting
from app.domain.rules import Counted, first_condition
from app.domain.tally import Choice

# How many of the members that are missing a refusal names.
NAMED = 5


class _Next(NamedTuple):
    """The round to be held: which of the profile's it is, for how many posts, and who stands."""

    number: int
    seats: int
    standing: tuple[str, ...]


class _Voters(NamedTuple):
    """Who votes in a round and who does not, of those who are there or represented."""

    entitled: tuple[Voter, ...]
    conflicted: tuple[Voter, ...]
    barred: tuple[Voter, ...]


def open_round(situation: Situation, command: commands.OpenRound, act: Act) -> Facts:
    """Open the next round, or the last one anew, among those present and entitled; with a quorum."""
    meeting, election = _election_for_round(situation, command)
    no_open_round(meeting)
    _quorate(meeting)
    no_substitution_over(meeting, act.at)
    found = _repeated(election) if command.repeat else _next(meeting.statutes.elections, election)
    if not found.standing:
        raise RuleError("candidates_missing", post=election.post)
    reason = needed(command.reason, "reason") if command.repeat else command.reason.strip()
    rule = meeting.statutes.elections.rounds[found.number - 1]
    if not reason:
        _not_too_early(rule, election, found, act.at.date())
    voters = _voters(meeting, election)
    if not voters.entitled:
        raise RuleError("nobody_entitled", item=meeting.items[election.item].number)
    _heads_can_be_told(rule, election, voters)
    transferred = set(meeting.transferred_members)
    opened = facts.RoundOpened(
        election.id,
        found.number,
        found.seats,
        found.standing,
        *voters,
        tuple(voter.member for voter in voters.entitled if voter.member in transferred),
        meeting.quorum(),
        command.repeat,
        reason,
    )
    return (situation.about_meeting(opened),)


def record_election_votes(situation: Situation, command: commands.RecordElectionVotes, act: Act) -> Facts:
    """Record what entitled members did that have not voted yet."""
    meeting, election, round_ = _open_round(situation)
    _not_secret(election)
    if not command.votes and not command.remaining:
        raise RuleError("votes_missing")
    votes = {}
    for key, did in command.votes.items():
        member = _entitled(meeting, round_, key)
        if member in round_.choices:
            raise RuleError("voted_already", member=meeting.roll[member].name)
        votes[member] = _choice(election, round_, did)
    if command.remaining:
        choice = _choice(election, round_, command.remaining)
        rest = [member for member in round_.missing if member not in votes]
        if not rest:
            raise RuleError("nobody_remaining")
        votes.update(dict.fromkeys(rest, choice))
    recorded = tuple(facts.MemberElects(member, choice) for member, choice in votes.items())
    return (situation.about_meeting(facts.ElectionVotesRecorded(election.id, recorded)),)


def correct_election_vote(situation: Situation, command: commands.CorrectElectionVote, act: Act) -> Facts:
    """Correct what a member did, before the announcement; impossible in a secret election."""
    meeting, election, round_ = _open_round(situation)
    _not_secret(election)
    member = _entitled(meeting, round_, command.member)
    old, new = round_.choices.get(member), _choice(election, round_, command.vote)
    if old is None:
        raise RuleError("not_voted_yet", member=meeting.roll[member].name)
    if old == new:
        raise RuleError("vote_unchanged", member=meeting.roll[member].name)
    return (situation.about_meeting(facts.ElectionVoteCorrected(election.id, member, old, new)),)


def count_election_papers(situation: Situation, command: commands.CountElectionPapers, act: Act) -> Facts:
    """Count the papers of a secret round: as many as were handed out, each accounted for."""
    _, election, round_ = _open_round(situation)
    if not election.secret:
        raise RuleError("election_not_secret", post=election.post)
    for key in command.votes:
        _stands(election, round_, key)
    named = tuple(CandidateVotes(key, command.votes.get(key, 0)) for key in round_.standing)
    total = sum(found.votes for found in named)
    papers = ElectionPapers(
        named,
        total if command.valid is None else command.valid,
        command.no,
        command.abstain,
        command.invalid,
        command.unreturned,
    )
    _papers_fit(election, round_, papers, total)
    return (situation.about_meeting(facts.ElectionPapersCounted(election.id, papers)),)


def abort_round(situation: Situation, command: commands.AbortRound, act: Act) -> Facts:
    """Abort the open round, with a reason; it can be held anew."""
    _, election, _ = _open_round(situation)
    reason = needed(command.reason, "reason")
    return (situation.about_meeting(facts.RoundAborted(election.id, reason)),)


def announce_round(situation: Situation, command: commands.AnnounceRound, act: Act) -> Facts:
    """Announce a round; what differs from the votes needs a reason, and both are recorded."""
    meeting, election, round_ = _open_round(situation)
    _complete(meeting, election, round_)
    computed = record_of(election, round_, meeting.statutes.elections)
    told = _announced(election, round_, computed, command)
    if told != computed and not command.reason.strip():
        raise RuleError(
            "round_deviation_without_reason", computed=computed.verdict.value, announced=told.verdict.value
        )
    result = RoundResult(
        computed,
        told,
        meeting.chair.office if meeting.chair else "",
        command.reason.strip(),
        meeting.statutes.name,
        meeting.statutes.version,
    )
    return (situation.about_meeting(facts.RoundAnnounced(election.id, result)),)


def draw_lot(situation: Situation, command: commands.DrawLot, act: Act) -> Facts:
    """Record a lot with its course: as many are drawn as there are posts or places, among the equals."""
    _, election = election_in_hand(situation)
    record = election.last_record
    lot = record.lot if record else None
    if record is None or lot is None or election.verdict is not Verdict.LOT or election.round_in_hand:
        raise RuleError("no_lot_due", post=election.post)
    drawn = command.drawn
    if len(set(drawn)) != len(drawn) or len(drawn) != lot.places or not set(drawn) <= set(lot.among):
        raise RuleError(
            "election_lot_differs", places=lot.places, among=", ".join(lot.among), drawn=", ".join(drawn) or "–"
        )
    course = needed(command.course, "course")
    decided = record_after_lot(election, record, drawn)
    return (situation.about_meeting(facts.LotDrawn(election.id, course, decided)),)


def _election_for_round(situation: Situation, command: commands.OpenRound) -> tuple[Meeting, Election]:
    """The election in hand; one that was decided can still have its last round repeated."""
    if not command.repeat:
        return election_in_hand(situation)
    meeting = situation.open_meeting()
    item = meeting.item_in_hand
    found = meeting.elections_at(item.id) if item else ()
    if not found or found[-1].aborted_reason:
        return election_in_hand(situation)
    return meeting, found[-1]


def _repeated(election: Election) -> _Next:
    if not election.announced:
        raise RuleError("no_round_announced", post=election.post)
    last = election.announced[-1]
    for key in last.record.elected if last.record else ():
        if election.candidates[key].accepted is not None:
            raise RuleError("candidate_answered", candidate=key)
    standing = tuple(key for key in last.standing if not election.candidates[key].withdrawn)
    return _Next(last.number, last.seats, standing)


def _next(rule: ElectionRule, election: Election) -> _Next:
    record = election.last_record
    if record is None:
        return _Next(election.first_round, election.seats, election.available)
    if record.verdict is Verdict.LOT:
        raise RuleError("lot_due", post=election.post)
    number = record.number if record.verdict is Verdict.REPEAT else min(record.number + 1, len(rule.rounds))
    to_all = record.verdict is Verdict.NEXT_ROUND and rule.rounds[number - 1].standing is Standing.ALL
    standing = election.available
    if not to_all:
        standing = tuple(key for key in record.standing if key in election.available)
    return _Next(number, record.vacant, standing)


def _not_too_early(rule: RoundRule, election: Election, found: _Next, today: date) -> None:
    if not election.announced or found.number == election.announced[-1].number:
        return
    earliest = earliest_day(rule, election.announced[-1].opened_at.date(), len(found.standing))
    if today < earliest:
        raise RuleError("round_too_early", post=election.post, earliest=earliest.isoformat())


def _quorate(meeting: Meeting) -> None:
    quorum = meeting.quorum()
    if not quorum.allows_decisions:
        condition = first_condition(quorum.rule)
        raise RuleError(
            "not_quorate",
            members=quorum.present.members,
            votes=quorum.present.votes,
            required=condition.required,
            counted=condition.counted.value,
        )


def _voters(meeting: Meeting, election: Election) -> _Voters:
    """Those who are there or represented, by whether they may vote in this election."""
    there = set(meeting.present_members) | set(meeting.transferred_members)
    voters = [Voter(member, meeting.roll[member].votes) for member in meeting.roll if member in there]
    conflicted = [voter for voter in voters if meeting.is_conflicted(voter.member)]
    rest = [voter for voter in voters if voter not in conflicted]
    entitled = [voter for voter in rest if _takes_part(meeting, election, voter.member)]
    barred = [voter for voter in rest if voter not in entitled]
    return _Voters(tuple(entitled), tuple(conflicted), tuple(barred))


def _takes_part(meeting: Meeting, election: Election, member: MemberId) -> bool:
    """Whether who casts a member's votes may vote; of transferred votes that is who holds them."""
    caster = member if meeting.attendance[member].is_present else meeting.transfers[member]
    current = meeting.attendance[caster].current
    by_video = current is not None and current.attendee.remote
    return may_take_part(meeting.statutes.remote, secret=election.secret, by_video=by_video, conflicted=False)


def _heads_can_be_told(rule: RoundRule, election: Election, voters: _Voters) -> None:
    """Papers show votes: heads follow from them only where all hold equally many."""
    heads = rule.counted is Counted.MEMBERS and election.kind is ElectionKind.PERSONS
    if election.secret and heads and not common_weight({v.member: v.votes for v in voters.entitled}):
        raise RuleError("election_needs_heads", post=election.post)


def _open_round(situation: Situation) -> tuple[Meeting, Election, Round]:
    """The round that is open; it may repeat one that had decided the election."""
    meeting = situation.open_meeting()
    election = meeting.elections.get(meeting.open_election) if meeting.open_election else None
    round_ = election.round_in_hand if election else None
    if election is None or round_ is None:
        raise RuleError("no_open_round")
    return meeting, election, round_


def _not_secret(election: Election) -> None:
    if election.secret:
        raise RuleError("election_secret", post=election.post)


def _entitled(meeting: Meeting, round_: Round, key: str) -> MemberId:
    member = meeting.member(key)
    if member.member in round_.entitled:
        return member.member
    if member.member in round_.conflicted:
        raise RuleError("member_conflicted", member=member.name)
    if member.member in round_.barred:
        raise RuleError("member_barred_from_election", member=member.name)
    raise RuleError("member_not_entitled", member=member.name)


def _choice(election: Election, round_: Round, did: tuple[str, ...]) -> ElectionChoice:
    """What a member did: one word, or so many candidates at most as there are posts, each once."""
    if len(did) == 1 and did[0] in WORDS:
        choice = Choice(did[0])
        if choice is not Choice.YES:
            return ElectionChoice(choice)
        if len(round_.standing) > 1:
            raise RuleError("yes_needs_candidate", candidates=", ".join(round_.standing))
        return ElectionChoice(Choice.YES, round_.standing)
    for key in did:
        _stands(election, round_, key)
    most = 1 if election.kind is ElectionKind.LISTS else round_.seats
    if not did or len(set(did)) != len(did) or len(did) > most:
        raise RuleError("candidates_too_many", named=", ".join(did) or "–", most=most)
    return ElectionChoice(Choice.YES, did)


def _stands(election: Election, round_: Round, key: str) -> None:
    candidate_of(election, key)
    if key not in round_.standing:
        raise RuleError("candidate_not_standing", candidate=key, standing=", ".join(round_.standing))


def _papers_fit(election: Election, round_: Round, papers: ElectionPapers, total: int) -> None:
    """Papers counted are papers handed out; no paper names more candidates than there are posts."""
    figures = (papers.valid, papers.no, papers.abstain, papers.invalid, papers.unreturned)
    most = 1 if election.kind is ElectionKind.LISTS else round_.seats
    named = [found.votes for found in papers.candidates]
    if min(*figures, *named) < 0:
        raise RuleError("election_papers_negative")
    if not papers.valid <= total <= papers.valid * most or max(named) > papers.valid:
        raise RuleError("election_papers_overfull", named=total, valid=papers.valid, most=most)
    out, back = papers_out(round_), papers_back(papers)
    if out != back:
        way = "missing" if back < out else "surplus"
        raise RuleError("election_papers_differ", out=out, back=back, difference=abs(out - back), way=way)


def _complete(meeting: Meeting, election: Election, round_: Round) -> None:
    if election.secret:
        if round_.papers is None:
            raise RuleError("election_papers_missing", out=papers_out(round_))
        return
    if round_.missing:
        names = [meeting.roll[member].name for member in round_.missing]
        more = " …" if len(names) > NAMED else ""
        raise RuleError("round_incomplete", missing=len(names), members=", ".join(names[:NAMED]) + more)


def _announced(
    election: Election, round_: Round, computed: RoundRecord, command: commands.AnnounceRound
) -> RoundRecord:
    """What the chair announced: the computed record, or one with another outcome of the same figures."""
    verdict = command.verdict or computed.verdict
    changed = verdict is not computed.verdict
    elected = command.elected or (() if changed else computed.elected)
    standing = command.standing or (() if changed else computed.standing)
    same = (set(elected), set(standing)) == (set(computed.elected), set(computed.standing))
    if not changed and same:
        return computed
    for key in (*elected, *standing):
        _stands(election, round_, key)
    _makes_sense(verdict, elected, standing, round_)
    return replace(computed, verdict=verdict, elected=elected, standing=standing, lot=None)


def _makes_sense(verdict: Verdict, elected: Iterable[str], standing: Iterable[str], round_: Round) -> None:
    """Whoever announces an election names the elected, whoever announces another round who stands."""
    chosen, stands = tuple(elected), tuple(standing)
    again = verdict in {Verdict.RUNOFF, Verdict.NEXT_ROUND, Verdict.REPEAT}
    fits = bool(chosen) if verdict is Verdict.ELECTED else bool(stands) if again else not chosen
    lists = len(set(chosen)) == len(chosen) <= round_.seats and not set(chosen) & set(stands)
    if not fits or not lists or verdict is Verdict.LOT:
        raise RuleError("election_announcement_unclear", announced=verdict.value)
