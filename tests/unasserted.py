# SPDX-License-Identifier: EUPL-1.2
"""Fails a test for what it left behind or said without anybody asserting it.

Warnings of Python and of Qt fail a test by the settings in pyproject.toml; this adds log records, threads,
windows and timers. A test that expects a log record says so: `@pytest.mark.logs("part of the message")`.
"""

from __future__ import annotations

import gc
import logging
import re
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QThread, QThreadPool, QTimer
from PySide6.QtWidgets import QApplication
from shiboken6 import getCppPointer, isValid

# How long something that is about to end may take for it.
PATIENCE = 2.0
_passed = pytest.StashKey[bool]()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Iterator[None]:
    """Notes whether the test itself passed: what a failed one leaves behind says nothing new."""
    report = yield
    if call.when == "call":
        item.stash[_passed] = report.passed
    return report


@pytest.fixture(autouse=True)
def no_unasserted_log(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fails for a log record from WARNING on that no `logs` mark names, and for a mark without a record."""
    listener = _Listener(logging.WARNING)
    logging.getLogger().addHandler(listener)
    yield
    logging.getLogger().removeHandler(listener)
    if not request.node.stash.get(_passed, False):
        return
    patterns = [mark.args[0] for mark in request.node.iter_markers("logs")]
    unnamed = [line for line in listener.lines if not any(re.search(part, line) for part in patterns)]
    absent = [part for part in patterns if not any(re.search(part, line) for line in listener.lines)]
    if unnamed or absent:
        pytest.fail(f"logged but not expected: {unnamed}; expected but not logged: {absent}", pytrace=False)


@pytest.fixture(autouse=True)
def nothing_left_running(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fails for threads, and in tests with Qt for windows and timers, that outlive the test."""
    with_qt = not {"qapp", "qtbot"}.isdisjoint(request.fixturenames)
    threads = set(threading.enumerate())
    windows = _windows() if with_qt else set()
    yield
    if not request.node.stash.get(_passed, False):
        return
    left = [thread.name for thread in threading.enumerate() if thread not in threads and _lives_on(thread)]
    if with_qt:
        left += _left_by_qt(windows)
    if left:
        pytest.fail(f"left behind: {', '.join(left)}", pytrace=False)


class _Listener(logging.Handler):
    def __init__(self, level: int) -> None:
        super().__init__(level)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.name}: {record.getMessage()}")


def _lives_on(thread: threading.Thread) -> bool:
    # Python cannot know when a thread ends that it did not start; Qt's are looked at below.
    if isinstance(thread, threading._DummyThread):
        return False
    thread.join(PATIENCE)
    return thread.is_alive()


def _windows() -> set[int]:
    """The addresses of all top-level windows, shown or not."""
    # A tool tip is a window without a parent that Qt itself keeps for the next one.
    return {
        getCppPointer(window)[0]
        for window in QApplication.topLevelWidgets()
        if window.metaObject().className() != "QTipLabel"
    }


def _left_by_qt(earlier: set[int]) -> list[str]:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    if _windows() - earlier:
        gc.collect()  # windows in a reference cycle live until then
    new = _windows() - earlier
    left = [repr(window) for window in QApplication.topLevelWidgets() if getCppPointer(window)[0] in new]
    if not QThreadPool.globalInstance().waitForDone(int(PATIENCE * 1000)):
        left.append("a job in the thread pool")
    return left + [_ended(thing) for thing in gc.get_objects() if _runs(thing)]


def _runs(thing: object) -> bool:
    # By its type: asking a thing itself may wake up a proxy.
    if issubclass(type(thing), QTimer):
        return isValid(thing) and thing.isActive()
    return issubclass(type(thing), QThread) and isValid(thing) and thing.isRunning()


def _ended(thing: QTimer | QThread) -> str:
    """Ends what runs, so that only the test that left it is blamed, and says what it was."""
    if isinstance(thing, QTimer):
        thing.stop()
        return f"timer {thing!r}"
    thing.quit()
    thing.wait(int(PATIENCE * 1000))
    return f"thread {thing!r}"
