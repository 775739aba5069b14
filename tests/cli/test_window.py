# SPDX-License-Identifier: EUPL-1.2
"""Which call opens the window, on what, and that a bug in it is reported while it is open."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from app.ui.program import WindowProgram
from tests.samples.computers import Computer


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[tuple[object, ...]]:
    """What the window was opened on; it is closed at once (tests/ui has the window itself)."""
    calls: list[tuple[object, ...]] = []
    hook = sys.excepthook

    def run_window(program: WindowProgram, book: Path | None, *, sample: bool) -> int:
        calls.append((book, sample, sys.excepthook is not hook))
        return 0

    monkeypatch.setattr("app.ui.application.run_window", run_window)
    return calls


@pytest.mark.parametrize(
    ("arguments", "on"),
    [
        ([], (None, False)),
        (["open"], (None, False)),
        (["open", "--sample"], (None, True)),
        (["open", "verband.sitzungsbuch"], (Path("verband.sitzungsbuch"), False)),
    ],
)
def test_the_window_opens_on_what_is_named(
    computer: Computer, opened: list[tuple[object, ...]], arguments: list[str], on: tuple[object, object]
) -> None:
    done = computer.run(*arguments)
    assert (done.code, done.out, done.err) == (0, "", "")
    assert opened == [(*on, True)]


def test_the_hooks_are_given_back_when_it_is_closed(
    computer: Computer, opened: list[tuple[object, ...]]
) -> None:
    before = sys.excepthook
    computer.run("open")
    assert sys.excepthook is before
