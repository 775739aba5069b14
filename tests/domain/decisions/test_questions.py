# SPDX-License-Identifier: EUPL-1.2
"""What a ballot is about: one question decides an item, and others are voted on beside it."""

from app.domain.agenda import ItemOutcome
from app.domain.balloting import BallotMethod
from app.domain.commands.ballots import AnnounceResult, CountPapers, OpenBallot, RecordRemaining
from app.domain.commands.sitting import CallItem, CheckIn
from app.domain.results import Outcome
from tests.domain.house import NO, SIMPLE, YES, opened, profile, resolution, seated

ADOPTED = Outcome.ADOPTED
SECRET = BallotMethod.SECRET


class TestMainQuestion:
    """One question decides the item, by the item's majority; it is asked again by repetition only."""

    def test_a_question_of_another_matter_decides_nothing_about_the_item(self) -> None:
        house = seated(items=[resolution("1", "statutes_amendment"), resolution("2")])
        house.do(OpenBallot("Satzung ändern?", "ordinary"), RecordRemaining(YES), AnnounceResult())
        assert (house.record().announced, house.ballot().numbered, house.numbers()) == (ADOPTED, False, [])
        assert house.refuses(CallItem("2")) == "item_undecided"

    def test_a_first_question_in_words_of_its_own_is_the_main_one(self) -> None:
        house = seated().do(OpenBallot("Kürzer?"), RecordRemaining(YES), AnnounceResult(), CallItem("2"))
        assert (house.numbers(), house.item("1").outcome) == (["VV 01/2021"], ItemOutcome.ADOPTED)

    def test_another_question_after_the_result_does_not_turn_it(self) -> None:
        house = seated().vote(kyritz=YES, lebus=NO, nuthetal=NO)
        house.do(OpenBallot("Noch einmal?"), RecordRemaining(YES), AnnounceResult())
        assert (house.record().announced, house.numbers()) == (ADOPTED, [])
        assert house.do(CallItem("2")).item("1").outcome is ItemOutcome.REJECTED

    def test_a_repetition_keeps_the_matter(self) -> None:
        house = seated(items=[resolution("1", "statutes_amendment")]).vote(kyritz=YES, lebus=NO, nuthetal=NO)
        refused = house.refusal(OpenBallot(repeat=True, matter="ordinary"))
        assert (refused.code, refused.values) == ("repeat_other_matter", {"item": "1", "ballot": 1})
        same = house.do(OpenBallot(repeat=True, matter="statutes_amendment"))
        assert same.ballot().matter == "statutes_amendment"

    def test_a_way_of_voting_that_was_demanded_binds_every_repetition(self) -> None:
        house = seated(statutes=profile(extra="[ballots]\nsecret = { members = 1 }"))
        counted = (CountPapers({1: 6}, {1: 4}), AnnounceResult())
        house.do(OpenBallot(method=SECRET, demanded_by=("lebus",)), *counted)
        house.do(OpenBallot(repeat=True), *counted)
        refused = house.refusal(OpenBallot(repeat=True, method=BallotMethod.OPEN))
        assert (refused.code, refused.values) == ("method_demanded", {"item": "1", "demanded": "secret"})
        assert house.do(OpenBallot(repeat=True)).ballot().method is SECRET

    def test_who_may_not_vote_by_video_on_one_item_of_several_votes_on_none(self) -> None:
        rules = '[remote]\nallowed = true\nbarred = ["budget"]\n[ballots]\nen_bloc = ["ordinary", "budget"]'
        statutes = profile(majorities={"budget": SIMPLE}, extra=rules)
        house = opened(statutes=statutes, items=[resolution("1"), resolution("2", "budget")])
        house.do(CheckIn("kyritz"), CheckIn("lebus", remote=True), CheckIn("nuthetal"), CallItem("1"))
        house.do(OpenBallot(items=("1", "2")))
        assert [house.meeting.roll[member].key for member in house.ballot(1).barred] == ["lebus"]
