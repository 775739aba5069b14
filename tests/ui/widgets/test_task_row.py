# SPDX-License-Identifier: EUPL-1.2
"""A longer piece of work can be begun, seen, and cancelled."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QProgressBar, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.ui.theme.theme import Theme
from app.ui.widgets.shown import TaskShown
from app.ui.widgets.task_row import TaskRow

READY = TaskShown("sync", "Abgleich", "214 Einträge warten", "Abgleichen", cancel="Abbrechen")


@pytest.fixture
def row(theme: Theme, on_screen: Callable[[QWidget], QWidget]) -> TaskRow:
    made = TaskRow(theme)
    on_screen(made)
    return made


def seen(row: TaskRow) -> list[QPushButton]:
    return [button for button in row.findChildren(QPushButton) if button.isVisible()]


def test_it_is_begun(row: TaskRow, qtbot: QtBot) -> None:
    row.show_task(READY)
    with qtbot.waitSignal(row.wanted) as wanted:
        seen(row)[0].click()
    assert wanted.args == ["sync"]


def test_while_it_runs_it_shows_progress_and_can_be_cancelled(row: TaskRow, qtbot: QtBot) -> None:
    row.show_task(replace(READY, percent=62))
    assert row.findChildren(QProgressBar)[0].value() == 62
    assert [button.text() for button in seen(row)] == ["Abbrechen"]
    with qtbot.waitSignal(row.cancelled) as cancelled:
        seen(row)[0].click()
    assert cancelled.args == ["sync"]


def test_a_length_that_is_not_known_shows_that_it_runs(row: TaskRow) -> None:
    row.show_task(replace(READY, percent=-1))
    assert row.findChildren(QProgressBar)[0].maximum() == 0


def test_what_cannot_begin_yet_is_disabled(row: TaskRow) -> None:
    row.show_task(replace(READY, enabled=False))
    assert not seen(row)[0].isEnabled()
