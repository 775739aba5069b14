# SPDX-License-Identifier: EUPL-1.2
"""Elections: when one may be called, who stands, whether the elected accept."""

from __future__ import annotations

from dataclasses import replace

from app.domain.agenda import Item
from app.domain.commands import elections as commands
from app.domain.decisions.base import Act, Facts, Situation, needed, personal
from app.domain.decisions.open_ballots import no_open_ballot, not_interrupted
from app.domain.decisions.preparation import item_of
from app.domain.decisions.questions import not_decided_by_chair
from app.domain.decisions.voters import voters_at
from app.domain.election_counting import record_after_lot
from app.domain.election_procedure import (
    may_fill_in_one_ballot,
    may_waive_secrecy,
    objection_prevents_one_ballot,
)
from app.domain.election_rounds import Candidate, Election, ElectionKind
from app.domain.elections import ElectionRule, Standing, Verdict, lot_among
from app.domain.entries import elections as facts
from app.domain.failures import RuleError
from app.domain.identity import ElectionId, MemberId
from app.domain.meeting import Meeting
from app.domain.tally import Choice

# Words that say what a member did: no key of a candidate.
WORDS = frozenset(Choice)


def call_election(situation: Situation, command: commands.CallElection, act: Act) -> Facts:
    """Call an election at the item in hand; an open one needs the waiver that the statutes ask for."""
    meeting = situation.open_meeting()
    item = item_of(meeting, "")
    no_open_ballot(meeting)
    not_interrupted(meeting)
    not_decided_by_chair(meeting, item)
    rule = meeting.statutes.elections
    _no_running_election(meeting, item)
    _seats_fit(rule, command)
    objecting = _objecting(meeting, command)
    secret = rule.secret if command.secret is None else command.secret
    _secrecy_waived(meeting, item, command, secret=secret)
    _first_round_known(rule, command)
    called = facts.ElectionCalled(
        ElectionId(act.new_id),
        item.id,
        command.post.strip() or item.title,
        command.seats,
        command.kind,
        secret,
        command.waiver_for,
        command.waiver_against,
        command.first_round,
        objecting,
        command.waiver_abstained,
    )
    return (situation.about_meeting(called),)


def nominate_candidate(situation: Situation, command: commands.NominateCandidate, act: Act) -> Facts:
    """Nominate somebody before the first round, or before one in which everybody may stand."""
    meeting, election = election_in_hand(situation, command.election)
    key = needed(command.candidate, "candidate")
    if key in WORDS:
        raise RuleError("candidate_key_taken", candidate=key)
    if key in election.candidates:
        raise RuleError("candidate_known", candidate=key)
    _nominations_open(meeting.statutes.elections, election)
    member = meeting.member(command.member).member if command.member else None
    fact = facts.CandidateNominated(election.id, key, personal(command.name), member)
    return (situation.about_meeting(fact),)


def withdraw_candidate(situation: Situation, command: commands.WithdrawCandidate, act: Act) -> Facts:
    """Note that a candidate stands no longer; not while a round is open, nor once elected.

    Where a lot lapses with it the others are elected: that waits for the end of an interruption.
    """
    meeting, election = election_in_hand(situation, command.election)
    candidate_of(election, command.candidate)
    if election.round_in_hand:
        raise RuleError("round_open", post=election.post)
    if command.candidate not in election.available:
        raise RuleError("candidate_not_available", candidate=command.candidate)
    withdrawn = facts.CandidateWithdrawn(election.id, command.candidate)
    lapsed = _lapsed(election, command.candidate)
    if lapsed:
        not_interrupted(meeting)
    return tuple(map(situation.about_meeting, (withdrawn, *lapsed)))


def accept_election(situation: Situation, command: commands.AcceptElection, act: Act) -> Facts:
    """Record whether who was elected accepts; the last answer counts, until the post is filled anew."""
    meeting = situation.open_meeting()
    election = named_election(meeting, item_of(meeting, ""), command.election)
    candidate = candidate_of(election, command.candidate)
    if candidate.key not in election.elected:
        raise RuleError("candidate_not_elected", candidate=candidate.key)
    if candidate.accepted is command.accepted:
        raise RuleError("candidate_answered", candidate=candidate.key)
    if candidate.accepted is False and (election.round_in_hand or not election.open_posts):
        raise RuleError("post_filled_anew", candidate=candidate.key, post=election.post)
    fact = facts.ElectionAccepted(election.id, candidate.key, command.accepted)
    return (situation.about_meeting(fact),)


def abort_election(situation: Situation, command: commands.AbortElection, act: Act) -> Facts:
    """Abort the election, with a reason; an open round ends with it."""
    _, election = election_in_hand(situation, command.election)
    reason = needed(command.reason, "reason")
    return (situation.about_meeting(facts.ElectionAborted(election.id, reason)),)


def election_in_hand(situation: Situation, name: str = "") -> tuple[Meeting, Election]:
    """The election that runs at the item in hand, or the named one; refused where there is none."""
    meeting = situation.open_meeting()
    election = named_election(meeting, item_of(meeting, ""), name)
    if election.is_over:
        raise RuleError("election_decided", post=election.post)
    return meeting, election


def candidate_of(election: Election, key: str) -> Candidate:
    """The candidate with this key; refused where there is none."""
    if key not in election.candidates:
        raise RuleError("candidate_unknown", candidate=key, known=", ".join(election.candidates) or "–")
    return election.candidates[key]


def named_election(meeting: Meeting, item: Item, name: str) -> Election:
    """The election at an item of this post or ordinal; without a name the one that was called last."""
    found = meeting.elections_at(item.id)
    if not found:
        raise RuleError("no_election", item=item.number)
    wanted = name.strip()
    for election in reversed(found):
        if wanted in {"", election.post, str(election.ordinal)}:
            return election
    known = ", ".join(f"{election.ordinal} {election.post}" for election in found)
    raise RuleError("election_unknown", election=wanted, known=known)


def _lapsed(election: Election, withdrawing: str) -> tuple[facts.LotLapsed, ...]:
    """That no lot is drawn any more where none of the equals is left over once somebody withdraws."""
    record, due = election.last_record, election.lot_due
    if record is None or due is None:
        return ()
    left = lot_among(due, set(due.among) - {withdrawing})
    if len(left.among) > left.places:
        return ()
    return (facts.LotLapsed(election.id, record_after_lot(election, replace(record, lot=left), left.among)),)


def _no_running_election(meeting: Meeting, item: Item) -> None:
    for election in meeting.elections_at(item.id):
        if not election.is_over and not election.is_decided:
            raise RuleError("election_runs", post=election.post)


def _seats_fit(rule: ElectionRule, command: commands.CallElection) -> None:
    if command.seats < 1:
        raise RuleError("seats_malformed", seats=command.seats)
    if command.kind is ElectionKind.PERSONS and not may_fill_in_one_ballot(rule, command.seats):
        raise RuleError("several_posts_not_allowed", seats=command.seats)


def _objecting(meeting: Meeting, command: commands.CallElection) -> tuple[MemberId, ...]:
    """Those who object to filling several posts in one ballot; refused where they prevent it."""
    members = tuple(dict.fromkeys(meeting.member(key).member for key in command.objected_by))
    if members and (command.seats == 1 or command.kind is ElectionKind.LISTS):
        raise RuleError("objection_needless")
    for member in members:
        if member not in meeting.transfers and not meeting.attendance[member].is_present:
            raise RuleError("member_absent", member=meeting.roll[member].name)
    votes, statutory = sum(meeting.roll[member].votes for member in members), meeting.statutory.votes
    if objection_prevents_one_ballot(meeting.statutes.elections, votes, statutory):
        raise RuleError("several_posts_objected", votes=votes, statutory=statutory, seats=command.seats)
    return members


def _secrecy_waived(meeting: Meeting, item: Item, command: commands.CallElection, *, secret: bool) -> None:
    """Refuse an open election where not all who vote on the item are known to have waived secrecy."""
    figures = (command.waiver_for, command.waiver_against, command.waiver_abstained)
    told, present = sum(figures), len(voters_at(meeting, item).entitled)
    if min(figures) < 0 or told > present:
        raise RuleError("waiver_too_many", told=told, present=present)
    rule, silent = meeting.statutes.elections, present - told
    if secret or may_waive_secrecy(rule, command.waiver_for, command.waiver_against, silent):
        return
    if may_waive_secrecy(rule, command.waiver_for, command.waiver_against):
        raise RuleError("waiver_not_by_all", told=told, present=present, difference=silent)
    raise RuleError(
        "secrecy_not_waived",
        waiver=rule.waiver.value,
        agreed=command.waiver_for,
        against=command.waiver_against,
    )


def _first_round_known(rule: ElectionRule, command: commands.CallElection) -> None:
    rounds = 1 if command.kind is ElectionKind.LISTS else len(rule.rounds)
    if not 1 <= command.first_round <= rounds:
        raise RuleError("round_unknown", round=command.first_round, rounds=rounds)


def _nominations_open(rule: ElectionRule, election: Election) -> None:
    """Who did not stand before stands only in a round that is open to all."""
    if election.round_in_hand:
        raise RuleError("round_open", post=election.post)
    record = election.last_record
    if record is None or election.open_posts:
        return
    to_all = rule.rounds[record.number : record.number + 1]
    if record.verdict is not Verdict.NEXT_ROUND or not to_all or to_all[0].standing is not Standing.ALL:
        raise RuleError("nominations_closed", post=election.post)
