# SPDX-License-Identifier: EUPL-1.2
"""The binding to Qt keeps count of the references it takes.

PySide6 6.12.0 on Python 3.10 and 3.11 loses one reference to None with each call that returns nothing: after
some 5,000 of them the process dies. Hence the upper limit in pyproject.toml, and this probe.
"""

import sys

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

CALLS = 20_000
# What the interpreter itself does meanwhile.
NOISE = 100


def test_calls_without_a_result_do_not_use_up_none(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    label.setText("0")
    before = sys.getrefcount(None)
    # From Python 3.12 on None has no count to lose; then it is enough to come through alive.
    for number in range(CALLS):
        label.setText(str(number % 10))
    assert abs(sys.getrefcount(None) - before) < NOISE
    assert label.text() == str((CALLS - 1) % 10)
