# SPDX-License-Identifier: EUPL-1.2
"""Who casts a member's votes: several delegates, vote leaders, deputies for a time, transferred votes."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from app.domain.commands.association import ConveneMeeting, NameDelegate
from app.domain.commands.proceedings import AdjournSitting
from app.domain.commands.representation import EndTransfer, NameVoteLeader, TransferVotes
from app.domain.commands.sitting import (
    AnnounceResult,
    CallItem,
    CheckIn,
    CheckOut,
    DeclareConflict,
    LiftConflict,
    OpenBallot,
    OpenMeeting,
    RecordRemaining,
    SwapDelegate,
    TakeBack,
)
from app.domain.members import DelegateRole
from app.domain.tally import Choice, Tally
from tests.domain.house import BEGINNING, House, convened, founded, profile, resolution, seated

SEVERAL = "[representation]\ndelegates = 2\n"
TRANSFERS = "[representation]\ntransfer = true\ntransfer_limit = 1\n"
FOR_THE_SITTING = f"{TRANSFERS}transfer_for_sitting = true\n"
DEPUTY_VOTES = '[conflicts]\neffect = "deputy_votes"\n[representation]\ndelegates = 2\n'
BY_VIDEO = "[remote]\nallowed = true\n"


def house_with(extra: str, absent: tuple[str, ...] = ()) -> House:
    return seated(statutes=profile(extra=extra), absent=absent)


def there(house: House, key: str) -> list[str]:
    member = house.meeting.member(key).member
    return [interval.attendee.office for interval in house.meeting.attendance[member].those_there]


def leader(house: House, key: str) -> str:
    current = house.meeting.attendance[house.meeting.member(key).member].current
    return current.attendee.office if current else ""


class TestSeveralDelegates:
    def test_one_person_is_there_for_a_member_where_the_statutes_say_nothing_else(self) -> None:
        assert seated().refuses(CheckIn("kyritz", office="Stadträtin")) == "member_present_already"

    def test_as_many_as_the_statutes_allow(self) -> None:
        house = house_with(SEVERAL).do(CheckIn("kyritz", office="Stadträtin"))
        assert there(house, "kyritz") == ["Bürgermeisterin", "Stadträtin"]
        refusal = house.refusal(CheckIn("kyritz", office="Kämmerer"))
        assert (refusal.code, refusal.values["most"]) == ("delegates_too_many", 2)
        assert house.refuses(CheckIn("kyritz", office="Stadträtin")) == "member_present_already"

    def test_as_many_as_the_member_has_votes(self) -> None:
        house = house_with("[representation]\ndelegates_by_votes = true\n")
        house.do(CheckIn("nuthetal", office="Stadträtin"))
        refused = house.refusal(CheckIn("nuthetal", office="Kämmerer"))
        assert (refused.code, refused.values["most"]) == ("delegates_too_many", 2)
        house.do(*(CheckIn("lebus", office=f"Stadtrat {seat}") for seat in (2, 3)))
        assert house.refusal(CheckIn("lebus", office="Stadtrat 4")).values["most"] == 3

    def test_a_member_with_two_persons_counts_once(self) -> None:
        house = house_with(SEVERAL).do(CheckIn("kyritz", office="Stadträtin"))
        assert house.meeting.present == Tally(3, 10)

    def test_the_member_stays_present_until_the_last_person_leaves(self) -> None:
        house = house_with(SEVERAL).do(
            CheckIn("kyritz", office="Stadträtin"), CheckOut("kyritz", "Stadträtin")
        )
        assert there(house, "kyritz") == ["Bürgermeisterin"]
        assert house.meeting.present.votes == 10
        assert house.do(CheckOut("kyritz", "bgm")).meeting.present.votes == 5

    def test_without_a_name_all_leave(self) -> None:
        house = house_with(SEVERAL).do(CheckIn("kyritz", office="Stadträtin"), CheckOut("kyritz"))
        assert there(house, "kyritz") == []

    def test_one_of_several_is_replaced(self) -> None:
        house = house_with(SEVERAL).do(
            CheckIn("kyritz", office="Stadträtin"), SwapDelegate("kyritz", office="Kämmerer", replaces="bgm")
        )
        assert there(house, "kyritz") == ["Stadträtin", "Kämmerer"]
        assert house.refuses(SwapDelegate("kyritz", office="Rat", replaces="bgm")) == "delegate_not_there"

    def test_a_deputy_is_refused_where_the_statutes_know_none(self) -> None:
        house = house_with("[representation]\ndeputies = false\n", absent=("lebus",))
        assert house.refuses(CheckIn("lebus", office="Kämmerer")) == "deputies_not_allowed"
        house.do(CheckIn("lebus", office="Amtsdirektor", role=DelegateRole.DELEGATE))
        assert there(house, "lebus") == ["Amtsdirektor"]


class TestVoteLeader:
    def test_who_came_first_casts_the_votes_until_somebody_is_named(self) -> None:
        house = house_with(SEVERAL).do(CheckIn("kyritz", office="Stadträtin"))
        assert leader(house, "kyritz") == "Bürgermeisterin"
        assert leader(house.do(NameVoteLeader("kyritz", office="Stadträtin")), "kyritz") == "Stadträtin"

    def test_only_somebody_who_is_there_can_lead(self) -> None:
        house = house_with(SEVERAL)
        assert house.refuses(NameVoteLeader("kyritz", office="Stadträtin")) == "delegate_not_there"
        assert house.refuses(NameVoteLeader("kyritz")) == "vote_leader_unnamed"

    def test_the_same_leader_is_not_named_twice(self) -> None:
        house = house_with(SEVERAL).do(NameVoteLeader("kyritz", "bgm"))
        assert house.refuses(NameVoteLeader("kyritz", "bgm")) == "vote_leader_already"

    def test_when_the_leader_leaves_the_other_casts_the_votes(self) -> None:
        house = house_with(SEVERAL).do(
            CheckIn("kyritz", office="Stadträtin"),
            NameVoteLeader("kyritz", office="Stadträtin"),
            CheckOut("kyritz", "Stadträtin"),
        )
        assert leader(house, "kyritz") == "Bürgermeisterin"

    def test_not_while_a_ballot_is_open(self) -> None:
        house = house_with(SEVERAL).do(CheckIn("kyritz", office="Stadträtin"), OpenBallot())
        assert house.refuses(NameVoteLeader("kyritz", office="Stadträtin")) == "ballot_open"


class TestOnePersonForTwoMembers:
    def named(self, extra: str = "") -> House:
        house = convened(statutes=profile(extra=extra))
        for member in ("kyritz", "lebus"):
            house.do(NameDelegate(member, "ad", "Amtsdirektorin", name="Dr. Eva Muster"))
        return house.do(OpenMeeting("Vorsitzende", "Schriftführung"), CheckIn("kyritz", "ad"))

    def test_is_refused_by_the_same_name(self) -> None:
        refusal = self.named().refusal(CheckIn("lebus", "ad"))
        assert (refusal.code, refusal.values["other"]) == ("person_there_for_another", "Kyritz")

    def test_blanks_and_capitals_make_no_other_person(self) -> None:
        other = CheckIn("lebus", office="Gast", name=" dr.  eva MUSTER ")
        assert self.named().refuses(other) == "person_there_for_another"

    def test_is_allowed_where_the_statutes_allow_it(self) -> None:
        house = self.named("[representation]\nperson_for_several = true\n").do(CheckIn("lebus", "ad"))
        assert house.meeting.present.members == 2

    def test_a_namesake_can_be_confirmed(self) -> None:
        assert self.named().do(CheckIn("lebus", "ad", namesake=True)).meeting.present.members == 2

    def test_persons_without_a_name_are_never_taken_for_one(self) -> None:
        assert seated().meeting.present.members == 3


class TestTransfer:
    def test_is_refused_where_the_statutes_do_not_allow_it(self) -> None:
        house = seated(absent=("lebus",))
        assert house.refuses(TransferVotes("lebus", "kyritz")) == "transfer_not_allowed"

    def test_an_absent_member_is_represented_and_not_present(self) -> None:
        house = house_with(TRANSFERS, ("lebus",)).do(TransferVotes("lebus", "kyritz"))
        assert house.meeting.present == Tally(2, 7)
        assert [house.meeting.roll[m].key for m in house.meeting.transferred_members] == ["lebus"]

    def test_transferred_votes_count_only_while_the_holder_is_there(self) -> None:
        """A well-known program counts delegated votes though their receiver is absent."""
        house = house_with(TRANSFERS, ("lebus",)).do(TransferVotes("lebus", "kyritz"), CheckOut("kyritz"))
        assert house.meeting.transferred_members == ()

    def test_when_the_member_arrives_its_votes_are_its_own_again(self) -> None:
        house = house_with(TRANSFERS, ("lebus",)).do(TransferVotes("lebus", "kyritz"), CheckIn("lebus"))
        assert house.meeting.transfers == {}
        assert house.meeting.present == Tally(3, 10)

    def test_it_does_not_come_back_when_the_member_leaves_again(self) -> None:
        house = house_with(FOR_THE_SITTING, ("lebus",)).do(
            TransferVotes("lebus", "kyritz"), CheckIn("lebus"), CheckOut("lebus")
        )
        assert (house.meeting.transfers, house.meeting.transferred_members) == ({}, ())

    def test_it_ends_when_the_holder_leaves_and_does_not_come_back_with_it(self) -> None:
        house = house_with(TRANSFERS, ("lebus",)).do(TransferVotes("lebus", "kyritz"), CheckOut("kyritz"))
        assert house.last.fact.transfers_ended == (house.meeting.member("lebus").member,)
        left = house.last.at
        house.do(CheckIn("kyritz"))
        assert (house.meeting.transfers, house.meeting.transferred_members) == ({}, ())
        assert [each.until for each in house.meeting.every_transfer] == [left]
        house.do(TransferVotes("lebus", "kyritz"))
        assert len(house.meeting.transferred_members) == 1

    def test_with_the_departure_taken_back_it_lasts(self) -> None:
        house = house_with(TRANSFERS, ("lebus",))
        house.do(TransferVotes("lebus", "kyritz"), CheckOut("kyritz"), TakeBack())
        assert len(house.meeting.transferred_members) == 1
        assert [each.until for each in house.meeting.every_transfer] == [None]

    def test_votes_that_rest_may_go_to_another_member(self) -> None:
        house = house_with(FOR_THE_SITTING, ("lebus",))
        house.do(TransferVotes("lebus", "kyritz"), CheckOut("kyritz"), TransferVotes("lebus", "nuthetal"))
        assert [house.meeting.roll[each].key for each in house.meeting.transferred_members] == ["lebus"]
        assert len(house.do(CheckIn("kyritz")).meeting.transfers) == 1
        assert [each.until is None for each in house.meeting.every_transfer] == [False, True]
        assert house.refuses(TransferVotes("lebus", "kyritz")) == "votes_transferred_already"

    def test_a_transfer_for_the_sitting_rests_while_the_holder_is_away(self) -> None:
        house = house_with(FOR_THE_SITTING, ("lebus",)).do(
            TransferVotes("lebus", "kyritz"), CheckOut("kyritz")
        )
        assert house.last.fact.transfers_ended == ()
        assert house.meeting.transferred_members == ()
        left = house.last.at
        house.do(CheckIn("kyritz"))
        assert len(house.meeting.transferred_members) == 1
        times = [(each.since, each.until) for each in house.meeting.every_transfer]
        assert times[0][1] == left
        assert times[1:] == [(house.last.at, None)]

    def test_a_transfer_that_rests_ends_with_the_member_s_arrival(self) -> None:
        house = house_with(FOR_THE_SITTING, ("lebus",)).do(
            TransferVotes("lebus", "kyritz"), CheckOut("kyritz"), CheckIn("lebus"), CheckIn("kyritz")
        )
        assert house.meeting.transfers == {}
        assert all(each.until for each in house.meeting.every_transfer)

    @pytest.mark.parametrize("rule", ["", "transfer_for_sitting = true\n"])
    def test_it_lasts_while_somebody_is_there_for_the_holder(self, rule: str) -> None:
        house = house_with(f"{TRANSFERS}delegates = 2\n{rule}", ("lebus",))
        house.do(TransferVotes("lebus", "kyritz"), CheckIn("kyritz", office="Rat"), CheckOut("kyritz", "Rat"))
        assert [each.until for each in house.meeting.every_transfer] == [None]
        assert len(house.meeting.transferred_members) == 1

    @pytest.mark.parametrize(
        ("command", "code"),
        [
            (TransferVotes("kyritz", "nuthetal"), "member_present_already"),
            (TransferVotes("lebus", "lebus"), "member_absent"),
        ],
    )
    def test_from_an_absent_member_to_one_that_is_there(self, command: TransferVotes, code: str) -> None:
        assert house_with(TRANSFERS, ("lebus",)).refuses(command) == code

    def test_a_holder_takes_the_votes_of_no_more_members_than_the_statutes_allow(self) -> None:
        house = house_with(TRANSFERS, ("lebus", "nuthetal")).do(TransferVotes("lebus", "kyritz"))
        assert house.refuses(TransferVotes("nuthetal", "kyritz")) == "transfers_too_many"
        assert house.refuses(TransferVotes("lebus", "kyritz")) == "votes_transferred_already"

    def test_a_transfer_ends(self) -> None:
        house = house_with(TRANSFERS, ("lebus",)).do(TransferVotes("lebus", "kyritz"), EndTransfer("lebus"))
        assert house.meeting.transfers == {}
        assert house.refuses(EndTransfer("lebus")) == "votes_not_transferred"

    def test_it_can_be_taken_back(self) -> None:
        house = house_with(TRANSFERS, ("lebus",)).do(TransferVotes("lebus", "kyritz"), TakeBack())
        assert house.meeting.transfers == {}


class TestConflictOfAPerson:
    def test_the_votes_drop_whoever_comes_where_the_profile_says_so(self) -> None:
        house = seated().do(
            DeclareConflict("kyritz"), SwapDelegate("kyritz", office="Kämmerer"), OpenBallot()
        )
        assert house.ballot().entitled.keys() == {
            house.meeting.member(k).member for k in ("lebus", "nuthetal")
        }

    def test_the_deputy_votes_where_the_profile_says_so(self) -> None:
        house = house_with(DEPUTY_VOTES).do(DeclareConflict("kyritz"))
        assert house.meeting.is_conflicted(house.meeting.member("kyritz").member)
        house.do(SwapDelegate("kyritz", office="Kämmerer"))
        assert not house.meeting.is_conflicted(house.meeting.member("kyritz").member)

    def test_one_of_two_persons_can_have_the_conflict(self) -> None:
        house = house_with(DEPUTY_VOTES).do(CheckIn("kyritz", office="Kämmerer"))
        house.do(DeclareConflict("kyritz", delegate="bgm"))
        assert not house.meeting.is_conflicted(house.meeting.member("kyritz").member)
        house.do(DeclareConflict("kyritz", delegate="Kämmerer"))
        assert house.meeting.is_conflicted(house.meeting.member("kyritz").member)
        house.do(LiftConflict("kyritz"))
        assert not house.meeting.item_in_hand.conflicts

    def test_it_stays_with_the_person_who_goes_out_and_comes_back(self) -> None:
        house = house_with(DEPUTY_VOTES + BY_VIDEO).do(DeclareConflict("kyritz"), CheckOut("kyritz"))
        assert house.do(CheckIn("kyritz", remote=True)).meeting.is_conflicted(
            house.meeting.member("kyritz").member
        )

    def test_it_stays_with_a_person_who_is_there_for_another_member_too(self) -> None:
        extra = '[conflicts]\neffect = "deputy_votes"\n[representation]\nperson_for_several = true\n'
        house = convened(statutes=profile(extra=extra))
        for member in ("kyritz", "lebus"):
            house.do(NameDelegate(member, "ad", "Amtsdirektorin", name="Dr. Eva Muster"))
        house.do(
            OpenMeeting("Vorsitzende", "Schriftführung"), CheckIn("kyritz", "ad"), CheckIn("lebus", "ad")
        )
        house.do(CallItem("1"), DeclareConflict("kyritz"))
        assert house.meeting.is_conflicted(house.meeting.member("lebus").member)

    def test_what_concerns_the_member_as_such_is_none_where_the_profile_exempts_it(self) -> None:
        command = DeclareConflict("kyritz", concerns_member=True)
        exempt = house_with("[conflicts]\nmember_exempt = true\n")
        assert exempt.refuses(command) == "conflict_of_member_exempt"
        assert exempt.do(DeclareConflict("kyritz")).meeting.item_in_hand.conflicted
        assert seated().do(command).meeting.item_in_hand.conflicted


class TestByVideo:
    def test_is_refused_where_the_statutes_do_not_allow_it(self) -> None:
        assert seated(absent=("lebus",)).refuses(CheckIn("lebus", remote=True)) == "remote_not_allowed"

    @pytest.mark.parametrize(
        ("rule", "said", "code"),
        [
            ('barred_sessions = ["constituent"]', {}, ""),
            ('barred_sessions = ["constituent"]', {"constituent": True}, "remote_barred_from_session"),
            ("", {"constituent": True}, ""),
            ("only_in_emergencies = true", {}, "remote_without_emergency"),
            ("only_in_emergencies = true", {"emergency": " "}, "remote_without_emergency"),
            ("only_in_emergencies = true", {"emergency": "Hochwasser"}, ""),
        ],
    )
    def test_in_which_sessions_the_statutes_let_them(
        self, rule: str, said: dict[str, Any], code: str
    ) -> None:
        """§ 34 (2) BbgKVerf (constituent session); § 36a SächsGemO (emergency). The chair is no exception."""
        house = founded(statutes=profile(extra=f"{BY_VIDEO}chair_on_site = false\n{rule}\n"))
        house.do(ConveneMeeting("vv-1", "assembly", "Sitzung", BEGINNING, **said), resolution("1"))
        opening = OpenMeeting("Vorsitzende", "Schriftführung")
        by_video = OpenMeeting("Vorsitzende", "Schriftführung", chair_remote=True)
        if not code:
            assert house.do(by_video, CheckIn("lebus", remote=True)).meeting.present == Tally(1, 3)
            return
        assert house.refuses(by_video) == code
        assert house.do(opening).refusal(CheckIn("lebus", remote=True)).values == {"statutes": "Satzung"}
        assert house.refuses(CheckIn("lebus", remote=True)) == code
        assert house.do(CheckIn("lebus")).refuses(SwapDelegate("lebus", "bgm", remote=True)) == code

    def test_a_remote_member_is_present_and_marked(self) -> None:
        house = house_with(BY_VIDEO, ("lebus",)).do(CheckIn("lebus", remote=True))
        current = house.meeting.attendance[house.meeting.member("lebus").member].current
        assert current is not None
        assert current.attendee.remote
        assert house.meeting.present.members == 3

    def test_who_comes_into_the_room_swaps_with_oneself(self) -> None:
        house = house_with(BY_VIDEO, ("lebus",)).do(
            CheckIn("lebus", remote=True), SwapDelegate("lebus", "bgm")
        )
        current = house.meeting.attendance[house.meeting.member("lebus").member].current
        assert current is not None
        assert not current.attendee.remote

    def test_the_chair_must_be_on_site_where_the_profile_says_so(self) -> None:
        opening = OpenMeeting("Vorsitzende", "Schriftführung", chair_remote=True)
        assert convened(statutes=profile(extra=BY_VIDEO)).refuses(opening) == "chair_not_on_site"
        free = profile(extra=BY_VIDEO + "chair_on_site = false\n")
        assert convened(statutes=free).do(opening).meeting.chair.office == "Vorsitzende"


class TestForATime:
    def test_a_substitution_that_is_over_is_refused_at_the_next_ballot(self) -> None:
        house = seated()
        house.do(SwapDelegate("kyritz", office="Kämmerer", until=house.now + timedelta(minutes=2)))
        house.do(OpenBallot(), RecordRemaining(Choice.YES), AnnounceResult(), CallItem("2"))
        refusal = house.refusal(OpenBallot())
        assert (refusal.code, refusal.values["member"]) == ("substitution_over", "Kyritz")

    def test_its_end_needs_a_time_zone(self) -> None:
        house = seated()
        naive = replace(SwapDelegate("kyritz", office="Kämmerer"), until=house.now.replace(tzinfo=None))
        assert house.refuses(naive) == "time_without_zone"


class TestTheCourseOfTransfers:
    def transferred(self) -> House:
        return house_with(TRANSFERS, absent=("lebus",)).do(TransferVotes("lebus", "kyritz"))

    def told(self, house: House) -> list[tuple[str, str, bool]]:
        names = {entry.member: key for entry in house.meeting.roll.values() for key in [entry.key]}
        return [(names[t.member], names[t.to], t.until is None) for t in house.meeting.every_transfer]

    def test_each_is_kept_with_its_time_when_it_ended(self) -> None:
        house = self.transferred().do(EndTransfer("lebus"), TransferVotes("lebus", "nuthetal"))
        assert self.told(house) == [("lebus", "kyritz", False), ("lebus", "nuthetal", True)]
        first, second = house.meeting.every_transfer
        assert first.holds_at(first.since)
        assert not first.holds_at(first.until)
        assert second.holds_at(second.since + timedelta(days=1))

    def test_it_ends_when_the_member_comes(self) -> None:
        assert self.told(self.transferred().do(CheckIn("lebus"))) == [("lebus", "kyritz", False)]

    def test_and_with_the_day(self) -> None:
        house = self.transferred().do(AdjournSitting(BEGINNING + timedelta(days=1)))
        assert self.told(house) == [("lebus", "kyritz", False)]
        assert house.meeting.transfers == {}
