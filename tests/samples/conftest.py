# SPDX-License-Identifier: EUPL-1.2
"""The eventful assembly, played once: an assembly of two days in which everything happens."""

from __future__ import annotations

from typing import Any

import pytest

from tests.samples.books import PlayedBook
from tests.samples.computers import SAMPLE_SCRIPTS, Computer
from tests.samples.eventful import MEETING, SCRIPT


@pytest.fixture(scope="session")
def eventful(tmp_path_factory: pytest.TempPathFactory) -> PlayedBook:
    """The book after the assembly; tests that write take a copy."""
    folder = tmp_path_factory.mktemp("eventful-assembly")
    computer, path = Computer(folder / "computer"), folder / "verband.sitzungsbuch"
    computer.play(path, SAMPLE_SCRIPTS[0], SCRIPT)
    return PlayedBook(computer, path)


@pytest.fixture(scope="session")
def shown(eventful: PlayedBook) -> dict[str, Any]:
    """The whole state of its book."""
    return eventful.computer.show(eventful.path)


@pytest.fixture(scope="session")
def assembly(shown: dict[str, Any]) -> dict[str, Any]:
    """The state of the assembly alone."""
    found: dict[str, Any] = next(known for known in shown["meetings"] if known["key"] == MEETING)
    return found
