# SPDX-License-Identifier: EUPL-1.2
"""Entries on ballots and motions are read back as they were written, and those of the first version go on."""

import pytest

from app.domain.balloting import BallotMethod
from app.domain.commands.ballots import (
    AbortBallot,
    AcceptByAcclamation,
    AnnounceResult,
    CorrectVote,
    CountPapers,
    CountVotes,
    OpenBallot,
    ReannounceResult,
    RecordRemaining,
    RecordVotes,
)
from app.domain.commands.motions import RankMotions, SubmitMotion, WithdrawMotion
from app.domain.entries.ballots import BallotOpened, MemberChoice, VotesRecorded
from app.domain.facts import Fact
from app.domain.motions import MotionKind
from app.domain.results import Outcome
from app.domain.tally import Tally
from app.storage.codec import decode_strictly, encode
from tests.domain.house import NO, YES, House, profile, resolution, seated

STATUTES = profile(extra='[ballots]\ntie = "lot"\npapers = [1, 5]\n[ballots.secret]\nmembers = 1')
ITEMS = [resolution(str(number)) for number in range(1, 5)]


def everything() -> House:
    """A sitting with every way of voting."""
    house = seated(statutes=STATUTES, items=ITEMS)
    house.do(
        SubmitMotion(MotionKind.AMENDMENT, "Kürzer", mover="lebus"),
        SubmitMotion(MotionKind.AMENDMENT, "Länger"),
        RankMotions((2, 1)),
        WithdrawMotion(2),
        OpenBallot(motion=1, method=BallotMethod.ROLL_CALL, starting_letter="L"),
        RecordVotes({"kyritz": {YES: 3, NO: 2}}),
        CorrectVote("kyritz", YES),
        RecordRemaining(NO),
        AnnounceResult(tie_break=Outcome.REJECTED, tie_course="Lebus zog."),
        OpenBallot(method=BallotMethod.SECRET, demanded_by=("lebus",)),
        CountPapers({5: 1, 1: 2}, {1: 2}, unreturned={1: 1}),
        AnnounceResult(),
        ReannounceResult("Verzählt", papers=CountPapers({5: 1, 1: 1}, {1: 4})),
        OpenBallot("Mit Zusatz?", method=BallotMethod.COUNTED),
        CountVotes(no=Tally(1, 2)),
        AbortBallot("Unruhe"),
    )
    return house


def salt() -> bytes:
    return bytes(16)


@pytest.mark.parametrize("fact", [entry.fact for entry in everything().line], ids=lambda f: type(f).__name__)
def test_each_is_read_back_as_it_was_written(fact: Fact) -> None:
    encoded = encode(fact, salt)
    texts = {text.field: text for text in encoded.private}
    assert decode_strictly(encoded.type, encoded.version, encoded.data, texts) == fact


def test_items_that_are_adopted_together_are_read_back() -> None:
    house = seated(items=ITEMS).do(AcceptByAcclamation(items=("1", "2", "3")))
    for entry in house.line:
        encoded = encode(entry.fact, salt)
        texts = {text.field: text for text in encoded.private}
        assert decode_strictly(encoded.type, encoded.version, encoded.data, texts) == entry.fact


def test_a_ballot_of_the_first_version_was_an_open_one() -> None:
    fact = next(e.fact for e in seated().do(OpenBallot()).line if isinstance(e.fact, BallotOpened))
    encoded = encode(fact, salt)
    later = {"method", "motion", "order", "barred", "transferred", "papers", "bloc", "demanded_by"}
    first = {name: value for name, value in encoded.data.items() if name not in later}
    assert decode_strictly("BallotOpened", 1, first, {}) == fact


def test_a_vote_of_the_first_version_was_not_split() -> None:
    house = seated().do(OpenBallot(), RecordVotes({"kyritz": YES}))
    fact = house.last.fact
    assert isinstance(fact, VotesRecorded)
    (choice,) = fact.choices
    data = {"ballot": str(fact.ballot), "choices": [{"member": str(choice.member), "choice": "yes"}]}
    assert decode_strictly("VotesRecorded", 1, data, {}) == fact
    assert choice == MemberChoice(choice.member, YES)
