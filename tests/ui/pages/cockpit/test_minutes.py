# SPDX-License-Identifier: EUPL-1.2
"""The minutes in the secretary's hand: drafts that last, and the commands that they become."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest

from app.bootstrap import Program
from app.domain.agenda import ItemOutcome, ParagraphKind
from app.domain.commands.sitting import CallItem, ConcludeItem, RemoveParagraph, WriteParagraph
from app.services.desk import Desk
from app.services.opening import OpenBook
from app.system.clock import FixedClock
from app.ui.pages.cockpit.minutes import NEW, MinutesHand
from tests.ui.secretary import BOOK, play_until

KEY = "vv-2021-03-11"
NOW = FixedClock(datetime.fromisoformat("2021-03-11T10:45:00+01:00")).now


@pytest.fixture
def reopened(program: Program, tmp_path: Path) -> Iterator[Callable[[], Desk]]:
    """Opens a book with item 4 of the sample assembly in hand, after closing it where it is open."""
    book = tmp_path / BOOK
    play_until(program, book, lambda line: line.get("do") == "declare_conflict")
    opened: list[OpenBook] = []

    def open_it() -> Desk:
        while opened:
            opened.pop().close()
        opened.append(program.opening.open(book))
        opened[0].desk.take_in_hand(KEY)
        return opened[0].desk

    yield open_it
    while opened:
        opened.pop().close()


@pytest.fixture
def desk(reopened: Callable[[], Desk]) -> Desk:
    return reopened()


@pytest.fixture
def hand(desk: Desk) -> MinutesHand:
    hand = MinutesHand(desk, NOW)
    hand.restore()
    return hand


def key_of(desk: Desk, ordinal: int) -> str:
    assert desk.meeting is not None
    return str(desk.meeting.item("4").paragraphs[ordinal - 1].id)


def test_a_new_paragraph_becomes_a_command_when_it_is_left(hand: MinutesHand) -> None:
    assert hand.commands_for(NEW, " Es wird beraten. ") == (WriteParagraph("Es wird beraten.", "4"),)
    assert hand.commands_for(NEW, "  ") == ()


def test_a_speech_names_its_speaker(hand: MinutesHand) -> None:
    hand.begin(ParagraphKind.SPEECH)
    said = hand.commands_for(NEW, "Nuthetal: fragt nach.")
    assert said == (WriteParagraph("fragt nach.", "4", ParagraphKind.SPEECH, "nuthetal"),)
    hand.begin(ParagraphKind.MOTION)
    moved = hand.commands_for(NEW, "Vertagung wird beantragt.")
    assert moved == (WriteParagraph("Vertagung wird beantragt.", "4", ParagraphKind.MOTION),)


def test_a_colon_in_a_plain_paragraph_names_nobody(hand: MinutesHand) -> None:
    assert hand.commands_for(NEW, "Nuthetal: fragt nach.") == (WriteParagraph("Nuthetal: fragt nach.", "4"),)


def test_a_changed_paragraph_is_written_anew_and_an_emptied_one_removed(
    desk: Desk, hand: MinutesHand
) -> None:
    desk.execute(WriteParagraph("fragt.", "4", ParagraphKind.SPEECH, "nuthetal"))
    key = key_of(desk, 1)
    assert hand.commands_for(key, "fragt.") == ()
    changed = hand.commands_for(key, "fragt nach.")
    assert changed == (WriteParagraph("fragt nach.", "4", ParagraphKind.SPEECH, "nuthetal", 1),)
    assert hand.commands_for(key, " ") == (RemoveParagraph(1, "4"),)
    assert hand.commands_for_removal(key) == (RemoveParagraph(1, "4"),)


def test_without_an_item_in_hand_nothing_is_written(reopened: Callable[[], Desk]) -> None:
    desk = reopened()
    desk.take_in_hand("psg-2021-02-18")
    hand = MinutesHand(desk, NOW)
    hand.restore()
    hand.keep(NEW, "Es")
    assert hand.commands_for(NEW, "Es") == ()
    assert desk.drafts() == ()


@pytest.mark.parametrize("kind", ["text", "speech", "motion", "statement", "verbatim"])
def test_a_draft_is_found_again_with_its_kind_when_the_book_is_opened_again(
    reopened: Callable[[], Desk], kind: str
) -> None:
    hand = MinutesHand(reopened(), NOW)
    hand.restore()
    hand.begin(ParagraphKind(kind))
    hand.keep(NEW, "Nuthetal: fr")
    again = MinutesHand(reopened(), NOW)
    again.restore()
    assert (again.draft.kind.value, again.draft.text) == (kind, "Nuthetal: fr")


def test_typing_in_a_recorded_paragraph_is_found_again_beside_it(reopened: Callable[[], Desk]) -> None:
    desk = reopened()
    desk.execute(WriteParagraph("Es wird beraten."))
    hand = MinutesHand(desk, NOW)
    hand.restore()
    key = key_of(desk, 1)
    hand.keep(key, "Es wird lange")
    again = MinutesHand(reopened(), NOW)
    again.restore()
    assert again.drafts == ((key, "Es wird lange"),)


def test_what_was_settled_leaves_no_draft_and_an_empty_paragraph(desk: Desk, hand: MinutesHand) -> None:
    hand.keep(NEW, "Es wird")
    serial = hand.draft.serial
    hand.settled(NEW)
    assert desk.drafts() == ()
    assert (hand.draft.serial, hand.draft.text) == (serial + 1, "")


def test_what_could_not_be_recorded_is_held_to_be_left_again(hand: MinutesHand) -> None:
    hand.begin(ParagraphKind.SPEECH)
    serial = hand.draft.serial
    hand.hold(NEW, "Nuthetal: fragt.")
    assert (hand.draft.kind, hand.draft.text) == (ParagraphKind.SPEECH, "Nuthetal: fragt.")
    assert hand.draft.serial == serial + 1
    hand.hold("2", "Es wird")
    hand.hold("2", "Es wird lange")
    assert hand.drafts == (("2", "Es wird lange"),)


def test_each_item_keeps_its_own_draft(desk: Desk, hand: MinutesHand) -> None:
    hand.keep(NEW, "Zu Punkt 4")
    desk.execute(ConcludeItem(outcome=ItemOutcome.POSTPONED))
    desk.execute(CallItem("6"))
    hand.restore()
    assert hand.draft.text == ""
    hand.keep(NEW, "Zu Punkt 6")
    desk.execute(CallItem("4"))
    hand.restore()
    assert hand.draft.text == "Zu Punkt 4"
