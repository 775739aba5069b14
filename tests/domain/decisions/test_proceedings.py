# SPDX-License-Identifier: EUPL-1.2
"""The course of a sitting beside its ballots: urgency, order, publicity, chair, days."""

from datetime import timedelta

import pytest

from app.domain.agenda import ItemKind, ItemOutcome, Part, ReleaseScope
from app.domain.balloting import BallotMethod
from app.domain.commands import Command
from app.domain.commands.ballots import AnnounceResult, CountVotes, OpenBallot, RecordRemaining
from app.domain.commands.motions import SubmitMotion
from app.domain.commands.preparation import AddItem, ChangeItem, ChangeMeeting
from app.domain.commands.proceedings import (
    AdjournSitting,
    AdmitUrgentItem,
    CancelMeeting,
    ExcludePublic,
    HandOverChair,
    MergeItems,
    RecordOwnVote,
    ReleaseFromSecrecy,
    ReorderAgenda,
    RestorePublic,
    ResumeSitting,
)
from app.domain.commands.sitting import CallItem, CheckIn, ConcludeItem, OpenMeeting, TakeBack
from app.domain.meeting import MeetingState
from app.domain.motions import MotionKind
from app.domain.procedure import ProceduralKind
from app.domain.tally import Choice, Tally
from tests.domain.house import House, convened, profile, resolution, seated

URGENT = AddItem(
    "4", "Havarie", ItemKind.RESOLUTION, wording="Ja?", numbered=True, urgency="Der Server brennt."
)
SECRET_ITEM = AddItem("4", "Vergabe", ItemKind.RESOLUTION, part=Part.NON_PUBLIC, wording="Ja?", numbered=True)


def motion(kind: ProceduralKind, concerns: str = "") -> SubmitMotion:
    return SubmitMotion(MotionKind.PROCEDURAL, "Antrag", procedural=kind, concerns=concerns)


def resolved(house: House, kind: ProceduralKind, concerns: str = "", choice: Choice = Choice.YES) -> House:
    """A procedural motion was moved and voted on at the item in hand, all voting alike."""
    ordinal = len(house.meeting.motions_at(house.meeting.in_hand)) + 1
    house.do(motion(kind, concerns), OpenBallot(motion=ordinal), RecordRemaining(choice))
    return house.do(AnnounceResult())


def order(house: House) -> list[str]:
    return [item.number for item in house.meeting.items.values()]


class TestUrgency:
    def test_an_item_added_in_the_sitting_waits_for_the_vote_on_its_urgency(self) -> None:
        house = seated().do(URGENT)
        assert not house.item("4").admitted
        assert house.refuses(CallItem("4")) == "item_not_admitted"
        assert house.refuses(AdmitUrgentItem("4")) == "urgency_not_resolved"

    def test_it_is_admitted_by_the_adopted_motion(self) -> None:
        house = resolved(seated().do(URGENT), ProceduralKind.URGENCY, "4").do(AdmitUrgentItem("4"))
        assert house.item("4").admitted
        assert house.refuses(AdmitUrgentItem("4")) == "item_admitted_already"

    def test_not_by_a_rejected_motion_and_not_by_one_on_another_item(self) -> None:
        house = resolved(seated().do(URGENT), ProceduralKind.URGENCY, "4", Choice.NO)
        assert house.refuses(AdmitUrgentItem("4")) == "urgency_not_resolved"
        house = resolved(house, ProceduralKind.URGENCY, "3")
        assert house.refuses(AdmitUrgentItem("4")) == "urgency_not_resolved"

    def test_what_is_not_admitted_ends_as_such(self) -> None:
        house = seated().do(URGENT, ConcludeItem("4", ItemOutcome.NOT_ADMITTED))
        assert house.item("4").outcome is ItemOutcome.NOT_ADMITTED

    def test_without_a_resolution_where_the_profile_needs_none(self) -> None:
        free = profile(extra="[agenda]\nurgency_by_resolution = false\n")
        assert seated(statutes=free).do(URGENT).item("4").admitted


class TestOrder:
    def test_items_keep_their_numbers(self) -> None:
        house = seated().do(ReorderAgenda(("3", "2")))
        assert order(house) == ["1", "3", "2"]

    def test_only_items_that_still_follow(self) -> None:
        assert seated().refuses(ReorderAgenda(("2", "1"))) == "item_called_already"
        assert seated().refuses(ReorderAgenda(("2", "2"))) == "order_incomplete"

    def test_by_resolution_where_the_profile_says_so(self) -> None:
        house = seated(statutes=profile(extra="[agenda]\norder_by_resolution = true\n"))
        assert house.refuses(ReorderAgenda(("3", "2"))) == "order_not_resolved"
        house = resolved(house, ProceduralKind.ORDER_OF_ITEMS).do(ReorderAgenda(("3", "2")))
        assert order(house) == ["1", "3", "2"]

    def test_before_the_sitting_the_chair_sets_it(self) -> None:
        bound = profile(extra="[agenda]\norder_by_resolution = true\n")
        assert order(convened(statutes=bound).do(ReorderAgenda(("3", "1")))) == ["3", "2", "1"]

    def test_it_can_be_taken_back(self) -> None:
        assert order(seated().do(ReorderAgenda(("3", "2")), TakeBack())) == ["1", "2", "3"]

    def test_items_are_dealt_with_together(self) -> None:
        house = seated().do(MergeItems("1", ("2",)))
        assert house.item("2").merged_into == house.item("1").id
        assert house.refuses(MergeItems("1", ("1",))) == "order_incomplete"

    def test_not_public_and_non_public_ones(self) -> None:
        house = convened().do(SECRET_ITEM)
        assert house.refuses(MergeItems("1", ("4",))) == "parts_not_mergeable"


class TestRemoval:
    def requested(self, extra: str = "") -> House:
        asked = AddItem("1", "Anliegen", ItemKind.REPORT, requested_by="Stadt Kyritz")
        return seated(statutes=profile(extra=extra), items=[asked, resolution("2")])

    def test_needs_the_consent_of_whoever_asked_for_the_item(self) -> None:
        house = self.requested()
        refusal = house.refusal(ConcludeItem("1", ItemOutcome.REMOVED))
        assert (refusal.code, refusal.values["requested_by"]) == ("removal_without_consent", "Stadt Kyritz")
        house.do(ConcludeItem("1", ItemOutcome.REMOVED, consent=True))
        assert house.item("1").outcome is ItemOutcome.REMOVED

    def test_needs_none_for_the_chairs_own_items_or_where_the_profile_asks_for_none(self) -> None:
        assert seated().do(ConcludeItem("2", ItemOutcome.REMOVED)).item("2").outcome is ItemOutcome.REMOVED
        free = self.requested("[agenda]\nremoval_needs_consent = false\n")
        assert free.do(ConcludeItem("1", ItemOutcome.REMOVED)).item("1").outcome is ItemOutcome.REMOVED

    @pytest.mark.parametrize(
        ("outcome", "note"),
        [
            (ItemOutcome.POSTPONED, "bis zur 5. Verbandsversammlung"),
            (ItemOutcome.REFERRED, "an den Verbandsausschuss"),
            (ItemOutcome.WITHDRAWN, "durch die Verbandsleitung"),
        ],
    )
    def test_an_outcome_says_until_when_or_to_whom(self, outcome: ItemOutcome, note: str) -> None:
        house = seated().do(ConcludeItem("2", outcome, note=note))
        assert (house.item("2").outcome, house.item("2").note) == (outcome, note)
        assert house.numbers() == []


class TestPublicity:
    def test_the_public_is_excluded_only_by_resolution(self) -> None:
        house = seated()
        assert house.refuses(ExcludePublic("Geschäftsgeheimnisse")) == "exclusion_not_resolved"
        house = resolved(house, ProceduralKind.EXCLUSION_OF_PUBLIC).do(ExcludePublic("Geschäftsgeheimnisse"))
        assert (house.item("1").part, house.item("1").excluded_because) == (
            Part.NON_PUBLIC,
            "Geschäftsgeheimnisse",
        )
        assert house.refuses(ExcludePublic("Noch einmal")) == "item_non_public_already"

    def test_the_chair_excludes_it_where_the_profile_needs_no_resolution(self) -> None:
        free = profile(extra="[agenda]\nexclusion_by_resolution = false\n")
        assert seated(statutes=free).do(ExcludePublic("Sozialdaten")).item("1").part is Part.NON_PUBLIC

    def test_it_is_restored(self) -> None:
        house = resolved(seated(), ProceduralKind.EXCLUSION_OF_PUBLIC).do(ExcludePublic("Grund"))
        assert house.do(RestorePublic()).item("1").part is Part.PUBLIC
        assert house.refuses(RestorePublic()) == "public_not_excluded"

    def concluded_in_secret(self) -> House:
        house = seated(items=[SECRET_ITEM, resolution("5")], call="4").vote(
            kyritz=Choice.YES, lebus=Choice.NO, nuthetal=Choice.YES
        )
        return house.do(ConcludeItem())

    def test_a_result_is_released_from_secrecy(self) -> None:
        house = self.concluded_in_secret().do(ReleaseFromSecrecy("4", "Beschluss der Versammlung"))
        assert house.item("4").released is ReleaseScope.RESULT
        assert house.refuses(ReleaseFromSecrecy("4", "Noch einmal")) == "released_already"
        whole = ReleaseFromSecrecy("4", "Alles", ReleaseScope.ITEM)
        assert house.do(whole).item("4").released is ReleaseScope.ITEM

    def test_only_of_a_concluded_non_public_item(self) -> None:
        assert self.concluded_in_secret().refuses(ReleaseFromSecrecy("5", "Grund")) == "item_public_already"
        running = seated(items=[SECRET_ITEM], call="4")
        assert running.refuses(ReleaseFromSecrecy("4", "Grund")) == "item_not_concluded"

    def test_a_release_cannot_be_taken_back(self) -> None:
        house = self.concluded_in_secret().do(ReleaseFromSecrecy("4", "Grund"))
        assert house.refuses(TakeBack()) == "nothing_to_take_back"


class TestDays:
    def test_the_sitting_goes_on_another_day_under_the_same_number(self) -> None:
        house = seated()
        tomorrow = house.now + timedelta(days=1)
        house.do(AdjournSitting(tomorrow))
        assert house.meeting.present.members == 0
        assert house.refuses(CallItem("2")) == "adjourned_already"
        assert house.refuses(OpenBallot()) in {"adjourned_already", "not_quorate"}
        house.do(ResumeSitting(), CheckIn("kyritz"), CheckIn("lebus"))
        assert house.meeting.convened.ordinal == 4
        assert house.item("1").called_at is not None
        assert house.do(OpenBallot()).ballot().entitled

    def test_only_into_the_future_and_with_a_time_zone(self) -> None:
        house = seated()
        assert house.refuses(AdjournSitting(house.now)) == "continuation_in_the_past"
        assert house.refuses(AdjournSitting(house.now.replace(tzinfo=None))) == "time_without_zone"
        assert house.refuses(ResumeSitting()) == "not_adjourned"

    def test_a_planned_meeting_is_put_off_or_cancelled(self) -> None:
        house = convened().do(ChangeMeeting("planned_at", "2021-03-18T10:00:00+01:00"))
        assert house.meeting.planned_at.day == 18
        assert house.refuses(ChangeMeeting("planned_at", "morgen")) == "time_unreadable"
        assert house.refuses(ChangeMeeting("planned_at", "2021-03-18T10:00:00")) == "time_without_zone"
        house.do(CancelMeeting("Zu wenige Anmeldungen"))
        assert house.meeting.state is MeetingState.CANCELLED
        for command in (OpenMeeting("V", "S"), CallItem("1"), resolution("9")):
            assert house.refuses(command) in {"meeting_cancelled", "meeting_opened_already"}
        assert seated().refuses(CancelMeeting("Zu spät")) == "meeting_opened_already"


class TestChair:
    def test_another_person_takes_the_chair(self) -> None:
        house = seated().do(HandOverChair("Stellvertretender Vorsitzender", "Befangenheit"))
        assert house.meeting.chair.office == "Stellvertretender Vorsitzender"
        assert [period.chair.office for period in house.meeting.chairs] == [
            "Vorsitzende",
            "Stellvertretender Vorsitzender",
        ]

    def test_and_announces_from_then_on(self) -> None:
        house = seated().do(HandOverChair("Stellvertretung", "Befangenheit"))
        house.do(OpenBallot(), RecordRemaining(Choice.YES), AnnounceResult())
        assert house.record().announced_by == "Stellvertretung"

    def test_who_chairs_already_does_not_take_over(self) -> None:
        assert seated().refuses(HandOverChair("Vorsitzende", "Grund")) == "chair_already"


class TestOwnVote:
    def test_is_recorded_on_demand(self) -> None:
        house = seated().vote(kyritz=Choice.YES, lebus=Choice.NO, nuthetal=Choice.YES)
        house.do(RecordOwnVote("lebus"))
        (own,) = house.meeting.own_votes
        assert own.member == house.meeting.member("lebus").member
        assert house.refuses(RecordOwnVote("lebus")) == "own_vote_recorded_already"

    def test_there_must_be_a_result_in_which_the_member_voted(self) -> None:
        assert seated().refuses(RecordOwnVote("lebus")) == "no_result"
        house = seated(absent=("lebus",)).vote(kyritz=Choice.YES, nuthetal=Choice.YES)
        assert house.refuses(RecordOwnVote("lebus")) == "member_not_entitled"

    def test_never_of_a_ballot_in_which_nobody_is_named(self) -> None:
        house = seated().do(
            OpenBallot(method=BallotMethod.COUNTED), CountVotes(no=Tally(1, 3)), AnnounceResult()
        )
        assert house.refuses(RecordOwnVote("lebus")) == "votes_not_named"


class TestFieldsOfAnItem:
    @pytest.mark.parametrize(
        ("field", "value", "code"),
        [
            ("number", "1", "item_number_taken"),
            ("number", "eins", "item_number_malformed"),
            ("part", "geheim", "item_value_unknown"),
            ("kind", "etwas", "item_value_unknown"),
            ("numbered", "ja", "item_value_unknown"),
            ("matter", "unbekannt", "matter_without_rule"),
            ("number", " ", "text_missing"),
        ],
    )
    def test_wrong_values_are_refused(self, field: str, value: str, code: str) -> None:
        assert convened().refuses(ChangeItem("2", field, value)) == code

    def test_each_can_be_corrected_before_the_vote(self) -> None:
        changes: list[Command] = [
            ChangeItem("2", "part", "non_public"),
            ChangeItem("2", "kind", "report"),
            ChangeItem("2", "numbered", "false"),
            ChangeItem("2", "matter", "statutes_amendment"),
            ChangeItem("2", "requested_by", "Kyritz"),
            ChangeItem("2", "number", "2.1"),
        ]
        item = convened().do(*changes).item("2.1")
        assert (item.part, item.kind, item.numbered) == (Part.NON_PUBLIC, ItemKind.REPORT, False)
        assert (item.matter, item.requested_by) == ("statutes_amendment", "Kyritz")
