# SPDX-License-Identifier: EUPL-1.2
"""Who is present, for whom, and who may take no part."""

import pytest

from app.domain.agenda import ItemKind
from app.domain.commands.association import NameDelegate, RemoveDelegate
from app.domain.commands.preparation import AddItem
from app.domain.commands.sitting import (
    BeginRecess,
    CallItem,
    CheckIn,
    CheckOut,
    CloseMeeting,
    CorrectRoll,
    DeclareConflict,
    EstablishQuorum,
    ExcuseMember,
    LiftConflict,
    NoteGuest,
    OpenBallot,
    OpenMeeting,
    SwapDelegate,
)
from app.domain.facts import Personal
from app.domain.identity import MemberId
from app.domain.members import CorrectedVotes, DelegateRole
from app.domain.tally import Tally
from tests.domain.house import House, convened, opened, profile, seated

ACTS = [
    CheckIn("kyritz"),
    CheckOut("kyritz"),
    SwapDelegate("kyritz"),
    ExcuseMember("kyritz"),
    NoteGuest("Prüferin"),
    EstablishQuorum(),
    CorrectRoll("kyritz", 6, "Schreibfehler"),
    DeclareConflict("kyritz", "1"),
    LiftConflict("kyritz", "1"),
]


def member(house: House, key: str) -> MemberId:
    return house.meeting.member(key).member


def intervals(house: House, key: str) -> list[tuple[str, str, str]]:
    """Office, item at the arrival and item at the leaving of each interval."""
    attendance = house.meeting.attendance[member(house, key)]
    return [(each.attendee.office, each.since_item, each.until_item) for each in attendance.intervals]


@pytest.mark.parametrize("command", ACTS, ids=lambda command: command.word())
def test_attendance_is_kept_while_the_meeting_is_open(command: CheckIn) -> None:
    assert convened().refuses(command) == "meeting_not_open"
    house = seated(items=[AddItem("1", "Bericht", ItemKind.REPORT)]).do(CloseMeeting())
    assert house.refuses(command) == "meeting_closed"


def test_who_is_checked_in_counts_in_heads_and_votes() -> None:
    house = opened().do(CheckIn("kyritz"))
    assert house.meeting.present == Tally(1, 5)
    assert house.do(CheckIn("nuthetal")).meeting.present == Tally(2, 7)
    assert house.meeting.statutory == Tally(3, 10)


def test_nobody_is_there_twice() -> None:
    refused = seated().refusal(CheckIn("kyritz"))
    assert (refused.code, refused.values) == ("member_present_already", {"member": "Kyritz"})


def test_only_members_of_the_roll_are_checked_in() -> None:
    refused = opened().refusal(CheckIn("potsdam"))
    assert (refused.code, refused.values) == ("member_not_on_roll", {"member": "potsdam"})


def test_the_member_s_delegate_comes_where_nobody_else_is_named() -> None:
    house = opened().do(CheckIn("kyritz"))
    assert house.meeting.attendance[member(house, "kyritz")].current.attendee.office == "Bürgermeisterin"


def test_a_deputy_of_the_list_or_a_person_who_is_not_on_it_may_come() -> None:
    house = convened()
    house.do(NameDelegate("kyritz", "kaem", "Kämmerer", DelegateRole.DEPUTY))
    house.do(OpenMeeting("Vorsitzende", "Schriftführung"))
    house.do(CheckIn("kyritz", "kaem"), CheckIn("lebus", office=" Amtsdirektor ", name="B. Beispiel"))
    deputy = house.meeting.attendance[member(house, "kyritz")].current.attendee
    unlisted = house.meeting.attendance[member(house, "lebus")].current.attendee
    assert (deputy.office, deputy.role) == ("Kämmerer", DelegateRole.DEPUTY)
    assert (unlisted.delegate, unlisted.office, unlisted.name) == (
        None,
        "Amtsdirektor",
        Personal("B. Beispiel"),
    )
    assert house.refuses(CheckIn("nuthetal", "kaem")) == "delegate_unknown"


def test_a_member_without_a_delegate_needs_the_office_of_who_came() -> None:
    house = convened()
    house.do(RemoveDelegate("kyritz", "bgm"), OpenMeeting("Vorsitzende", "Schriftführung"))
    assert house.refuses(CheckIn("kyritz")) == "delegate_missing"
    assert house.do(CheckIn("kyritz", office="Beigeordneter")).meeting.present == Tally(1, 5)


def test_a_late_arrival_counts_from_its_item_on() -> None:
    house = seated(absent=["nuthetal"]).do(CheckIn("nuthetal"))
    assert intervals(house, "nuthetal") == [("Bürgermeisterin", "1", "")]
    assert house.meeting.present == Tally(3, 10)


def test_who_leaves_and_comes_back_has_two_intervals() -> None:
    house = seated(items=[AddItem("1", "A", ItemKind.REPORT), AddItem("2", "B", ItemKind.REPORT)])
    house.do(CheckOut("lebus"), CallItem("2"), CheckIn("lebus"))
    assert intervals(house, "lebus") == [("Bürgermeisterin", "", "1"), ("Bürgermeisterin", "2", "")]
    assert house.do(CheckOut("lebus")).refuses(CheckOut("lebus")) == "member_absent"


def test_a_swap_of_delegates_leaves_no_gap_in_the_votes() -> None:
    house = seated().do(SwapDelegate("kyritz", office="Kämmerer"))
    before, after = house.meeting.attendance[member(house, "kyritz")].intervals
    assert before.until == after.since
    assert house.meeting.present == Tally(3, 10)
    assert intervals(house, "kyritz") == [("Bürgermeisterin", "", "1"), ("Kämmerer", "1", "")]


def test_a_swap_needs_somebody_there_and_somebody_else_who_takes_over() -> None:
    assert seated(absent=["lebus"]).refuses(SwapDelegate("lebus", office="Kämmerer")) == "member_absent"
    refused = seated().refusal(SwapDelegate("kyritz", "bgm"))
    assert (refused.code, refused.values) == (
        "delegate_present_already",
        {"member": "Kyritz", "office": "Bürgermeisterin"},
    )


def test_an_absent_member_is_excused_and_an_arrival_ends_the_excuse() -> None:
    house = seated(absent=["lebus"]).do(ExcuseMember("lebus"))
    assert house.meeting.attendance[member(house, "lebus")].excused
    assert house.refuses(ExcuseMember("lebus")) == "excuse_unchanged"
    assert not house.do(CheckIn("lebus")).meeting.attendance[member(house, "lebus")].excused
    assert house.refuses(ExcuseMember("lebus")) == "member_present_already"


def test_an_excuse_can_be_taken_away() -> None:
    house = seated(absent=["lebus"]).do(ExcuseMember("lebus"), ExcuseMember("lebus", excused=False))
    assert not house.meeting.attendance[member(house, "lebus")].excused
    assert house.refuses(ExcuseMember("lebus", excused=False)) == "excuse_unchanged"


def test_guests_take_part_without_a_vote() -> None:
    house = seated().do(NoteGuest("Prüferin", "C. Beispiel", "1"), NoteGuest("Presse"))
    assert [(guest.office, guest.item is not None) for guest in house.meeting.guests] == [
        ("Prüferin", True),
        ("Presse", False),
    ]
    assert house.meeting.present == Tally(3, 10)
    assert house.refuses(NoteGuest(" ")) == "text_missing"
    assert house.refuses(NoteGuest("Presse", item="9")) == "item_unknown"


class TestQuorum:
    """The chair establishes the quorum; it is there or it is not."""

    def test_it_is_recorded_with_the_figures_of_the_moment(self) -> None:
        house = seated(absent=["lebus"]).do(EstablishQuorum())
        (established,) = house.meeting.quorums
        assert (established.item, established.record.present, established.record.met) == (
            "1",
            Tally(2, 7),
            True,
        )

    def test_the_answer_may_be_no(self) -> None:
        house = seated(absent=["kyritz"]).do(EstablishQuorum())
        assert house.meeting.quorums[0].record.met is False

    def test_members_with_a_conflict_count_where_the_profile_says_so(self) -> None:
        assert seated().do(DeclareConflict("kyritz")).meeting.quorum().present == Tally(3, 10)
        without = seated(statutes=profile(conflicted_count=False)).do(DeclareConflict("kyritz"))
        assert without.meeting.quorum().present == Tally(2, 5)
        assert without.meeting.quorum().statutory == Tally(3, 10)
        assert without.meeting.quorum().met is False

    def test_a_conflict_at_another_item_does_not_touch_it(self) -> None:
        house = seated(statutes=profile(conflicted_count=False)).do(DeclareConflict("kyritz", "2"))
        assert house.meeting.quorum().present == Tally(3, 10)


class TestConflictOfInterest:
    """A delegate may take no part in one item (§ 22 BbgKVerf)."""

    def test_it_is_declared_and_lifted_for_one_item(self) -> None:
        house = seated().do(DeclareConflict("lebus", reason="§ 22 BbgKVerf"))
        assert house.item("1").conflicted == (member(house, "lebus"),)
        assert house.item("2").conflicted == ()
        assert house.do(LiftConflict("lebus")).item("1").conflicted == ()

    def test_it_is_declared_once_and_lifted_where_it_stands(self) -> None:
        house = seated().do(DeclareConflict("lebus"))
        refused = house.refusal(DeclareConflict("lebus"))
        assert (refused.code, refused.values) == (
            "conflict_declared_already",
            {"member": "Lebus", "item": "1"},
        )
        refused = house.refusal(LiftConflict("kyritz"))
        assert (refused.code, refused.values) == ("conflict_not_declared", {"member": "Kyritz", "item": "1"})

    def test_it_is_not_touched_while_a_ballot_on_the_item_is_open(self) -> None:
        house = seated().do(DeclareConflict("lebus"), OpenBallot())
        assert house.refuses(DeclareConflict("kyritz")) == "ballot_open"
        assert house.refuses(LiftConflict("lebus")) == "ballot_open"
        assert house.do(DeclareConflict("kyritz", "2")).item("2").conflicted == (member(house, "kyritz"),)

    def test_without_an_item_in_hand_it_names_one(self) -> None:
        assert seated(call="").refuses(DeclareConflict("lebus")) == "no_item_in_hand"


class TestCorrectionOfTheRoll:
    """A wrong weight is corrected with a reason, for later ballots only."""

    def test_the_member_holds_the_right_votes_from_now_on(self) -> None:
        house = seated().do(CorrectRoll("lebus", 4, "Schreibfehler"))
        assert house.meeting.member("lebus").votes == 4
        assert house.meeting.statutory == Tally(3, 11)
        told = house.last.at
        corrected = CorrectedVotes(member(house, "lebus"), 3, 4, "Schreibfehler", told, "1")
        assert house.meeting.roll_corrections == (corrected,)

    @pytest.mark.parametrize("votes", [0, -1])
    def test_votes_stay_positive(self, votes: int) -> None:
        refused = seated().refusal(CorrectRoll("lebus", votes, "Schreibfehler"))
        assert (refused.code, refused.values) == ("votes_not_positive", {"member": "Lebus", "votes": votes})

    def test_it_needs_a_reason(self) -> None:
        assert seated().refuses(CorrectRoll("lebus", 4, " ")) == "text_missing"

    def test_it_waits_for_the_end_of_a_ballot(self) -> None:
        assert seated().do(OpenBallot()).refuses(CorrectRoll("lebus", 4, "Schreibfehler")) == "ballot_open"


def test_members_come_and_go_during_a_recess_too() -> None:
    house = seated().do(BeginRecess("Pause"), CheckOut("lebus"))
    assert house.meeting.present == Tally(2, 7)
