# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import gc
import sys
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QThread
from pytestqt.qtbot import QtBot

from app.domain.failures import KnownError
from app.ui.jobs.cancelling import CancelToken
from app.ui.jobs.progress import Progress
from app.ui.jobs.runner import Job, JobRunner, Report

PATIENCE = 30  # seconds that no test ever needs


class Listener(QObject):
    """Writes down what a job tells, and whether it was told on its own thread."""

    def __init__(self, job: Job) -> None:
        super().__init__()
        self.told: list[tuple[str, object]] = []
        self.threads: set[int] = set()
        job.progressed.connect(self.on_progress)
        job.brought.connect(self.on_fact)
        job.succeeded.connect(self.on_success)
        job.failed.connect(self.on_failure)
        job.cancelled.connect(self.on_cancelled)
        job.finished.connect(self.on_finished)

    def _note(self, what: str, value: object = None) -> None:
        self.told.append((what, value))
        self.threads.add(threading.get_ident())

    def on_progress(self, progress: object) -> None:
        self._note("progress", progress)

    def on_fact(self, fact: object) -> None:
        self._note("fact", fact)

    def on_success(self, result: object) -> None:
        self._note("success", result)

    def on_failure(self, error: object) -> None:
        self._note("failure", error)

    def on_cancelled(self) -> None:
        self._note("cancelled")

    def on_finished(self) -> None:
        self._note("finished")

    def kinds(self) -> list[str]:
        return [what for what, _ in self.told]


@pytest.fixture
def runner(qapp: object) -> Iterator[JobRunner]:
    runner = JobRunner()
    yield runner
    assert runner.shut_down()


def until_cancelled(report: Report, token: CancelToken) -> object:
    token.pause(PATIENCE)
    return "not cancelled"


def test_a_work_runs_on_another_thread_and_is_told_on_this_one(qtbot: QtBot, runner: JobRunner) -> None:
    job = runner.prepare()
    listener = Listener(job)

    def work(report: Report, token: CancelToken) -> object:
        report("ein Beleg")
        return threading.get_ident()

    with qtbot.waitSignal(job.finished):
        runner.start(job, work)
    (_, fact), (_, worker), (last, _) = listener.told
    assert (fact, last) == ("ein Beleg", "finished")
    assert worker != threading.get_ident()
    assert listener.threads == {threading.get_ident()}


def test_a_lambda_is_called_on_the_gui_thread_too(qtbot: QtBot, runner: JobRunner) -> None:
    job = runner.prepare()
    threads: list[int] = []
    job.succeeded.connect(lambda _: threads.append(threading.get_ident()))
    with qtbot.waitSignal(job.finished):
        runner.start(job, lambda report, token: None)
    assert threads == [threading.get_ident()]


def test_every_fact_arrives_in_order_and_before_the_outcome(qtbot: QtBot, runner: JobRunner) -> None:
    job = runner.prepare()
    listener = Listener(job)

    def work(report: Report, token: CancelToken) -> object:
        for number in range(500):
            report(number)
        return "fertig"

    with qtbot.waitSignal(job.finished):
        runner.start(job, work)
    assert [value for what, value in listener.told if what == "fact"] == list(range(500))
    assert listener.kinds()[-2:] == ["success", "finished"]


def test_progress_is_thinned_and_its_last_word_is_kept(qtbot: QtBot, runner: JobRunner) -> None:
    job = runner.prepare()
    listener = Listener(job)

    def work(report: Report, token: CancelToken) -> object:
        for done in range(10_001):
            report(Progress("Einträge", done, 10_000))
        return None

    with qtbot.waitSignal(job.finished):
        runner.start(job, work)
    shown = [value for what, value in listener.told if what == "progress"]
    assert shown[-1] == Progress("Einträge", 10_000, 10_000)
    assert len(shown) < 1000
    assert listener.kinds()[-2:] == ["success", "finished"]


def test_progress_is_told_once_and_while_the_work_goes_on(qtbot: QtBot, runner: JobRunner) -> None:
    job = runner.prepare()
    listener = Listener(job)
    seen = threading.Event()

    def work(report: Report, token: CancelToken) -> object:
        report(Progress("Einträge", 1, 2))
        return seen.wait(PATIENCE)

    with qtbot.waitSignal(job.succeeded) as outcome:
        with qtbot.waitSignal(job.progressed) as progress:
            runner.start(job, work)
        seen.set()
    assert progress.args == [Progress("Einträge", 1, 2)]
    assert outcome.args == [True]
    assert listener.kinds()[:2] == ["progress", "success"]


def test_an_expected_failure_is_told_with_its_code(qtbot: QtBot, runner: JobRunner) -> None:
    job = runner.prepare()
    listener = Listener(job)

    def work(report: Report, token: CancelToken) -> object:
        raise KnownError("central_unreachable", host="db.example")

    with qtbot.waitSignal(job.finished):
        runner.start(job, work)
    (what, error), (last, _) = listener.told
    assert (what, last) == ("failure", "finished")
    assert isinstance(error, KnownError)
    assert error.code == "central_unreachable"


@pytest.mark.parametrize(
    ("bug", "reported_as"), [(ZeroDivisionError, ZeroDivisionError), (SystemExit, RuntimeError)]
)
def test_a_bug_is_raised_on_the_gui_thread_and_the_job_still_ends(
    qtbot: QtBot,
    runner: JobRunner,
    monkeypatch: pytest.MonkeyPatch,
    bug: type[BaseException],
    reported_as: type[Exception],
) -> None:
    job = runner.prepare()
    listener = Listener(job)
    reported: list[tuple[type[BaseException], int]] = []

    def report_crash(kind: type[BaseException], error: BaseException, trace: object) -> None:
        reported.append((kind, threading.get_ident()))

    def work(report: Report, token: CancelToken) -> object:
        raise bug

    monkeypatch.setattr(sys, "excepthook", report_crash)
    with qtbot.waitSignal(job.finished):
        runner.start(job, work)
    qtbot.waitUntil(lambda: reported != [])
    assert reported == [(reported_as, threading.get_ident())]
    assert listener.kinds() == ["finished"]


def test_cancel_cancels(qtbot: QtBot, runner: JobRunner) -> None:
    job = runner.prepare()
    listener = Listener(job)
    with qtbot.waitSignal(job.finished):
        runner.start(job, until_cancelled)
        job.cancel()
    assert listener.kinds() == ["cancelled", "finished"]


def test_a_job_cancelled_before_a_thread_was_free_never_begins(qtbot: QtBot) -> None:
    runner = JobRunner(threads=1)
    first, second = runner.prepare(), runner.prepare()
    begun: list[str] = []
    runner.start(first, until_cancelled)
    runner.start(second, lambda report, token: begun.append("second"))
    second.cancel()
    with qtbot.waitSignal(second.cancelled):
        first.cancel()
    assert begun == []
    assert runner.shut_down()


def test_a_job_and_its_work_are_let_go_of_on_the_gui_thread(qtbot: QtBot, runner: JobRunner) -> None:
    dropped: list[bool] = []

    class Snapshot:
        def __del__(self) -> None:
            dropped.append(QThread.isMainThread())

        def work(self, report: Report, token: CancelToken) -> object:
            return None

    job = runner.prepare()
    reference = weakref.ref(job)
    with qtbot.waitSignal(job.finished):
        runner.start(job, Snapshot().work)
    del job

    def is_gone() -> None:
        gc.collect()
        assert reference() is None
        assert dropped == [True]

    qtbot.waitUntil(is_gone)
    assert runner.is_idle
    assert runner.findChildren(Job) == []


def test_a_hundred_jobs_leave_nothing_behind(qtbot: QtBot, runner: JobRunner) -> None:
    jobs = [runner.prepare() for _ in range(100)]
    references = [weakref.ref(job) for job in jobs]
    for number, job in enumerate(jobs):
        runner.start(job, lambda report, token, number=number: report(number))
    del jobs, job
    qtbot.waitUntil(lambda: runner.is_idle)

    def are_gone() -> None:
        gc.collect()
        assert not [reference for reference in references if reference() is not None]

    qtbot.waitUntil(are_gone)
    assert runner.findChildren(Job) == []


def test_the_runner_does_not_wake_up_while_it_is_idle(qtbot: QtBot, runner: JobRunner) -> None:
    assert not runner._clockwork.isActive()
    job = runner.prepare()
    with qtbot.waitSignal(job.finished):
        runner.start(job, lambda report, token: None)
    assert not runner._clockwork.isActive()


def test_shutting_down_cancels_what_runs_and_what_waits(qtbot: QtBot) -> None:
    runner = JobRunner(threads=1)
    listeners = []
    for _ in range(3):
        job = runner.prepare()
        listeners.append(Listener(job))
        runner.start(job, until_cancelled)
    assert runner.shut_down()
    assert [listener.kinds() for listener in listeners] == [["cancelled", "finished"]] * 3
    assert runner.is_idle


def test_shutting_down_loses_no_fact_and_no_result(qtbot: QtBot) -> None:
    runner = JobRunner()
    job = runner.prepare()
    listener = Listener(job)
    delivered = threading.Event()

    def work(report: Report, token: CancelToken) -> object:
        report("Beleg 1")
        delivered.set()
        return "zugestellt"

    runner.start(job, work)
    assert delivered.wait(PATIENCE)
    assert runner.shut_down()
    assert listener.told == [("fact", "Beleg 1"), ("success", "zugestellt"), ("finished", None)]


def test_shutting_down_says_when_a_work_does_not_obey(qtbot: QtBot) -> None:
    runner = JobRunner()
    job = runner.prepare()
    begun, release = threading.Event(), threading.Event()

    def work(report: Report, token: CancelToken) -> object:
        begun.set()
        return release.wait(PATIENCE)

    runner.start(job, work)
    assert begun.wait(PATIENCE)
    assert not runner.shut_down(timeout_ms=1)
    release.set()
    assert runner.shut_down()


def test_after_shutting_down_no_work_is_taken(qtbot: QtBot) -> None:
    runner = JobRunner()
    assert runner.shut_down()
    with pytest.raises(RuntimeError):
        runner.start(runner.prepare(), until_cancelled)
