# SPDX-License-Identifier: EUPL-1.2
"""What every test of the window stands on: the application in its theme, and somebody who runs it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.bootstrap import Program, build
from app.domain.meeting import Meeting
from app.services.retelling import Moment, retold
from app.system.clock import FixedClock
from app.system.memory_secrets import MemorySecrets
from app.system.paths import ProgramPaths
from app.ui.application import Application
from app.ui.theme.theme import Theme
from tests.ui.secretary import BOOK, Line, Secretary, play_until, settle

MORNING = datetime.fromisoformat("2021-03-11T09:00:00+01:00")


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """The light theme, worn by the application for the length of the test."""
    made = Theme()
    made.apply(qapp)
    yield made
    qapp.setStyleSheet("")


@pytest.fixture
def on_screen(qtbot: QtBot) -> Callable[[QWidget], QWidget]:
    """Shows a widget in a window that has the keyboard."""

    def show(widget: QWidget) -> QWidget:
        qtbot.addWidget(widget)
        widget.show()
        widget.activateWindow()
        qtbot.waitUntil(widget.isActiveWindow)
        return widget

    return show


@pytest.fixture(scope="session")
def sample_moments(tmp_path_factory: pytest.TempPathFactory) -> tuple[Moment, ...]:
    """The sample assembly told again, entry by entry."""
    folder = tmp_path_factory.mktemp("sample")
    program = build(ProgramPaths.under(folder), FixedClock(MORNING), MemorySecrets())
    play_until(program, folder / BOOK, lambda line: False)
    return tuple(retold(folder / BOOK, "vv-2021-03-11"))


@pytest.fixture(scope="session")
def sample(sample_moments: tuple[Moment, ...]) -> tuple[Meeting, ...]:
    """Every state of the sample assembly, in its order."""
    return tuple(moment.meeting for moment in sample_moments)


@pytest.fixture
def clock() -> FixedClock:
    """The program's clock: the morning of the sample assembly, until it is set."""
    return FixedClock(MORNING)


@pytest.fixture
def program(tmp_path: Path, clock: FixedClock) -> Program:
    """A program that keeps everything in a folder of the test."""
    return build(ProgramPaths.under(tmp_path / "program"), clock, MemorySecrets())


@pytest.fixture
def open_window(
    qtbot: QtBot, qapp: QApplication, program: Program, clock: FixedClock
) -> Iterator[Callable[[], Secretary]]:
    """Opens the program's window with somebody at it; at the end it is closed as by its own button."""
    opened: list[Application] = []

    def open_it() -> Secretary:
        application = Application(program)
        opened.append(application)
        application.show()
        application.window.activateWindow()
        qtbot.waitUntil(application.window.isActiveWindow)
        application.begin_with()
        qtbot.waitUntil(lambda: application.is_ready)
        settle()
        return Secretary(qtbot, application, clock)

    yield open_it
    for application in opened:
        application.window.close()
        application.sitting.projector_window.deleteLater()
        application.window.deleteLater()
        application.deleteLater()
    settle()
    qapp.setStyleSheet("")


@pytest.fixture
def sitting(
    program: Program, open_window: Callable[[], Secretary]
) -> Callable[[Callable[[Line], bool]], Secretary]:
    """Opens the cockpit in the midst of the sample assembly, right before the line that is asked for."""

    def begin(is_next: Callable[[Line], bool]) -> Secretary:
        play_until(program, program.book_folder / BOOK, is_next)
        program.remember_book(program.book_folder / BOOK)
        secretary = open_window()
        secretary.press("Return")
        return secretary

    return begin
