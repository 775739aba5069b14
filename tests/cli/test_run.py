# SPDX-License-Identifier: EUPL-1.2
"""How commands end: with a code that says what kind of end it was, and never with a traceback."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.bootstrap import program_version
from app.domain.failures import KnownError
from tests.samples.books import PlayedBook
from tests.samples.computers import Computer

ROOT = Path(__file__).parents[2]


def process(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    run = [sys.executable, "-m", "app", *arguments]
    return subprocess.run(run, cwd=ROOT, env=os.environ | environment, capture_output=True, check=False)


def failing(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr("app.cli.books.read_book", fail)


def test_the_version_is_that_of_the_installed_program(computer: Computer) -> None:
    done = computer.run("--version")
    assert (done.code, done.out) == (0, f"{program_version()}\n")
    assert done.out.startswith("Sitzungspult 0")


@pytest.mark.parametrize(
    ("error", "code"),
    [(KnownError("book_missing", file="a"), 2), (KnownError("book_in_use", path="a"), 1)],
)
def test_what_is_refused_ends_with_1_and_what_cannot_be_read_with_2(
    computer: Computer, monkeypatch: pytest.MonkeyPatch, error: KnownError, code: int
) -> None:
    failing(monkeypatch, error)
    done = computer.run("show", "--book", "a")
    assert (done.code, done.out) == (code, "")
    assert done.err.startswith(f"{error.code}: ")
    assert done.err.count("\n") == 1


def test_who_interrupts_is_told_that_the_book_keeps_everything(
    computer: Computer, monkeypatch: pytest.MonkeyPatch
) -> None:
    failing(monkeypatch, KeyboardInterrupt())
    done = computer.run("show", "--book", "a")
    assert (done.code, done.out) == (130, "")
    assert done.err == "Abgebrochen. Alles, was davor festgehalten wurde, steht im Buch.\n"


@pytest.mark.logs("a bug")
def test_a_bug_becomes_a_report_and_a_sentence(computer: Computer, monkeypatch: pytest.MonkeyPatch) -> None:
    failing(monkeypatch, ZeroDivisionError("the mistake"))
    done = computer.run("show", "--book", "a")
    (report,) = (computer.root / "logs").glob("crash-*.txt")
    assert (done.code, done.out) == (70, "")
    assert done.err.startswith("Das Programm hat einen Fehler gemacht")
    assert str(report) in done.err
    assert "ZeroDivisionError: the mistake" in report.read_text("utf-8")


def test_a_reader_that_goes_away_ends_the_output_quietly(sample: PlayedBook) -> None:
    show = [sys.executable, "-m", "app", "show", "--book", str(sample.path)]
    with subprocess.Popen(show, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as child:
        assert child.stdout
        assert child.stderr
        child.stdout.read(10)
        child.stdout.close()
        assert child.stderr.read() == b""
    assert child.returncode == 141


@pytest.mark.parametrize("encoding", ["cp1252", "ascii"])
def test_every_letter_is_printed_whatever_the_code_page(sample: PlayedBook, encoding: str) -> None:
    done = process("show", "--book", sample.path, PYTHONIOENCODING=encoding)
    assert (done.returncode, done.stderr) == (0, b"")
    assert "Cottbus/Chóśebuz" in done.stdout.decode("utf-8")


def test_a_computer_that_takes_no_log_file_is_worked_on_all_the_same(
    computer: Computer, sample: PlayedBook
) -> None:
    computer.root.mkdir(parents=True)
    (computer.root / "logs").write_text("in the way")
    assert computer.run("verify", sample.path).code == 0


def test_the_log_ends_with_the_command(computer: Computer, sample: PlayedBook) -> None:
    before = list(logging.getLogger().handlers)
    computer.run("verify", sample.path)
    assert logging.getLogger().handlers == before
    assert (computer.root / "logs" / "sitzungspult.log").exists()
