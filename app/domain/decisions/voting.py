# SPDX-License-Identifier: EUPL-1.2
"""Voting in an open ballot: member by member, by counted hands, or by papers; and its abortion."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from app.domain.balloting import BallotMethod
from app.domain.ballots import Ballot
from app.domain.commands import ballots as commands
from app.domain.counting import VotePart, head_of_split
from app.domain.decisions.base import Act, Facts, Situation, needed
from app.domain.decisions.voters import entitled_member
from app.domain.entries import ballots as facts
from app.domain.failures import RuleError
from app.domain.hand_count import impossible_class, is_possible, nearest_possible, yes_follows
from app.domain.identity import MemberId
from app.domain.meeting import Meeting
from app.domain.papers import heads_are_told, papers_in, tally_on
from app.domain.representation import SplitPolicy, must_be_cast_alike
from app.domain.standing import counts_of
from app.domain.tally import NOBODY, Choice, Counts, Tally


def record_votes(situation: Situation, command: commands.RecordVotes, act: Act) -> Facts:
    """Record choices of entitled members that have none yet."""
    meeting, ballot = named_ballot(situation)
    if not command.votes:
        raise RuleError("votes_missing")
    choices = []
    for key, cast in command.votes.items():
        member = entitled_member(meeting, ballot, key)
        if member in ballot.choices:
            raise RuleError("voted_already", member=meeting.roll[member].name)
        choices.append(choice_of(meeting, ballot, member, cast))
    return (situation.about_meeting(facts.VotesRecorded(ballot.id, tuple(choices))),)


def record_remaining(situation: Situation, command: commands.RecordRemaining, act: Act) -> Facts:
    """Record one choice for all who remain."""
    _, ballot = named_ballot(situation)
    if not ballot.missing:
        raise RuleError("nobody_remaining")
    choices = tuple(facts.MemberChoice(member, command.choice) for member in ballot.missing)
    return (situation.about_meeting(facts.VotesRecorded(ballot.id, choices)),)


def correct_vote(situation: Situation, command: commands.CorrectVote, act: Act) -> Facts:
    """Correct a recorded choice before the announcement, or take the vote leader's declaration."""
    meeting, ballot = named_ballot(situation)
    member = entitled_member(meeting, ballot, command.member)
    name = meeting.roll[member].name
    old = ballot.choices.get(member)
    if old is None:
        raise RuleError("not_voted_yet", member=name)
    if member in ballot.split and meeting.statutes.representation.split is SplitPolicy.INVALID:
        raise RuleError("split_stays_invalid", member=name)
    new = choice_of(meeting, ballot, member, command.choice)
    known = facts.MemberChoice(member, old, ballot.parts.get(member, ()), ballot.split.get(member, ()))
    if new == known:
        raise RuleError("vote_unchanged", member=name)
    fact = facts.VoteCorrected(ballot.id, member, old, new.choice, new.parts, new.split)
    return (situation.about_meeting(fact),)


def count_votes(situation: Situation, command: commands.CountVotes, act: Act) -> Facts:
    """Enter what was counted by hands; counted again, it replaces the figures before."""
    ballot = _ballot_by(situation, BallotMethod.COUNTED)
    counts = counted_hands(ballot, command)
    return (situation.about_meeting(facts.VotesCounted(ballot.id, counts)),)


def count_papers(situation: Situation, command: commands.CountPapers, act: Act) -> Facts:
    """Enter the papers of a secret ballot; counted again, they replace the figures before."""
    ballot = _ballot_by(situation, BallotMethod.SECRET)
    counts = counted_papers(situation.open_meeting(), ballot, command)
    fact = facts.PapersCounted(
        ballot.id,
        papers_in(command.yes),
        papers_in(command.no),
        papers_in(command.abstain),
        papers_in(command.invalid),
        papers_in(command.unreturned),
        counts,
    )
    return (situation.about_meeting(fact),)


def abort_ballot(situation: Situation, command: commands.AbortBallot, act: Act) -> Facts:
    """Abort the open ballot, with a reason; one on several items is aborted whole."""
    _, ballot = ballot_in_hand(situation)
    reason = needed(command.reason, "reason")
    return (situation.about_meeting(facts.BallotAborted(ballot.id, reason)),)


def ballot_in_hand(situation: Situation) -> tuple[Meeting, Ballot]:
    """The open ballot; refused where none is open."""
    meeting = situation.open_meeting()
    ballot = meeting.ballot_in_hand
    if ballot is None:
        raise RuleError("no_open_ballot")
    return meeting, ballot


def named_ballot(situation: Situation) -> tuple[Meeting, Ballot]:
    """The open ballot, in which it is recorded who voted how; refused where nobody does."""
    meeting, ballot = ballot_in_hand(situation)
    if not ballot.records_names:
        raise RuleError("votes_not_by_name", method=ballot.method.value)
    return meeting, ballot


def _ballot_by(situation: Situation, method: BallotMethod) -> Ballot:
    _, ballot = ballot_in_hand(situation)
    if ballot.method is not method:
        raise RuleError("ballot_by_other_method", method=ballot.method.value)
    return ballot


def choice_of(meeting: Meeting, ballot: Ballot, member: MemberId, cast: commands.Cast) -> facts.MemberChoice:
    """What a member did: one choice, or its votes split as the profile lets them count.

    Where votes must be cast alike, a split block is invalid as a whole until the vote leader declares.

    Law: § 19 GKGBbg (unconfirmed), § 13 (2) GKZ (alike; prevailing opinion: a split block is void).
    Profile: representation.split.
    """
    if isinstance(cast, Choice):
        return facts.MemberChoice(member, cast)
    used = {choice: votes for choice, votes in cast.items() if votes}
    held, given = ballot.entitled[member], sum(used.values())
    if given != held or any(votes < 0 for votes in used.values()):
        name = meeting.roll[member].name
        raise RuleError("split_does_not_add_up", member=name, held=held, given=given)
    if len(used) == 1:
        return facts.MemberChoice(member, next(iter(used)))
    parts = tuple(VotePart(choice, used[choice]) for choice in Choice if choice in used)
    matters = {meeting.ballots[part].matter for part in ballot.bloc or (ballot.id,)}
    if must_be_cast_alike(meeting.statutes.representation, matters):
        return facts.MemberChoice(member, Choice.INVALID, split=parts)
    return facts.MemberChoice(member, head_of_split(used), parts)


def counted_hands(ballot: Ballot, command: commands.CountVotes) -> Counts:
    """The counts where Yes follows; refused where no members can be those who were counted.

    Law: § 39 (2) BbgKVerf (the count must add up to those entitled).
    Profile: majorities.
    """
    weights = tuple(ballot.entitled.values())
    counted = (command.no, command.abstain, command.invalid)
    wrong = impossible_class(weights, *counted)
    if wrong is not None:
        _refuse_count(weights, wrong)
    return yes_follows(weights, counts_of(_uncounted(ballot), {}), *counted)


def _uncounted(ballot: Ballot) -> Ballot:
    return replace(ballot, counted=None)


def _refuse_count(weights: tuple[int, ...], wrong: Tally) -> None:
    """Say what is wrong with a figure: too many heads, too many votes, or votes that nobody holds."""
    if wrong.members < 0 or wrong.votes < 0:
        raise RuleError("count_negative")
    if wrong.members > len(weights):
        over = wrong.members - len(weights)
        raise RuleError("count_too_many_members", members=wrong.members, entitled=len(weights), over=over)
    if is_possible(weights, wrong):
        raise RuleError("count_overlapping", members=wrong.members, votes=wrong.votes)
    nearest = nearest_possible(weights, wrong)
    raise RuleError(
        "count_impossible",
        members=wrong.members,
        votes=wrong.votes,
        nearest=nearest,
        difference=abs(wrong.votes - nearest),
    )


def counted_papers(meeting: Meeting, ballot: Ballot, command: commands.CountPapers) -> Counts:
    """The counts on papers; refused where not as many came back as went out, of each denomination.

    Law: § 39 (1) BbgKVerf; what is handed out must be given back or accounted for (unconfirmed).
    Profile: ballots.papers.
    """
    classes = (command.yes, command.no, command.abstain, command.invalid, command.unreturned)
    _adds_up(ballot, classes)
    weights = tuple(ballot.entitled.values())
    heads = heads_are_told(weights, meeting.statutes.ballots.papers)
    tallies = [tally_on(papers_in(numbers), heads=heads) for numbers in classes]
    undisclosed = NOBODY if heads else Tally(len(weights), 0)
    outside = counts_of(_uncounted(ballot), {})
    yes, no, abstain, invalid, not_voting = tallies
    return replace(
        outside,
        yes=yes,
        no=no,
        abstain=abstain,
        invalid=invalid,
        not_voting=not_voting,
        undisclosed=undisclosed,
    )


def _adds_up(ballot: Ballot, classes: tuple[Mapping[int, int], ...]) -> None:
    """Papers out are papers in, of each denomination."""
    out = Counter({papers.denomination: papers.number for papers in ballot.papers})
    back: Counter[int] = Counter()
    for numbers in classes:
        if any(number < 0 for number in numbers.values()):
            raise RuleError("papers_negative")
        back.update(numbers)
    for denomination in sorted({*out, *back}, reverse=True):
        given, found = out[denomination], back[denomination]
        if given != found:
            raise RuleError(
                "papers_do_not_add_up",
                denomination=denomination,
                out=given,
                back=found,
                difference=abs(given - found),
            )
