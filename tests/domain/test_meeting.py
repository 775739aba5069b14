# SPDX-License-Identifier: EUPL-1.2
"""What can be asked of a meeting: who was there at an item, which result counts, which documents stand."""

from dataclasses import replace
from uuid import UUID

import pytest

from app.domain.agenda import ItemKind, Part
from app.domain.commands.aftermath import IssueDocument
from app.domain.commands.preparation import AddItem
from app.domain.commands.sitting import (
    AnnounceResult,
    CallItem,
    CheckIn,
    CheckOut,
    CloseMeeting,
    OpenBallot,
    RecordRemaining,
)
from app.domain.entries.aftermath import DocumentKind
from app.domain.failures import RuleError
from app.domain.matters import PROCEDURAL
from tests.domain.house import NO, YES, House, convened, seated

REPORTS = [AddItem(number, f"Bericht {number}", ItemKind.REPORT) for number in ("1", "2", "3")]


def there(house: House, number: str) -> list[str]:
    return [house.meeting.roll[member].key for member in house.meeting.present_at(house.item(number))]


class TestPresenceAtItems:
    """The minutes show who was there at each item."""

    def test_who_was_there_from_the_beginning_to_the_end(self) -> None:
        house = seated(items=REPORTS).do(CallItem("2"))
        assert there(house, "1") == ["kyritz", "lebus", "nuthetal"]
        assert there(house, "2") == ["kyritz", "lebus", "nuthetal"]

    def test_who_left_during_an_item_was_there_at_it_and_not_at_the_next(self) -> None:
        house = seated(items=REPORTS).do(CheckOut("lebus"), CallItem("2"), CallItem("3"))
        assert [there(house, number) for number in "123"] == [
            ["kyritz", "lebus", "nuthetal"],
            ["kyritz", "nuthetal"],
            ["kyritz", "nuthetal"],
        ]

    def test_who_came_during_an_item_was_there_at_it_and_not_before(self) -> None:
        house = seated(items=REPORTS, absent=["lebus"]).do(CallItem("2"), CheckIn("lebus"), CallItem("3"))
        assert [("lebus" in there(house, number)) for number in "123"] == [False, True, True]

    def test_who_was_away_for_one_item(self) -> None:
        house = seated(items=REPORTS).do(CheckOut("lebus"), CallItem("2"), CallItem("3"), CheckIn("lebus"))
        assert [("lebus" in there(house, number)) for number in "123"] == [True, False, True]

    def test_after_the_end_it_is_still_known(self) -> None:
        house = seated(items=REPORTS[:1]).do(CloseMeeting())
        assert there(house, "1") == ["kyritz", "lebus", "nuthetal"]

    def test_nobody_was_there_at_an_item_that_was_never_called(self) -> None:
        assert there(seated(items=REPORTS), "3") == []


class TestResults:
    """Of several ballots at an item one counts."""

    def test_no_procedural_motion_is_the_item_s_result(self) -> None:
        house = seated().do(OpenBallot("Vertagen?", PROCEDURAL), RecordRemaining(NO), AnnounceResult())
        item = house.item("1").id
        assert house.meeting.result_at(item) is None
        assert house.meeting.motion_at(item).question == "Vertagen?"
        house.vote(kyritz=YES, lebus=YES, nuthetal=YES)
        assert house.meeting.result_at(item).question == "Ja?"
        assert house.meeting.motion_at(item).question == "Vertagen?"

    def test_the_first_of_several_questions_counts(self) -> None:
        house = seated().vote(kyritz=YES, lebus=YES, nuthetal=YES)
        house.do(OpenBallot("Mit Zusatz?"), RecordRemaining(NO), AnnounceResult())
        assert house.meeting.result_at(house.item("1").id).question == "Ja?"
        assert len(house.meeting.ballots_at(house.item("1").id)) == 2

    def test_resolutions_stand_in_the_order_of_their_numbers(self) -> None:
        house = seated(call="2").vote(kyritz=YES, lebus=YES, nuthetal=YES)
        house.do(CallItem("1")).vote(kyritz=YES, lebus=YES, nuthetal=YES)
        assert [resolution.item.number for resolution in house.meeting.resolutions()] == ["2", "1"]


def test_the_last_document_of_a_kind_replaces_the_former() -> None:
    minutes = IssueDocument(
        DocumentKind.MINUTES, Part.PUBLIC, "a.pdf", "A", 1, "ab" * 32, UUID(int=5).hex, 7, "cd" * 32
    )
    again = replace(minutes, name="b.pdf", sha256="ef" * 32)
    apart = replace(minutes, name="c.pdf", part=Part.NON_PUBLIC)
    house = seated(items=REPORTS[:1]).do(CloseMeeting(), minutes, apart, again)
    assert sorted(document.name for document in house.meeting.current_documents()) == ["b.pdf", "c.pdf"]
    assert len(house.meeting.documents) == 3


def test_items_and_members_are_known_by_number_and_key() -> None:
    house = seated()
    assert house.meeting.item("2").title == "Vorlage 2"
    assert house.meeting.member("lebus").name == "Lebus"
    for lookup, code in ((house.meeting.item, "item_unknown"), (house.meeting.member, "member_not_on_roll")):
        with pytest.raises(RuleError) as refused:
            lookup("nirgends")
        assert refused.value.code == code


def test_before_the_opening_nobody_is_on_the_roll() -> None:
    meeting = convened().meeting
    assert (meeting.statutory.votes, meeting.present_members, meeting.begun_at) == (0, (), None)
    assert [item.number for item in meeting.pending_items()] == ["1", "2", "3"]
