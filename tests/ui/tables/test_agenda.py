# SPDX-License-Identifier: EUPL-1.2
"""The agenda: sections are read only, items are called by click or Enter."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.tables.agenda import RAIL, AgendaDelegate, AgendaModel
from app.ui.tables.row_view import RowView
from app.ui.tables.rows import AgendaRow, ItemState, SectionRow
from app.ui.theme.theme import Theme

ROWS = (
    SectionRow("public", "I. Öffentlicher Teil"),
    AgendaRow("1", "Eröffnung", "", ItemState.DONE, "erledigt"),
    AgendaRow("2", "Vergabe", "einfache Mehrheit", ItemState.CURRENT, "aufgerufen", "VV 02/2021"),
    SectionRow("non_public", "II. Nicht öffentlicher Teil"),
    AgendaRow("3", "Bericht " * 12, "Bericht"),
    AgendaRow("4", "Bericht " * 400, "Bericht"),
    AgendaRow("5", "Bericht " * 800, "Bericht"),
)


@pytest.fixture
def model(tested: Callable[[QAbstractItemModel], None]) -> AgendaModel:
    made = AgendaModel()
    tested(made)
    made.show(ROWS)
    return made


@pytest.fixture
def view(theme: Theme, model: AgendaModel, on_screen: Callable[[QWidget], QWidget]) -> RowView:
    made = RowView(theme, "Tagesordnung", model, AgendaDelegate(theme))
    made.resize(280, 400)
    on_screen(made)
    made.setFocus()
    return made


def test_an_item_is_read_aloud_in_full(model: AgendaModel) -> None:
    spoken = model.index(2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "2, Vergabe, aufgerufen, einfache Mehrheit, VV 02/2021"


def test_arrows_go_from_item_to_item_past_the_sections(view: RowView, qtbot: QtBot) -> None:
    assert view.current() == "1"
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.current() == "3"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_calls_the_item(view: RowView, qtbot: QtBot, key: Qt.Key) -> None:
    with qtbot.waitSignal(view.activated_key) as called:
        qtbot.keyClick(view, key)
    assert called.args == ["1"]


def test_a_click_calls_the_item_and_a_section_nothing(view: RowView, qtbot: QtBot) -> None:
    def click(place: int) -> None:
        centre = view.visualRect(view.model().index(place, 0)).center()
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=centre)

    with qtbot.waitSignal(view.activated_key) as called:
        click(2)
    assert called.args == ["2"]
    with qtbot.assertNotEmitted(view.activated_key):
        click(0)


def test_a_long_title_takes_the_lines_it_needs(view: RowView, model: AgendaModel) -> None:
    short, long = (view.visualRect(model.index(place)).height() for place in (1, 4))
    assert long > 2 * short


def test_a_title_of_pages_leaves_room_for_the_other_items_and_is_whole_under_the_mouse(
    view: RowView, model: AgendaModel
) -> None:
    pages, more = (view.visualRect(model.index(place)).height() for place in (5, 6))
    assert pages == more < 200
    assert model.index(6).data(Qt.ItemDataRole.ToolTipRole) == ROWS[6].title


def test_as_a_rail_every_item_is_one_line(view: RowView, model: AgendaModel, qtbot: QtBot) -> None:
    view.resize(RAIL - 10, 400)
    qtbot.waitUntil(
        lambda: view.visualRect(model.index(1)).height() == view.visualRect(model.index(4)).height()
    )
    assert model.index(4).data(Qt.ItemDataRole.ToolTipRole) == ROWS[4].title


def test_the_keyboard_is_seen_on_the_row(view: RowView) -> None:
    with_focus = view.grab().toImage()
    view.clearFocus()
    assert view.grab().toImage() != with_focus
