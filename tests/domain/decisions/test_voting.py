# SPDX-License-Identifier: EUPL-1.2
"""Voting: by counted hands, on secret papers, with split votes; each adds up to those entitled."""

import pytest

from app.domain.balloting import BallotMethod
from app.domain.ballots import BallotState, Papers
from app.domain.commands.ballots import (
    AbortBallot,
    AnnounceResult,
    CorrectVote,
    CountPapers,
    CountVotes,
    OpenBallot,
    ReannounceResult,
    RecordRemaining,
    RecordVotes,
)
from app.domain.commands.sitting import CallItem, DeclareConflict
from app.domain.counting import VotePart
from app.domain.results import Outcome
from app.domain.tally import NOBODY, Tally
from tests.domain.house import ABSTAIN, INVALID, NO, SIMPLE, YES, House, profile, resolution, seated

ADOPTED, REJECTED = Outcome.ADOPTED, Outcome.REJECTED
COUNTED, SECRET = BallotMethod.COUNTED, BallotMethod.SECRET
ROLL_CALL = BallotMethod.ROLL_CALL
ANYBODY = "[ballots.secret]\nmembers = 1\n"
BOTH = (
    '{ all = [{ counted = "votes", base = "yes_no", compare = ">", fraction = "1/2" },'
    ' { counted = "members", base = "yes_no", compare = ">", fraction = "1/2" }] }'
)
CONSENT = '{ consent = ["kyritz"] }'


def names(house: House, members: object) -> list[str]:
    return [house.meeting.roll[member].key for member in members]


def hands(**settings: object) -> House:
    return seated(**settings).do(OpenBallot(method=COUNTED))


def on_paper(papers: str = "[1]", votes: dict[str, int] | None = None) -> House:
    """A secret ballot, demanded by one member, with papers of these denominations."""
    text = profile(extra=f"[ballots]\npapers = {papers}\n{ANYBODY}")
    house = seated(votes, text) if votes else seated(statutes=text)
    return house.do(OpenBallot(method=SECRET, demanded_by=("kyritz",)))


class TestCountedHands:
    """No and abstentions are counted, and Yes follows from attendance."""

    def test_yes_follows(self) -> None:
        house = hands().do(CountVotes(no=Tally(1, 3), abstain=Tally(1, 2)), AnnounceResult())
        record = house.record()
        assert (record.counts.yes, record.counts.no, record.counts.abstain) == (
            Tally(1, 5),
            Tally(1, 3),
            Tally(1, 2),
        )
        assert (record.announced, record.method, record.votes) == (ADOPTED, COUNTED, ())

    def test_nobody_against_is_counted_too(self) -> None:
        assert hands().do(CountVotes(), AnnounceResult()).record().counts.yes == Tally(3, 10)

    def test_it_is_announced_only_once_it_was_counted(self) -> None:
        refused = hands().refusal(AnnounceResult())
        assert (refused.code, refused.values) == ("ballot_not_counted", {"method": "counted"})

    def test_more_members_than_are_entitled_are_refused_with_the_difference(self) -> None:
        refused = hands(absent=["nuthetal"]).refusal(CountVotes(no=Tally(3, 10)))
        assert (refused.code, refused.values) == (
            "count_too_many_members",
            {"members": 3, "entitled": 2, "over": 1},
        )

    def test_votes_that_so_many_members_cannot_hold_are_refused_with_the_difference(self) -> None:
        refused = hands().refusal(CountVotes(no=Tally(1, 4)))
        assert (refused.code, refused.values) == (
            "count_impossible",
            {"members": 1, "votes": 4, "nearest": 3, "difference": 1},
        )

    def test_figures_that_are_possible_each_but_not_together_are_refused(self) -> None:
        refused = hands().refusal(CountVotes(no=Tally(1, 5), abstain=Tally(1, 5)))
        assert (refused.code, refused.values["votes"], refused.values["nearest"]) == (
            "count_impossible",
            10,
            8,
        )

    def test_fewer_than_none_are_refused(self) -> None:
        assert hands().refuses(CountVotes(no=Tally(-1, 0))) == "count_negative"
        assert hands().refuses(CountVotes(no=Tally(0, -1))) == "count_negative"

    def test_counted_again_the_last_count_stands(self) -> None:
        house = hands().do(CountVotes(no=Tally(1, 5)), CountVotes(no=Tally(1, 3)), AnnounceResult())
        assert house.record().counts.no == Tally(1, 3)

    def test_who_has_a_conflict_of_interest_is_not_counted_as_yes(self) -> None:
        house = seated().do(DeclareConflict("lebus"), OpenBallot(method=COUNTED), CountVotes())
        counts = house.do(AnnounceResult()).record().counts
        assert (counts.yes, counts.conflicted, counts.statutory) == (Tally(2, 7), Tally(1, 3), Tally(3, 10))

    def test_nobody_s_choice_is_recorded(self) -> None:
        refused = hands().refusal(RecordVotes({"kyritz": YES}))
        assert (refused.code, refused.values) == ("votes_not_by_name", {"method": "counted"})
        assert hands().refuses(RecordRemaining(YES)) == "votes_not_by_name"
        assert hands().refuses(CorrectVote("kyritz", NO)) == "votes_not_by_name"

    def test_only_a_counted_ballot_is_counted(self) -> None:
        refused = seated().do(OpenBallot()).refusal(CountVotes())
        assert (refused.code, refused.values) == ("ballot_by_other_method", {"method": "open"})

    def test_a_majority_that_asks_who_agreed_is_not_counted_by_hands(self) -> None:
        house = seated(statutes=profile(majorities={"ordinary": CONSENT}))
        refused = house.refusal(OpenBallot(method=COUNTED))
        assert (refused.code, refused.values) == ("method_hides_names", {"method": "counted"})

    def test_it_may_count_members(self) -> None:
        house = seated(statutes=profile(majorities={"ordinary": BOTH}))
        house.do(OpenBallot(method=COUNTED), CountVotes(no=Tally(2, 5)), AnnounceResult())
        assert house.record().announced is REJECTED

    def test_it_is_announced_anew_with_other_figures_and_keeps_its_number(self) -> None:
        house = hands().do(CountVotes(), AnnounceResult())
        house.do(ReannounceResult("Verzählt", counted=CountVotes(no=Tally(1, 5))))
        first, second = house.ballot().announcements
        assert (first.record.announced, second.record.announced) == (ADOPTED, REJECTED)
        assert first.record.number == second.record.number
        assert house.numbers() == ["VV 01/2021"]

    def test_nobody_is_counted_in_two_classes(self) -> None:
        """Two members with 13 votes are those with 9 and 4, so that nobody with 4 is left to abstain."""
        house = seated({"a": 4, "b": 7, "c": 9, "d": 3, "e": 5}).do(OpenBallot(method=BallotMethod.COUNTED))
        refused = house.refusal(CountVotes(no=Tally(2, 13), abstain=Tally(1, 4)))
        assert (refused.code, refused.values) == ("count_overlapping", {"members": 1, "votes": 4})
        house.do(CountVotes(no=Tally(2, 13), abstain=Tally(1, 5)))

    def test_announced_anew_for_another_outcome_the_figures_stay(self) -> None:
        house = hands().do(CountVotes(no=Tally(1, 3)), AnnounceResult())
        house.do(ReannounceResult("So verkündet", outcome=REJECTED))
        assert (house.record().counts.no, house.record().computed) == (Tally(1, 3), ADOPTED)

    def test_announced_anew_its_figures_add_up_too(self) -> None:
        house = hands().do(CountVotes(), AnnounceResult())
        wrong = ReannounceResult("Verzählt", counted=CountVotes(no=Tally(1, 4)))
        assert house.refuses(wrong) == "count_impossible"
        assert house.refuses(ReannounceResult("?", corrections={"kyritz": NO})) == "votes_not_by_name"
        assert house.refuses(ReannounceResult("?", papers=CountPapers())) == "ballot_by_other_method"

    def test_its_repetition_is_counted_again_and_both_counts_stay(self) -> None:
        house = hands().do(CountVotes(), AnnounceResult(), OpenBallot(repeat=True))
        assert house.ballot().method is COUNTED
        house.do(CountVotes(no=Tally(1, 5)), AnnounceResult())
        assert [ballot.state for ballot in house.meeting.ballots.values()] == [
            BallotState.SUPERSEDED,
            BallotState.ANNOUNCED,
        ]
        assert house.record(1).counts.yes == Tally(3, 10)
        assert house.numbers() == ["VV 01/2021"]

    def test_an_aborted_count_leaves_nothing(self) -> None:
        house = hands().do(CountVotes(no=Tally(1, 5)), AbortBallot("Verzählt"))
        assert (house.ballot().state, house.ballot().counted) == (BallotState.ABORTED, None)


class TestSecretPapers:
    """Papers out are papers in; who voted how is written down nowhere."""

    def test_as_many_papers_go_out_as_there_are_votes(self) -> None:
        assert on_paper().ballot().papers == (Papers(1, 10),)
        assert on_paper("[1, 2]").ballot().papers == (Papers(2, 4), Papers(1, 2))

    def test_only_totals_are_known(self) -> None:
        house = on_paper().do(CountPapers({1: 6}, {1: 3}, {1: 1}), AnnounceResult())
        record = house.record()
        assert (record.counts.yes, record.counts.no, record.counts.abstain) == (
            Tally(0, 6),
            Tally(0, 3),
            Tally(0, 1),
        )
        assert (record.counts.undisclosed, record.counts.entitled) == (Tally(3, 0), Tally(3, 10))
        assert (record.votes, record.announced, record.method) == ((), ADOPTED, SECRET)

    def test_no_entry_links_a_member_to_a_paper(self) -> None:
        house = on_paper().do(CountPapers({1: 6}, {1: 4}), AnnounceResult())
        members = set(house.meeting.roll)
        for entry in house.line[-2:]:
            assert not any(str(member) in repr(entry.fact) for member in members)

    def test_papers_that_were_not_given_back_did_not_vote(self) -> None:
        house = on_paper().do(CountPapers({1: 6}, unreturned={1: 4}), AnnounceResult())
        assert house.record().counts.not_voting == Tally(0, 4)
        assert house.ballot().unreturned == (Papers(1, 4),)

    def test_papers_that_do_not_add_up_are_refused_with_the_difference(self) -> None:
        refused = on_paper("[1, 2]").refusal(CountPapers({2: 3}, {1: 2}))
        assert (refused.code, refused.values) == (
            "papers_do_not_add_up",
            {"denomination": 2, "out": 4, "back": 3, "difference": 1},
        )

    def test_one_denomination_does_not_stand_for_another(self) -> None:
        assert on_paper("[1, 2]").refusal(CountPapers({1: 10})).values["denomination"] == 2

    def test_papers_that_never_went_out_are_refused(self) -> None:
        refused = on_paper().refusal(CountPapers({1: 10, 5: 1}))
        assert (refused.code, refused.values["out"]) == ("papers_do_not_add_up", 0)
        assert on_paper().refuses(CountPapers({1: 11}, {1: -1})) == "papers_negative"

    def test_where_each_member_has_one_paper_heads_are_known(self) -> None:
        house = on_paper("[1, 3]", {"kyritz": 3, "lebus": 3, "nuthetal": 3})
        house.do(CountPapers({3: 2}, {3: 1}), AnnounceResult())
        counts = house.record().counts
        assert (counts.yes, counts.no, counts.undisclosed) == (Tally(2, 6), Tally(1, 3), NOBODY)

    def test_a_majority_of_heads_needs_papers_that_tell_them(self) -> None:
        statutes = profile(majorities={"ordinary": BOTH}, extra=ANYBODY)
        secretly = OpenBallot(method=SECRET, demanded_by=("kyritz",))
        assert seated(statutes=statutes).refuses(secretly) == "secret_hides_heads"
        equal = seated({"kyritz": 1, "lebus": 1, "nuthetal": 1}, statutes)
        equal.do(secretly, CountPapers({1: 2}, {1: 1}), AnnounceResult())
        assert equal.record().announced is ADOPTED

    def test_a_majority_that_asks_who_agreed_cannot_be_secret(self) -> None:
        statutes = profile(majorities={"ordinary": CONSENT}, extra=ANYBODY)
        secretly = OpenBallot(method=SECRET, demanded_by=("kyritz",))
        assert seated(statutes=statutes).refuses(secretly) == "method_hides_names"

    def test_no_vote_is_recorded_or_corrected(self) -> None:
        house = on_paper()
        refused = house.refusal(RecordVotes({"kyritz": YES}))
        assert (refused.code, refused.values) == ("votes_not_by_name", {"method": "secret"})
        assert house.refuses(CorrectVote("kyritz", NO)) == "votes_not_by_name"
        assert house.refuses(RecordRemaining(YES)) == "votes_not_by_name"
        assert house.refuses(CountVotes()) == "ballot_by_other_method"
        assert house.refuses(AnnounceResult()) == "ballot_not_counted"

    def test_announced_anew_it_is_recounted_and_no_vote_is_corrected(self) -> None:
        house = on_paper().do(CountPapers({1: 6}, {1: 4}), AnnounceResult())
        assert house.refuses(ReannounceResult("?", corrections={"kyritz": NO})) == "votes_not_by_name"
        assert house.refuses(ReannounceResult("?", counted=CountVotes())) == "ballot_by_other_method"
        house.do(ReannounceResult("Verzählt", papers=CountPapers({1: 5}, {1: 5})))
        assert (house.record().announced, house.numbers()) == (REJECTED, ["VV 01/2021"])
        assert house.ballot().announcements[0].record.counts.yes == Tally(0, 6)

    def test_it_is_repeated_in_secret_without_a_new_demand(self) -> None:
        house = on_paper().do(CountPapers({1: 6}, {1: 4}), AnnounceResult(), OpenBallot(repeat=True))
        assert (house.ballot().method, house.ballot().papers) == (SECRET, (Papers(1, 10),))
        house.do(AbortBallot("Urne offen"))
        assert house.ballot(1).state is BallotState.ANNOUNCED


class TestSplitVotes:
    """A member's votes are cast alike, unless the profile lets them be split."""

    @staticmethod
    def under(rule: str) -> House:
        text = profile(extra=f"[representation]\n{rule}\n")
        return seated(statutes=text).do(OpenBallot())

    def test_a_split_block_is_invalid_until_the_vote_leader_declares(self) -> None:
        house = seated().do(OpenBallot(), RecordVotes({"kyritz": {YES: 3, NO: 2}}))
        (member,) = house.ballot().split
        assert house.ballot().choices[member] is INVALID
        house.do(CorrectVote("kyritz", YES), RecordRemaining(NO))
        assert not house.ballot().split
        assert house.do(AnnounceResult()).record().counts.yes == Tally(1, 5)

    def test_undeclared_it_stays_invalid_as_a_block(self) -> None:
        house = seated().do(OpenBallot(), RecordVotes({"kyritz": {YES: 3, NO: 2}}), RecordRemaining(YES))
        counts = house.do(AnnounceResult()).record().counts
        assert (counts.invalid, counts.yes) == (Tally(1, 5), Tally(2, 5))
        assert list(house.ballot().split.values()) == [(VotePart(YES, 3), VotePart(NO, 2))]

    def test_the_profile_may_leave_it_invalid(self) -> None:
        house = self.under('split = "invalid"').do(RecordVotes({"kyritz": {YES: 3, NO: 2}}))
        refused = house.refusal(CorrectVote("kyritz", YES))
        assert (refused.code, refused.values) == ("split_stays_invalid", {"member": "Kyritz"})

    @pytest.mark.parametrize("uniform", ["split_allowed", "optional"])
    def test_where_splitting_is_allowed_each_part_counts(self, uniform: str) -> None:
        house = self.under(f'uniform = "{uniform}"').do(RecordVotes({"kyritz": {YES: 3, NO: 2}}))
        house.do(RecordRemaining(ABSTAIN), AnnounceResult())
        counts = house.record().counts
        assert (counts.yes, counts.no, counts.abstain) == (Tally(1, 3), Tally(0, 2), Tally(2, 5))
        assert house.record().votes[0].parts == (VotePart(YES, 3), VotePart(NO, 2))
        assert counts.statutory == Tally(3, 10)

    def test_splitting_may_be_allowed_in_one_matter_alone(self) -> None:
        """§ 8 (3) ZwVG RP."""
        text = profile(
            majorities={"compulsory_use": SIMPLE},
            extra='[representation]\nsplit_matters = ["compulsory_use"]\n'
            '[ballots]\nen_bloc = ["ordinary", "compulsory_use"]\n',
        )
        items = (resolution("1", "compulsory_use"), resolution("2"))
        split = RecordVotes({"kyritz": {YES: 3, NO: 2}})
        house = seated(statutes=text, items=items).do(OpenBallot(), split)
        assert list(house.ballot().parts.values()) == [(VotePart(YES, 3), VotePart(NO, 2))]
        assert not house.ballot().split
        house.do(RecordRemaining(NO), AnnounceResult(), CallItem("2"), OpenBallot(), split)
        assert (list(house.ballot().choices.values()), len(house.ballot().split)) == ([INVALID], 1)

    def test_together_with_a_matter_that_must_be_alike_nothing_is_split(self) -> None:
        text = profile(
            majorities={"compulsory_use": SIMPLE},
            extra='[representation]\nsplit_matters = ["compulsory_use"]\n'
            '[ballots]\nen_bloc = ["ordinary", "compulsory_use"]\n',
        )
        items = (resolution("1", "compulsory_use"), resolution("2"))
        house = seated(statutes=text, items=items).do(OpenBallot(items=("1", "2")))
        house.do(RecordVotes({"kyritz": {YES: 3, NO: 2}}))
        assert [len(house.ballot(ordinal).split) for ordinal in (1, 2)] == [1, 1]

    def test_a_split_can_be_corrected_into_one_choice_and_back(self) -> None:
        house = self.under('uniform = "split_allowed"').do(RecordVotes({"kyritz": {YES: 3, NO: 2}}))
        house.do(CorrectVote("kyritz", YES))
        assert not house.ballot().parts
        house.do(CorrectVote("kyritz", {YES: 4, NO: 1}))
        assert list(house.ballot().parts.values()) == [(VotePart(YES, 4), VotePart(NO, 1))]
        assert house.refuses(CorrectVote("kyritz", {YES: 4, NO: 1})) == "vote_unchanged"

    def test_announced_anew_parts_that_nobody_corrects_stay(self) -> None:
        house = self.under('uniform = "split_allowed"').do(RecordVotes({"kyritz": {YES: 3, NO: 2}}))
        house.do(RecordRemaining(NO), AnnounceResult(), ReannounceResult("?", corrections={"lebus": YES}))
        assert (house.record().counts.yes, house.record().counts.no) == (Tally(2, 6), Tally(1, 4))

    def test_parts_are_all_of_the_member_s_votes(self) -> None:
        refused = seated().do(OpenBallot()).refusal(RecordVotes({"kyritz": {YES: 3, NO: 1}}))
        assert (refused.code, refused.values) == (
            "split_does_not_add_up",
            {"member": "Kyritz", "held": 5, "given": 4},
        )
        negative = RecordVotes({"kyritz": {YES: 6, NO: -1}})
        assert seated().do(OpenBallot()).refuses(negative) == "split_does_not_add_up"

    def test_one_part_is_no_split(self) -> None:
        house = seated().do(OpenBallot(), RecordVotes({"kyritz": {YES: 5, NO: 0}}))
        assert not house.ballot().split
        assert list(house.ballot().choices.values()) == [YES]


class TestWaysOfVoting:
    """The chair chooses the way of voting, unless somebody may demand another one."""

    def test_votes_are_open_where_nothing_is_said(self) -> None:
        assert seated().do(OpenBallot()).ballot().method is BallotMethod.OPEN

    def test_the_chair_may_call_the_roll_from_any_letter(self) -> None:
        house = seated().do(OpenBallot(method=ROLL_CALL, starting_letter="l"))
        assert names(house, house.ballot().order) == ["lebus", "nuthetal", "kyritz"]
        assert names(house, house.ballot().missing) == ["lebus", "nuthetal", "kyritz"]

    def test_votes_of_a_roll_call_may_be_entered_in_another_order(self) -> None:
        house = seated().do(OpenBallot(method=ROLL_CALL), RecordVotes({"nuthetal": NO}), RecordRemaining(YES))
        record = house.do(AnnounceResult()).record()
        assert (record.method, record.counts.no) == (ROLL_CALL, Tally(1, 2))
        assert [vote.choice for vote in record.votes] == [YES, YES, NO]

    @pytest.mark.parametrize("letter", ["7", "KY", "-"])
    def test_a_roll_call_begins_at_a_letter(self, letter: str) -> None:
        refused = seated().refusal(OpenBallot(method=ROLL_CALL, starting_letter=letter))
        assert (refused.code, refused.values) == ("starting_letter_malformed", {"letter": letter})

    def test_members_demand_a_roll_call_where_the_profile_says_how_many(self) -> None:
        house = seated(statutes=profile(extra="[ballots.roll_call]\nmembers = 2"))
        refused = house.refusal(OpenBallot(method=ROLL_CALL, demanded_by=("lebus",)))
        assert (refused.code, refused.values) == (
            "demand_too_small",
            {"members": 1, "needed": 2, "method": "roll_call"},
        )
        house.do(OpenBallot(method=ROLL_CALL, demanded_by=("lebus", "kyritz")))
        assert names(house, house.ballot().demanded_by) == ["lebus", "kyritz"]

    def test_who_demands_counts_once_and_votes(self) -> None:
        house = seated(statutes=profile(extra="[ballots.roll_call]\nmembers = 2"), absent=["nuthetal"])
        twice = OpenBallot(method=ROLL_CALL, demanded_by=("lebus", "lebus"))
        assert house.refusal(twice).values["members"] == 1
        absent = OpenBallot(method=ROLL_CALL, demanded_by=("lebus", "nuthetal"))
        refused = house.refusal(absent)
        assert (refused.code, refused.values) == ("demand_not_entitled", {"member": "Nuthetal"})

    def test_a_share_of_those_present_may_demand_a_secret_ballot(self) -> None:
        house = seated(statutes=profile(extra='[ballots.secret]\nshare = "1/2"'))
        one = OpenBallot(method=SECRET, demanded_by=("kyritz",))
        assert house.refusal(one).values["needed"] == 2
        house.do(OpenBallot(method=SECRET, demanded_by=("kyritz", "lebus")))
        assert house.ballot().method is SECRET

    def test_the_chair_alone_does_not_choose_a_secret_ballot(self) -> None:
        refused = seated().refusal(OpenBallot(method=SECRET))
        assert (refused.code, refused.values) == ("secret_not_demanded", {"needed": 0})

    def test_nobody_demands_what_is_the_rule(self) -> None:
        assert seated().refuses(OpenBallot(demanded_by=("lebus",))) == "demand_needless"
