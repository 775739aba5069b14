# SPDX-License-Identifier: EUPL-1.2
"""The sample goes into a book of its own; a sample that the program refuses is a fault that shows."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.cli.sample import detached, sample_book
from app.domain.failures import RuleError
from tests.samples.computers import SMALL_ASSOCIATION, SMALL_MEETING, script


def test_every_script_of_the_sample_is_played(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.bootstrap.Program.samples", (SMALL_ASSOCIATION, SMALL_MEETING))
    with sample_book(detached(tmp_path / "p"), tmp_path / "b.sitzungsbuch") as opened:
        assert [meeting.state for meeting in opened.desk.meetings()] == ["closed"]


def test_a_line_that_is_refused_is_raised_and_the_book_let_go_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrong = script(tmp_path / "falsch.jsonl", {"do": "end_recess"})
    monkeypatch.setattr("app.bootstrap.Program.samples", (SMALL_ASSOCIATION, wrong))
    program, path = detached(tmp_path / "p"), tmp_path / "b.sitzungsbuch"
    with pytest.raises(RuleError), sample_book(program, path):
        pass
    program.opening.open(path).close()


def test_nothing_of_it_reaches_the_folders_of_the_person(
    tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.bootstrap.Program.samples", (SMALL_ASSOCIATION,))
    with sample_book(detached(tmp_path / "p"), tmp_path / "b.sitzungsbuch"):
        pass
    assert list(home.iterdir()) == []
