# SPDX-License-Identifier: EUPL-1.2
"""Votes in a round: by member where it is open, by papers that nobody can trace where it is secret."""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.commands import elections as commands
from app.domain.decisions.base import Act, Facts, Situation
from app.domain.decisions.election_rounds import round_in_hand, stands_in
from app.domain.decisions.elections import WORDS
from app.domain.decisions.voters import entitled_member
from app.domain.election_counting import papers_back, papers_out, weight_of_heads
from app.domain.election_rounds import (
    CandidateVotes,
    Election,
    ElectionChoice,
    ElectionKind,
    ElectionPapers,
    Round,
)
from app.domain.entries import elections as facts
from app.domain.failures import RuleError
from app.domain.meeting import Meeting
from app.domain.tally import Choice


def record_election_votes(situation: Situation, command: commands.RecordElectionVotes, act: Act) -> Facts:
    """Record what entitled members did that have not voted yet."""
    meeting, election, round_ = round_in_hand(situation)
    _not_secret(election)
    if not command.votes and not command.remaining:
        raise RuleError("votes_missing")
    votes = {}
    for key, did in command.votes.items():
        member = entitled_member(meeting, round_, key)
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
    meeting, election, round_ = round_in_hand(situation)
    _not_secret(election)
    member = entitled_member(meeting, round_, command.member)
    old, new = round_.choices.get(member), _choice(election, round_, command.vote)
    if old is None:
        raise RuleError("not_voted_yet", member=meeting.roll[member].name)
    if old == new:
        raise RuleError("vote_unchanged", member=meeting.roll[member].name)
    return (situation.about_meeting(facts.ElectionVoteCorrected(election.id, member, old, new)),)


def corrected_votes(
    meeting: Meeting, election: Election, round_: Round, right: Mapping[str, tuple[str, ...]]
) -> tuple[facts.MemberElects, ...]:
    """The right votes of a round that was announced; none in a secret election."""
    if right:
        _not_secret(election)
    return tuple(
        facts.MemberElects(entitled_member(meeting, round_, key), _choice(election, round_, did))
        for key, did in right.items()
    )


def count_election_papers(situation: Situation, command: commands.CountElectionPapers, act: Act) -> Facts:
    """Count the papers of a secret round: as many as were handed out, each accounted for."""
    meeting, election, round_ = round_in_hand(situation)
    papers = papers_of(meeting, election, round_, command)
    return (situation.about_meeting(facts.ElectionPapersCounted(election.id, papers)),)


def papers_of(
    meeting: Meeting, election: Election, round_: Round, command: commands.CountElectionPapers
) -> ElectionPapers:
    """The papers that were counted; refused where they are not those handed out."""
    if not election.secret:
        raise RuleError("election_not_secret", post=election.post)
    for key in command.votes:
        stands_in(election, round_, key)
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
    _papers_even(papers, weight_of_heads(round_.entitled, meeting.statutes.ballots.papers))
    return papers


def _not_secret(election: Election) -> None:
    if election.secret:
        raise RuleError("election_secret", post=election.post)


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
        stands_in(election, round_, key)
    most = 1 if election.kind is ElectionKind.LISTS else round_.seats
    if not did or len(set(did)) != len(did) or len(did) > most:
        raise RuleError("candidates_too_many", named=", ".join(did) or "–", most=most)
    return ElectionChoice(Choice.YES, did)


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


def _papers_even(papers: ElectionPapers, weight: int) -> None:
    """Where everybody was handed one paper of equally many votes, each figure is a multiple of them."""
    named = [found.votes for found in papers.candidates]
    for votes in (papers.valid, papers.no, papers.abstain, papers.invalid, papers.unreturned, *named):
        if weight and votes % weight:
            raise RuleError("election_papers_uneven", votes=votes, weight=weight)
