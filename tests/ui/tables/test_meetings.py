# SPDX-License-Identifier: EUPL-1.2
"""Meetings as a table that is opened by click or Enter."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.tables.meetings import Column, MeetingsModel, MeetingsTable
from app.ui.tables.rows import MeetingRow
from app.ui.theme.theme import Theme

ROWS = (
    MeetingRow(
        "m3", "3. Verbandsversammlung", "09.12.2020", "Cottbus", "31 von 35", "VV 09–14/2020", "bestätigt"
    ),
    MeetingRow(
        "m2", "2. Verbandsversammlung", "23.09.2020", "Senftenberg", "27 von 31", "VV 05–08/2020", "Entwurf"
    ),
)


@pytest.fixture
def table(theme: Theme, on_screen: Callable[[QWidget], QWidget]) -> MeetingsTable:
    made = MeetingsTable(theme)
    made.resize(1000, 300)
    made.show_meetings(ROWS)
    on_screen(made)
    made.setFocus()
    return made


def test_the_model_is_sound(tested: Callable[[QAbstractItemModel], None]) -> None:
    model = MeetingsModel()
    tested(model)
    model.show(ROWS)
    assert [model.index(1, column).data() for column in Column] == [
        "2. Verbandsversammlung",
        "Senftenberg",
        "27 von 31",
        "VV 05–08/2020",
        "Entwurf",
    ]
    model.show(())
    assert model.rowCount() == 0


def test_every_column_has_a_name(table: MeetingsTable) -> None:
    names = [table.model().headerData(column, Qt.Orientation.Horizontal) for column in Column]
    assert names == ["Sitzung", "Ort", "Anwesend", "Beschlüsse", "Niederschrift"]


def test_a_click_opens(table: MeetingsTable, qtbot: QtBot) -> None:
    centre = table.visualRect(table.model().index(1, 0)).center()
    with qtbot.waitSignal(table.opened) as opened:
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=centre)
    assert opened.args == ["m2"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_opens(table: MeetingsTable, qtbot: QtBot, key: Qt.Key) -> None:
    table.selectRow(0)
    with qtbot.waitSignal(table.opened) as opened:
        qtbot.keyClick(table, key)
    assert opened.args == ["m3"]


def test_tab_leaves_the_table(table: MeetingsTable) -> None:
    assert not table.tabKeyNavigation()


def test_where_it_is_narrow_title_and_minutes_remain(table: MeetingsTable) -> None:
    table.resize(340, 300)
    assert [column for column in Column if not table.isColumnHidden(column)] == [
        Column.MEETING,
        Column.MINUTES,
    ]
    table.resize(1000, 300)
    assert not any(table.isColumnHidden(column) for column in Column)
