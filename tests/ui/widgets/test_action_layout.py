# SPDX-License-Identifier: EUPL-1.2
"""Rows of buttons wrap; the most important ones keep to the right edge."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.widgets.action_layout import ActionLayout


def block(width: int) -> QWidget:
    made = QWidget()
    made.setFixedSize(width, 20)
    return made


class Row(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.leading = [block(100), block(100)]
        self.last = block(80)
        self.rows = ActionLayout(self, spacing=10)
        for widget in self.leading:
            self.rows.addWidget(widget)
        self.rows.add_last(self.last)


@pytest.fixture
def row(qtbot: QtBot) -> Row:
    made = Row()
    qtbot.addWidget(made)
    made.show()
    return made


def places(row: Row, width: int) -> list[tuple[int, int]]:
    row.resize(width, row.rows.heightForWidth(width))
    row.rows.activate()
    return [(widget.x(), widget.y()) for widget in (*row.leading, row.last)]


def test_where_all_fit_they_share_a_row(row: Row) -> None:
    assert places(row, 400) == [(0, 0), (110, 0), (320, 0)]
    assert row.rows.heightForWidth(400) == 20


def test_the_last_ones_stand_in_the_last_row_where_they_fit(row: Row) -> None:
    assert places(row, 205) == [(0, 0), (0, 30), (125, 30)]


def test_else_in_a_row_of_their_own(row: Row) -> None:
    assert places(row, 150) == [(0, 0), (0, 30), (70, 60)]


def test_what_is_hidden_takes_no_room(row: Row) -> None:
    row.leading[0].hide()
    assert places(row, 400)[1:] == [(0, 0), (320, 0)]
