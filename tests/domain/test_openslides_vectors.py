# SPDX-License-Identifier: EUPL-1.2
"""Vectors of the OpenSlides vote service (MIT), transcribed: which of them mean something here, and hold.

``TABLE`` lists every case of the source as applied or with the reason why it has no meaning here; where the
source lies beside the project, a test compares the lists.
"""

import json
import os
from pathlib import Path

import pytest

from app.domain.commands.association import SetVotes
from app.domain.commands.sitting import (
    AnnounceResult,
    CallItem,
    CheckIn,
    CorrectRoll,
    OpenBallot,
    OpenMeeting,
    RecordRemaining,
    RecordVotes,
)
from app.domain.tally import Choice, Tally
from tests.domain.house import (
    ABSTAIN,
    DAY,
    INVALID,
    NO,
    NOT_VOTING,
    YES,
    House,
    convened,
    resolution,
    seated,
)

SOURCE = Path(__file__).parents[3] / "shared/vectors/openslides/vote_vectors.json"

APPLIED = "applied"
SELECTION = "selects among options: candidates belong to elections, and motions are voted on one by one"
RATING = "gives points to options; no assembly of this law rates"
NO_SWITCH = "abstaining is a right here and cannot be switched off"
WIRE = "is about the notation of a ballot on the wire; choices are entered by an operator"
GLOBAL = "a choice for a whole list of options at once belongs to elections"
ASSUMED = "votes are never assumed: a member without votes is not on the roll"
DELEGATED = (
    "transfers a vote from person to person; here votes belong to the member and pass by a deputy or a swap"
)

TABLE: dict[str, dict[str, str]] = {
    "tally": {
        "Approval": APPLIED,
        "Approval with invalid": APPLIED,
        "Selection": SELECTION,
        "Selection abstain": SELECTION,
        "Selection nota": SELECTION,
        "Rating Score": RATING,
        "Rating Score Abstain": RATING,
        "Rating Approval": APPLIED,
        "Rating Approval with out abstain but with invalid": NO_SWITCH,
    },
    "effective_weight": {
        "No weight": ASSUMED,
        "Weight enabled, user has no weight": ASSUMED,
        "Weight enabled, user has default weight": APPLIED,
        "Weight enabled, user has default weight and meeting weight": APPLIED,
        "Weight enabled, user has default weight and meeting weight in other meeting": APPLIED,
    },
    "delegation": {
        "Not delegated": APPLIED,
        "Not delegated not present": APPLIED,
        "Not delegated not in group": APPLIED,
        "Vote for self": DELEGATED,
        "Vote for self not activated": DELEGATED,
        "Vote for anonymous": APPLIED,
        "Vote for other without delegation": DELEGATED,
        "Vote for other with delegation": DELEGATED,
        "Vote for other with delegation not activated": DELEGATED,
        "Vote for other with delegation not in group": DELEGATED,
        "Vote for self when delegation is activated users_forbid_delegator_to_vote==false": DELEGATED,
        "Vote for self when delegation is activated users_forbid_delegator_to_vote==true": DELEGATED,
        "Vote for self when delegation is deactivated users_forbid_delegator_to_vote==true": DELEGATED,
    },
    "ballot_validation": {
        "Approval: Vote Yes": APPLIED,
        "Approval: unknown string": APPLIED,
        "Approval: Abstain": APPLIED,
        "Approval: Abstain deactivated": NO_SWITCH,
        "Selection invalid json": WIRE,
        "Selection": SELECTION,
        "Selection same value multiple times": SELECTION,
        "Selection unknown key": SELECTION,
        "Selection max_options_amount": SELECTION,
        "Selection max_options_amount too many": SELECTION,
        "Selection min_options_amount": SELECTION,
        "Selection min_options_amount too few": SELECTION,
        "Selection nota": SELECTION,
        "Rating Score": RATING,
        "Rating Score invalid key": RATING,
        "Rating Score with negative value": RATING,
        "Rating Score max_options_amount": RATING,
        "Rating Score max_options_amount too many": RATING,
        "Rating Score min_options_amount": RATING,
        "Rating Score min_options_amount too few": RATING,
        "Rating Score max_votes_per_option": RATING,
        "Rating Score max_votes_per_option too many": RATING,
        "Rating Score max_vote_sum": RATING,
        "Rating Score max_vote_sum too many": RATING,
        "Rating Score max_vote_sum too many on different options": RATING,
        "Rating Score min_vote_sum on one vote": RATING,
        "Rating Score min_vote_sum on many votes": RATING,
        "Rating Score min_vote_sum enough": RATING,
        "Rating Approval": SELECTION,
        "Rating Approval invalid key": SELECTION,
        "Rating Approval disallow abstain": NO_SWITCH,
    },
    "ballot_validation_os4_main": {
        "Method Y, Global Y, Vote Y": GLOBAL,
        "Method Y, Vote Y": GLOBAL,
        "Method Y, Vote N": GLOBAL,
        "Method Y, Global N, Vote N": GLOBAL,
        "Method N, Global N, Vote N": GLOBAL,
        "Method Y, Vote Option": SELECTION,
        "Method Y, Vote on to many Options": SELECTION,
        "Method Y, Vote on one option with to high amount": SELECTION,
        "Method Y, Vote on many option with to high amount": SELECTION,
        "Method Y, Vote on one option with correct amount": SELECTION,
        "Method Y, Vote on one option with to less amount": SELECTION,
        "Method Y, Vote on many options with to less amount": SELECTION,
        "Method Y, Vote on one option with -1 amount": SELECTION,
        "Method Y, Vote wrong option": SELECTION,
        "Method Y and maxVotesPerOption>1, Correct vote": SELECTION,
        "Method Y and maxVotesPerOption>1, Too many votes on one option": SELECTION,
        "Method Y and maxVotesPerOption>1, Too many votes in total": SELECTION,
        "Method YN, Global Y, Vote Y": GLOBAL,
        "Method YN, Not Global Y, Vote Y": GLOBAL,
        "Method YNA, Global N, Vote N": GLOBAL,
        "Method YNA, Not Global N, Vote N": GLOBAL,
        "Method YNA, Y on Option": SELECTION,
        "Method YNA, N on Option": SELECTION,
        "Method YNA, A on Option": SELECTION,
        "Method YN, A on Option": NO_SWITCH,
        "Method YN, Y on wrong Option": SELECTION,
        "Method YNA, Vote on many Options": SELECTION,
        "Method YNA, Amount on Option": SELECTION,
        "Method YNA with to low selected": SELECTION,
        "Method YNA with enough selected": SELECTION,
        "Method YNA with to many selected": SELECTION,
        "Method YNA with not to many selected": SELECTION,
        "Method Unknown": WIRE,
    },
}


def test_the_table_lists_every_case_of_the_source() -> None:
    if not SOURCE.exists():
        assert "CI" not in os.environ, f"{SOURCE} is missing"
        pytest.skip(f"{SOURCE} is missing")
    source = json.loads(SOURCE.read_text("utf-8"))
    source["delegation"] = source["delegation"]["cases"]
    listed = {section: sorted(cases) for section, cases in TABLE.items()}
    assert listed == {section: sorted(case["name"] for case in source[section]) for section in TABLE}


class TestTally:
    """Sums of weights by choice."""

    def test_approval(self) -> None:
        house = seated({"a": 1, "b": 1, "c": 1}).vote(a=YES, b=YES, c=NO)
        assert (house.record().counts.yes.votes, house.record().counts.no.votes) == (2, 1)

    def test_approval_with_invalid(self) -> None:
        house = seated({"a": 1, "b": 1, "c": 1, "d": 1}).vote(a=YES, b=YES, c=NO, d=INVALID)
        counts = house.record().counts
        assert (counts.yes.votes, counts.no.votes, counts.invalid.members) == (2, 1, 1)

    def test_rating_approval_as_one_ballot_for_each_option(self) -> None:
        house = seated({"a": 1, "b": 1, "c": 5}, items=[resolution("1"), resolution("2"), resolution("3")])
        house.vote(a=YES, b=NOT_VOTING, c=NOT_VOTING)
        house.do(CallItem("2")).vote(a=NO, b=YES, c=NOT_VOTING)
        house.do(CallItem("3")).vote(a=NOT_VOTING, b=NO, c=YES)
        results = [(house.record(n).counts.yes.votes, house.record(n).counts.no.votes) for n in (1, 2, 3)]
        assert results == [(1, 0), (1, 1), (5, 1)]


class TestEffectiveWeight:
    """The weight with which a member's vote counts."""

    def weight(self, house: House) -> int:
        house.do(OpenMeeting("Vorsitzende", "Schriftführung"), CheckIn("a"), CallItem("1"))
        return self.counted(house)

    def counted(self, house: House) -> int:
        return house.do(OpenBallot(), RecordRemaining(YES), AnnounceResult()).record().counts.yes.votes

    def test_the_member_s_own_weight(self) -> None:
        assert self.weight(convened({"a": 2})) == 2

    def test_a_weight_for_this_meeting_goes_before_the_member_s_own(self) -> None:
        house = convened({"a": 2}).do(OpenMeeting("Vorsitzende", "Schriftführung"))
        house.do(CorrectRoll("a", 3, "abweichende Stimmenzahl"), CheckIn("a"), CallItem("1"))
        assert self.counted(house) == 3

    def test_a_weight_for_another_meeting_does_not_count_in_this_one(self) -> None:
        house = convened({"a": 2}).do(OpenMeeting("Vorsitzende", "Schriftführung"))
        house.do(SetVotes("assembly", "a", 3, DAY), CheckIn("a"), CallItem("1"))
        assert self.counted(house) == 2


class TestWhoVotes:
    """Whose vote is counted."""

    def test_not_delegated(self) -> None:
        assert seated({"a": 1}).vote(a=YES).record().counts.yes == Tally(1, 1)

    def test_not_delegated_not_present(self) -> None:
        house = seated({"a": 1, "b": 3}, absent=["a"]).do(OpenBallot())
        assert house.refuses(RecordVotes({"a": YES})) == "member_not_entitled"

    def test_not_delegated_not_in_group(self) -> None:
        house = convened({"a": 1, "b": 3}).do(SetVotes("assembly", "a", 0, DAY))
        house.do(OpenMeeting("Vorsitzende", "Schriftführung"))
        assert house.refuses(CheckIn("a")) == "member_not_on_roll"

    def test_vote_for_anonymous(self) -> None:
        house = seated({"a": 1}).do(OpenBallot())
        assert house.refuses(RecordVotes({"": YES})) == "member_not_on_roll"


class TestBallotValidation:
    """What is a choice."""

    @pytest.mark.parametrize("choice", [YES, ABSTAIN])
    def test_a_known_choice(self, choice: Choice) -> None:
        assert seated({"a": 1}).do(OpenBallot(), RecordVotes({"a": choice})).ballot().missing == ()

    def test_an_unknown_string(self) -> None:
        with pytest.raises(ValueError, match="'Y' is not a valid Choice"):
            Choice("Y")
