# SPDX-License-Identifier: EUPL-1.2
"""Tiles: arrows move, a letter is told for the tile with the keyboard, nobody absent takes one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem, QWidget
from pytestqt.qtbot import QtBot

from app.ui.tables.rows import VoteTile
from app.ui.tables.tiles import FOUND, TileDelegate, TileModel, TileView
from app.ui.theme.theme import Theme
from app.ui.theme.tones import Tone

TILES = tuple(
    VoteTile(f"m{place}", f"Mitglied {place}", str(place), "2", votable=place != 3) for place in range(1, 13)
)


@pytest.fixture
def view(theme: Theme, on_screen: Callable[[QWidget], QWidget]) -> TileView:
    made = TileView(theme, "Stimmen")
    made.resize(700, 150)
    made.show_tiles(TILES)
    on_screen(made)
    made.setFocus()
    return made


def test_the_model_is_sound(tested: Callable[[QAbstractItemModel], None]) -> None:
    model = TileModel()
    tested(model)
    model.show(TILES)
    model.show_found(("m1",))
    model.show(TILES[:4])
    assert [model.index(place).data(FOUND) for place in range(4)] == [True, False, False, False]
    model.show_found(None)
    assert model.index(1).data(FOUND) is None


def test_an_empty_ballot_can_be_searched(tested: Callable[[QAbstractItemModel], None]) -> None:
    model = TileModel()
    tested(model)
    model.show_found(("m1",))
    assert model.rowCount() == 0


def test_a_tile_is_read_aloud_with_its_vote(tested: Callable[[QAbstractItemModel], None]) -> None:
    model = TileModel()
    model.show((replace(TILES[0], letter="N", tone=Tone.NO, state_text="Nein"),))
    assert model.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == "Mitglied 1, 2, Nein"


def test_arrows_move_and_pass_who_does_not_vote(view: TileView, qtbot: QtBot) -> None:
    assert view.current() == "m1"
    qtbot.keyClick(view, Qt.Key.Key_Right)
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.current() == "m4"


def test_down_goes_to_the_row_below(view: TileView, qtbot: QtBot) -> None:
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.current() == f"m{1 + view.columns()}"


def test_a_letter_is_told_and_never_searches(view: TileView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.lettered) as told:
        qtbot.keyClicks(view, "m")
    assert told.args == ["m1", "m"]
    assert view.current() == "m1"


@pytest.mark.parametrize("modifier", [Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier])
def test_a_letter_with_ctrl_or_alt_is_no_vote(
    view: TileView, qtbot: QtBot, modifier: Qt.KeyboardModifier
) -> None:
    with qtbot.assertNotEmitted(view.lettered):
        qtbot.keyClick(view, Qt.Key.Key_J, modifier)


def test_esc_and_up_in_the_first_row_go_back(view: TileView, qtbot: QtBot) -> None:
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_Up):
        with qtbot.waitSignal(view.left_tiles):
            qtbot.keyClick(view, key)


def test_going_on_passes_who_does_not_vote_and_stops_at_the_end(view: TileView) -> None:
    view.make_current("m2")
    view.go_on()
    assert view.current() == "m4"
    view.make_current("m12")
    view.go_on()
    assert view.current() == "m12"


def test_a_click_puts_the_keyboard_there_and_records_nothing(view: TileView, qtbot: QtBot) -> None:
    centre = view.visualRect(view.model().index(1, 0)).center()
    with qtbot.assertNotEmitted(view.lettered), qtbot.assertNotEmitted(view.activated_key):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=centre)
    assert view.current() == "m2"


def test_a_vote_keeps_the_keyboard_where_it_is(view: TileView) -> None:
    view.make_current("m5")
    view.show_tiles((replace(TILES[0], letter="J", tone=Tone.YES), *TILES[1:]))
    assert view.current() == "m5"


@pytest.mark.parametrize("width", [180, 400, 700, 1100])
def test_the_columns_fill_the_width(view: TileView, qtbot: QtBot, width: int) -> None:
    view.resize(width, 150)
    columns = view.columns()
    qtbot.waitUntil(lambda: view.visualRect(view.model().index(columns, 0)).x() == 0)
    tops = [view.visualRect(view.model().index(place, 0)).y() for place in range(columns)]
    assert len(set(tops)) == 1


def test_a_low_view_takes_more_columns_before_it_scrolls(view: TileView) -> None:
    view.show_tiles(tuple(replace(TILES[0], key=str(place)) for place in range(40)))
    view.resize(900, 600)
    roomy = view.columns()
    view.resize(900, 120)
    assert view.columns() > roomy


def test_one_vote_paints_one_tile(
    theme: Theme,
    on_screen: Callable[[QWidget], QWidget],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    painted: list[int] = []
    paint = TileDelegate.paint

    def count(
        self: TileDelegate, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex
    ) -> None:
        painted.append(index.row())
        paint(self, painter, option, index)

    monkeypatch.setattr(TileDelegate, "paint", count)
    view = TileView(theme, "Stimmen")
    view.resize(700, 150)
    view.show_tiles(TILES)
    on_screen(view)
    qtbot.waitUntil(lambda: set(painted) == set(range(len(TILES))))
    QApplication.processEvents()
    painted.clear()
    view.show_tiles((*TILES[:4], replace(TILES[4], letter="J", tone=Tone.YES), *TILES[5:]))
    qtbot.waitUntil(lambda: bool(painted))
    QApplication.processEvents()
    assert painted == [4]
