# SPDX-License-Identifier: EUPL-1.2
"""The cockpit shows what its record says and tells what the secretary wants."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.ui.pages.cockpit.agenda_panel import RAIL_WIDTH, AgendaPanel
from app.ui.pages.cockpit.attendance_panel import AttendancePanel
from app.ui.pages.cockpit.closing_card import ClosingCard
from app.ui.pages.cockpit.item_card import ItemCard
from app.ui.pages.cockpit.minutes_card import MinutesCard
from app.ui.pages.cockpit.opening_card import OpeningCard
from app.ui.pages.cockpit.result_card import ResultCard
from app.ui.pages.cockpit.shown import ActsShown, CockpitShown, ItemAct
from app.ui.pages.cockpit.view import CockpitView
from app.ui.pages.cockpit.vote_panel import VotePanel
from app.ui.theme.tones import Tone
from app.ui.widgets.labels import TextLabel
from app.ui.widgets.shown import NoticeShown
from tests.ui import sample_sitting as sample

PARTS = (OpeningCard, ItemCard, MinutesCard, VotePanel, ResultCard, ClosingCard)
WITH_RESULT = replace(sample.cockpit(), result=sample.result())


def visible(cockpit: CockpitView) -> set[type[QWidget]]:
    return {part for part in PARTS if cockpit.findChildren(part)[0].isVisible()}


def press(cockpit: CockpitView, text: str) -> None:
    found = [
        button
        for button in cockpit.findChildren(QPushButton)
        if button.accessibleName() == text and button.isVisible()
    ]
    assert found, f"no button {text}"
    found[0].click()


@pytest.mark.parametrize(
    ("shown", "parts"),
    [
        (sample.opening(), {OpeningCard}),
        (sample.cockpit(), {ItemCard, MinutesCard}),
        (sample.voting(), {ItemCard, VotePanel}),
        (WITH_RESULT, {ItemCard, MinutesCard, ResultCard}),
        (sample.ready_to_close(), {ClosingCard}),
    ],
    ids=["before the opening", "item", "vote", "result", "closing"],
)
def test_each_state_shows_its_parts(
    cockpit: CockpitView, shown: CockpitShown, parts: set[type[QWidget]]
) -> None:
    cockpit.show_cockpit(sample.voting())
    cockpit.show_cockpit(shown)
    assert visible(cockpit) == parts


def test_the_result_shows_the_figures_of_its_record(cockpit: CockpitView) -> None:
    cockpit.show_cockpit(WITH_RESULT)
    words = [label.text() for label in cockpit.findChildren(ResultCard)[0].findChildren(TextLabel)]
    for expected in ("Angenommen", "VV 02/2021", "77", "24 Mitglieder", "11", "6", "45"):
        assert expected in words


def test_what_did_not_change_is_not_painted_again(cockpit: CockpitView, qtbot: QtBot) -> None:
    cockpit.show_cockpit(sample.voting(False))
    agenda, attendance = (cockpit.findChildren(kind)[0] for kind in (AgendaPanel, AttendancePanel))
    before = (agenda.grab().toImage(), attendance.grab().toImage())
    cockpit.show_cockpit(sample.voting())
    assert (agenda.grab().toImage(), attendance.grab().toImage()) == before


SIGNALS: tuple[tuple[str, CockpitShown, str, list[object]], ...] = (
    ("Sitzung eröffnen", sample.opening(), "opening_wanted", ["Vorsteherin", "Geschäftsstelle"]),
    ("Sitzung schließen", sample.ready_to_close(), "closing_wanted", []),
    ("Wortmeldung", sample.cockpit(), "speech_wanted", []),
    ("Antrag", sample.cockpit(), "motion_wanted", []),
    ("Unterbrechung", sample.cockpit(), "recess_wanted", []),
    ("Anlage", sample.cockpit(), "attachment_wanted", []),
    ("Befangenheit", sample.cockpit(), "conflict_wanted", []),
    ("Punkt abschließen", sample.cockpit(), "item_ended", ["next"]),
    ("Abstimmung eröffnen", sample.cockpit(), "ballot_wanted", []),
    ("Alle übrigen Ja", sample.voting(False), "remaining_yes_wanted", []),
    ("Ergebnis feststellen → VV 02/2021", sample.voting(), "announce_wanted", []),
    ("Abweichend verkünden …", sample.voting(), "deviation_wanted", []),
    ("Abstimmung abbrechen …", sample.voting(), "abort_wanted", []),
    ("Neu verkünden …", WITH_RESULT, "reannounce_wanted", []),
    ("Abstimmung wiederholen", WITH_RESULT, "repeat_wanted", []),
    ("Neu erzeugen", sample.closed(), "task_wanted", ["minutes"]),
    ("Abbrechen", sample.closed(), "task_cancelled", ["sync"]),
)


@pytest.mark.parametrize(("text", "shown", "signal", "args"), SIGNALS, ids=[row[0] for row in SIGNALS])
def test_each_button_tells_what_it_says(
    cockpit: CockpitView, qtbot: QtBot, text: str, shown: CockpitShown, signal: str, args: list[object]
) -> None:
    cockpit.show_cockpit(shown)
    told: SignalInstance = getattr(cockpit, signal)
    with qtbot.waitSignal(told) as heard:
        press(cockpit, text)
    assert heard.args == args


CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
PLAIN = Qt.KeyboardModifier.NoModifier
KEYS: tuple[tuple[Qt.Key, Qt.KeyboardModifier, CockpitShown, str], ...] = (
    (Qt.Key.Key_F6, PLAIN, sample.cockpit(), "speech_wanted"),
    (Qt.Key.Key_F7, PLAIN, sample.cockpit(), "motion_wanted"),
    (Qt.Key.Key_F8, PLAIN, sample.cockpit(), "ballot_wanted"),
    (Qt.Key.Key_F9, PLAIN, sample.cockpit(), "item_ended"),
    (Qt.Key.Key_F9, SHIFT, sample.cockpit(), "previous_item_wanted"),
    (Qt.Key.Key_F8, PLAIN, sample.opening(), "opening_wanted"),
    (Qt.Key.Key_F8, PLAIN, sample.ready_to_close(), "closing_wanted"),
    (Qt.Key.Key_J, CONTROL, sample.voting(False), "remaining_yes_wanted"),
    (Qt.Key.Key_Return, CONTROL, sample.voting(), "announce_wanted"),
)


@pytest.mark.parametrize(("key", "modifier", "shown", "signal"), KEYS)
def test_each_act_has_its_key_wherever_the_keyboard_is(
    cockpit: CockpitView,
    qtbot: QtBot,
    key: Qt.Key,
    modifier: Qt.KeyboardModifier,
    shown: CockpitShown,
    signal: str,
) -> None:
    cockpit.show_cockpit(shown)
    for take in (cockpit.take_first, cockpit.take_attendance, cockpit.take_agenda):
        take()
        with qtbot.waitSignal(getattr(cockpit, signal)):
            qtbot.keyClick(QApplication.focusWidget() or cockpit, key, modifier)


def test_ctrl_enter_announces_nothing_where_no_ballot_is_open(cockpit: CockpitView, qtbot: QtBot) -> None:
    cockpit.show_cockpit(sample.cockpit())
    cockpit.take_minutes()
    with qtbot.assertNotEmitted(cockpit.announce_wanted), qtbot.assertNotEmitted(cockpit.paragraph_left):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, CONTROL)


def test_a_deviating_announcement_takes_the_key(
    cockpit: CockpitView, qtbot: QtBot, settled: Callable[[], None]
) -> None:
    voting = sample.voting()
    assert voting.vote is not None
    waiting = replace(voting.vote, announce="", deviate="")
    cockpit.show_cockpit(voting)
    cockpit.show_cockpit(replace(voting, vote=waiting, question=sample.DEVIATION))
    settled()
    with qtbot.assertNotEmitted(cockpit.announce_wanted), qtbot.waitSignal(cockpit.answered) as answered:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, CONTROL)
    assert answered.args == ["deviation", "adopted", ""]


def test_the_other_ends_of_an_item_are_chosen_in_place(cockpit: CockpitView, qtbot: QtBot) -> None:
    cockpit.show_cockpit(sample.cockpit())
    cockpit.take_minutes()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F9, CONTROL)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    with qtbot.waitSignal(cockpit.item_ended) as ended:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert ended.args == ["postponed"]
    qtbot.keyClick(cockpit, Qt.Key.Key_F9, CONTROL)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    with pytest.raises(AssertionError, match="no button"):
        press(cockpit, "Vertagt")


def test_only_acts_with_a_place_are_there(cockpit: CockpitView) -> None:
    cockpit.show_cockpit(replace(sample.cockpit(), acts=ActsShown(frozenset({ItemAct.RESUME}))))
    seen = {button.accessibleName() for button in cockpit.findChildren(QPushButton) if button.isVisible()}
    assert "Sitzung fortsetzen" in seen
    assert not {"Abstimmung eröffnen", "Punkt abschließen", "Unterbrechung"} & seen


def test_a_click_on_an_item_calls_it(cockpit: CockpitView, qtbot: QtBot) -> None:
    cockpit.show_cockpit(sample.cockpit())
    cockpit.take_agenda()
    with qtbot.waitSignal(cockpit.item_called) as called:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert called.args == ["5"]


def test_a_notice_takes_no_keyboard_and_is_told_when_it_is_put_away(
    cockpit: CockpitView, qtbot: QtBot
) -> None:
    cockpit.show_cockpit(sample.cockpit())
    cockpit.take_minutes()
    before = QApplication.focusWidget()
    notice = NoticeShown("Nicht beschlussfähig.", "Anwesenheit prüfen.", Tone.NO, "warning", "Feststellen")
    cockpit.show_cockpit(replace(sample.cockpit(), notice=notice))
    assert QApplication.focusWidget() is before
    with qtbot.waitSignal(cockpit.notice_acted):
        press(cockpit, "Feststellen")
    with qtbot.waitSignal(cockpit.notice_dismissed):
        press(cockpit, "Hinweis schließen")


@pytest.mark.parametrize(
    "shown",
    [sample.opening(), sample.cockpit(), sample.voting(), WITH_RESULT, sample.closed(), sample.non_public()],
    ids=["opening", "item", "vote", "result", "closed", "non-public"],
)
def test_every_control_has_a_name(
    cockpit: CockpitView,
    shown: CockpitShown,
    nameless: Callable[[QWidget], list[str]],
    settled: Callable[[], None],
) -> None:
    cockpit.show_cockpit(shown)
    cockpit.choose_member(sample.key(0))
    settled()
    assert nameless(cockpit) == []


@pytest.mark.parametrize("shown", [sample.cockpit(), sample.voting()], ids=["item", "vote"])
def test_tab_reaches_every_control_and_shows_where_it_is(
    cockpit: CockpitView, qtbot: QtBot, shown: CockpitShown, settled: Callable[[], None]
) -> None:
    cockpit.show_cockpit(shown)
    cockpit.take_agenda()
    settled()
    first = QApplication.focusWidget()
    seen: list[QWidget] = []
    while (widget := QApplication.focusWidget()) is not first or not seen:
        assert widget is not None
        assert widget.isVisible()
        with_ring = widget.grab().toImage()
        qtbot.keyClick(widget, Qt.Key.Key_Tab)
        assert widget.grab().toImage() != with_ring, f"focus is not seen on {widget!r}"
        seen.append(widget)
        assert len(seen) < 60
    tabbed = {
        widget
        for widget in cockpit.findChildren(QPushButton)
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    }
    assert tabbed <= set(seen)


def test_tab_goes_from_agenda_over_the_item_to_attendance(cockpit: CockpitView, qtbot: QtBot) -> None:
    cockpit.show_cockpit(sample.cockpit())
    cockpit.take_agenda()
    order: list[type[QWidget]] = []
    for _ in range(30):
        widget = QApplication.focusWidget()
        assert widget is not None
        for panel in (AgendaPanel, MinutesCard, AttendancePanel):
            if cockpit.findChildren(panel)[0].isAncestorOf(widget) and panel not in order:
                order.append(panel)
        qtbot.keyClick(widget, Qt.Key.Key_Tab)
    assert order == [AgendaPanel, MinutesCard, AttendancePanel]


@pytest.mark.parametrize(("width", "height"), [(683, 294), (960, 450), (1366, 678), (1920, 990)])
@pytest.mark.parametrize("shown", [sample.cockpit(), sample.voting()], ids=["item", "vote"])
def test_nothing_is_cut_at_the_side_however_small_the_screen(
    cockpit: CockpitView, shown: CockpitShown, width: int, height: int, settled: Callable[[], None]
) -> None:
    cockpit.show_cockpit(shown)
    cockpit.resize(width, height)
    settled()
    assert cockpit.width() == width
    for button in cockpit.findChildren(QPushButton):
        if button.isVisible():
            right = button.mapTo(cockpit, button.rect().topRight()).x()
            assert right <= width
            assert button.width() >= button.minimumSizeHint().width()
    item = cockpit.findChildren(ItemCard)[0]
    attendance = cockpit.findChildren(AttendancePanel)[0]
    assert item.mapTo(cockpit, item.rect().topRight()).x() < attendance.x()


def test_on_a_small_screen_the_agenda_is_a_rail(cockpit: CockpitView) -> None:
    cockpit.show_cockpit(sample.cockpit())
    agenda = cockpit.findChildren(AgendaPanel)[0]
    assert agenda.width() > 200
    cockpit.resize(960, 450)
    assert agenda.width() == RAIL_WIDTH
