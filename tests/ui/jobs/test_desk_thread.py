# SPDX-License-Identifier: EUPL-1.2
"""Work on another thread has things done on the thread of the window, in order, and loses none."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from app.domain.failures import KnownError
from app.ui.jobs.cancelling import Cancelled
from app.ui.jobs.desk_thread import DeskThread

PATIENCE = 30.0  # seconds that no test ever needs


class Worker:
    """A thread that runs one function and remembers how it ended."""

    def __init__(self, work: Callable[[], None]) -> None:
        self._work = work
        self.error: BaseException | None = None
        self.ended = threading.Event()
        self.thread = threading.Thread(target=self._run)
        self.thread.start()

    def _run(self) -> None:
        try:
            self._work()
        except BaseException as error:  # noqa: BLE001 - what the test asks about
            self.error = error
        finally:
            self.ended.set()


@pytest.fixture
def desk(qapp: object) -> Iterator[DeskThread]:
    made = DeskThread()
    yield made
    made.close()
    made.deleteLater()


def test_what_is_asked_for_is_done_on_the_thread_of_the_window(qtbot: QtBot, desk: DeskThread) -> None:
    threads: list[int] = []
    worker = Worker(lambda: desk.call(lambda: threads.append(threading.get_ident())))
    qtbot.waitUntil(worker.ended.is_set)
    assert threads == [threading.get_ident()]
    assert worker.error is None


def test_everything_is_done_in_the_order_in_which_it_is_asked_for(qtbot: QtBot, desk: DeskThread) -> None:
    done: list[int] = []

    def work() -> None:
        for number in range(100):
            desk.call(lambda number=number: done.append(number))

    worker = Worker(work)
    qtbot.waitUntil(worker.ended.is_set)
    assert done == list(range(100))


def test_an_error_is_raised_where_it_was_asked_for(qtbot: QtBot, desk: DeskThread) -> None:
    def refuse() -> None:
        raise KnownError("disk_full")

    worker = Worker(lambda: desk.call(refuse))
    qtbot.waitUntil(worker.ended.is_set)
    assert isinstance(worker.error, KnownError)


def test_a_window_about_to_close_serves_until_the_work_has_ended(desk: DeskThread) -> None:
    done: list[int] = []

    def work() -> None:
        for number in range(10):
            desk.call(lambda number=number: done.append(number))

    worker = Worker(work)
    assert desk.serve(worker.ended, PATIENCE)
    assert done == list(range(10))


def test_it_says_when_the_work_does_not_end(desk: DeskThread) -> None:
    assert not desk.serve(threading.Event(), 0.0)


def test_once_closed_nobody_waits_and_nothing_is_done(desk: DeskThread) -> None:
    done: list[int] = []
    desk.close()
    worker = Worker(lambda: desk.call(lambda: done.append(1)))
    assert worker.ended.wait(PATIENCE)
    desk.serve(threading.Event(), 0.2)
    assert isinstance(worker.error, Cancelled)
    assert done == []
