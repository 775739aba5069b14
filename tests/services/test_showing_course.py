# SPDX-License-Identifier: EUPL-1.2
"""The course of a sitting is shown: what became of an item, and why another majority applies to it."""

from app.domain.commands.preparation import ChangeItem
from app.services.showing_course import item_course_shown
from tests.domain.house import House, seated


def item_shown(house: House, number: str = "1") -> dict[str, object]:
    members = {entry.member: entry.key for entry in house.meeting.roll.values()}
    return item_course_shown(house.meeting, house.item(number), members)


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
