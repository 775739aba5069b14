# SPDX-License-Identifier: EUPL-1.2
"""Decisions of the chair and failures of the connection: each part of the meeting has its own."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from app.domain.agenda import ItemKind, ItemOutcome, Part, ReleaseScope
from app.domain.commands import Command
from app.domain.commands.preparation import AddItem
from app.domain.commands.proceedings import HandOverChair, ReleaseFromSecrecy, RestorePublic
from app.domain.commands.sitting import (
    BeginRecess,
    CallItem,
    CheckIn,
    ConcludeItem,
    CorrectRoll,
    EndRecess,
)
from app.domain.commands.video import EndVideoFailure, RecordVideoFailure
from app.domain.entries.proceedings import PublicExcluded
from app.domain.meeting import Meeting
from app.domain.publicity import part_of
from app.domain.video import FailureConsequence, Responsibility
from tests.domain.convened_again import REJECTED, decided, second
from tests.domain.house import House, opened, profile

SECRET = "GEHEIM"


def public(house: House) -> Meeting:
    """What the public may see of the meeting."""
    return part_of(house.meeting, Part.PUBLIC)


APART = [
    AddItem("1", "Bericht", ItemKind.REPORT),
    AddItem("2", "Personal", ItemKind.REPORT, Part.NON_PUBLIC),
    AddItem("3", "Grundstück", ItemKind.REPORT, Part.NON_PUBLIC),
    AddItem("4", "Anfragen", ItemKind.INQUIRY),
]


def between_private_items(*commands: Command) -> House:
    """A sitting in which something happened between two non-public items, and an item is public again."""
    house = opened(statutes=profile(extra="[remote]\nallowed = true"), items=APART)
    house.do(CheckIn("kyritz"), CheckIn("lebus", remote=True), CallItem("1"), CallItem("2"), ConcludeItem())
    return house.do(*commands, CallItem("3"), ConcludeItem(), CallItem("4"))


class TestBetweenItems:
    """What happened while no item was in hand, but the public was excluded, is not public."""

    def test_a_failure_of_the_connection(self) -> None:
        failed = RecordVideoFailure(SECRET, Responsibility.BODY, FailureConsequence.INTERRUPTED)
        house = between_private_items(failed, EndVideoFailure(SECRET))
        assert SECRET not in repr(public(house))
        assert public(house).video_failures == ()
        (apart,) = part_of(house.meeting, Part.NON_PUBLIC).video_failures
        assert (apart.cause, apart.remedy, apart.item) == (SECRET, SECRET, "")

    def test_why_there_was_a_recess_and_why_the_chair_was_handed_over(self) -> None:
        house = between_private_items(
            BeginRecess(SECRET), EndRecess(), HandOverChair("Stellvertretung", SECRET)
        )
        assert SECRET not in repr(public(house))
        assert len(public(house).recesses) == 1

    def test_what_happened_before_and_after_the_exclusion_is(self) -> None:
        house = opened(items=APART).do(CheckIn("kyritz"), BeginRecess("VORHER"), EndRecess(), CallItem("2"))
        house.do(CallItem("4"), ConcludeItem(), BeginRecess("NACHHER"), EndRecess())
        assert [recess.reason for recess in public(house).recesses] == ["VORHER", "NACHHER"]


class TestCorrectionsOfTheRoll:
    """The figures belong to the whole meeting, the reason to the part in which it was given."""

    def test_of_one_without_the_public_neither_reason_nor_item_is_public(self) -> None:
        house = opened(items=APART).do(CheckIn("kyritz"), CallItem("2"), CorrectRoll("lebus", 9, SECRET))
        (told,) = public(house).roll_corrections
        assert (told.old, told.new, told.reason, told.item) == (3, 9, "", "")
        (apart,) = part_of(house.meeting, Part.NON_PUBLIC).roll_corrections
        assert (apart.reason, apart.item) == (SECRET, "2")

    def test_of_one_in_public_all_is(self) -> None:
        house = opened(items=APART).do(CheckIn("kyritz"), CallItem("1"), CorrectRoll("lebus", 9, "Irrtum"))
        assert public(house).roll_corrections == house.meeting.roll_corrections


class TestDecisionsOfTheChair:
    """What the chair decided without the public, and what of it is released."""

    @staticmethod
    def decided_apart(*commands: Command) -> House:
        """The chair decided a non-public item after hearing Kyritz."""
        house = second("kyritz").do(decided("kyritz"), CallItem("4"))
        return house.do(decided("kyritz", reason=SECRET), *commands)

    def test_without_the_public_they_leave_no_trace(self) -> None:
        house = self.decided_apart()
        told = public(house)
        assert house.meeting.item("4").id not in told.chair_decisions
        assert SECRET not in repr(told)
        assert told.numbers_at(house.item("4").id) == ()

    def test_of_a_released_result_neither_the_reason_nor_who_was_heard_is_public(self) -> None:
        house = self.decided_apart(ReleaseFromSecrecy("4", "Beschluss"))
        (announced,) = public(house).chair_decisions[house.item("4").id].announcements
        record = announced.record
        assert (record.wording, record.reason, record.heard) == ("Geheim?", "", ())
        assert SECRET not in repr(public(house))

    def test_of_a_released_result_only_what_counts_is_public(self) -> None:
        anew = decided(item="4", outcome=REJECTED, correction=SECRET)
        house = self.decided_apart(anew, ReleaseFromSecrecy("4", "Beschluss"))
        (announced,) = public(house).chair_decisions[house.item("4").id].announcements
        assert (announced.record.outcome, announced.correction) == (REJECTED, "")

    def test_the_non_public_part_keeps_all_of_a_released_result(self) -> None:
        house = self.decided_apart(ReleaseFromSecrecy("4", "Beschluss"))
        apart = part_of(house.meeting, Part.NON_PUBLIC)
        item = house.item("4").id
        assert apart.chair_decisions[item] == house.meeting.chair_decisions[item]

    def test_of_a_released_item_all_is_public(self) -> None:
        house = self.decided_apart(ReleaseFromSecrecy("4", "Beschluss", ReleaseScope.ITEM))
        item = house.item("4").id
        assert public(house).chair_decisions[item] == house.meeting.chair_decisions[item]

    @staticmethod
    def anew_without_the_public() -> House:
        """Decided in public, called again, and announced anew after the public was excluded from it."""
        house = second("kyritz").do(decided("kyritz"), CallItem("2"))
        house.do(ConcludeItem(outcome=ItemOutcome.POSTPONED), CallItem("1"))
        house.write(house.situation.about_meeting(PublicExcluded(house.item("1").id, "Personal")))
        house.now += timedelta(minutes=1)
        return house.do(decided(outcome=REJECTED, reason=SECRET, correction=f"{SECRET} Grund"))

    def test_why_one_was_announced_anew_without_the_public_is_not_public(self) -> None:
        house = self.anew_without_the_public()
        first, anew = public(house).chair_decisions[house.item("1").id].announcements
        assert (first.record.reason, anew.record.outcome, anew.correction) == ("Eilbedürftig", REJECTED, "")
        assert SECRET not in repr(public(house))

    def test_why_it_was_announced_anew_in_public_is(self) -> None:
        house = self.anew_without_the_public().do(RestorePublic())
        house.do(decided(reason="Zurück", correction="Irrtum"))
        *_, last = public(house).chair_decisions[house.item("1").id].announcements
        assert (last.record.reason, last.correction) == ("Zurück", "Irrtum")
        assert SECRET not in repr(public(house))


class TestFailuresOfTheConnection:
    """A failure belongs to the part in which it began; how it ended to the one in which it did."""

    FAILED = RecordVideoFailure(f"{SECRET} Ursache", Responsibility.MEMBER, FailureConsequence.ABSENT)

    def test_what_ended_it_without_the_public_is_not_public(self) -> None:
        house = second("kyritz", "lebus", remote="lebus")
        cause = RecordVideoFailure("Ursache", Responsibility.MEMBER, FailureConsequence.ABSENT)
        house.do(cause, decided("kyritz"), CallItem("4"), EndVideoFailure(f"{SECRET} Abhilfe"))
        (told,) = public(house).video_failures
        assert (told.until, told.until_item, told.remedy) == (house.last.at, "", "")
        assert SECRET not in repr(public(house))

    def test_what_began_without_the_public_is_not_public_though_it_ended_in_public(self) -> None:
        house = second("kyritz", "lebus", remote="lebus", call="4").do(self.FAILED)
        house.do(decided("kyritz"), CallItem("1"), EndVideoFailure("Abhilfe"))
        assert public(house).video_failures == ()
        (apart,) = part_of(house.meeting, Part.NON_PUBLIC).video_failures
        assert (apart.cause, apart.until_item, apart.remedy) == (f"{SECRET} Ursache", "", "")

    def test_the_interruption_by_it_is_told_without_its_reason(self) -> None:
        house = second("kyritz", "lebus", remote="lebus", call="4")
        house.do(replace(self.FAILED, consequence=FailureConsequence.INTERRUPTED), EndVideoFailure())
        (recess,) = public(house).recesses
        assert (recess.reason, recess.item) == ("", "")
