# SPDX-License-Identifier: EUPL-1.2
"""A table of texts breaks long ones into lines, keeps its row in hand, and is read aloud by columns."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.tables.texts import TextColumn, TextModel, TextRow, TextTable
from app.ui.theme.theme import Theme

COLUMNS = (TextColumn("Zeile", 70, right=True), TextColumn("Was"), TextColumn("Nebenbei", 200, needed=False))
ROWS = (TextRow("a", ("1", "kurz", "x")), TextRow("b", ("2", "sehr " * 60, "y")))


@pytest.fixture
def table(theme: Theme, on_screen: Callable[[QWidget], QWidget]) -> TextTable:
    made = TextTable(theme, "Liste", COLUMNS)
    made.resize(900, 400)
    on_screen(made)
    made.show_rows(ROWS)
    return made


def test_the_model_keeps_the_rules_of_models() -> None:
    model = TextModel(COLUMNS)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert model.show(ROWS)
    assert not model.show(ROWS)
    assert model.place_of("b") == 1
    assert model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Zeile: 2"


def test_a_long_text_makes_its_row_higher(table: TextTable) -> None:
    assert table.rowHeight(1) > table.rowHeight(0)


def test_the_row_in_hand_stays_when_others_come(table: TextTable) -> None:
    table.make_current("b")
    table.show_rows((TextRow("0", ("0", "neu", "z")), *ROWS))
    assert table.current() == "b"


def test_keys_tell_which_row_is_in_hand_and_enter_opens_it(table: TextTable, qtbot: QtBot) -> None:
    table.setFocus()
    with qtbot.waitSignal(table.moved_to):
        QTest.keyClick(table, Qt.Key.Key_Down)
    with qtbot.waitSignal(table.opened) as opened:
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert opened.args == [table.current()]


def test_a_narrow_table_shows_what_is_needed(table: TextTable) -> None:
    table.resize(420, 400)
    assert table.isColumnHidden(2)
    assert not table.isColumnHidden(1)
