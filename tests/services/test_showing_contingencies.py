# SPDX-License-Identifier: EUPL-1.2
"""What is not the usual in a sitting, as plain data that everybody can compare."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any
from uuid import UUID

from app.domain.commands.video import EndVideoFailure, RecordVideoFailure
from app.domain.entries.chair import ChairDecidedInPlace
from app.domain.entries.video import VideoFailed
from app.domain.identity import MemberId
from app.domain.video import FailureConsequence, Responsibility
from app.services.showing_contingencies import contingencies_shown
from tests.domain.convened_again import REJECTED, decided, second
from tests.domain.house import House

BODY, ABSENT = Responsibility.BODY, FailureConsequence.ABSENT


def shown(house: House) -> dict[str, Any]:
    """The contingencies as they come out of JSON again."""
    keys = {entry.member: entry.key for entry in house.meeting.roll.values()}
    found: dict[str, Any] = json.loads(json.dumps(contingencies_shown(house.meeting, keys)))
    return found


def test_a_sitting_as_it_should_be_has_none() -> None:
    assert shown(second()) == {"chair_decisions": [], "video_failures": []}


def test_a_decision_is_shown_with_all_it_rests_on() -> None:
    house = second("kyritz", "nuthetal").do(decided("nuthetal", "kyritz"))
    assert shown(house)["chair_decisions"] == [
        {
            "item": "1",
            "announcements": [
                {
                    "at": "2021-03-18T10:04:00+01:00",
                    "correction": "",
                    "outcome": "adopted",
                    "wording": "Ja?",
                    "reason": "Eilbedürftig",
                    "heard": ["kyritz", "nuthetal"],
                    "present": {"members": 2, "votes": 7},
                    "below": 3,
                    "source": "§ 37 Abs. 3 GemO",
                    "decided_by": "Vorsitzende",
                    "announced_by": "",
                    "number": "VV 01/2021",
                    "statutes": "Satzung, 1",
                }
            ],
        }
    ]


def test_both_announcements_are_shown_and_one_without_a_number_says_so() -> None:
    house = second().do(decided(outcome=REJECTED), decided(item="1", correction="Verschrieben"))
    (decision,) = shown(house)["chair_decisions"]
    told = [(each["outcome"], each["number"], each["correction"]) for each in decision["announcements"]]
    assert told == [("rejected", None, ""), ("adopted", "VV 01/2021", "Verschrieben")]


def test_a_failure_is_shown_while_it_lasts_and_when_it_ended() -> None:
    house = second("kyritz", "lebus", remote="lebus")
    failed = RecordVideoFailure("Tonausfall", Responsibility.BODY, FailureConsequence.INTERRUPTED)
    lasting = {
        "since": "2021-03-18T10:04:00+01:00",
        "until": None,
        "item": "1",
        "until_item": "",
        "members": ["lebus"],
        "cause": "Tonausfall",
        "responsible": "body",
        "consequence": "interrupted",
        "remedy": "",
    }
    assert shown(house.do(failed))["video_failures"] == [lasting]
    house.do(EndVideoFailure("Ersatzgerät"))
    ended = lasting | {"until": "2021-03-18T10:05:00+01:00", "until_item": "1", "remedy": "Ersatzgerät"}
    assert shown(house)["video_failures"] == [ended]


def test_whoever_is_not_on_the_roll_is_left_out() -> None:
    house = second("kyritz").do(decided("kyritz"))
    fact = house.last.fact
    assert isinstance(fact, ChairDecidedInPlace)
    strange = replace(fact, record=replace(fact.record, heard=(MemberId(UUID(int=99)), *fact.record.heard)))
    house.write(house.situation.about_meeting(strange))
    house.write(house.situation.about_meeting(VideoFailed((MemberId(UUID(int=99)),), "x", BODY, ABSENT)))
    found = shown(house)
    assert [each["heard"] for each in found["chair_decisions"][0]["announcements"]] == [["kyritz"]] * 2
    assert found["video_failures"] == []
