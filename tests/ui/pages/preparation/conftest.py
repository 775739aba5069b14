# SPDX-License-Identifier: EUPL-1.2
"""The preparation of the sample association on a real book."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from app.bootstrap import Program
from app.services.desk import Desk
from app.system.clock import FixedClock
from app.ui.pages.preparation.presenter import PreparationPresenter
from app.ui.pages.preparation.view import PreparationView
from app.ui.theme.theme import Theme
from tests.ui.secretary import play_until


@pytest.fixture
def desk(program: Program, tmp_path: Path) -> Iterator[Desk]:
    """The desk of the sample association before its assembly."""
    path = tmp_path / "verband.sitzungsbuch"
    play_until(program, path, lambda line: line.get("do") == "open_meeting")
    opened = program.opening.open(path)
    yield opened.desk
    opened.close()


@pytest.fixture
def view(theme: Theme, on_screen: Callable[[QWidget], QWidget]) -> PreparationView:
    """The page in a window of the usual size."""
    made = PreparationView(theme)
    made.resize(1366, 680)
    on_screen(made)
    return made


@pytest.fixture
def presenter(view: PreparationView, clock: FixedClock, desk: Desk) -> Iterator[PreparationPresenter]:
    """The page's presenter with the sample in hand."""
    made = PreparationPresenter(view, clock, "de")
    made.enter(desk)
    yield made
    made.deleteLater()
