# SPDX-License-Identifier: EUPL-1.2
"""Who may vote: remote participants, transferred votes, a presumed quorum."""

from app.domain.balloting import BallotMethod
from app.domain.ballots import Papers
from app.domain.commands.ballots import AbortBallot, AnnounceResult, OpenBallot, RecordRemaining, RecordVotes
from app.domain.commands.representation import TransferVotes
from app.domain.commands.sitting import CallItem, CheckIn, CheckOut, DeclareConflict, EstablishQuorum
from app.domain.tally import Tally
from tests.domain.house import YES, House, profile, seated

SECRET = BallotMethod.SECRET


def names(house: House, members: object) -> list[str]:
    return [house.meeting.roll[member].key for member in members]


class TestRemoteAndTransferred:
    """Who takes part by video may be barred; transferred votes are cast where their holder is."""

    HYBRID = "[remote]\nallowed = true\n[ballots.secret]\nmembers = 1"
    TRANSFER = "[representation]\ntransfer = true"

    def test_a_remote_participant_votes_openly_and_not_in_secret(self) -> None:
        house = seated(statutes=profile(extra=self.HYBRID), absent=["nuthetal"])
        house.do(CheckIn("nuthetal", remote=True), OpenBallot())
        assert len(house.ballot().entitled) == 3
        house.do(AbortBallot("geheim verlangt"), OpenBallot(method=SECRET, demanded_by=("lebus",)))
        assert names(house, house.ballot().barred) == ["nuthetal"]
        assert house.ballot().papers == (Papers(1, 8),)

    def test_a_barred_member_stands_in_a_class_of_its_own(self) -> None:
        extra = '[remote]\nallowed = true\nbarred = ["ordinary"]'
        house = seated(statutes=profile(extra=extra), absent=["nuthetal"])
        house.do(CheckIn("nuthetal", remote=True), OpenBallot())
        refused = house.refusal(RecordVotes({"nuthetal": YES}))
        assert (refused.code, refused.values) == ("member_barred", {"member": "Nuthetal"})
        counts = house.do(RecordRemaining(YES), AnnounceResult()).record().counts
        assert (counts.barred, counts.absent, counts.statutory) == (Tally(1, 2), Tally(0, 0), Tally(3, 10))

    def test_transferred_votes_are_cast_where_the_holder_is_there(self) -> None:
        house = seated(statutes=profile(extra=self.TRANSFER), absent=["nuthetal"])
        house.do(TransferVotes("nuthetal", "kyritz"), OpenBallot(), RecordRemaining(YES), AnnounceResult())
        counts = house.record().counts
        assert (counts.yes, counts.transferred) == (Tally(3, 10), Tally(1, 2))
        house.do(CheckOut("kyritz"), CheckIn("nuthetal"), CallItem("2"))

    def test_transferred_votes_are_absent_where_their_holder_may_not_vote(self) -> None:
        house = seated(statutes=profile(extra=self.TRANSFER), absent=["nuthetal"])
        house.do(TransferVotes("nuthetal", "lebus"), DeclareConflict("lebus"), OpenBallot())
        assert names(house, house.ballot().entitled) == ["kyritz"]
        assert names(house, house.ballot().conflicted) == ["lebus"]

    def test_a_quorum_that_is_presumed_allows_ballots(self) -> None:
        presumed = '{ counted = "votes", base = "statutory", compare = ">", fraction = "1/2" }'
        statutes = profile(quorum=f'{presumed}\npresumption = "until_challenged"')
        house = seated(statutes=statutes).do(EstablishQuorum(), CheckOut("kyritz"), OpenBallot())
        assert (house.ballot().quorum.met, house.ballot().quorum.presumed) == (False, True)
