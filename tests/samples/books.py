# SPDX-License-Identifier: EUPL-1.2
"""Fixtures: computers, the small association, and the whole sample played once."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.samples.computers import SAMPLE_SCRIPTS, SMALL_ASSOCIATION, SMALL_MEETING, Computer


@dataclass(frozen=True)
class PlayedBook:
    """A book with the computer on which it was written."""

    computer: Computer
    path: Path


@pytest.fixture
def computer(tmp_path: Path) -> Computer:
    """A computer on which the program has never run."""
    return Computer(tmp_path / "computer")


@pytest.fixture
def small(computer: Computer, tmp_path: Path) -> PlayedBook:
    """A book of three members (5, 3 and 2 votes) with a planned meeting of three items."""
    path = tmp_path / "klein.sitzungsbuch"
    computer.play(path, SMALL_ASSOCIATION)
    return PlayedBook(computer, path)


@pytest.fixture
def closed(small: PlayedBook) -> PlayedBook:
    """The same after its meeting."""
    small.computer.play(small.path, SMALL_MEETING)
    return small


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> PlayedBook:
    """The sample association after its assembly; tests that write take a copy."""
    folder = tmp_path_factory.mktemp("sample")
    computer = Computer(folder / "computer")
    path = folder / "verband.sitzungsbuch"
    computer.play(path, *SAMPLE_SCRIPTS)
    return PlayedBook(computer, path)
