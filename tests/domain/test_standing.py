# SPDX-License-Identifier: EUPL-1.2
"""An open ballot: what is recorded, who is missing, and whether the outcome is certain already."""

from dataclasses import replace

import pytest

from app.domain.balloting import BallotMethod, Tie
from app.domain.ballots import Ballot
from app.domain.commands.ballots import CountVotes
from app.domain.commands.sitting import DeclareConflict, OpenBallot, RecordRemaining, RecordVotes
from app.domain.counting import VoteCast, VotePart
from app.domain.results import Outcome
from app.domain.rules import Combination, Rule
from app.domain.standing import Standing, counts_of, sheet_of, standing_of, votes_of
from app.domain.tally import Choice, Tally
from tests.domain.counted import Voter, ballot_of, consent, counts, member, rule
from tests.domain.house import ABSTAIN, NO, YES, House, profile, resolution, seated

ADOPTED, REJECTED = Outcome.ADOPTED, Outcome.REJECTED


def standing(house: House) -> Standing:
    ballot = house.ballot()
    statutes = house.meeting.statutes
    return standing_of(ballot, statutes.majority(ballot.matter), statutes.ballots.tie)


def voting(matter: str = "ordinary", **choices: Choice) -> House:
    house = seated(items=[resolution("1", matter)]).do(OpenBallot())
    return house.do(RecordVotes(choices)) if choices else house


def test_who_is_missing_is_counted_in_heads_and_votes() -> None:
    now = standing(voting(lebus=NO))
    assert now.missing == Tally(2, 7)
    assert (now.counts.yes, now.counts.no) == (Tally(0, 0), Tally(1, 3))


def test_before_the_first_vote_nothing_is_certain() -> None:
    now = standing(voting())
    assert (now.missing, now.certain, now.computed) == (Tally(3, 10), False, REJECTED)


def test_a_majority_that_nobody_can_take_away_is_certain() -> None:
    assert not standing(voting(kyritz=YES)).certain
    now = standing(voting(kyritz=YES, lebus=YES))
    assert (now.certain, now.computed, now.missing) == (True, ADOPTED, Tally(1, 2))


def test_a_majority_that_nobody_can_reach_any_more_is_certain_too() -> None:
    now = standing(voting("statutes_amendment", kyritz=NO))
    assert (now.certain, now.computed) == (True, REJECTED)


def test_a_complete_ballot_is_certain() -> None:
    now = standing(voting(kyritz=ABSTAIN).do(RecordRemaining(YES)))
    assert (now.certain, now.computed, now.missing) == (True, ADOPTED, Tally(0, 0))


def test_what_is_required_of_the_whole_roll_does_not_grow_with_the_votes() -> None:
    for house in (voting("statutes_amendment"), voting("statutes_amendment", kyritz=YES)):
        assert (standing(house).majority.base_value, standing(house).majority.required) == (10, 7)


def test_members_with_a_conflict_are_neither_missing_nor_cast() -> None:
    house = seated().do(DeclareConflict("lebus"), OpenBallot())
    assert (standing(house).missing, standing(house).counts.conflicted) == (Tally(2, 7), Tally(1, 3))


@pytest.mark.parametrize("choice", Choice)
def test_the_outcome_so_far_is_that_if_nobody_else_voted(choice: Choice) -> None:
    now = standing(voting(kyritz=choice))
    assert now.computed is (ADOPTED if choice is YES else REJECTED)


class TestTie:
    """Where chair or lot decide equality, what comes to it is open."""

    @pytest.mark.parametrize("tie", ["chair", "lot"])
    def test_a_vote_that_may_make_it_equal_is_awaited(self, tie: str) -> None:
        house = seated({"a": 4, "b": 5, "c": 1}, profile(extra=f'[ballots]\ntie = "{tie}"'))
        house.do(OpenBallot(), RecordVotes({"a": YES, "b": NO}))
        assert (standing(house).certain, standing(house).tie) == (False, None)
        level = standing(house.do(RecordVotes({"c": YES})))
        assert (level.computed, level.certain, level.tie) == (REJECTED, False, Tie(tie))

    def test_so_is_what_hands_were_counted_to(self) -> None:
        room = {"kyritz": Voter(5), "lebus": Voter(5)}
        ballot = ballot_of(room, method=BallotMethod.COUNTED, counted=counts(yes=5, no=5))
        assert not standing_of(ballot, rule(">", "1/2"), Tie.CHAIR).certain
        assert standing_of(ballot, rule(">", "1/2"), Tie.REJECTED).certain

    def test_where_equality_rejects_it_is_certain(self) -> None:
        house = seated({"a": 4, "b": 5, "c": 1}).do(OpenBallot(), RecordVotes({"a": YES, "b": NO}))
        assert (standing(house).computed, standing(house).certain) == (REJECTED, True)
        level = standing(house.do(RecordVotes({"c": YES})))
        assert (level.computed, level.certain, level.tie) == (REJECTED, True, None)


class TestVotes:
    """What each of the entitled did, in the order of the roll, with the votes held at the opening."""

    ROOM = {"kyritz": Voter(5), "lebus": Voter(3, NO), "nuthetal": Voter(2, YES, parts=((YES, 1), (NO, 1)))}

    def test_in_the_order_of_the_roll_without_those_who_are_missing(self) -> None:
        ballot = ballot_of(self.ROOM)
        turned = dict(reversed(ballot.choices.items()))
        parts = (VotePart(YES, 1), VotePart(NO, 1))
        assert votes_of(ballot, turned) == (VoteCast(member(1), 3, NO), VoteCast(member(2), 2, NO, parts))

    def test_a_choice_of_somebody_who_is_not_entitled_is_no_vote(self) -> None:
        ballot = ballot_of(self.ROOM)
        assert votes_of(ballot, {member(77): YES}) == ()

    def test_who_did_not_vote_for_each_reason(self) -> None:
        room = {
            "kyritz": Voter(5, YES),
            "lebus": Voter(3, beside="conflicted"),
            "nuthetal": Voter(20, beside="barred"),
            "peitz": Voter(100, beside="absent"),
            "rhinow": Voter(7, NO, transferred=True),
        }
        ballot = ballot_of(room)
        counted = counts_of(ballot, ballot.choices)
        assert (counted.conflicted, counted.barred, counted.absent) == (
            Tally(1, 3),
            Tally(1, 20),
            Tally(1, 100),
        )
        assert (counted.transferred, counted.transferred_yes) == (Tally(1, 7), Tally(0, 0))
        assert counted.statutory == Tally(5, 135)

    def test_what_was_counted_stands_where_nobody_is_named(self) -> None:
        by_hand = counts(yes=7, no=3)
        assert counts_of(ballot_of(self.ROOM, counted=by_hand), {}) is by_hand


class TestSheet:
    """What a rule is judged by: the counts, whole and of each group that it names, and who agreed."""

    PRIVATE = frozenset({"private"})
    ROOM = {
        "kyritz": Voter(5, YES),
        "stadtwerke": Voter(3, NO, PRIVATE),
        "netz": Voter(2, YES, PRIVATE, transferred=True),
        "werk": Voter(4, None, PRIVATE, beside="absent"),
        "bad": Voter(6, None, PRIVATE, beside="conflicted"),
        "hof": Voter(7, None, PRIVATE, beside="barred"),
        "nuthetal": Voter(8, parts=((YES, 6), (NO, 2))),
    }
    RULE = rule(">", "1/2", among="private")

    def test_a_group_has_its_own_classes(self) -> None:
        ballot = ballot_of(self.ROOM)
        sheet = sheet_of(ballot, ballot.choices, self.RULE)
        private = replace(counts(), yes=Tally(1, 2), no=Tally(1, 3), absent=Tally(1, 4))
        private = replace(private, conflicted=Tally(1, 6), barred=Tally(1, 7))
        private = replace(private, transferred=Tally(1, 2), transferred_yes=Tally(1, 2))
        assert sheet.groups == {"private": private}
        assert sheet.counts == counts_of(ballot, ballot.choices)

    def test_only_groups_that_the_rule_names_are_counted(self) -> None:
        ballot = ballot_of(self.ROOM)
        assert sheet_of(ballot, ballot.choices, rule(">", "1/2")).groups == {}

    def test_who_agreed_did_so_with_all_its_votes(self) -> None:
        ballot = ballot_of(self.ROOM)
        assert ballot.choices[member(6)] is YES
        assert sheet_of(ballot, ballot.choices, self.RULE).agreeing == {"kyritz", "netz"}

    def test_who_said_yes_with_every_part_agreed(self) -> None:
        ballot = ballot_of({"kyritz": Voter(5, parts=((YES, 2), (YES, 3)))})
        assert sheet_of(ballot, ballot.choices, self.RULE).agreeing == {"kyritz"}

    def test_a_member_that_the_roll_does_not_know_agrees_to_nothing(self) -> None:
        ballot = ballot_of({"kyritz": Voter(5, YES)}, roll={})
        assert sheet_of(ballot, ballot.choices, self.RULE).agreeing == frozenset()


class TestCertainty:
    """Whether no choice of the missing members can change the outcome any more."""

    def certain(self, majority: Rule, ballot: Ballot) -> bool:
        return standing_of(ballot, majority, Tie.REJECTED).certain

    def test_the_consent_of_a_named_member_is_open_until_it_voted(self) -> None:
        room = {"kyritz": Voter(5, YES), "lebus": Voter(3)}
        both = Combination(True, (rule(">", "1/2"), consent("lebus")))
        assert self.certain(rule(">", "1/2"), ballot_of(room))
        assert not self.certain(both, ballot_of(room))
        assert self.certain(both, ballot_of({**room, "lebus": Voter(3, NO)}))

    @pytest.mark.parametrize("method", [BallotMethod.SECRET, BallotMethod.COUNTED])
    def test_what_nobody_records_is_certain_once_it_is_counted(self, method: BallotMethod) -> None:
        room = {"kyritz": Voter(5), "lebus": Voter(3)}
        assert not self.certain(rule(">", "1/2"), ballot_of(room, method=method))
        assert self.certain(rule(">", "1/2"), ballot_of(room, method=method, counted=counts(yes=5, no=3)))


def test_a_block_that_was_split_is_as_open_as_what_is_missing() -> None:
    house = seated().do(OpenBallot(), RecordVotes({"kyritz": {YES: 3, NO: 2}}), RecordRemaining(YES))
    found = standing(house)
    assert (found.computed, found.certain) == (ADOPTED, False)


def test_what_is_counted_is_missing_whole_until_it_was_counted() -> None:
    house = seated().do(OpenBallot(method=BallotMethod.COUNTED))
    before = standing(house)
    assert (before.missing, before.certain) == (Tally(3, 10), False)
    after = standing(house.do(CountVotes(no=Tally(1, 3))))
    assert (after.missing, after.certain, after.counts.yes) == (Tally(0, 0), True, Tally(2, 7))

    @pytest.mark.parametrize("method", [BallotMethod.SECRET, BallotMethod.COUNTED])
    def test_until_then_everybody_is_missing_and_afterwards_nobody(self, method: BallotMethod) -> None:
        room = {"kyritz": Voter(5), "lebus": Voter(3)}
        asked = rule(">", "1/2")
        assert standing_of(ballot_of(room, method=method), asked, Tie.REJECTED).missing == Tally(2, 8)
        counted = ballot_of(room, method=method, counted=counts(yes=5, no=3))
        assert standing_of(counted, asked, Tie.REJECTED).missing == Tally(0, 0)

    def test_a_block_that_was_split_is_open_until_its_vote_leader_declared(self) -> None:
        room = {"kyritz": Voter(5, YES), "lebus": Voter(6, Choice.INVALID)}
        halves = {member(1): (VotePart(YES, 3), VotePart(NO, 3))}
        assert self.certain(rule(">", "1/2"), ballot_of(room))
        assert not self.certain(rule(">", "1/2"), ballot_of(room, split=halves))
        assert self.certain(rule(">", "1/2"), ballot_of({**room, "kyritz": Voter(7, YES)}, split=halves))
