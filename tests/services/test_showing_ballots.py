# SPDX-License-Identifier: EUPL-1.2
"""How a ballot was taken is shown: method, papers, split votes, motions, common ballots."""

from app.domain.balloting import BallotMethod
from app.domain.commands.ballots import (
    AnnounceResult,
    CountPapers,
    OpenBallot,
    RecordRemaining,
    RecordVotes,
)
from app.domain.commands.motions import SubmitMotion
from app.domain.motions import MotionKind
from app.domain.results import Outcome
from app.services.showing_ballots import (
    classes_shown,
    motions_shown,
    parts_shown,
    result_further_shown,
    taking_shown,
)
from tests.domain.house import ABSTAIN, NO, YES, House, profile, resolution, seated


def taking(house: House, ordinal: int = -1) -> dict[str, object]:
    members = {entry.member: entry.key for entry in house.meeting.roll.values()}
    return taking_shown(house.meeting, house.ballot(ordinal), members)


def test_a_secret_ballot_shows_its_papers_and_whom_they_would_reveal() -> None:
    statutes = profile(extra="[ballots]\npapers = [1, 5]\n[ballots.secret]\nmembers = 1")
    house = seated(statutes=statutes)
    house.do(OpenBallot(method=BallotMethod.SECRET, demanded_by=("lebus",)))
    shown = taking(house)
    assert (shown["method"], shown["demanded_by"]) == ("secret", ["lebus"])
    assert (shown["papers"], shown["revealing"]) == ({"5": 1, "1": 5}, ["kyritz"])
    house.do(CountPapers({5: 1, 1: 2}, {1: 1}, unreturned={1: 2}))
    assert (taking(house)["counted"], taking(house)["unreturned"]) == (True, {"1": 2})
    house.do(AnnounceResult())
    assert classes_shown(house.record().counts)["undisclosed"] == {"members": 3, "votes": 0}


def test_a_roll_call_shows_its_order() -> None:
    house = seated().do(OpenBallot(method=BallotMethod.ROLL_CALL, starting_letter="L"))
    assert taking(house)["order"] == ["lebus", "nuthetal", "kyritz"]


def test_split_votes_are_shown_by_choice() -> None:
    allowed = profile(extra='[representation]\nuniform = "split_allowed"')
    house = seated(statutes=allowed).do(OpenBallot(), RecordVotes({"kyritz": {YES: 3, NO: 2}}))
    assert taking(house)["parts"] == {"kyritz": {"yes": 3, "no": 2}}
    house.do(RecordRemaining(ABSTAIN), AnnounceResult())
    assert parts_shown(house.record().votes[0].parts) == {"yes": 3, "no": 2}
    against = seated().do(OpenBallot(), RecordVotes({"kyritz": {YES: 3, NO: 2}}))
    assert taking(against)["split"] == {"kyritz": {"yes": 3, "no": 2}}


def test_ballots_that_are_taken_together_name_each_other() -> None:
    house = seated(items=[resolution("1"), resolution("2")]).do(OpenBallot(items=("1", "2")))
    assert [taking(house, ordinal)["bloc"] for ordinal in (1, 2)] == [[1, 2], [1, 2]]


def test_who_decided_a_tie_is_shown() -> None:
    house = seated(statutes=profile(extra='[ballots]\ntie = "lot"')).do(OpenBallot())
    house.do(RecordVotes({"kyritz": YES}), RecordRemaining(NO))
    house.do(AnnounceResult(tie_break=Outcome.REJECTED, tie_course="Lebus zog."))
    shown = result_further_shown(house.record())
    assert (shown["method"], shown["tie_break"], shown["tie_course"]) == ("open", "lot", "Lebus zog.")


def test_motions_are_shown_with_their_ballots() -> None:
    house = seated().do(SubmitMotion(MotionKind.AMENDMENT, "Kürzer", mover="lebus"), OpenBallot(motion=1))
    house.do(RecordRemaining(YES), AnnounceResult())
    members = {entry.member: entry.key for entry in house.meeting.roll.values()}
    (shown,) = motions_shown(house.meeting, members)
    assert (shown["item"], shown["motion"], shown["mover"], shown["state"]) == ("1", 1, "lebus", "adopted")
    assert (shown["kind"], shown["text"], shown["ballots"]) == ("amendment", "Kürzer", [1])
    assert taking(house)["motion"] == 1
    assert classes_shown(house.record().counts)["barred"] == {"members": 0, "votes": 0}
