# SPDX-License-Identifier: EUPL-1.2
"""Checks every model with Qt's own tester."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QAbstractItemModel
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication


@pytest.fixture
def tested(qapp: QApplication) -> Callable[[QAbstractItemModel], None]:
    """Lets Qt watch a model from now on; whatever is wrong with it ends the test."""
    testers: list[QAbstractItemModelTester] = []

    def watch(model: QAbstractItemModel) -> None:
        testers.append(QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal))

    return watch
