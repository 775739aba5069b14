# SPDX-License-Identifier: EUPL-1.2
"""One recorded act against a bare commit of the same rows; opening a book; repainting the windows."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

from sqlalchemy import Connection

from app import bootstrap
from app.bootstrap import Program
from app.domain.commands import Command
from app.domain.commands.sitting import CheckIn, CheckOut
from app.services.catalogue import ENVELOPE, read_command
from app.services.desk import Desk
from app.services.opening import OpenBook
from app.services.playing import Player, read_script
from app.storage import statements
from app.storage.engine import writing_engine
from app.system.paths import ProgramPaths
from tests.bench.line import Line

MEETING = "vv-2021-03-11"
BEFORE_THE_ACTS = 2  # lines of the assembly: its format, its opening
ROUNDS = 3
FRAME_SECONDS = 1 / 60
Rows = list[tuple[str, list[tuple[object, ...]]]]


def measure() -> list[Line]:
    """Acts of the sample, each beside a bare commit of its rows; then opening and painting the book."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        program = bootstrap.build(ProgramPaths.under(folder / "home"))
        opened = program.opening.create(folder / "book.sitzungsbuch", "book")
        line = act_line(program, opened, folder / "bare.db")
        path = opened.desk.book.path
        opened.close()
        return [line, opening_line(program, path), repaint_line(path)]


def act_line(program: Program, opened: OpenBook, bare: Path) -> Line:
    """The sample is played up to its first act; ``bare`` becomes a copy of the book's file at that moment."""
    desk = opened.desk
    before, assembly = program.samples
    lines = read_script(assembly).splitlines()
    for text in (read_script(before), "\n".join(lines[:BEFORE_THE_ACTS])):
        assert not Player(desk, before.parent).play(text).refused
    copy_book(desk, bare)
    commands = [*comings_and_goings(desk), *commands_of(lines[BEFORE_THE_ACTS:])]
    with bare_driver(bare) as driver, Watch() as watch:
        pairs = [timed_pair(desk, command, driver, watch) for command in commands]
    ours, least = (median(seconds) for seconds in zip(*pairs, strict=True))
    detail = f"{ours * 1000:.2f} ms against {least * 1000:.2f} ms, {len(commands)} acts"
    return Line("one recorded act, against a bare commit of its rows", ours / least, 2.0, detail)


def timed_pair(desk: Desk, command: Command, driver: Any, watch: Watch) -> tuple[float, float]:
    """Seconds of an act, and right after it of a bare commit of its rows."""
    watch.rows = []
    act = timed(lambda: desk.execute(command))

    def commit() -> None:
        driver.execute("BEGIN IMMEDIATE")
        for statement, values in watch.rows:
            driver.executemany(statement, values)
        driver.execute("COMMIT")

    return act, timed(commit)


def comings_and_goings(desk: Desk) -> list[CheckIn | CheckOut]:
    """Every member comes and goes."""
    assert desk.meeting is not None
    keys = [entry.key for entry in desk.meeting.roll.values()]
    return [CheckIn(key) for key in keys] + [CheckOut(key) for key in keys]


def commands_of(lines: list[str]) -> Iterator[Command]:
    """The commands of a script's lines."""
    for line in lines:
        values = json.loads(line)
        yield read_command(values["do"], {key: values[key] for key in values if key not in ENVELOPE})


def copy_book(desk: Desk, target: Path) -> None:
    """Copy the book's file as it stands."""
    with bare_driver(desk.book.path) as driver:
        driver.execute("VACUUM INTO ?", (str(target),))


class bare_driver:  # noqa: N801 - reads as a function
    """The driver's own connection to a file, with the settings of a book that is written."""

    def __init__(self, path: Path) -> None:
        self._engine = writing_engine(path)

    def __enter__(self) -> Any:
        self._connection = self._engine.connect()
        self._connection.exec_driver_sql("COMMIT")
        return self._connection.connection.driver_connection

    def __exit__(self, *_: object) -> None:
        self._connection.exec_driver_sql("BEGIN")
        self._connection.close()
        self._engine.dispose()


class Watch:
    """Collects the inserts that reach the driver, past SQLAlchemy as all those of an act."""

    def __init__(self) -> None:
        self._run = statements.run
        self.rows: Rows = []

    def __enter__(self) -> Watch:
        statements.run = self._note
        return self

    def __exit__(self, *_: object) -> None:
        statements.run = self._run

    def _note(self, connection: Connection, sql: str, rows: list[tuple[object, ...]]) -> None:
        if sql.startswith("INSERT"):
            self.rows.append((sql.replace("INSERT INTO", "INSERT OR REPLACE INTO", 1), rows))
        self._run(connection, sql, rows)


def opening_line(program: Program, path: Path) -> Line:
    """Opening the sample's book to a folded meeting, in seconds against the one of the budget."""

    def once() -> None:
        opened = program.opening.open(path)
        opened.desk.take_in_hand(MEETING)
        opened.close()

    seconds = median(timed(once) for _ in range(ROUNDS))
    return Line("opening the sample's book, against 1 s", seconds, 1.0, f"{seconds * 1000:.0f} ms")


def repaint_line(path: Path) -> Line:
    """Showing each state of the sample at cockpit and projector, painted, against one frame of a screen."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from tests.bench.painting import Painting

    with Painting(path, MEETING) as painting:
        cockpit = [timed(painting.show_cockpit) for _ in painting.moments()]
        hall = [timed(painting.show_hall) for _ in painting.moments()]
    detail = (
        f"cockpit {median(cockpit) * 1000:.1f} ms (slowest {max(cockpit) * 1000:.0f}), "
        f"projector {median(hall) * 1000:.1f} ms (slowest {max(hall) * 1000:.0f}), {len(hall)} states"
    )
    ratio = (median(cockpit) + median(hall)) / FRAME_SECONDS
    return Line("repaint of cockpit and projector after an act, against one frame", ratio, 1.0, detail)


def timed(work: Callable[[], object]) -> float:
    """Seconds that some work takes."""
    begun = perf_counter()
    work()
    return perf_counter() - begun
