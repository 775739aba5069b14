# SPDX-License-Identifier: EUPL-1.2
"""The speakers' list of each item is on the disk at once; one's own texts too, and neither in the journal."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from app.bootstrap import Program, build
from app.domain.agenda import ItemOutcome
from app.domain.commands.sitting import CallItem, ConcludeItem
from app.domain.failures import RuleError
from app.domain.speakers import Request
from app.services.desk import Desk
from app.services.opening import OpenBook
from app.services.own_texts import OwnTexts
from app.services.speaking import PLACE, Speaking
from app.system.clock import FixedClock
from app.system.memory_secrets import MemorySecrets
from app.system.paths import ProgramPaths
from tests.ui.secretary import BOOK, play_until

KEY = "vv-2021-03-11"
LEBUS, NUTHETAL = Request("Lebus", "lebus"), Request("Nuthetal", "nuthetal")


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(datetime.fromisoformat("2021-03-11T10:32:00+01:00"))


@pytest.fixture
def reopened(tmp_path: Path, clock: FixedClock) -> Iterator[Callable[[], Desk]]:
    program: Program = build(ProgramPaths.under(tmp_path), clock, MemorySecrets())
    play_until(program, tmp_path / BOOK, lambda line: line.get("do") == "declare_conflict")
    opened: list[OpenBook] = []

    def open_it() -> Desk:
        while opened:
            opened.pop().close()
        opened.append(program.opening.open(tmp_path / BOOK))
        opened[0].desk.take_in_hand(KEY)
        return opened[0].desk

    yield open_it
    while opened:
        opened.pop().close()


def test_the_list_is_found_again_with_who_speaks_and_for_how_long(
    reopened: Callable[[], Desk], clock: FixedClock
) -> None:
    speaking = Speaking(reopened(), clock)
    speaking.limit(timedelta(minutes=3))
    speaking.ask(LEBUS)
    speaking.ask(NUTHETAL)
    assert speaking.call_next() == LEBUS
    again = Speaking(reopened(), clock)
    again.restore()
    assert again.list == speaking.list
    assert again.list.speech is not None
    assert again.list.speech.since == clock.now()


def test_each_item_has_a_list_of_its_own(reopened: Callable[[], Desk], clock: FixedClock) -> None:
    desk = reopened()
    speaking = Speaking(desk, clock)
    speaking.ask(LEBUS)
    desk.execute(ConcludeItem(outcome=ItemOutcome.POSTPONED))
    desk.execute(CallItem("6"))
    speaking.restore()
    assert speaking.list.is_empty
    desk.execute(CallItem("4"))
    speaking.restore()
    assert speaking.list.waiting == (LEBUS,)


def test_nothing_of_it_is_in_the_journal(reopened: Callable[[], Desk], clock: FixedClock) -> None:
    desk = reopened()
    before = desk.head
    Speaking(desk, clock).ask(LEBUS)
    OwnTexts(desk, clock).keep_module("Die Prüfung steht aus.")
    assert desk.head == before


def test_a_list_that_cannot_be_read_is_begun_anew(reopened: Callable[[], Desk], clock: FixedClock) -> None:
    desk = reopened()
    desk.keep_draft(f"4:{PLACE}", '{"waiting": 7}')
    speaking = Speaking(desk, clock)
    speaking.restore()
    assert speaking.list.is_empty


def test_a_refused_request_changes_nothing(reopened: Callable[[], Desk], clock: FixedClock) -> None:
    speaking = Speaking(reopened(), clock)
    speaking.ask(LEBUS)
    before = speaking.list
    with pytest.raises(RuleError):
        speaking.ask(LEBUS)
    assert speaking.list is before


def test_modules_and_words_of_ones_own_are_found_again(
    reopened: Callable[[], Desk], clock: FixedClock
) -> None:
    own = OwnTexts(reopened(), clock)
    own.keep_module("Die Prüfung\nsteht aus.")
    own.learn("Krzlein")
    again = OwnTexts(reopened(), clock)
    assert [(each.name, each.text) for each in again.modules()] == [
        ("Die Prüfung steht aus.", "Die Prüfung\nsteht aus.")
    ]
    assert again.words() == ("Krzlein",)


def test_a_long_module_is_named_by_its_first_words(reopened: Callable[[], Desk], clock: FixedClock) -> None:
    kept = OwnTexts(reopened(), clock).keep_module("Wort " * 30)
    assert kept.name.endswith("Wort …")
    assert len(kept.name) < 55
