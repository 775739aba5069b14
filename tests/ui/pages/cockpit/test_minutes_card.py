# SPDX-License-Identifier: EUPL-1.2
"""Running minutes: the new paragraph at the end, recorded ones editable, nothing typed is lost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.ui.pages.cockpit.minutes_rows import FactRow, ParagraphRow
from app.ui.pages.cockpit.shown import (
    CockpitShown,
    DraftShown,
    FactShown,
    MinutesShown,
    ParagraphShown,
    SpeakersShown,
    WaitingShown,
)
from app.ui.pages.cockpit.view import CockpitView
from app.ui.widgets.paragraph_edit import ParagraphEdit
from tests.ui import sample_sitting as sample


@pytest.fixture
def desk(cockpit: CockpitView) -> CockpitView:
    cockpit.show_cockpit(sample.cockpit())
    cockpit.take_minutes()
    return cockpit


def focused() -> ParagraphEdit:
    widget = QApplication.focusWidget()
    assert isinstance(widget, ParagraphEdit)
    return widget


def texts(desk: CockpitView) -> list[str]:
    rows = [row for row in desk.findChildren(ParagraphRow) if row.isVisible()]
    return [row.edit.toPlainText() for row in sorted(rows, key=lambda row: row.y())]


def with_minutes(minutes: MinutesShown) -> CockpitShown:
    return replace(sample.cockpit(), minutes=minutes)


def test_typing_is_told_at_a_pause(desk: CockpitView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.paragraph_typed) as typed:
        qtbot.keyClicks(focused(), "Potsdam fragt")
    assert typed.args == ["", "Potsdam fragt"]


def test_enter_leaves_the_paragraph_for_the_next_one(desk: CockpitView, qtbot: QtBot) -> None:
    qtbot.keyClicks(focused(), "Potsdam fragt")
    with qtbot.waitSignal(desk.paragraph_left) as left:
        qtbot.keyClick(focused(), Qt.Key.Key_Return)
    assert left.args == ["", "Potsdam fragt"]
    assert focused().accessibleName() == "Neuer Absatz"


def test_going_elsewhere_leaves_it_too(desk: CockpitView, qtbot: QtBot) -> None:
    qtbot.keyClicks(focused(), "Potsdam fragt")
    with qtbot.waitSignal(desk.paragraph_left):
        qtbot.keyClick(focused(), Qt.Key.Key_F4)


def test_an_act_can_settle_what_is_being_typed(desk: CockpitView, qtbot: QtBot) -> None:
    qtbot.keyClicks(focused(), "Potsdam fragt")
    with qtbot.waitSignal(desk.paragraph_left) as left:
        desk.settle_minutes()
    assert left.args == ["", "Potsdam fragt"]
    with qtbot.assertNotEmitted(desk.paragraph_left):
        desk.settle_minutes()


def test_when_the_ballot_takes_its_place_nothing_is_lost(desk: CockpitView, qtbot: QtBot) -> None:
    qtbot.keyClicks(focused(), "Potsdam fragt")
    with qtbot.waitSignal(desk.paragraph_left):
        desk.show_cockpit(sample.voting())


def test_a_recorded_paragraph_stands_above_an_empty_one(desk: CockpitView, qtbot: QtBot) -> None:
    qtbot.keyClicks(focused(), "Potsdam fragt")
    minutes = sample.minutes()
    written = ParagraphShown("p4", "11:13", "Potsdam fragt")
    desk.show_cockpit(
        with_minutes(
            replace(minutes, blocks=(*minutes.blocks, written), draft=DraftShown("4:4", "Neuer Absatz …"))
        )
    )
    assert texts(desk)[-2:] == ["Potsdam fragt", ""]


def test_a_repaint_keeps_what_is_being_typed(desk: CockpitView, qtbot: QtBot) -> None:
    qtbot.keyClicks(focused(), "Potsdam fr")
    desk.show_cockpit(with_minutes(replace(sample.minutes(), kept="gesichert 11:12:39")))
    assert texts(desk)[-1] == "Potsdam fr"


def test_a_recorded_paragraph_is_edited_under_its_key(desk: CockpitView, qtbot: QtBot) -> None:
    edit = next(
        row.edit for row in desk.findChildren(ParagraphRow) if row.edit.toPlainText().startswith("Sen")
    )
    edit.setFocus()
    qtbot.keyClicks(edit, "!")
    with qtbot.waitSignal(desk.paragraph_left) as left:
        desk.take_minutes()
    key, text = left.args
    assert key == "p2"
    assert text.endswith("!")


def test_a_paragraph_that_is_closed_cannot_be_edited(desk: CockpitView, qtbot: QtBot) -> None:
    minutes = sample.minutes()
    closed = replace(minutes.blocks[0], editable=False)
    desk.show_cockpit(with_minutes(replace(minutes, blocks=(closed,))))
    edit = next(row.edit for row in desk.findChildren(ParagraphRow) if row.edit.isReadOnly())
    before = edit.toPlainText()
    qtbot.keyClicks(edit, "x")
    assert edit.toPlainText() == before


def test_a_draft_found_after_a_crash_becomes_a_paragraph_when_it_is_left(
    desk: CockpitView, qtbot: QtBot
) -> None:
    found = DraftShown("4:9", "Neuer Absatz …", text="Potsdam fragt nach")
    desk.show_cockpit(with_minutes(replace(sample.minutes(), draft=found)))
    assert texts(desk)[-1] == "Potsdam fragt nach"
    with qtbot.waitSignal(desk.paragraph_left) as left:
        desk.settle_minutes()
    assert left.args == ["", "Potsdam fragt nach"]


def test_so_does_what_was_typed_in_a_recorded_one(desk: CockpitView, qtbot: QtBot) -> None:
    minutes = sample.minutes()
    found = replace(minutes.blocks[0], text="Alt.", typed="Alt und neu.")
    desk.show_cockpit(with_minutes(replace(minutes, blocks=(found, *minutes.blocks[1:]))))
    with qtbot.waitSignal(desk.paragraph_left) as left:
        desk.settle_minutes()
    assert left.args == ["p1", "Alt und neu."]


def test_another_item_has_other_paragraphs(desk: CockpitView) -> None:
    other = MinutesShown(
        "", (ParagraphShown("p9", "11:40", "Bericht."),), DraftShown("5:1", "Neuer Absatz …")
    )
    desk.show_cockpit(with_minutes(other))
    assert texts(desk) == ["Bericht.", ""]


def test_facts_are_read_and_not_typed_in(desk: CockpitView) -> None:
    minutes = sample.minutes()
    fact = FactShown("called", "11:01", "Aufgerufen um 11:01 Uhr")
    desk.show_cockpit(with_minutes(replace(minutes, blocks=(fact, *minutes.blocks))))
    (row,) = desk.findChildren(FactRow)
    assert row.accessibleName() == "11:01 Aufgerufen um 11:01 Uhr"
    assert row.focusPolicy() is Qt.FocusPolicy.NoFocus


def test_the_arrows_lead_from_paragraph_to_paragraph(desk: CockpitView, qtbot: QtBot) -> None:
    qtbot.keyClick(focused(), Qt.Key.Key_Up)
    assert focused().toPlainText().startswith("Nuthetal")
    qtbot.keyClick(focused(), Qt.Key.Key_Down)
    assert focused().accessibleName() == "Neuer Absatz"


def test_tab_follows_the_order_in_which_they_stand(desk: CockpitView, qtbot: QtBot) -> None:
    minutes = sample.minutes()
    first, second, third = minutes.blocks
    desk.show_cockpit(with_minutes(replace(minutes, blocks=(third, first, second))))
    qtbot.keyClick(focused(), Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert focused().toPlainText().startswith("Senftenberg")
    qtbot.keyClick(focused(), Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert focused().toPlainText().startswith("Der Verbandsvorsteher")


def test_every_control_of_the_speakers_list_has_a_name(
    desk: CockpitView, nameless: Callable[[QWidget], list[str]]
) -> None:
    waiting = (WaitingShown("0", "Nuthetal", "zur GO"), WaitingShown("1", "Potsdam"))
    speakers = SpeakersShown("Es spricht", "Lebus", waiting, following="Es folgen")
    desk.show_cockpit(with_minutes(replace(sample.minutes(), speakers=speakers)))
    desk.minutes.strip.open_field()
    assert nameless(desk.minutes) == []
