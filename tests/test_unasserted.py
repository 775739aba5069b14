# SPDX-License-Identifier: EUPL-1.2
"""The suite fails on what nobody asserted."""

import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

PROJECT = Path(__file__).parents[1]

CARELESS = """
import logging
import threading
import warnings

import pytest
from PySide6.QtCore import QObject, QRunnable, QThread, QThreadPool, QTimer, qWarning
from PySide6.QtWidgets import QWidget

kept = []


def test_log_record():
    logging.getLogger("app.storage").warning("the disk is nearly full")


@pytest.mark.logs("nearly full")
def test_log_record_that_is_expected():
    logging.getLogger("app.storage").warning("the disk is nearly full")


@pytest.mark.logs("nearly full")
def test_expected_log_record_that_does_not_come():
    pass


def test_log_record_below_warning():
    logging.getLogger("app.storage").info("opened")


def test_thread():
    thread = threading.Thread(target=threading.Event().wait, daemon=True)
    thread.start()


def test_thread_that_ends():
    threading.Thread(target=str).start()


def test_warning():
    warnings.warn("old", DeprecationWarning)


def test_qt_warning(qapp):
    qWarning("painter not active")


def test_window(qtbot):
    kept.append(QWidget())


def test_window_in_a_cycle(qtbot):
    window = QWidget()
    window.itself = window


def test_window_that_is_closed(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()


def test_timer(qtbot):
    timer = QTimer()
    timer.start(60_000)
    kept.append(timer)


def test_timer_that_is_stopped(qtbot):
    timer = QTimer()
    timer.start(60_000)
    timer.stop()
    kept.append(timer)


def test_qt_thread(qtbot):
    thread = QThread()
    thread.start()
    kept.append(thread)
"""
WRONG = {
    "test_log_record": "logged but not expected: ['app.storage: the disk is nearly full']",
    "test_expected_log_record_that_does_not_come": "expected but not logged: ['nearly full']",
    "test_thread": "left behind: Thread-",
    "test_warning": "DeprecationWarning: old",
    "test_qt_warning": "painter not active",
    "test_window": "left behind: <PySide6.QtWidgets.QWidget",
    "test_timer": "left behind: timer",
    "test_qt_thread": "left behind: thread",
}
RIGHT = [
    "test_log_record_that_is_expected",
    "test_log_record_below_warning",
    "test_thread_that_ends",
    "test_window_in_a_cycle",
    "test_window_that_is_closed",
    "test_timer_that_is_stopped",
]


@pytest.fixture(scope="module")
def complaints(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What a run of the careless tests, with this project's own settings, has against each of them."""
    folder = tmp_path_factory.mktemp("careless")
    (folder / "test_careless.py").write_text(CARELESS)
    (folder / "conftest.py").write_text('pytest_plugins = ["tests.unasserted"]')
    run = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-c", "pyproject.toml"]
    report = folder / "report.xml"
    where = [f"--rootdir={folder}", f"--junitxml={report}", str(folder)]
    subprocess.run([*run, *where], cwd=PROJECT, capture_output=True, check=False)
    cases = ElementTree.parse(report).iter("testcase")
    return {case.attrib["name"]: "".join(case.itertext()).strip() for case in cases}


def test_every_careless_test_was_run(complaints: dict[str, str]) -> None:
    assert complaints.keys() == {*WRONG, *RIGHT}


@pytest.mark.parametrize("careless", WRONG)
def test_what_nobody_asserted_fails_the_test(complaints: dict[str, str], careless: str) -> None:
    assert WRONG[careless] in complaints[careless]


@pytest.mark.parametrize("careful", RIGHT)
def test_what_is_in_order_passes(complaints: dict[str, str], careful: str) -> None:
    assert complaints[careful] == ""
