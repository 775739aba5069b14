# SPDX-License-Identifier: EUPL-1.2
"""The course of a sitting is shown: what became of an item, and why another majority applies to it."""

from app.domain.commands.preparation import ChangeItem
from app.domain.commands.representation import TransferVotes
from app.domain.commands.sitting import CheckOut
from app.domain.identity import MemberId
from app.services.showing_course import course_shown, item_course_shown
from tests.domain.house import House, profile, seated


def keys(house: House) -> dict[MemberId, str]:
    return {entry.member: entry.key for entry in house.meeting.roll.values()}


def item_shown(house: House, number: str = "1") -> dict[str, object]:
    return item_course_shown(house.meeting, house.item(number), keys(house))


def test_another_majority_is_shown_with_its_reason() -> None:
    house = seated().do(ChangeItem("1", "matter", "statutes_amendment", "Die Satzung wird geändert."))
    assert item_shown(house)["majority_changes"] == [
        {
            "at": house.last.at.isoformat(),
            "field": "matter",
            "old": "ordinary",
            "new": "statutes_amendment",
            "reason": "Die Satzung wird geändert.",
        }
    ]
    assert item_shown(house, "2")["majority_changes"] == []


def test_each_time_in_which_votes_were_transferred_is_shown() -> None:
    statutes = profile(extra="[representation]\ntransfer = true\ntransfer_for_sitting = true\n")
    house = seated(statutes=statutes, absent=("lebus",)).do(TransferVotes("lebus", "kyritz"))
    begun = house.last.at
    left = house.do(CheckOut("kyritz")).last.at
    shown = course_shown(house.meeting, keys(house))
    assert shown["transfers"] == {"lebus": "kyritz"}
    assert shown["every_transfer"] == [
        {"member": "lebus", "to": "kyritz", "since": begun.isoformat(), "until": left.isoformat()}
    ]
