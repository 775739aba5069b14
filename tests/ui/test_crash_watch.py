# SPDX-License-Identifier: EUPL-1.2
"""A bug during a sitting asks nothing: a report beside the book, a quiet notice, and the work goes on."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator

import pytest

from app.ui.crash_watch import crash_notice
from tests.ui.secretary import Line, Secretary, settle

Sitting = Callable[[Callable[[Line], bool]], Secretary]


@pytest.fixture
def watched(sitting: Sitting) -> Iterator[Secretary]:
    """Item 4 was called, and bugs are watched for."""
    secretary = sitting(lambda line: line.get("do") == "declare_conflict")
    application = secretary.application
    reports = application.watch_for_bugs()
    book = application.start.open_book
    assert book is not None
    reports.write_beside(book.desk.book.path.parent)
    yield secretary
    reports.remove()


def fail(name: str) -> None:
    """What Python does with an exception in a slot."""
    roll: dict[str, str] = {}
    try:
        roll[name]
    except KeyError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    settle()


@pytest.mark.logs("a bug")
def test_a_bug_leaves_a_report_beside_the_book_and_a_notice_and_nothing_else(watched: Secretary) -> None:
    focus = watched.focus_name()
    fail("Erika Muster")
    book = watched.application.start.open_book
    assert book is not None
    (report,) = book.desk.book.path.parent.glob("crash-*.txt")
    text = report.read_text("utf-8")
    assert "in fail" in text
    assert "Muster" not in text
    assert watched.says("Im Programm ist ein Fehler aufgetreten.")
    assert watched.says(report.name)
    assert watched.focus_name() == focus
    watched.press("F8")
    assert watched.meeting.ballot_in_hand is not None


def test_the_notice_says_where_the_report_is_in_both_languages() -> None:
    for language in ("de", "en"):
        assert crash_notice(None, language).remedy
        assert crash_notice(None, language).sentence
