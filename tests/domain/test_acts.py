# SPDX-License-Identifier: EUPL-1.2
"""What one command wrote is one act: entries that follow one another, of one moment, in a known order."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest

from app.domain.acts import CONSEQUENCES, RevocableAct, with_entry
from app.domain.agenda import ItemOutcome
from app.domain.entries.sitting import ItemCalled, ItemConcluded, RecessBegun, RecessEnded
from app.domain.entries.video import VideoFailed
from app.domain.facts import Entry, Fact
from app.domain.identity import ItemId, LogId
from app.domain.video import FailureConsequence, Responsibility
from tests.domain.house import House

ITEM = ItemId(UUID(int=1))
FAILED = VideoFailed((), "Leitung", Responsibility.BODY, FailureConsequence.INTERRUPTED)
CONCLUDED, CALLED = ItemConcluded(ITEM, ItemOutcome.NOTED), ItemCalled(ITEM)
RECESS = RecessBegun("Leitung")


def entries(*facts: Fact) -> list[Entry]:
    """Entries of one log and one moment, one after the other."""
    house = House()
    house.in_hand = UUID(int=2)
    return [house.entry(fact) for fact in facts]


def acts(written: list[Entry]) -> tuple[RevocableAct, ...]:
    """What can be taken back after these entries."""
    found: tuple[RevocableAct, ...] = ()
    for entry in written:
        found = with_entry(found, entry)
    return found


def test_a_failure_and_the_recess_that_it_brings_are_one() -> None:
    failed, recess = entries(FAILED, RECESS)
    (act,) = acts([failed, recess])
    assert (act.entry, act.type, act.more) == (failed.id, "VideoFailed", (recess.id,))


def test_the_end_of_an_item_by_the_call_of_another_one_is_that_call() -> None:
    ended, called = entries(CONCLUDED, CALLED)
    (act,) = acts([ended, called])
    assert (act.entry, act.type, act.more) == (called.id, "ItemCalled", (ended.id,))


def test_what_follows_a_call_is_an_act_of_its_own() -> None:
    assert [act.type for act in acts(entries(CONCLUDED, CALLED, CALLED))] == ["ItemCalled"]
    assert [act.type for act in acts(entries(CONCLUDED, CALLED, RECESS))] == ["ItemCalled", "RecessBegun"]


def test_what_no_command_writes_together_is_two() -> None:
    assert [len(act.more) for act in acts(entries(RECESS, RecessEnded()))] == [0, 0]


@pytest.mark.parametrize("elsewhere", ["at", "number", "log"])
def test_so_is_what_was_written_later_or_elsewhere(elsewhere: str) -> None:
    failed, recess = entries(FAILED, RECESS)
    other = {
        "at": recess.at + timedelta(seconds=1),
        "number": recess.number + 1,
        "log": LogId(UUID(int=7)),
    }
    apart = replace(recess, **{elsewhere: other[elsewhere]})
    assert [act.type for act in acts([failed, apart])] == ["VideoFailed", "RecessBegun"]


def test_an_act_of_many_entries_names_them_all() -> None:
    written = entries(FAILED, *[RECESS] * 5)
    (act,) = acts(written)
    assert [act.entry, *act.more] == [entry.id for entry in written]


def test_no_fact_begins_an_act_in_which_it_follows() -> None:
    assert not any(begun in following for begun, following in CONSEQUENCES.items())
