# SPDX-License-Identifier: EUPL-1.2
"""What the law refuses during the eventful assembly: each act at its moment, and the book stays as it was."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from app.services.opening import OpenBook
from app.services.playing import Player
from tests.samples.computers import SAMPLE_SCRIPTS, Computer
from tests.samples.eventful import MEETING, SCRIPT

# When (right before the line of that time), what is tried, and with which code it is refused.
Refusal = tuple[str, dict[str, object], str]
DAY_ONE: list[Refusal] = [
    (
        "23T09:30:00",
        {"do": "open_meeting", "chair": "V", "secretary": "S", "chair_remote": True},
        "chair_not_on_site",
    ),
    ("23T10:02:00", {"do": "transfer_votes", "member": "testin", "to": "neuzelle"}, "transfers_too_many"),
    ("23T10:02:00", {"do": "transfer_votes", "member": "potsdam", "to": "kyritz"}, "member_present_already"),
    ("23T10:02:00", {"do": "check_in", "member": "cottbus", "office": "Referent"}, "delegates_too_many"),
    ("23T10:02:00", {"do": "excuse_member", "member": "kyritz"}, "member_present_already"),
    ("23T10:06:20", {"do": "call_item", "item": "2"}, "item_in_hand_already"),
    (
        "23T10:06:20",
        {"do": "add_item", "number": "25", "title": "Neu", "kind": "resolution"},
        "urgency_missing",
    ),
    ("23T10:07:40", {"do": "admit_urgent_item", "item": "23"}, "urgency_not_resolved"),
    ("23T10:07:40", {"do": "call_item", "item": "23"}, "item_not_admitted"),
    ("23T10:07:40", {"do": "accept_by_acclamation"}, "motion_first"),
    ("23T10:08:00", {"do": "announce_result"}, "ballot_incomplete"),
    ("23T10:08:20", {"do": "record_votes", "votes": {"bernau": "yes"}}, "voted_already"),
    ("23T10:08:00", {"do": "record_votes", "votes": {"eichwalde": "yes"}}, "member_not_entitled"),
    ("23T10:08:00", {"do": "correct_roll", "member": "kyritz", "votes": 4, "reason": "x"}, "ballot_open"),
    ("23T10:10:40", {"do": "admit_urgent_item", "item": "24"}, "urgency_not_resolved"),
    ("23T10:11:00", {"do": "reorder_agenda", "order": ["23", "7"]}, "order_not_resolved"),
    ("23T10:12:20", {"do": "conclude_item", "item": "11", "outcome": "removed"}, "removal_without_consent"),
    ("23T10:12:20", {"do": "conclude_item", "item": "12", "outcome": "adopted"}, "outcome_without_ballot"),
    ("23T10:12:20", {"do": "merge_items", "into": "4", "items": ["22"]}, "parts_not_mergeable"),
    ("23T10:52:20", {"do": "record_own_vote", "member": "kyritz"}, "no_result"),
    ("23T10:53:20", {"do": "record_votes", "votes": {"senftenberg": "yes"}}, "member_not_entitled"),
    (
        "23T10:57:20",
        {"do": "declare_conflict", "member": "kyritz", "concerns_member": True},
        "conflict_of_member_exempt",
    ),
    ("23T10:58:00", {"do": "record_votes", "votes": {"heideblick": "yes"}}, "member_conflicted"),
    (
        "23T11:04:00",
        {"do": "open_ballot", "question": "Gilt das?", "matter": "procedural"},
        "substitution_over",
    ),
    ("23T11:05:20", {"do": "open_ballot", "items": ["6.1", "8"]}, "bloc_matter"),
    ("23T11:05:20", {"do": "open_ballot", "items": ["6.1", "6.2"], "objected_by": ["stgb"]}, "bloc_objected"),
    (
        "23T11:28:00",
        {"do": "open_ballot", "method": "roll_call", "demanded_by": ["kyritz"]},
        "demand_too_small",
    ),
    ("23T11:28:00", {"do": "accept_by_acclamation"}, "acclamation_matter"),
    ("23T11:28:00", {"do": "open_ballot", "method": "counted"}, "method_hides_names"),
    ("23T11:45:00", {"do": "seat_member", "member": "ahornwerda"}, "roll_frozen"),
    ("23T11:45:00", {"do": "check_in", "member": "ahornwerda"}, "member_not_on_roll"),
    ("23T11:46:00", {"do": "open_round"}, "candidates_missing"),
    ("23T11:47:20", {"do": "count_election_papers", "votes": {"a": 122}}, "election_papers_differ"),
    ("23T11:47:20", {"do": "record_election_votes", "votes": {"kyritz": ["a"]}}, "election_secret"),
    ("23T12:45:00", {"do": "open_round"}, "recess_lasts"),
    ("23T12:51:00", {"do": "open_round"}, "lot_due"),
    ("23T13:09:40", {"do": "open_ballot", "motion": 1}, "motion_first"),
    ("23T13:08:00", {"do": "open_ballot", "motion": 7}, "motion_first"),
    ("23T13:11:20", {"do": "open_ballot"}, "motion_first"),
    (
        "23T13:10:00",
        {"do": "record_votes", "votes": {"cottbus": {"yes": 12, "no": 9}}},
        "split_does_not_add_up",
    ),
    ("23T13:16:40", {"do": "count_votes", "no": {"members": 2, "votes": 41}}, "count_impossible"),
    ("23T13:40:20", {"do": "change_item", "item": "9", "field": "wording", "value": "x"}, "wording_fixed"),
    ("23T13:41:40", {"do": "announce_result"}, "tie_undecided"),
    ("23T13:41:40", {"do": "announce_result", "tie_break": "adopted"}, "lot_course_missing"),
    ("23T13:53:20", {"do": "open_ballot"}, "item_set_aside"),
    ("23T14:01:00", {"do": "open_ballot", "motion": 1}, "not_quorate"),
    ("23T14:16:00", {"do": "call_item", "item": "15"}, "recess_lasts"),
]
DAY_TWO: list[Refusal] = [
    ("24T08:40:00", {"do": "open_ballot"}, "adjourned_already"),
    (
        "24T08:40:00",
        {"do": "adjourn_sitting", "continues_at": "2021-09-25T09:00:00+02:00"},
        "adjourned_already",
    ),
    ("24T09:06:00", {"do": "resume_sitting"}, "not_adjourned"),
    ("24T09:06:00", {"do": "close_meeting", "for_lack_of_quorum": True}, "quorum_is_met"),
    ("24T09:25:20", {"do": "exclude_public", "reason": "x"}, "exclusion_not_resolved"),
    ("24T09:51:40", {"do": "restore_public"}, "public_not_excluded"),
    ("24T09:53:20", {"do": "announce_result", "outcome": "rejected"}, "deviation_without_reason"),
    ("24T10:10:00", {"do": "close_meeting"}, "items_pending"),
    ("24T10:12:00", {"do": "record_votes", "votes": {"hohen-neuendorf": "yes"}}, "member_conflicted"),
    ("24T10:25:00", {"do": "release_from_secrecy", "item": "21", "reason": "x"}, "item_not_concluded"),
    ("24T10:42:00", {"do": "open_ballot", "method": "open"}, "method_ordered"),
    ("24T10:42:20", {"do": "record_votes", "votes": {"kyritz": "yes"}}, "votes_not_by_name"),
    ("24T10:42:20", {"do": "count_papers", "yes": {"10": 4}}, "papers_do_not_add_up"),
    ("24T11:00:00", {"do": "record_own_vote", "member": "kyritz"}, "votes_not_named"),
    ("24T11:00:00", {"do": "correct_vote", "member": "kyritz", "choice": "no"}, "no_open_ballot"),
    ("24T11:30:00", {"do": "call_item", "item": "24"}, "meeting_closed"),
    ("24T11:30:00", {"do": "release_from_secrecy", "item": "4", "reason": "x"}, "item_public_already"),
]
REFUSALS = [*DAY_ONE, *DAY_TWO]

Tried = tuple[str, bool]


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> tuple[Computer, Path]:
    """A second computer, and where its book will be."""
    folder = tmp_path_factory.mktemp("refusals")
    return Computer(folder / "computer"), folder / "verband.sitzungsbuch"


@pytest.fixture(scope="module")
def tried(book: tuple[Computer, Path]) -> list[Tried]:
    """The assembly played line by line, and at its moment each act: its code, and whether nothing changed."""
    computer, path = book
    computer.play(path, SAMPLE_SCRIPTS[0])
    with computer.at_desk(path) as opened:
        return list(trials(opened))


def trials(opened: OpenBook) -> Iterator[Tried]:
    player, waiting = Player(opened.desk, SCRIPT.parent), sorted(enumerate(REFUSALS), key=moment_of)
    codes: dict[int, Tried] = {}
    for line in SCRIPT.read_text("utf-8").splitlines():
        at = json.loads(line).get("at", "")
        while waiting and f"2021-09-{waiting[0][1][0]}" <= at[:19]:
            place, (moment, act, _) = waiting.pop(0)
            codes[place] = refused(opened, player, {"at": f"2021-09-{moment}+02:00", **act})
        played = player.play(line)
        assert played.refused == [], (line, played.refused)
    assert waiting == []
    yield from (codes[place] for place in range(len(REFUSALS)))


def moment_of(numbered: tuple[int, Refusal]) -> str:
    return numbered[1][0]


def refused(opened: OpenBook, player: Player, act: Mapping[str, object]) -> Tried:
    """Try an act in the assembly; the code, and whether book and states stayed as they were."""
    desk = opened.desk
    if desk.meeting is None or desk.meeting.convened.key != MEETING:
        desk.take_in_hand(MEETING)
    before = (desk.head, desk.meeting, desk.association)
    played = player.play(json.dumps(act))
    codes = [each.error.code for each in played.refused]
    return "".join(codes) or "accepted", (desk.head, desk.meeting, desk.association) == before


@pytest.mark.parametrize("place", range(len(REFUSALS)), ids=lambda place: f"{place}-{REFUSALS[place][2]}")
def test_the_law_refuses_it_and_nothing_is_changed(tried: list[Tried], place: int) -> None:
    assert tried[place] == (REFUSALS[place][2], True)


def test_there_are_enough_of_them_and_of_many_kinds() -> None:
    assert len(REFUSALS) > 60
    assert len({code for _, _, code in REFUSALS}) > 45


def test_a_second_book_of_the_same_assembly_is_shown_alike_whatever_was_refused(
    book: tuple[Computer, Path], tried: list[Tried], shown: dict[str, Any]
) -> None:
    computer, path = book
    assert len(tried) == len(REFUSALS)
    assert computer.show(path) == shown
