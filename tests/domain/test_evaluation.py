# SPDX-License-Identifier: EUPL-1.2
"""Cases: quorum, who may vote, majority, tie and certainty, judged together."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from app.domain.balloting import BallotMethod, BallotRule, Tie
from app.domain.counting import VotePart
from app.domain.entitlement import Case, Cast, Doubt, Reason, Seat
from app.domain.evaluation import Decision, Verdict, decide_case
from app.domain.numbering import NumberingRule, Reset
from app.domain.quorum import Presumption, QuorumBasis, QuorumRule, SecondConvening
from app.domain.representation import RemoteRule, RepresentationRule, SpecialSession, SplitPolicy, Uniformity
from app.domain.rules import Base, Compare, Condition, Counted
from app.domain.statutes import Statutes
from app.domain.tally import Choice, Tally

SIMPLE = Condition(Counted.VOTES, Base.YES_NO, Compare.MORE_THAN, Fraction(1, 2))
HALF = Condition(Counted.VOTES, Base.STATUTORY, Compare.AT_LEAST, Fraction(1, 2))
TWO_THIRDS = Condition(Counted.VOTES, Base.STATUTORY, Compare.AT_LEAST, Fraction(2, 3))
CONSENT = Condition(Counted.MEMBERS, Base.NAMED, Compare.AT_LEAST, Fraction(1), named=("A", "B"))
STATUTES = Statutes(
    "Muster",
    "1",
    date(2024, 1, 1),
    "",
    (),
    QuorumRule(HALF),
    {"ordinary": SIMPLE, "procedural": SIMPLE, "statutes_amendment": TWO_THIRDS, "exit": CONSENT},
    NumberingRule("{seq}", Reset.NEVER, 1, frozenset()),
)
ROLL = (Seat("A", 6), Seat("B", 3), Seat("C", 3))
EVERYBODY = frozenset("ABC")
CONSTITUENT = frozenset({SpecialSession.CONSTITUENT})
YES, NO, ABSTAIN = Choice.YES, Choice.NO, Choice.ABSTAIN


def decided(choices: Mapping[str, Cast], statutes: Statutes = STATUTES, **values: object) -> Decision:
    case = Case(ROLL, EVERYBODY, choices)
    return decide_case(statutes, replace(case, **values))  # type: ignore[arg-type]


def test_more_yes_than_no_adopts_and_everything_is_certain() -> None:
    decision = decided({"A": YES, "B": NO, "C": ABSTAIN})
    assert (decision.verdict, decision.certain, decision.tie) == (Verdict.ADOPTED, True, None)
    assert (decision.counts.yes, decision.counts.no) == (Tally(1, 6), Tally(1, 3))


def test_without_a_quorum_nothing_is_decided_and_the_counts_are_told() -> None:
    decision = decided({"B": YES}, present=frozenset("B"))
    assert (decision.verdict, decision.certain) == (Verdict.NOT_QUORATE, True)
    assert decision.counts.yes == Tally(1, 3)
    assert decision.counts.absent == Tally(2, 9)


def test_a_quorum_that_was_established_is_presumed_where_the_profile_says_so() -> None:
    presumed = replace(STATUTES, quorum=QuorumRule(HALF, presumption=Presumption.UNTIL_CHALLENGED))
    there = frozenset("B")
    decision = decided({"B": YES}, presumed, present=there, established=True)
    assert (decision.verdict, decision.quorum.presumed) == (Verdict.ADOPTED, True)
    assert decided({"B": YES}, presumed, present=there).verdict is Verdict.NOT_QUORATE


def test_a_repeat_convening_needs_no_number_where_the_profile_allows_it() -> None:
    second = replace(STATUTES, second_convening=SecondConvening(allowed=True))
    decision = decided({"B": YES}, second, present=frozenset("B"), second=True)
    assert (decision.verdict, decision.quorum.basis) == (Verdict.ADOPTED, QuorumBasis.SECOND_CONVENING)
    assert decided({"B": YES}, present=frozenset("B"), second=True).verdict is Verdict.NOT_QUORATE


def test_who_has_said_nothing_is_missing_and_may_still_change_it() -> None:
    decision = decided({"B": YES})
    assert decision.missing == Tally(2, 9)
    assert decision.counts.not_voting == Tally(2, 9)
    assert (decision.verdict, decision.certain) == (Verdict.ADOPTED, False)
    assert decided({"A": YES}, matter="statutes_amendment").certain is False
    assert decided({"A": NO, "B": NO}, matter="statutes_amendment").certain is True


def test_who_does_not_vote_on_purpose_is_not_missing() -> None:
    decision = decided({"A": YES, "B": Choice.NOT_VOTING, "C": Choice.NOT_VOTING})
    assert (decision.missing, decision.certain) == (Tally(), True)


@pytest.mark.parametrize(
    ("values", "doubt"),
    [
        ({"present": frozenset("AB")}, Doubt.ABSENT_VOTED),
        ({"excluded": frozenset("C")}, Doubt.EXCLUDED_VOTED),
        ({"remote": frozenset("C")}, Doubt.REMOTE_NOT_ALLOWED),
        ({"present": frozenset("AB"), "transferred": {"C": "A"}}, Doubt.TRANSFER_NOT_ALLOWED),
    ],
)
def test_a_vote_of_somebody_who_may_not_vote_makes_the_ballot_invalid(
    values: Mapping[str, object], doubt: Doubt
) -> None:
    decision = decided({"A": YES, "B": NO, "C": YES}, **values)
    assert (decision.verdict, decision.certain) == (Verdict.INVALID, True)
    assert decision.reasons == (Reason(doubt, "C"),)
    assert decision.counts.yes == Tally(1, 6)
    assert decision.counts.statutory == Tally(3, 12)


def test_remote_members_vote_where_the_profile_allows_it_but_not_in_what_it_bars() -> None:
    remote = replace(STATUTES, remote=RemoteRule(allowed=True, barred=frozenset({"statutes_amendment"})))
    open_one = decided({"A": YES, "B": YES, "C": YES}, remote, remote=frozenset("C"))
    barred = decided({"A": YES, "B": YES}, remote, remote=frozenset("C"), matter="statutes_amendment")
    assert open_one.counts.yes == Tally(3, 12)
    assert (barred.counts.barred, barred.verdict) == (Tally(1, 3), Verdict.ADOPTED)
    voted = decided({"C": YES}, remote, remote=frozenset("C"), matter="statutes_amendment")
    assert voted.reasons == (Reason(Doubt.BARRED_VOTED, "C"),)


def test_remote_members_that_are_not_allowed_do_not_make_a_quorum() -> None:
    decision = decided({"B": YES}, present=frozenset("B"), remote=frozenset("A"))
    assert decision.verdict is Verdict.NOT_QUORATE
    assert decision.counts.barred == Tally(1, 6)


TRANSFER = replace(STATUTES, representation=RepresentationRule(transfer=True, transfer_limit=1))


def test_transferred_votes_count_where_the_profile_allows_it() -> None:
    decision = decided(
        {"A": YES, "B": NO, "C": YES}, TRANSFER, present=frozenset("AB"), transferred={"C": "A"}
    )
    assert (decision.verdict, decision.counts.yes) == (Verdict.ADOPTED, Tally(2, 9))
    assert decision.counts.transferred == Tally(1, 3)
    assert decision.counts.absent == Tally()


def test_a_majority_of_those_present_leaves_transferred_votes_out() -> None:
    """Of A and B with 9 votes more than half must be there: C's 3 votes held by A do not help."""
    present = Condition(Counted.VOTES, Base.PRESENT, Compare.MORE_THAN, Fraction(1, 2))
    statutes = replace(TRANSFER, majorities={"ordinary": present})
    there: dict[str, object] = {"present": frozenset("AB"), "transferred": {"C": "A"}}
    decision = decided({"A": NO, "B": YES, "C": YES}, statutes, **there)
    assert (decision.verdict, decision.counts.transferred_yes) == (Verdict.REJECTED, Tally(1, 3))
    waiting = decided({"A": NO, "B": YES}, statutes, **there)
    assert (waiting.verdict, waiting.certain) == (Verdict.REJECTED, True)


def test_one_member_holds_the_votes_of_as_many_as_the_profile_says() -> None:
    held = {"B": "A", "C": "A"}
    decision = decided({"A": YES, "B": YES, "C": YES}, TRANSFER, present=frozenset("A"), transferred=held)
    assert decision.reasons == (Reason(Doubt.HOLDER_OF_TOO_MANY, "C"),)


@pytest.mark.parametrize(
    ("rule", "session", "allowed"),
    [
        (RemoteRule(allowed=True, barred_sessions=CONSTITUENT), {}, True),
        (RemoteRule(allowed=True, barred_sessions=CONSTITUENT), {"constituent": True}, False),
        (RemoteRule(allowed=True, only_in_emergencies=True), {}, False),
        (RemoteRule(allowed=True, only_in_emergencies=True), {"emergency": True}, True),
    ],
)
def test_who_takes_part_by_video_against_the_law_is_not_there(
    rule: RemoteRule, session: dict[str, bool], allowed: bool
) -> None:
    decision = decided({"A": YES, "C": YES}, replace(STATUTES, remote=rule), remote=frozenset("C"), **session)
    assert (decision.reasons == ()) is allowed
    assert decision.quorum.present.members == (3 if allowed else 2)
    if not allowed:
        assert decision.reasons == (Reason(Doubt.REMOTE_NOT_ALLOWED, "C"),)


def test_votes_are_not_held_by_somebody_who_may_not_vote() -> None:
    decision = decided(
        {"B": YES, "C": YES},
        TRANSFER,
        present=frozenset("AB"),
        excluded=frozenset("A"),
        transferred={"C": "A"},
    )
    assert decision.reasons == (Reason(Doubt.HOLDER_NOT_ENTITLED, "C"),)


SPLIT = (VotePart(YES, 4), VotePart(NO, 2))


def test_a_split_block_is_invalid_where_votes_must_be_uniform() -> None:
    final = replace(STATUTES, representation=RepresentationRule(split=SplitPolicy.INVALID))
    decision = decided({"A": SPLIT, "B": YES, "C": NO}, final)
    assert (decision.counts.invalid, decision.verdict) == (Tally(1, 6), Verdict.REJECTED)
    assert decision.certain


def test_a_split_block_is_not_certain_while_the_vote_leader_may_declare() -> None:
    decision = decided({"A": SPLIT, "B": YES, "C": NO})
    assert (decision.counts.invalid, decision.missing) == (Tally(1, 6), Tally(1, 6))
    assert not decision.certain


def test_split_votes_count_by_parts_where_the_profile_allows_it() -> None:
    allowed = replace(STATUTES, representation=RepresentationRule(uniform=Uniformity.SPLIT_ALLOWED))
    decision = decided({"A": SPLIT, "B": NO, "C": ABSTAIN}, allowed)
    assert (decision.counts.yes, decision.counts.no) == (Tally(1, 4), Tally(1, 5))
    assert decision.verdict is Verdict.REJECTED


def test_split_votes_count_by_parts_in_the_matters_that_the_profile_names() -> None:
    some = RepresentationRule(split_matters=frozenset({"ordinary"}))
    counted = decided({"A": SPLIT, "B": NO, "C": ABSTAIN}, replace(STATUTES, representation=some))
    assert (counted.counts.yes, counted.counts.no) == (Tally(1, 4), Tally(1, 5))
    assert counted.certain
    others = RepresentationRule(split_matters=frozenset({"levy"}))
    invalid = decided({"A": SPLIT, "B": NO, "C": ABSTAIN}, replace(STATUTES, representation=others))
    assert invalid.counts.invalid == Tally(1, 6)
    assert not invalid.certain


@pytest.mark.parametrize("tie", Tie)
def test_a_tie_means_what_the_profile_says(tie: Tie) -> None:
    statutes = replace(STATUTES, ballots=BallotRule(tie=tie))
    decision = decided({"A": YES, "B": NO, "C": NO}, statutes)
    assert (decision.verdict, decision.tie) == (Verdict.REJECTED, tie)
    assert decision.certain is (tie is Tie.REJECTED)


@pytest.mark.parametrize("tie", Tie)
def test_what_may_still_come_to_a_tie_is_open_where_somebody_decides_it(tie: Tie) -> None:
    """5 Yes to 6 No, and one vote missing."""
    statutes = replace(STATUTES, ballots=BallotRule(tie=tie))
    seats = (Seat("A", 5), Seat("B", 6), Seat("C", 1))
    decision = decided({"A": YES, "B": NO}, statutes, roll=seats)
    assert (decision.verdict, decision.tie) == (Verdict.REJECTED, None)
    assert decision.certain is (tie is Tie.REJECTED)


def test_a_tie_that_one_more_vote_would_not_break_rejects() -> None:
    statutes = replace(STATUTES, ballots=BallotRule(tie=Tie.CHAIR))
    decision = decided({"A": YES, "B": NO, "C": NO}, statutes, matter="statutes_amendment")
    assert (decision.tie, decision.certain) == (Tie.REJECTED, True)


def test_the_consent_of_named_members_is_judged_by_name() -> None:
    assert decided({"A": YES, "B": YES, "C": NO}, matter="exit").verdict is Verdict.ADOPTED
    assert decided({"A": YES, "B": NO, "C": YES}, matter="exit").verdict is Verdict.REJECTED
    undecided = decided({"A": YES, "C": YES}, matter="exit")
    assert (undecided.verdict, undecided.certain) == (Verdict.REJECTED, False)


def test_a_secret_ballot_cannot_show_the_consent_of_named_members() -> None:
    decision = decided({"A": YES, "B": YES}, matter="exit", method=BallotMethod.SECRET)
    assert decision.reasons == (Reason(Doubt.NAMES_NEEDED),)


def test_where_no_and_abstentions_are_counted_yes_follows_from_attendance() -> None:
    decision = decided({"B": NO}, method=BallotMethod.COUNTED)
    assert (decision.counts.yes, decision.missing) == (Tally(2, 9), Tally())


def test_acclamation_needs_a_matter_that_allows_it_and_nobody_against() -> None:
    assert decided({}, method=BallotMethod.ACCLAMATION).verdict is Verdict.ADOPTED
    opposed = decided({"C": NO}, method=BallotMethod.ACCLAMATION)
    assert opposed.reasons == (Reason(Doubt.ACCLAMATION_OPPOSED),)
    formal = decided({}, method=BallotMethod.ACCLAMATION, matter="statutes_amendment")
    assert formal.reasons == (Reason(Doubt.ACCLAMATION_NOT_ALLOWED),)
