# SPDX-License-Identifier: EUPL-1.2
"""The model moves no more than it must, and tells its views exactly what."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy
from PySide6.QtWidgets import QApplication

from app.ui.tables.record_model import RECORD, RecordModel


@dataclass(frozen=True, slots=True)
class Line:
    key: str
    text: str = ""


def lines(keys: str) -> list[Line]:
    return [Line(key) for key in keys]


@pytest.fixture
def model(qapp: QApplication) -> RecordModel[Line]:
    made: RecordModel[Line] = RecordModel()
    made.tester = QAbstractItemModelTester(  # type: ignore[attr-defined]
        made, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    made.show(lines("abcd"))
    return made


def keys(model: RecordModel[Line]) -> str:
    return "".join(model.row_at(place).key for place in range(model.rowCount()))


@pytest.mark.parametrize("wanted", ["abcd", "bd", "xaybczd", "", "dcba", "xyz", "abxcd", "dab"])
def test_any_rows_follow_any_others(model: RecordModel[Line], wanted: str) -> None:
    model.show(lines(wanted))
    assert keys(model) == wanted


def test_one_row_that_changed_is_one_change(model: RecordModel[Line]) -> None:
    changed, moved = QSignalSpy(model.dataChanged), QSignalSpy(model.modelReset)
    model.show([Line("a"), Line("b", "neu"), Line("c"), Line("d")])
    assert changed.count() == 1
    assert changed.at(0)[0].row() == 1
    assert moved.count() == 0


def test_the_same_rows_are_no_change(model: RecordModel[Line]) -> None:
    changed = QSignalSpy(model.dataChanged)
    model.show(lines("abcd"))
    assert changed.count() == 0


def test_a_row_in_hand_stays_in_hand_when_others_come_and_go(model: RecordModel[Line]) -> None:
    in_hand = QPersistentModelIndex(model.index_of("c"))
    model.show(lines("xcy"))
    assert in_hand.row() == 1
    assert in_hand.data(RECORD).key == "c"


def test_rows_are_found_by_key(model: RecordModel[Line]) -> None:
    assert model.place_of("c") == 2
    assert not model.index_of("z").isValid()


def test_what_is_shown_is_what_is_read_aloud(model: RecordModel[Line]) -> None:
    index = model.index_of("a")
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == index.data(Qt.ItemDataRole.DisplayRole)
