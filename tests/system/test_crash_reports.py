# SPDX-License-Identifier: EUPL-1.2
"""A bug leaves a report that a person can send, with the secrets struck out.

The hooks belong to a whole process, so each case is a program of its own.
"""

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROGRAM = """
import sys, threading
from datetime import UTC, datetime
from pathlib import Path
from app.system.clock import FixedClock
from app.system.crash_reports import CrashReports
from app.system.logs import LogFile
from app.system.redaction import Redaction

def bug():
    raise ZeroDivisionError("by geheim-äöü")

def on_a_thread(work):
    thread = threading.Thread(target=work, name="sync")
    thread.start()
    thread.join()

folder = Path(sys.argv[1])
redaction = Redaction()
redaction.hide("geheim-äöü")
LogFile(folder / "log", redaction).start()
clock = FixedClock(datetime(2021, 3, 11, 9, 2, tzinfo=UTC))
reports = CrashReports(
    folder / "reports", clock, redaction, lambda: "0.1.0", lambda path: print("told", path)
)
reports.install()
"""


@dataclass(frozen=True)
class Run:
    """What a program that ended left behind."""

    code: int
    output: str
    errors: str
    reports: list[str]
    log: str


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


def run(folder: Path, then: str) -> Run:
    command = [sys.executable, "-X", "utf8", "-c", PROGRAM + then, str(folder)]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    reports = [path.read_text("utf-8") for path in (folder / "reports").glob("*")]
    log = (folder / "log" / "sitzungspult.log").read_text("utf-8")
    return Run(ended.returncode, ended.stdout, ended.stderr, reports, log)


def test_a_bug_becomes_a_report_with_all_that_is_needed(folder: Path) -> None:
    (report,) = run(folder, "bug()").reports
    assert report.startswith("Sitzungspult 0.1.0\nPython 3.")
    assert "2021-03-11T09:02:00+00:00 in MainThread" in report
    assert "in bug" in report
    assert "ZeroDivisionError: by •••" in report


def test_a_bug_stands_in_the_log_too(folder: Path) -> None:
    log = run(folder, "bug()").log
    assert "CRITICAL app.system.crash_reports" in log
    assert "ZeroDivisionError: by •••" in log


def test_no_secret_gets_out(folder: Path) -> None:
    ended = run(folder, "bug()")
    assert ended.code == 1
    assert "geheim" not in "".join([ended.output, ended.errors, ended.log, *ended.reports])


def test_the_reports_place_is_told(folder: Path) -> None:
    place = folder / "reports" / "crash-20210311-090200-000000.txt"
    assert run(folder, "bug()").output == f"told {place}\n"


def test_what_a_message_quotes_and_whose_computer_it_is_stay_out(folder: Path) -> None:
    then = "import pathlib; raise KeyError('Erika Muster', str(pathlib.Path.home()))"
    (report,) = run(folder, then).reports
    assert "KeyError: ('…', '…')" in report
    assert str(Path.home()) not in report


def test_the_same_bug_is_reported_and_told_once(folder: Path) -> None:
    ended = run(folder, "[on_a_thread(bug) for _ in range(3)]")
    assert len(ended.reports) == 1
    assert ended.output.count("told") == 1


def test_reports_go_beside_the_book_in_hand(folder: Path) -> None:
    ended = run(folder, "reports.write_beside(folder / 'books'); bug()")
    assert ended.reports == []
    assert len(list((folder / "books").glob("crash-*.txt"))) == 1


def test_a_bug_on_another_thread_is_reported_and_the_program_goes_on(folder: Path) -> None:
    ended = run(folder, "on_a_thread(bug); print('goes on')")
    (report,) = ended.reports
    assert "in sync" in report
    assert ended.output.endswith("goes on\n")


@pytest.mark.parametrize("then", ["on_a_thread(sys.exit)", "sys.exit()"])
def test_leaving_is_no_bug(folder: Path, then: str) -> None:
    ended = run(folder, then)
    assert (ended.code, ended.reports, ended.output, ended.errors) == (0, [], "", "")


def test_an_interruption_from_the_keyboard_is_no_bug(folder: Path) -> None:
    ended = run(folder, "raise KeyboardInterrupt")
    assert (ended.reports, ended.output) == ([], "")
    assert "KeyboardInterrupt" in ended.errors


def test_a_report_that_the_disk_does_not_take_is_told_and_logged(folder: Path) -> None:
    ended = run(folder, "(folder / 'reports').touch(); bug()")
    assert ended.output == "told None\n"
    assert "ZeroDivisionError" in ended.log
    assert "the crash report could not be written" in ended.log


def test_removed_hooks_report_nothing(folder: Path) -> None:
    ended = run(folder, "reports.remove(); redaction = None; 1 / 0")
    assert (ended.reports, ended.output) == ([], "")
    assert "ZeroDivisionError" in ended.errors
