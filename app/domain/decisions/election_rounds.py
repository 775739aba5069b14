# SPDX-License-Identifier: EUPL-1.2
"""Rounds of an election: when one may be opened, for whom, and who votes in it."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from app.domain.commands import elections as commands
from app.domain.decisions.attendance import no_substitution_over
from app.domain.decisions.base import Act, Facts, Situation, needed
from app.domain.decisions.elections import candidate_of, election_in_hand, named_election
from app.domain.decisions.open_ballots import no_open_ballot, not_interrupted
from app.domain.decisions.preparation import item_of
from app.domain.decisions.voters import Voters, no_decision_without_quorum, voters_at
from app.domain.election_procedure import barring_words, earliest_day
from app.domain.election_rounds import Election, ElectionKind, Round
from app.domain.elections import OF_THOSE_THERE, ElectionRule, RoundRule, Standing, Verdict
from app.domain.entries import elections as facts
from app.domain.failures import RuleError
from app.domain.meeting import Meeting
from app.domain.papers import heads_are_told
from app.domain.rules import Counted


class _Next(NamedTuple):
    """The round to be held: which of the profile's it is, for how many posts, and who stands."""

    number: int
    seats: int
    standing: tuple[str, ...]


def open_round(situation: Situation, command: commands.OpenRound, act: Act) -> Facts:
    """Open the next round, or the last one anew, among those present and entitled; with a quorum."""
    meeting, election = _election_for_round(situation, command)
    no_open_ballot(meeting)
    not_interrupted(meeting)
    no_decision_without_quorum(meeting)
    no_substitution_over(meeting, act.at)
    found = _repeated(election) if command.repeat else _next(meeting.statutes.elections, election)
    if not found.standing:
        raise RuleError("candidates_missing", post=election.post)
    reason = needed(command.reason, "reason") if command.repeat else command.reason.strip()
    rule = meeting.statutes.elections.rounds[found.number - 1]
    if not reason:
        _not_too_early(rule, election, found, act.at.date())
    item = meeting.items[election.item]
    voters = voters_at(meeting, item, *barring_words(secret=election.secret))
    if not voters.entitled:
        raise RuleError("nobody_entitled", item=item.number)
    _suits_the_rule(meeting, rule, election, voters)
    opened = facts.RoundOpened(
        election.id,
        found.number,
        found.seats,
        found.standing,
        voters.entitled,
        voters.conflicted,
        voters.barred,
        voters.transferred,
        meeting.quorum(),
        command.repeat,
        reason,
    )
    return (situation.about_meeting(opened),)


def abort_round(situation: Situation, command: commands.AbortRound, act: Act) -> Facts:
    """Abort the open round, with a reason; it can be held anew."""
    _, election, _ = round_in_hand(situation)
    reason = needed(command.reason, "reason")
    return (situation.about_meeting(facts.RoundAborted(election.id, reason)),)


def round_in_hand(situation: Situation) -> tuple[Meeting, Election, Round]:
    """The round that is open; it may repeat one that had decided the election."""
    meeting = situation.open_meeting()
    election = meeting.elections.get(meeting.open_election) if meeting.open_election else None
    round_ = election.round_in_hand if election else None
    if election is None or round_ is None:
        raise RuleError("no_open_round")
    return meeting, election, round_


def stands_in(election: Election, round_: Round, key: str) -> None:
    """Refuse who does not stand in a round."""
    candidate_of(election, key)
    if key not in round_.standing:
        raise RuleError("candidate_not_standing", candidate=key, standing=", ".join(round_.standing))


def _election_for_round(situation: Situation, command: commands.OpenRound) -> tuple[Meeting, Election]:
    """The election in hand; one that was decided can still have its last round repeated."""
    if not command.repeat:
        return election_in_hand(situation, command.election)
    meeting = situation.open_meeting()
    election = named_election(meeting, item_of(meeting, ""), command.election)
    if election.aborted_reason:
        raise RuleError("election_decided", post=election.post)
    return meeting, election


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
    if election.open_posts:
        return _Next(1, election.open_posts, election.available)
    if record.verdict is Verdict.LOT:
        raise RuleError("lot_due", post=election.post)
    number = record.number if record.verdict is Verdict.REPEAT else min(record.number + 1, len(rule.rounds))
    to_all = record.verdict is Verdict.NEXT_ROUND and rule.rounds[number - 1].standing is Standing.ALL
    stood = election.announced[-1].standing
    standing = [key for key in election.available if key in record.standing or (to_all and key not in stood)]
    return _Next(number, record.vacant, tuple(standing))


def _not_too_early(rule: RoundRule, election: Election, found: _Next, today: date) -> None:
    if not election.announced or found.number <= election.announced[-1].number:
        return
    earliest = earliest_day(rule, election.announced[-1].opened_at.date(), len(found.standing))
    if today < earliest:
        raise RuleError("round_too_early", post=election.post, earliest=earliest.isoformat())


def _suits_the_rule(meeting: Meeting, rule: RoundRule, election: Election, voters: Voters) -> None:
    """Papers show votes: no heads unless each member is handed a single one, and nobody's absence.

    Law: § 39 (1) BbgKVerf (secret elections); § 37 (7) GemO BW (of those present and entitled).
    Profile: elections.rounds.counted, elections.rounds.base, ballots.papers.
    """
    if not election.secret or election.kind is ElectionKind.LISTS:
        return
    papers = meeting.statutes.ballots.papers
    if rule.counted is Counted.MEMBERS and not heads_are_told(tuple(voters.weights.values()), papers):
        raise RuleError("election_needs_heads", post=election.post)
    if voters.transferred and rule.base in OF_THOSE_THERE and not rule.plurality:
        raise RuleError("election_hides_transferred", post=election.post)
